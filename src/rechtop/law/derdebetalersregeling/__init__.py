"""Derdebetalersregeling: the patient pays only the co-payment, the health fund pays the provider."""
