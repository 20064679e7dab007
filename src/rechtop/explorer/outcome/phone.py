"""The interview as a script that somebody reads aloud on the telephone: questions to ask, then what to say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from rechtop.explorer.interview.asked import question_of
from rechtop.explorer.interview.form import DECLINED_SELF, Form, form_of
from rechtop.explorer.interview.household import Answers, Place
from rechtop.explorer.interview.order import covered, ranked_screens
from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.interview.speech import THE_PERSON
from rechtop.explorer.interview.state import State
from rechtop.explorer.interview.summing import SummaryForm, summary_form
from rechtop.explorer.outcome.advice import Advice, Outcomes
from rechtop.explorer.outcome.asking import Ask, ask_of
from rechtop.explorer.outcome.groups import Group
from rechtop.explorer.outcome.spoken import spoken
from rechtop.law.catalogue import law
from rechtop.law.sentences import ALWAYS_APPLY
from rechtop.rules.facts import Sensitivity
from rechtop.rules.outcomes import Outcome

QUESTIONS = 12
"""So many questions stand on the page; after their answers the page shows the next ones."""

MOST_OPTIONS = 9
"""A longer list of answers is not read aloud: the person answers in her own words."""


@dataclass(frozen=True)
class Spoken:
    """One question to read aloud: how to ask it, what to tick, and what to write down."""

    number: int
    form: Form | SummaryForm
    ask: Ask | None
    is_delicate: bool

    @property
    def ticks(self) -> tuple[str, ...]:
        """The answers to tick."""
        return (*self._answers(), *(label for _, label in DECLINED_SELF))

    def _answers(self) -> tuple[str, ...]:
        form = self.form
        if isinstance(form, SummaryForm):
            single = [_capital(row.label) for row in form.rows if len(row.boxes) == 1]
            return (*(single if len(single) <= MOST_OPTIONS else ()), "Niets hiervan")
        if form.widget in ("buttons", "count"):
            return ("Ja", "Nee") if form.widget == "count" else tuple(label for _, label in form.buttons)
        if form.widget == "choice":
            return tuple(_capital(label) for _, label in form.coarse) if len(form.coarse) <= MOST_OPTIONS else ()
        return ()

    @property
    def shared(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What may be so of several people: (what, the names to tick)."""
        if not isinstance(self.form, SummaryForm):
            return ()
        rows = [row for row in self.form.rows if len(row.boxes) > 1]
        if len(rows) > MOST_OPTIONS:
            return ()
        return tuple((_capital(row.label), tuple(whose for _, whose, _ in row.boxes)) for row in rows)

    @property
    def examples(self) -> tuple[str, ...]:
        """What may be so of somebody, where that is too much to read aloud: what is told is written down."""
        if not isinstance(self.form, SummaryForm):
            return ()
        several = [row.label for row in self.form.rows if len(row.boxes) > 1]
        single = [row.label for row in self.form.rows if len(row.boxes) == 1]
        return (*(several if len(several) > MOST_OPTIONS else ()), *(single if len(single) > MOST_OPTIONS else ()))

    @property
    def blank(self) -> str:
        """What is written down: amount, day, count, words, or nothing."""
        if isinstance(self.form, SummaryForm):
            return "words" if self.examples else ""
        if self.form.widget == "choice":
            return "" if len(self.form.coarse) <= MOST_OPTIONS else "words"
        return self.form.widget if self.form.widget in ("amount", "day", "count") else ""


@dataclass(frozen=True)
class Others:
    """What is not told right by right because there is too much of it: its outcome, one sentence, and the names."""

    title: str
    sentence: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Script:
    """The whole script."""

    is_started: bool
    questions: tuple[Spoken, ...]
    outcomes: tuple[tuple[Advice, tuple[str, ...]], ...]
    others: tuple[Others, ...] = ()


def script(state: State | None, today: date) -> Script:
    """The script for a running interview, or for one that has yet to begin. It speaks to the person herself."""
    people = state.answers.people if state is not None else {}
    told = replace(state, helping=False) if state is not None and people else None
    asked = told or State(Answers(today.isoformat(), {"p1": THE_PERSON}))
    run = run_of(asked)
    questions: list[Spoken] = []
    for name, question in ranked_screens(asked, run)[:QUESTIONS]:
        form = _form(asked, name, tuple(covered(question, asked.answers)))
        if form is not None:
            ask = ask_of(asked, name) if told is not None and not isinstance(form, SummaryForm) else None
            questions.append(Spoken(len(questions) + 1, form, ask, _delicate(name)))
    if told is None or not told.answers.given:
        return Script(told is not None, tuple(questions), ())
    found = Outcomes(told, run)
    others = tuple(_others(group) for group in found.groups.values() if group.is_long)
    kept = {advice.number for group in found.groups.values() for advice in group.open}
    advices = [a for a in found.advices if a.number in kept or a.card.is_received or a.card.warnings]
    return Script(True, tuple(questions), tuple((advice, spoken(advice)) for advice in advices), others)


def _others(group: Group) -> Others:
    names = tuple(dict.fromkeys(a.short_name for a in group.advices if a not in group.open and not a.card.warnings))
    if group.outcome is Outcome.UNDECIDED:
        sentence = f"Over {len(names)} andere rechten weten we nog te weinig. Met meer antwoorden weten we meer."
    else:
        sentence = f"{len(names)} rechten passen waarschijnlijk niet. {ALWAYS_APPLY}"
    return Others(group.title, sentence, names)


def _form(state: State, name: str, covers: tuple[str, ...]) -> Form | SummaryForm | None:
    question = question_of(law(), name, state.names)
    summary = summary_form(state, law(), name, covers)
    return summary or (form_of(state, law(), question) if question is not None else None)


def _delicate(name: str) -> bool:
    fact = law().facts.get(Place.of(name).name)
    return fact is not None and fact.sensitivity >= Sensitivity.DELICATE


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
