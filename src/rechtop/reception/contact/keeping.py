"""Writing down how she may be reached, and who she is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rechtop.reception.contact.safe import values_of
from rechtop.reception.desk import Desk
from rechtop.reception.models import Person, SafeContact, Trajectory
from rechtop.reception.start.beginning import remember_name


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is, as far as she told. ``birth_date`` is None when it is not known.

    ``neighbourhood`` is the code of where she lives, for counts per area; None leaves it as it was.
    """

    name: str = ""
    birth_date: date | None = None
    language: str = ""
    needs_interpreter: bool | None = None
    neighbourhood: str | None = None


def contact_of(desk: Desk, person: UUID) -> SafeContact | None:
    """How she may be reached; None when nothing was ever asked."""
    return SafeContact.objects.using(desk.store).filter(person=person).first()


def keep_contact(desk: Desk, pk: UUID, told: SafeContact) -> SafeContact:
    """Keep what was asked today; ``told`` need not say whose it is."""
    with desk.writing(pk, "person.contact") as held:
        values = values_of(told) | {"asked_on": desk.on}
        kept, _ = SafeContact.objects.using(desk.store).update_or_create(person=held.person, defaults=values)
    return kept


def keep_identity(desk: Desk, pk: UUID, told: Identity) -> Person:
    """Keep who she is. From now on she is found by this name, and no longer by the one before."""
    with desk.writing(pk, "person.identity") as held:
        person = held.person
        person.name, person.language = told.name.strip(), told.language
        person.birth_date = told.birth_date.isoformat() if told.birth_date else ""
        person.needs_interpreter = told.needs_interpreter
        person.save(using=desk.store, update_fields=["name", "birth_date", "language", "needs_interpreter"])
        remember_name(desk.store, person)
        if told.neighbourhood is not None:
            Trajectory.objects.using(desk.store).filter(pk=pk).update(neighbourhood=told.neighbourhood)
    return person


def born(person: Person) -> date | None:
    """The date of birth; None when it is not known."""
    return date.fromisoformat(person.birth_date) if person.birth_date else None
