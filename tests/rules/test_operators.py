"""What the operators and functions of the language build, each by example."""

import pytest

from rechtop.rules.algebra import Pair
from rechtop.rules.arithmetic import Rounding, higher_of, lower_of, marginal_brackets
from rechtop.rules.days import ON, day
from rechtop.rules.errors import LawError
from rechtop.rules.facts import OTHER, Entity, choice_fact, number_fact, truth_fact
from rechtop.rules.household import Records
from rechtop.rules.kinds import Choice, Number, Truth, amount
from rechtop.rules.logic import ALWAYS, NEVER, Option, all_of, any_of, case
from rechtop.rules.named import named_choice, named_day, named_number, named_truth
from rechtop.rules.people import another, count, exists, total
from rechtop.rules.receipts import receipt, somebody
from rechtop.rules.records import Field
from rechtop.rules.units import EUR, EUR_MONTH, MONTH, NONE, PERSONS
from tests.rules.synthetic import BORN, WAGE, bounds, home, row
from tests.rules.synthetic import ON as TODAY

A = number_fact("a", Entity.CASE, "?", NONE, -100, 100, why="", decimals=0)
B = number_fact("b", Entity.CASE, "?", NONE, -100, 100, why="", decimals=1)
YES = truth_fact("yes", Entity.CASE, "?", why="")
OPEN = truth_fact("open", Entity.CASE, "?", why="")
COLOUR = choice_fact("colour", Entity.CASE, "?", [("red", "rood"), ("green", "groen"), ("blue", "blauw")], why="")
KNOWN = home(facts={("a", ""): 3, ("b", ""): (20, 45), ("yes", ""): 1, ("colour", ""): (0b110, 0b110)})


def number(expr: Number) -> Pair[int]:
    return bounds(named_number("q", expr, "..."), KNOWN)


def truth(expr: Truth) -> str:
    certain, possible = bounds(named_truth("q", expr, "..."), KNOWN)
    return "yes" if certain else "open" if possible else "no"


def choice(expr: Choice) -> int:
    mask, again = bounds(named_choice("q", expr, "..."), KNOWN)
    assert mask == again
    return mask


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        (A <= 3, "yes"),
        (A < 3, "no"),
        (A >= 3, "yes"),
        (A > 3, "no"),
        (A > 2, "yes"),
        (A < 4, "yes"),
        (A.equals(3), "yes"),
        (A.equals(4), "no"),
        (A.equals(B), "open"),
        (A <= B, "open"),
        (B <= A, "open"),
        (B < 2, "no"),
        (B <= 2, "open"),
        (B >= 2, "yes"),
        (B > 2, "open"),
        (B <= amount("4.5"), "yes"),
        (B < amount("4.5"), "open"),
        (YES & OPEN, "open"),
        (~YES & OPEN, "no"),
        (YES | OPEN, "yes"),
        (~YES | OPEN, "open"),
        (~OPEN, "open"),
        (all_of(YES, YES, OPEN), "open"),
        (any_of(~YES, ~YES, YES), "yes"),
        (ALWAYS, "yes"),
        (NEVER, "no"),
        (COLOUR.one_of("red"), "no"),
        (COLOUR.one_of("green"), "open"),
        (COLOUR.one_of("blue", "green"), "yes"),
        (COLOUR.one_of(), "no"),
        (ON >= day("2025-03-31"), "yes"),
        (ON > day("2025-03-31"), "no"),
        (ON <= day("2025-03-31"), "yes"),
        (ON < day("2025-03-31"), "no"),
        (case((YES, OPEN), (ALWAYS, ALWAYS), otherwise=NEVER), "open"),
        (case((~YES, NEVER), (YES, ALWAYS), otherwise=NEVER), "yes"),
        (case((OPEN, ALWAYS), otherwise=ALWAYS), "yes"),
        (case((OPEN, NEVER), otherwise=NEVER), "no"),
    ],
)
def test_truths(expr: Truth, expected: str) -> None:
    assert truth(expr) == expected


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        (A + B, (50, 75)),
        (A - B, (-15, 10)),
        (B - A, (-10, 15)),
        (A * B, (60, 135)),
        (A * -2, (-6, -6)),
        (B * -2, (-90, -40)),
        (A.not_below(5), (5, 5)),
        (A.not_above(2), (2, 2)),
        (B.not_below(3), (30, 45)),
        (B.not_above(3), (20, 30)),
        (higher_of(A, B, amount("4")), (40, 45)),
        (lower_of(A, B, amount("4")), (20, 30)),
        (case((YES, A), otherwise=B), (30, 30)),
        (case((OPEN, A), otherwise=B), (20, 45)),
        (case((~YES, A), (OPEN, amount("7")), otherwise=B), (20, 70)),
        (COLOUR.look_up({"red": amount("900"), "green": amount("1.5"), "blue": A}), (15, 30)),
    ],
)
def test_numbers(expr: Number, expected: Pair[int]) -> None:
    assert number(expr) == expected


