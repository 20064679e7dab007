"""Help with maintenance that somebody on a leefloon pays for children who live elsewhere."""
