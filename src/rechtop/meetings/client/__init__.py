"""Cliëntoverleg: with the person, who was told, agreed and is preferably there (shared secrecy)."""
