"""The joint run: households computed by hand, what opens, absorbs and shares, and what no total may ever do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.joint import Joint, Standing, joint, legal_order, together
from rechtop.law.joint.result import added, cents
from rechtop.law.varied import varied
from rechtop.rules.household import Household
from rechtop.rules.outcomes import Outcome, verdicts
from rechtop.rules.rights import AmountKind
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH
from tests.effort import examples
from tests.law.joint.households import CHILD, adult, disabled, elder, grant, home

LAW = law()
LEEFLOON, CATEGORY_3 = "leefloon", 1776_07
IVT, IT, IGO = "inkomensvervangende_tegemoetkoming", "integratietegemoetkoming", "inkomensgarantie_ouderen"


def test_a_leefloon_opens_the_supplement_of_the_child_benefit() -> None:
    found = joint(home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"}))
    supplement = grant(found, "groeipakket_sociale_toeslag", "bo")
    assert supplement.is_opened
    assert supplement.opened_by == (LEEFLOON,)
    low, high = supplement.together or (0, 0)
    assert 0 < low <= high
    assert found.month == (CATEGORY_3 + 180_19 + low, CATEGORY_3 + 180_19 + high)


def test_two_partners_share_one_leefloon_with_a_child() -> None:
    together = {("bo", "an"): "child", ("bo", "cy"): "child", ("cy", "an"): "spouse"}
    found = joint(home(adult(child_in_charge="yes"), adult("cy", child_in_charge="yes"), CHILD, related=together))
    halves = [grant(found, LEEFLOON, who).together for who in ("an", "cy")]
    assert halves == [(888_04, 888_04)] * 2
    assert "deelt" in grant(found, LEEFLOON).why


def test_two_partners_without_a_child_each_have_their_own() -> None:
    found = joint(
        home(adult(child_in_charge="no"), adult("cy", child_in_charge="no"), related={("cy", "an"): "spouse"})
    )
    assert found.month == (2 * 876_13, 2 * 876_13)


def test_an_allowance_for_a_handicap_leaves_no_leefloon() -> None:
    found = joint(home(disabled()))
    lost = grant(found, LEEFLOON)
    assert lost.standing is Standing.LOST
    assert lost.alone == (1314_20, 1314_20)
    assert lost.because_of == (IVT,)
    assert "Inkomensvervangende" in lost.why
    assert [grant(found, right).together for right in (IVT, IT)] == [(1347_32, 1347_32), (693_24, 693_24)]
    assert found.month == (1347_32 + 693_24, 1347_32 + 693_24)


def test_the_income_guarantee_counts_for_the_care_budget_and_takes_the_place_of_the_leefloon() -> None:
    found = joint(home(elder()))
    assert grant(found, IGO).together == (1580_37, 1580_37)
    assert grant(found, LEEFLOON).standing is Standing.LOST
    budget = grant(found, "zorgbudget_ouderen")
    assert budget.counts
    assert found.month == added([(1580_37, 1580_37), budget.together or (0, 0)])


def test_increased_reimbursement_opens_cheaper_travel_and_a_lower_maximum() -> None:
    found = joint(home(disabled()))
    opened = {line.right: line.opened_by for line in found.opened if line.holder in ("an", "")}
    assert opened["verhoogde_tegemoetkoming"] == (IVT, IT)
    for right in ("de_lijn_verhoogde_tegemoetkoming", "nmbs_verhoogde_tegemoetkoming", "maximumfactuur"):
        assert "verhoogde_tegemoetkoming" in opened[right]


def test_lower_prices_are_listed_and_never_added() -> None:
    found = joint(home(disabled()))
    listed = {line.right for line in found.not_in_totals}
    assert {"de_lijn_verhoogde_tegemoetkoming", "maximumfactuur", "verhoogde_tegemoetkoming"} <= listed
    assert not {line.right for line in found.not_in_totals if line.kind is AmountKind.INCOME and line.unit == EUR_MONTH}


def test_what_is_received_already_is_no_new_money() -> None:
    receives = [{"right": IVT, "holder": "an", "answer": "yes", "from": "2020-01-01", "amount": "1347.32"}]
    found = joint(home(disabled(), receives=receives))
    assert grant(found, IVT).is_received
    assert not grant(found, IVT).assumed
    assert found.month == (1347_32 + 693_24, 1347_32 + 693_24)
    assert found.more_a_month == (693_24, 693_24)


def test_a_running_leefloon_that_gives_way_is_taken_off_what_comes_on_top() -> None:
    receives = [{"right": LEEFLOON, "holder": "an", "answer": "yes", "from": "2025-01-01", "amount": "1314.20"}]
    found = joint(home(disabled(), receives=receives))
    assert found.more_a_month == (1347_32 + 693_24 - 1314_20,) * 2


@pytest.mark.parametrize("points", ["12", "17"])
def test_of_two_rights_that_exclude_each_other_the_one_worth_more_stays(
    points: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No made-up household meets both sides of a real pair, so two that do go together are taken for such a pair."""
    order = legal_order(LAW)
    pair = {IVT: frozenset({IT}), IT: frozenset({IVT})}
    monkeypatch.setattr(together, "legal_order", lambda law: replace(order, rivals={**order.rivals, **pair}))
    found = joint(home({**disabled(), "autonomy_points": points}))
    gone = grant(found, IT)
    assert (gone.standing, gone.because_of, gone.alone is not None) == (Standing.ALTERNATIVE, (IVT,), True)
    assert "gaat niet samen" in gone.why
    assert grant(found, IVT).counts
    assert found.month == (1347_32, 1347_32)


