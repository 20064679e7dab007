"""The quality of one fiche: a score from 0 to 100, with for each thing that is missing why, and where to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from django.urls import reverse

from rechtop.organisations import names
from rechtop.organisations.models import Capacity, Cost, Entry, Schedule, Service, ServiceAtPlace, WayIn
from rechtop.organisations.quality.criteria import Criterion, rules
from rechtop.organisations.quality.freshness import freshness

SHOWN = 3
"""How many reasons show at once; the others unfold."""
_ALL, _HALF, _NOTHING = Fraction(1), Fraction(1, 2), Fraction(0)


@dataclass(frozen=True, slots=True)
class Mend:
    """Where something is mended: a page by its name, what it is about, and the field on it."""

    page: str
    about: tuple[str | UUID, ...]
    field: str = ""

    @property
    def address(self) -> str:
        """The address; made only for what is shown, since making one takes longer than scoring a fiche."""
        address = reverse(self.page, args=self.about)
        return f"{address}#{self.field}" if self.field else address


@dataclass(frozen=True, slots=True)
class Found:
    """How much of a criterion a fiche has (0 to 1; None: it does not apply to this fiche), and where to mend it."""

    part: Fraction | None
    where: Mend | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """What is missing: in plain Dutch, the address of the field, and how many points mending it gives (of 100)."""

    criterion: Criterion
    text: str
    where: Mend | None
    gain: Fraction

    @property
    def mend(self) -> str:
        """The address of the field."""
        return self.where.address if self.where is not None else ""

    @property
    def points(self) -> int:
        """The gain as it is shown, at least 1."""
        return max(1, round(self.gain))


@dataclass(frozen=True, slots=True)
class Quality:
    """A service with its score (0 to 100) and the reasons why it is not 100, what helps most first."""

    service: Service
    score: int
    reasons: tuple[Reason, ...]

    @property
    def first(self) -> tuple[Reason, ...]:
        """What helps most."""
        return self.reasons[:SHOWN]

    @property
    def more(self) -> tuple[Reason, ...]:
        """The rest."""
        return self.reasons[SHOWN:]


def quality_of(service: Service, on: date) -> Quality:
    """The quality of a fiche on a day. Read the service with `fiche.with_everything` to keep queries few."""
    found = {key: look(service, on) for key, look in _LOOKS.items()}
    applying = {key: one for key, one in found.items() if one.part is not None}
    total = sum(rules().criteria[key].weight for key in applying)
    reasons: list[Reason] = []
    lost = Fraction(0)
    for key, one in applying.items():
        criterion, missing = rules().criteria[key], 1 - (one.part or _NOTHING)
        if missing:
            gain = Fraction(100 * criterion.weight, total) * missing
            text = criterion.half if one.part else criterion.none
            reasons.append(Reason(criterion, text, one.where, gain))
            lost += gain
    score = int(100 - lost)  # rounded down: 100 is only for a fiche that lacks nothing
    return Quality(service, score, tuple(sorted(reasons, key=lambda reason: -reason.gain)))


def _field(service: Service, anchor: str) -> Mend:
    return Mend("organisations:edit", ("service", service.pk), anchor)


def _history(service: Service) -> Mend:
    return Mend("organisations:history", ("service", service.pk))


def _known(service: Service, is_known: object, anchor: str) -> Found:
    return Found(_ALL if is_known else _NOTHING, _field(service, anchor))


def _places(service: Service, on: date) -> list[ServiceAtPlace]:
    return [at for at in service.at_places.all() if at.holds_on(on)]


def _phone(service: Service, on: date) -> Found:
    lines = [*service.phones.all()]
    for at in _places(service, on):
        lines += [*at.phones.all(), *at.place.phones.all()]
    own = any(not phone.is_for_professionals for phone in lines)
    other = service.email or service.url or service.organisation.public_phones
    return Found(_ALL if own else _HALF if other else _NOTHING, _field(service, "id_phones-0-number"))


def _fresh(service: Service, on: date) -> Found:
    return Found(freshness(service.reviewed_on, on), _history(service))


def _hold(schedules: Iterable[Schedule], on: date) -> bool:
    """Whether any of these hours still hold, or will."""
    return any(one.valid_until is None or one.valid_until >= on for one in schedules)


def _hours(service: Service, on: date) -> Found:
    places = _places(service, on)
    if _hold(service.schedules.all(), on):
        return Found(_ALL)
    without = [at for at in places if not _hold(at.schedules.all(), on)]
    if not without:
        return Found(_ALL) if places else Found(_NOTHING, _field(service, "uren-kaart"))
    mend = Mend("organisations:hours", (without[0].pk,), "id_hours")
    return Found(Fraction(len(places) - len(without), len(places)), mend)


def _address(service: Service, on: date) -> Found:
    """At home or on the telephone has no address: then there are hours, but no place."""
    places = _places(service, on)
    if not places:
        return Found(None) if service.schedules.all() else Found(_NOTHING, _field(service, "uren-kaart"))
    without = [at for at in places if not (at.place.street and at.place.city)]
    if not without:
        return Found(_ALL)
    mend = Mend("organisations:edit", ("place", without[0].place_id), "id_street")
    return Found(Fraction(len(places) - len(without), len(places)), mend)


def _description(service: Service, on: date) -> Found:
    length = len(service.description.strip())
    fits = rules().shortest <= length <= rules().longest
    return Found(_ALL if fits else _HALF if length else _NOTHING, _field(service, "id_description"))


def _ways(service: Service, on: date) -> Found:
    """For who comes alone and for who refers: may she, yes or no."""
    known = {way.audience for way in service.ways.all() if way.is_open is not None}
    asked = (WayIn.Audience.SELF, WayIn.Audience.PROFESSIONAL)
    missing = next((audience for audience in asked if audience not in known), asked[0])
    number = WayIn.Audience.values.index(missing)
    part = Fraction(sum(audience in known for audience in asked), len(asked))
    return Found(part, _field(service, f"id_ways-{number}-is_open"))


def _answer(service: Service, on: date) -> Found:
    """Of every way that is open; who lets nobody in need not answer."""
    ways: Sequence[WayIn] = list(service.ways.all())
    if not ways:
        return Found(_NOTHING, _field(service, "id_ways-0-answer_days"))
    open_ways = [way for way in ways if way.is_open]
    if not open_ways:
        return Found(None)
    silent = [way for way in open_ways if way.answer_days is None]
    number = WayIn.Audience.values.index((silent or open_ways)[0].audience)
    part = Fraction(len(open_ways) - len(silent), len(open_ways))
    return Found(part, _field(service, f"id_ways-{number}-answer_days"))


def _for_whom(service: Service, on: date) -> Found:
    ages = (service.minimum_age, service.maximum_age) != (None, None)
    return _known(service, service.for_whom or ages or service.conditions.all(), "id_for_whom")


def _entry(service: Service, on: date) -> Found:
    return _known(service, service.entry != Entry.UNKNOWN, "id_entry")


def _cost(service: Service, on: date) -> Found:
    return _known(service, service.cost != Cost.UNKNOWN, "id_cost")


def _room(service: Service, on: date) -> Found:
    return _known(service, service.is_paused or service.capacity != Capacity.UNKNOWN, "id_capacity")


def _languages(service: Service, on: date) -> Found:
    return _known(service, service.languages.all(), "id_languages")


def _topics(service: Service, on: date) -> Found:
    return _known(service, [topic for topic in service.topics.all() if topic.taxonomy == "domein"], "id_domains")


def _rights(service: Service, on: date) -> Found:
    """Only of a fiche that names rights: each must be one of the catalogue, or the link leads nowhere."""
    named = [link.right for link in service.rights.all()]
    if not named:
        return Found(None)
    there = sum(names.is_right(right) for right in named)
    return Found(Fraction(there, len(named)), _history(service))


_LOOKS: dict[str, Callable[[Service, date], Found]] = {
    "phone": _phone,
    "fresh": _fresh,
    "hours": _hours,
    "address": _address,
    "description": _description,
    "ways": _ways,
    "answer": _answer,
    "for_whom": _for_whom,
    "entry": _entry,
    "cost": _cost,
    "room": _room,
    "languages": _languages,
    "topics": _topics,
    "rights": _rights,
}