@pytest.mark.parametrize(
    ("value", "half_up", "down", "up"),
    [("2.5", 3, 2, 3), ("2.4", 2, 2, 3), ("2", 2, 2, 2), ("-2.5", -2, -3, -2), ("-2.6", -3, -3, -2), ("0", 0, 0, 0)],
)
def test_the_three_roundings(value: str, half_up: int, down: int, up: int) -> None:
    """Down and up go towards less and more, also below zero; a half goes up."""
    for how, expected in ((Rounding.HALF_UP, half_up), (Rounding.DOWN, down), (Rounding.UP, up)):
        assert number(amount(value).rounded(decimals=0, rounding=how, source="synthetic")) == (expected, expected)


def test_a_division_is_rounded_once_to_the_decimals_asked_for() -> None:
    def third(how: Rounding) -> Number:
        return amount("100", EUR).divided_by(amount("3", MONTH), decimals=2, rounding=how, source="synthetic")

    assert third(Rounding.DOWN).unit == EUR_MONTH
    assert [number(third(how))[0] for how in (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)] == [33_33, 33_33, 33_34]
    fine = amount("1").divided_by(amount("0.25"), decimals=1, rounding=Rounding.DOWN, source="synthetic")
    assert number(fine) == (40, 40)


def test_marginal_brackets_count_each_part_at_its_own_rate() -> None:
    """Nothing below 1, a tenth between 1 and 3, a half above 3."""

    def scale(value: Number) -> Pair[int]:
        return number(marginal_brackets(value, (amount("1"), amount("0.1")), (amount("3"), amount("0.5"))))

    assert scale(amount("0.5")) == (0, 0)
    assert scale(amount("2")) == (1, 1)
    assert scale(amount("7")) == (22, 22)
    assert number(marginal_brackets(B, (amount("1"), amount("0.1")), (amount("3"), amount("0.5")))) == (10, 95)
    with pytest.raises(LawError, match="a scale has at least one bracket"):
        marginal_brackets(A)


def test_a_choice_by_case_keeps_what_either_side_leaves_possible() -> None:
    red = Option(COLOUR.options, "red")
    assert choice(red) == 0b001
    assert choice(case((YES, red), otherwise=COLOUR)) == 0b001
    assert choice(case((OPEN, red), otherwise=COLOUR)) == 0b111
    assert choice(case((~YES, red), otherwise=COLOUR)) == 0b110


def test_a_day_by_case() -> None:
    quantity = named_day("q", case((OPEN, day("2025-01-01")), otherwise=ON), "...")
    assert bounds(quantity, KNOWN) == (20250101, 20250331)


# -- of somebody else -------------------------------------------------------------------------------------------------

ADULT = named_truth("adult", BORN <= day("2007-03-31"), "...")
DOUBLE = named_number("double", WAGE * 2, "...")
FAMILY = home("an", "bo", facts={("born", "an"): 19800101, ("born", "bo"): 20150101, ("wage", "bo"): 100_00})


