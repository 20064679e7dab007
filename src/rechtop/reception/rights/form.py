"""The desk form inside a file: filled with what is known, and what was typed compared with what was there before.

A form remembers the moment at which it was shown. Only what was changed since is written; where somebody else changed
the same answer meanwhile, hers stays, what was typed stays in its field, and both are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from rechtop.explorer.filled import sheet_of
from rechtop.explorer.local.asking import household_with_local
from rechtop.explorer.local.known import owners_on
from rechtop.explorer.page import Page
from rechtop.explorer.sheet import DAY, PEOPLE, Sheet, name_field
from rechtop.explorer.shown import Stand
from rechtop.explorer.told import Reading, read_sheet
from rechtop.law.sentences import dutch_day
from rechtop.reception.models import Fact, Finding
from rechtop.reception.rights.facts import last_change, newest, parted, values
from rechtop.reception.rights.findings import with_findings
from rechtop.reception.rights.places import (
    COMPLETE,
    LOCAL,
    NAME,
    RECEIVES,
    RELATION,
    SHARED,
    Items,
    Key,
    file_of,
    items_of,
    question_of_key,
)
from rechtop.reception.rights.said import Said, said
from rechtop.rules.errors import InputError
from rechtop.rules.facts import Entity
from rechtop.rules.household import Household
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told

SEEN = "gezien"
"""The field with the moment at which the form was shown."""

HERSELF = "p1"
"""The key of the person whose file it is: others come and go, she stays."""

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Known:
    """What is in a file on a day, as far as this law understands it."""

    law: Law
    on: date
    facts: Mapping[Key, Fact]
    stale: tuple[Fact, ...]
    strange: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    called: str
    seen: str

    @property
    def items(self) -> Items:
        """The facts that hold today."""
        return values(self.facts)

    @property
    def told(self) -> dict[str, Told]:
        """The household file of today, with what humans found."""
        return with_findings(file_of(self.items, self.on), self.findings, self.law)

    def sheet(self) -> Sheet:
        """The desk form with all of it typed in; the person is called as in her file."""
        sheet = sheet_of(self.told, self.law, self.on)
        own = name_field(HERSELF)
        return replace(sheet, typed={**sheet.typed, own: sheet.text(own) or self.called}) if self.called else sheet


@dataclass(frozen=True)
class Compared:
    """What was typed beside what was known: what to write (None strikes), and what somebody else changed too."""

    changes: Mapping[Key, Told | None]
    conflicts: Mapping[Key, Told | None]
    others: tuple[Key, ...]


def known(
    law: Law,
    on: date,
    facts: Iterable[Fact],
    findings: Iterable[Finding] = (),
    *,
    called: str = "",
    seen: datetime | None = None,
) -> Known:
    """What holds on a day. What is too old for today is unknown, and so is what this law does not know."""
    every = list(facts)
    held = newest(every, seen)
    strange = tuple(fact for key, fact in held.items() if not _is_known(law, key, set(held)))
    holds, stale = parted({key: fact for key, fact in held.items() if fact not in strange}, law, on)
    moment = last_change(every)
    return Known(law, on, holds, stale, strange, tuple(findings), called, moment.isoformat() if moment else "")


def _is_known(law: Law, key: Key, held: set[Key]) -> bool:
    place, fact = key
    if fact.startswith(RECEIVES):
        return fact.removeprefix(RECEIVES) in law.receipts
    if fact.startswith(RELATION):
        other = fact.removeprefix(RELATION).partition(".")[0]
        return other == HERSELF or any(who == other for who, _ in held)
    if fact in (*COMPLETE, LOCAL, NAME, "municipality") or fact in law.records:
        return True
    declared = law.facts.get(fact)
    return declared is not None and declared.entity.value == (place if place in SHARED else Entity.PERSON.value)


def posted(data: Mapping[str, list[str]], on: date) -> Sheet:
    """What a browser sent; the day is always that of the desk, and the person herself is always there."""
    sheet = Sheet.posted({**data, PEOPLE: [HERSELF, *data.get(PEOPLE, [])]})
    return replace(sheet, typed={**sheet.typed, DAY: dutch_day(on)})


def moment(text: str) -> datetime:
    """When the form that was sent was shown; before everything where that cannot be read."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return NEVER
    return found if found.tzinfo else NEVER


