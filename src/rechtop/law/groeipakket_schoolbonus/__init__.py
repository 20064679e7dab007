"""The school bonus: a small amount in August for every child with child benefit in July."""
