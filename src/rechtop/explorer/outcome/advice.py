"""The advice on every right after an interview: what it is, for whom, what to do, what it rests on, what would change.

Rights are told in the words of whom they are about: "u", her name, "de persoon" where somebody helps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from rechtop.explorer.interview.asked import in_words, question_of
from rechtop.explorer.interview.domains import weights
from rechtop.explorer.interview.speech import THE_PERSON, said_to
from rechtop.explorer.interview.state import State
from rechtop.explorer.outcome.asking import Ask, asks_of
from rechtop.explorer.outcome.groups import Group, ranked
from rechtop.explorer.results import Card, card, contradictions, without_strangers
from rechtop.law.about import About, about
from rechtop.law.catalogue import law
from rechtop.law.sentences import ALWAYS_APPLY, LAST_STEP, ORDER, TITLES
from rechtop.rules.explain import changes
from rechtop.rules.outcomes import Outcome, Verdict, verdicts
from rechtop.rules.rights import AmountKind, Holder
from rechtop.rules.run import Run
from rechtop.rules.values import told_value

EACH = "elk van hen"
"""What several people with the same answer are called together in a sentence."""

ASKS_SHOWN = 3
"""How many open questions of one right are shown."""

ACTIONABLE = (Outcome.LIKELY, Outcome.TO_INVESTIGATE)


@dataclass(frozen=True)
class Advice:
    """The advice on one right, for one or more people with the same answer. ``number`` is its place on the page.

    ``called`` is what the people are called whom it is about, ``asker`` who asks for it: of a child's right her parent.
    A duty is to pay, not to ask for.
    """

    verdict: Verdict
    holders: tuple[str, ...]  # keys; empty for the household and for somebody who is not listed
    card: Card
    words: About
    called: str
    asker: str
    is_duty: bool
    changes: tuple[str, ...]
    asks: tuple[Ask, ...] = ()
    number: int = 0

    @property
    def right(self) -> str:
        """The id of the right."""
        return self.verdict.right

    @property
    def short_name(self) -> str:
        """The name without what stands between brackets, for lists."""
        return self.say(self.words.name).partition(" (")[0]

    @property
    def title(self) -> str:
        """Its outcome in words."""
        return TITLES[self.card.outcome]

    @property
    def who(self) -> str:
        """For whom it is, as one says it: "u", "mijn dochter", "het gezin"."""
        return ", ".join(self.card.holders)

    @property
    def is_actionable(self) -> bool:
        """Whether there is something to go and ask for today."""
        return self.card.is_actionable and not self.card.is_received and not self.is_duty

    @property
    def waiting_costs(self) -> bool:
        """Whether money is lost by asking later. Not said to somebody who is put at risk by asking at all."""
        risky = self.card.warnings or self.is_duty
        return self.words.request.delay_costs == "ja" and not self.card.is_received and not risky

    @property
    def delay(self) -> str:
        """What waiting costs, in one line."""
        return said_to(self.words.request.delay_reason, self.asker)

    @property
    def can_write(self) -> bool:
        """Whether a dated request helps: for what one asks oneself."""
        return (
            bool(self.words.request.text)
            and self.card.outcome in (*ACTIONABLE, Outcome.UNDECIDED)
            and not self.card.is_received
            and not self.is_duty
        )

    @property
    def automatic(self) -> str:
        """What goes by itself, or an empty text."""
        return self.automatic_note if self.words.automatic == "ja" else ""

    @property
    def automatic_note(self) -> str:
        """What goes by itself and what does not."""
        return said_to(self.words.automatic_note, self.asker)

    @property
    def retroactive(self) -> str:
        """From when the right counts."""
        return said_to(self.words.procedure.retroactive, self.asker)

    @property
    def first_asks(self) -> tuple[Ask, ...]:
        """What to ask first; the interview asks the others when they still matter."""
        return self.asks[:ASKS_SHOWN]

    @property
    def other_asks(self) -> int:
        """How many questions more are open."""
        return max(0, len(self.asks) - ASKS_SHOWN)

    def say(self, text: str) -> str:
        """A sentence in the u-form, said of whom this is about."""
        return said_to(text, self.called)


@dataclass(frozen=True)
class Today:
    """A right that is best asked today: its first advice on the page, for whom, and what waiting costs."""

    advice: Advice
    who: str
    delay: str


class Outcomes:
    """The outcome of an interview, refined. Amounts are never added up: likely rights may exclude one another."""

    def __init__(self, state: State, run: Run) -> None:
        self.state, self.run = state, run
        self.contradictions = list(contradictions(run))

    @property
    def on(self) -> date:
        """The day of assessment."""
        return self.run.day

    @cached_property
    def advices(self) -> list[Advice]:
        """All advice, what can be acted on first."""
        found = [verdict for verdict in verdicts(self.run) if verdict.outcome is not Outcome.NOT_RELEVANT]
        singles = [_advice(self.state, self.run, verdict) for verdict in without_strangers(self.run.law, found)]
        merged = ranked(_together(self.state, singles), self.run.law.rights, weights(self.state.domains, self.run.law))
        return [replace(advice, number=number) for number, advice in merged]

    @property
    def groups(self) -> dict[str, Group]:
        """What is not received yet, by outcome; an outcome without advice is not in it."""
        found = {}
        for outcome in ORDER:
            part = tuple(a for a in self.advices if a.card.outcome is outcome and not a.card.is_received)
            if part:
                found[outcome.value] = Group(outcome, part)
        return found

    @property
    def received(self) -> list[Advice]:
        """What is received already."""
        return [advice for advice in self.advices if advice.card.is_received]

    @property
    def actionable(self) -> list[Advice]:
        """What to go and ask for, in its order."""
        return [advice for advice in self.advices if advice.is_actionable]

    @property
    def today(self) -> list[Today]:
        """What is best asked today, because waiting costs money: each right once."""
        found: dict[str, list[Advice]] = {}
        for advice in self.actionable:
            if advice.waiting_costs:
                found.setdefault(advice.right, []).append(advice)
        return [
            Today(same[0], ", ".join(advice.who for advice in same), self._said(same[0].words.request.delay_reason))
            for same in found.values()
        ]

    @property
    def not_relevant(self) -> int:
        """How many rights have nothing to do with anybody here."""
        return len(self.run.law.rights) - len({advice.right for advice in self.advices})

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told yet, or there is nothing to go and ask for and nothing received."""
        return not self.state.answers.given or not (self.actionable or self.received)

    @property
    def last_step(self) -> str:
        """Where everybody can always go."""
        return self._said(LAST_STEP)

    @property
    def always(self) -> str:
        """That asking is never useless."""
        return self._said(ALWAYS_APPLY)

    def _said(self, text: str) -> str:
        return said_to(text, THE_PERSON if self.state.helping else "")


