"""Writing the funnel: what is refused, what is asked, and that a mistake is taken back and never changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import StepMissing, code_letter, code_why, record, standing, take_back
from rechtop.reception.models import Event, Organ, Stage, Step, StepState, Trajectory, WhyNot
from rechtop.reception.models.doing import NoRequest
from tests.reception.made import ON, a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _day(ago: int) -> date:
    return ON - timedelta(ago)


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at)


def test_the_way_of_a_right_from_explored_to_received(at: Desk, file: Trajectory) -> None:
    for ago, stage in ((40, Stage.EXPLORED), (40, Stage.ACTION), (39, Stage.REQUESTED)):
        record(at, file.pk, stage, on=_day(ago), right="leefloon")
    granted = record(at, file.pk, Stage.GRANTED, on=_day(10), right="leefloon", organ=Organ.BCSD, amount="1.300,00")
    record(at, file.pk, Stage.RECEIVED, on=_day(1), right="leefloon")
    held = standing(at.store, granted)
    assert {event.domain for event in held} == {"financien"}
    assert len(held) == 5
    assert Event.objects.using(at.store).get(pk=granted.pk).amount == "1.300,00"


def test_a_decision_without_a_request_asks_when_it_was_requested(at: Desk, file: Trajectory) -> None:
    with pytest.raises(StepMissing, match="Noteer eerst wanneer het gevraagd is"):
        record(at, file.pk, Stage.GRANTED, on=_day(3), right="leefloon", organ=Organ.BCSD)
    record(at, file.pk, Stage.GRANTED, on=_day(3), right="leefloon", organ=Organ.BCSD, no_request=NoRequest.BY_ITSELF)


def test_a_request_typed_later_but_of_an_earlier_day_finds_its_place(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.GRANTED, on=_day(3), right="leefloon", organ=Organ.BCSD, no_request=NoRequest.BEFORE)
    record(at, file.pk, Stage.REQUESTED, on=_day(30), right="leefloon")
    with pytest.raises(StepMissing, match="geen aanvraag van voor die dag"):
        record(at, file.pk, Stage.REFUSED, on=_day(33), right="leefloon", organ=Organ.BCSD)


@pytest.mark.parametrize(
    ("stage", "values", "asks"),
    [
        (Stage.GRANTED, {"right": "leefloon"}, "Wie besliste"),
        (Stage.STOPPED, {"right": "leefloon"}, "Waarom gaat dit niet verder"),
        (Stage.EXPLORED, {"right": "een_lokale_premie"}, "Kies een levensdomein"),
        (Stage.EXPLORED, {"domain": "ruimtevaart"}, "geen levensdomein"),
    ],
)
def test_what_is_missing_is_asked(at: Desk, file: Trajectory, stage: Stage, values: dict[str, str], asks: str) -> None:
    with pytest.raises(Exception, match=asks):
        record(at, file.pk, stage, on=ON, **values)
    assert not Event.objects.using(at.store).exists()


def test_what_still_has_to_come_is_no_event(at: Desk, file: Trajectory) -> None:
    with pytest.raises(StepMissing, match="moet nog komen"):
        record(at, file.pk, Stage.EXPLORED, on=ON + timedelta(1), right="leefloon")


def test_the_same_typed_twice_stands_once(at: Desk, file: Trajectory) -> None:
    first = record(at, file.pk, Stage.EXPLORED, on=ON, right="leefloon")
    assert record(at, file.pk, Stage.EXPLORED, on=ON, right="leefloon").pk == first.pk
    record(at, file.pk, Stage.REQUESTED, on=ON, right="leefloon")
    with pytest.raises(StepMissing, match="staat er al"):
        record(at, file.pk, Stage.REQUESTED, on=ON, right="leefloon")


def test_two_decisions_of_one_day_ask_which_one_holds(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    record(at, file.pk, Stage.REFUSED, on=_day(2), right="leefloon", organ=Organ.BCSD)
    with pytest.raises(StepMissing, match="al een andere beslissing"):
        record(at, file.pk, Stage.GRANTED, on=_day(2), right="leefloon", organ=Organ.BCSD)


def test_a_mistake_is_taken_back_and_both_stay(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    wrong = record(at, file.pk, Stage.REFUSED, on=_day(2), right="leefloon", organ=Organ.BCSD)
    take_back(at, file.pk, wrong.pk, remark="Het was een deel.")
    record(at, file.pk, Stage.PARTLY, on=_day(2), right="leefloon", organ=Organ.BCSD)
    assert Event.objects.using(at.store).count() == 4
    assert [event.stage for event in standing(at.store, wrong)] == [Stage.REQUESTED, Stage.PARTLY]
    with pytest.raises(StepMissing, match="nam hem al terug"):
        take_back(at, file.pk, wrong.pk)


def test_what_another_step_leans_on_is_not_taken_back_first(at: Desk, file: Trajectory) -> None:
    asked = record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=_day(2), right="leefloon", organ=Organ.BCSD)
    with pytest.raises(StepMissing, match="Neem eerst “toegekend”"):
        take_back(at, file.pk, asked.pk)


def test_why_not_can_be_said_afterwards_and_keeps_everything_else(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    refused = record(at, file.pk, Stage.REFUSED, on=_day(2), right="leefloon", organ=Organ.BCSD, remark="Brief gezien.")
    coded = code_why(at, file.pk, refused.pk, WhyNot.PROOF_MISSING)
    held = [event for event in standing(at.store, coded) if event.stage == Stage.REFUSED]
    assert [(e.why_not, e.organ, e.on, e.remark) for e in held] == [
        (WhyNot.PROOF_MISSING, Organ.BCSD, _day(2), "Brief gezien.")
    ]


def test_the_right_of_a_child_stands_apart_from_that_of_her_brother(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(2), right="groeipakket_zorgtoeslag", holder="kind_1")
    with pytest.raises(StepMissing):
        record(at, file.pk, Stage.GRANTED, on=ON, right="groeipakket_zorgtoeslag", holder="kind_2", organ=Organ.AGENCY)


def _steps(at: Desk, file: Trajectory) -> list[tuple[str, str, date]]:
    held = Step.objects.using(at.store).filter(trajectory=file).order_by("order")
    return [(step.what, step.state, step.due_on) for step in held]


def test_a_refusal_starts_talking_about_the_appeal_at_once(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(40), right="leefloon")
    refused = record(at, file.pk, Stage.REFUSED, on=_day(9), right="leefloon", organ=Organ.BCSD, notified_on=_day(2))
    step = Step.objects.using(at.store).get()
    assert (step.what, step.due_on, step.owner) == ("Beroep bespreken: Leefloon.", ON + timedelta(7), at.user)
    coded = code_why(at, file.pk, refused.pk, WhyNot.PROOF_MISSING)
    take_back(at, file.pk, coded.pk)
    assert _steps(at, file) == [("Beroep bespreken: Leefloon.", StepState.DROPPED, ON + timedelta(7))]


def test_when_the_last_day_to_appeal_is_near_the_step_is_not_after_it(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(140), right="leefloon")
    record(at, file.pk, Stage.REFUSED, on=_day(120), right="leefloon", organ=Organ.BCSD, notified_on=date(2026, 8, 25))
    assert Step.objects.using(at.store).get().due_on == date(2026, 11, 25)


def test_a_grant_asks_on_the_pay_day_whether_it_really_came(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=_day(3), right="leefloon", organ=Organ.BCSD)
    what = "Nagaan of dit echt gekregen is: Leefloon."
    assert _steps(at, file) == [(what, StepState.OPEN, ON + timedelta(12))]
    record(at, file.pk, Stage.RECEIVED, on=ON, right="leefloon")
    assert _steps(at, file) == [(what, StepState.DONE, ON + timedelta(12))]


def test_the_committee_that_confirms_the_chair_leaves_one_step_and_not_two(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(9), right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=_day(8), right="leefloon", organ=Organ.CHAIR)
    record(at, file.pk, Stage.GRANTED, on=_day(3), right="leefloon", organ=Organ.BCSD)
    assert [state for _what, state, _due in _steps(at, file)] == [StepState.DROPPED, StepState.OPEN]


def test_a_decision_of_the_chair_in_need_asks_whether_the_committee_confirms_it(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(20), right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=_day(19), right="leefloon", organ=Organ.CHAIR)
    asks = [("Nagaan of het comité dit bevestigt: Leefloon.", StepState.OPEN, _day(20) + timedelta(30))]
    assert _steps(at, file) == asks
    record(at, file.pk, Stage.RECEIVED, on=_day(19), right="leefloon")
    assert _steps(at, file) == asks, "that the help came says nothing of the committee"


def test_the_day_of_the_letter_can_be_said_afterwards_and_the_step_stays(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(30), right="leefloon")
    refused = record(at, file.pk, Stage.REFUSED, on=_day(9), right="leefloon", organ=Organ.BCSD)
    for day, says in ((_day(10), "van voor de beslissing"), (ON + timedelta(1), "moet nog komen")):
        with pytest.raises(StepMissing, match=says):
            code_letter(at, file.pk, refused.pk, day)
    told = code_letter(at, file.pk, refused.pk, _day(2), "registered")
    held = [event for event in standing(at.store, told) if event.stage == Stage.REFUSED]
    assert [(e.notified_on, e.notified_by, e.organ) for e in held] == [(_day(2), "registered", Organ.BCSD)]
    assert [step.came_from for step in Step.objects.using(at.store).all()] == [f"event:{told.pk}"]


def test_who_appeals_has_talked_about_it(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(40), right="leefloon")
    record(at, file.pk, Stage.REFUSED, on=_day(9), right="leefloon", organ=Organ.BCSD)
    record(at, file.pk, Stage.APPEALED, on=_day(1), right="leefloon")
    assert [state for _what, state, _due in _steps(at, file)] == [StepState.DONE, StepState.OPEN]


def test_an_appeal_asks_what_the_court_decided_and_only_the_court_answers(at: Desk, file: Trajectory) -> None:
    what = "Nagaan wat de arbeidsrechtbank besliste: Leefloon."
    record(at, file.pk, Stage.REQUESTED, on=_day(60), right="leefloon")
    appealed = record(at, file.pk, Stage.APPEALED, on=_day(20), right="leefloon")
    step = Step.objects.using(at.store).get()
    assert (step.what, step.due_on, step.owner, step.right) == (what, _day(20) + timedelta(90), at.user, "leefloon")
    record(at, file.pk, Stage.PARTLY, on=_day(9), right="leefloon", organ=Organ.BCSD)
    assert _steps(at, file)[0][1] == StepState.OPEN, "a new decision of the committee is none of the court"
    record(at, file.pk, Stage.GRANTED, on=_day(2), right="leefloon", organ=Organ.COURT)
    assert Step.objects.using(at.store).get(pk=step.pk).done_on == _day(2)
    with pytest.raises(StepMissing):
        record(at, file.pk, Stage.APPEALED, on=appealed.on, right="leefloon")


def test_an_appeal_that_was_taken_back_asks_nothing_and_one_typed_after_its_answer_neither(
    at: Desk, file: Trajectory
) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(200), right="leefloon")
    mistake = record(at, file.pk, Stage.APPEALED, on=_day(150), right="leefloon")
    assert _steps(at, file)[0][2] == ON, "no day that is over"
    take_back(at, file.pk, mistake.pk)
    assert [state for _what, state, _due in _steps(at, file)] == [StepState.DROPPED]
    record(at, file.pk, Stage.REFUSED, on=_day(9), right="leefloon", organ=Organ.COURT)
    record(at, file.pk, Stage.APPEALED, on=_day(100), right="leefloon")
    assert "arbeidsrechtbank" not in _steps(at, file)[-1][0]


def test_a_second_appeal_replaces_the_step_of_the_first(at: Desk, file: Trajectory) -> None:
    record(at, file.pk, Stage.REQUESTED, on=_day(60), domain="wonen")
    for ago in (20, 5):
        record(at, file.pk, Stage.APPEALED, on=_day(ago), domain="wonen")
    held = _steps(at, file)
    assert [state for _what, state, _due in held] == [StepState.DROPPED, StepState.OPEN]
    assert held[1][0].startswith("Nagaan wat op het beroep beslist is: "), "who judges it is not known"
