"""A household file as it would stand on the desk form: the way back of :mod:`rechtop.explorer.told`.

What the form has no place for (several choices at once, an older period of a benefit) leaves its field empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from rechtop.explorer import words
from rechtop.explorer.local.known import FIELD
from rechtop.explorer.questions import (
    NOTHING_ELSE_QUESTION,
    OTHERS_QUESTION,
    Question,
    fact_question,
    list_questions,
    receipt_questions,
    relation_questions,
)
from rechtop.explorer.sheet import DAY, Sheet, name_field
from rechtop.explorer.written import choices
from rechtop.law.sentences import dutch_day
from rechtop.rules.facts import Entity
from rechtop.rules.law import Law
from rechtop.rules.people import INVERSE
from rechtop.rules.values import UNANSWERED, Told, yes

Lines = list[Mapping[str, Told]]
_TYPED_TRUTH = {True: words.YES, False: words.NO}
_SHARED = (Entity.HOUSEHOLD, Entity.DWELLING, Entity.CASE)


def sheet_of(told: Mapping[str, Told], law: Law, on: date) -> Sheet:
    """The desk form with everything of a household file typed in; people have the keys p1, p2, ..."""
    people = {str(person["id"]): person for person in lines(told.get("persons"))} or {"p1": {}}
    typed = {DAY: dutch_day(on)}
    rows: dict[str, tuple[str, ...]] = {}
    for key, person in people.items():
        typed[name_field(key)] = str(person.get("name", ""))
        typed |= _facts(law, person, key)
        _lists(law, key, person, typed, rows)
    for entity in _SHARED:
        shared = told.get(entity.value)
        if isinstance(shared, dict):
            typed |= _facts(law, shared, "")
            typed[FIELD] = str(shared.get("municipality", "")) or typed.get(FIELD, "")
    for question, key in ((OTHERS_QUESTION, "persons_complete"), (NOTHING_ELSE_QUESTION, "receives_complete")):
        typed[question.name] = _complete(told.get(key, ""), key)
    sheet = Sheet(people=tuple(people), rows=rows, typed=typed)
    typed |= _relations(sheet, lines(told.get("relations")))
    _receipts(law, sheet, lines(told.get("receives")), typed)
    return Sheet(people=sheet.people, rows=rows, typed={name: text for name, text in typed.items() if text})


def typed_answer(question: Question, value: Told) -> dict[str, str]:
    """An answer as it is typed: the field and, where a number or day was not told, the list beside it."""
    if isinstance(value, str) and value in UNANSWERED:
        beside = question.kind in ("number", "day")
        return {question.how if beside else question.name: value}
    if question.kind == "truth":
        answer = yes(value, question.name)
        return {} if answer is None else {question.name: _TYPED_TRUTH[answer]}
    if question.kind == "choice":
        fits = isinstance(value, str) and value in dict(choices(question))
        return {question.name: str(value)} if fits else {}
    ends = value if isinstance(value, list) else [value]
    texts = [_number(question, str(end)) if question.kind == "number" else _day(str(end)) for end in ends]
    return {question.name: " tot ".join(texts)}


def _number(question: Question, text: str) -> str:
    if not question.is_money:
        return text.removesuffix(".00").replace(".", ",")
    amount = Decimal(text)
    whole = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    return whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def _day(text: str) -> str:
    return "/".join(reversed(text.split("-")))


def _facts(law: Law, part: Mapping[str, Told], who: str) -> dict[str, str]:
    typed: dict[str, str] = {}
    for name, value in part.items():
        if name in law.facts:
            typed |= typed_answer(fact_question(law.facts[name], who), value)
    return typed


def _lists(
    law: Law, key: str, person: Mapping[str, Told], typed: dict[str, str], rows: dict[str, tuple[str, ...]]
) -> None:
    names = {name for name in law.records if name in person}
    sheet = Sheet(
        people=(key,),
        rows={f"l.{key}.{name}": tuple(str(n) for n, _ in enumerate(lines(person[name]), 1)) for name in names},
    )
    for found in list_questions(law, sheet, key):
        if found.records not in names:
            continue
        value = person[found.records]
        if isinstance(value, str):
            typed |= typed_answer(found.answer, value)
            continue
        held = lines(value)
        typed[found.answer.name] = words.YES if held else words.NO
        rows[found.answer.name] = sheet.rows_of(found.answer.name)
        for row, told in zip(found.rows, held, strict=False):
            for part, question in row.parts:
                typed |= typed_answer(question, told[part]) if part in told else {}


def _complete(value: Told, field: str) -> str:
    """Whether there is more: the form asks the opposite of what a file says."""
    if isinstance(value, str) and value in UNANSWERED:
        return value
    answer = yes(value, field)
    return "" if answer is None else _TYPED_TRUTH[not answer]


def _relations(sheet: Sheet, found: Lines) -> dict[str, str]:
    typed: dict[str, str] = {}
    for of, to, question in relation_questions(sheet):
        for line in found:
            if {str(line["of"]), str(line["to"])} == {of, to} and question.name not in typed:
                value = line.get("is", "")
                turned = value if line["of"] == to or isinstance(value, list) else INVERSE.get(str(value), value)
                typed |= typed_answer(question, turned)
    return typed


def _receipts(law: Law, sheet: Sheet, found: Lines, typed: dict[str, str]) -> None:
    for person in sheet.people:
        for receipt in receipt_questions(law, person):
            told = [line for line in found if line["right"] == receipt.right and line["holder"] == person]
            if not told:
                continue
            entry = next((line for line in told if yes(line.get("answer"), receipt.right) is False), told[-1])
            typed |= typed_answer(receipt.answer, entry.get("answer", ""))
            for part, question in receipt.parts:
                typed |= typed_answer(question, entry[part]) if part in entry else {}


def lines(told: Told | None) -> Lines:
    """The records of a list in a file, or none."""
    return list(_lines(told))


def _lines(told: Told | None) -> Iterator[Mapping[str, Told]]:
    for line in told if isinstance(told, list) else ():
        if isinstance(line, dict):
            yield line
