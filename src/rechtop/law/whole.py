"""A question in full: one household, the law, and beside it the rights of the owners of its municipality."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from rechtop.law.answers import Json
from rechtop.law.local.answers import whole_answer
from rechtop.law.local.benefit import Benefit
from rechtop.law.local.owners import OwnerLaw, local_hashes, of_municipality
from rechtop.law.local.told import with_local
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

Owners: TypeAlias = Callable[[date, date | None], Sequence[OwnerLaw]]
"""Gives who has local rights on a day, with what was published by another day (None: everything)."""


@dataclass(frozen=True)
class Whole:
    """A household as it was told, laid out for the law on a day, with everybody who has local rights."""

    told: Told
    run: Run
    owners: Sequence[OwnerLaw]

    def answer(self, *, refine: bool = True, why: bool = False) -> dict[str, Json]:
        """The whole answer, as the command line and the API give it."""
        return whole_answer(self.run, self.owners, refine=refine, why=why)

    @property
    def benefits(self) -> list[Benefit]:
        """The local rights in force for this household, of every owner of its municipality."""
        mine = of_municipality(self.owners, self.run.household.municipality)
        return [benefit for owner in mine for benefit in owner.benefits.values()]

    @property
    def hashes(self) -> dict[str, str]:
        """The fingerprint of the local rights that this answer stands on, by their owner."""
        return local_hashes(of_municipality(self.owners, self.run.household.municipality))


def whole(
    told: Told,
    law: Law,
    owners: Owners,
    today: date,
    *,
    on: date | None = None,
    unchanged: bool = False,
    known_on: date | None = None,
) -> Whole:
    """Lay out what was told. ``on`` goes before the day in the file, ``today`` behind it. Raises InputError."""
    household = read_household(told, law, on or today)
    day = on or household.on
    known = owners(day, known_on)
    return Whole(told, Run(law, with_local(household, told, known), day, carried=unchanged, known_on=known_on), known)


def nobody(on: date, known_on: date | None) -> Sequence[OwnerLaw]:
    """No owner at all: the law alone."""
    return ()
