"""Distances and counts as people write them in Dutch."""

from __future__ import annotations


def counted(number: float, decimals: int = 0) -> str:
    """4100 as 4.100, and 2.345 with one decimal as 2,3."""
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def km(metres: float) -> str:
    """A distance: in kilometres with one decimal, below one kilometre in tens of metres."""
    if abs(metres) < 995:
        return f"{counted(round(metres, -1))} m"
    return f"{counted(metres / 1000, 1)} km"
