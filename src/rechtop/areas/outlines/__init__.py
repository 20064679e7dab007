"""Outlines that a municipality brings itself: read and checked, kept with the days they hold, asked for a point."""