def test_a_named_quantity_is_read_of_each_member() -> None:
    adults = named_number("adults", count(ADULT.of(OTHER)), "...")
    assert [bounds(adults, FAMILY, person) for person in (0, 1)] == [(1, 1), (1, 1)]
    assert adults.unit == PERSONS
    other_adult = named_truth("q", exists(ADULT.of(OTHER) & another()), "...")
    assert [bounds(other_adult, FAMILY, person) for person in (0, 1)] == [(False, False), (True, True)]
    sum_of_others = named_number("q", total(DOUBLE.of(OTHER), another()), "...")
    assert bounds(sum_of_others, FAMILY, 0) == (200_00, 200_00)


def test_a_named_quantity_of_the_household_is_nobody_elses() -> None:
    with pytest.raises(LawError, match="'q' belongs to the household, not to a person"):
        named_number("q", A, "...").of(OTHER)


def test_anybody_at_the_address() -> None:
    quantity = named_truth("q", somebody("someone_adult", BORN <= day("2007-03-31"), "..."), "...")
    assert not quantity.personal
    assert bounds(quantity, FAMILY) == (True, True)


# -- receipts ---------------------------------------------------------------------------------------------------------

AID = receipt("aid", "hulp", Field("ground", "choice", "?", options=("low", "high")))


def period(start: int, until: int, ground: int = 1, paid: int = 10_00) -> dict[str, Pair[int]]:
    return row(**{"from": start, "until": until, "ground": ground, "amount": paid})


def of_receipt(expr: Truth | Number, *rows: dict[str, Pair[int]], complete: bool = True) -> Pair[int]:
    known = home("an", records={("receives.aid", "an"): Records(rows, complete)})
    quantity = named_truth("q", expr, "...") if isinstance(expr, Truth) else named_number("q", expr, "...")
    low, high = bounds(quantity, known)
    return int(low), int(high)


def test_receiving_on_a_day_counts_both_ends_of_the_period() -> None:
    assert TODAY.isoformat() == "2025-03-31"
    assert of_receipt(AID.on(ON), period(20250331, 20250331)) == (1, 1)
    assert of_receipt(AID.on(ON), period(20250401, 20251231)) == (0, 0)
    assert of_receipt(AID.on(ON), period(20240101, 20250330)) == (0, 0)
    assert of_receipt(AID.on(ON)) == (0, 0)
    assert of_receipt(AID.on(ON), complete=False) == (0, 1)


def test_receiving_during_a_time_is_one_period_that_covers_it_all() -> None:
    start, end = day("2025-01-01"), day("2025-02-28")
    halves = period(20250101, 20250131), period(20250201, 20250331)
    assert of_receipt(AID.during(start, end), *halves) == (0, 0)
    assert of_receipt(AID.during(start, end), period(20250101, 20250228)) == (1, 1)
    assert of_receipt(AID.touches(start, end), period(20250228, 20250331)) == (1, 1)
    assert of_receipt(AID.touches(start, end), period(20250301, 20250331)) == (0, 0)
    assert of_receipt(AID.touches(start, end), period(20240301, 20250101)) == (1, 1)


def test_the_attributes_of_a_period_narrow_which_one_counts() -> None:
    high = AID.attribute("ground").one_of("high")
    assert of_receipt(AID.on(ON, high), period(20250101, 20251231, ground=1)) == (0, 0)
    assert of_receipt(AID.on(ON, high), period(20250101, 20251231, ground=2)) == (1, 1)
    assert of_receipt(AID.on(ON, AID.number("amount") > 10), period(20250101, 20251231)) == (0, 0)


def test_full_months_and_amount_are_those_of_the_period_on_that_day() -> None:
    before, now = period(20200101, 20241231, paid=5_00), period(20250115, 20251231, paid=7_00)
    assert of_receipt(AID.full_months(ON), before, now) == (1, 1)
    assert of_receipt(AID.full_months(ON, calendar=False), before, now) == (2, 2)
    assert of_receipt(AID.amount(ON), before, now) == (7_00, 7_00)
    assert of_receipt(AID.full_months(ON)) == (0, 0)
    assert of_receipt(AID.amount(ON)) == (0, 0)
