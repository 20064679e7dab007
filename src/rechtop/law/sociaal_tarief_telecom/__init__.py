"""Sociaal internetaanbod (since March 2024) and the old social telecom tariff."""
