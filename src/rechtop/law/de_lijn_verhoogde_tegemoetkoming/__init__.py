"""De Lijn: the free season ticket for a handicap, and the cheap ones (VG by leefloon, VT by health fund)."""
