"""What the properties compare: every quantity of every person, and whether one answer lies within another."""

from collections.abc import Iterator

from rechtop.rules.algebra import Axis, Pair
from rechtop.rules.household import NOBODY
from rechtop.rules.kinds import Choice, Expr
from rechtop.rules.law import Law
from rechtop.rules.named import Quantity
from rechtop.rules.run import Run
from tests.rules.exact import Exact, Here
from tests.rules.some_household import World


def places(run: Run) -> Iterator[tuple[Quantity, int]]:
    """Every quantity with every place it has a value for: each person, people not listed, or the household."""
    for quantity in run.law.quantity_list:
        for person in range(run.size if quantity.is_personal else 1):
            yield quantity, person


def everything(run: Run) -> dict[tuple[str, int], tuple[int, int]]:
    """All bounds of a run."""
    return {(quantity.id, person): ends(run.value(quantity.id, person)) for quantity, person in places(run)}


def ends(pair: Pair[int]) -> tuple[int, int]:
    """A pair as plain integers."""
    return int(pair[0]), int(pair[1])


def place_of(run: Run, who: str) -> int:
    """The place of a person in a run; somebody who is not listed is the stranger at the end."""
    people = run.household.people
    return run.number(who) if who == NOBODY or who in people else len(people)


def lies_within(expr: Expr, inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Whether everything that one pair leaves possible is possible under the other."""
    if isinstance(expr, Choice):
        return inner[0] == inner[1] and outer[0] == outer[1] and inner[0] & ~outer[0] == 0
    return outer[0] <= inner[0] <= inner[1] <= outer[1]


def meets_the_constraints(law: Law, world: World) -> bool:
    """Whether a world is one that the law thinks possible."""
    exact = Exact(law, world)
    return all(
        exact.value(constraint.holds, Here(who))
        for constraint in law.constraints
        for who in (world.people if Axis.SELF in constraint.holds.axes else (NOBODY,))
    )
