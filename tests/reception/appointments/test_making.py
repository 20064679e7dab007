"""Appointments are made, kept, missed or called off; who did not come is not let go."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from rechtop.reception.appointments.making import AppointmentRefused, Next, Plan, called_off, came, make, missed
from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, Step, StepState, Trajectory
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
AT_MOST = 27


def _planned(at: Desk, days: int = 0) -> tuple[Trajectory, Appointment]:
    file = a_file(at)
    made = make(at, file.pk, Plan(at.on, time(9, 30), at.user, where="home_visit"))
    if days:
        Appointment.objects.using(at.store).update(at=made.at + timedelta(days))
    return file, Appointment.objects.using(at.store).get()


def test_an_appointment_stands_at_the_hour_of_here(store: str) -> None:
    at = desk()
    _, one = _planned(at)
    assert timezone.localtime(one.at).replace(tzinfo=None) == datetime(2026, 11, 23, 9, 30)


@pytest.mark.parametrize(("days", "minutes", "field"), [(-1, 45, "on"), (400, 45, "on"), (1, 44, "minutes")])
def test_what_cannot_be_is_said_beside_its_field(store: str, days: int, minutes: int, field: str) -> None:
    at = desk()
    file = a_file(at)
    with pytest.raises(AppointmentRefused) as refused:
        make(at, file.pk, Plan(at.on + timedelta(days), time(9), at.user, minutes))
    assert refused.value.field == field


def test_the_same_hour_twice_is_one_appointment(store: str) -> None:
    at = desk()
    file, _ = _planned(at)
    with pytest.raises(AppointmentRefused, match="al een afspraak"):
        make(at, file.pk, Plan(at.on, time(9, 30), at.user))


def test_who_came_is_noted_once(store: str) -> None:
    at = desk()
    file, one = _planned(at)
    assert came(at, file.pk, one.pk, remark="Rustig gesprek.").remark == "Rustig gesprek."
    with pytest.raises(AppointmentRefused, match="al genoteerd: gekomen"):
        missed(at, file.pk, one.pk, because="Ziek.", then=Next(at.on))


def test_a_missed_one_asks_why_and_when_next(store: str) -> None:
    at = desk()
    file, one = _planned(at)
    for because, then, field in ((" ", Next(at.on), "because"), ("Ziek.", None, "next_on")):
        with pytest.raises(AppointmentRefused) as refused:
            missed(at, file.pk, one.pk, because=because, then=then)
        assert refused.value.field == field
    assert Appointment.objects.using(store).get().state == "planned"


def test_a_missed_one_becomes_a_step_with_an_owner_and_a_date_and_the_file_stays_open(store: str) -> None:
    at = desk()
    file, one = _planned(at)
    missed(at, file.pk, one.pk, because="Ziek.", then=Next(at.on + timedelta(2)))
    step = Step.objects.using(store).get()
    assert (step.owner, step.owner_name, step.due_on) == (at.user, at.name, at.on + timedelta(2))
    assert step.state == StepState.OPEN
    assert at.find(file.pk).closed_on is None


def test_a_missed_one_with_an_hour_becomes_a_new_appointment(store: str) -> None:
    at = desk()
    file, one = _planned(at)
    missed(at, file.pk, one.pk, because="Ziek.", then=Next(at.on + timedelta(2), time(14)))
    new = Appointment.objects.using(store).get(state="planned")
    assert (new.where, timezone.localtime(new.at).hour) == ("home_visit", 14)
    assert not Step.objects.using(store).exists()


def test_one_that_must_come_is_called_off_and_not_missed(store: str) -> None:
    at = desk()
    file, one = _planned(at, days=3)
    with pytest.raises(AppointmentRefused, match="moet nog komen"):
        missed(at, file.pk, one.pk, because="Ziek.", then=Next(at.on))
    assert called_off(at, file.pk, one.pk, because="Ziek.", then=Next(at.on)).state == "cancelled"


def test_p10_a_diary_gets_a_neutral_title_and_nothing_of_whom_or_what(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    file, one = _planned(at)
    Appointment.objects.using(store).update(remark="over de huur")
    answer = log_in(Client(), user).get(reverse("reception:diary", args=[file.pk, one.pk]))
    event = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "Afspraak"
    assert event["DTSTART"].dt == one.at
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "CLASS"}
    assert answer["Content-Disposition"] == 'attachment; filename="afspraak.ics"'
    assert "no-store" in answer["Cache-Control"]
    assert not {"fatima", "huur", file.reference.lower()} & set(answer.content.decode().lower().split())


def test_the_pages_make_and_note(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    file = a_file(at)
    client, address = log_in(Client(), user), reverse("reception:appointments", args=[file.pk])
    sent = {"on": f"{at.on}", "at": "09:30", "where": "desk", "minutes": "45", "worker": f"{user.pk}",
            "remark": "lang", "once": "token"}  # fmt: skip
    for _ in range(2):
        assert client.post(address, sent)["Location"] == address
    one = Appointment.objects.using(store).get()
    how = reverse("reception:appointment", args=[file.pk, one.pk])
    page = client.post(how, {"how": "missed", "because": "Weet ik nog niet."}).content.decode()
    assert "Wanneer neemt u opnieuw contact op? Kies een dag." in page
    assert "Weet ik nog niet." in page
    page = client.post(how, {"how": "missed", "because": "Ziek", "next_on": f"{at.on}"}, follow=True).content.decode()
    assert "niet gekomen" in page


def test_many_appointments_ask_no_more_queries(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    file = a_file(at)
    client, address = log_in(Client(), user), reverse("reception:appointments", args=[file.pk])
    make(at, file.pk, Plan(at.on, time(8), at.user))
    few = queries_of(client, address)
    for hour in range(9, 15):
        make(at, file.pk, Plan(at.on, time(hour), at.user))
    assert few == queries_of(client, address) <= AT_MOST
