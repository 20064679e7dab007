"""The Flemish job bonus: for employees with low pay, worked out over a year and paid at the end of the next."""
