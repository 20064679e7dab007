"""Zorgbudget voor ouderen met een zorgnood: the care need (``need``), the income that counts (``means``), the right."""
