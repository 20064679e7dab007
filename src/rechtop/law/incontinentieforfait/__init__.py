"""Incontinentieforfait: a large or a small lump sum a year for incontinence material."""
