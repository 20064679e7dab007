"""The ground of every search: the law on a day, the shapes of households, their terms, and how answers are checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from random import Random

import z3

from rechtop.law.synthetic import household as synthetic
from rechtop.proofs.asking import Answer, ask
from rechtop.proofs.assignment import household
from rechtop.proofs.carrier import Carrier
from rechtop.proofs.plain import plain
from rechtop.proofs.shapes import SHAPES, Shape
from rechtop.proofs.terms import Term
from rechtop.proofs.world import Amounts, World
from rechtop.rules.algebra import Pair
from rechtop.rules.household import Household
from rechtop.rules.law import Law
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

DAYS = (date(2019, 9, 15), date(2022, 12, 20), date(2024, 5, 1))
"""Other days, to tell a rule of another year or season from one that never matters."""


@dataclass(frozen=True)
class Found:
    """What a search came to: a household that the evaluator confirms, a proof that there is none, or neither.

    ``open`` names the shapes for which the solver gave up.
    """

    answer: Answer
    household: Household | None = None
    open: tuple[str, ...] = ()


@dataclass
class Search:
    """The law on a day and the shapes in which households are looked for."""

    law: Law
    on: date
    shapes: Sequence[Shape] = SHAPES
    tell: Callable[[str], None] = lambda text: None
    _carriers: dict[tuple[str, int, bool], Carrier] = field(default_factory=dict)
    _others: list[Search] = field(default_factory=list)

    @cached_property
    def ranges(self) -> Amounts:
        """Each legal amount as its age leaves it: exact, or a range."""
        keys = [(parameter.id, key) for parameter in self.law.parameters.values() for key in parameter.keys]
        return {key: (w.low, w.high) for key, w in zip(keys, self.law.worth(self.on), strict=True)}

    @cached_property
    def last_known(self) -> Amounts:
        """Each legal amount as it was last published: one value, for who wants to see how much."""
        keys = [(parameter, key) for parameter in self.law.parameters.values() for key in parameter.keys]
        return {
            (parameter.id, key): (_last(worth.entry.values[key]) if worth.entry is not None else (worth.low, worth.low))
            for (parameter, key), worth in zip(keys, self.law.worth(self.on), strict=True)
        }

    @cached_property
    def _overlay(self) -> Amounts:
        """The amounts that the evaluator does not have as last known by itself."""
        return {key: pair for key, pair in self.last_known.items() if self.ranges[key] != pair}

    def carrier(self, shape: Shape, *, exact: bool = False) -> Carrier:
        """The law as terms over a shape; ``exact`` with every amount as last known."""
        key = shape.id, shape.rows, exact
        if key not in self._carriers:
            amounts = self.last_known if exact else self.ranges
            self._carriers[key] = Carrier(self.law, World(shape, self.on, amounts))
        return self._carriers[key]

    def holders(self, shape: Shape, right: Right) -> range:
        """The places of who may hold a right in a shape."""
        return range(len(shape.people) if right.holder.is_personal else 1)

    def run(self, household: Household, model: tuple[Carrier, z3.ModelRef] | None = None) -> Run:
        """The evaluator on a household, with the amounts of the model, else as last known."""
        amounts: dict[tuple[str, str], Pair[int]] = dict(self._overlay)
        if model is not None:
            carrier, told = model
            for key, variable in carrier.world.parameters.items():
                value = told.eval(variable.term, model_completion=True).as_long()
                amounts[key] = (value, value)
        return Run(self.law, household).with_parameters(amounts)

    def first(
        self,
        goals: Callable[[Carrier, int], Iterable[Term]],
        right: Right,
        names: Iterable[str],
        holds: Holds,
        *,
        tidy: bool = False,
    ) -> Found:
        """The first household, over the shapes and holders, that meets the goals and that the evaluator confirms.

        ``holds`` is the goal as the evaluator sees it. A household that it does not confirm is dropped, and the
        shape counts as open. ``tidy`` makes the household as plain as can be.
        """
        names, left = tuple(names), list[str]()
        for shape in self.shapes:
            carrier = self.carrier(shape)
            for person in self.holders(shape, right):
                answer, model = ask(carrier, tuple(goals(carrier, person)), names)
                if model is not None:
                    found = household(carrier.world, model, self.law)
                    if holds(self.run(found, (carrier, model)), person):
                        return Found(answer, self._tidied(found, person, holds) if tidy else found)
                    self.tell(f"niet bevestigd: {right.id}, {shape.id}")
                if answer is not Answer.NONE:
                    left.append(shape.id)
        return Found(Answer.OPEN if left else Answer.NONE, None, tuple(dict.fromkeys(left)))

    def _tidied(self, found: Household, person: int, holds: Holds) -> Household:
        """The plainest household of which it is still so, with every amount as last known; else as it was found."""

        def shows(other: Household) -> Household | None:
            return other if holds(self.run(other), person) else None

        return plain(self.law, found, shows) if shows(found) is not None else found

    def other_days(self) -> list[Search]:
        """The same search on days of other years and seasons, in the two smallest shapes; made once."""
        if not self._others:
            self._others = [Search(self.law, on, self.shapes[:2]) for on in DAYS if on != self.on]
        return self._others

    def sample(self, number: int) -> Iterator[Run]:
        """Made-up households, everything known, with every amount as last known."""
        random = Random(20260101)  # noqa: S311  a seed for a sample, not a secret
        for _ in range(number):
            yield self.run(synthetic(self.law, random, self.on))


Holds = Callable[[Run, int], bool]


def _last(pair: Pair[int]) -> Pair[int]:
    return pair[0], pair[0]
