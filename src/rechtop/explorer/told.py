"""From what was typed to a household: the answers as a household file would tell them, read as every household is.

An answer that cannot be read or cannot be true counts as not given; what was wrong with it is kept beside its name,
in one place, and everything else keeps working.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rechtop.explorer import words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.local.known import FIELD
from rechtop.explorer.questions import (
    BIRTH,
    DAY_QUESTION,
    NOTHING_ELSE_QUESTION,
    OTHERS_QUESTION,
    Question,
    birth_question,
    fact_questions,
    list_questions,
    receipt_questions,
    relation_questions,
)
from rechtop.explorer.sheet import Sheet
from rechtop.explorer.written import Written, read_answer, what_to_do
from rechtop.rules.errors import InputError
from rechtop.rules.facts import Entity
from rechtop.rules.household import Household
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household
from rechtop.rules.values import UNANSWERED, Told, one_day

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""The days for which one may ask; the law of this project knows little from before."""


_NIS_CODE = re.compile(r"\d{5}", re.ASCII)

_OPPOSITE = {words.YES: "no", words.NO: "yes"}
"""The form asks whether there is anything more; a household file says whether this is all."""


@dataclass(frozen=True)
class Reading:
    """What was understood: the household, what could not be read and what was converted, by the name of the field."""

    household: Household
    errors: Mapping[str, str]
    notes: Mapping[str, str]
    answered: Mapping[str, Question]
    told: Mapping[str, Told]
    """The same as a household file tells it, without what could not be read."""


def read_sheet(sheet: Sheet, law: Law, today: date) -> Reading:
    """Read a whole sheet. ``today`` stands for a day of assessment that is not given or cannot be read."""
    reading = _Reader(sheet, law, today)
    while True:
        told, places = reading.told()
        try:
            household = read_household(told, law, reading.on)
        except InputError as error:
            reading.refuse(error, places)
        else:
            return Reading(household, reading.errors, reading.notes, reading.answered, told)


