"""The route: order, counters, what is handed in today, what comes by itself, what opens next, what goes."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.joint import legal_order
from rechtop.law.route import Route, route, words
from rechtop.law.route.making import MOST
from rechtop.law.varied import varied
from rechtop.rules.outcomes import Outcome
from rechtop.rules.run import Run
from tests.effort import examples
from tests.law.joint.households import CHILD, adult, disabled, elder, home

IVT = "inkomensvervangende_tegemoetkoming"
LAW = law()
PLACE = {right: number for number, right in enumerate(legal_order(LAW).rights)}
MADE = [made.household for made in varied(LAW, Random(7), date(2025, 3, 1))]


def mother(**told: object) -> Route:
    return route(home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"}))


def offices(found: Route) -> list[str]:
    return [visit.office.id for visit in found.visits]


def test_a_mother_asks_her_leefloon_today_and_a_decision_falls_within_thirty_days() -> None:
    (leefloon,) = [ask for ask in mother().asks if ask.right == "leefloon"]
    assert leefloon.today
    assert leefloon.decided_by == date(2025, 3, 31)
    assert leefloon.letter_by == leefloon.answer_by == date(2025, 4, 8)  # eight days after the decision
    assert leefloon.money == "€ 1.776,07 per maand"
    assert leefloon.outcome is Outcome.TO_INVESTIGATE


def test_what_comes_by_itself_is_checked_and_not_asked() -> None:
    found = mother()
    checks = {check.right: check for check in found.checks}
    assert checks["groeipakket_basisbedrag"].after == ()
    assert checks["groeipakket_sociale_toeslag"].after == ("Leefloon",)
    assert not {ask.right for ask in found.asks} & checks.keys()
    assert all(about(right).automatic == "ja" for right in checks)


def test_allowances_for_a_handicap_come_before_the_leefloon_that_bridges_the_wait() -> None:
    found = route(home(disabled()))
    assert offices(found)[:2] == ["handicap", "ocmw"]
    (leefloon,) = [ask for ask in found.asks if ask.right == "leefloon"]
    assert leefloon.bridges == ("Inkomensvervangende tegemoetkoming",)
    assert leefloon.money == ""
    assert [gone.right for gone in found.gone] == ["leefloon"]
    assert found.month == (1347_32 + 693_24,) * 2


def test_an_igo_beside_a_running_ivt_is_asked_without_a_total() -> None:
    running = route(home(elder(), receives=[{"right": IVT, "holder": "an", "answer": "yes"}]))
    (igo,) = [ask for ask in running.asks if ask.right == "inkomensgarantie_ouderen"]
    assert igo.note == "Uw IVT kan dan dalen of stoppen. Vraag na wat u samen overhoudt."
    assert igo.name in running.open_amounts
    assert words.total(running) == ""
    without = route(home(elder()))
    assert not without.open_amounts
    assert words.total(without)


def test_the_same_paper_stands_on_the_list_once() -> None:
    texts = [paper.text.lower() for paper in route(home(disabled())).papers]
    assert sum("identiteitskaart" in text for text in texts) == 1


def test_what_a_right_opens_stands_behind_it() -> None:
    found = route(home(elder()))
    then = {one.first: [ask.right for ask in one.asks] for one in found.then}
    assert "verhoogde_tegemoetkoming" in then["Inkomensgarantie voor ouderen"]
    assert "nmbs_verhoogde_tegemoetkoming" in then["Verhoogde tegemoetkoming"]
    (igo,) = [ask for ask in found.asks if ask.right == "inkomensgarantie_ouderen"]
    assert "Verhoogde tegemoetkoming" in igo.opens


def test_somebody_without_a_bed_is_helped_first() -> None:
    told = {**adult(), "homeless": "yes"}
    assert route(home(told)).emergencies == ("slaapplaats",)
    assert route(home(adult())).emergencies == ()


@pytest.mark.parametrize(("supply", "found"), [("shut_off", ("energie",)), ("supplier", ())])
def test_who_is_cut_off_is_helped_first(supply: str, found: tuple[str, ...]) -> None:
    assert route(home(adult(), dwelling={"energy_supply": supply})).emergencies == found


def test_help_of_a_lawyer_is_only_named_until_somebody_tells_what_for() -> None:
    told = route(home(adult(legal_matter="immediate_trial")))
    for quiet in (route(home(adult())), route(home(adult(legal_matter="other")))):
        assert not any(visit.office.id == "recht" for visit in quiet.visits)
        assert any(visit.office.id == "recht" for visit in quiet.aside)
    assert any(visit.office.id == "recht" for visit in told.visits)


def test_who_is_put_at_risk_by_asking_is_warned_and_never_sent_today() -> None:
    found = route(home({**adult(), "residence_status": "eu_inactive"}))
    risky = [ask for ask in found.asks if ask.warnings]
    assert [ask.right for ask in risky] == ["leefloon"]
    assert not [ask for ask in risky if ask.today]
    assert words.last_step(found).startswith("Praat eerst met een jurist.")
    assert not words.last_step(mother()).startswith("Praat")


def test_who_is_put_at_risk_only_by_the_last_step_is_warned_there() -> None:
    found = route(home({**adult(), "residence_status": "card_A_limited"}))
    assert not [ask for ask in found.asks if ask.warnings]
    assert words.last_step(found).startswith("Let op: hangt uw verblijf af van uw eigen inkomen")
    assert words.last_step(found).endswith("moet elke vraag bekijken.")
    assert not mother().last_warnings


def test_nothing_known_leaves_only_the_ocmw() -> None:
    found = route(Run(LAW, home().household))
    assert found.is_empty or all(ask.outcome in (Outcome.LIKELY, Outcome.TO_INVESTIGATE) for ask in found.asks)
    assert found.undecided > 0 or found.is_empty


@given(st.sampled_from(range(len(MADE))))
@examples(12)
def test_every_likely_right_has_one_place_in_the_route(number: int) -> None:
    run = Run(LAW, MADE[number])
    found = route(run, months=0)
    asked = [ask.right for ask in found.asks]
    later = [ask.right for then in found.then for ask in then.asks]
    checked = [check.right for check in found.checks]
    assert len(asked) == len(set(asked))
    assert not set(asked) & set(checked)
    assert not set(asked) & set(later)
    assert sum(len(visit.asks) for visit in found.visits) <= MOST
    assert [visit.number for visit in found.visits] == list(range(1, len(found.visits) + 1))
    for visit in (*found.visits, *found.aside):
        places = [PLACE[ask.right] for ask in visit.asks if ask.right != "leefloon"]
        assert places == sorted(places)
        assert all(about(ask.right).offices[0] == visit.office.id for ask in (*visit.asks, *visit.also))
    assert {ask.right for ask in found.today} <= {r for r in asked if about(r).request.delay_costs == "ja"}
    assert found.changes == ()
