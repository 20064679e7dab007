"""The desk page: every question with what was typed, grouped by document, the most useful ones first."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cached_property

from rechtop.explorer import words
from rechtop.explorer.local.known import FIELD, choices, owners_on
from rechtop.explorer.local.shown import LocalGroup, local_group
from rechtop.explorer.questions import (
    DAY_QUESTION,
    NOTHING_ELSE_QUESTION,
    OTHERS_QUESTION,
    Question,
    asked_by,
    birth_question,
    fact_questions,
    identity,
    list_questions,
    receipt_questions,
    relation_questions,
)
from rechtop.explorer.results import Results, results
from rechtop.explorer.sheet import MOST_PEOPLE, MOST_ROWS, Sheet, name_field
from rechtop.explorer.shown import PUBLIC, Item, Link, ListItem, Person, Place, ReceiptItem, Row, Section, Shown, Stand
from rechtop.explorer.told import Reading
from rechtop.law.facts.documents import DOCUMENTS
from rechtop.rules.law import Law
from rechtop.rules.question import ranked_questions
from rechtop.rules.run import Run

FIRST_SHOWN = 5
RECEIPTS, LISTS = "krijgt-al", "weggegeven"


class Page:
    """Everything the templates show. ``keep`` is for a page that is being typed in: what stands on top stays there."""

    def __init__(
        self, law: Law, sheet: Sheet, reading: Reading, *, refine: bool, keep: bool = False, stand: Stand = PUBLIC
    ) -> None:
        self.law, self.sheet, self.reading, self.keep, self.stand = law, sheet, reading, keep, stand
        self.names = sheet.names()
        self._refine = refine
        self.run = Run(law, reading.household)

    @cached_property
    def results(self) -> Results:
        """The answers on every right."""
        return results(self.run, self.names, refine=self._refine)

    # -- the municipality --------------------------------------------------------------------------------------------

    @cached_property
    def local(self) -> LocalGroup:
        """What the municipality adds itself."""
        return local_group(self.run, self.names, owners_on(self.run.day))

    @property
    def municipalities(self) -> list[tuple[str, str, bool]]:
        """Every municipality as (code, name, chosen)."""
        chosen = self.sheet.text(FIELD)
        return [(code, name, code == chosen) for code, name in choices(owners_on(self.run.day))]

    # -- who lives here ----------------------------------------------------------------------------------------------

    @cached_property
    def people(self) -> list[Person]:
        """Everybody who is listed, with what she is of those before her."""
        relations = relation_questions(self.sheet)
        return [
            Person(
                key=key,
                number=number,
                called=self.names[key],
                name_field=name_field(key),
                name=self.sheet.text(name_field(key)),
                birth=self._shown(birth_question(self.law, key), alone=True),
                relations=[self._shown(question) for _, to, question in relations if to == key],
            )
            for number, key in enumerate(self.sheet.people, 1)
        ]

    @property
    def others(self) -> Shown:
        """Whether somebody lives here who is not listed."""
        return self._shown(OTHERS_QUESTION)

    @property
    def day(self) -> Shown:
        """The day of assessment."""
        return self._shown(DAY_QUESTION, alone=True)

    @property
    def nothing_else(self) -> Shown:
        """Whether anything else is received."""
        return self._shown(NOTHING_ELSE_QUESTION)

    @property
    def has_room(self) -> bool:
        """Whether one person more fits."""
        return len(self.sheet.people) < MOST_PEOPLE

    @property
    def next_person(self) -> str:
        """The id of the name of the person who comes next."""
        return identity(name_field(self.sheet.with_person().people[-1]))

    # -- what helps most ---------------------------------------------------------------------------------------------

    @cached_property
    def _useful(self) -> dict[str, str]:
        """The names of the questions that can still change an answer, best first, with their words."""
        answered = self.reading.answered.keys() | self.reading.errors.keys()
        found: dict[str, str] = {}
        for ranked in ranked_questions(self.run):
            name = asked_by(ranked.about)
            if name not in answered:
                found.setdefault(name, ranked.text)
        return found

    @cached_property
    def first(self) -> tuple[str, ...]:
        """The names of the questions that stand on top, in their order."""
        movable = self._places
        best = [name for name in list(self._useful)[:FIRST_SHOWN] if name in movable]
        if not self.keep:
            return tuple(best)
        known = self.reading.answered.keys() | self.reading.errors.keys()
        stay = [name for name in self.sheet.first if name in movable and (name in known or name in self._useful)]
        room = FIRST_SHOWN - sum(name in self._useful for name in stay)
        return (*stay, *[name for name in best if name not in stay][: max(0, room)])

    @property
    def first_above(self) -> list[Link]:
        """The most useful questions that are asked beside the names: links to them."""
        return [
            Link(f"v-{identity(name)}", self._words_of(name))
            for name in list(self._useful)[:FIRST_SHOWN]
            if name not in self._places
        ]

    def _words_of(self, name: str) -> str:
        for person in self.people:
            for shown in (person.birth, *person.relations):
                if shown.name == name:
                    return shown.in_full
        return next(question.text for question in (OTHERS_QUESTION, NOTHING_ELSE_QUESTION) if question.name == name)

    @property
    def first_items(self) -> list[Item]:
        """The questions that stand on top."""
        return [self._places[name] for name in self.first]

    # -- by document -------------------------------------------------------------------------------------------------

    @cached_property
    def _everything(self) -> list[Section]:
        """All sections with all their questions, also those that stand on top."""
        return [section for section in (*self._documents(), self._receipts(), self._lists()) if section.places]

    @cached_property
    def _places(self) -> dict[str, Item]:
        return {item.name: item for section in self._everything for place in section.places for item in place.items}

    @cached_property
    def sections(self) -> list[Section]:
        """The sections without the questions that stand on top; what changes nothing now is put aside."""
        matters = self._useful.keys() | self.results.linked
        return [section.sorted_out(self.first, matters, self.sheet.opened) for section in self._everything]

    @property
    def counts(self) -> list[Section]:
        """The sections as they are counted."""
        return self._everything

    @property
    def aside(self) -> list[str]:
        """The names of the questions that are not on the page."""
        return [item.name for section in self.sections for place in section.places for item in place.aside]

    @property
    def linked_back(self) -> list[Item]:
        """While somebody types: the questions that were put aside and to which an answer leads again."""
        return self._back(self.results.linked)

    @property
    def useful_back(self) -> list[Item]:
        """After a pause: the questions that were put aside and can change an answer again."""
        return self._back(self._useful)

    def _back(self, names: Container[str]) -> list[Item]:
        return [item for name, item in self._places.items() if name in self.sheet.aside and name in names]

    def _documents(self) -> Iterable[Section]:
        asked: dict[str, dict[str, list[Item]]] = {document: {} for document in DOCUMENTS}
        for fact, question in fact_questions(self.law, self.sheet):
            places = asked.setdefault(fact.document, {})
            home = self._home(fact.document, question.who)
            places.setdefault(question.who, []).append(self._shown(question, home=home))
        for document, places in asked.items():
            yield self._section(identity(document), words.document_title(document), places)

    def _receipts(self) -> Section:
        asked: dict[str, list[Item]] = {
            person: [
                ReceiptItem(
                    self._shown(receipt.answer, home=self._home(RECEIPTS, person)),
                    [self._shown(part, part_of=receipt.called) for _, part in receipt.parts],
                )
                for receipt in receipt_questions(self.law, person)
            ]
            for person in self.sheet.people
        }
        return self._section(RECEIPTS, "Wat krijgt wie al?", asked)

    def _lists(self) -> Section:
        asked: dict[str, list[Item]] = {
            person: [
                ListItem(
                    self._shown(found.answer, home=self._home(LISTS, person)),
                    [
                        Row(row.key, [self._shown(part, part_of=f"goed {number}") for _, part in row.parts])
                        for number, row in enumerate(found.rows, 1)
                    ],
                    has_room=len(found.rows) < MOST_ROWS,
                )
                for found in list_questions(self.law, self.sheet, person)
            ]
            for person in self.sheet.people
        }
        return self._section(LISTS, "Verkocht of weggegeven", {who: items for who, items in asked.items() if items})

    def _section(self, id: str, title: str, asked: dict[str, list[Item]]) -> Section:
        places = [
            Place(self._home(id, person), self.names.get(person, "") if len(self.names) > 1 else "", items)
            for person, items in asked.items()
        ]
        return Section.of(id, title, places, self._useful.keys(), is_receipts=id == RECEIPTS)

    @staticmethod
    def _home(section: str, person: str) -> str:
        return f"thuis-{identity(section)}-{person or 'samen'}"

    # -- one question ------------------------------------------------------------------------------------------------

    def _shown(self, question: Question, *, home: str = "", alone: bool = False, part_of: str = "") -> Shown:
        who = self.names.get(question.who, "") if len(self.sheet.people) > 1 else ""
        name = question.name
        return Shown(
            question=question,
            who="" if part_of else who,
            about=", ".join(part for part in (who, part_of) if part),
            text=self.sheet.text(name),
            how=self.sheet.text(question.how),
            error=self.reading.errors.get(name, ""),
            note=self.reading.notes.get(name, ""),
            home=home,
            is_answered=name in self.reading.answered,
            alone=alone,
            beside=self.stand.beside.get(name),
        )

    # -- what went wrong ---------------------------------------------------------------------------------------------

    @property
    def errors(self) -> list[Shown]:
        """The questions whose answer could not be read, as they stand on the page."""
        return [shown for shown in self._all_shown() if shown.error]

    @property
    def marked(self) -> list[Shown]:
        """The questions with something to say beside them: an error or a conversion."""
        return [shown for shown in self._all_shown() if shown.error or shown.note]

    def _all_shown(self) -> Iterable[Shown]:
        yield self.day
        for person in self.people:
            yield from (person.birth, *person.relations)
        yield self.others
        yield self.nothing_else
        for item in self._places.values():
            yield from item.every

    @property
    def told(self) -> list[Shown]:
        """Everything that was answered, for the paper."""
        return [shown for shown in self._all_shown() if shown.is_answered]
