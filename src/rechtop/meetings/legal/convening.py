"""Fixing a consultation of art. 458ter and opening it: ground, aim, rules and participants first, in its own store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from rechtop.accounts.access import Action, Ref, Standing
from rechtop.accounts.gate import Refused, need
from rechtop.accounts.models import User
from rechtop.journal.models import Act
from rechtop.journal.writing import Line, Who, note
from rechtop.meetings.legal.errors import ConsultationError
from rechtop.meetings.legal.models import Aim, Ground, LegalConsultation, LegalOpening, LegalParticipant, Secrecy
from rechtop.stores.models import Kind, Store
from rechtop.stores.opening import add_store

FEWEST = 2
"""A consultation has at least two participants; the database counts them as well."""

Make = Callable[[UUID, str, date, UUID, bool], str]
"""Makes the store of a consultation: its id, a name that says nothing, the day, whose it is, whether all is made up."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant as she is written down. ``email``: that of her account here, when she has one."""

    name: str
    office: str
    secrecy: Secrecy
    email: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is fixed before it opens; afterwards nobody can change it."""

    ground: Ground
    reference: str
    aim: Aim
    purpose: str
    rules: str
    seats: tuple[Seat, ...]

    def check(self) -> None:
        """Raises ConsultationError when something is not fixed."""
        told = {"welke tekst of toestemming": self.reference, "waarvoor": self.purpose, "hoe het verloopt": self.rules}
        empty = [name for name, text in told.items() if not text.strip()]
        if empty:
            raise ConsultationError(f"Vul eerst in: {', '.join(empty)}. Zonder mag dit overleg niet openen.")
        if len(self.seats) < FEWEST:
            raise ConsultationError("Schrijf alle deelnemers op, ten minste twee. Later komt er niemand meer bij.")


def organisation_of(standing: Standing) -> UUID:
    """For which organisation she convenes. Raises Refused when for none."""
    where = standing.where(Action.CONVENE)
    if not where:
        raise Refused(standing.may(Action.CONVENE, Ref("consultation")).why)
    return min(where, key=str)


def make_store(pk: UUID, name: str, on: date, owner: UUID, synthetic: bool) -> str:
    """A store of its own, with its own keys."""
    return add_store(pk, name, on=on, kind=Kind.CONSULTATION, owner=owner, synthetic=synthetic)


def convene(standing: Standing, pk: UUID, plan: Plan, on: date, make: Make = make_store) -> UUID:
    """Fix it and open it; its id. ``pk`` comes from the form, so that a form sent twice makes one.

    Raises ConsultationError when something is not fixed or who convenes is not listed, Refused when she may not.
    """
    owner = organisation_of(standing)
    need(standing, Action.CONVENE, Ref("consultation", owner))
    plan.check()
    accounts = [_account(seat) for seat in plan.seats]
    if standing.user is None or standing.user.pk not in accounts:
        raise ConsultationError("U staat zelf niet op de lijst. Vul uw eigen e-mailadres in bij uw naam.")
    if len({one for one in accounts if one}) < len([one for one in accounts if one]):
        raise ConsultationError("Twee deelnemers hebben hetzelfde e-mailadres. Geef elk een eigen adres.")
    if Store.objects.filter(pk=pk).exists():
        return pk
    who = Who(standing.user.pk, str(standing.user))
    synthetic = Store.objects.filter(pk=owner, is_synthetic=True).exists()
    alias = make(pk, f"Overleg van {on:%d/%m/%Y}", on, owner, synthetic)
    with transaction.atomic(using=alias):
        fixed = LegalConsultation(
            id=pk, ground=plan.ground, reference=plan.reference.strip(), aim=plan.aim, purpose=plan.purpose.strip(),
            rules=plan.rules.strip(), by=standing.user.pk, by_name=who.name,
        )  # fmt: skip
        fixed.save(using=alias, force_insert=True)
        seats = [
            LegalParticipant(
                consultation=fixed, account=account, name=seat.name, office=seat.office, secrecy=seat.secrecy
            )
            for seat, account in zip(plan.seats, accounts, strict=True)
        ]
        LegalParticipant.objects.using(alias).bulk_create(seats)
        LegalOpening.objects.using(alias).create(consultation=fixed, by_name=who.name)
        note(alias, who, Line(Act.WRITE, "consultation.opening"))
    return pk


def _account(seat: Seat) -> UUID | None:
    """The account of a participant. Raises ConsultationError when the address that was given has none."""
    if not seat.email.strip():
        return None
    found = User.objects.filter(email__iexact=seat.email.strip(), is_active=True).first()
    if found is None:
        raise ConsultationError(
            f"{seat.name} heeft hier geen account. Laat het e-mailadres leeg: dan leest deze deelnemer niet mee."
        )
    return found.pk
