"""One question as its screen shows it: its words for whom it is about, and what one can fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rechtop.explorer import words
from rechtop.explorer.interview.asked import in_words
from rechtop.explorer.interview.household import UNANSWERED, Place
from rechtop.explorer.interview.speech import said_to
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import BIRTH, Question
from rechtop.explorer.sheet import OTHERS
from rechtop.explorer.words import Options
from rechtop.law.facts.documents import NO_PAPER
from rechtop.law.years import year_asked
from rechtop.rules.law import Law
from rechtop.rules.units import EUR_MONTH, EUR_YEAR
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT, Told

MOST_BUTTONS = 4
"""Up to so many answers are buttons that lead on at once; more are a list to choose from."""

DECLINED_SELF: Options = ((NOT_KNOWN, "Weet ik niet"), (RATHER_NOT, "Zeg ik liever niet"))
DECLINED_OTHER: Options = ((NOT_KNOWN, "De persoon weet het niet"), (RATHER_NOT, "De persoon zegt het liever niet"))
EMPTY_FIELDS = dict.fromkeys(("bedrag", "minstens", "hoogstens", "per", "dag", "maand", "jaar", "keer", "keuze"), "")
"""Everything that one can fill in on a screen with one question."""

_PERIODS: Options = ((words.PER_MONTH, "per maand"), (words.PER_YEAR, "per jaar"))


@dataclass(frozen=True)
class Form:
    """A screen with one question. ``typed`` is what stands in its fields, ``error`` what is wrong with it."""

    question: Question
    text: str
    more: str
    why: str
    paper: str
    about: str
    declined: Options
    coarse: Options = ()  # what one may choose first
    exact: Options = ()  # what one may choose who knows it to the letter
    now: str = ""  # the answer so far, in words
    typed: Mapping[str, str] = field(default_factory=dict)
    error: str = ""

    @property
    def name(self) -> str:
        """The name of the question."""
        return self.question.name

    @property
    def widget(self) -> str:
        """How it is answered: buttons, count, choice, amount or day."""
        if self.name.startswith("l.") and not Place.of(self.name).part:
            return "count"
        if self.question.kind == "truth" or (self.name.startswith("r.") and self.question.kind == "choice"):
            return "choice" if Place.of(self.name).part and self.question.kind == "choice" else "buttons"
        return {"choice": "choice", "day": "day"}.get(self.question.kind, "amount")

    @property
    def buttons(self) -> Options:
        """The answers that are buttons."""
        options = self.question.options or ((words.YES, "ja"), (words.NO, "nee"))
        return tuple((value, label.capitalize()) for value, label in options if value not in UNANSWERED)

    @property
    def periods(self) -> Options:
        """Per month or per year, the period of the question first; empty where an amount has none."""
        if self.question.unit not in (EUR_MONTH, EUR_YEAR):
            return ()
        return _PERIODS if self.question.unit == EUR_MONTH else _PERIODS[::-1]

    @property
    def period(self) -> str:
        """The period that is chosen."""
        return self.typed.get("per") or (self.periods[0][0] if self.periods else "")

    @property
    def unit(self) -> str:
        """What stands behind a number that is no money."""
        return "" if self.question.is_money else words.unit_words(self.question.unit)


def form_of(
    state: State, law: Law, question: Question, *, typed: dict[str, str] | None = None, error: str = ""
) -> Form:
    """The screen of a question; ``typed`` is what was sent and refused, else what was answered before stands there."""
    place = Place.of(question.name)
    value = state.answers.given.get(question.name, "")
    called = state.called(question.who)
    text, more = _parted(_text(state, question, place, called))
    if place.kind == "f" and (year := year_asked(law, place.name, date.fromisoformat(state.answers.on))):
        more = f"{more} Vandaag telt het inkomen van {year}.".strip()
    coarse, exact = _choices(law, question, place)
    return Form(
        question=question,
        text=text,
        more=more,
        why=said_to(question.why or _why(place), called),
        paper=_paper(law, place),
        about=_about(state, question, called),
        declined=DECLINED_OTHER if state.helping else DECLINED_SELF,
        coarse=coarse,
        exact=exact,
        now=in_words(question, value) if value else "",
        typed=EMPTY_FIELDS | (typed if typed is not None else fields_of(question, value)),
        error=error,
    )


def _text(state: State, question: Question, place: Place, called: str) -> str:
    if place.kind == "band":
        return f"Wat is {state.called(place.name) or 'u'} van {state.called(place.who) or 'u'}?"
    if question.name == OTHERS:
        return "Woont er nog iemand op dit adres?"
    return said_to(question.text, called)


def _choices(law: Law, question: Question, place: Place) -> tuple[Options, Options]:
    """The answers of a choice: all at once, or groups first where each option is in one. A group else comes last."""
    options = tuple(option for option in question.options if option[0] not in UNANSWERED)
    groups = law.facts[place.name].groups if place.kind == "f" and place.name in law.facts else ()
    if options and {part for _, _, parts in groups for part in parts} == {id for id, _ in options}:
        return tuple((id, label) for id, label, _ in groups), options
    return (*options, *question.groups), ()


def _parted(text: str) -> tuple[str, str]:
    """The question itself, and what must be said besides."""
    question, mark, more = text.partition("? ")
    return f"{question}{mark.strip()}", more


def _why(place: Place) -> str:
    return {
        "band": "Voor veel rechten telt wie familie of partner is.",
        "r": "Wat u al krijgt, opent of sluit soms andere rechten.",
        "l": "Wat iemand weggaf of verkocht, telt soms mee als inkomen.",
    }.get(place.kind, "")


def _paper(law: Law, place: Place) -> str:
    """On which paper the answer stands, or empty when no paper is needed."""
    if place.kind == "r":
        return "de brief waarin staat dat u dit krijgt, of een rekeninguittreksel"
    if place.kind == "l":
        return "de akte van de notaris"
    document = law.facts[place.name].document if place.kind == "f" and place.name in law.facts else ""
    if place.name == BIRTH:
        return "identiteitskaart of verblijfskaart"
    return "" if document == NO_PAPER else document


def _about(state: State, question: Question, called: str) -> str:
    if not question.who or (len(state.answers.people) < 2 and not state.helping):
        return ""
    return called or "u"


def fields_of(question: Question, value: Told) -> dict[str, str]:
    """What stands in the fields for an earlier answer, as far as it fits them."""
    if isinstance(value, list):
        if question.kind != "number" or len(value) != 2:
            return {}
        low, high = (_dutch(question, end) for end in value)
        return {"minstens": low, "hoogstens": high, "per": _period(question)}
    if not isinstance(value, str) or value in ("", *UNANSWERED):
        return {}
    if question.kind == "number":
        return {"bedrag": _dutch(question, value), "per": _period(question)}
    if question.kind == "day":
        return dict(zip(("jaar", "maand", "dag"), value.split("-"), strict=False))
    return {"keer": value, "keuze": value}


def _period(question: Question) -> str:
    return words.PER_YEAR if question.unit == EUR_YEAR else words.PER_MONTH if question.unit == EUR_MONTH else ""


def _dutch(question: Question, value: Told) -> str:
    whole, _, digits = str(value).partition(".")
    digits = digits.ljust(2, "0") if question.is_money and digits.strip("0") else digits.rstrip("0")
    return f"{whole},{digits}" if digits else whole
