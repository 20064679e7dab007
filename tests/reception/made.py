"""Made-up workers at their desks, and files for them to work on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from allauth.mfa.totp.internal.auth import TOTP

from rechtop.accounts.access import standing_of
from rechtop.accounts.models import Mandate, Role, User
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.stores.registry import alias_of
from tests.accounts.people import SECRET
from tests.stores.made import OURS

ON = date(2026, 11, 23)
TEAM = UUID("7ea30000-0000-4000-8000-000000000001")
OTHER_TEAM = UUID("7ea30000-0000-4000-8000-000000000002")


def worker(
    name: str = "An Verzonnen",
    role: Role = Role.WORKER,
    *,
    team: UUID | None = TEAM,
    organisation: UUID | None = OURS,
) -> User:
    """A made-up account with one mandate."""
    email = f"{name.split()[0].lower()}.{role}@voorbeeldstad.example"
    user = User.objects.create_user(email, None, name=name, is_demo=True)
    TOTP.activate(user, SECRET)
    Mandate.objects.create(person=user, organisation=organisation, team=team, role=role, valid_from=date(2024, 1, 1))
    return user


def desk(user: User | None = None, *, organisation: UUID = OURS, on: date = ON) -> Desk:
    """Her desk in an organisation; the test asks the fixture `store`."""
    return Desk(standing_of(user or worker(), on), organisation, alias_of(organisation), on)


def a_file(at: Desk, name: str = "Fatima", question: str = "Ik kan de gasrekening niet betalen.") -> Trajectory:
    """A new file of a made-up person."""
    return begin(at, Arrival(name=name, question=question, synthetic=True))
