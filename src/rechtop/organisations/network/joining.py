"""A service joins a partnership or leaves it. What was, stays: a role ends with a day and a reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rechtop.organisations.errors import NotThere, NotValid
from rechtop.organisations.models import Partnership, PartnershipRole, Service, holding_on
from rechtop.organisations.record import Values, snapshot
from rechtop.organisations.services import Actor, add, edit

MOST = 20
"""How many services of a name are shown to choose from."""


def join(partnership: Partnership, service: Service, kind: PartnershipRole.Kind, *, since: date, by: Actor) -> None:
    """Give a service a role from a day on. With another role it has to leave that first. Raises NotValid."""
    with transaction.atomic():
        roles = _held(partnership)
        for line in roles:
            until = line["valid_until"]
            if line["service"] == str(service.pk) and (until is None or date.fromisoformat(until) >= since):
                role = PartnershipRole.Kind(line["kind"]).label
                raise NotValid({"service": [_("Deze dienst is dan al %(role)s. Beëindig dat eerst.") % {"role": role}]})
        if service.has_ended_on(since):
            raise NotValid({"service": [_("Deze dienst bestaat dan niet meer.")]})
        made = {"service": str(service.pk), "kind": kind.value, "valid_from": since.isoformat()}
        edit(partnership, {"roles": [*roles, made]}, by=by)


def leave(partnership: Partnership, role: UUID, *, on: date, because: str, by: Actor) -> None:
    """Let a role end: ``on`` is its last day. Raises NotValid, and NotThere when there is no such role."""
    with transaction.atomic():
        roles = _held(partnership)
        line = next((line for line in roles if line["id"] == str(role)), None)
        if line is None or (line["valid_until"] and date.fromisoformat(line["valid_until"]) < on):
            raise NotThere(_("Deze rol is er niet (meer)."))
        if line["valid_from"] and on < date.fromisoformat(line["valid_from"]):
            raise NotValid({"last_day": [_("De laatste dag ligt voor de eerste.")]})
        line |= {"valid_until": on.isoformat(), "ended_because": because}
        edit(partnership, {"roles": roles}, by=by)


def _held(partnership: Partnership) -> list[Values]:
    """The roles as they stand, held still until the transaction is over: who saves at the same time waits."""
    held = Partnership.objects.select_for_update().get(pk=partnership.pk)
    roles: list[Values] = snapshot(held)["roles"]
    return roles


def found(name: str, on: date) -> list[Service]:
    """The services that are there on a day and are called so: the one with exactly this name, or all that hold it."""
    there = Service.objects.filter(holding_on(on)).select_related("organisation").order_by("name", "pk")
    exact = list(there.filter(name__iexact=name.strip())[:MOST])
    return exact or list(there.filter(name__icontains=name.strip())[:MOST])


def begin(name: str, description: str, *, since: date, by: Actor) -> Partnership:
    """A new partnership, without members yet. Raises NotValid."""
    base = slugify(name)[:70].strip("-") or "samenwerking"
    taken = set(Partnership.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    slug = next(one for number in range(1, 10_000) if (one := f"{base}-{number}" if number > 1 else base) not in taken)
    values = {"slug": slug, "name": name, "description": description, "valid_from": since.isoformat()}
    return add(Partnership, values, by=by)
