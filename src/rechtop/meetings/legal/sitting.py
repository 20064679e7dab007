"""The one door to a consultation of art. 458ter: who is on its list comes in, and each reading is written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from rechtop.accounts.access import Action, ListedRef, Standing
from rechtop.journal.models import Act, Entry
from rechtop.journal.triggers import unprotected
from rechtop.journal.writing import Line, Who, note
from rechtop.meetings.legal.errors import ConsultationError, ConsultationMissing
from rechtop.meetings.legal.models import (
    LegalConsultation,
    LegalEnding,
    LegalNote,
    LegalOpening,
    LegalParticipant,
)
from rechtop.stores.errors import StoreError
from rechtop.stores.models import Kind, Store
from rechtop.stores.registry import open_store


@dataclass(frozen=True, slots=True)
class Seated:
    """A participant in the consultation that she opened, on a day."""

    consultation: LegalConsultation
    store: str
    who: Who
    account: UUID
    on: date

    @property
    def is_hers(self) -> bool:
        """Whether she fixed it: she sees to its end."""
        return self.consultation.by == self.account

    @property
    def ending(self) -> LegalEnding | None:
        """How it ended; None while it is open."""
        return LegalEnding.objects.using(self.store).first()

    @property
    def may_destroy(self) -> bool:
        """Whether its day of destruction has come."""
        ending = self.ending
        return ending is not None and ending.destroy_on <= self.on

    def write(self, text: str, pk: UUID) -> LegalNote:
        """A note, once however often the form is sent. Raises ConsultationError when it is empty or all is over."""
        if not text.strip():
            raise ConsultationError("Schrijf eerst wat u wilt bewaren.")
        if self.ending is not None:
            raise ConsultationError("Dit overleg is gesloten. Er komt niets meer bij.")
        told = {"consultation": self.consultation, "by": self.account, "by_name": self.who.name, "text": text.strip()}
        with transaction.atomic(using=self.store):
            made, is_new = LegalNote.objects.using(self.store).get_or_create(pk=pk, defaults=told)
            if is_new:
                note(self.store, self.who, Line(Act.WRITE, "consultation.note"))
        return made

    def end(self, decision: str, destroy_on: date | None) -> None:
        """Close it with a decision and the day on which all is destroyed. Raises ConsultationError."""
        if self.ending is not None:
            raise ConsultationError("Dit overleg is al gesloten.")
        if not decision.strip():
            raise ConsultationError("Schrijf wat er beslist is. Ook “geen gevolg” is een beslissing.")
        if destroy_on is None or destroy_on < self.on:
            raise ConsultationError("Kies de dag waarop alles vernietigd wordt: vandaag of later.")
        with transaction.atomic(using=self.store):
            LegalEnding.objects.using(self.store).create(
                consultation=self.consultation, on=self.on, decision=decision.strip(), destroy_on=destroy_on,
                by=self.account, by_name=self.who.name,
            )  # fmt: skip
            note(self.store, self.who, Line(Act.WRITE, "consultation.ending"))

    def destroy(self) -> None:
        """Remove all of it on or after its day and close its store. The journal keeps that it was done, and by whom.

        Raises ConsultationError before that day.
        """
        if not self.may_destroy:
            raise ConsultationError("De dag van vernietiging is er nog niet.")
        with unprotected(self.store):
            for model in (LegalNote, LegalEnding, LegalOpening, LegalParticipant, LegalConsultation):
                model.objects.using(self.store).all()._raw_delete(self.store)
            note(self.store, self.who, Line(Act.REMOVE, "consultation"))
        Store.objects.filter(pk=self.consultation.pk).update(closed_on=self.on)

    def readings(self) -> list[Entry]:
        """Who read or wrote here, the latest first: the participants see that of one another (P-11)."""
        return list(Entry.objects.using(self.store).order_by("-number")[:50])


def sit(standing: Standing, pk: UUID, on: date, what: str) -> Seated:
    """Open a consultation, with a line in its own journal.

    Raises ConsultationMissing, also when she is not listed, and StoreError when its store is not open.
    """
    held = Store.objects.filter(pk=pk, kind=Kind.CONSULTATION).filter(Q(closed_on=None)).first()
    found = _opened(held, standing, on) if held is not None else None
    if found is None:
        raise ConsultationMissing("Dit overleg bestaat niet, of u neemt er niet aan deel.")
    note(found.store, found.who, Line(Act.READ, what))
    return found


def mine(standing: Standing, on: date) -> Iterator[Seated]:
    """The consultations that list her, the newest first. A store that is not open now is left out.

    Nothing outside a consultation's own store says who is in it, so each is asked.
    """
    for held in Store.objects.filter(kind=Kind.CONSULTATION, closed_on=None).order_by("-opened_on", "pk"):
        try:
            found = _opened(held, standing, on)
        except StoreError:
            continue
        if found is not None:
            yield found


def _opened(held: Store, standing: Standing, on: date) -> Seated | None:
    """None when she is not on its list."""
    if standing.user is None:
        return None
    alias = open_store(held.pk, on=on)
    listed = LegalParticipant.objects.using(alias).exclude(account=None).values_list("account", flat=True)
    accounts = frozenset(one for one in listed if one is not None)
    if not standing.may(Action.SIT_IN, ListedRef("consultation", held.owner, accounts)):
        return None
    consultation = LegalConsultation.objects.using(alias).get(pk=held.pk)
    return Seated(consultation, alias, Who(standing.user.pk, str(standing.user)), standing.user.pk, on)
