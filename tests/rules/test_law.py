"""What is refused when the law is loaded, each with the place in the law, and the fingerprint of a law."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rechtop.rules import named
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, first_of_month, months_later
from rechtop.rules.errors import CyclicLaw, LawError, RangeTooWide, RuleError, UnitMismatch, UnknownName
from rechtop.rules.facts import OTHER, Entity, number_fact
from rechtop.rules.kinds import INT64, Expr, Number, Truth, amount
from rechtop.rules.law import Law
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth, number_elsewhere, truth_elsewhere
from rechtop.rules.people import count, each, exists, greatest, is_my, least, total
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, NONE
from rechtop.rules.walk import Walk
from tests.rules.synthetic import AID, GIFTS, RENT, TENURE, WAGE, WORKS, home, law

YEARLY = number_fact("yearly", Entity.PERSON, "?", EUR_YEAR, 0, 1000, why="")
WILLING = judged("right", "willing", by="OCMW", text="...")


def line_of(text: str) -> int:
    """The line of this file that holds a text, once."""
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    (number,) = (n for n, line in enumerate(lines, 1) if text in line and "line_of" not in line)
    return number


# -- units ------------------------------------------------------------------------------------------------------------


def test_adding_a_month_to_a_year_names_the_place_in_the_law() -> None:
    with pytest.raises(UnitMismatch) as error:
        WAGE + YEARLY  # the place that the message must name
    line = line_of("# the place that the message must name")
    assert str(error.value) == f"{__file__}:{line}: cannot add EUR/month and EUR/year"
    assert error.value.place == f"{__file__}:{line}"


@pytest.mark.parametrize(
    "write",
    [
        lambda: WAGE - YEARLY,
        lambda: WAGE <= YEARLY,
        lambda: WAGE > YEARLY,
        lambda: WAGE.not_below(YEARLY),
        lambda: WAGE.equals(YEARLY),
        lambda: case((ALWAYS, WAGE), otherwise=YEARLY),
        lambda: TENURE.look_up({"owner": WAGE, "tenant": YEARLY}),
        lambda: greatest(WAGE.of(OTHER), empty=YEARLY),
        lambda: least(WAGE.of(OTHER), empty=YEARLY),
    ],
)
def test_two_units_never_meet_in_one_operation(write: Callable[[], Expr]) -> None:
    with pytest.raises(UnitMismatch, match=r"test_law\.py:\d+: cannot [a-z ]+ EUR/(month|year) and EUR/(month|year)$"):
        write()


def test_a_month_becomes_a_year_through_a_factor_with_a_unit() -> None:
    assert (WAGE * amount("12", "month/year") + YEARLY).unit == EUR_YEAR
    back = YEARLY.divided_by(amount("12", "month/year"), decimals=2, rounding=Rounding.DOWN, source="synthetic")
    assert back.unit == EUR_MONTH


def test_a_plain_integer_takes_the_unit_it_is_compared_with() -> None:
    assert (WAGE >= 100).bounds == (False, True)
    assert WAGE.not_above(100).bounds == (0, 100_00)


def test_a_day_is_no_number() -> None:
    with pytest.raises(LawError, match="cannot compare a day with a number"):
        _ = ON <= WAGE  # type: ignore[operator]


# -- the other checks -------------------------------------------------------------------------------------------------


def test_a_divisor_that_can_be_zero_is_refused() -> None:
    with pytest.raises(LawError, match=r"test_law\.py:\d+: the divisor can be zero or less; bound it first"):
        WAGE.divided_by(RENT, decimals=2, rounding=Rounding.DOWN, source="synthetic")


def test_a_rounding_names_its_source() -> None:
    with pytest.raises(LawError, match="a division or rounding names its source"):
        WAGE.rounded(decimals=0, rounding=Rounding.UP, source="")


def test_a_table_has_every_option_once() -> None:
    with pytest.raises(LawError, match="the table and the choice differ in tenant"):
        TENURE.look_up({"owner": WAGE})


def test_an_option_that_does_not_exist_is_refused() -> None:
    with pytest.raises(LawError, match=r"test_law\.py:\d+: 'guest' is no option; known are owner, tenant"):
        TENURE.one_of("guest")


def test_all_branches_of_a_case_are_of_one_kind() -> None:
    with pytest.raises(LawError, match="all branches of a case are of one kind"):
        case((ALWAYS, WAGE), otherwise=WORKS)  # type: ignore[call-overload]


def test_quantities_that_need_each_other_are_refused() -> None:
    second = number_elsewhere("second", EUR_MONTH, 2, (0, 1000_00))
    first = named_number("first", WAGE + second, "...")
    circle = "(first -> second -> first|second -> first -> second)"
    with pytest.raises(CyclicLaw, match=rf"test_law\.py:\d+: these quantities need each other: {circle}$"):
        law(first, named_number("second", first.not_above(WAGE), "..."))


def test_a_quantity_that_needs_itself_is_refused() -> None:
    itself = truth_elsewhere("itself")
    with pytest.raises(CyclicLaw, match="itself -> itself"):
        law(named_truth("itself", itself & WORKS, "..."))


def test_a_cycle_through_somebody_else_is_refused_too() -> None:
    """The law knows no order between people, so a quantity may not need the same quantity of others."""
    others = truth_elsewhere("supported").of(OTHER)
    with pytest.raises(CyclicLaw):
        law(named_truth("supported", exists(is_my("child") & others) | WORKS, "..."))


def test_a_reference_to_nothing_names_the_nearest() -> None:
    known = named_number("leefloon.means_year", WAGE, "...")
    wrong = named_number("q", number_elsewhere("leefloon.meens_year", EUR_MONTH, 2, (0, INT64 // 4)), "...")
    with pytest.raises(
        UnknownName,
        match=r"test_law\.py:\d+: no quantity is called 'leefloon.meens_year'. Bedoelt u 'leefloon.means_year'\?",
    ):
        law(known, wrong)


def test_asking_for_a_quantity_that_does_not_exist_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"Er is geen grootheid 'wagse'. Bedoelt u 'wages'\?"):
        law(named_number("wages", WAGE, "...")).quantity("wagse")


def test_a_reference_checks_unit_decimals_range_and_kind() -> None:
    known = named_number("known", WAGE, "...")
    for wrong in (
        number_elsewhere("known", EUR_YEAR, 2, (0, 1000_00)),
        number_elsewhere("known", EUR_MONTH, 0, (0, 1000_00)),
    ):
        with pytest.raises(UnitMismatch, match=r"test_law\.py:\d+: 'known' is not a number in EUR/"):
            law(known, named_number("q", wrong, "..."))
    with pytest.raises(LawError, match=r"'known' can reach 0..100000, more than declared here"):
        law(known, named_number("q", number_elsewhere("known", EUR_MONTH, 2, (0, 999_99)), "..."))
    with pytest.raises(LawError, match="'known' is not a quantity of a person"):
        law(
            named_number("known", RENT, "..."),
            named_number("q", number_elsewhere("known", EUR_MONTH, 0, (0, 9999)), "..."),
        )


def test_a_truth_may_not_be_read_as_a_number_nor_a_number_as_a_truth() -> None:
    with pytest.raises(LawError):
        law(named_truth("known", WORKS, "..."), named_number("q", number_elsewhere("known", NONE, 0, (0, 1)), "..."))
    with pytest.raises(LawError):
        law(named_number("known", WAGE, "..."), named_truth("q", truth_elsewhere("known"), "..."))


def test_one_name_is_one_thing() -> None:
    with pytest.raises(LawError, match="'twice' is declared twice"):
        law(named_number("twice", WAGE, "..."), named_number("twice", WAGE, "..."))
    other_wage = number_fact("wage", Entity.PERSON, "?", EUR_MONTH, 0, 5, why="")
    with pytest.raises(LawError, match="'wage' is declared twice"):
        law(named_number("a", WAGE, "..."), named_number("b", other_wage, "..."))


# -- reach ------------------------------------------------------------------------------------------------------------


def test_an_amount_that_does_not_fit_is_refused_where_it_is_written() -> None:
    wide = amount("1000000000000") * WAGE
    with pytest.raises(RangeTooWide, match=r"test_law\.py:\d+: this can reach \d+ and does not fit in 64 bits"):
        wide * wide


def test_a_sum_over_people_or_records_that_does_not_fit_is_refused() -> None:
    named_wide = named_number("wide", amount("4000000000000") * WAGE, "...")
    with pytest.raises(RangeTooWide):
        total(named_wide.of(OTHER))
    with pytest.raises(RangeTooWide):
        total(amount("4000000000000") * GIFTS.number("amount"), over=GIFTS)


@pytest.mark.parametrize(
    "write",
    [
        lambda wide: wide.rounded(decimals=5, rounding=Rounding.DOWN, source="synthetic"),
        lambda wide: wide.rounded(decimals=2, rounding=Rounding.HALF_UP, source="synthetic"),
        lambda wide: wide <= amount("1.000000", EUR_MONTH),
        lambda wide: case((wide >= amount("1.000000", EUR_MONTH), ALWAYS), otherwise=NEVER),
    ],
)
def test_a_step_on_the_way_that_does_not_fit_is_refused_too(write: Callable[[Number], Expr]) -> None:
    """The outcome may be small, but a column of 64-bit integers passes through every step."""
    wide = WAGE * amount("40000000000000")
    assert wide.bounds[1] < INT64 // 2
    with pytest.raises(RangeTooWide):
        write(wide)


# -- judgements -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        lambda: ~WILLING,
        lambda: ~(WORKS & WILLING),
        lambda: each(ALWAYS, named_truth("q", WILLING, "...").of(OTHER)),
        lambda: WORKS & ~named_truth("hidden", WILLING | WORKS, "..."),
    ],
)
def test_a_judgement_below_not_is_refused(write: Callable[[], Truth]) -> None:
    with pytest.raises(LawError, match=r"test_law\.py:\d+: a judgement may not stand below 'not'; state what favours"):
        law(named_truth("quantity", write(), "..."))


@pytest.mark.parametrize(
    "write",
    [
        lambda: WORKS | WILLING,
        lambda: case((WORKS, ALWAYS), (TENURE.one_of("owner"), NEVER), otherwise=WILLING),
        lambda: ~WORKS & WILLING,
        lambda: ~judged("right", "harm", by="OCMW", text="...", favourable=False),
    ],
)
def test_a_judgement_in_its_place_is_allowed(write: Callable[[], Truth]) -> None:
    assert ("judgement", "right") in {key[:2] for key in law(named_truth("q", write(), "...")).leaves["q"]}


def test_one_judgement_is_not_written_in_two_ways() -> None:
    harmful = judged("right", "willing", by="OCMW", text="...", favourable=False)
    with pytest.raises(LawError, match=r"test_law\.py:\d+: the judgement right.willing is written in two ways"):
        law(named_truth("q", WILLING & harmful, "..."))


def test_errors_of_the_law_are_errors_of_the_rules() -> None:
    assert all(issubclass(kind, LawError) for kind in (UnitMismatch, RangeTooWide, CyclicLaw, UnknownName))
    assert issubclass(LawError, RuleError)


# -- the fingerprint ---------------------------------------------------------------------------------------------------


def right(holder: Holder = Holder.PERSON, residence: str = "default") -> Law:
    return Law([Right("right", holder, (Condition("c1", WORKS, "U werkt.", "S1"),), residence=residence)])


THIRD = amount("3")
DIFFERENT: list[tuple[Reference, ...]] = [
    (named_number("q", WAGE, "..."),),
    (named_number("q", WAGE, "andere tekst"),),
    (named_number("q", WAGE, "...", "S1"),),
    (named_number("q", WAGE - WAGE, "..."),),
    (named_number("q", WAGE + WAGE, "..."),),
    (named_number("q", WAGE.divided_by(THIRD, decimals=2, rounding=Rounding.DOWN, source="S1"), "..."),),
    (named_number("q", WAGE.divided_by(THIRD, decimals=2, rounding=Rounding.UP, source="S1"), "..."),),
    (named_number("q", WAGE.divided_by(THIRD, decimals=2, rounding=Rounding.UP, source="S2"), "..."),),
    (named_number("q", TENURE.look_up({"owner": amount("1"), "tenant": amount("2")}), "..."),),
    (named_number("q", TENURE.look_up({"tenant": amount("1"), "owner": amount("2")}), "..."),),
    (named_number("q", count(WORKS), "..."),),
    (named_number("q", count(WORKS.of(OTHER)), "..."),),
    (named_number("q", count(over=GIFTS, unit=EUR), "..."),),
    (named_number("q", count(over=AID, unit=EUR), "..."),),
    (named_number("q", amount("12"), "..."),),
    (named_number("q", amount("12.0"), "..."),),
    (named_number("q", amount("12", EUR), "..."),),
    (named.named_day("q", first_of_month(ON), "..."),),
    (named.named_day("q", months_later(ON, 1), "..."),),
    (named.named_day("q", months_later(ON, 2), "..."),),
    (named_truth("q", WILLING, "..."),),
    (named_truth("q", replace(WILLING, authority="een arts"), "..."),),
    (named_truth("q", exists(is_my("child")), "..."),),
    (named_truth("q", exists(is_my("parent")), "..."),),
]


def test_a_change_that_can_change_an_answer_changes_the_fingerprint() -> None:
    hashes = [law(*quantities).hash for quantities in DIFFERENT]
    same = [(n, m) for n, one in enumerate(hashes) for m, other in enumerate(hashes[:n]) if one == other]
    assert same == []
    assert len({right().hash, right(Holder.CHILD).hash, right(residence="own").hash}) == 3
    changed = number_fact("wage", Entity.PERSON, "?", EUR_MONTH, 0, 1000, why="", typical=(100,))
    assert law(named_number("q", changed, "...")).hash != law(named_number("q", WAGE, "...")).hash
    assert Law([], version="1").hash != Law([], version="2").hash


def test_using_a_law_does_not_change_its_fingerprint() -> None:
    for quantities in DIFFERENT:
        before, used = law(*quantities), Run(law(*quantities), home("an"))
        walk = Walk(used)
        with walk.about(0):
            walk.inputs(quantities[0])
        assert before.hash == used.law.hash == law(*quantities).hash


def test_the_fingerprint_is_the_same_in_every_process() -> None:
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", law(*DIFFERENT[5]).hash)
    program = "from tests.rules.test_law import DIFFERENT, law; print([law(*q).hash for q in DIFFERENT])"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {f"{[law(*quantities).hash for quantities in DIFFERENT]}\n"}