def _advice(state: State, run: Run, verdict: Verdict) -> Advice:
    return Advice(
        verdict=verdict,
        holders=(verdict.holder,) if verdict.holder else (),
        card=card(run, verdict, state.names),
        words=about(verdict.right),
        called="",
        asker=THE_PERSON if state.helping else "",
        is_duty=(amount := run.law.rights[verdict.right].amount) is not None and amount.kind is AmountKind.DUTY,
        changes=tuple(_changes(state, run, verdict)),
    )


def _changes(state: State, run: Run, verdict: Verdict) -> Iterator[str]:
    """What would give another outcome, over facts that the person could change, in the u-form of whom each is about."""
    for change in changes(run, run.law.rights[verdict.right], verdict.holder):
        question = question_of(run.law, f"f.{change.about.who}.{change.about.name}", state.names)
        if question is not None:
            text = said_to(question.text, state.called(question.who))
            told = told_value(run.law.facts[change.about.name], change.value)
            told = {"yes": "ja", "no": "nee"}.get(told, told)
            yield f"{text} Bij “{in_words(question, told)}”: {TITLES[change.outcome]}."


def _together(state: State, singles: Sequence[Advice]) -> list[Advice]:
    """Advice that says the same of several people becomes one, in the words of whom it is about."""
    found: dict[tuple[Card, tuple[str, ...]], list[Advice]] = {}
    for each in singles:
        key = (replace(each.card, id="", holders=(), needs=()), each.changes)
        found.setdefault(key, []).append(each)
    return [_merged(state, same) for same in found.values()]


def _merged(state: State, same: list[Advice]) -> Advice:
    holders = tuple(key for advice in same for key in advice.holders)
    called = _called(state, holders)
    first = same[0]
    names = tuple(_name(state, key) for key in holders) or first.card.holders
    needs = dict.fromkeys(need for advice in same for need in advice.verdict.needs)
    asker = first.asker if law().rights[first.right].holder is Holder.CHILD else called
    return replace(
        first,
        holders=holders,
        called=called,
        asker=asker,
        card=_spoken(replace(first.card, holders=names), *(partial(said_to, called=who) for who in (called, asker))),
        asks=tuple(asks_of(state, needs)),
    )


def _called(state: State, holders: Sequence[str]) -> str:
    if len(holders) > 1:  # who fills it in for herself is "u", also together with others
        return EACH if state.helping or state.called(holders[0]) else ""
    return state.called(holders[0] if holders else "")


def _name(state: State, key: str) -> str:
    """What somebody is called in a list of people."""
    return state.called(key) or "u"


def _spoken(card: Card, say: Callable[[str], str], ask: Callable[[str], str]) -> Card:
    """The card in the words of whom it is about; how to get it in the words of who asks for it."""
    return replace(
        card,
        name=say(card.name),
        text=say(card.text),
        money_is=ask(card.money_is),
        stale=tuple(map(say, card.stale)),
        unverified=tuple(map(say, card.unverified)),
        warnings=tuple(map(say, card.warnings)),
        judgements=tuple(map(say, card.judgements)),
        reasons=tuple(replace(reason, text=say(reason.text)) for reason in card.reasons),
        where=ask(card.where),
        documents=tuple(map(ask, card.documents)),
        appeal=ask(card.appeal),
    )
