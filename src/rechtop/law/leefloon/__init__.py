"""Leefloon: the law of 26 May 2002 and the decree of 11 July 2002, from category to amount."""
