"""Mobiliteitshulpmiddelen: a wheelchair, rollator or scooter paid by the zorgkas, bought or rented."""
