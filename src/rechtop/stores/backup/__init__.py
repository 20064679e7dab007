"""Backups of stores and of the shared database: rows as they stand, in one encrypted file."""
