"""Cliffs on invented points: a lost sum, a lost status, doubt, two losses in one step, slopes, and what is none."""

from collections.abc import Callable

import pytest

from rechtop.law.whatif.cliffs import Cliff, Slope, cliffs
from rechtop.law.whatif.points import Holding, Key, Point
from rechtop.rules.outcomes import Outcome
from rechtop.rules.rights import AmountKind
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, Unit

Held = Callable[[int], dict[str, Holding]]
"""The rights at an income of so many cents a month; all of them belong to nobody in particular."""

GONE = Holding(Outcome.UNLIKELY, AmountKind.INCOME, EUR_MONTH, 2)
STATUS, NO_STATUS = Holding(Outcome.LIKELY), Holding(Outcome.UNLIKELY)


def pays(cents: int, most: int | None = None, outcome: Outcome = Outcome.LIKELY) -> Holding:
    """An income of so much a month."""
    return Holding(outcome, AmountKind.INCOME, EUR_MONTH, 2, (cents, cents if most is None else most))


def walked(
    held: Held, step: int = 100_00, to: int = 2_000_00, *, reads: tuple[str, ...] = ("a", "b", "c"), income: int = 12
) -> tuple[tuple[Cliff, ...], tuple[Slope, ...]]:
    """The cliffs from no income to 2,000 euro a month; ``income`` is how often a year the income comes."""

    def at(value: int) -> Point:
        holdings: dict[Key, Holding] = {(right, ""): holding for right, holding in held(value).items()}
        sums = [sum(h.amount[end] for h in holdings.values() if h.rank > 1 and h.amount and h.kind is AmountKind.INCOME)
                for end in (0, 1)]  # fmt: skip
        return Point(value, holdings, (sums[0], sums[1]))

    depends = {right: frozenset({right}) for right in reads}
    return cliffs(range(0, to + 1, step), at, lambda value: value * income, depends)


def test_a_lost_sum_is_found_to_the_cent_with_what_is_left_less() -> None:
    found, slopes = walked(lambda income: {"a": pays(200_00) if income <= 1_262_37 else GONE})
    (cliff,) = found
    assert (cliff.start, cliff.end, cliff.last, cliff.first) == (1_200_00, 1_300_00, 1_262_37, 1_262_38)
    assert cliff.less == (12 * 200_00 - 12, 12 * 200_00 - 12)
    assert cliff.surely_less
    assert cliff.is_certain
    assert slopes == ()


def test_what_falls_a_euro_for_each_euro_is_no_cliff_and_no_slope() -> None:
    found, slopes = walked(lambda income: {"a": pays(1_500_00 - income) if income < 1_500_00 else GONE})
    assert (found, slopes) == ((), ())