class _Reader:
    """Collects the answers of one sheet, leaving out what turned out to be wrong."""

    def __init__(self, sheet: Sheet, law: Law, today: date) -> None:
        self.sheet, self.law = sheet, law
        self.errors: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.answered: dict[str, Question] = {}
        self.on = today
        self.on = self._day(today)

    def _day(self, today: date) -> date:
        """The day of assessment: a full day within the years of the law."""
        told = self._answer(DAY_QUESTION)
        self.answered.pop(DAY_QUESTION.name, None)
        if DAY_QUESTION.name not in self.errors and (told in ("", *UNANSWERED) or not isinstance(told, str)):
            return today
        try:
            on = one_day(told, DAY_QUESTION.name)
        except InputError:
            on = date.min
        if FIRST_DAY <= on <= LAST_DAY:
            return on
        self._wrong(DAY_QUESTION, "Schrijf een volledige dag tussen 2000 en 2099, bijvoorbeeld 31/01/2026.")
        return today

    def told(self) -> tuple[dict[str, Told], dict[str, Question]]:
        """Everything that is left, as a household file tells it, and the question behind each of its places."""
        self.places: dict[str, Question] = {}
        shared: dict[str, dict[str, Told]] = {entity.value: {} for entity in Entity if entity is not Entity.PERSON}
        people: dict[str, dict[str, Told]] = {person: {"id": person} for person in self.sheet.people}
        for person, told in people.items():
            self._put(told, BIRTH, birth_question(self.law, person), f"persons[{person}]")
        for fact, question in fact_questions(self.law, self.sheet):
            owner = question.who or fact.entity.value
            place = f"persons[{owner}]" if question.who else owner
            self._put(people[owner] if question.who else shared[owner], fact.id, question, place)
        for person, told in people.items():
            self._lists(person, told)
        if _NIS_CODE.fullmatch(municipality := self.sheet.text(FIELD)):
            shared["household"]["municipality"] = municipality
        result: dict[str, Told] = {name: part for name, part in shared.items() if part}
        result["persons"] = list(people.values())
        result["relations"] = list(self._relations())
        result["receives"] = list(self._receives())
        for key, question in (("persons_complete", OTHERS_QUESTION), ("receives_complete", NOTHING_ELSE_QUESTION)):
            answer = self._choice(question)
            result[key] = _OPPOSITE.get(answer, answer)
        return result, self.places

    def _put(self, told: dict[str, Told], key: str, question: Question, place: str) -> bool:
        """Put an answer in its place, when there is one. Says whether something was typed."""
        answer = self._answer(question)
        if answer not in ("", []):
            told[key] = answer
            self.places[f"{place}.{key}"] = question
        return bool(self.sheet.text(question.name).strip())

    def _answer(self, question: Question) -> Told:
        """What was answered, as a household file writes it; empty when nothing was or when it is wrong."""
        text, how = self.sheet.text(question.name), self.sheet.text(question.how)
        if question.name in self.errors or not (text.strip() or how):
            return ""
        try:
            written: Written = read_answer(question, text, how)
        except Unreadable as error:
            self._wrong(question, error.advice)
            return ""
        if written.value:
            self.answered[question.name] = question
        if written.note:
            self.notes[question.name] = written.note
        return written.value

    def _choice(self, question: Question) -> str:
        answer = self._answer(question)
        return answer if isinstance(answer, str) else ""

    def _relations(self) -> Iterator[Told]:
        number = 0
        for of, to, question in relation_questions(self.sheet):
            if answer := self._choice(question):
                self.places[f"relations[{number}].is"] = question
                number += 1
                yield {"of": to, "to": of, "is": answer}

    def _receives(self) -> Iterator[Told]:
        number = 0
        for person in self.sheet.people:
            for receipt in receipt_questions(self.law, person):
                answer = self._choice(receipt.answer)
                entry: dict[str, Told] = {"right": receipt.right, "holder": person, "answer": answer}
                place = f"receives[{number}]"
                if answer == words.YES:
                    self._puts(entry, receipt.parts, place)
                else:
                    self._nothing_below(receipt.answer, receipt.parts, answer)
                if answer:
                    self.places[f"{place}.answer"] = receipt.answer
                    number += 1
                    yield entry

    def _lists(self, person: str, told: dict[str, Told]) -> None:
        for found in list_questions(self.law, self.sheet, person):
            answer = self._choice(found.answer)
            rows: list[Told] = []
            for row in found.rows:
                if answer == words.YES:
                    entry: dict[str, Told] = {}
                    if self._puts(entry, row.parts, f"persons[{person}].{found.records}[{len(rows)}]"):
                        rows.append(entry)
                else:
                    self._nothing_below(found.answer, row.parts, answer)
            if rows or answer not in ("", words.YES):
                told[found.records] = answer if answer in UNANSWERED else rows
                self.places[f"persons[{person}].{found.records}"] = found.answer

    def _puts(self, entry: dict[str, Told], parts: Iterable[tuple[str, Question]], place: str) -> bool:
        typed = [self._put(entry, key, question, place) for key, question in parts]
        return any(typed)

    def _nothing_below(self, answer: Question, parts: Iterable[tuple[str, Question]], given: str) -> None:
        """Say so when details were typed below a question that is not answered with yes."""
        if answer.name not in self.errors and any(self.sheet.text(part.name).strip() for _, part in parts):
            done = f"U koos {given!r}" if given == words.NO else "U koos nog geen ja"
            self._wrong(answer, f"{done}, maar vulde hieronder wel iets in. Kies ja, of maak die velden leeg.")

    def _wrong(self, question: Question, advice: str) -> None:
        self.errors[question.name] = advice
        self.answered.pop(question.name, None)
        self.notes.pop(question.name, None)

    def refuse(self, error: InputError, places: dict[str, Question]) -> None:
        """Note what is wrong beside the question it is about. Raises the error again when no question is."""
        question = places.get(error.field) or self._nearby(error.field, places)
        if question is None and error.field == "relations":
            question = self._in_circle(str(error.value))
        if question is None or question.name in self.errors:
            raise error
        self._wrong(question, what_to_do(question, self.sheet.text(question.name), error.advice))

    @staticmethod
    def _nearby(field: str, places: dict[str, Question]) -> Question | None:
        """A question of the same record: some mistakes are named after what is missing in it."""
        record = field.rpartition(".")[0]
        return next((q for place, q in places.items() if record and place.startswith(f"{record}.")), None)

    def _in_circle(self, circle: str) -> Question | None:
        """The last answer that makes somebody her own ancestor; ``circle`` is "p1 -> p2 -> p1"."""
        people = set(circle.split(" -> "))
        within = [q for of, to, q in relation_questions(self.sheet) if {of, to} <= people and q.name in self.answered]
        return within[-1] if within else None
