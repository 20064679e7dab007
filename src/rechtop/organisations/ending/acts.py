"""An organisation or a place ends, and what belongs to it ends too or goes on with a follower: whole or not at all.

Nothing is deleted. What happens along is part of the one change, so that one undo puts everything back.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import TypeVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from rechtop.organisations.errors import NotThere, NotValid
from rechtop.organisations.models import Change, Organisation, Place, Service, ServiceAtPlace
from rechtop.organisations.record import Values, snapshot
from rechtop.organisations.services import Actor, edit, end, history

M = TypeVar("M", bound=models.Model)


def merge(old: Organisation, into: Organisation, *, on: date, because: str, by: Actor) -> Organisation:
    """Let an organisation go into another: ``on`` is its last day, and all that it has goes on under the other."""
    return end_organisation(old, on=on, because=because, by=by, follower=into, along=True)


def end_organisation(
    old: Organisation, *, on: date, because: str, by: Actor, follower: Organisation | None = None, along: bool = False
) -> Organisation:
    """Let an organisation stop: ``on`` is its last day.

    ``along``: its services and places go on under the ``follower``. Else they stop too; a place where others still help
    stays open. Fiches that it kept for others go to the follower, or back to whom they are about.
    Raises NotValid and NotThere, with what cannot be.
    """
    if along and follower is None:
        raise NotValid({"follower": [str(_("Zeg wie de diensten overneemt."))]})
    if follower is not None and follower.has_ended_on(on + timedelta(1)):
        raise NotThere(_("%(name)s bestaat zelf niet meer.") % {"name": follower.name})
    with transaction.atomic():
        ended = end(old, on=on, because=because, by=by, successor=follower)
        line = _line_of(old)
        for service in _running(old.kept_services.exclude(organisation=old), on):
            edit(service, {"keeper": _key(follower)}, by=by, note=because, part_of=line)
        for service in _running(old.services.all(), on):
            if along:
                edit(service, _under(service, old, follower), by=by, note=because, part_of=line)
            else:
                _end_along(service, on, because, by, line)
        for place in _running(old.places.all(), on):
            if along:
                edit(place, {"organisation": _key(follower)}, by=by, note=because, part_of=line)
            elif not _services_at(place, on).exists():
                _end_along(place, on, because, by, line)
    return ended


def end_place(
    place: Place,
    *,
    on: date,
    because: str,
    by: Actor,
    follower: Place | None = None,
    moving: Collection[Service] = (),
) -> Place:
    """Let a place close: ``on`` is its last day there. The services of ``moving`` stop there.

    With a follower they go on there from the next day, with the same hours and telephones. What others offer at this
    place is theirs to change; its fiche says meanwhile that the place closed. Raises NotValid and NotThere.
    """
    if follower is not None and follower.has_ended_on(on + timedelta(1)):
        raise NotThere(_("%(name)s bestaat zelf niet meer.") % {"name": follower.name})
    with transaction.atomic():
        ended = end(place, on=on, because=because, by=by, successor=follower)
        line = _line_of(place)
        for service in moving:
            lines = _elsewhere(snapshot(service)["at_places"], place, follower, on, because)
            edit(service, {"at_places": lines}, by=by, note=because, part_of=line)
    return ended


def services_at(place: Place, on: date) -> list[Service]:
    """The services that are given at a place after a day, by name."""
    return list(_services_at(place, on).select_related("organisation", "keeper").order_by("name", "pk"))


def _services_at(place: Place, on: date) -> models.QuerySet[Service]:
    there = _running(ServiceAtPlace.objects.filter(place=place), on)
    return _running(Service.objects.filter(pk__in=there.order_by().values("service")), on)


def _running(found: models.QuerySet[M], on: date) -> models.QuerySet[M]:
    """Those that would go on after a day."""
    return found.filter(Q(valid_until=None) | Q(valid_until__gt=on))


def _line_of(thing: Organisation | Place) -> Change:
    """The line that was just written about its end."""
    line = history(thing).first()
    if line is None:
        raise NotThere(_("Dit is er niet meer."))
    return line


def _key(thing: models.Model | None) -> str | None:
    return None if thing is None else str(thing.pk)


def _under(service: Service, old: Organisation, follower: Organisation | None) -> Values:
    """A service under the follower, and its fiche too when the old one kept it."""
    keeper = {"keeper": None} if service.keeper_id == old.pk else {}
    return {"organisation": _key(follower), **keeper}


def _end_along(thing: Service | Place, on: date, because: str, by: Actor, line: Change) -> None:
    try:
        end(thing, on=on, because=because, by=by, part_of=line)
    except NotValid as refused:
        why = _("“%(name)s” begon pas daarna. Kies een latere laatste dag.") % {"name": thing.name}
        raise NotValid({"last_day": [why]}) from refused


def _elsewhere(lines: list[Values], place: Place, follower: Place | None, on: date, because: str) -> list[Values]:
    """The places of a service when one closes: hours that began there later only move."""
    left, gone = str(place.pk), [line for line in lines if line["place"] == str(place.pk)]
    going_on = [line for line in gone if line["valid_until"] is None or line["valid_until"] > on.isoformat()]
    after = (on + timedelta(1)).isoformat()
    found = []
    for line in lines:
        if line["place"] != left or line not in going_on:
            found.append(line)
        elif line["valid_from"] is None or line["valid_from"] <= on.isoformat():
            found.append({**line, "valid_until": on.isoformat(), "ended_because": because})
    if follower is None:
        return found
    there = [line for line in found if line["place"] == str(follower.pk)]
    if any(line["valid_until"] is None for line in there):
        return found
    found = [line for line in found if line["place"] != str(follower.pk)]
    for line in going_on[:1]:
        begins = max(after, line["valid_from"] or after)
        moved = {**_anew(line), "place": str(follower.pk), "valid_from": begins, "valid_until": None}
        found.append(moved | {"ended_because": "", "description": ""})
    return found


def _anew(line: Values) -> Values:
    """The same line as a new one: with identities of its own, also of its hours and telephones."""
    inner = {
        name: [{key: told for key, told in one.items() if key != "id"} for one in value]
        for name, value in line.items()
        if isinstance(value, list)
    }
    return {name: value for name, value in line.items() if name != "id"} | inner
