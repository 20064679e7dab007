"""Lower tuition fees: the rate for holders of a study grant, and the rate for who just misses it."""
