"""The rent of a social dwelling: a part of the income, less discounts, between a minimum and the base rent."""
