"""The next question: the unknown with the best expected progress for the effort and delicacy of asking it.

Progress is counted over every right that is not decided yet, weighed by what it may be worth to the household: a
share for each question that a right still needs, and more where hypothetical answers would decide it. Only inputs
that can still move an undecided right are candidates, so no question is asked whose answer changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import pow

from rechtop.rules import together
from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Sensitivity
from rechtop.rules.household import NOBODY, closed_relation
from rechtop.rules.hypothetical import answered, answered_alike
from rechtop.rules.law import Law
from rechtop.rules.openings import Openings
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.refine import MOST_UNKNOWNS, Bounds, bounds_of, can_split, settled_by_splitting
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.run import Run
from rechtop.rules.summaries import KIND, Covering, Summary, coverings, named_run, usual_run
from rechtop.rules.units import EUR_MONTH
from rechtop.rules.walk import ENTITIES, PEOPLE_COMPLETE, Input

MOST_TRIED, MOST_CASES = 60, 8
"""How many times a right is computed with a hypothetical answer, the most promising questions first; and for how many
of its most valuable cases each of them."""
STEEPNESS = 0.6
"""How steeply effort and delicacy put a question off."""
SELDOM, LATER = 0.1, 0.1
"""How much less a right weighs that is impossible for who has nothing unusual to tell on any summary; and how much
less a question counts that such a person need not be asked."""
WITHOUT_AMOUNT, MOST_EUROS = 200.0, 20_000.0
"""EUR a year: what a right weighs besides its money, and the most that one right weighs."""


@dataclass(frozen=True)
class Question:
    """A question to put: what it asks about, its words, and why it is asked now."""

    about: Input
    text: str
    why: str
    helps: tuple[str, ...]  # the rights that it can bring closer, most valuable first
    covers: tuple[Input, ...] = ()  # of a summary, or of a question to several people: what one screen may settle
    settles: int = 1  # how many unknowns that are worth asking by themselves it may settle


@dataclass(frozen=True)
class _Open:
    """A right that is not decided for a holder, what it still needs and how much it weighs."""

    right: Right
    person: int
    needs: tuple[Input, ...]
    weight: float


def next_question(
    run: Run,
    *,
    exclude: Iterable[Input] = (),
    weights: Mapping[str, float] | None = None,
    summaries: Sequence[Summary] = (),
    share: bool = False,
) -> Question | None:
    """The best question now, or None when no answer can change an outcome any more."""
    ranked = ranked_questions(run, exclude=exclude, weights=weights, summaries=summaries, share=share)
    return ranked[0] if ranked else None


def ranked_questions(
    run: Run,
    *,
    exclude: Iterable[Input] = (),
    weights: Mapping[str, float] | None = None,
    summaries: Sequence[Summary] = (),
    share: bool = False,
) -> list[Question]:
    """All useful questions, best first; only the most promising ones are tried out ahead.

    ``weights`` makes rights count more (or less) by their ids, for somebody who came for something. What a summary
    covers is not asked by itself until the summary was put (then it is in ``exclude`` or closed in the household).
    With ``share`` the same question about several people is one. Who lives here comes first: nearly everything
    depends on it.
    """
    plain = Openings(run)
    undecided = list(_undecided(plain, weights or {}))
    refused = run.household.closed | {_closing(_asked(about)) for about in exclude}
    open_needs = dict.fromkeys(need for case in undecided for need in case.needs if _closing(need) not in refused)
    left = [summary for summary in summaries if not (summary.everybody and _closing(summary.about(NOBODY)) in refused)]
    summed = {c.about: c for c in coverings(run, open_needs, left) if _closing(c.about) not in refused}
    put = {need: need for need in open_needs} | {need: c.about for c in summed.values() for need in c.covers}
    shared = together.grouped(need for need, about in put.items() if need == about) if share else {}
    put |= {need: about for about, covers in shared.items() for need in covers}
    came_for = {right for right, weight in (weights or {}).items() if weight > 1}
    scores, touches = _shares(plain, undecided, put, summed, came_for)
    asked = {i: _Candidate(i, tuple(touches[i]), summed.get(i), shared.get(i, ())) for i in scores}
    natural = {about: _natural(run, asked[about].first) for about in asked}
    promising = sorted(scores, key=lambda i: (-scores[i] / _burden(run, asked[i]), natural[i]))
    total, to_try = dict[Input, float](), MOST_TRIED
    for about in promising:
        progress = scores[about]
        if to_try > 0:
            trials, decided = _ahead(run, asked[about])
            progress, to_try = progress + decided, to_try - trials
        total[about] = progress / _burden(run, asked[about])
    best = sorted(promising, key=lambda i: (i != PEOPLE_COMPLETE, -total[i], natural[i]))
    return [_question(plain, asked[about], refused, first=about == best[0]) for about in best]


def _shares(
    plain: Openings,
    undecided: Iterable[_Open],
    put: Mapping[Input, Input],
    summed: Mapping[Input, Covering],
    came_for: Collection[str],
) -> tuple[dict[Input, float], dict[Input, list[_Open]]]:
    """What each question is worth by the part that it has in every case it touches, and those cases.

    A case counts once for all the questions that it probably takes: the summaries, and what would still be asked of
    somebody who has nothing unusual to tell on them. A case that is lost for such a person counts less, unless it is
    what the person came for: then she has something to tell.
    """
    usual = plain.beside(usual_run(plain.run, *summed.values())) if summed else None
    scores: dict[Input, float] = {}
    touches: dict[Input, list[_Open]] = {}
    for case in undecided:
        needs = expected = [need for need in case.needs if need in put]
        if usual is not None and case.right.id not in came_for:
            name, person = case.right.holds.name, case.person
            if not usual.run.value(name, person)[1]:
                case = replace(case, weight=case.weight * SELDOM)
            still = frozenset(usual.answerable(name, person))
            expected = [need for need in needs if need in still or put[need] in summed]
        first = {put[need] for need in expected}
        part = case.weight / max(1, len(first))
        for about in dict.fromkeys(put[need] for need in needs):
            scores[about] = scores.get(about, 0.0) + (part if about in first else part * LATER)
            touches.setdefault(about, []).append(case)
    return scores, touches


@dataclass(frozen=True)
class _Candidate:
    """A question that may be put, the cases it touches, the summary when it is one, and what several people share."""

    about: Input
    touches: tuple[_Open, ...]
    covering: Covering | None
    shared: tuple[Input, ...] = ()

    @property
    def covers(self) -> tuple[Input, ...]:
        """What it may settle besides what it asks about."""
        return self.covering.covers if self.covering is not None else self.shared

    @property
    def first(self) -> Input:
        """What it asks about, of the first person where it is shared."""
        return self.shared[0] if self.shared else self.about


def useful(run: Run) -> list[Input]:
    """Everything that may be asked because its answer can change an outcome, in no particular order."""
    refused = run.household.closed
    asked = dict.fromkeys(need for case in _undecided(Openings(run), {}) for need in case.needs)
    return [about for about in asked if _closing(about) not in refused]


def _asked(need: Input) -> Input:
    """Which question an open input leads to: a field of a record is asked with its list."""
    return need._replace(row=-1) if need.kind == "record" else need


def _closing(asked: Input) -> tuple[str, str]:
    """How a household names a question that was asked and not answered."""
    if asked.kind == "relation":
        return closed_relation(asked.who, asked.other)
    return asked.name, NOBODY if asked.who in ENTITIES else asked.who


def _undecided(plain: Openings, weights: Mapping[str, float]) -> Iterable[_Open]:
    run = plain.run
    hopeful = plain.beside(run.favourable)
    for right in run.law.rights.values():
        for holder in holders(run, right):
            person = person_of(run, right, holder)
            bounds = bounds_of(run, right, person)
            if outcome_of(bounds) is not Outcome.UNDECIDED:
                continue
            needs = hopeful.answerable(right.holds.name, person)
            unknowns = plain.answerable(right.holds.name, person) if len(needs) <= MOST_UNKNOWNS else ()
            if unknowns and can_split(run, unknowns) and settled_by_splitting(plain, right, person, unknowns, _is_open):
                continue
            if needs:
                yield _Open(right, person, needs, _weight(right, bounds.granted) * weights.get(right.id, 1.0))


def _is_open(bounds: Bounds) -> bool:
    return outcome_of(bounds) is Outcome.UNDECIDED


def _along(openings: Openings, covering: Covering) -> Iterator[Input]:
    """What else belongs on the screen of a summary: it can lift a right from *to investigate*, and costs no question.

    That is not asked by itself, since the right is worth asking for without it.
    """
    run, names = openings.run, covering.summary.names
    for right in run.law.rights.values():
        if names.isdisjoint(key[1] for key in run.law.leaves[right.holds.name] if key[0] in ("fact", "records")):
            continue
        for holder in holders(run, right):
            person = person_of(run, right, holder)
            if outcome_of(bounds_of(run, right, person)) in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE):
                yield from (i for i in openings.answerable(right.holds.name, person) if covering.asks(i))


def _weight(right: Right, granted: Pair[int] | None) -> float:
    """What a right may be worth, in thousands of euros a year; one that pays no money counts as a modest amount."""
    euros = WITHOUT_AMOUNT
    if granted is not None and right.due is not None and right.amount is not None:
        if right.amount.kind in (AmountKind.INCOME, AmountKind.ONE_OFF):
            euros += granted[1] / 10**right.due.decimals * (12 if right.due.unit.powers == EUR_MONTH.powers else 1)
    return min(max(euros, 0.0), MOST_EUROS) / 1000


def _burden(run: Run, asked: _Candidate) -> float:
    """The effort and delicacy of a question. Naming what is unusual takes no looking up, but the more delicate things
    stand on one screen, the heavier it is to be met with it."""
    facts = {i.name: run.law.facts[i.name] for i in (asked.about, *asked.covers) if i.kind == "fact"}
    effort = 1 if asked.covering is not None else max((fact.effort for fact in facts.values()), default=1)
    delicacy = 1.5 * max((fact.sensitivity for fact in facts.values()), default=0)
    more = sum(fact.sensitivity is Sensitivity.DELICATE for fact in facts.values()) - 1
    return pow(effort + delicacy + max(0, more), STEEPNESS)


def _natural(run: Run, about: Input) -> tuple[int, int, str]:
    """The order in which a conversation goes by itself: who lives here, who she is, then her means."""
    kinds = ("people", "relation", KIND, "fact", "records", "record")
    place = run.law.fact(about.name) if about.kind == "fact" else 0
    person = run.household.people.index(about.who) if about.who in run.household.people else -1
    return kinds.index(about.kind), person, f"{place:04d}{about.label}"


def _ahead(run: Run, asked: _Candidate) -> tuple[int, float]:
    """How often a right was tried, and the weight of those that a hypothetical answer decides, averaged."""
    if asked.covering is not None:
        trials = [usual_run(run, asked.covering), *named_run(run, asked.covering)]
    else:
        trials = list(answered_alike(run, asked.shared) if asked.shared else answered(run, asked.about))
    cases = sorted(asked.touches, key=lambda case: -case.weight)[:MOST_CASES]
    decided = sum(
        case.weight
        for trial in trials
        for case in cases
        if outcome_of(bounds_of(trial, case.right, case.person)) is not Outcome.UNDECIDED
    )
    return len(trials) * len(cases), decided / max(1, len(trials))


def _question(plain: Openings, asked: _Candidate, refused: Collection[tuple[str, str]], *, first: bool) -> Question:
    helped = sorted(asked.touches, key=lambda case: -case.weight)
    rights = tuple(dict.fromkeys(case.right.id for case in helped))
    about = asked.first
    if asked.covering is not None:
        words = asked.covering.summary
        along = [i for i in _along(plain, asked.covering) if _closing(i) not in refused] if first else []
        covers = tuple(dict.fromkeys((*asked.covers, *along)))
        return Question(about, words.text, words.why, rights, covers, len(asked.covers))
    text, why = _words(plain.run.law, about)
    return Question(asked.about, text, why, rights, asked.shared)


def _words(law: Law, about: Input) -> tuple[str, str]:
    """What a question by itself says, and why it is asked."""
    if about.kind == "fact":
        fact = law.facts[about.name]
        return fact.question, fact.why
    if about.kind in ("records", "record"):
        name, _, part = about.name.rpartition(".") if about.kind == "record" else (about.name, "", "")
        question = law.records[name].field(part).question if part else law.records[name].question
        return question, "Wat u al krijgt, opent of sluit soms andere rechten."
    if about.kind == "relation":
        return f"Wat is {about.who} van {about.other}?", "Voor veel rechten telt wie familie of partner is."
    return "Woont er nog iemand anders op dit adres?", "Wie samenwoont, telt soms mee."
