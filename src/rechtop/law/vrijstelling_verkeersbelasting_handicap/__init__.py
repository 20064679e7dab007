"""Vrijstelling van verkeersbelasting en BIV: full, for the one vehicle of somebody with a handicap."""
