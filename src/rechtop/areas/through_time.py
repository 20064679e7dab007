"""Municipalities through time: an address of 2024 still resolves after the mergers of 1 January 2025."""

from __future__ import annotations

from datetime import date

from rechtop.areas.errors import NotOnThatDay, UnknownArea
from rechtop.areas.places import FormerMunicipality, Municipality, former_municipalities, municipalities


def municipality(code: str, *, on: date) -> Municipality | FormerMunicipality:
    """The municipality that holds on a day what this code names, whenever the code was written down.

    A code from before a merger gives the municipality of before on a day before, and the merged one from that day.

    Raises UnknownArea for a code that never was one in Flanders or Brussels since 2019, and NotOnThatDay for a code
    that came later than the day: which of its predecessors is meant, nobody can tell from the code.
    """
    found = _any(code)
    while found.until is not None and found.until <= on:
        found = _any(found.successor)
    if found.code == code and found.since is not None and on < found.since:
        before = [f"{one.name} ({one.code})" for one in predecessors(code)]
        raise NotOnThatDay(found.name, _written(found.since), _written(on), before)
    return found


def today_of(code: str) -> Municipality:
    """The municipality of the newest division that holds what this code names.

    Raises UnknownArea for a code that never was one.
    """
    found = _any(code)
    while isinstance(found, FormerMunicipality):
        found = _any(found.successor)
    return found


def predecessors(code: str) -> tuple[FormerMunicipality, ...]:
    """The municipalities that went into this one, one step back, by name."""
    found = (one for one in former_municipalities().values() if one.successor == code)
    return tuple(sorted(found, key=lambda one: one.name))


def is_known(code: str) -> bool:
    """Whether this is the code of a municipality of Flanders or Brussels, of today or of before a merger."""
    return code in municipalities() or code in former_municipalities()


def _any(code: str) -> Municipality | FormerMunicipality:
    found = municipalities().get(code) or former_municipalities().get(code)
    if found is None:
        raise UnknownArea(code)
    return found


def _written(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
