"""The answers beside the form: rights by outcome, in the sentences of the law, with what to do and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rechtop.explorer.questions import asked_by, identity
from rechtop.law.about import about
from rechtop.law.answers import stay_warnings
from rechtop.law.sentences import (
    LAST_STEP,
    ORDER,
    TITLES,
    amount_sentence,
    judgement_text,
    need_label,
    sentence,
    worth_sentence,
)
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Outcome, Verdict, verdicts
from rechtop.rules.rights import AmountKind, Holder
from rechtop.rules.run import Run
from rechtop.rules.walk import Input

NEEDS_SHOWN = 2
"""How many open questions of one right stand in its card; of the others it says how many there are."""

_FOR = {
    Holder.HOUSEHOLD: "het gezin",
    Holder.DWELLING: "de woning",
    Holder.CHILD: "een kind dat hier nog niet staat",
    Holder.PERSON: "iemand die hier nog niet staat",
    Holder.COUPLE: "iemand die hier nog niet staat",
}
_MONEY = {AmountKind.PRICE_TO_PAY: "U betaalt zelf nog:", AmountKind.DUTY: "U betaalt:"}
_OPEN = (Outcome.LIKELY, Outcome.TO_INVESTIGATE, Outcome.UNDECIDED)
MARKS = {"yes": "in orde", "no": "niet vervuld", "unknown": "nog niet gekend"}


@dataclass(frozen=True)
class Need:
    """Something that is still to be known, and the name of the question that settles it."""

    text: str
    name: str

    @property
    def target(self) -> str:
        """The id of the question on the page."""
        return f"v-{identity(self.name)}"


@dataclass(frozen=True)
class Reason:
    """How one condition stands, in words."""

    text: str
    mark: str


@dataclass(frozen=True)
class Card:
    """The answer on one right for one or more people. Everything is plain Dutch."""

    id: str
    name: str
    holders: tuple[str, ...]
    outcome: Outcome
    money: str
    is_open: bool  # the money is only that the amount is not known yet
    money_is: str  # what the amount means, before it
    text: str
    is_received: bool
    warnings: tuple[str, ...]
    needs: tuple[Need, ...]
    judgements: tuple[str, ...]
    reasons: tuple[Reason, ...]
    stale: tuple[str, ...]
    unverified: tuple[str, ...]
    where: str
    documents: tuple[str, ...]
    term: int | None
    appeal: str
    legal_basis: tuple[str, ...]

    @property
    def shows_money(self) -> bool:
        """Whether the amount says something today."""
        return bool(self.money) and self.outcome not in (Outcome.UNLIKELY, Outcome.LATER)

    @property
    def first_needs(self) -> tuple[Need, ...]:
        """What to ask first."""
        return self.needs[:NEEDS_SHOWN]

    @property
    def other_needs(self) -> int:
        """How many questions more are open."""
        return max(0, len(self.needs) - NEEDS_SHOWN)

    @property
    def is_actionable(self) -> bool:
        """Whether there is something to go and ask for today."""
        return self.outcome in (Outcome.LIKELY, Outcome.TO_INVESTIGATE)


@dataclass(frozen=True)
class Group:
    """All cards with one outcome."""

    outcome: Outcome
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Results:
    """Everything that stands beside the form. ``contradictions`` are answers that cannot stand beside one another."""

    on: date
    groups: tuple[Group, ...]
    not_relevant: int
    contradictions: tuple[str, ...]

    last_step: str = LAST_STEP
    verdicts: tuple[Verdict, ...] = ()

    @property
    def linked(self) -> set[str]:
        """The names of the questions to which a card leads."""
        return {need.name for group in self.groups for card in group.cards for need in card.first_needs}

    @property
    def summary(self) -> str:
        """How many of each outcome: "2 waarschijnlijk wel, 1 te onderzoeken"."""
        return ", ".join(f"{len(group.cards)} {group.title}" for group in self.groups)


def results(run: Run, names: Mapping[str, str], *, refine: bool) -> Results:
    """Judge every right for this household; ``names`` is what people are called."""
    found = verdicts(run, refine=refine)
    shown = [verdict for verdict in found if verdict.outcome is not Outcome.NOT_RELEVANT]
    cards = together(card(run, verdict, names) for verdict in without_strangers(run.law, shown))
    groups = ((outcome, tuple(c for c in cards if c.outcome is outcome)) for outcome in ORDER)
    return Results(
        on=run.day,
        groups=tuple(Group(outcome, TITLES[outcome], part) for outcome, part in groups if part),
        not_relevant=len(run.law.rights) - len({verdict.right for verdict in shown}),
        contradictions=tuple(contradictions(run)),
        verdicts=tuple(found),
    )


def without_strangers(law: Law, found: Sequence[Verdict]) -> Iterator[Verdict]:
    """The verdicts, without those on somebody who may not be listed where somebody listed may have the same right."""
    listed = {verdict.right for verdict in found if verdict.holder and verdict.outcome in _OPEN}
    for verdict in found:
        if verdict.holder or not law.rights[verdict.right].holder.is_personal or verdict.right not in listed:
            yield verdict


def together(cards: Iterable[Card]) -> list[Card]:
    """Cards that say the same of several people become one."""
    found: dict[Card, Card] = {}
    for each in cards:
        same = replace(each, id="", holders=())
        first = found.get(same)
        found[same] = each if first is None else replace(first, holders=(*first.holders, *each.holders))
    return list(found.values())


def card(run: Run, verdict: Verdict, names: Mapping[str, str]) -> Card:
    """The card of one verdict."""
    law, words = run.law, about(verdict.right)
    called = as_called(verdict, names)
    text, money = sentence(law, called), amount_sentence(called)
    return Card(
        id=identity(f"recht-{verdict.right}-{verdict.holder or 'samen'}"),
        name=words.name,
        holders=(holder_called(law, verdict, names),),
        outcome=verdict.outcome,
        money=money.replace("€ ", "€\N{NO-BREAK SPACE}"),
        is_open=called.has_no_top,
        money_is=money_is(law, verdict),
        text=_text(text.removeprefix(f"{words.name}: "), money, open_=bool(verdict.needs)),
        is_received=verdict.received == "yes",
        warnings=tuple(stay_warnings(run, verdict)),
        needs=tuple(
            dict.fromkeys(Need(need_label(law, _named(need, names)), asked_by(need)) for need in verdict.needs)
        ),
        judgements=tuple(dict.fromkeys(f"{_capital(by)} onderzoekt nog {what}." for by, what in _judged(law, called))),
        reasons=tuple(Reason(r.text, MARKS[r.truth]) for r in verdict.because),
        stale=tuple(law.parameters[id].about for id in verdict.stale),
        unverified=tuple(law.parameters[id].about for id in verdict.unverified),
        where=words.apply_at,
        documents=words.procedure.documents,
        term=words.procedure.decision_term_days,
        appeal=words.procedure.appeal,
        legal_basis=tuple(
            f"{act}, art. {articles}" if articles.strip("-") else act for act, articles in words.legal_basis
        ),
    )


def money_is(law: Law, verdict: Verdict) -> str:
    """What stands before the amount: that it is a price, or only comes when the right is granted."""
    amount = law.rights[verdict.right].amount
    if verdict.has_no_top:
        return ""
    granted = "" if verdict.outcome is Outcome.LIKELY else "Als het toegekend wordt:"
    return _MONEY.get(amount.kind, granted) if amount is not None else granted


def _need(law: Law, need: Input, names: Mapping[str, str]) -> Need:
    return Need(need_label(law, _named(need, names)), asked_by(need))


def _judged(law: Law, verdict: Verdict) -> list[tuple[str, str]]:
    return [judgement_text(law, judgement) for judgement in verdict.judgements]


def as_called(verdict: Verdict, names: Mapping[str, str]) -> Verdict:
    """The verdict with what people are called in the place of their keys."""
    return replace(
        verdict,
        holder=names.get(verdict.holder, verdict.holder),
        needs=tuple(_named(need, names) for need in verdict.needs),
        judgements=tuple(_named(judgement, names) for judgement in verdict.judgements),
    )


def _named(need: Input, names: Mapping[str, str]) -> Input:
    """An open input with what people are called; of one alone it goes without saying."""
    if len(names) == 1 and need.who in names:
        return need._replace(who="")
    return need._replace(who=names.get(need.who, need.who), other=names.get(need.other, need.other))


def holder_called(law: Law, verdict: Verdict, names: Mapping[str, str]) -> str:
    """Whose the right is: what she is called, the household, or somebody who is not listed."""
    if verdict.holder:
        return names[verdict.holder]
    return _FOR[law.rights[verdict.right].holder]


def _text(text: str, money: str, *, open_: bool) -> str:
    """The sentence without what stands elsewhere in the card: the amount, and the questions as links."""
    text = text.removesuffix(f" {worth_sentence(money)}")
    return _capital(text.partition(" Nog te weten:")[0] if open_ else text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def contradictions(run: Run) -> Iterable[str]:
    """The constraints of the law that the answers certainly break, each once."""
    for constraint, name in zip(run.law.constraints, run.law.constraint_names, strict=True):
        people = range(len(run.household.people)) if run.law.quantities[name].is_personal else range(1)
        if not all(run.value(name, person)[1] for person in people):
            yield constraint.text
