"""Reads what somebody wrote about a household. Every value arrives as text; nothing is ever filled in.

Absent or null is unknown; ``[low, high]`` is a range; ``"?"`` is asked and not known, ``"-"`` rather not say.
Raises InputError, which names the field and the value, for everything that does not fit the law's vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from rechtop.rules.algebra import FIRST_DAY, MOST, Axis, Pair, pack
from rechtop.rules.errors import InputError, nearest
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import EVERY_RELATION, NOBODY, Finding, Household, Records, Row, receiving
from rechtop.rules.law import Law
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.records import RecordList
from rechtop.rules.values import (
    NOT_KNOWN,
    RATHER_NOT,
    Told,
    fact_value,
    field_value,
    items,
    known_keys,
    mapping,
    one_day,
    option,
    present,
    quantity_value,
    text,
    yes,
)

_TOP = (
    "on", "household", "dwelling", "case", "persons", "persons_complete", "relations", "receives",
    "receives_complete", "findings", "fixed", "synthetic", "about",
)  # fmt: skip
_RELATION = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
_RELATION["partner"] = sum(_RELATION[name] for name in PARTNERS)
_OLDER = sum(_RELATION[name] for name in ("parent", "grandparent"))


def read_household(told: Told, law: Law, today: date) -> Household:
    """Read a whole household. ``today`` stands for ``on`` where the file names no day. Raises InputError."""
    top = mapping(told, "het bestand")
    known_keys(top, _TOP, "")
    on = one_day(top["on"], "on") if present(top.get("on")) else today
    people = _people(top, law)
    reader = _Reader(law, on, tuple(name for name, _ in people))
    for name, person in people:
        reader.facts(person, Entity.PERSON, name, f"persons[{name}]", also=("id",))
    for entity in (Entity.HOUSEHOLD, Entity.DWELLING, Entity.CASE):
        part = mapping(top.get(entity.value, {}), entity.value)
        also = ("municipality",) if entity is Entity.HOUSEHOLD else ()
        reader.facts(part, entity, NOBODY, entity.value, also=also)
    return Household(
        on=on,
        people=reader.people,
        complete=yes(top.get("persons_complete"), "persons_complete") is True,
        receives_complete=yes(top.get("receives_complete"), "receives_complete") is True,
        facts=reader.known,
        relations=_relations(top, reader.people),
        records={**reader.records, **reader.receives(top)},
        findings=reader.findings(top),
        fixed=reader.fixed(top),
        closed=frozenset(reader.closed),
        municipality=str(mapping(top.get("household", {}), "household").get("municipality", "")),
    )


class _Reader:
    """Collects the facts of one file."""

    def __init__(self, law: Law, on: date, people: tuple[str, ...]) -> None:
        self.law, self.on, self.people = law, on, people
        self.known: dict[tuple[str, str], Pair[int]] = {}
        self.records: dict[tuple[str, str], Records] = {}
        self.closed: set[tuple[str, str]] = set()

    def facts(self, part: Mapping[str, Told], entity: Entity, who: str, place: str, *, also: tuple[str, ...]) -> None:
        """Take the facts of one person, or of the household, dwelling or case."""
        here = {fact.id for fact in self.law.facts.values() if fact.entity is entity}
        lists = {name for name in self.law.records if "." not in name} if entity is Entity.PERSON else set()
        for name, value in part.items():
            field = f"{place}.{name}"
            if name in lists:
                self.records[name, who] = self._list(self.law.records[name], value, field)
            elif name in here:
                self._fact(self.law.facts[name], who, value, field)
            elif name not in also:
                elsewhere = self.law.facts.get(name)
                if elsewhere is not None:
                    raise InputError(field, value, f"dit gegeven hoort bij {elsewhere.entity.value!r}")
                raise InputError(field, value, f"dit gegeven bestaat niet.{nearest(name, here | lists)}")

    def _fact(self, fact: Fact, who: str, value: Told, field: str) -> None:
        if value in (NOT_KNOWN, RATHER_NOT):
            self.closed.add((fact.id, who))
        elif present(value):
            pair = fact_value(fact, value, field)
            if fact.kind == "day" and fact.id.startswith("birth") and pair[0] > pack(self.on):
                raise InputError(field, value, f"deze dag ligt na de dag van beoordeling ({self.on})")
            self.known[fact.id, who] = pair

    def _list(self, records: RecordList, value: Told, field: str) -> Records:
        if not present(value) or value in (NOT_KNOWN, RATHER_NOT):
            return Records()
        rows = [mapping(row, f"{field}[{n}]") for n, row in enumerate(items(value, field))]
        if len(rows) > MOST[Axis.RECORD]:
            raise InputError(field, len(rows), f"er passen hoogstens {MOST[Axis.RECORD]} regels in deze lijst")
        return Records(tuple(_row(records, row, f"{field}[{n}]", ()) for n, row in enumerate(rows)), complete=True)

    def receives(self, top: Mapping[str, Told]) -> dict[tuple[str, str], Records]:
        """Take what people already receive: ``{right, holder, answer, from, until, amount, ...}``."""
        result: dict[tuple[str, str], Records] = {}
        for number, told in enumerate(items(top.get("receives", []), "receives")):
            place = f"receives[{number}]"
            entry = mapping(told, place)
            right = text(entry, "right", place)
            if right not in self.law.receipts:
                raise InputError(
                    f"{place}.right", right, f"dit recht kennen we niet.{nearest(right, self.law.receipts)}"
                )
            holder = self._person(entry, "holder", place)
            records = self.law.receipts[right].records
            row = _row(records, entry, place, ("right", "holder", "answer"))
            answer = yes(entry.get("answer"), f"{place}.answer")
            if "answer" not in entry:
                raise InputError(f"{place}.answer", "", "schrijf yes, no of unknown")
            before = result.get((records.name, holder), Records())
            now = _as_told(self.on, answer, row)
            result[records.name, holder] = Records((*before.rows, *now.rows), before.complete or now.complete)
        return result

    def findings(self, top: Mapping[str, Told]) -> tuple[Finding, ...]:
        """Take the judgements that a named human recorded."""
        result = []
        for number, told in enumerate(items(top.get("findings", []), "findings")):
            place = f"findings[{number}]"
            entry = mapping(told, place)
            known_keys(entry, ("right", "condition", "holder", "finding", "by", "on"), place)
            key = (text(entry, "right", place), text(entry, "condition", place))
            if key not in self.law.judgements:
                names = ["/".join(known) for known in self.law.judgements]
                raise InputError(
                    f"{place}.condition", "/".join(key), f"hier beslist geen mens.{nearest('/'.join(key), names)}"
                )
            personal = self.law.judgements[key].personal
            holder = self._person(entry, "holder", place) if personal else NOBODY
            finding = yes(entry.get("finding"), f"{place}.finding")
            if finding is None:
                raise InputError(f"{place}.finding", entry.get("finding", ""), "schrijf yes of no")
            by = text(entry, "by", place)
            result.append(Finding(*key, holder, finding, by, one_day(entry.get("on", ""), f"{place}.on")))
        return tuple(result)

    def fixed(self, top: Mapping[str, Told]) -> dict[tuple[str, str], Pair[int]]:
        """Take the named quantities that are given: ``{leefloon.category: {an: 2}}``."""
        result: dict[tuple[str, str], Pair[int]] = {}
        for name, told in mapping(top.get("fixed", {}), "fixed").items():
            quantity = self.law.quantities.get(name)
            if quantity is None:
                raise InputError(
                    f"fixed.{name}", told, f"deze grootheid bestaat niet.{nearest(name, self.law.quantities)}"
                )
            if quantity.is_personal != isinstance(told, dict):
                wanted = "een waarde per persoon" if quantity.is_personal else "één waarde"
                raise InputError(f"fixed.{name}", told, f"schrijf {wanted}")
            for who, value in (told if isinstance(told, dict) else {NOBODY: told}).items():
                if who != NOBODY and who not in self.people:
                    raise InputError(
                        f"fixed.{name}.{who}", value, f"deze persoon is er niet.{nearest(who, self.people)}"
                    )
                result[name, who] = quantity_value(quantity.expr, value, f"fixed.{name}")
        return result

    def _person(self, entry: Mapping[str, Told], key: str, place: str) -> str:
        who = text(entry, key, place)
        if who not in self.people:
            raise InputError(f"{place}.{key}", who, f"deze persoon is er niet.{nearest(who, self.people)}")
        return who


def _row(records: RecordList, entry: Mapping[str, Told], place: str, also: tuple[str, ...]) -> Row:
    names = tuple(field.name for field in records.fields)
    known_keys(entry, (*names, *also), place)
    row: dict[str, Pair[int]] = {}
    for field in records.fields:
        value = entry.get(field.name)
        if value is not None and present(value) and value not in (NOT_KNOWN, RATHER_NOT):
            row[field.name] = field_value(field, value, f"{place}.{field.name}")
    return row


def _as_told(on: date, answer: bool | None, row: Row) -> Records:
    """A past period (with an end before today) says nothing about today, so it does not move the start."""
    if answer and "until" in row and row["until"][1] < pack(on):
        start = row.get("from", (FIRST_DAY, row["until"][1]))
        return Records(({**row, "from": start},), complete=False)
    return receiving(on, answer, row)


def _people(top: Mapping[str, Told], law: Law) -> list[tuple[str, dict[str, Told]]]:
    people: dict[str, dict[str, Told]] = {}
    entries = items(top.get("persons", []), "persons")
    if len(entries) > MOST[Axis.OTHER]:
        raise InputError("persons", len(entries), f"een huishouden heeft hier hoogstens {MOST[Axis.OTHER]} personen")
    for number, entry in enumerate(entries):
        place = f"persons[{number}]"
        person = mapping(entry, place)
        name = text(person, "id", place)
        if not re.fullmatch(r"[\w-]{1,40}", name):
            raise InputError(f"{place}.id", name, "gebruik letters, cijfers, - of _, hoogstens 40 tekens")
        if name in people:
            raise InputError(f"{place}.id", name, "deze naam staat er twee keer")
        people[name] = person
    return list(people.items())


def _relations(top: Mapping[str, Told], people: tuple[str, ...]) -> dict[tuple[str, str], int]:
    """Read who is what to whom: ``{of: an, to: bo, is: parent}`` says that an is the parent of bo."""
    result: dict[tuple[str, str], int] = {}
    for number, told in enumerate(items(top.get("relations", []), "relations")):
        place = f"relations[{number}]"
        entry = mapping(told, place)
        known_keys(entry, ("of", "to", "is"), place)
        of, to = text(entry, "of", place), text(entry, "to", place)
        for key, who in (("of", of), ("to", to)):
            if who not in people:
                raise InputError(f"{place}.{key}", who, f"deze persoon is er niet.{nearest(who, people)}")
        if of == to:
            raise InputError(f"{place}.to", to, "een relatie gaat over twee verschillende personen")
        mask = option({k: v for k, v in _RELATION.items() if k != "self"}, entry.get("is", ""), f"{place}.is")[0]
        result[of, to] = result.get((of, to), EVERY_RELATION) & mask
        if not Household(date.min, people, relations=result).relation(of, to):
            raise InputError(f"{place}.is", entry.get("is", ""), "dit spreekt een andere relatie tegen")
    older = {name: {of for (of, to), mask in result.items() if to == name and not mask & ~_OLDER} for name in people}
    try:
        TopologicalSorter(older).prepare()
    except CycleError as error:
        circle = " -> ".join(map(str, error.args[1]))
        raise InputError("relations", circle, "niemand kan zijn eigen voorouder zijn") from None
    return result
