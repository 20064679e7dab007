"""The prepaid meter (budgetmeter) of the grid operator, and the least supply of electricity with it."""
