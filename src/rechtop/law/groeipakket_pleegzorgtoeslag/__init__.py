"""The foster care supplement: a fixed amount a month for a child in a foster family."""
