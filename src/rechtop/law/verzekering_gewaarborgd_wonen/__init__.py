"""The free insurance of a home loan against loss of income (verzekering gewaarborgd wonen)."""
