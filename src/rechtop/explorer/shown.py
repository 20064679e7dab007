"""What the templates of the desk form show: a question with its answer, and the places where questions stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias

from django.urls import reverse

from rechtop.explorer import words
from rechtop.explorer.questions import Question, identity
from rechtop.explorer.words import Options
from rechtop.explorer.written import choices
from rechtop.rules.units import EUR_MONTH, EUR_YEAR
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT

_PERIODS: Options = ((words.PER_MONTH, "per maand"), (words.PER_YEAR, "per jaar"))


@dataclass(frozen=True)
class Link:
    """A link to a question elsewhere on the page."""

    target: str
    text: str


class Beside(Protocol):
    """What another room shows with an answer: the name of its template, which gets this as ``beside``."""

    @property
    def template(self) -> str:
        """Which template."""


@dataclass(frozen=True)
class Stand:
    """Where the form stands: its address (else the public desk), what is beside an answer (by its name), who stays."""

    path: str = ""
    beside: Mapping[str, Beside] = field(default_factory=dict)
    staying: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where the form is sent."""
        return self.path or reverse("explorer:desk")

    @property
    def is_public(self) -> bool:
        """Whether anybody may fill it in, for any day."""
        return not self.path


PUBLIC = Stand()


@dataclass(frozen=True)
class Shown:
    """One question with what was typed. ``home`` is the id of the place where it belongs when it is not on top."""

    question: Question
    who: str
    text: str
    how: str
    error: str
    note: str
    home: str
    is_answered: bool
    alone: bool = False  # without the list that says how the answer is meant
    about: str = ""  # whose and which, where the question stands without its surroundings
    beside: Beside | None = None

    @property
    def name(self) -> str:
        """The name in the form."""
        return self.question.name

    @property
    def id(self) -> str:
        """The id of what one fills in."""
        return self.question.id

    @property
    def in_full(self) -> str:
        """The question with whose and which it is, for lists away from its place."""
        return f"{self.about}: {self.question.text}" if self.about else self.question.text

    @property
    def every(self) -> Iterator[Shown]:
        """This question alone: an item may hold several."""
        yield self

    @property
    def kind(self) -> str:
        """The kind of item, for the templates."""
        return "question"

    @property
    def widget(self) -> str:
        """How it is asked: radio, select or text."""
        return {"truth": "radio", "choice": "select"}.get(self.question.kind, "text")

    @property
    def options(self) -> list[tuple[str, str, str, bool]]:
        """The buttons or options: (id, value, label, chosen). The first has the id of the question itself."""
        return [
            (f"{self.id}-{n}" if n else self.id, value, label, value == self.text)
            for n, (value, label) in enumerate(choices(self.question))
        ]

    @property
    def option_groups(self) -> list[tuple[str, list[tuple[str, str, bool]]]]:
        """The options of a list under their headings: coarse answers first when there are any."""
        question = self.question
        exact = [(value, label, value == self.text) for value, label in question.options]
        if not question.groups:
            return [("", [option[1:] for option in self.options])]
        coarse = [(value, label, value == self.text) for value, label in question.groups]
        declined = [(value, label, value == self.text) for value, label in words.DECLINED]
        return [("In het kort", coarse), ("Precies, zoals op het document", exact), ("Geen antwoord", declined)]

    @property
    def hows(self) -> list[tuple[str, str, bool]]:
        """How the answer is meant, as (value, label, chosen): its period or unit first, then no answer."""
        if self.alone:
            return []
        unit = self.question.unit
        if unit in (EUR_MONTH, EUR_YEAR):
            meant = _PERIODS if unit == EUR_MONTH else _PERIODS[::-1]
        else:
            meant = (("", "datum" if self.question.kind == "day" else words.unit_words(unit)),)
        return [(value, label, value == self.how) for value, label in (*meant, *words.DECLINED)]

    @property
    def in_words(self) -> str:
        """The answer as a person reads it, for the paper."""
        for value, label in (*choices(self.question), *words.DECLINED):
            if value in ((self.how,) if self.how in (NOT_KNOWN, RATHER_NOT) else (self.text,)):
                return label
        if self.question.kind == "day":
            return self.text
        how = next((label for _, label, chosen in self.hows if chosen), "") or self.hows[0][1]
        return f"{'€ ' if self.question.is_money and '€' not in self.text else ''}{self.text} {how}"


