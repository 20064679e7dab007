"""A month budget: what comes in, what goes out, debts, and what is left. It counts; it does not judge."""
