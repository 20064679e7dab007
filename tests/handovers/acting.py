"""What workers do in one installation of the test of two, after Django is ready there. Everybody is made up."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone

from rechtop.accounts.access import standing_of
from rechtop.accounts.models import Mandate, Role, User
from rechtop.handovers.inbox.taking import came_in, reply
from rechtop.handovers.models import Agreed, Handover
from rechtop.handovers.out.receivers import receiver, ways_to
from rechtop.handovers.sending import Agreement, Item, draft, send
from rechtop.handovers.states import State
from rechtop.organisations.models import Organisation, Service
from rechtop.reception.desk import Desk, desk_of
from rechtop.reception.start.beginning import Arrival
from rechtop.reception.start.beginning import begin as begin_file
from rechtop.stores.opening import add_store
from tests.accounts.people import SECRET

ITEMS: list[Item] = [
    {"id": "name", "kind": "name", "label": "Naam", "text": "Fatima"},
    {"id": "question", "kind": "question", "label": "De vraag", "text": "Ik kan de gasrekening niet betalen."},
]


def begin(own: UUID, name: str, other: UUID, other_name: str, service: UUID) -> str:
    """Our store and a worker of the service; on our social map both organisations, and the service of the others."""
    on = timezone.localdate()
    for organisation, called in ((own, name), (other, other_name)):
        Organisation.objects.create(
            pk=organisation, slug=f"o-{organisation.hex}", name=called, kind="caw", is_fictional=True
        )
    Service.objects.create(pk=service, slug="budgethulp", name="Budgethulp", organisation_id=other, is_fictional=True)
    user = User.objects.create_user("an@voorbeeldstad.example", None, name="An Verzonnen", is_demo=True)
    TOTP.activate(user, SECRET)
    Mandate.objects.create(person=user, organisation=own, team=service, role=Role.WORKER, valid_from=on)
    return add_store(own, name, on=on, synthetic=True)


def send_one(service: UUID) -> str:
    """A question comes in, she agrees aloud, it is ready to leave. How it goes, and its id."""
    at = _desk()
    (way, *_more) = ways_to(Service.objects.get(pk=service))
    to = receiver(service, way, at.on)
    file = begin_file(at, Arrival(name="Fatima", question=ITEMS[1]["text"], synthetic=True))
    made = draft(at, file.pk, to, "Schuldhulp", ITEMS, at.on + timedelta(90))
    return f"{way} {send(at, made, Agreement(Agreed.VOICE, at.on, witness='Bo Verzonnen')).pk}"


def reply_with(state: str) -> str:
    """Who received the one that came in answers."""
    at = _desk()
    return reply(at, came_in(at).get(), State(state), to_person="Welkom").state


def state() -> str:
    """Where the one handover here stands, and how often it changed."""
    (held,) = Handover.objects.using(_desk().store)
    return f"{held.state} {held.moves.count()}"


def told() -> str:
    """What the one handover here says."""
    (held,) = Handover.objects.using(_desk().store)
    return f"{held.pk} {held.sender_name}: {held.items}"


def _desk() -> Desk:
    user = User.objects.get(mandates__role=Role.WORKER)
    return desk_of(standing_of(user, timezone.localdate()), timezone.localdate())