def test_what_falls_faster_than_income_rises_is_one_slope() -> None:
    found, slopes = walked(lambda income: {"a": pays(1_500_00 - income * 5 // 4) if income < 1_200_00 else GONE})
    assert found == ()
    assert slopes == (Slope(0, 1_200_00, (12 * 300_00, 12 * 300_00)),)


def test_a_status_is_lost_without_any_money() -> None:
    (cliff,), _ = walked(lambda income: {"a": STATUS if income < 777_77 else NO_STATUS})
    assert (cliff.last, cliff.first) == (777_76, 777_77)
    assert [(loss.key[0], loss.is_gone, loss.is_certain) for loss in cliff.losses] == [("a", True, True)]
    assert cliff.is_certain
    assert not cliff.surely_less
    assert not cliff.costs_money


def test_a_status_that_somebody_still_had_to_look_into_is_not_surely_lost() -> None:
    asked = Holding(Outcome.TO_INVESTIGATE)
    (cliff,), _ = walked(lambda income: {"a": asked if income < 777_77 else NO_STATUS})
    assert not cliff.is_certain


def test_between_sure_and_lost_lies_doubt_and_both_ends_are_told() -> None:
    """An old amount leaves a band in which nobody can say."""

    def held(income: int) -> dict[str, Holding]:
        if income <= 1_010_00:
            return {"a": STATUS}
        return {"a": Holding(Outcome.UNDECIDED) if income <= 1_020_00 else NO_STATUS}

    found, _ = walked(held)
    assert [(cliff.last, cliff.losses[0].is_doubtful, cliff.is_certain) for cliff in found] == [
        (1_010_00, True, False),
        (1_020_00, False, False),
    ]


def test_two_rights_lost_in_one_step_are_two_cliffs_and_at_one_value_they_are_one() -> None:
    def apart(income: int) -> dict[str, Holding]:
        return {"a": STATUS if income < 510_00 else NO_STATUS, "b": pays(90_00) if income < 590_00 else GONE}

    def together(income: int) -> dict[str, Holding]:
        return {"a": STATUS if income < 510_00 else NO_STATUS, "b": pays(90_00) if income < 510_00 else GONE}

    assert [cliff.first for cliff in walked(apart)[0]] == [510_00, 590_00]
    (cliff,), _ = walked(together)
    assert [loss.key[0] for loss in cliff.losses] == ["a", "b"]


def test_a_sum_smaller_than_the_step_is_still_a_cliff_when_its_right_ends() -> None:
    (cliff,), slopes = walked(lambda income: {"a": pays(30_00) if income < 505_00 else GONE})
    assert (cliff.first, cliff.less) == (505_00, (12 * 30_00 - 12,) * 2)
    assert slopes == ()


def test_a_fall_of_a_euro_a_month_is_next_to_nothing() -> None:
    assert walked(lambda income: {"a": pays(1_00) if income < 505_00 else GONE}) == ((), ())


def test_an_amount_that_drops_while_the_right_stays_is_a_cliff() -> None:
    (cliff,), _ = walked(lambda income: {"a": pays(300_00 if income <= 1_450_00 else 120_00)})
    assert cliff.first == 1_450_01
    assert not cliff.losses[0].is_gone
    assert not cliff.losses[0].is_doubtful
    assert cliff.less[0] == 12 * 180_00 - 12


def test_what_another_right_makes_good_is_no_loss_of_money() -> None:
    """The one gives way to the other, which pays as much: no euro less, and the totals say so."""

    def held(income: int) -> dict[str, Holding]:
        return {"a": pays(200_00) if income < 800_00 else GONE, "b": GONE if income < 800_00 else pays(200_00)}

    (cliff,), slopes = walked(held)
    assert not cliff.costs_money
    assert not cliff.surely_less
    assert slopes == ()


def test_less_money_is_only_sure_when_no_unknown_can_make_it_good() -> None:
    """A right that follows the income and that nobody can settle may pay more after than before."""
    unsure = pays(0, 500_00, Outcome.UNDECIDED)

    def held(income: int) -> dict[str, Holding]:
        return {"a": pays(200_00) if income < 800_00 else GONE, "b": unsure}

    (cliff,), _ = walked(held)
    assert not cliff.surely_less
    (apart,), _ = walked(held, reads=("a",))
    assert apart.surely_less


@pytest.mark.parametrize("kind", [AmountKind.LOWER_PRICE, AmountKind.ONE_OFF, AmountKind.PRICE_TO_PAY])
def test_a_lower_price_or_a_single_sum_is_named_but_is_no_income(kind: AmountKind) -> None:
    def held(income: int) -> dict[str, Holding]:
        return {"a": Holding(Outcome.LIKELY if income < 800_00 else Outcome.UNLIKELY, kind, EUR, 2, (50_00, 50_00))}

    (cliff,), _ = walked(held)
    assert [loss.key[0] for loss in cliff.losses] == ["a"]
    assert cliff.less == (-12, -12)


def test_an_income_by_the_day_cannot_be_added_up_and_is_named_without_a_sum() -> None:
    a_day = Unit.parse("EUR/day")

    def held(income: int) -> dict[str, Holding]:
        outcome = Outcome.LIKELY if income < 800_00 else Outcome.UNLIKELY
        return {"a": Holding(outcome, AmountKind.INCOME, a_day, 2, (0, 0))}

    (cliff,), _ = walked(held)
    assert [loss.is_gone for loss in cliff.losses] == [True]


def test_a_duty_that_ends_is_no_loss() -> None:
    def held(income: int) -> dict[str, Holding]:
        return {"a": Holding(Outcome.LIKELY if income < 800_00 else Outcome.UNLIKELY, AmountKind.DUTY, EUR_YEAR, 2)}

    assert walked(held) == ((), ())


def test_where_more_is_no_income_a_slow_fall_is_told_as_no_slope() -> None:
    found, slopes = walked(lambda points: {"a": pays(3_000_00 - points)}, income=0)
    assert (found, slopes) == ((), ())


def test_what_cannot_be_true_is_no_cliff() -> None:
    def at(value: int) -> Point:
        if value > 500_00:
            return Point(value, {}, broken=("Dat kan niet.",))
        return Point(value, {("a", ""): pays(200_00)}, (200_00, 200_00))

    found = cliffs(range(0, 1_000_01, 100_00), at, lambda value: value * 12, {"a": frozenset({"a"})})
    assert found == ((), ())
