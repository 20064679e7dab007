"""A service as people read it: the telephone first, open now, for whom, what it costs. What is not known says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from rechtop.organisations import names
from rechtop.organisations.hours import Hours, Now, OpenState, best_of, state_at
from rechtop.organisations.hours_shown import Line, closings, holidays_text, lines, state_text
from rechtop.organisations.models import (
    Condition,
    Phone,
    Place,
    RightLink,
    Service,
    ServiceAtPlace,
    WayIn,
    Wording,
)

LATELY = timedelta(days=730)
"""How long a fiche still says that a place closed."""

_LISTS = ("topics", "conditions", "rights", "documents", "costs", "languages", "areas", "ways")


def with_everything(services: QuerySet[Service]) -> QuerySet[Service]:
    """With all that a fiche shows, in a fixed number of queries."""
    return with_phones_and_hours(services).prefetch_related(*_LISTS)


def with_phones_and_hours(services: QuerySet[Service]) -> QuerySet[Service]:
    """With what a list of services shows of each: its numbers, and whether it is open now."""
    at_places = ServiceAtPlace.objects.select_related("place__successor").prefetch_related(
        "schedules", "closings", "phones", "place__phones"
    )
    return services.select_related("organisation", "keeper", "successor").prefetch_related(
        "phones", "schedules", "closings", "organisation__phones", Prefetch("at_places", queryset=at_places)
    )


def find_service(key: str) -> Service | None:
    """A service by its name in the address or its UUID, with all that a fiche shows."""
    found = with_everything(Service.objects.all())
    try:
        return found.filter(pk=UUID(key)).first()
    except ValueError:
        return found.filter(slug=key).first()


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The service at one place."""

    place: Place
    note: str
    state: OpenState
    state_text: str
    lines: list[Line]
    closings: list[str]
    holidays: str
    phones: list[Phone]


@dataclass(frozen=True, slots=True)
class NoLonger:
    """A place where the service is no longer given: since the day after ``until``, why, and where one goes now."""

    place: Place
    until: date
    because: str
    instead: Place | None


@dataclass(frozen=True, slots=True)
class RightShown:
    """A right that the service decides on or helps with."""

    id: str
    name: str
    part: str


