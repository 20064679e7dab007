"""People who log in, their mandates, and the one place that decides what each of them may do."""
