"""Unemployment benefit after work: whether somebody can be admitted, and how far it is limited in time since 2026."""
