"""One calm printed page for each person: what to ask, where to go, what to bring, whom to call. No answers.

The paper is for the person herself: it says "u", also where somebody helped her.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rechtop.explorer.outcome.advice import Advice, Outcomes
from rechtop.explorer.outcome.papers import checklist
from rechtop.explorer.questions import BIRTH
from rechtop.law.about import about
from rechtop.law.papers import Paper
from rechtop.rules.algebra import unpack
from rechtop.rules.household import Household
from rechtop.rules.outcomes import Outcome

ADULT = 18
MOST_ROWS = 8
"""So many rights stand on a sheet with where to go and what to bring; nobody does more at once."""


@dataclass(frozen=True)
class Row:
    """One right on the page. ``others`` are for whom it is besides whose page this is."""

    name: str
    others: tuple[str, ...]
    where: str
    is_sure: bool
    waiting_costs: bool
    is_risky: bool


FULL = 26
"""From how many lines on a sheet is full: a right takes about two, two papers stand side by side."""


@dataclass(frozen=True)
class Sheet:
    """The page of one person. ``name`` is what she is called, empty for somebody alone.

    ``by_itself`` are rights that usually need no asking: they only stand there to be missed. ``afterwards`` are those
    for which there is no room.
    """

    key: str
    name: str
    rows: tuple[Row, ...]
    papers: tuple[Paper, ...]
    by_itself: tuple[str, ...]
    afterwards: tuple[str, ...]

    @property
    def is_urgent(self) -> bool:
        """Whether something is best asked today."""
        return any(row.waiting_costs for row in self.rows)

    @property
    def is_full(self) -> bool:
        """Whether there is so much on it that one side of A4 needs smaller letters."""
        return 2 * len(self.rows) + len(self.papers) + (len(self.by_itself) + len(self.afterwards)) // 2 > FULL


def sheets(found: Outcomes) -> list[Sheet]:
    """The pages. What is for a child or for all together stands on the page of the first person."""
    people = list(found.state.answers.people)
    first = people[0] if people else ""
    mine: dict[str, list[Advice]] = {key: [] for key in people}
    for advice in found.actionable:
        for key in dict.fromkeys(whose_page(found.run.household, key, first) for key in advice.holders or (first,)):
            mine.setdefault(key, []).append(advice)
    names = found.state.names if len(people) > 1 else {}
    return [
        _sheet(found, key, first, names.get(key, ""), advices)
        for key, advices in mine.items()
        if advices or key == first
    ]


def _sheet(found: Outcomes, key: str, first: str, name: str, advices: Sequence[Advice]) -> Sheet:
    to_ask = list(dict.fromkeys(advice.right for advice in advices if not advice.automatic))
    now = [advice for advice in advices if advice.right in to_ask[:MOST_ROWS]]
    return Sheet(
        key,
        name,
        rows=tuple(_rows(found, key, first, now)),
        papers=tuple(checklist(now, in_person=True)),
        by_itself=_names(advice for advice in advices if advice.automatic),
        afterwards=_names(advice for advice in advices if advice.right in to_ask[MOST_ROWS:]),
    )


def _names(advices: Iterable[Advice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(about(advice.right).name.partition(" (")[0] for advice in advices))


def _rows(found: Outcomes, key: str, first: str, advices: Sequence[Advice]) -> Iterator[Row]:
    """One row a right, for everybody on this page who may ask for it."""
    by_right: dict[str, list[Advice]] = {}
    for advice in advices:
        by_right.setdefault(advice.right, []).append(advice)
    for same in by_right.values():
        here = [k for a in same for k in a.holders if whose_page(found.run.household, k, first) == key]
        others = tuple(dict.fromkeys("u" if k == key else found.state.names[k] for k in here))
        yield Row(
            name=same[0].short_name,
            others=others if set(others) - {"u"} else (),
            where=same[0].words.apply_at,
            is_sure=any(advice.card.outcome is Outcome.LIKELY for advice in same),
            waiting_costs=any(advice.waiting_costs for advice in same),
            is_risky=any(advice.card.warnings for advice in same),
        )


def whose_page(household: Household, key: str, first: str) -> str:
    """On whose page something for a person stands: that of the first person where she is surely a child."""
    birth = household.facts.get((BIRTH, key))
    if birth is None:
        return key
    born, on = unpack(birth[0]), household.on
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return key if on.year - born.year - (not had_birthday) >= ADULT else first
