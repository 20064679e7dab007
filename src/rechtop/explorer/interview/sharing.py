"""One screen that puts the same question about several people: each is answered by itself, or left open.

Its name says what is asked: ``t.f.net_wage_month`` a fact, ``t.r.leefloon`` whether a benefit is received,
``t.r.leefloon.from`` since when, ``t.band`` what people are of one another. A field of the screen has the name of the
question about that one person before its own: ``f.p1.net_wage_month:bedrag``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.answering import ACTION, ONWARD, take, with_answer
from rechtop.explorer.interview.asked import question_of
from rechtop.explorer.interview.form import DECLINED_OTHER, DECLINED_SELF, EMPTY_FIELDS, Form, form_of
from rechtop.explorer.interview.household import Place
from rechtop.explorer.interview.speech import said_to
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import RECEIVES
from rechtop.explorer.words import Options
from rechtop.rules.law import Law
from rechtop.rules.values import NOT_KNOWN
from rechtop.rules.walk import Input

PREFIX = "t."
THIS_PERSON = "deze persoon"
RELATIONS_NAME = "t.band"
FIELDS = tuple(name for name in EMPTY_FIELDS if name not in ("minstens", "hoogstens", "keer"))
"""What one can fill in for one person."""

SOMETHING = "Vul minstens één antwoord in, of kies een van de knoppen onderaan."
MOST_RADIOS = 4
"""Up to so many options stand below one another for each person; more are a list that opens."""


@dataclass(frozen=True)
class One:
    """The part of the screen about one person (or two): what it is called, and what one can fill in."""

    called: str
    form: Form

    @property
    def kind(self) -> str:
        """How it is filled in: radios, list, day or amount."""
        if self.form.question.kind in ("truth", "choice"):
            return "radios" if not self.form.exact and len(self.options) <= MOST_RADIOS else "list"
        return "day" if self.form.question.kind == "day" else "amount"

    @property
    def options(self) -> Options:
        """What one may choose, the coarse answers first."""
        return self.form.buttons if self.form.widget == "buttons" else self.form.coarse


@dataclass(frozen=True)
class TogetherForm:
    """The screen. ``covers`` are the names of the questions on it."""

    name: str
    text: str
    more: str
    why: str
    paper: str
    parts: tuple[One, ...]
    covers: tuple[str, ...]
    declined: Options
    error: str = ""
    widget: str = "together"
    now: str = ""

    @property
    def is_relation(self) -> bool:
        """Whether it asks what people are of one another."""
        return self.name == RELATIONS_NAME

    @property
    def is_amount(self) -> bool:
        """Whether amounts or numbers are filled in, for which a range is enough."""
        return any(part.kind == "amount" for part in self.parts)


def name_of(about: Input) -> str:
    """The name of the screen of a question that several people share."""
    kind, _, what = about.name.partition(".")
    if kind == "relation":
        return RELATIONS_NAME
    return f"t.f.{what}" if kind == "fact" else f"t.r.{what.removeprefix(RECEIVES)}"


def is_shared(name: str) -> bool:
    """Whether this is the name of such a screen."""
    return name.startswith(PREFIX)


def belongs(name: str, cover: str) -> bool:
    """Whether the question about one person is one of those of the screen."""
    place = Place.of(cover)
    if place.row:
        return False
    end = f".{place.part}" if place.part else ""
    return name == (RELATIONS_NAME if place.kind == "band" else f"t.{place.kind}.{place.name}{end}")


def together_form(
    state: State, law: Law, name: str, covers: Sequence[str], data: Mapping[str, str] | None = None
) -> TogetherForm | None:
    """The screen; ``data`` is what was sent and refused, else what was answered before stands there."""
    parts = []
    for cover in covers:
        question = question_of(law, cover, state.names) if belongs(name, cover) else None
        if question is not None:
            typed = _typed(cover, data) if data is not None else None
            form = form_of(state, law, question, typed=typed)
            parts.append(One(_called(state, form, cover), form))
    if not parts:
        return None
    first = parts[0].form
    is_relation = name == RELATIONS_NAME
    text = said_to(first.question.text, THIS_PERSON)
    head, mark, more = text.partition("? ")
    return TogetherForm(
        name=name,
        text="Wat zijn deze mensen van elkaar?" if is_relation else f"{head}{mark.strip()}",
        more="" if is_relation else more,
        why=said_to(first.question.why, THIS_PERSON) or first.why,
        paper=first.paper,
        parts=tuple(parts),
        covers=tuple(part.form.name for part in parts),
        declined=DECLINED_OTHER if state.helping else DECLINED_SELF,
    )


def _called(state: State, form: Form, cover: str) -> str:
    place = Place.of(cover)
    if place.kind == "band":
        return form.text
    called = state.names.get(place.who, "")
    return called[:1].upper() + called[1:]


def _typed(cover: str, data: Mapping[str, str]) -> dict[str, str]:
    return {name: data.get(f"{cover}:{name}", "") for name in FIELDS}


def take_together(state: State, law: Law, name: str, covers: Sequence[str], data: Mapping[str, str]) -> None:
    """Add what was filled in for each person; what was left open was asked and is not known.

    Raises Unreadable, changing nothing, with the person in whose answer something could not be read.
    """
    draft = replace(state, answers=replace(state.answers), most_left=10**6)
    opened = filled = False
    for cover in covers:
        question, typed = question_of(law, cover, state.names), _typed(cover, data)
        if question is None:
            continue
        if not any(value.strip() for field, value in typed.items() if field != "per"):
            draft.answers = with_answer(draft.answers, cover, NOT_KNOWN)
            continue
        is_new, filled = cover not in draft.answers.given, True
        try:
            take(draft, question, {**typed, ACTION: ONWARD})
        except Unreadable as refused:
            raise Unreadable(f"{_called(state, form_of(state, law, question), cover)}: {refused.advice}") from None
        opened = opened or not is_new or draft.most_left < 0
        draft.most_left = 10**6
    if not filled:
        raise Unreadable(SOMETHING)
    _settle(state, name, covers, draft, opened=opened)


def decline_together(state: State, name: str, covers: Sequence[str], answer: str) -> None:
    """Note that nobody's answer was given."""
    draft = replace(state, answers=replace(state.answers))
    for cover in covers:
        draft.answers = with_answer(draft.answers, cover, answer)
    _settle(state, name, covers, draft, opened=name in state.steps)


def _settle(state: State, name: str, covers: Sequence[str], draft: State, *, opened: bool) -> None:
    state.answers = draft.answers
    state.most_left = state.most_left - 1 if state.most_left > 0 and not opened else -1
    state.summed[name] = list(dict.fromkeys([*state.summed.get(name, ()), *covers]))
