"""The Flemish rent premium for people who have waited four years for social housing."""
