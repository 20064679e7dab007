"""Maatschappelijke dienstverlening: the organic law of 8 July 1976, the safety net below every other right."""
