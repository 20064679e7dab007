"""Attempts read from the database as figures: in all, by kind of organisation, by service, by theme, by channel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from rechtop.organisations.models import Channel, ContactAttempt, OrganisationKind, Service
from rechtop.organisations.reachability.figures import ENOUGH, Figures, Tried, figures, quarter_of, quarters_until
from rechtop.organisations.reachability.themes import attempt_themes

K = TypeVar("K")
QUARTERS = 4
"""How far the figures look back: the quarter of today and the three before it."""
OWNERS_FOR_THE_PUBLIC = 2
"""A public fiche shows figures only when this many organisations noted attempts: never the anger of one."""


@dataclass(frozen=True, slots=True)
class Period:
    """From which day until which day, both counted."""

    code: str
    label: str
    first: date
    last: date


def periods(today: date) -> list[Period]:
    """What can be chosen; the first is the usual one."""
    year, now = quarters_until(today, QUARTERS), quarter_of(today)
    before = quarters_until(today, 2)[0]
    return [
        Period("jaar", _("Dit kwartaal en de drie ervoor"), year[0].first, today),
        Period("vorig", _("Het vorige kwartaal"), before.first, now.first - timedelta(1)),
        Period("lopend", _("Dit kwartaal tot vandaag"), now.first, today),
    ]


def period_of(code: str, today: date) -> Period:
    """The period of a code; the usual one for any other text."""
    known = periods(today)
    return next((one for one in known if one.code == code), known[0])


@dataclass(frozen=True, slots=True)
class Row:
    """An attempt with what it is grouped by. No account: figures are never made per worker."""

    tried: Tried
    service: UUID
    kind: str
    channel: str
    theme: str
    owner: UUID | None


def rows(period: Period, kind: str = "", service: Service | None = None) -> list[Row]:
    """The attempts of a period that count, of one kind of organisation or one service when that is asked."""
    found = ContactAttempt.objects.counted().filter(on__range=(period.first, period.last))
    if kind:
        found = found.filter(service__organisation__kind=kind)
    if service is not None:
        found = found.filter(service=service)
    return _rows(found)


def _rows(found: QuerySet[ContactAttempt]) -> list[Row]:
    told = found.order_by("pk").values_list(
        "on", "is_answered", "waited_minutes", "waited_days", "lost_minutes",
        "service_id", "service__organisation__kind", "channel", "theme", "organisation_id",
    )  # fmt: skip
    return [
        Row(Tried(on, answered, minutes, days, lost), service, kind, channel, theme, owner)
        for on, answered, minutes, days, lost, service, kind, channel, theme, owner in told
    ]


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one service, kind, channel or theme; ``service`` only where it is one."""

    name: str
    figures: Figures
    service: Service | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All figures of a period."""

    total: Figures
    owners: int
    kinds: list[Line]
    services: list[Line]
    channels: list[Line]
    themes: list[Line]
    is_fictional: bool


def overview(held: Iterable[Row]) -> Overview:
    """The figures of these attempts in every grouping; most attempts first, channels and themes in their own order."""
    told = list(held)
    kinds = {str(code): str(label) for code, label in OrganisationKind.choices}
    channels = {str(code): str(label) for code, label in Channel.choices}
    names = {"": _("niet gezegd"), **attempt_themes()}
    services = Service.objects.select_related("organisation").in_bulk({row.service for row in told})
    lines = [
        Line(service.name, figures(ones), service, kinds.get(service.organisation.kind, ""))
        for pk, ones in _by(told, lambda row: row.service).items()
        if (service := services.get(pk)) is not None
    ]
    return Overview(
        total=figures(row.tried for row in told),
        owners=len({row.owner for row in told}),
        kinds=_most_first(
            Line(kinds.get(code, code), figures(ones)) for code, ones in _by(told, lambda r: r.kind).items()
        ),
        services=_most_first(lines),
        channels=_in_order(channels, _by(told, lambda row: row.channel)),
        themes=_in_order({**attempt_themes(), "": names[""]}, _by(told, lambda row: row.theme)),
        is_fictional=any(line.service is not None and line.service.is_fictional for line in lines),
    )


def _by(told: Iterable[Row], key: Callable[[Row], K]) -> dict[K, list[Tried]]:
    held: dict[K, list[Tried]] = {}
    for row in told:
        held.setdefault(key(row), []).append(row.tried)
    return held


def _most_first(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-line.figures.number, line.name, str(line.service and line.service.pk)))


def _in_order(names: dict[str, str], held: dict[str, list[Tried]]) -> list[Line]:
    order = list(names)
    found = sorted(held.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order))
    return [Line(names.get(code, code), figures(ones)) for code, ones in found]


def public_figures(service: Service, today: date) -> Figures | None:
    """What the public fiche shows: only with enough attempts, noted by more than one organisation. Else None."""
    held = rows(periods(today)[0], service=service)
    found = figures(row.tried for row in held)
    if found.settled < ENOUGH or len({row.owner for row in held}) < OWNERS_FOR_THE_PUBLIC:
        return None
    return found
