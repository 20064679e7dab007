"""What the desk form asks: one question for each thing that the law can know of this household, and what it is called.

Names in the form say what they ask: ``f.p1.savings`` a fact of a person, ``f.dwelling.tenure`` one of the dwelling,
``band.p1.p2`` what the second is of the first, ``r.p1.leefloon`` whether she receives it (``r.p1.leefloon.from``
since when), ``l.p1.goods...`` whether a list has anything in it (``l.p1.goods....1.date`` in its first row). Behind
a name ``.als`` says how the answer is meant: per month or per year, or that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rechtop.explorer import words
from rechtop.explorer.sheet import DAY, NOTHING_ELSE, OTHERS, Sheet
from rechtop.explorer.words import Options
from rechtop.law.facts.person import birth_date
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.law import Law
from rechtop.rules.records import Field, RecordList
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, NONE, Unit
from rechtop.rules.walk import Input

RECEIVES = "receives."
BIRTH = birth_date.fact.id


@dataclass(frozen=True)
class Question:
    """One question. ``who`` is the person it is about (her key), or empty for the household."""

    name: str
    kind: str  # number, truth, day or choice
    text: str
    why: str = ""
    who: str = ""
    unit: Unit = NONE
    decimals: int = 0
    low: int = 0
    high: int = 1
    options: Options = ()
    groups: Options = ()

    @property
    def id(self) -> str:
        """The name as an id in the page."""
        return identity(self.name)

    @property
    def how(self) -> str:
        """The name of the field that says how the answer is meant."""
        return f"{self.name}.als"

    @property
    def is_money(self) -> bool:
        """Whether the answer is an amount in euro."""
        return self.unit in (EUR, EUR_MONTH, EUR_YEAR)


@dataclass(frozen=True)
class Receipt:
    """Whether somebody receives a right, and the parts that matter when she does."""

    right: str
    called: str
    answer: Question
    parts: tuple[tuple[str, Question], ...]


@dataclass(frozen=True)
class RowQuestions:
    """One row of a list."""

    key: str
    parts: tuple[tuple[str, Question], ...]


@dataclass(frozen=True)
class ListQuestions:
    """A list of records of one person: whether there is anything, and its rows."""

    records: str
    answer: Question
    rows: tuple[RowQuestions, ...]


@lru_cache(10_000)
def identity(name: str) -> str:
    """A name of the form as an id in the page."""
    return "".join(char if char.isalnum() or char == "_" else "-" for char in name)


DAY_QUESTION = Question(
    DAY, "day", "Voor welke dag?", "Meestal is dat vandaag. De wet en de bedragen veranderen met de tijd."
)
OTHERS_QUESTION = Question(
    OTHERS,
    "truth",
    "Woont er nog iemand op dit adres die hier niet staat?",
    "Wie samenwoont, telt soms mee voor het inkomen of het bedrag.",
)
NOTHING_ELSE_QUESTION = Question(
    NOTHING_ELSE,
    "truth",
    "Krijgt iemand op dit adres nog iets anders uit deze lijst?",
    "Met nee hoeft u de rest van de lijst niet te overlopen.",
)


def fact_question(fact: Fact, person: str = "") -> Question:
    """The question behind a fact, of one person or of the household, the dwelling or the case."""
    return Question(
        name=f"f.{person or fact.entity.value}.{fact.id}",
        kind=fact.kind,
        text=fact.question,
        why=fact.why,
        who=person,
        unit=fact.unit,
        decimals=fact.decimals,
        low=fact.low,
        high=fact.high,
        options=fact.options,
        groups=tuple((id, label) for id, label, _ in fact.groups if id not in dict(fact.options)),
    )


def birth_question(law: Law, person: str) -> Question:
    """When somebody was born, also when no right asks it: it stands beside her name."""
    return fact_question(law.facts.get(BIRTH, birth_date.fact), person)


def relation_question(of: str, to: str, names: dict[str, str]) -> Question:
    """What ``to`` is of ``of``."""
    return Question(
        f"band.{of}.{to}", "choice", f"Wat is “{names[to]}” van “{names[of]}”?", options=words.RELATION_OPTIONS
    )


def relation_questions(sheet: Sheet) -> list[tuple[str, str, Question]]:
    """The questions about every two people, as (first, second, what the second is of the first)."""
    names = sheet.names()
    return [(of, to, relation_question(of, to, names)) for of, to in combinations(sheet.people, 2)]


def _part(records: RecordList, field: Field, name: str, person: str) -> Question:
    day = field.declared() if field.kind == "day" else (field.low, field.high)
    return Question(
        name=f"{name}.{field.name}",
        kind=field.kind,
        text=field.question,
        who=person,
        unit=field.unit,
        decimals=field.decimals,
        low=day[0],
        high=day[1],
        options=tuple((option, field.label(option)) for option in field.options),
    )


def receipt_questions(law: Law, person: str) -> list[Receipt]:
    """What somebody may already receive."""
    found = []
    for right, receipt in law.receipts.items():
        name = f"r.{person}.{right}"
        records = receipt.records
        answer = Question(name, "truth", records.question, who=person)
        parts = tuple((field.name, _part(records, field, name, person)) for field in records.fields)
        found.append(Receipt(right, receipt.name, answer, parts))
    return found


def list_questions(law: Law, sheet: Sheet, person: str) -> list[ListQuestions]:
    """The lists of a person that are no receipts, such as goods given away."""
    found = []
    for records in law.records.values():
        if records.name.startswith(RECEIVES):
            continue
        name = f"l.{person}.{records.name}"
        rows = tuple(
            RowQuestions(
                row,
                tuple((field.name, _part(records, field, f"{name}.{row}", person)) for field in records.fields),
            )
            for row in sheet.rows_of(name)
        )
        found.append(ListQuestions(records.name, Question(name, "truth", records.question, who=person), rows))
    return found


def fact_questions(law: Law, sheet: Sheet) -> Iterator[tuple[Fact, Question]]:
    """The questions behind all facts that the law reads, of everybody; birth dates are asked beside the names."""
    for fact in law.facts.values():
        if fact.entity is not Entity.PERSON:
            yield fact, fact_question(fact)
        elif fact.id != BIRTH:
            for person in sheet.people:
                yield fact, fact_question(fact, person)


def asked_by(need: Input) -> str:
    """The name of the question that settles an open input of the law."""
    if need.kind == "fact":
        return f"f.{need.who}.{need.name}"
    if need.kind in ("records", "record"):
        records = need.name if need.kind == "records" else need.name.rpartition(".")[0]
        if records.startswith(RECEIVES):
            return f"r.{need.who}.{records.removeprefix(RECEIVES)}"
        return f"l.{need.who}.{records}"
    if need.kind == "relation":
        first, second = sorted((need.who, need.other), key=lambda key: int(key[1:]))
        return f"band.{first}.{second}"
    return NOTHING_ELSE if need == RECEIVES_COMPLETE else OTHERS
