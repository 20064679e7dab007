"""The table of outcomes, row by row and border by border, on an invented law."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rechtop.rules.algebra import pack
from rechtop.rules.errors import UnknownName
from rechtop.rules.household import NOBODY
from rechtop.rules.kinds import amount
from rechtop.rules.law import Law
from rechtop.rules.named import judged
from rechtop.rules.outcomes import Outcome, Verdict, holders, verdict, verdicts
from rechtop.rules.parameters import Dated
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH
from tests.rules.toy import (
    AN,
    BASE,
    BIJSTAND,
    CATEGORY,
    GEBOORTEPREMIE,
    HUURPREMIE,
    ILL,
    INDEXED,
    LAW,
    OLD_AGE,
    OUDERDOM,
    OVERSTAP,
    SAVINGS,
    TODAY,
    WAGE,
    answer_on,
    finding,
    home,
    person,
)

BO = person(id="bo", birth_date="1987-01-01")
KID = person(id="kid", birth_date="2020-06-01")
WILLING = {"findings": [finding("yes")]}
TENANT = {"tenure": "tenant", "rooms": "2"}


def labels(found: Verdict) -> tuple[str, ...]:
    return tuple(need.label for need in found.needs)


def judgements(found: Verdict) -> tuple[str, ...]:
    return tuple(judgement.name for judgement in found.judgements)


# -- likely, unlikely, undecided -------------------------------------------------------------------------------------


def test_everything_known_and_met_is_likely_with_its_amount() -> None:
    found = answer_on(BIJSTAND, home(AN, **WILLING))
    assert found.outcome is Outcome.LIKELY
    assert found.amount == found.granted == (600_00, 600_00)
    assert (found.needs, found.judgements, found.stale, found.start) == ((), (), (), None)
    assert [reason.truth for reason in found.because if reason.condition != "amount"] == ["yes", "yes"]


def test_a_condition_that_is_certainly_not_met_is_unlikely() -> None:
    found = answer_on(BIJSTAND, home(person(savings="10000.01"), **WILLING))
    assert found.outcome is Outcome.UNLIKELY
    assert found.amount == (0, 0)
    assert found.granted is None
    assert {reason.condition: reason.truth for reason in found.because}["spaargeld"] == "no"


def test_the_border_of_a_condition_itself_still_counts() -> None:
    assert answer_on(BIJSTAND, home(person(savings="10000.00"), **WILLING)).outcome is Outcome.LIKELY


def test_an_unknown_fact_leaves_it_undecided_and_is_what_is_needed() -> None:
    found = answer_on(BIJSTAND, home(person(savings=""), **WILLING))
    assert found.outcome is Outcome.UNDECIDED
    assert labels(found) == ("an.savings",)
    assert found.amount == (0, 600_00)
    assert found.granted == (600_00, 600_00)


def test_a_fact_that_no_longer_matters_is_not_needed() -> None:
    found = answer_on(BIJSTAND, home(person(savings="20000", net_wage_month=""), **WILLING))
    assert (found.outcome, labels(found)) == (Outcome.UNLIKELY, ())


def test_an_unknown_fact_is_never_a_no() -> None:
    nothing = home({"id": "an"}, persons_complete="", receives_complete="")
    assert {v.outcome for v in verdicts(Run(LAW, nothing)) if v.right != "ouderdom"} <= {
        Outcome.UNDECIDED,
        Outcome.TO_INVESTIGATE,
    }
    assert answer_on(OUDERDOM, nothing).outcome is Outcome.UNDECIDED


# -- the amount -------------------------------------------------------------------------------------------------------


def test_a_right_that_would_pay_nothing_is_unlikely() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month="1000.00"), **WILLING))
    assert found.outcome is Outcome.UNLIKELY
    assert {reason.condition: reason.truth for reason in found.because}["amount"] == "no"


def test_a_right_that_would_pay_one_cent_is_likely() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month="999.99"), **WILLING))
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (1, 1))


def test_an_amount_that_may_be_zero_leaves_it_undecided() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month=["900.00", "1000.00"]), **WILLING))
    assert found.outcome is Outcome.UNDECIDED
    assert labels(found) == ("an.net_wage_month",)
    assert found.amount == (0, 100_00)


def test_an_amount_that_is_due_is_never_below_zero() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month=["0", "5000.00"]), **WILLING))
    assert found.amount == (0, 1000_00)
    assert found.granted == (0, 1000_00)


def test_an_amount_that_is_partly_known_is_a_range() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month=["100.00", "250.00"]), **WILLING))
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (750_00, 900_00))
    assert (found.unit, found.decimals) == (EUR_MONTH, 2)


def test_below_the_legal_minimum_nothing_is_paid() -> None:
    paid = Amount(amount("1000.00", EUR_MONTH) - WAGE, AmountKind.INCOME, "", "", minimum=amount("600.00", EUR_MONTH))
    right = Right("klein", Holder.PERSON, (), paid)
    law = Law([right])
    for wage, outcome in (("400.00", Outcome.LIKELY), ("400.01", Outcome.UNLIKELY)):
        told = home({"id": "an", "net_wage_month": wage}, law=law)
        assert answer_on(right, told, law=law).outcome is outcome


def test_a_lower_price_holds_whatever_its_amount() -> None:
    nothing = Amount(amount("0.00", EUR_MONTH), AmountKind.LOWER_PRICE, "", "")
    right = Right("prijs", Holder.PERSON, (Condition("ziek", ILL, "", ""),), nothing)
    law = Law([right])
    found = answer_on(right, home({"id": "an", "ill": "yes"}, law=law), law=law)
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (0, 0))
    assert [reason.condition for reason in found.because] == ["ziek"]


def test_an_amount_to_gain_below_zero_stays_within_its_bounds_while_the_right_is_open() -> None:
    cost = Amount(amount("-5.00", EUR_MONTH), AmountKind.PRICE_TO_PAY, "", "")
    right = Right("kost", Holder.PERSON, (Condition("ziek", ILL, "", ""),), cost)
    law = Law([right])
    for ill, expected in (("yes", (-5_00, -5_00)), ("", (-5_00, 0)), ("no", (0, 0))):
        assert answer_on(right, home({"id": "an", "ill": ill}, law=law), law=law).amount == expected


def test_what_is_granted_leaves_open_what_a_human_may_still_find() -> None:
    """A judgement that only moves the amount is not settled by granting the right."""
    counted = judged("steun", "giften", by="OCMW", text="of uw giften meetellen", favourable=False)
    fair = judged("steun", "recht", by="OCMW", text="of het billijk is")
    from rechtop.rules.logic import case

    value = case((counted, amount("100.00", EUR_MONTH)), otherwise=amount("900.00", EUR_MONTH))
    right = Right("steun", Holder.PERSON, (Condition("recht", fair, "", ""),), Amount(value, AmountKind.INCOME, "", ""))
    law = Law([right])
    found = answer_on(right, home({"id": "an"}, law=law), law=law)
    assert (found.outcome, found.amount, found.granted) == (Outcome.TO_INVESTIGATE, (0, 900_00), (100_00, 900_00))


# -- judgements -------------------------------------------------------------------------------------------------------


def test_certain_once_the_open_judgement_falls_well_is_to_investigate() -> None:
    found = answer_on(BIJSTAND, home(AN))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert judgements(found) == ("bijstand.werkbereid",)
    assert (found.needs, found.amount, found.granted) == ((), (0, 600_00), (600_00, 600_00))


def test_a_judgement_that_no_longer_matters_is_not_open() -> None:
    found = answer_on(BIJSTAND, home(person(ill="yes")))
    assert (found.outcome, found.judgements) == (Outcome.LIKELY, ())


def test_open_judgements_and_unknown_facts_are_two_lists() -> None:
    found = answer_on(BIJSTAND, home(person(savings="")))
    assert found.outcome is Outcome.UNDECIDED
    assert (labels(found), judgements(found)) == (("an.savings",), ("bijstand.werkbereid",))


def test_a_fact_that_only_saves_a_judgement_is_no_need() -> None:
    found = answer_on(BIJSTAND, home(person(savings="", ill="")))
    assert labels(found) == ("an.savings",)


def test_an_open_judgement_alone_never_makes_it_unlikely_or_undecided() -> None:
    for told in (AN, person(ill=""), person(seeks_work="")):
        assert answer_on(BIJSTAND, home(told)).outcome is Outcome.TO_INVESTIGATE


def test_a_finding_settles_the_judgement_either_way() -> None:
    assert answer_on(BIJSTAND, home(AN, findings=[finding("yes")])).outcome is Outcome.LIKELY
    found = answer_on(BIJSTAND, home(AN, findings=[finding("no")]))
    assert found.outcome is Outcome.UNLIKELY
    assert {reason.condition: reason.truth for reason in found.because}["werkbereid"] == "no"


def test_a_finding_about_somebody_else_settles_nothing() -> None:
    told = home(AN, BO, findings=[finding("no", holder="bo")])
    assert answer_on(BIJSTAND, told).outcome is not Outcome.UNLIKELY
    assert answer_on(BIJSTAND, told, "bo").outcome is Outcome.UNLIKELY


def test_a_right_of_the_dwelling_has_a_judgement_without_a_person() -> None:
    told = home(AN, dwelling={"tenure": "tenant", "rooms": "3"})
    found = answer_on(HUURPREMIE, told, NOBODY)
    assert (found.outcome, judgements(found)) == (Outcome.TO_INVESTIGATE, ("huurpremie.klein",))
    settled = home(
        AN, dwelling={"tenure": "tenant", "rooms": "3"}, findings=[finding("yes", "huurpremie", "klein", NOBODY)]
    )
    assert answer_on(HUURPREMIE, settled, NOBODY).outcome is Outcome.LIKELY


# -- who can hold it --------------------------------------------------------------------------------------------------


def test_nobody_who_can_hold_it_is_not_relevant() -> None:
    run = Run(LAW, home(AN))
    assert list(holders(run, GEBOORTEPREMIE)) == []
    assert verdict(run, GEBOORTEPREMIE, "an").outcome is Outcome.NOT_RELEVANT
    assert "geboortepremie" not in {found.right for found in verdicts(run)}


def test_each_listed_person_who_possibly_can_is_a_holder() -> None:
    run = Run(LAW, home(AN, KID, person(id="who", birth_date="")))
    assert list(holders(run, GEBOORTEPREMIE)) == ["kid", "who"]
    assert list(holders(run, BIJSTAND)) == ["an", "who"]


def test_a_child_that_is_not_listed_may_hold_it() -> None:
    run = Run(LAW, home(AN, persons_complete="no"))
    assert list(holders(run, GEBOORTEPREMIE)) == [NOBODY]
    found = verdict(run, GEBOORTEPREMIE, NOBODY)
    assert found.outcome is Outcome.UNDECIDED
    assert labels(found) == ("persons_complete",)


def test_a_parent_that_is_not_listed_may_hold_it_when_nobody_listed_can() -> None:
    for people in ((), (KID,)):
        assert list(holders(Run(LAW, home(*people, persons_complete="")), BIJSTAND)) == [NOBODY]
        assert list(holders(Run(LAW, home(*people)), BIJSTAND)) == []


def test_an_unlisted_adult_gets_no_row_beside_a_listed_one() -> None:
    assert list(holders(Run(LAW, home(AN, persons_complete="no")), BIJSTAND)) == ["an"]


def test_a_full_house_has_no_unlisted_holder() -> None:
    twenty = [person(id=f"p{number}") for number in range(20)]
    assert list(holders(Run(LAW, home(*twenty, persons_complete="no")), GEBOORTEPREMIE)) == []


def test_the_dwelling_is_one_holder() -> None:
    assert list(holders(Run(LAW, home(AN, BO)), HUURPREMIE)) == [NOBODY]


@pytest.mark.parametrize("holder", [NOBODY, "zed"])
def test_a_holder_who_is_not_there_is_refused(holder: str) -> None:
    with pytest.raises(UnknownName, match="bijstand"):
        answer_on(BIJSTAND, home(AN), holder)


# -- amounts that age -------------------------------------------------------------------------------------------------

OLD = date(2026, 11, 21)
"""More than a year after the last known basic amount of 1000 euro, so that it may be up to 1100."""


def test_a_clear_case_is_decided_with_an_old_amount() -> None:
    found = answer_on(BIJSTAND, home(AN, on=OLD.isoformat(), **WILLING))
    assert found.outcome is Outcome.LIKELY
    assert (found.amount, found.stale) == ((600_00, 700_00), ("base",))
    rich = answer_on(BIJSTAND, home(person(net_wage_month="1500.00"), on=OLD.isoformat(), **WILLING))
    assert rich.outcome is Outcome.UNLIKELY
    assert rich.stale == ()


def test_a_borderline_case_is_undecided_because_of_an_old_amount() -> None:
    found = answer_on(BIJSTAND, home(person(net_wage_month="1050.00"), on=OLD.isoformat(), **WILLING))
    assert found.outcome is Outcome.UNDECIDED
    assert (found.needs, found.judgements, found.stale) == ((), (), ("base",))


def test_an_amount_of_this_year_is_not_old() -> None:
    assert answer_on(BIJSTAND, home(AN, **WILLING)).stale == ()


def test_an_amount_nobody_saw_in_print_is_unverified() -> None:
    assert answer_on(BIJSTAND, home(AN, **WILLING)).unverified == ("savings_limit",)


def test_a_lower_price_that_nobody_saw_in_print_is_unverified_too() -> None:
    recalled = replace(OLD_AGE, entries=tuple(replace(entry, status="recalled") for entry in OLD_AGE.entries))
    right = Right("prijs", Holder.PERSON, (), Amount(recalled.value, AmountKind.LOWER_PRICE, "", ""))
    law = Law([right])
    assert answer_on(right, home({"id": "an"}, law=law), law=law).unverified == ("old_age",)


def test_a_value_published_later_than_its_start_counts_from_its_start() -> None:
    told = home(AN, on="2025-02-10", **WILLING)
    assert answer_on(BIJSTAND, told).amount == (600_00, 600_00)


def test_a_replay_sees_only_what_was_known_then() -> None:
    told = home(AN, on="2025-02-10", **WILLING)
    before = answer_on(BIJSTAND, told, known_on=date(2025, 2, 19))
    assert before.amount == (500_00, 590_00)
    assert before.stale == ("base",)
    assert answer_on(BIJSTAND, told, known_on=date(2025, 2, 20)).amount == (600_00, 600_00)


# -- later ------------------------------------------------------------------------------------------------------------


def test_sixty_five_next_month_is_later_on_the_very_day() -> None:
    found = answer_on(OUDERDOM, home(person(birth_date="1960-04-02")))
    assert (found.outcome, found.start) == (Outcome.LATER, date(2025, 4, 2))
    assert found.needs == found.judgements == found.stale == ()


def test_sixty_five_today_is_now() -> None:
    assert answer_on(OUDERDOM, home(person(birth_date="1960-03-01"))).outcome is Outcome.LIKELY


@pytest.mark.parametrize(("born", "outcome"), [("1961-03-01", Outcome.LATER), ("1961-03-02", Outcome.UNLIKELY)])
def test_later_looks_twelve_months_ahead_and_no_further(born: str, outcome: Outcome) -> None:
    assert answer_on(OUDERDOM, home(person(birth_date=born))).outcome is outcome


def test_born_on_the_29th_of_february_is_older_on_the_first_of_march() -> None:
    told = home(person(birth_date="1960-02-29"), on="2025-02-01")
    assert answer_on(OUDERDOM, told).start == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("born", "start"),
    [
        ("1961", date(2026, 1, 1)),
        ("1960-05", date(2025, 5, 1)),
        (["1960-05-10", "1960-06-20"], date(2025, 5, 10)),
    ],
)
def test_a_birth_date_known_in_part_is_later_from_the_first_day_that_it_can_be(
    born: str | list[str], start: date
) -> None:
    found = answer_on(OUDERDOM, home(person(birth_date=list(born) if isinstance(born, list) else born)))
    assert (found.outcome, found.start) == (Outcome.LATER, start)


def test_too_young_for_a_year_to_come_is_unlikely() -> None:
    assert answer_on(OUDERDOM, home(AN)).outcome is Outcome.UNLIKELY


def test_what_no_day_can_mend_is_not_later() -> None:
    told = home(person(birth_date="1960-04-02", savings="50000"), **WILLING)
    assert answer_on(BIJSTAND, told).outcome is Outcome.UNLIKELY


def test_a_known_higher_amount_makes_it_later() -> None:
    """On 1 January 2025 the amount of 1000 from 1 February on was not out of reach: it is in the table."""
    told = home(person(net_wage_month="950.00"), on="2025-01-01", **WILLING)
    found = answer_on(BIJSTAND, told)
    assert (found.outcome, found.start) == (Outcome.LATER, date(2025, 2, 1))
    assert answer_on(BIJSTAND, told, known_on=date(2025, 1, 1)).outcome is Outcome.UNLIKELY


def test_drift_alone_does_not_make_it_later() -> None:
    """From February 2026 on the amount of 1000 may have become 1100; nobody knows that it will."""
    told = home(person(net_wage_month="1050.00"), on="2025-06-01", **WILLING)
    assert answer_on(BIJSTAND, told, on=date(2026, 3, 1), carried=True).outcome is Outcome.UNDECIDED
    assert answer_on(BIJSTAND, told).outcome is Outcome.UNLIKELY


def test_drift_of_a_value_that_is_still_to_come_does_not_make_it_later() -> None:
    monthly = replace(INDEXED, exact_months=1)
    entries = (
        Dated(date(2025, 2, 1), {"": (900_00, 900_00)}, "", "official", "stated"),
        Dated(date(2025, 5, 1), {"": (1000_00, 1000_00)}, "", "official", "stated"),
    )
    moving = replace(OLD_AGE, id="moving", family=monthly, entries=entries)
    right = Right("r", Holder.PERSON, (), Amount(moving.value - WAGE, AmountKind.INCOME, "", ""))
    law = Law([right])
    for wage, outcome in (("999.00", Outcome.LATER), ("1050.00", Outcome.UNLIKELY)):
        told = home({"id": "an", "net_wage_month": wage}, law=law)
        assert answer_on(right, told, law=law, on=date(2025, 2, 1)).outcome is Outcome.UNDECIDED
        assert answer_on(right, told, law=law, on=date(2025, 2, 1), carried=True).outcome is outcome


@pytest.mark.parametrize(
    ("since", "start"), [("2025-01-01", date(2025, 4, 1)), ("2025-01-02", date(2025, 5, 1)), ("2024-12-01", None)]
)
def test_three_full_months_of_a_benefit_come_with_time(since: str, start: date | None) -> None:
    receives = [{"right": "bijstand", "holder": "an", "answer": "yes", "from": since}]
    found = answer_on(OVERSTAP, home(AN, receives=receives))
    assert (found.outcome, found.start) == (Outcome.LIKELY if start is None else Outcome.LATER, start)


def test_three_months_from_day_to_day_come_on_the_day_itself() -> None:
    from rechtop.rules.days import ON, months_between
    from rechtop.rules.people import exists
    from tests.rules.toy import BIJSTAND_RECEIPT

    since = BIJSTAND_RECEIPT.records.day("from")
    right = Right(
        "r",
        Holder.PERSON,
        (Condition("c", exists(months_between(since, ON) >= 3, BIJSTAND_RECEIPT.records), "", ""),),
    )
    law = Law([right], receipts=(BIJSTAND_RECEIPT,))
    for begun, start in (("2025-01-15", date(2025, 4, 15)), ("2024-12-31", date(2025, 3, 31))):
        receives = [{"right": "bijstand", "holder": "an", "answer": "yes", "from": begun}]
        found = answer_on(right, home({"id": "an"}, law=law, receives=receives), law=law)
        assert (found.outcome, found.start) == (Outcome.LATER, start)


def test_what_ends_makes_room_on_the_day_after() -> None:
    from rechtop.rules.days import ON
    from tests.rules.toy import BIJSTAND_RECEIPT

    right = Right("r", Holder.PERSON, (Condition("c", ~BIJSTAND_RECEIPT.on(ON), "", ""),))
    law = Law([right], receipts=(BIJSTAND_RECEIPT,))
    receives = [{"right": "bijstand", "holder": "an", "answer": "yes", "from": "2025-01-01", "until": "2025-06-12"}]
    found = answer_on(right, home({"id": "an"}, law=law, receives=receives), law=law)
    assert (found.outcome, found.start) == (Outcome.LATER, date(2025, 6, 13))


def test_what_runs_without_a_told_end_is_not_supposed_to_end() -> None:
    from rechtop.rules.days import ON
    from tests.rules.toy import BIJSTAND_RECEIPT

    right = Right("r", Holder.PERSON, (Condition("c", ~BIJSTAND_RECEIPT.on(ON), "", ""),))
    law = Law([right], receipts=(BIJSTAND_RECEIPT,))
    receives = [{"right": "bijstand", "holder": "an", "answer": "yes", "from": "2025-01-01"}]
    told = home({"id": "an"}, law=law, receives=receives)
    assert answer_on(right, told, law=law).outcome is Outcome.UNLIKELY
    unknown = home({"id": "an"}, law=law, receives_complete="")
    assert answer_on(right, unknown, law=law).outcome is Outcome.UNDECIDED


def test_a_day_that_the_law_itself_names_makes_it_later() -> None:
    from rechtop.rules.days import ON, day

    right = Right("r", Holder.PERSON, (Condition("c", day("2025-09-17") <= ON, "", ""),))
    law = Law([right])
    found = answer_on(right, home({"id": "an"}, law=law), law=law)
    assert (found.outcome, found.start) == (Outcome.LATER, date(2025, 9, 17))


def test_the_first_day_is_the_first_of_all_days_one_by_one() -> None:
    """Against every day of the year in turn, for a person of whom most is known."""
    told = home(
        person(birth_date="1960-07-19", net_wage_month="950.00"), on="2025-01-01",
        receives=[{"right": "bijstand", "holder": "an", "answer": "yes", "from": "2024-12-15"}], **WILLING,
    )  # fmt: skip
    for right in (BIJSTAND, OUDERDOM, OVERSTAP):
        found = answer_on(right, told)
        assert found.outcome is Outcome.LATER
        days = (told.on + timedelta(days=number) for number in range(1, 366))
        possible = (d for d in days if Run(LAW, told, d, carried=True).value(right.holds.name, 0)[1])
        assert found.start == next(possible)


# -- windows ----------------------------------------------------------------------------------------------------------


def test_another_month_forgets_a_wage_of_the_month_before() -> None:
    told = home(AN, **WILLING)
    found = answer_on(BIJSTAND, told, on=date(2025, 4, 1))
    assert found.outcome is Outcome.UNDECIDED
    assert set(labels(found)) == {"an.net_wage_month", "an.savings"}


def test_another_day_forgets_what_is_true_on_the_day_itself() -> None:
    found = answer_on(BIJSTAND, home(AN, **WILLING), on=date(2025, 3, 2))
    assert (found.outcome, labels(found)) == (Outcome.UNDECIDED, ("an.savings",))


def test_carried_keeps_what_was_told() -> None:
    found = answer_on(BIJSTAND, home(AN, **WILLING), on=date(2025, 4, 1), carried=True)
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (600_00, 600_00))


def test_later_carries_only_what_is_known_on_the_day_of_the_run() -> None:
    """In June the savings of March are unknown; a birthday in July then opens the right, whatever they were."""
    old = Right(
        "oud", Holder.PERSON, (Condition("c", OUDERDOM.conditions[0].holds & BIJSTAND.conditions[0].holds, "", ""),)
    )
    law = Law([old])
    told = home({"id": "an", "birth_date": "1960-07-01", "savings": "50000"}, law=law)
    assert answer_on(old, told, law=law).outcome is Outcome.UNLIKELY
    assert answer_on(old, told, law=law, on=date(2025, 6, 1)).start == date(2025, 7, 1)
    assert answer_on(old, told, law=law, on=date(2025, 6, 1), carried=True).outcome is Outcome.UNLIKELY


# -- receipt ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "received"),
    [
        ({"answer": "yes"}, "yes"),
        ({"answer": "no"}, "no"),
        ({"answer": "?"}, "unknown"),
        ({"answer": "yes", "from": "2024-01-01", "until": "2024-12-31"}, "unknown"),
        ({"answer": "yes", "from": "2025"}, "yes"),
        ({"answer": "yes", "until": "2025"}, "yes"),
        (None, "unknown"),
    ],
)
def test_receiving_is_a_separate_axis(entry: dict[str, str] | None, received: str) -> None:
    told = [] if entry is None else [{"right": "bijstand", "holder": "an", **entry}]
    found = answer_on(BIJSTAND, home(AN, receives=told, receives_complete="", **WILLING))
    assert (found.outcome, found.received) == (Outcome.LIKELY, received)


def test_that_nothing_else_is_received_settles_what_is_not_named() -> None:
    assert answer_on(BIJSTAND, home(AN)).received == "no"


def test_a_right_without_a_declared_receipt_is_received_unknown() -> None:
    assert answer_on(OUDERDOM, home(AN)).received == "unknown"


# -- what the tests themselves stand on -------------------------------------------------------------------------------


def test_the_toy_law_has_what_the_tests_say() -> None:
    run = Run(LAW, home(AN, BO, relations=[{"of": "an", "to": "bo", "is": "spouse"}]))
    assert run.value(CATEGORY.name, 0)[0] == CATEGORY.mask("together")
    assert pack(TODAY) == run.on
    assert SAVINGS.fact.id in LAW.facts
    assert BASE.keys == ("alone", "together")
