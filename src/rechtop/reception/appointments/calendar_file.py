"""An appointment for a diary (RFC 5545): when, and nothing of whom or what. Diaries show on screens and telephones."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from rechtop.reception.models import Appointment

MEDIA_TYPE = "text/calendar; charset=utf-8"
FILE_NAME = "afspraak.ics"


def calendar_file(appointment: Appointment) -> bytes:
    """One event with a neutral title (P-10): no name, no question, no place, no organisation."""
    calendar = Calendar()
    calendar.add("prodid", "-//Rechtop//NL")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", f"{appointment.pk}@rechtop")
    event.add("dtstamp", appointment.created_at)
    event.add("dtstart", appointment.at)
    event.add("dtend", appointment.at + timedelta(minutes=appointment.minutes))
    event.add("summary", _("Afspraak"))
    event.add("status", "CANCELLED" if appointment.state == "cancelled" else "CONFIRMED")
    event.add("class", "PRIVATE")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
