"""How much of the law the solver can read: every condition that became a term, and why another did not."""

from __future__ import annotations

from dataclasses import dataclass

import z3

from rechtop.proofs.search import Search
from rechtop.rules.errors import RuleError


@dataclass(frozen=True)
class Untranslated:
    """A condition that is no term in a shape, with the reason."""

    condition: str
    shape: str
    reason: str


@dataclass(frozen=True)
class Share:
    """How many conditions there are, and which of them could not be translated in every shape."""

    conditions: int
    untranslated: tuple[Untranslated, ...]

    @property
    def translated(self) -> float:
        """The part of all conditions that is a term in every shape, from 0 to 1."""
        missing = {one.condition for one in self.untranslated}
        return 1 - len(missing) / self.conditions if self.conditions else 1.0


def share(search: Search) -> Share:
    """Translate every condition of every right, in every shape and for every possible holder."""
    missing: list[Untranslated] = []
    for shape in search.shapes:
        carrier = search.carrier(shape)
        for right in search.law.rights.values():
            for named in right.named:
                try:
                    for person in search.holders(shape, right):
                        carrier.value(named.name, person)
                except (RuleError, RecursionError, TypeError, z3.Z3Exception) as error:
                    missing.append(Untranslated(named.name, shape.id, f"{type(error).__name__}: {error}"))
    return Share(sum(len(right.named) for right in search.law.rights.values()), tuple(missing))
