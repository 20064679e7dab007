"""Closing a file with a reason and nothing left open, and opening it again when it did not help after all."""
