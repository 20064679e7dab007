"""Why an answer is what it is: what fixes it, what would flip it, and the tree it was computed from."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from rechtop.rules.explain import Branch, Change, changes, decisive, tree, without
from rechtop.rules.facts import Entity, day_fact, declared
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.kinds import amount
from rechtop.rules.law import Law
from rechtop.rules.named import named_number
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.people import greatest, total
from rechtop.rules.refine import can_be
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH
from rechtop.rules.values import Told
from tests.effort import examples as tries
from tests.rules.small_law import Small, smalls, values
from tests.rules.toy import (
    AN,
    BIJSTAND,
    GEBOORTEPREMIE,
    GIFTS,
    HUURPREMIE,
    LAW,
    OLD_AGE,
    OUDERDOM,
    OVERSTAP,
    SAVINGS,
    TODAY,
    answer_on,
    finding,
    home,
    person,
)

WILLING: list[Told] = [finding("yes")]
BO = person(id="bo", birth_date="1987-01-01", net_wage_month="150.00")
KIN: list[Told] = [{"of": "an", "to": "bo", "is": "sibling"}]


def fixed_by(right: Right, household: Household, holder: str = "an", *, on: date | None = None) -> set[str]:
    return {known.label for known in decisive(Run(LAW, household, on), right, holder)}


def flips(
    right: Right, household: Household, holder: str = "an", *, on: date | None = None
) -> set[tuple[str, int, str]]:
    found = changes(Run(LAW, household, on), right, holder)
    return {(change.about.label, change.value[0], str(change.outcome)) for change in found}


# -- what fixes an answer ---------------------------------------------------------------------------------------------


def test_one_condition_that_fails_fixes_a_no() -> None:
    assert fixed_by(BIJSTAND, home(person(savings="20000"))) == {"an.savings"}
    assert fixed_by(OUDERDOM, home(AN)) == {"an.birth_date"}


def test_a_yes_needs_every_fact_and_the_finding() -> None:
    """That she is not ill is not needed: a human found her willing."""
    expected = {"an.birth_date", "an.net_wage_month", "an.savings", "an.bijstand.werkbereid", "persons_complete"}
    assert fixed_by(BIJSTAND, home(AN, findings=WILLING)) == expected


def test_of_two_reasons_for_no_one_is_kept() -> None:
    assert len(fixed_by(BIJSTAND, home(person(savings="20000", net_wage_month="5000")))) == 1


def test_what_stands_on_other_people_names_them() -> None:
    told = home(person(net_wage_month="0"), person(id="bo", net_wage_month="3000"), relations=KIN, findings=WILLING)
    assert fixed_by(BIJSTAND, told) == {"bo.net_wage_month"}


def test_what_stands_on_lists_and_receipt_names_them() -> None:
    kid = person(id="kid", birth_date="2020-06-01", gifts=[{"value": "5.00"}])
    assert fixed_by(GEBOORTEPREMIE, home(kid), "kid") == {"kid.gifts"}
    receives: list[Told] = [{"right": "bijstand", "holder": "an", "answer": "yes", "from": "2024-01-01"}]
    assert fixed_by(OVERSTAP, home(AN, receives=receives)) == {"an.receives.bijstand", "an.birth_date"}
    assert fixed_by(OVERSTAP, home(AN)) == {"receives_complete"}


def test_what_stands_on_a_relation_names_it() -> None:
    kid = person(id="kid", birth_date="2020-06-01")
    kin: list[Told] = [{"of": "an", "to": "kid", "is": "parent"}]
    told = home(AN, kid, relations=kin)
    assert fixed_by(GEBOORTEPREMIE, told, "kid") == {"an.kid.relation", "kid.birth_date", "kid.gifts"}


def test_what_stands_on_the_dwelling_names_it() -> None:
    assert fixed_by(HUURPREMIE, home(AN, dwelling={"tenure": "owner", "rooms": "2"}), NOBODY) == {"dwelling.tenure"}


def test_an_open_answer_is_fixed_by_nothing() -> None:
    """Also where a finding keeps it open, and without that finding it would be something to investigate."""
    assert fixed_by(BIJSTAND, home(person(savings=""))) == set()
    assert fixed_by(BIJSTAND, home(person(seeks_work=""), findings=[finding("no")])) == set()


@pytest.mark.property
@tries(500)
@given(smalls)
def test_what_is_decisive_is_enough_and_nothing_of_it_can_be_missed(small: Small) -> None:
    if small.everything() is None:
        return
    target = verdict(small.run, small.right, "an").outcome
    kept = decisive(small.run, small.right, "an")
    household = small.household
    for known in decisive_candidates(small.household):
        if known not in {(i.kind, i.name, i.who) for i in kept}:
            household = forget(household, known)
    if target is Outcome.UNDECIDED:
        assert kept == ()
        return
    assert verdict(Run(small.law, household), small.right, "an").outcome is target
    for known in kept:
        assert verdict(Run(small.law, without(household, known)), small.right, "an").outcome is not target


Known = tuple[str, str, str]


def decisive_candidates(household: Household) -> Iterator[Known]:
    yield from (("fact", name, who or "dwelling") for name, who in household.facts)
    yield from (("judgement", f"{f.right}.{f.condition}", f.holder) for f in household.findings)


def forget(household: Household, known: Known) -> Household:
    kind, name, who = known
    if kind == "fact":
        return household.forgetting(name, NOBODY if who == "dwelling" else who)
    left = tuple(f for f in household.findings if (f"{f.right}.{f.condition}", f.holder) != (name, who))
    return replace(household, findings=left)


# -- what would flip an answer ----------------------------------------------------------------------------------------


def test_the_nearest_amount_that_flips_is_named() -> None:
    told = home(AN, findings=WILLING)
    assert flips(BIJSTAND, told) == {
        ("an.net_wage_month", 1000_00, "unlikely"),
        ("an.savings", 10_000_01, "unlikely"),
    }
    assert flips(BIJSTAND, home(person(savings="20000"), findings=WILLING)) == {("an.savings", 10_000_00, "likely")}


def test_what_needs_two_changes_has_no_single_one() -> None:
    assert flips(BIJSTAND, home(person(savings="20000", net_wage_month="5000"), findings=WILLING)) == set()


def test_only_what_somebody_can_change_is_named() -> None:
    """Not the age, and not the illness, which would settle whether she is willing."""
    assert flips(OUDERDOM, home(person(birth_date="1970-01-01"))) == set()
    assert {label for label, *_ in flips(BIJSTAND, home(AN, findings=[finding("no")]))} == {"an.seeks_work"}


def test_every_option_of_a_choice_that_flips_is_named() -> None:
    told = home(AN, dwelling={"tenure": "owner", "rooms": "2"})
    assert flips(HUURPREMIE, told, NOBODY) == {("dwelling.tenure", 1, "likely")}
    tenant = home(AN, dwelling={"tenure": "tenant", "rooms": "2"})
    assert flips(HUURPREMIE, tenant, NOBODY) == {
        ("dwelling.tenure", 2, "unlikely"),
        ("dwelling.tenure", 4, "unlikely"),
        ("dwelling.tenure", 8, "unlikely"),
        ("dwelling.rooms", 3, "to_investigate"),
        ("an.savings", 20_000_01, "unlikely"),
    }


def test_that_something_to_investigate_becomes_likely_is_no_flip() -> None:
    told = home(AN, dwelling={"tenure": "tenant", "rooms": "4"})
    assert ("dwelling.rooms", 5, "unlikely") in flips(HUURPREMIE, told, NOBODY)
    assert not any(outcome == "likely" for _, _, outcome in flips(HUURPREMIE, told, NOBODY))


def test_an_open_answer_has_no_flip() -> None:
    assert flips(BIJSTAND, home(person(savings=""))) == set()


def test_what_was_told_of_another_day_is_no_known_fact_to_change() -> None:
    """In April the wage of February is unknown; savings too. The tenure is not asked of a day."""
    assert flips(BIJSTAND, home(person(savings="20000"), findings=[finding("no")]), on=date(2025, 4, 1)) == set()


@pytest.mark.property
@tries(400)
@given(smalls)
def test_each_change_flips_and_is_the_nearest(small: Small) -> None:
    if small.everything() is None:
        return
    target = verdict(small.run, small.right, "an").outcome
    found = changes(small.run, small.right, "an")
    if target is Outcome.UNDECIDED:
        assert found == ()
        return
    kept = {target, Outcome.LIKELY} if target is Outcome.TO_INVESTIGATE else {target}
    expected: set[tuple[str, str, int]] = set()
    for name, who in small.household.facts:
        fact = small.law.facts[name]
        pair = small.household.facts[name, who]
        if not fact.changeable or pair == declared(fact):
            continue
        outside = [v for v in values(fact.kind, declared(fact)) if v not in values(fact.kind, pair)]
        possible = [v for v in outside if can_be(run_with(small, name, who, v))]
        flipping = [v for v in possible if outcome_with(small, name, who, v) not in kept]
        if fact.kind == "number":
            below, above = [v for v in flipping if v < pair[0]], [v for v in flipping if v > pair[1]]
            flipping = below[-1:] + above[:1]
        if fact.kind == "truth" and pair[0] != pair[1]:
            flipping = []
        expected |= {(name, who, value) for value in flipping}
    assert {key(change) for change in found} == expected
    for change in found:
        assert change.outcome is outcome_with(small, *key(change))


def key(change: Change) -> tuple[str, str, int]:
    who = NOBODY if change.about.who == "dwelling" else change.about.who
    return change.about.name, who, change.value[0]


def run_with(small: Small, name: str, who: str, value: int) -> Run:
    return Run(small.law, small.household.knowing(name, who, (value, value)))


def outcome_with(small: Small, name: str, who: str, value: int) -> Outcome:
    return verdict(run_with(small, name, who, value), small.right, "an").outcome


# -- the tree ---------------------------------------------------------------------------------------------------------


def branches(found: tuple[Branch, ...]) -> dict[str, Branch]:
    """All branches by name, at whichever depth; the first one counts."""
    result: dict[str, Branch] = {}
    for branch in found:
        result.setdefault(branch.name, branch)
        for name, below in branches(branch.below).items():
            result.setdefault(name, below)
    return result


def tree_of(household: Household, name: str, who: str = "an", *, law: Law = LAW) -> dict[str, Branch]:
    run = Run(law, household)
    return branches(tree(run, law.quantities[name].expr, who))


def test_the_tree_leads_from_the_outcome_to_facts_and_amounts_with_their_sources() -> None:
    found = tree_of(home(AN, BO, relations=KIN, findings=WILLING), "bijstand.holds")
    assert found["bijstand.conditions"].pair == (True, True)
    assert found["bijstand.spaargeld"].source == "S1"
    assert found["bijstand.amount"].pair == (450_00, 450_00)
    assert (found["base[alone]"].pair, found["base[alone]"].source) == ((1000_00, 1000_00), "S1")
    assert found["base[alone]"].text == "het bedrag base"
    assert found["an.savings"].text == "Hoeveel spaargeld hebt u?"
    assert found["person.age"].below[0].name == "an.birth_date"


def test_the_tree_tells_people_apart() -> None:
    found = tree_of(home(AN, BO, relations=KIN), "bijstand.household_means")
    assert found["bijstand.own_means"].pair == (400_00, 400_00)
    assert found["bo.bijstand.own_means"].pair == (150_00, 150_00)
    assert [branch.name for branch in found["bo.bijstand.own_means"].below] == ["bo.net_wage_month"]
    of_bo = tree_of(home(AN, BO, relations=KIN), "bijstand.household_means", "bo")
    assert {"bijstand.own_means", "an.bijstand.own_means"} <= set(of_bo)


def test_the_tree_shows_who_may_be_there_unlisted() -> None:
    found = tree_of(home(AN, persons_complete=""), "bijstand.household_means")
    assert found["iemand anders.bijstand.own_means"].pair == (0, 20_000_00)


def test_the_tree_goes_only_along_the_branches_that_count() -> None:
    found = tree_of(home(AN), "bijstand.amount")
    assert "base[together]" not in found


def test_the_tree_shows_judgements_records_and_relations() -> None:
    kid = person(id="kid", birth_date="2020-06-01", gifts=[{"value": "5.00"}, {"value": ["1", "2"]}])
    found = tree_of(home(AN, kid), "geboortepremie.holds", "kid")
    assert (found["kid.gifts[0].value"].pair, found["kid.gifts[1].value"].pair) == ((5_00, 5_00), (1_00, 2_00))
    assert found["kid.gifts[0].value"].text == "Hoeveel was dat waard?"
    assert "an.kid.relation" in found
    willing = tree_of(home(AN), "bijstand.werkbereid")["bijstand.werkbereid"]
    assert willing.text == "OCMW onderzoekt nog of u bereid bent te werken"


def test_the_tree_shows_the_amount_that_was_passed_over() -> None:
    counted = (SAVINGS - amount("5000", EUR)).not_below(0)
    quantity = named_number("counted", counted, "...", "S1")
    law = Law([], quantities=[quantity])
    found = tree_of(home({"id": "an", "savings": "100"}, law=law), "counted", law=law)
    assert found["an.savings"].pair == (100_00, 100_00)


def test_a_quantity_that_returns_is_opened_once() -> None:
    one = named_number("one", SAVINGS, "...")
    two = named_number("two", one + one, "...")
    three = named_number("three", two + one, "...")
    law = Law([], quantities=[three])
    found = tree(Run(law, home({"id": "an", "savings": "1"}, law=law)), law.quantities["three"].expr, "an")
    assert [(b.name, [below.name for below in b.below]) for b in found] == [("two", ["one"]), ("one", [])]
    assert [below.name for below in found[0].below[0].below] == ["an.savings"]


def test_what_is_needed_where_nobody_counts_is_found() -> None:
    """The largest gift of nobody is a legal amount that is too old: that is why the answer is open."""
    most = greatest(GIFTS.number("value"), empty=OLD_AGE.value * amount("1", EUR / EUR_MONTH), over=GIFTS)
    right = Right("r", Holder.PERSON, (Condition("c", most > amount("1250", EUR), "", ""),))
    law = Law([right])
    told = home({"id": "an", "gifts": []}, law=law, on="2026-11-21")
    found = answer_on(right, told, law=law)
    assert (found.outcome, found.stale) == (Outcome.UNDECIDED, ("old_age",))
    assert "old_age" in tree_of(told, "r.c", law=law)


def test_the_tree_of_a_day_and_of_a_list_without_records() -> None:
    moved = day_fact("moved", Entity.DWELLING, "Wanneer verhuisde u?", why="")
    given = total(GIFTS.number("value"), over=GIFTS) * amount("1", EUR_MONTH / EUR)
    paid = Amount(given, AmountKind.INCOME, "", "")
    right = Right("r", Holder.PERSON, (Condition("c", moved <= moved, "", ""),), paid)
    law = Law([right])
    told = home({"id": "an"}, law=law, dwelling={"moved": TODAY.isoformat()})
    found = tree_of(told, "r.holds", law=law)
    assert found["dwelling.moved"].pair == (20250301, 20250301)
    assert found["an.gifts"].text == "Hebt u iets weggegeven?"
