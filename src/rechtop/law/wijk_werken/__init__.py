"""Neighbourhood work: a few hours a week for who is not yet ready for a regular job, on top of the benefit."""
