"""The childcare supplement: an amount a day for a small child in childcare at a fixed price."""
