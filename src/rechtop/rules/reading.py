"""Reads what somebody wrote about a household. Every value arrives as text; nothing is ever filled in.

Absent or null is unknown; ``[low, high]`` is a range; ``"?"`` is asked and not known, ``"-"`` rather not say.
A person may have a ``name``, which is only what she is called on a page. What stands under ``local`` is for the owners
of local rights and read elsewhere.
Raises InputError, which names the field and the value, for everything that does not fit the law's vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, MOST, Axis, Pair, pack
from rechtop.rules.errors import InputError, nearest
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import (
    NOBODY,
    Finding,
    Household,
    Records,
    Row,
    closed_relation,
    receiving,
)
from rechtop.rules.kinship import read_relations
from rechtop.rules.law import Law
from rechtop.rules.records import RecordList
from rechtop.rules.values import (
    UNANSWERED,
    Told,
    fact_value,
    field_value,
    items,
    known_keys,
    mapping,
    one_day,
    present,
    quantity_value,
    text,
    written_day,
    yes,
)

_TOP = (
    "on", "household", "dwelling", "case", "persons", "persons_complete", "relations", "receives",
    "receives_complete", "findings", "fixed", "local", "synthetic", "about",
)  # fmt: skip
_RESERVED = [entity.value for entity in Entity if entity is not Entity.PERSON]


def read_household(told: Told, law: Law, today: date) -> Household:
    """Read a whole household. ``today`` stands for ``on`` where the file names no day. Raises InputError."""
    top = mapping(told, "het bestand")
    known_keys(top, _TOP, "")
    on = assessed(top["on"]) if present(top.get("on")) else today
    people = _people(top, law)
    reader = _Reader(law, on, tuple(name for name, _ in people))
    relations, not_told = read_relations(top.get("relations", []), reader.people)
    reader.closed |= {closed_relation(of, to) for of, to in not_told}
    for name, person in people:
        reader.facts(person, Entity.PERSON, name, f"persons[{name}]", also=("id", "name"))
    for entity in (Entity.HOUSEHOLD, Entity.DWELLING, Entity.CASE):
        part = mapping(top.get(entity.value, {}), entity.value)
        also = ("municipality",) if entity is Entity.HOUSEHOLD else ()
        reader.facts(part, entity, NOBODY, entity.value, also=also)
    return Household(
        on=on,
        people=reader.people,
        complete=reader.answer("persons_complete", NOBODY, top.get("persons_complete"), "persons_complete") is True,
        receives_complete=yes(top.get("receives_complete"), "receives_complete") is True,
        facts=reader.known,
        relations=relations,
        records={**reader.records, **reader.receives(top)},
        findings=reader.findings(top),
        fixed=reader.fixed(top),
        closed=frozenset(reader.closed),
        municipality=_municipality(top),
    )


def assessed(told: Told) -> date:
    """Read the day of assessment; the law is proven for the days that facts may name. Raises InputError."""
    on = one_day(told, "on")
    if not FIRST_DAY <= pack(on) < LAST_DAY:
        raise InputError("on", told, f"kies een dag tussen {written_day(FIRST_DAY)} en {written_day(LAST_DAY)}")
    return on


def _municipality(top: Mapping[str, Told]) -> str:
    told = mapping(top.get("household", {}), "household").get("municipality", "")
    if not isinstance(told, str):
        raise InputError("household.municipality", told, "schrijf de NIS-code van de gemeente")
    return told if present(told) and told not in UNANSWERED else ""


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
                self.records[name, who] = self._list(self.law.records[name], who, value, field)
            elif name in here:
                self._fact(self.law.facts[name], who, value, field)
            elif name not in also:
                elsewhere = self.law.facts.get(name)
                if elsewhere is not None:
                    raise InputError(field, value, f"dit gegeven hoort bij {elsewhere.entity.value!r}")
                raise InputError(field, value, f"dit gegeven bestaat niet.{nearest(name, here | lists)}")

    def _fact(self, fact: Fact, who: str, value: Told, field: str) -> None:
        if value in UNANSWERED:
            self.closed.add((fact.id, who))
        elif present(value):
            pair = fact_value(fact, value, field)
            if fact.kind == "day" and fact.id.startswith("birth") and pair[0] > pack(self.on):
                raise InputError(field, value, f"deze dag ligt na de dag van beoordeling ({self.on})")
            self.known[fact.id, who] = pair

    def answer(self, name: str, who: str, value: Told | None, field: str) -> bool | None:
        """Take a yes, a no or nothing; what was asked and not answered is not asked again."""
        if value is not None and value in UNANSWERED:
            self.closed.add((name, who))
        return yes(value, field)

    def _list(self, records: RecordList, who: str, value: Told, field: str) -> Records:
        if value in UNANSWERED:
            self.closed.add((records.name, who))
        if not present(value) or value in UNANSWERED:
            return Records()
        rows = [mapping(row, f"{field}[{n}]") for n, row in enumerate(items(value, field))]
        if len(rows) > MOST[Axis.RECORD]:
            raise InputError(field, len(rows), f"er passen hoogstens {MOST[Axis.RECORD]} regels in deze lijst")
        return Records(tuple(self._row(records, who, row, f"{field}[{n}]") for n, row in enumerate(rows)), True)

    def _row(
        self, records: RecordList, who: str, entry: Mapping[str, Told], place: str, also: tuple[str, ...] = ()
    ) -> Row:
        known_keys(entry, (*(field.name for field in records.fields), *also), place)
        row: dict[str, Pair[int]] = {}
        for field in records.fields:
            value = entry.get(field.name, "")
            if value in UNANSWERED:
                self.closed.add((f"{records.name}.{field.name}", who))
            elif present(value):
                row[field.name] = field_value(field, value, f"{place}.{field.name}")
        return row

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
            row = self._row(records, holder, entry, place, ("right", "holder", "answer"))
            if not present(entry.get("answer")):
                raise InputError(f"{place}.answer", "", 'schrijf yes, no of "?"')
            answer = self.answer(records.name, holder, entry["answer"], f"{place}.answer")
            if not answer and row:
                advice = f"hierbij hoort geen {next(iter(row))}; schrijf yes, met until als het voorbij is"
                raise InputError(f"{place}.answer", entry["answer"], advice)
            now = _as_told(self.on, answer, row, place)
            before = result.get((records.name, holder), Records())
            if before.complete and now.complete and bool(before.rows) != bool(now.rows):
                raise InputError(f"{place}.answer", entry["answer"], "dit spreekt een eerder antwoord tegen")
            result[records.name, holder] = Records((*before.rows, *now.rows), before.complete or now.complete)
        return result

    def findings(self, top: Mapping[str, Told]) -> tuple[Finding, ...]:
        """Take the judgements that a named human recorded."""
        result: list[Finding] = []
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
            if any((f.right, f.condition, f.holder) == (*key, holder) for f in result):
                raise InputError(f"{place}.condition", "/".join(key), "hierover staat er al een bevinding")
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
                if quantity.is_personal and who not in self.people:
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


def _as_told(on: date, answer: bool | None, row: Row, place: str) -> Records:
    """A past period (with an end before today) says nothing about today, so it does not move the start."""
    today = pack(on)
    start, until = row.get("from", (FIRST_DAY, LAST_DAY)), row.get("until", (FIRST_DAY, LAST_DAY))
    if start[0] > until[1]:
        raise InputError(f"{place}.until", written_day(until[1]), "het einde komt na het begin")
    if answer and start[0] > today:
        advice = f"dit begint na de dag van beoordeling ({written_day(today)})"
        raise InputError(f"{place}.from", written_day(start[0]), advice)
    if answer and until[1] < today:
        return Records(({**row, "from": (start[0], min(start[1], until[1]))},), complete=False)
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
        if name in people or name in _RESERVED:
            advice = "deze naam staat er twee keer" if name in people else "kies een andere naam voor deze persoon"
            raise InputError(f"{place}.id", name, advice)
        if not isinstance(person.get("name", ""), str):
            raise InputError(f"persons[{name}].name", person["name"], "schrijf hoe deze persoon genoemd wordt")
        people[name] = person
    return list(people.items())
