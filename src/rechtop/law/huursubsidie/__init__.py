"""The Flemish rent subsidy for who moves from a bad home or from homelessness, with its installation premium."""
