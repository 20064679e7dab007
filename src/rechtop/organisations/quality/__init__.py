"""Is a fiche still right, and is it complete? A score with reasons, a list of what is overdue, and who is reminded."""
