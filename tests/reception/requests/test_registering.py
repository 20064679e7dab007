"""A request is registered the day it is spoken: nothing is needed for it, and everything that follows has a day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from rechtop.law.procedure import ocmw
from rechtop.organisations.models import Organisation
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReceptionError
from rechtop.reception.funnel.events import StepMissing
from rechtop.reception.models import Advance, Event, How, Organ, Request, Stage, Trajectory
from rechtop.reception.requests.competence import Forwarding, competent, forward, is_overdue
from rechtop.reception.requests.registering import GENERAL, Asked, is_ocmw, next_steps, register, requests_of
from rechtop.reception.requests.urgent import Decided, advances_of, decide, give_advance, settle, unconfirmed
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at, "")


@pytest.fixture
def asked(at: Desk, file: Trajectory) -> Request:
    return register(at, file.pk, Asked(words="Geld voor eten", right="leefloon"))


def test_p09_nothing_is_needed_to_register_a_request_today(at: Desk, file: Trajectory) -> None:
    made = register(at, file.pk, Asked())
    assert (made.requested_on, made.how, made.right) == (at.on, How.ORAL, GENERAL)
    event = Event.objects.using(at.store).get()
    assert (event.stage, event.on, event.request_id) == (Stage.REQUESTED, at.on, made.pk)
    assert made.number.startswith(f"{at.on.year}-")


def test_the_receipt_says_by_when_with_the_days_of_the_law(at: Desk, asked: Request) -> None:
    told = {step.id: step for step in next_steps(asked)}
    assert told["decision"].last_day == asked.requested_on + timedelta(30)
    assert told["forward"].last_day == asked.requested_on + timedelta(5)
    assert told["notification"].needs == "de dag waarop het OCMW besliste"
    assert told["appeal_without_decision"].doubt
    same = ocmw.steps("leefloon", ocmw.Known(requested_on=asked.requested_on, how="oral"))
    assert set(told.values()) <= set(same), "not a word of our own"


def test_a_day_to_come_and_the_same_request_twice_are_refused(at: Desk, file: Trajectory, asked: Request) -> None:
    with pytest.raises(ReceptionError, match="Deze dag moet nog komen"):
        register(at, file.pk, Asked(on=at.on + timedelta(1)))
    with pytest.raises(StepMissing, match="staat er al"):
        register(at, file.pk, Asked(right="leefloon"))
    assert [one.pk for one in requests_of(at, file)] == [asked.pk]


def test_what_is_no_ocmw_has_no_terms_of_an_ocmw(at: Desk, file: Trajectory) -> None:
    assert is_ocmw(OURS) is None
    Organisation.objects.create(pk=OURS, slug="caw", kind="caw", name="CAW Voorbeeldstreek", is_fictional=True)
    made = register(at, file.pk, Asked(domain="wonen"))
    assert (made.right, next_steps(made), Event.objects.using(at.store).get().domain) == ("", (), "wonen")


def test_forwarding_needs_a_reason_and_is_late_after_five_days(at: Desk, file: Trajectory, asked: Request) -> None:
    assert not is_overdue(asked, at.on + timedelta(9)), "nobody said yet that it is not ours"
    with pytest.raises(ReceptionError, match="Schrijf waarom"):
        forward(at, file.pk, asked.pk, Forwarding("OCMW Elders", " ", None))
    waiting = forward(at, file.pk, asked.pk, Forwarding("OCMW Elders", "Zij woont daar.", None))
    assert [is_overdue(waiting, at.on + timedelta(days)) for days in (5, 6)] == [False, True]
    with pytest.raises(ReceptionError, match="ten laatste vandaag"):
        forward(at, file.pk, asked.pk, Forwarding("OCMW Elders", "Zij woont daar.", at.on + timedelta(1)))
    gone = forward(at, file.pk, asked.pk, Forwarding("OCMW Elders", "Zij woont daar.", at.on))
    assert not is_overdue(gone, at.on + timedelta(60))
    with pytest.raises(ReceptionError, match="al doorgestuurd"):
        competent(at, file.pk, asked.pk)


def test_who_decides_has_nothing_to_forward(at: Desk, file: Trajectory, asked: Request) -> None:
    ours = competent(at, file.pk, asked.pk)
    assert ours.is_competent
    assert "forward" not in {step.id for step in next_steps(ours)}
    assert not is_overdue(ours, at.on + timedelta(60))


def test_a_decision_of_the_chair_stays_open_until_the_committee_speaks(
    at: Desk, file: Trajectory, asked: Request
) -> None:
    decide(at, file.pk, asked.pk, Decided(Stage.GRANTED, at.on, Decimal("150.00"), "Voedsel"), Organ.CHAIR)
    assert [(event.organ, event.amount) for event in unconfirmed(at, [asked]).values()] == [(Organ.CHAIR, "150.00")]
    later = Desk(at.standing, at.organisation, at.store, at.on + timedelta(8))
    decide(later, file.pk, asked.pk, Decided(Stage.GRANTED, later.on), Organ.BCSD)
    assert unconfirmed(at, [asked]) == {}


@pytest.mark.parametrize(("stage", "days"), [(Stage.RECEIVED, 0), (Stage.GRANTED, -1), (Stage.GRANTED, 1)])
def test_what_cannot_be_decided_is_refused(at: Desk, file: Trajectory, asked: Request, stage: Stage, days: int) -> None:
    with pytest.raises(ReceptionError):
        decide(at, file.pk, asked.pk, Decided(stage, at.on + timedelta(days)), Organ.CHAIR)
    assert unconfirmed(at, [asked]) == {}


def test_an_advance_says_on_what_and_is_settled_once(at: Desk, file: Trajectory, asked: Request) -> None:
    with pytest.raises(ReceptionError, match="Waarop"):
        give_advance(at, file.pk, asked.pk, Decimal("50.00"), " ", at.on)
    with pytest.raises(ReceptionError, match="meer dan nul"):
        give_advance(at, file.pk, asked.pk, Decimal(0), "uitkering", at.on)
    made = give_advance(at, file.pk, asked.pk, Decimal("50.00"), "uitkering van november", at.on)
    settle(at, file.pk, made.pk)
    later = Desk(at.standing, at.organisation, at.store, at.on + timedelta(3))
    settle(later, file.pk, made.pk)
    assert [(one.amount, one.settled_on) for one in advances_of(at, file)] == [("50.00", at.on)]
    with pytest.raises(FileMissing):
        settle(at, a_file(at).pk, made.pk)


def test_p02_another_team_registers_nothing(at: Desk, file: Trajectory) -> None:
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    client = log_in(Client(), other.standing.user)  # type: ignore[arg-type]  # she is logged in
    answer = client.post(f"/onthaal/dossier/{file.pk}/aanvraag", {"how": "oral", "on": "23/11/2026"})
    assert answer.status_code in {302, 403}
    assert not Request.objects.using(at.store).exists()
    assert not Advance.objects.using(at.store).exists()


def test_numbers_do_not_tell_how_many_there_are(at: Desk, file: Trajectory) -> None:
    numbers = {register(at, a_file(at, "").pk, Asked()).number for _ in range(5)}
    assert len(numbers) == 5
    assert {len(number) for number in numbers} == {11}


def test_a_request_of_last_week_keeps_its_own_day(at: Desk, file: Trajectory) -> None:
    made = register(at, file.pk, Asked(on=date(2026, 11, 13), how=How.WRITTEN))
    assert next(step.last_day for step in next_steps(made) if step.id == "decision") == date(2026, 12, 13)
