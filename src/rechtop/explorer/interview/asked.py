"""The question behind a name, in the words of the law, and what an answer to it says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from rechtop.explorer import words
from rechtop.explorer.interview.household import NO_LONGER, Place
from rechtop.explorer.questions import (
    BIRTH,
    NOTHING_ELSE_QUESTION,
    OTHERS_QUESTION,
    Question,
    birth_question,
    fact_question,
    list_questions,
    receipt_questions,
    relation_question,
)
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS, Sheet
from rechtop.explorer.written import choices
from rechtop.law.sentences import dutch_day, euros
from rechtop.rules.facts import Entity
from rechtop.rules.law import Law
from rechtop.rules.values import Told, one_day

RECEIPT_OPTIONS: words.Options = (
    (words.YES, "ja"),
    (words.NO, "nee"),
    (NO_LONGER, "nu niet meer, vroeger wel"),
    *words.DECLINED,
)
"""What one may choose on whether somebody receives a right."""


def question_of(law: Law, name: str, names: dict[str, str]) -> Question | None:
    """The question behind a name, or None when this law or this household has no such question."""
    place = Place.of(name)
    if name == OTHERS:
        return OTHERS_QUESTION
    if name == NOTHING_ELSE:
        return NOTHING_ELSE_QUESTION
    if place.kind == "f":
        return _fact(law, place, names)
    if place.kind == "band":
        return relation_question(place.who, place.name, names) if {place.who, place.name} <= names.keys() else None
    if place.who not in names:
        return None
    return _receipts(law, place.who).get(name) if place.kind == "r" else _lists(law, place).get(name)


def _fact(law: Law, place: Place, names: dict[str, str]) -> Question | None:
    if place.name == BIRTH and place.who in names:
        return birth_question(law, place.who)
    fact = law.facts.get(place.name)
    if fact is None or (place.who not in names if fact.entity is Entity.PERSON else place.who != fact.entity.value):
        return None
    return fact_question(fact, place.who if fact.entity is Entity.PERSON else "")


@cache
def _receipts(law: Law, person: str) -> dict[str, Question]:
    found: dict[str, Question] = {}
    for receipt in receipt_questions(law, person):
        answer = replace(receipt.answer, kind="choice", options=RECEIPT_OPTIONS)
        found |= {question.name: question for question in (answer, *(part for _, part in receipt.parts))}
    return found


def _lists(law: Law, place: Place) -> dict[str, Question]:
    name = f"l.{place.who}.{place.name}"
    sheet = Sheet(rows={name: (str(place.row or 1),)})
    return {
        question.name: question
        for found in list_questions(law, sheet, place.who)
        if found.records == place.name
        for question in (found.answer, *(part for row in found.rows for _, part in row.parts))
    }


# -- what an answer says ----------------------------------------------------------------------------------------------


def in_words(question: Question, value: Told) -> str:
    """An answer as a person reads it: "€ 980,50 per maand", "tussen 10 en 14 dagen", "02/04/1957", "huurder"."""
    for option, label in (*choices(question), *words.DECLINED):
        if value == option:
            return label
    if question.kind == "truth" and question.name.startswith("l."):
        return words.NO if value == "0" else f"ja, {value} keer"
    if isinstance(value, list):
        if question.kind == "choice":
            return " of ".join(in_words(question, part) for part in value)
        if len(value) == 2:
            return f"tussen {_one(question, value[0])} en {_one(question, value[1])}{_unit(question)}"
        value = value[0]
    return f"{_one(question, value)}{_unit(question)}"


def _unit(question: Question) -> str:
    return f" {words.unit_words(question.unit)}".removesuffix(" euro") if question.kind == "number" else ""


def _one(question: Question, value: Told) -> str:
    text = str(value)
    if question.is_money:
        return euros(int(Decimal(text) * 100), 2)
    if question.kind == "day":
        parts = text.split("-")
        return dutch_day(one_day(text, "")) if len(parts) == 3 else "/".join(reversed(parts))
    return text.removesuffix(".00").replace(".", ",")
