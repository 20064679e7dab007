"""Advances on child maintenance that the other parent does not pay (DAVO)."""
