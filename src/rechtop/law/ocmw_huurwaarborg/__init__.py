"""The deposit of a rented home through the OCMW: an advance or a guarantee, after a social inquiry."""
