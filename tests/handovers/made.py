"""Made-up handovers between the two stores of the tests."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from rechtop.handovers.exchange import deliver
from rechtop.handovers.models import Agreed, Handover
from rechtop.handovers.receiving import apply
from rechtop.handovers.sending import Agreement, Item, To, draft, send
from rechtop.handovers.states import Way
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from tests.stores.made import THEIRS

SERVICE = UUID("5e7f1ce0-0000-4000-8000-000000000001")
LEAST: list[Item] = [
    {"id": "name", "kind": "name", "label": "Naam", "text": "Fatima"},
    {"id": "contact", "kind": "contact", "label": "Veilig contact", "text": "0470 00 00 00, alleen bellen"},
    {"id": "question", "kind": "question", "label": "De vraag", "text": "Ik kan de gasrekening niet betalen."},
]
"""The least that goes along (P-05)."""


def drafted(at: Desk, file: Trajectory, way: Way = Way.STORE, organisation: UUID | None = THEIRS) -> Handover:
    """A handover to look at together."""
    to = To(SERVICE, "Budgethulp CAW Voorbeeldstreek", way, organisation)
    return draft(at, file.pk, to, "Schuldhulp", LEAST, at.on + timedelta(90))


def agreed(on: date) -> Agreement:
    """She agreed aloud, a colleague heard it."""
    return Agreement(Agreed.VOICE, on, witness="Bo Verzonnen")


def sent(at: Desk, file: Trajectory, way: Way = Way.STORE, organisation: UUID | None = THEIRS) -> Handover:
    """A handover that left."""
    return send(at, drafted(at, file, way, organisation), agreed(at.on))


def post_brings(store: str) -> tuple[int, int]:
    """What waits in the outbox of a store is brought to the stores here."""
    return deliver(store, apply, _nowhere)


def _nowhere(organisation: UUID, signed: object) -> None:
    raise AssertionError("nothing goes to another installation in this test")
