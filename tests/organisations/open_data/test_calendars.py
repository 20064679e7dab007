"""Opening hours in a calendar: only what one can count on, whatever stands in the texts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from rechtop.law.procedure.calendar import holidays
from rechtop.organisations.hours import DAYS, Hours, falls_on
from rechtop.organisations.models import Closing, Schedule, Service
from rechtop.organisations.open_data import calendars
from rechtop.organisations.services import RECHTOP, end
from tests.effort import examples
from tests.organisations.hsds.town import ON, everything, organisation, place, service

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BRUSSELS = ZoneInfo("Europe/Brussels")


def days_of(event: Event) -> list[date]:
    """The days on which an event of ours falls, computed here from its rule in its own words."""
    start, rule = event["DTSTART"].dt, event.get("RRULE")
    if rule is None:
        return [start.date()]
    until = rule["UNTIL"][0].astimezone(BRUSSELS).date()
    step, names = rule.get("INTERVAL", [1])[0], [str(name) for name in rule["BYDAY"]]
    left_out = {moment.dt for line in _lines(event.get("EXDATE")) for moment in line.dts}
    found = []
    day = start.date()
    while day <= until:
        if rule["FREQ"] == ["WEEKLY"]:
            apart = (day - timedelta(day.weekday()) - (start.date() - timedelta(start.weekday()))).days // 7
            falls = DAYS[day.weekday()] in names
        else:
            apart = (day.year - start.year) * 12 + day.month - start.month
            nth = (day.day - 1) // 7 + 1
            last = (day + timedelta(7)).month != day.month
            falls = f"{nth}{DAYS[day.weekday()]}" in names or (last and f"-1{DAYS[day.weekday()]}" in names)
        if falls and apart % step == 0 and datetime.combine(day, start.time(), BRUSSELS) not in left_out:
            found.append(day)
        day += timedelta(1)
    return found


def _lines(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def events(client: Client, address: str) -> list[Event]:
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert not response.cookies
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_holidays_and_closings_are_not_told_as_open(client: Client) -> None:
    owner, year = organisation(), localdate().year
    hours = [{"byday": ",".join(DAYS), "opens_at": "09:00", "closes_at": "12:00"}]
    closed = [{"first_day": f"{year}-03-02", "last_day": f"{year}-03-04", "reason": "Werken"}]
    for slug, on_holidays in (("zeker", True), ("nee", False), ("niemand-zei-iets", None)):
        at = place(owner, name=slug)
        link = {"place": str(at.pk), "schedules": hours, "closings": closed, "is_open_on_holidays": on_holidays}
        found = service(owner, slug, at_places=[link])
        told = events(client, f"/open-data/uren/{found.pk}.ics")
        assert len(told) == 1
        days = set(days_of(told[0]))
        assert date(year, 3, 1) in days
        assert date(year, 3, 3) not in days
        assert max(days) == date(year + 1, 12, 31)
        assert days.isdisjoint(holidays(year)) == (on_holidays is not True)
        assert told[0]["DTSTART"].dt.tzinfo == BRUSSELS
        alone = events(client, f"/open-data/uren/{found.pk}/{found.at_places.get().pk}.ics")
        assert [event["UID"] for event in alone] == [event["UID"] for event in told]
        assert [event["UID"] for event in events(client, f"/open-data/uren/plaats/{at.pk}.ics")] == [told[0]["UID"]]


def test_what_is_not_sure_is_left_out_and_said(client: Client) -> None:
    hours = {"byday": "MO", "opens_at": "09:00"}
    found = service(organisation(), "soms", schedules=[hours | {"interval": 2}, hours | {"byday": "TU"}])
    response = client.get(f"/open-data/uren/{found.pk}.ics")
    told = Calendar.from_ical(response.content)
    assert "niet elke week" in told["X-WR-CALDESC"]
    assert [event["RRULE"]["BYDAY"] for event in told.walk("VEVENT")] == [["TU"]]
    assert "Tot hoe laat is niet bekend." in told.walk("VEVENT")[0]["DESCRIPTION"]
    assert "DTEND" not in told.walk("VEVENT")[0]


def test_a_service_that_stops_or_pauses_is_not_told_as_open_later(client: Client) -> None:
    owner = organisation()
    hours = [{"byday": ",".join(DAYS), "opens_at": "09:00", "closes_at": "12:00"}]
    found = service(owner, "stopt", schedules=hours)
    last = localdate() + timedelta(10)
    end(found, on=last, because="Op.", by=RECHTOP)
    told = events(client, f"/open-data/uren/{found.pk}.ics")
    assert max(days_of(told[0])) <= last
    paused = service(owner, "dicht", schedules=hours, is_paused=True)
    assert events(client, f"/open-data/uren/{paused.pk}.ics") == []
    assert events(client, f"/open-data/uren/{service(owner, 'leeg').pk}.ics") == []


def test_no_text_breaks_a_calendar(client: Client) -> None:
    owner = organisation()
    found = everything(owner, place(owner, name="Huis\r\nBEGIN:VEVENT;X=1,\\n"))
    poison = "A\r\nEND:VCALENDAR\x00\x0b\u2028;,\\ \U0001f600" + "é" * 9000
    Service.objects.filter(pk=found.pk).update(name=poison[:190].replace("\x00", ""), url="http://[x")
    Schedule.objects.update(notes="<script>\x01" + "y" * 150)
    response = client.get(f"/open-data/uren/{found.pk}.ics")
    assert response.content.count(b"BEGIN:VEVENT\r\n") == 2
    assert response.content.count(b"END:VCALENDAR\r\n") == 1
    assert all(len(line) <= 75 for line in response.content.split(b"\r\n"))
    assert len(Calendar.from_ical(response.content).walk("VEVENT")) == 2


def test_what_is_not_there_gives_no_calendar(client: Client) -> None:
    nobody = "10000000-0000-4000-8000-000000000001"
    found = everything(owner := organisation(), place(owner))
    for address in (f"{nobody}.ics", f"{found.pk}/{nobody}.ics", f"plaats/{nobody}.ics"):
        assert client.get(f"/open-data/uren/{address}").status_code == 404


weekly = st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True)
monthly = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3", "4", "5", "-1"]), st.sampled_from(DAYS)).map("".join),
    min_size=1, max_size=2, unique=True,
)  # fmt: skip
some_day = st.dates(date(2025, 1, 1), date(2028, 12, 31))


@examples(60)
@given(data=st.data(), freq=st.sampled_from(["WEEKLY", "MONTHLY"]), interval=st.integers(1, 4))
def test_a_calendar_tells_the_same_days_as_the_page_does(data: st.DataObject, freq: str, interval: int) -> None:
    names = data.draw(weekly if freq == "WEEKLY" else monthly)
    begin, until = sorted([data.draw(some_day), data.draw(some_day)])
    schedule = Schedule(
        freq=freq, interval=interval, byday=",".join(names), dtstart=data.draw(some_day), valid_from=begin,
        valid_until=data.draw(st.none() | st.just(until)), opens_at=datetime(2000, 1, 1, 9).time(),
        closes_at=datetime(2000, 1, 1, 12).time(),
    )  # fmt: skip
    first = data.draw(some_day)
    closing = Closing(first_day=first, last_day=first + timedelta(data.draw(st.integers(0, 60))))
    owner = Service(name="Proef", slug="proef", modified_at=datetime(2026, 1, 1, tzinfo=UTC))
    slot = calendars.Slot(owner, Hours([schedule], [closing], data.draw(st.sampled_from([None, True, False]))))
    told = Calendar.from_ical(b"".join([b"BEGIN:VCALENDAR\r\n", *_written(slot), b"END:VCALENDAR\r\n"]))
    found = sorted(day for event in told.walk("VEVENT") for day in days_of(event))
    start, stop = slot.window(ON)
    wanted = [start + timedelta(number) for number in range((stop - start).days + 1)]
    assert found == [day for day in wanted if falls_on(schedule, day) and not _is_closed(slot.hours, day)]


def _written(slot: calendars.Slot) -> list[bytes]:
    return [event.to_ical() for event in calendars._events(slot, ON)]


def _is_closed(hours: Hours, day: date) -> bool:
    shut = any(closing.first_day <= day <= closing.last_day for closing in hours.closings)
    return shut or (day in holidays(day.year) and not hours.on_holidays)
