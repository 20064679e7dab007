"""Childcare at a price by income: the attest, the reduced tariff and the tariff of the OCMW."""
