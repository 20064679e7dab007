"""Reductions of the Flemish property tax: a modest home, children, and who has a disability."""
