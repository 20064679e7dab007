"""One calm printed page for each person: what to ask, where to go, what to bring, whom to call. No answers."""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.explorer.outcome.advice import Advice, Outcomes
from rechtop.explorer.outcome.papers import Paper, checklist
from rechtop.explorer.questions import BIRTH
from rechtop.rules.algebra import unpack
from rechtop.rules.household import Household

ADULT = 18


@dataclass(frozen=True)
class Sheet:
    """The page of one person. ``name`` is what she is called, empty for who fills it in alone."""

    key: str
    name: str
    advices: tuple[Advice, ...]
    papers: tuple[Paper, ...]

    @property
    def today(self) -> list[Advice]:
        """What is best asked today."""
        return [advice for advice in self.advices if advice.waiting_costs]


def sheets(found: Outcomes) -> list[Sheet]:
    """The pages. What is for a child or for all together stands on the page of the first person."""
    people = list(found.state.answers.people)
    first = people[0] if people else ""
    mine: dict[str, list[Advice]] = {key: [] for key in people}
    for advice in found.actionable:
        for key in dict.fromkeys(_whose(found.run.household, key, first) for key in advice.holders or (first,)):
            mine.setdefault(key, []).append(advice)
    names = found.state.names if len(people) > 1 else {}
    return [
        Sheet(key, names.get(key, ""), tuple(advices), tuple(checklist(advices)))
        for key, advices in mine.items()
        if advices or key == first
    ]


def _whose(household: Household, key: str, first: str) -> str:
    """On whose page something for a person stands: that of the first person where she is surely a child."""
    birth = household.facts.get((BIRTH, key))
    if birth is None:
        return key
    born, on = unpack(birth[0]), household.on
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return key if on.year - born.year - (not had_birthday) >= ADULT else first