@dataclass(frozen=True)
class Fiche:
    """One service at one moment (local time)."""

    service: Service
    moment: datetime

    @property
    def is_over(self) -> bool:
        """Whether the service stopped."""
        return self.service.has_ended_on(self.moment.date())

    @cached_property
    def phones(self) -> list[Phone]:
        """The numbers anybody may call: of the service, else of its places, else of the organisation."""
        own = [phone for phone in self.service.phones.all() if not phone.is_for_professionals]
        return own or self._of_places() or self.service.organisation.public_phones

    def _of_places(self) -> list[Phone]:
        found = [phone for at in self._at_places for phone in (*at.phones.all(), *at.place.phones.all())]
        return [phone for phone in found if not phone.is_for_professionals]

    @property
    def phone_is_of_organisation(self) -> bool:
        """Whether the only number is the general one."""
        return bool(self.phones) and all(phone.organisation_id is not None for phone in self.phones)

    @cached_property
    def _at_places(self) -> list[ServiceAtPlace]:
        day = self.moment.date()
        there = (at for at in self.service.at_places.all() if self.is_over or at.holds_on(day))
        return [at for at in there if self.is_over or not at.place.has_ended_on(day)]

    @cached_property
    def places(self) -> list[AtPlace]:
        """Where it is given, each with its hours."""
        return [self._shown(at) for at in self._at_places]

    @cached_property
    def no_longer(self) -> list[NoLonger]:
        """Where it was given until lately (:data:`LATELY`): people still have the old address."""
        if self.is_over:
            return []
        day = self.moment.date()
        left = [_left(at) for at in self.service.at_places.all() if at.has_ended_on(day) or at.place.has_ended_on(day)]
        return sorted((one for one in left if day - one.until <= LATELY), key=lambda one: (one.until, one.place.name))

    def _shown(self, at: ServiceAtPlace) -> AtPlace:
        state = state_at(Hours.at(at), self.moment)
        return AtPlace(
            place=at.place,
            note=at.description,
            state=state,
            state_text=state_text(state, self.moment),
            lines=lines(at.schedules.all()),
            closings=closings(at.closings.all(), self.moment),
            holidays=holidays_text(at.is_open_on_holidays),
            phones=[phone for phone in at.phones.all() if not phone.is_for_professionals],
        )

    @cached_property
    def own_lines(self) -> list[Line]:
        """Hours that hold wherever the service is given, as those of a telephone."""
        return lines(self.service.schedules.all())

    @cached_property
    def state(self) -> OpenState:
        """What one can count on now, over all places."""
        if self.is_over:
            return OpenState(Now.CLOSED, why=_("Deze dienst bestaat niet meer."))
        if self.service.is_paused:
            return OpenState(Now.CLOSED, why=_("Tijdelijk gesloten."))
        states = [at.state for at in self.places]
        own = Hours(list(self.service.schedules.all()), list(self.service.closings.all()))
        if own.schedules:
            states.append(state_at(own, self.moment))
        return best_of(states)

    @property
    def state_text(self) -> str:
        """The same in one sentence."""
        return state_text(self.state, self.moment)

    @property
    def state_kind(self) -> str:
        """How it is marked: good, warn or nothing."""
        kinds = {Now.OPEN: "good", Now.PHONE: "info", Now.APPOINTMENT: "info", Now.UNKNOWN: "warn"}
        return kinds.get(self.state.now, "")

    @cached_property
    def languages(self) -> list[str]:
        """The languages that are spoken."""
        return [
            f"{names.language_name(language.code)}{f' ({language.note})' if language.note else ''}"
            for language in self.service.languages.all()
        ]

    @cached_property
    def areas(self) -> list[str]:
        """For whose area it works."""
        return [names.area_name(area) for area in self.service.areas.all()]

    @cached_property
    def topics(self) -> list[str]:
        """The subjects under which it is found."""
        return [names.topic_name(topic) for topic in self.service.topics.all()]

    @cached_property
    def rights(self) -> list[RightShown]:
        """The rights of the catalogue that it decides on or helps with."""
        return [
            RightShown(link.right, names.right_name(link.right), str(RightLink.Part(link.part).label))
            for link in self.service.rights.all()
            if names.is_right(link.right)
        ]

    @cached_property
    def wordings(self) -> list[Wording]:
        """What it is in easy Dutch and in other languages."""
        return list(self.service.wordings.all())

    @property
    def conditions(self) -> list[Condition]:
        """The conditions in words."""
        return list(self.service.conditions.all())

    @property
    def ways(self) -> list[WayIn]:
        """Who comes in how."""
        return list(self.service.ways.all())

    @property
    def professional_phones(self) -> list[Phone]:
        """Numbers for professionals only: of the service, of its places, of the organisation."""
        held = [*self.service.phones.all(), *self.service.organisation.phones.all()]
        held += [phone for at in self._at_places for phone in (*at.phones.all(), *at.place.phones.all())]
        return list({phone.number: phone for phone in held if phone.is_for_professionals}.values())

    @property
    def ages(self) -> str:
        """The ages in words; empty when nobody said any."""
        low, high = self.service.minimum_age, self.service.maximum_age
        if low is None and high is None:
            return ""
        if high is None:
            return _("vanaf %(low)s jaar") % {"low": low}
        if low is None:
            return _("tot en met %(high)s jaar") % {"high": high}
        return _("van %(low)s tot en met %(high)s jaar") % {"low": low, "high": high}

    @property
    def is_overdue(self) -> bool:
        """Whether somebody should have checked it again."""
        return self.service.is_overdue_on(self.moment.date())


def _left(at: ServiceAtPlace) -> NoLonger:
    """A place where a service was: the earliest of the last day there and the last day of the place itself."""
    ends = [(one.valid_until, one.ended_because) for one in (at, at.place) if one.valid_until is not None]
    until, because = min(ends)
    return NoLonger(at.place, until, because, at.place.successor if at.place.valid_until is not None else None)


def dial(number: str) -> str:
    """A number as a telephone takes it."""
    return re.sub(r"[^\d+]", "", number)