@dataclass(frozen=True)
class ReceiptItem:
    """Whether somebody receives a right, with the parts that matter when she does."""

    answer: Shown
    parts: list[Shown]
    kind: str = "receipt"

    @property
    def name(self) -> str:
        """The name of its first question."""
        return self.answer.name

    @property
    def home(self) -> str:
        """The id of the place where it belongs."""
        return self.answer.home

    @property
    def every(self) -> Iterator[Shown]:
        """All its questions."""
        yield self.answer
        yield from self.parts

    @property
    def is_filled_below(self) -> bool:
        """Whether something was typed in its parts: then they show, whatever the answer."""
        return any(part.text.strip() for part in self.parts)


@dataclass(frozen=True)
class Row:
    """One row of a list."""

    key: str
    parts: list[Shown]


@dataclass(frozen=True)
class ListItem:
    """A list of records of one person."""

    answer: Shown
    rows: list[Row]
    has_room: bool
    kind: str = "list"

    @property
    def name(self) -> str:
        """The name of its first question."""
        return self.answer.name

    @property
    def home(self) -> str:
        """The id of the place where it belongs."""
        return self.answer.home

    @property
    def every(self) -> Iterator[Shown]:
        """All its questions."""
        yield self.answer
        for row in self.rows:
            yield from row.parts

    @property
    def is_filled_below(self) -> bool:
        """Whether something was typed in its rows, or more rows were asked for."""
        return len(self.rows) > 1 or any(part.text.strip() for row in self.rows for part in row.parts)


Item: TypeAlias = "Shown | ReceiptItem | ListItem"


@dataclass(frozen=True)
class Place:
    """The questions of one section about one person (or about all together, without a name)."""

    id: str
    called: str
    items: list[Item]
    aside: list[Item] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """All questions whose answers stand on one document: how many have one, how many can still change a right."""

    id: str
    title: str
    places: list[Place]
    filled: int
    helps: int
    is_open: bool  # at once: when something is wrong inside or was asked for
    is_receipts: bool = False

    @classmethod
    def of(cls, id: str, title: str, places: list[Place], useful: Collection[str], *, is_receipts: bool) -> Section:
        """A section with everything in it, counted."""
        items = [item for place in places for item in place.items]
        shown = [shown for item in items for shown in item.every]
        return cls(
            id=id,
            title=title,
            places=places,
            filled=sum(each.is_answered for each in shown),
            helps=sum(item.name in useful for item in items),
            is_open=any(each.error for each in shown),
            is_receipts=is_receipts,
        )

    def sorted_out(self, first: Collection[str], useful: Collection[str], opened: Collection[str]) -> Section:
        """Without the questions that stand on top; in a place that is not opened, those that change nothing aside."""
        return replace(
            self,
            places=[_sorted_out(place, first, useful, opened) for place in self.places],
            is_open=self.is_open or any(place.id in opened for place in self.places),
        )


def _sorted_out(place: Place, first: Collection[str], useful: Collection[str], opened: Collection[str]) -> Place:
    here = [item for item in place.items if item.name not in first]
    stay = [item for item in here if place.id in opened or _matters(item, useful)]
    return replace(place, items=stay, aside=[item for item in here if item not in stay])


def _matters(item: Item, useful: Collection[str]) -> bool:
    return item.name in useful or any(
        shown.text.strip() or shown.error or shown.how in (NOT_KNOWN, RATHER_NOT) for shown in item.every
    )


@dataclass(frozen=True)
class Person:
    """One person of the household, as asked at the top."""

    key: str
    number: int
    called: str
    name_field: str
    name: str
    birth: Shown
    relations: list[Shown]

    @property
    def id(self) -> str:
        """The id of the field with the name."""
        return identity(self.name_field)
