"""The names of organisations, which accounts know only by their UUID: the room that keeps them tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

Names = Callable[[], Mapping[UUID, str]]
Teams = Callable[[UUID], Mapping[UUID, str]]

_told: list[tuple[Names, Teams]] = []


def told_by(names: Names, teams: Teams) -> None:
    """Ask names here from now on; the app that keeps organisations says so when it starts."""
    _told[:] = [(names, teams)]


def teams_of(organisation: UUID) -> dict[UUID, str]:
    """The services of an organisation today, by UUID, in the order of their names."""
    found = _told[0][1](organisation) if _told else {}
    return dict(sorted(found.items(), key=lambda pair: pair[1].lower()))


def organisations() -> dict[UUID | None, str]:
    """The organisations of today by UUID, in the order of their names; None, the whole website, is none of them."""
    found: dict[UUID | None, str] = {id: name for id, name in _told[0][0]().items()} if _told else {}
    return dict(sorted(found.items(), key=lambda pair: pair[1].lower()))
