"""Verhoogde tegemoetkoming (VT): its household, automatic grounds, indicator groups, ceilings, and the right."""
