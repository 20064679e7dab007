"""Rechtop: from a question at a counter to likely rights and action, for local social policy in Flanders."""

__version__ = "0.1.0"
