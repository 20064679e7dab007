"""What makes a proof worth anything: the solver's term of a condition has the value that the evaluator gives it."""

from datetime import date
from random import Random

import pytest
import z3

from rechtop.law.catalogue import law
from rechtop.law.synthetic import household
from rechtop.law.varied import varied
from rechtop.proofs.assignment import values
from rechtop.proofs.carrier import Carrier
from rechtop.proofs.known import KnownWorld
from rechtop.proofs.search import Search
from rechtop.proofs.shapes import SHAPES, shape_of
from rechtop.proofs.terms import Mask
from rechtop.proofs.translated import share
from rechtop.proofs.world import World
from rechtop.rules.household import Household
from rechtop.rules.kinds import Expr
from rechtop.rules.named import Reference
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from tests.effort import SOAK

DAYS = (date(2025, 3, 31), date(2026, 11, 22), date(2024, 2, 29))
SEEDS = range(300 if SOAK else 2)


def told(right: Right) -> list[Reference]:
    """What of a right is compared: who, each condition, whether it holds, and the amount."""
    return [right.relevant, *right.named, right.holds, *([right.due] if right.due is not None else [])]


def plain(term: object, model: z3.ModelRef | None = None) -> int:
    """The value of a term in a model, as the evaluator writes it."""
    if isinstance(term, int):
        return int(term)
    found = model.eval(term) if model is not None else z3.simplify(term)
    return int(z3.is_true(found)) if z3.is_bool(found) else found.as_long()


def check(told_household: Household) -> int:
    """Compare every condition and amount of everybody; give how many of them the solver had to work out."""
    search = Search(law(), told_household.on)
    world = World(shape_of(told_household), told_household.on, search.last_known)
    carrier, run = Carrier(law(), world), search.run(told_household)
    terms = {
        (named.name, person): carrier.value(named.name, person)
        for right in law().rights.values()
        for named in told(right)
        for person in range(world.size if law().quantities[named.name].is_personal else 1)
    }
    solver = z3.Solver()
    solver.add(*(unknown == value for unknown, value in values(world, told_household, law())))
    assert solver.check() == z3.sat
    model = solver.model()
    for (name, person), term in terms.items():
        value = plain(term, model)
        assert run.value(name, person) == (value, value), f"{name} of {person}"
    return sum(not isinstance(term, int) for term in terms.values())


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_the_solver_and_the_evaluator_agree_on_a_made_up_household(seed: int) -> None:
    dice = Random(f"proofs.{seed}")
    assert check(household(law(), dice, DAYS[seed % len(DAYS)])) > 400


@pytest.mark.soak
def test_the_solver_and_the_evaluator_agree_on_households_that_could_exist() -> None:
    on = date(2025, 3, 1)
    for made in varied(law(), Random(5), on):
        check_known(made.household)


def check_known(told_household: Household) -> None:
    """The same terms over a world without unknowns, which are plain values."""
    search = Search(law(), told_household.on)
    carrier = Carrier(law(), KnownWorld(told_household, search.last_known))
    run = Run(law(), told_household).with_parameters(search.last_known)
    judged = {quantity for quantity, leaves in law().leaves.items() if any(key[0] == "judgement" for key in leaves)}
    for right in law().rights.values():
        for named in told(right):
            if named.name not in judged:
                value = carrier.value(named.name, 0)
                assert run.value(named.name, 0) == (int(value), int(value)), named.name


def test_a_household_that_could_exist_has_the_same_values_without_a_solver() -> None:
    on = date(2025, 3, 1)
    for number, made in enumerate(varied(law(), Random(5), on)):
        if number % 60 == 0:
            check_known(made.household)


def test_nearly_every_condition_is_read_by_the_solver_and_the_rest_is_named() -> None:
    found = share(Search(law(), date(2026, 11, 22), shapes=SHAPES if SOAK else SHAPES[1:2]))
    assert found.conditions == sum(len(right.conditions) for right in law().rights.values())
    assert found.translated >= 0.95, found.untranslated
    assert all(one.reason for one in found.untranslated)


def test_a_choice_is_no_term_by_itself() -> None:
    with pytest.raises(TypeError, match="never a term of the solver"):
        Mask.of(z3.Int("x"))


def test_a_condition_that_cannot_be_read_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Carrier, expr: Expr) -> None:
        raise TypeError("cannot be a term")

    monkeypatch.setattr(Carrier, "of", refuse)
    found = share(Search(law(), date(2026, 11, 22), shapes=SHAPES[:1]))
    assert found.translated == 0
    assert {one.reason for one in found.untranslated} == {"TypeError: cannot be a term"}
