"""The life domains of the reception on a day, and in which domain and fundamental right a right is counted.

The list is dated reference data (``life_domains.yaml``). A domain that ended keeps its name for the files of before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from rechtop.law.about import about
from rechtop.law.catalogue import right_folders
from rechtop.law.loading import items, mapping, read, text
from rechtop.law.subjects import GRONDRECHTEN
from rechtop.reception.errors import ReceptionError

_FILE = Path(__file__).parent / "life_domains.yaml"


class DomainUnknown(ReceptionError):
    """No life domain is called so."""


@dataclass(frozen=True, slots=True)
class LifeDomain:
    """A part of life that is talked about. ``fundamental`` is of `GRONDRECHTEN`; both days count."""

    id: str
    name: str
    about: str
    fundamental: str
    valid_from: date
    valid_until: date | None = None

    def holds_on(self, on: date) -> bool:
        """Whether it is in the list of a day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a subject or a right belongs, from when until when."""

    key: str
    domain: str
    valid_from: date
    valid_until: date | None


def domains(on: date) -> tuple[LifeDomain, ...]:
    """The list of a day, in the order in which it is shown. Before the first list, the first one holds."""
    held = tuple(one for one in _all() if one.holds_on(on))
    first = min(one.valid_from for one in _all())
    return held or tuple(one for one in _all() if one.holds_on(first))


def domain(id: str) -> LifeDomain:
    """A life domain by its id, also one that ended. Raises DomainUnknown."""
    for one in _all():
        if one.id == id:
            return one
    raise DomainUnknown(f"{id!r} is geen levensdomein. Kies uit {', '.join(one.id for one in _all())}.")


def domain_of(right: str, on: date) -> str:
    """The id of the life domain in which a right is counted on a day; empty for a right that the law does not hold.

    A local right is not in the law: its domain is said by who writes the event.
    """
    places, subjects = _places()
    if chosen := _held(places, right, on):
        return chosen
    if right not in rights_of_law():
        return ""
    return _held(subjects, about(right).domains[0], on)


def fundamental_of(right: str, domain_id: str) -> str:
    """The fundamental right (of `GRONDRECHTEN`): that of the right itself, or else that of the life domain."""
    return about(right).grondrecht if right in rights_of_law() else domain(domain_id).fundamental


def name_of_right(right: str) -> str:
    """How a right is called; a local right that is not in the law keeps its id as words."""
    return about(right).name if right in rights_of_law() else right.replace("_", " ").capitalize()


@cache
def rights_of_law() -> frozenset[str]:
    """The ids of the rights that the law holds; read once, because a list asks it for every file."""
    return frozenset(right_folders())


def _held(places: tuple[_Place, ...], key: str, on: date) -> str:
    mine = [place for place in places if place.key == key]
    now = [p for p in mine if p.valid_from <= on and (p.valid_until is None or on <= p.valid_until)]
    return (now or mine)[0].domain if mine else ""


@cache
def _all() -> tuple[LifeDomain, ...]:
    found = []
    for part in items(mapping(read(_FILE), _FILE.name).get("domains"), _FILE.name):
        told = {key: text(value, _FILE.name) for key, value in mapping(part, _FILE.name).items()}
        if told["fundamental"] not in GRONDRECHTEN:
            raise DomainUnknown(f"{told['id']}: {told['fundamental']!r} is geen grondrecht")
        days = date.fromisoformat(told["from"]), _until(told)
        found.append(LifeDomain(told["id"], told["name"], told["about"], told["fundamental"], *days))
    return tuple(found)


@cache
def _places() -> tuple[tuple[_Place, ...], tuple[_Place, ...]]:
    """Where rights belong that say so themselves, and where subjects of the law belong."""
    read_in = mapping(read(_FILE), _FILE.name)
    made: list[tuple[_Place, ...]] = []
    for part, key in (("rights", "right"), ("subjects", "subject")):
        told = [
            {name: text(value, _FILE.name) for name, value in mapping(line, _FILE.name).items()}
            for line in items(read_in.get(part), _FILE.name)
        ]
        made.append(
            tuple(
                _Place(line[key], domain(line["domain"]).id, date.fromisoformat(line["from"]), _until(line))
                for line in told
            )
        )
    return made[0], made[1]


def _until(told: dict[str, str]) -> date | None:
    return date.fromisoformat(told["until"]) if told.get("until") else None
