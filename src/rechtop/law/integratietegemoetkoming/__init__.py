"""Integratietegemoetkoming: the scale of self-reliance (``points``), one's own income (``means``), the right."""
