"""Fiches that may be about the same: proposed with reasons, decided by a human, and never decided by itself."""
