"""The days of a route as a calendar file (iCalendar, RFC 5545): whole days, neutral titles, nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import uuid4

from icalendar import Calendar, Event

from rechtop.law.route.agenda import agenda
from rechtop.law.route.plan import Route


def calendar_file(route: Route, made: datetime) -> bytes:
    """The file. ``made`` is when it was asked for; the ids of the entries are thrown, and so tell nothing."""
    calendar = Calendar()
    calendar.add("prodid", "-//Rechtop//NL")
    calendar.add("version", "2.0")
    for entry in agenda(route):
        calendar.add_component(_event(entry.on, entry.title, made))
    return bytes(calendar.to_ical())


def _event(on: date, title: str, made: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid4()))
    event.add("dtstamp", made)
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(1))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event
