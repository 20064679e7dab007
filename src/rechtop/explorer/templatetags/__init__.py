"""Tags of the desk form."""