def test_what_must_be_supposed_is_said() -> None:
    texts = " ".join(joint(home(adult(child_in_charge="no"))).assumptions)
    assert "01/03/2025" in texts
    assert "onderzoeken" in texts
    assert "Hulp van het OCMW kan van alles zijn." in texts


def test_a_household_without_any_right_has_nothing_to_suppose() -> None:
    found = joint(Run(LAW, home().household))
    assert found.month == (0, 0)
    assert all(line.right not in (IVT, IT, IGO, LEEFLOON) for line in found.grants)


def test_the_first_run_is_left_as_it_was() -> None:
    run = home(disabled())
    before = verdicts(run)
    joint(run)
    assert verdicts(run) == before


def test_refined_verdicts_are_taken_over() -> None:
    run = home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"})
    told = verdicts(run)
    found = joint(run, told)
    outcomes = {(verdict.right, verdict.holder): verdict.outcome for verdict in told}
    assert {line.outcome for line in found.grants if outcomes[line.right, line.holder] is not line.outcome} == set()


def _standing(of: Joint) -> set[tuple[str, str]]:
    return {(line.right, line.holder) for line in of.grants if line.counts}


MADE = [made.household for made in varied(LAW, Random(5), date(2025, 3, 1))]


def _forgetful(household: Household, random: Random, share: float) -> Household:
    """The same household when a part of its facts was not told."""
    kept = {key: pair for key, pair in household.facts.items() if random.random() > share}
    return replace(household, facts=kept)


@given(st.sampled_from(range(len(MADE))), st.integers(0, 2**32))
@examples(40)
def test_no_household_gets_more_together_than_one_by_one_where_nothing_opens(number: int, seed: int) -> None:
    found = joint(Run(LAW, _forgetful(MADE[number], Random(seed), 0.1)))
    paid = [line for line in found.grants if line.kind is AmountKind.INCOME and line.unit == EUR_MONTH]
    grown = [line for line in paid if line.counts and cents(line.together, 2)[1] > cents(line.alone, 2)[1]]
    extra = added(cents(line.together, 2) for line in grown)[1]
    assert all(line.opened_by or line.because_of for line in grown)
    assert found.month[1] <= added(cents(line.alone, line.decimals) for line in paid)[1] + extra


@given(st.sampled_from(range(len(MADE))), st.integers(0, 2**32))
@examples(40)
def test_a_total_never_leaves_the_range_that_was_shown_when_less_was_known(number: int, seed: int) -> None:
    random = Random(seed)
    narrow = joint(Run(LAW, MADE[number]))
    wide = joint(Run(LAW, _forgetful(MADE[number], random, random.choice((0.01, 0.03)))))
    if _standing(wide) == _standing(narrow):
        assert wide.month[0] <= narrow.month[0]
        assert narrow.month[1] <= wide.month[1]
        assert wide.year[0] <= narrow.year[0]
        assert narrow.year[1] <= wide.year[1]


@pytest.mark.parametrize("seed", [1, 2])
def test_likely_rights_that_are_no_longer_so_always_say_what_took_their_place(seed: int) -> None:
    for number, made in enumerate(varied(LAW, Random(seed), date(2025, 3, 1))):
        if number % 10 == 0:
            for line in joint(Run(LAW, made.household)).grants:
                assert line.counts or (line.because_of and line.why), line
                assert line.counts is False or line.then in (Outcome.LIKELY, Outcome.TO_INVESTIGATE)
