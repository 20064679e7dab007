"""Counts for policy: never people, never a small number, never a figure from which a small number follows (P-13)."""
