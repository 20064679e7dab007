"""Bewegen op verwijzing: cheap coaching to move more, with a letter of a physician."""
