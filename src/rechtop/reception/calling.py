"""Whom to call: on every page and letter that a person takes home stand a name and a number, or "onbekend"."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from rechtop.organisations.models import Organisation, Phone, Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory
from rechtop.stores.models import Store


@dataclass(frozen=True, slots=True)
class Call:
    """Who to ask for, at which organisation, on which number; what is not known is empty.

    ``instead_of``: the trekker whom ``worker`` replaces today.
    """

    worker: str
    organisation: str
    team: str
    phone: str
    instead_of: str = ""


def whom_to_call(desk: Desk, trajectory: Trajectory) -> Call:
    """Who follows the file today, and the number of her team.

    That is the trekker, or who replaces her while she is away: somebody who is ill answers no telephone.
    """
    follows = Q(part=Part.TREKKER, until=None) | Q(part=Part.SUBSTITUTE, since__lte=desk.on, until__gte=desk.on)
    held = Assignment.objects.using(desk.store).filter(follows, trajectory=trajectory).order_by("since", "created_at")
    names = {Part(one.part): one.worker_name for one in held}
    trekker = names.get(Part.TREKKER, "")
    worker = names.get(Part.SUBSTITUTE, trekker)
    team = Service.objects.filter(pk=trajectory.team).first() if trajectory.team else None
    return Call(
        worker,
        name_of(desk.organisation),
        team.name if team else "",
        _phone(team) if team else "",
        trekker if trekker != worker else "",
    )


def name_of(organisation: UUID) -> str:
    """The name of an organisation: of the social map, else of its store."""
    found = Organisation.objects.filter(pk=organisation).first()
    if found is not None:
        return found.name
    store = Store.objects.filter(pk=organisation).first()
    return store.name if store is not None else ""


def _phone(team: Service) -> str:
    """The first number of a service, wherever it is given."""
    first = Phone.objects.filter(service=team).first() or Phone.objects.filter(at_place__service=team).first()
    return first.number if first is not None else ""
