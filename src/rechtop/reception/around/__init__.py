"""Who was and is around a person: through the years, and now. From her own account; a list beside every drawing."""
