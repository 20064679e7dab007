"""Dringende medische hulp: art. 57 § 2 of the organic law of 8 July 1976."""
