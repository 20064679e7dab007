"""Whom to call: on every page and letter that a person takes home stand a name and a number, or "onbekend"."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from rechtop.organisations.models import Organisation, Phone, Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory
from rechtop.stores.models import Store


@dataclass(frozen=True, slots=True)
class Call:
    """Who to ask for, at which organisation, on which number; what is not known is empty."""

    worker: str
    organisation: str
    team: str
    phone: str


def whom_to_call(desk: Desk, trajectory: Trajectory) -> Call:
    """The trekker of today and the number of her team, else of a service of the organisation in the social map."""
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, part=Part.TREKKER, until=None).first()
    team = Service.objects.filter(pk=trajectory.team).first() if trajectory.team else None
    return Call(
        held.worker_name if held else "",
        name_of(desk.organisation),
        team.name if team else "",
        _phone(team) if team else "",
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
