"""What is known of people: relations both ways, one partner only, windows of facts, lists that are closed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rechtop.rules.facts import OTHER, Entity, Window, number_fact
from rechtop.rules.household import EVERY_RELATION, Finding, Records, inverse, still_holds
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import INVERSE, PARTNERS, RELATIONS, another, count, exists, is_my
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH
from tests.rules.some_household import BIT
from tests.rules.synthetic import AID, GIFTS, ON, WAGE, bounds, home, law, row

PARTNERS_OF = named_number("partners", count(is_my(*PARTNERS)), "...")
CHILDREN = named_number("children", count(is_my("child")), "...")
PARENTS = named_number("parents", count(is_my("parent")), "...")
RELATED = {name for name, _ in RELATIONS} - {"self"}

# -- relations ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(RELATED))
def test_turning_a_relation_round_twice_gives_it_back(name: str) -> None:
    assert inverse(inverse(BIT[name])) == BIT[name]
    assert inverse(BIT[name]) == BIT[INVERSE.get(name, name)]
    assert INVERSE.get(INVERSE.get(name, name), name) == name


def test_everything_possible_turned_round_is_everything_possible() -> None:
    assert inverse(EVERY_RELATION) == EVERY_RELATION


def test_a_child_has_a_parent() -> None:
    family = home("an", "bo", relations={("bo", "an"): BIT["child"]})
    assert bounds(CHILDREN, family, 0) == (1, 1)
    assert bounds(PARENTS, family, 1) == (1, 1)
    assert bounds(CHILDREN, family, 1) == (0, 0)


def test_what_is_told_both_ways_is_taken_together() -> None:
    both = {("bo", "an"): BIT["child"] | BIT["stepchild"], ("an", "bo"): BIT["parent"] | BIT["sibling"]}
    assert home("an", "bo", relations=both).relation("bo", "an") == BIT["child"]
    assert home("an", "bo", relations=both).relation("an", "bo") == BIT["parent"]


def test_an_unknown_relation_is_anything_but_oneself() -> None:
    assert home("an", "bo").relation("bo", "an") == EVERY_RELATION & ~BIT["self"]
    assert home("an", "bo").relation("an", "an") == BIT["self"]
    assert bounds(CHILDREN, home("an", "bo")) == (0, 1)


@pytest.mark.parametrize("partner", PARTNERS)
def test_who_has_a_partner_has_no_second_one(partner: str) -> None:
    known = home("an", "bo", "cy", relations={("bo", "an"): BIT[partner]})
    for person, expected in ((0, (1, 1)), (1, (1, 1)), (2, (0, 0))):
        assert bounds(PARTNERS_OF, known, person) == expected


def test_who_may_have_a_partner_may_still_have_another() -> None:
    unsure = home("an", "bo", "cy", relations={("bo", "an"): BIT["spouse"] | BIT["none"]})
    assert bounds(PARTNERS_OF, unsure)[1] >= 1
    assert bounds(PARTNERS_OF, unsure, 2)[1] >= 1


def test_a_partner_that_is_not_listed_stays_possible_for_who_has_none() -> None:
    known = home("an", "bo", complete=False, relations={("bo", "an"): BIT["none"]})
    assert bounds(PARTNERS_OF, known)[0] == 0
    assert bounds(PARTNERS_OF, known)[1] >= 1
    taken = home("an", "bo", complete=False, relations={("bo", "an"): BIT["spouse"]})
    assert bounds(PARTNERS_OF, taken) == (1, 1)


def test_a_partner_that_is_tried_takes_the_others_away_as_a_told_one_does() -> None:
    run = Run(law(PARTNERS_OF), home("an", "bo", "cy"))
    assert [run.value("partners", person) for person in range(3)] == [(0, 2)] * 3
    tried = run.with_relation(1, 0, BIT["spouse"])
    assert [tried.value("partners", person) for person in range(3)] == [(1, 1), (1, 1), (0, 0)]
    assert [run.value("partners", person) for person in range(3)] == [(0, 2)] * 3


def test_whoever_is_alone_and_complete_has_nobody() -> None:
    assert bounds(named_truth("lives_alone", ~exists(another()), "..."), home("an")) == (True, True)
    assert bounds(named_truth("lives_alone", ~exists(another()), "..."), home("an", complete=False)) == (False, True)


# -- windows -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "other_day", "holds"),
    [
        (Window.ALWAYS, date(1999, 1, 1), True),
        (Window.MOMENT, ON, True),
        (Window.MOMENT, ON + timedelta(1), False),
        (Window.MOMENT, ON - timedelta(1), False),
        (Window.PREVIOUS_MONTH, date(2025, 3, 1), True),
        (Window.PREVIOUS_MONTH, date(2025, 4, 1), False),
        (Window.PREVIOUS_MONTH, date(2024, 3, 31), False),
        (Window.THREE_MONTHS, date(2025, 3, 1), True),
        (Window.THREE_MONTHS, date(2025, 4, 1), False),
        (Window.THIS_YEAR, date(2025, 12, 31), True),
        (Window.THIS_YEAR, date(2026, 1, 1), False),
        (Window.YEAR_BEFORE, date(2025, 1, 1), True),
        (Window.YEAR_BEFORE, date(2024, 12, 31), False),
        (Window.TWO_YEARS_BEFORE, date(2025, 12, 31), True),
        (Window.TWO_YEARS_BEFORE, date(2026, 1, 1), False),
    ],
)
def test_what_was_told_holds_only_inside_its_window(window: Window, other_day: date, holds: bool) -> None:
    amount = number_fact("amount", Entity.PERSON, "?", EUR_MONTH, 0, 10, why="", decimals=0, window=window)
    assert still_holds(amount.fact, ON, other_day) is holds
    loaded, household = law(named_number("q", amount, "...")), home("an", facts={("amount", "an"): 5})
    assert Run(loaded, household, other_day).value("q") == ((5, 5) if holds else (0, 10))
    assert Run(loaded, household, other_day, carried=True).value("q") == (5, 5)


def test_every_window_was_tried() -> None:
    marks = test_what_was_told_holds_only_inside_its_window.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for mark in marks for case in mark.args[1]} == set(Window)


# -- lists -------------------------------------------------------------------------------------------------------------

GIVEN = named_number("given", count(over=GIFTS), "...")
AIDED = named_number("aided", count(over=AID), "...")


def test_a_list_that_nobody_spoke_of_is_open() -> None:
    assert bounds(GIVEN, home("an")) == (0, 100)


def test_an_empty_list_that_is_complete_is_none() -> None:
    assert bounds(GIVEN, home("an", records={("gifts", "an"): Records(complete=True)})) == (0, 0)


def test_receiving_nothing_else_closes_only_what_is_received_and_only_of_who_is_listed() -> None:
    told = {("receives.aid", "an"): Records((row(amount=5),)), ("gifts", "an"): Records((row(amount=5),))}
    known = replace(home("an", "bo", complete=False, records=told), receives_complete=True)
    assert bounds(AIDED, known, 0) == (1, 1)
    assert bounds(AIDED, known, 1) == (0, 0)
    assert bounds(AIDED, known, 2) == (0, 100)
    assert bounds(GIVEN, known, 0) == (1, 100)


# -- judgements and fixed quantities -----------------------------------------------------------------------------------

WILLING = judged("leefloon", "c6", by="OCMW", text="...")
OF_THE_HOUSE = judged("leefloon", "c7", by="OCMW", text="...", personal=False)


def found(condition: str, holder: str, finding: bool) -> Finding:
    return Finding("leefloon", condition, holder, finding, "a synthetic worker", ON)


def test_only_a_finding_settles_a_judgement_and_either_way() -> None:
    loaded = law(named_truth("q", WILLING, "..."))
    unsettled = home("an", "bo")
    assert Run(loaded, unsettled).value("q") == (0, 1)
    settled = replace(unsettled, findings=(found("c6", "an", True), found("c6", "bo", False)))
    assert Run(loaded, settled).value("q", 0) == (1, 1)
    assert Run(loaded, settled).value("q", 1) == (0, 0)


def test_hope_does_not_undo_a_finding() -> None:
    loaded = law(named_truth("q", WILLING, "..."))
    refused = replace(home("an", "bo"), findings=(found("c6", "an", False),))
    assert Run(loaded, refused).favourable.value("q", 0) == (0, 0)
    assert Run(loaded, refused).favourable.value("q", 1) == (1, 1)


def test_a_judgement_that_can_only_harm_is_hoped_not_to() -> None:
    harm = judged("leefloon", "c8", by="OCMW", text="...", favourable=False)
    loaded = law(named_truth("q", harm, "..."))
    assert Run(loaded, home("an")).favourable.value("q") == (0, 0)


def test_a_finding_about_the_household_counts_for_everybody_in_it() -> None:
    own = named_truth("q", OF_THE_HOUSE & (WAGE >= 0), "...")
    everybody = named_number("n", count(own.of(OTHER)), "...")
    settled = replace(home("an", "bo"), findings=(found("c7", "", True),))
    run = Run(law(own, everybody), settled)
    assert [run.value("q", person) for person in (0, 1)] == [(True, True), (True, True)]
    assert run.value("n") == (2, 2)
    assert Run(law(own), home("an", "bo")).favourable.value("q", 1) == (True, True)


def test_a_fixed_quantity_is_taken_as_given_for_that_person_only() -> None:
    quantity = named_number("net", WAGE, "...")
    together = named_number("together", quantity + quantity, "...")
    household = replace(home("an", "bo"), fixed={("net", "an"): (7_00, 7_00)})
    run = Run(law(quantity, together), household)
    assert run.value("together", 0) == (14_00, 14_00)
    assert run.value("together", 1) == (0, 2000_00)
    told = run.with_fact("wage", 1, (3_00, 3_00)).with_fact("wage", 0, (1_00, 1_00))
    assert told.value("together", 0) == (14_00, 14_00)
    assert told.value("together", 1) == (6_00, 6_00)
