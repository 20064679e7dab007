"""Opening hours as a calendar (RFC 5545), for the telephone of a person or the diary of a worker.

Only what can be counted on stands in it. Public holidays are left out unless somebody said that it is open then, and
so are hours that come back every so many weeks when nobody said which. Hours run until the end of next year: holidays
are known that far, and whoever subscribes gets the following year in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vDuration, vRecur, vText

from rechtop.law.procedure.calendar import holidays
from rechtop.organisations.hours import Hours, falls_on, tokens
from rechtop.organisations.hsds.values import mail, text, web
from rechtop.organisations.models import Place, Schedule, Service, ServiceAtPlace
from rechtop.organisations.models.lasting import Lasting

ZONE = ZoneInfo("Europe/Brussels")
REFRESH = timedelta(days=7)
LONGEST = 2_000
"""Characters of a text in a calendar; some telephones refuse a whole calendar for one long line."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Hours with what they belong to: a service, and the place where it is given then, if they hang on one."""

    service: Service
    hours: Hours
    at_place: ServiceAtPlace | None = None

    @property
    def place(self) -> Place | None:
        """Where it is."""
        return self.at_place.place if self.at_place is not None else None

    def window(self, on: date) -> tuple[date, date]:
        """The first and the last day that are told: this year and the next, as long as everything lasts."""
        lasting: list[Lasting] = [self.service]
        if self.at_place is not None:
            lasting += [self.at_place, self.at_place.place]
        first = max([date(on.year, 1, 1), *(item.valid_from for item in lasting if item.valid_from is not None)])
        last = min([date(on.year + 1, 12, 31), *(item.valid_until for item in lasting if item.valid_until is not None)])
        return first, last


def slots_of(service: Service) -> list[Slot]:
    """All hours of a service: its own, and those at each place."""
    own = Slot(service, Hours(list(service.schedules.all()), list(service.closings.all())))
    return [own, *(slot_at(item) for item in service.at_places.all())]


def slot_at(at_place: ServiceAtPlace) -> Slot:
    """The hours of a service at a place."""
    return Slot(at_place.service, Hours.at(at_place), at_place)


def calendar(name: str, slots: Sequence[Slot], on: date) -> bytes:
    """A calendar file with these hours; ``on`` is the day that counts as today."""
    made = Calendar()
    made.add("prodid", "-//Rechtop//Sociale kaart//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _short(name))
    made.add("x-wr-timezone", ZONE.key)
    made.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH))
    remarks = list(dict.fromkeys(line for slot in slots for line in _remarks(slot)))
    if remarks:
        made.add("x-wr-caldesc", _short(" ".join(remarks)))
    for slot in slots:
        if not slot.service.is_paused:
            for event in _events(slot, on):
                made.add_component(event)
    if made.events:
        made.add_missing_timezones()
    found: bytes = made.to_ical()
    return found


def _events(slot: Slot, on: date) -> Iterable[Event]:
    first, last = slot.window(on)
    days = [first + timedelta(number) for number in range((last - first).days + 1)]
    for schedule in slot.hours.schedules:
        falling = [day for day in days if falls_on(schedule, day) is True]
        closed = {day for day in falling if _is_closed(slot.hours, day)}
        open_days = [day for day in falling if day not in closed]
        if not open_days:
            continue
        held = [day for day in falling if day >= open_days[0]]
        yield _event(slot, schedule, held, sorted(day for day in closed if day > open_days[0]))


def _event(slot: Slot, schedule: Schedule, days: Sequence[date], closed: Sequence[date]) -> Event:
    """One line of hours from its first open day on, and the days on which it does not hold."""
    made = Event()
    made.add("uid", f"{schedule.pk}@rechtop")
    made.add("dtstamp", slot.service.modified_at)
    made.add("last-modified", slot.service.modified_at)
    made.add("dtstart", _at(days[0], schedule.opens_at))
    if schedule.closes_at is not None:
        made.add("dtend", _at(days[0], schedule.closes_at))
    if len(days) > 1:
        made.add("rrule", _rule(schedule, days[-1]))
    if closed:
        made.add("exdate", [_at(day, schedule.opens_at) for day in closed])
    made.add("summary", _short(f"{slot.service.name}: {schedule.get_way_display()}"))
    made.add("transp", "TRANSPARENT")
    if slot.place is not None:
        made.add("location", _short(_address(slot.place)))
        if slot.place.latitude is not None and slot.place.longitude is not None:
            made.add("geo", (slot.place.latitude, slot.place.longitude))
    made.add("description", _short(*_description(slot, schedule)))
    site = web(slot.service.url)
    if site:
        made.add("url", site)
    return made


def _rule(schedule: Schedule, last: date) -> vRecur:
    """How it comes back until its last day. The first day has the right week or month, so intervals count from it."""
    until = datetime.combine(last, time(23, 59, 59), ZONE).astimezone(ZoneInfo("UTC"))
    rule: dict[str, object] = {"freq": schedule.freq, "byday": tokens(schedule.byday), "until": until}
    if schedule.interval > 1:
        rule["interval"] = schedule.interval
    if schedule.freq == Schedule.Freq.WEEKLY:
        rule["wkst"] = "MO"
    return vRecur(rule)


def _is_closed(hours: Hours, day: date) -> bool:
    """Whether nobody may count on it that day: a closing, or a holiday of which nobody said that it is open."""
    if any(closing.first_day <= day <= closing.last_day for closing in hours.closings):
        return True
    return day in holidays(day.year) and hours.on_holidays is not True


def _remarks(slot: Slot) -> list[str]:
    found = []
    if slot.service.is_paused:
        found.append(_("Deze dienst is tijdelijk gesloten."))
    if slot.service.valid_until is not None:
        last = slot.service.valid_until.strftime("%d/%m/%Y")
        found.append(_("De laatste dag van deze dienst is %(day)s.") % {"day": last})
    if any(schedule.interval > 1 and schedule.dtstart is None for schedule in slot.hours.schedules):
        found.append(_("Er zijn ook uren die niet elke week gelden. Bel eerst."))
    return found


def _description(slot: Slot, schedule: Schedule) -> list[str]:
    lines = [text(schedule.notes)]
    if schedule.closes_at is None:
        lines.append(_("Tot hoe laat is niet bekend."))
    if slot.hours.call_first:
        lines.append(_("Bel eerst."))
    phones = [*(slot.at_place.phones.all() if slot.at_place is not None else ()), *slot.service.phones.all()]
    lines += [text(phone.number) for phone in phones if not phone.is_for_professionals][:3]
    lines.append(mail(slot.service.email))
    return [line for line in lines if line]


def _address(place: Place) -> str:
    return ", ".join(filter(None, [place.name, place.street_line, place.city_line]))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZONE)


def _short(*lines: str) -> vText:
    """Text for a calendar: each line without breaks of its own, all together not too long."""
    whole = "\n".join(" ".join(text(line).split()) for line in lines)
    return vText(whole[:LONGEST])
