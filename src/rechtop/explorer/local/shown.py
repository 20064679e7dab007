"""The rights of the municipality as they are shown: a group of their own, with decision, term, budget and source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rechtop.explorer.local.known import municipality_name
from rechtop.explorer.outcome.asking import Ask
from rechtop.explorer.results import MARKS, Reason, as_called, holder_called, money_is, without_strangers
from rechtop.law.local.answers import (
    OwnerAnswer,
    budget_sentence,
    decision_sentence,
    owner_answers,
    owners_elsewhere,
    status_sentence,
)
from rechtop.law.local.benefit import Benefit
from rechtop.law.local.owners import OwnerLaw
from rechtop.law.sentences import TITLES, amount_sentence, dutch_day, judgement_text, need_label
from rechtop.rules.outcomes import Outcome, Verdict
from rechtop.rules.run import Run
from rechtop.rules.walk import Input

Asking = Callable[[Sequence[Input]], Iterable[Ask]]
"""Gives the places where open inputs are asked."""


@dataclass(frozen=True)
class LocalCard:
    """The answer on one local right for one holder, in plain Dutch."""

    number: int
    benefit: Benefit
    who: str
    title: str
    outcome: Outcome
    money: str
    money_is: str
    reasons: tuple[Reason, ...]
    judgements: tuple[str, ...]
    asks: tuple[Ask, ...]  # what is still to be known and asked elsewhere, where there is a place for it
    own: tuple[str, ...]  # what only the owner asks
    needs: tuple[str, ...]  # what is still to be known, where there is no place to ask it
    start: str
    notes: tuple[str, ...]  # decision, term, budget

    @property
    def is_open(self) -> bool:
        """Whether there is something to do: to ask for it, or to find out more."""
        return self.outcome is not Outcome.UNLIKELY


@dataclass(frozen=True)
class NotUsed:
    """A right that has ended, begins later or has no date: it is shown and never used."""

    benefit: Benefit
    why: str


@dataclass(frozen=True)
class LocalOwner:
    """What one owner has for this household."""

    name: str
    cards: tuple[LocalCard, ...]
    not_used: tuple[NotUsed, ...]
    is_broken: bool


@dataclass(frozen=True)
class LocalGroup:
    """The group "Van uw gemeente". ``municipality`` is its name, empty while it is not known."""

    municipality: str
    is_known: bool
    owners: tuple[LocalOwner, ...]
    elsewhere: int  # owners that it would depend on, while the municipality is not known

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to say at all."""
        return self.is_known or bool(self.elsewhere)

    @property
    def actionable(self) -> list[Benefit]:
        """What to go and ask for, each right once."""
        cards = [card for owner in self.owners for card in owner.cards]
        ready = (Outcome.LIKELY, Outcome.TO_INVESTIGATE)
        return list(dict.fromkeys(card.benefit for card in cards if card.outcome in ready))

    @property
    def count(self) -> int:
        """How many answers there are."""
        return sum(len(owner.cards) for owner in self.owners)


def local_group(
    run: Run, names: Mapping[str, str], owners: Sequence[OwnerLaw], asking: Asking | None = None
) -> LocalGroup:
    """What the owners of the municipality of a household answer.

    ``names`` is what people are called; ``asking`` gives the place where something is asked, if there is one.
    """
    number = 0
    found: list[LocalOwner] = []
    for answer in owner_answers(run, owners):
        listed = {id(v) for v in without_strangers(answer.run.law, [verdict for verdict, _ in answer.found])}
        single = [_card(answer, v, benefit, names, asking) for v, benefit in answer.found if id(v) in listed]
        cards = tuple(replace(card, number=place) for place, card in enumerate(_together(single), number + 1))
        number += len(cards)
        not_used = tuple(NotUsed(benefit, status_sentence(benefit, run.day)) for benefit in answer.not_used)
        found.append(LocalOwner(answer.owner.name, cards, not_used, bool(answer.owner.broken)))
    return LocalGroup(
        municipality=municipality_name(run.household.municipality, owners),
        is_known=bool(run.household.municipality),
        owners=tuple(owner for owner in found if owner.cards or owner.not_used or owner.is_broken),
        elsewhere=owners_elsewhere(run, owners),
    )


def _together(cards: Iterable[LocalCard]) -> list[LocalCard]:
    """Cards that say the same of several people become one."""
    found: dict[LocalCard, LocalCard] = {}
    for card in cards:
        same = replace(card, who="", asks=(), own=(), needs=())
        first = found.get(same)
        found[same] = card if first is None else _merged(first, card)
    return list(found.values())


def _merged(one: LocalCard, other: LocalCard) -> LocalCard:
    return replace(
        one,
        who=f"{one.who}, {other.who}",
        asks=tuple(dict.fromkeys((*one.asks, *other.asks))),
        own=tuple(dict.fromkeys((*one.own, *other.own))),
        needs=tuple(dict.fromkeys((*one.needs, *other.needs))),
    )


def _card(
    answer: OwnerAnswer, verdict: Verdict, benefit: Benefit, names: Mapping[str, str], asking: Asking | None
) -> LocalCard:
    law = answer.run.law
    called = as_called(verdict, names)
    judged = dict.fromkeys(judgement_text(law, judgement) for judgement in called.judgements)
    notes = decision_sentence(benefit), status_sentence(benefit, answer.run.day), budget_sentence(benefit)
    mine = {leaf.fact.id for leaf in benefit.facts}
    labels = {need: need_label(law, said) for need, said in zip(verdict.needs, called.needs, strict=True)}
    shared = [need for need in verdict.needs if need.name not in mine]
    return LocalCard(
        number=0,
        benefit=benefit,
        who=holder_called(law, verdict, names),
        title=TITLES[verdict.outcome],
        outcome=verdict.outcome,
        money=amount_sentence(called).replace("€ ", "€\N{NO-BREAK SPACE}"),
        money_is=money_is(law, verdict),
        reasons=tuple(Reason(r.text, MARKS[r.truth]) for r in verdict.because),
        judgements=tuple(f"{by[:1].upper()}{by[1:]} onderzoekt nog {what}." for by, what in judged),
        asks=tuple(asking(shared)) if asking is not None else (),
        own=tuple(labels[need] for need in verdict.needs if need.name in mine),
        needs=tuple(dict.fromkeys(labels[need] for need in shared)) if asking is None else (),
        start=dutch_day(verdict.start) if verdict.start is not None else "",
        notes=tuple(note for note in notes if note),
    )
