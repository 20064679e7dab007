"""A file that somebody kept, brought into her file here; and the household out again, without names.

First it is compared, fact by fact; nothing changes until a human chose. What is wrong with a file is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import yaml

from rechtop.explorer.interview.keepsake import TITLE, taken_apart, with_ids
from rechtop.law.household_file import load
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.rights.facts import Telling, tell
from rechtop.reception.rights.form import Known
from rechtop.reception.rights.places import NAME, NOT_TAKEN, Items, Key, file_of, items_of, people_of
from rechtop.reception.rights.said import subject, told_in_words, who
from rechtop.rules.algebra import MOST, Axis
from rechtop.rules.errors import InputError
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household

SEPARATOR = "/"
_KEY = re.compile(r"p\d+")
"""What stands in the place of a name where a file has none."""
FILE_NAME = "huishouden.yaml"


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that a file tells otherwise: in words, what is known now (empty: nothing) and what the file says."""

    key: Key
    about: str
    who: str
    now: str
    told: str

    @property
    def name(self) -> str:
        """How a form names it."""
        return SEPARATOR.join(self.key)

    @property
    def is_new(self) -> bool:
        """Whether nothing is known yet: then it is taken unless she says otherwise."""
        return not self.now


@dataclass(frozen=True)
class Brought:
    """A file that can be read, compared with what is known."""

    items: Items
    on: date
    people: tuple[tuple[str, str, str], ...]
    differences: tuple[Difference, ...]
    same: int
    not_taken: tuple[str, ...]
    text: str


def brought(content: bytes, now: Known, places: Mapping[str, str] | None = None) -> Brought:
    """Compare a file with what is known.

    ``places`` says for each person of the file (f1, f2, ...) who she is here. Raises InputError for a file that cannot
    be read, naming the field, the value and what to do.
    """
    told = load(content)
    read_household(told, now.law, now.on)
    told = told if isinstance(told, dict) else {}
    answers = taken_apart(told, now.law, now.on)
    answers.people = {key: "" if _KEY.fullmatch(name) else name for key, name in answers.people.items()}
    ids = _places(answers.people, now, places or {})
    found = items_of(with_ids(answers.file(), ids))
    names = now.sheet().names() | {ids[key]: name for key, name in answers.people.items() if name}
    differences = tuple(_differences(now.law, found, now, names))
    return Brought(
        items=found,
        on=min(date.fromisoformat(answers.on), now.on),
        people=tuple((f"f{key[1:]}", answers.people[key], ids[key]) for key in answers.people),
        differences=differences,
        same=sum(key in now.items for key in found if key[1] != NAME) - sum(not one.is_new for one in differences),
        not_taken=tuple(name for name in NOT_TAKEN if told.get(name)),
        text=content.decode("utf-8-sig"),
    )


def _places(people: Mapping[str, str], now: Known, chosen: Mapping[str, str]) -> dict[str, str]:
    """Who each person of the file is here: as chosen, else by her name, else the first is the person herself."""
    here = {name.casefold(): key for key, name in now.sheet().names().items()}
    ids: dict[str, str] = {}
    for number, (key, name) in enumerate(people.items()):
        known = people_of(now.items)
        guess = chosen.get(f"f{key[1:]}") or here.get(name.casefold(), "") or ("p1" if number == 0 else "")
        if not guess or guess in ids.values():
            highest = max(int(one[1:]) for one in (*known, *ids.values()))
            guess = f"p{highest + 1}"
        ids[key] = guess
    if len({*people_of(now.items), *ids.values()}) > MOST[Axis.OTHER]:
        raise InputError("persons", len(people), f"samen zijn er meer dan {MOST[Axis.OTHER]} personen; kies wie wie is")
    return ids


def _differences(law: Law, found: Items, now: Known, names: Mapping[str, str]) -> Sequence[Difference]:
    made = []
    for key, value in found.items():
        known = now.items.get(key)
        if key[1] == NAME and (not value or known == value or (key[0] == "p1" and now.called)):
            continue
        before = told_in_words(law, key, known, names) if known is not None else ""
        told = told_in_words(law, key, value, names)
        if known != value and before != told:
            made.append(Difference(key, subject(law, key, names), who(key[0], names), before, told))
    return made


def take(desk: Desk, trajectory: Trajectory, found: Brought, chosen: Sequence[str], law: Law) -> int:
    """Write the facts that were chosen, within `Desk.writing`; people who come along too. Says how many."""
    wanted = {one.key for one in found.differences if one.name in chosen}
    people = {place for place, _ in wanted}
    told = {key: v for key, v in found.items.items() if key in wanted or (key[1] == NAME and key[0] in people - {"p1"})}
    return len(tell(desk, trajectory, law, {**told}, Telling(found.on)))


def household_file(now: Known) -> bytes:
    """The household of today as a file that every Rechtop reads, without any name of a person."""
    told = file_of(now.items, now.on)
    told["persons"] = [
        {name: value for name, value in person.items() if name != NAME}
        for person in (told["persons"] if isinstance(told["persons"], list) else [])
        if isinstance(person, dict)
    ]
    return (TITLE + yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)).encode()
