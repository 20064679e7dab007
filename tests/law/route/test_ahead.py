"""Through time: months that fill up, birthdays, new amounts, and that nothing is told that does not change."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.joint import joint
from rechtop.law.route.ahead import changes
from rechtop.law.route.plan import Change, Kind
from rechtop.law.varied import varied
from rechtop.rules.outcomes import Outcome, holders, verdict
from rechtop.rules.run import Run
from tests.effort import examples
from tests.law.joint.households import CHILD, adult, home

LAW = law()
MADE = [made.household for made in varied(LAW, Random(7), date(2025, 3, 1))]


def of(found: tuple[Change, ...], right: str) -> list[Change]:
    return [change for change in found if change.right == right]


def test_three_full_months_of_leefloon_open_the_increased_reimbursement() -> None:
    run = home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"})
    (opened,) = of(changes(joint(run)), "verhoogde_tegemoetkoming")
    assert (opened.on, opened.kind, opened.months, opened.of) == (date(2025, 6, 1), Kind.OPENS, 3, ("Leefloon",))


def test_months_that_were_received_already_count() -> None:
    receives = [{"right": "leefloon", "holder": "an", "answer": "yes", "from": "2025-01-15", "amount": "1314.20"}]
    (opened,) = of(changes(joint(home(adult(child_in_charge="no"), receives=receives))), "verhoogde_tegemoetkoming")
    assert (opened.on, opened.months) == (date(2025, 5, 1), 3)


def test_a_birthday_opens_the_income_guarantee() -> None:
    elder = adult(
        child_in_charge="no",
        pension_month="0",
        gross_wages_year="0",
        net_self_employed_year="0",
        gross_social_benefits_year="0",
        alimony_received_year="0",
        alimony_paid_by_judgment_year="0",
        in_care_home="no",
    )
    run = home({**elder, "birth_date": "1960-01-20"})
    (opened,) = of(changes(joint(run)), "inkomensgarantie_ouderen")
    assert opened.kind is Kind.OPENS
    assert date(2026, 1, 20) <= opened.on <= date(2026, 2, 1)
    assert "€" in opened.money


def test_a_known_new_amount_is_told_on_its_day() -> None:
    run = home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"})
    (dearer,) = of(changes(joint(run)), "groeipakket_basisbedrag")
    assert (dearer.on, dearer.kind, dearer.new_amounts) == (date(2025, 9, 1), Kind.AMOUNT, True)
    assert dearer.money == "€ 183,80 per maand"


def test_nobody_looks_further_than_asked() -> None:
    run = home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"})
    assert {change.on for change in changes(joint(run), 3)} == {date(2025, 6, 1)}
    assert changes(joint(run), 0) == ()


@given(st.sampled_from(range(len(MADE))))
@examples(6)
def test_what_opens_later_is_not_there_today_and_all_days_lie_ahead(number: int) -> None:
    run = Run(LAW, MADE[number])
    found = joint(run)
    for change in changes(found):
        assert run.day < change.on
        if change.kind is Kind.OPENS:
            right = LAW.rights[change.right]
            for who in change.holders or tuple(holders(found.after, right))[:1]:
                then = verdict(found.after, right, who, refine=False)
                assert then.outcome not in (Outcome.LIKELY, Outcome.TO_INVESTIGATE)
