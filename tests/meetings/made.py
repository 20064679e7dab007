"""Made-up consultations. That of art. 458ter stands in the second store of the tests, as a store of its own."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from rechtop.accounts.access import standing_of
from rechtop.accounts.models import User
from rechtop.meetings.client import holding
from rechtop.meetings.client.holding import Discussed
from rechtop.meetings.client.models import AgreedHow, Answer, Attends, ClientMeeting, Told
from rechtop.meetings.legal.convening import Plan, Seat, convene
from rechtop.meetings.legal.models import Aim, Ground, Secrecy
from rechtop.meetings.legal.sitting import Seated, sit
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.stores.models import Kind, Store
from rechtop.stores.registry import alias_of, newest_schema
from tests.reception.made import ON
from tests.stores.made import OURS, THEIRS

AGREES = Discussed(ON, Told.TALK, Answer.YES, AgreedHow.VOICE, Attends.YES)
"""She knows, she agrees, she comes."""


def planned(at: Desk, file: Trajectory, *, days: int = 0) -> ClientMeeting:
    """A meeting with her, today unless said otherwise."""
    return holding.plan(at, file.pk, at.on + timedelta(days), "OCMW, lokaal 2")


def fresh(meeting: ClientMeeting, at: Desk) -> ClientMeeting:
    """As it stands now."""
    return ClientMeeting.objects.using(at.store).get(pk=meeting.pk)


def own_store(pk: UUID, name: str, on: date, owner: UUID, synthetic: bool) -> str:
    """Instead of a new database: the second store of the tests becomes that of the consultation."""
    Store.objects.create(
        pk=pk, name=name, owner=owner, kind=Kind.CONSULTATION, opened_on=on, schema=newest_schema(),
        is_synthetic=synthetic,
    )  # fmt: skip
    return alias_of(pk)


def plan_of(*users: User, **changed: object) -> Plan:
    """All that is fixed, with a participant without an account besides."""
    seats = tuple(Seat(user.name, "OCMW, maatschappelijk werker", Secrecy.PROFESSIONAL, user.email) for user in users)
    told: dict[str, object] = {
        "ground": Ground.DECREE,
        "reference": "Decreet van 1 januari 2020, artikel 5 (verzonnen)",
        "aim": Aim.INTEGRITY,
        "purpose": "Geweld in een gezin stoppen",
        "rules": "De trekker leidt. Iedereen zwijgt.",
        "seats": (*seats, Seat("Wim Verzonnen", "Politie Voorbeeldstad", Secrecy.OFFICE)),
    }
    return Plan(**{**told, **changed})  # type: ignore[arg-type]


def convened(*users: User, on: date = ON) -> UUID:
    """An open consultation; the first of the accounts convened it."""
    Store.objects.filter(pk=THEIRS).delete()
    return convene(standing_of(users[0], on), THEIRS, plan_of(*users), on, own_store)


def seated(user: User, *, on: date = ON) -> Seated:
    """A participant at the table."""
    return sit(standing_of(user, on), THEIRS, on, "consultation.page")


__all__ = ["AGREES", "OURS", "THEIRS", "convened", "fresh", "own_store", "plan_of", "planned", "seated"]
