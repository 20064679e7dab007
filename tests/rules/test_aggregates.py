"""People and records: who takes part in an aggregate, known and possible, and what it may read."""

import pytest

from rechtop.rules.days import ON, years_between
from rechtop.rules.errors import LawError
from rechtop.rules.facts import OTHER
from rechtop.rules.household import Records
from rechtop.rules.kinds import amount
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import another, count, each, exists, greatest, is_my, least, total
from rechtop.rules.records import Field, record_list
from rechtop.rules.units import EUR, EUR_MONTH
from tests.rules.some_household import BIT
from tests.rules.synthetic import AID, BORN, GIFTS, RENT, WAGE, WORKS, bounds, home, row

HIGHEST_WAGE = named_number("highest_wage", greatest(WAGE.of(OTHER), empty=amount("0", EUR_MONTH)), "...")
LOWEST_WAGE = named_number("lowest_wage", least(WAGE.of(OTHER), empty=amount("7", EUR_MONTH)), "...")
OTHERS = named_number("others", count(another()), "...")
CHILDREN = named_number("children", count(is_my("child")), "...")
WAGE_OF_OTHERS = named_number("wage_of_others", total(WAGE.of(OTHER), another()), "...")


def test_the_greatest_of_a_fact_of_everybody() -> None:
    known = {("wage", "an"): 500_00, ("wage", "bo"): (100_00, 700_00)}
    assert bounds(HIGHEST_WAGE, home("an", "bo", facts=known)) == (500_00, 700_00)
    assert bounds(LOWEST_WAGE, home("an", "bo", facts=known)) == (100_00, 500_00)


def test_an_extreme_of_nobody_is_its_empty_value() -> None:
    assert bounds(HIGHEST_WAGE, home()) == (0, 0)
    assert bounds(LOWEST_WAGE, home()) == (7_00, 7_00)


def test_somebody_who_may_live_there_may_move_an_extreme() -> None:
    known = {("wage", "an"): 500_00}
    assert bounds(HIGHEST_WAGE, home("an", complete=False, facts=known)) == (500_00, 1000_00)
    assert bounds(LOWEST_WAGE, home("an", complete=False, facts=known)) == (0, 500_00)


def test_an_extreme_inside_an_aggregate_may_fall_back_on_the_member_outside_it() -> None:
    amount_given = GIFTS.number("amount")
    own = GIFTS.truth("own")
    largest_other = greatest(amount_given, own, empty=amount_given, over=GIFTS)
    quantity = named_number("q", total(largest_other, over=GIFTS), "...")
    records = {("gifts", "an"): Records((row(amount=5_00, own=0), row(amount=2_00, own=0)), complete=True)}
    assert bounds(quantity, home("an", records=records)) == (7_00, 7_00)


def test_a_list_of_which_no_field_is_read_can_be_counted() -> None:
    quantity = named_number("gifts_given", count(over=GIFTS), "...")
    records = {("gifts", "an"): Records((row(), row()), complete=True)}
    assert bounds(quantity, home("an", records=records)) == (2, 2)


def test_a_record_of_one_list_cannot_be_read_inside_another() -> None:
    with pytest.raises(
        LawError, match=r"test_aggregates\.py:\d+: 'gifts' is read inside an aggregate over 'receives.aid'"
    ):
        total(GIFTS.number("amount"), over=AID)


def test_a_list_may_be_gathered_inside_another() -> None:
    given = total(GIFTS.number("amount"), over=GIFTS)
    quantity = named_number("q", count(AID.number("amount") > given, AID, EUR), "...")
    records = {
        ("gifts", "an"): Records((row(amount=5_00), row(amount=2_00)), complete=True),
        ("receives.aid", "an"): Records((row(amount=7_00), row(amount=7_01), row(amount=(0, 9_00))), complete=True),
    }
    assert bounds(quantity, home("an", records=records)) == (1, 2)


def test_two_aggregates_side_by_side_do_not_share_what_their_loops_compute() -> None:
    near = (RENT * amount("1.00")) <= total(WAGE.of(OTHER), (RENT * amount("1.00")) <= WAGE.of(OTHER) * amount("1.0"))
    quantity = named_truth(
        "q", exists((AID.number("amount") * amount("1", EUR_MONTH / EUR) <= RENT) & near, AID), "..."
    )
    known = {("rent", ""): 10, ("wage", "an"): 20_00}
    records = {("receives.aid", "an"): Records((row(amount=3_00),), complete=True)}
    assert bounds(quantity, home("an", facts=known, records=records)) == (True, True)


