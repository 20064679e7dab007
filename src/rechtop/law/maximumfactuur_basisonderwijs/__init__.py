"""The capped school bill: the most that a nursery or primary school may ask in a school year."""