def compared(sheet: Sheet, reading: Reading, before: Known, now: Known) -> Compared:
    """Compare what was typed with what the form showed (``before``) and with what is known by now."""
    typed, shown, current = _called(sheet, items_of(reading.told)), _through(before), _through(now)
    typed[HERSELF, NAME] = typed[HERSELF, NAME] or shown.get((HERSELF, NAME), "")  # she always has that of her file
    changes: dict[Key, Told | None] = {}
    conflicts: dict[Key, Told | None] = {}
    others = []
    for key in dict.fromkeys((*typed, *shown, *current)):
        yours, was, theirs = typed.get(key), shown.get(key), current.get(key)
        if _is_wrong(now.law, key, reading):
            continue
        if yours == was:
            if theirs != was:
                others.append(key)
        elif theirs not in (was, yours):
            conflicts[key] = theirs
        elif yours != theirs:
            changes[key] = yours
    return Compared(changes, conflicts, tuple(others))


def _through(known: Known) -> Items:
    """The facts as the form would tell them again, so that only what somebody typed is a change."""
    sheet = known.sheet()
    return _called(sheet, items_of(read_sheet(sheet, known.law, known.on).told))


def _called(sheet: Sheet, items: Items) -> Items:
    """The facts with what everybody is called: no fact of the law, so that reading the form leaves it out."""
    return items | {(who, NAME): " ".join(sheet.text(name_field(who)).split()) for who in sheet.people}


def _is_wrong(law: Law, key: Key, reading: Reading) -> bool:
    question = question_of_key(law, key)
    return any(name == question or name.startswith(f"{question}.") for name in reading.errors)


def merged(sheet: Sheet, now: Known, others: Iterable[Key]) -> Sheet:
    """What was typed, with what others told meanwhile in the fields that she did not touch."""
    fresh = now.sheet()
    typed = dict(sheet.typed)
    for key in others:
        question = name_field(key[0]) if key[1] == NAME else question_of_key(now.law, key)
        mine = [name for name in (*typed, *fresh.typed) if name == question or name.startswith(f"{question}.")]
        for name in mine:
            typed[name] = fresh.text(name)
    people = tuple(sorted({*sheet.people, *fresh.people}, key=lambda key: int(key[1:])))
    return replace(sheet, people=people, rows={**fresh.rows, **sheet.rows}, typed=typed)


def page_of(
    sheet: Sheet,
    now: Known,
    address: str,
    *,
    reading: Reading | None = None,
    changes: Mapping[Key, Told | None] | None = None,
    conflicts: Mapping[Key, Told | None] | None = None,
    typing: bool = False,
) -> Page:
    """The page: what was typed, judged together with everything that is known and was not typed over."""
    reading = reading or read_sheet(sheet, now.law, now.on)
    told = {key: value for key, value in (now.items | dict(changes or {})).items() if value is not None}
    household = _household(now, {**told}, reading.household)
    names = sheet.names()
    beside = {
        question_of_key(now.law, key): _beside(now, fact, names, (conflicts or {}).get(key, ""))
        for key, fact in now.facts.items()
        if key[1] != NAME
    }
    stand = Stand(address, beside, staying=(HERSELF,))
    return Page(now.law, sheet, replace(reading, household=household), refine=not typing, keep=typing, stand=stand)


def _beside(now: Known, fact: Fact, names: Mapping[str, str], theirs: Told | None) -> Said:
    found = said(now.law, fact, names, now.on)
    return replace(found, theirs=found.value) if theirs else found


def _household(now: Known, told: Items, otherwise: Household) -> Household:
    """The household of all facts; what cannot be true together falls back on what was typed."""
    file = with_findings(file_of(told, now.on), now.findings, now.law)
    try:
        household = read_household(file, now.law, now.on)
    except InputError:
        return otherwise
    return household_with_local(household, file, owners_on(now.on))
