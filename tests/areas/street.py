"""A made-up street along which everything is measured: metres to the east of one point."""

from datetime import date

from rechtop.areas.access_in_space import Home, Place

ON = date(2025, 6, 1)
EAST_M = 70_197.6  # metres of a degree to the east at 51 degrees north


def home(code: str, metres_east: float, people: int | None = 100) -> Home:
    return Home(code, f"wijk {code}", 4 + metres_east / EAST_M, 51.0, people)


def place(id: str, metres_east: float, capacity: float = 1.0, **days: date | None) -> Place:
    return Place(id, f"loket {id}", 4 + metres_east / EAST_M, 51.0, capacity=capacity, **days)


STREET = [home("a", 0, 100), home("b", 1_000, 300), home("c", 10_000, 50)]
DESKS = [place("x", 0, 2), place("y", 1_000, 3)]
