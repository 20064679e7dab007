"""Statuut persoon met een chronische aandoening: two years of high costs, the lump sum, or a rare disease."""