def test_a_field_that_a_list_does_not_have_is_refused() -> None:
    with pytest.raises(LawError, match="'gifts' has no field 'value'"):
        GIFTS.number("value")


def test_what_speaks_of_a_member_outside_an_aggregate_is_refused() -> None:
    with pytest.raises(LawError, match="q speaks of other outside an aggregate"):
        named_number("q", WAGE.of(OTHER), "...")
    with pytest.raises(LawError, match="q speaks of record outside an aggregate"):
        named_number("q", GIFTS.number("amount"), "...")


def test_a_fact_of_the_dwelling_is_nobody_elses() -> None:
    with pytest.raises(LawError, match="'rent' belongs to the dwelling, not to a person"):
        RENT.of(OTHER)


# -- people who may exist ----------------------------------------------------------------------------------------------


def test_a_stranger_may_have_other_strangers_at_home() -> None:
    """Nineteen people may be missing: each of them may be the parent of the eighteen others."""
    unknown = home("an", complete=False)
    assert bounds(CHILDREN, unknown, person=1)[1] >= 19
    assert bounds(OTHERS, unknown, person=1)[1] >= 19
    assert bounds(WAGE_OF_OTHERS, unknown, person=1)[1] >= 19 * 1000_00


def test_the_last_stranger_is_alone_with_those_who_are_listed() -> None:
    nineteen = tuple(f"p{number}" for number in range(19))
    assert bounds(OTHERS, home(*nineteen, complete=False), person=19) == (19, 19)


def test_a_full_house_has_no_room_for_strangers() -> None:
    twenty = tuple(f"p{number}" for number in range(20))
    assert bounds(OTHERS, home(*twenty, complete=False)) == (19, 19)


def test_listed_and_possible_people_are_never_more_than_twenty() -> None:
    everybody = named_number("everybody", count(), "...")
    for listed in (0, 1, 5, 20):
        people = tuple(f"p{number}" for number in range(listed))
        assert bounds(everybody, home(*people, complete=False)) == (listed, 20)


def test_listed_and_possible_records_are_never_more_than_a_hundred() -> None:
    given = named_number("given", count(over=GIFTS), "...")
    for listed in (0, 1, 99, 100):
        records = {("gifts", "an"): Records((row(),) * listed)}
        assert bounds(given, home("an", records=records)) == (listed, 100)


def test_a_total_never_passes_the_reach_that_the_law_was_checked_for() -> None:
    given = named_number("given", total(GIFTS.number("amount"), over=GIFTS), "...")
    records = {("gifts", "an"): Records((row(amount=1_000_00),) * 60)}
    assert bounds(given, home("an", records=records)) == (60 * 1_000_00, given.declared[1])


def test_each_holds_when_nobody_meets_the_filter() -> None:
    quantity = named_truth("q", each(is_my("child"), WORKS.of(OTHER)), "...")
    alone = home("an")
    assert bounds(quantity, alone) == (True, True)
    child = {("bo", "an"): BIT["child"]}
    assert bounds(quantity, home("an", "bo", relations=child)) == (False, True)
    assert bounds(quantity, home("an", "bo", relations=child, facts={("works", "bo"): 0})) == (False, False)


def test_possible_members_may_lower_a_total_as_well_as_raise_it() -> None:
    debts = record_list("debts", "?", Field("amount", "number", "?", EUR, 0, -50, 10))
    quantity = named_number("q", total(debts.number("amount"), over=debts), "...")
    one = {("debts", "an"): Records((row(amount=-20),))}
    assert bounds(quantity, home("an", records=one)) == (-20 - 99 * 50, -20 + 99 * 10)


def test_ages_are_counted_for_everybody() -> None:
    adults = named_number("adults", count(years_between(BORN.of(OTHER), ON) >= 18), "...")
    known = {("born", "an"): 20070331, ("born", "bo"): 20070401, ("born", "cy"): (20070101, 20071231)}
    assert bounds(adults, home("an", "bo", "cy", facts=known)) == (1, 2)
