"""Vraagverheldering: a talk over life domains, in any order, each of which may be skipped."""
