"""Whoever keeps a fiche that is overdue is reminded, once in each period; after two reminders the directory manager is.

First :func:`note_due` writes what is due into the outbox, then :func:`send_waiting` sends what waits there. Both may
be repeated at will: a fiche gets one reminder in a period, and one that was checked meanwhile gets none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from smtplib import SMTPException
from uuid import UUID

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rechtop.accounts.models import Mandate, Role
from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.models import Organisation, Reminder, Service, holding_on
from rechtop.organisations.quality.criteria import rules

KEEPING = (Role.EDITOR, Role.COORDINATOR, Role.REGISSEUR)
"""The roles that keep the fiches of their own organisation."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What a round found: reminders for who keeps the fiche, for the directory manager, and fiches nobody hears of."""

    keepers: int = 0
    regisseurs: int = 0
    nobody: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """How many messages left, about how many fiches; how many reminders lapsed, and how many still wait."""

    messages: int = 0
    fiches: int = 0
    lapsed: int = 0
    waiting: int = 0
    refused: str = ""


def period_on(due: date, on: date) -> int:
    """In which period after the due date a day lies: 1 in the first month after it, 0 when it is not overdue yet."""
    months = rules().chase_months
    period = 0
    while end_of_term(due, period * months, "month") < on:
        period += 1
    return period


def note_due(on: date) -> Noted:
    """Write the reminders of this period into the outbox; those that are there stay as they are."""
    people = _people(on)
    made: list[Reminder] = []
    nobody = 0
    with transaction.atomic():
        earlier = _earlier()
        for kind, fiche, owner in _overdue(on):
            due = fiche.next_review_on or on
            there = earlier.get((kind, fiche.pk, due), {})
            period = period_on(due, on)
            if period in there:
                continue
            told = sum(to == Reminder.To.KEEPER for to in there.values())
            has_keeper, has_manager = bool(people.get(owner)), bool(people.get(None))
            if not has_keeper and not has_manager:
                nobody += 1
                continue
            is_kept = has_keeper and (told < rules().reminders or not has_manager)
            made.append(
                Reminder(
                    fiche_kind=kind,
                    fiche=fiche.pk,
                    name=fiche.name,
                    organisation=owner,
                    due_on=due,
                    period=period,
                    to=Reminder.To.KEEPER if is_kept else Reminder.To.REGISSEUR,
                    made_on=on,
                )
            )
        Reminder.objects.bulk_create(made, ignore_conflicts=True)
    keepers = sum(one.to == Reminder.To.KEEPER for one in made)
    return Noted(keepers, len(made) - keepers, nobody)


def send_waiting(on: date, site: str) -> Sent:
    """Send what waits, one message for each address; ``site`` is the address of the website.

    What cannot be sent stays in the outbox for the next time, and ``refused`` says why.
    """
    people = _people(on)
    sent = Sent()
    with transaction.atomic():
        held = Reminder.objects.select_for_update().filter(sent_on=None, lapsed_on=None)
        waiting = list(held.order_by("made_on", "due_on", "name", "pk"))  # what waits longest leaves first
        due = {(kind, fiche.pk, fiche.next_review_on) for kind, fiche, _owner in _overdue(on)}
        lapsed = [one for one in waiting if (one.fiche_kind, one.fiche, one.due_on) not in due]
        Reminder.objects.filter(pk__in=[one.pk for one in lapsed]).update(lapsed_on=on)
        gone = {one.pk for one in lapsed}
        groups: dict[UUID | None, list[Reminder]] = defaultdict(list)
        for one in waiting:
            if one.pk not in gone:
                groups[one.organisation if one.to == Reminder.To.KEEPER else None].append(one)
        messages, told, refused = 0, 0, ""
        connection = get_connection()
        for owner, reminders in groups.items():
            addresses = sorted(people.get(owner, ()))
            try:
                messages += connection.send_messages([_message(to, reminders, owner, site) for to in addresses]) or 0
            except (OSError, SMTPException) as error:
                refused = str(error)
                continue
            if addresses:
                told += len(reminders)
                Reminder.objects.filter(pk__in=[one.pk for one in reminders]).update(sent_on=on)
        sent = Sent(messages, told, len(lapsed), len(waiting) - len(lapsed) - told, refused)
    return sent


def _overdue(on: date) -> Iterator[tuple[str, Service | Organisation, UUID]]:
    """Every fiche that is there and should have been checked before a day, with the organisation that keeps it."""
    late = {"next_review_on__lt": on}
    for service in Service.objects.filter(holding_on(on), **late).order_by("next_review_on", "name", "pk"):
        yield "service", service, service.keeper_id or service.organisation_id
    for organisation in Organisation.objects.filter(holding_on(on), **late).order_by("next_review_on", "name", "pk"):
        yield "organisation", organisation, organisation.pk


def _earlier() -> dict[tuple[str, UUID, date], dict[int, str]]:
    """By fiche and due date: in which periods somebody was (or is to be) told, and who."""
    found: dict[tuple[str, UUID, date], dict[int, str]] = defaultdict(dict)
    for kind, fiche, due, period, to in Reminder.objects.values_list("fiche_kind", "fiche", "due_on", "period", "to"):
        found[kind, fiche, due][period] = to
    return found


def _people(on: date) -> dict[UUID | None, set[str]]:
    """The addresses of who keeps the fiches of each organisation; under None those of the directory managers."""
    found: dict[UUID | None, set[str]] = defaultdict(set)
    held = Mandate.objects.on(on).filter(person__is_active=True, role__in=KEEPING).select_related("person")
    for mandate in held:
        if mandate.organisation is not None or mandate.role == Role.REGISSEUR:
            found[mandate.organisation].add(mandate.person.email)
    return found


def _message(to: str, reminders: Collection[Reminder], owner: UUID | None, site: str) -> EmailMessage:
    """One message: no name of anybody, and a subject that says nothing to who looks over a shoulder."""
    number = len(reminders)
    if owner is None:
        intro = ngettext(
            "%(number)s fiche is te laat nagekeken. Wie ze bijhoudt, deed het nog niet of is niet bekend.",
            "%(number)s fiches zijn te laat nagekeken. Wie ze bijhoudt, deed het nog niet of is niet bekend.",
            number,
        )
    else:
        intro = ngettext(
            "%(number)s fiche van uw organisatie is te laat nagekeken.",
            "%(number)s fiches van uw organisatie zijn te laat nagekeken.",
            number,
        )
    lines = [f"- {one.name} ({_('moest voor')} {one.due_on:%d/%m/%Y})" for one in reminders]
    text = "\n".join(
        [
            _("Goeiedag"),
            "",
            intro % {"number": number},
            "",
            *lines,
            "",
            _("Klopt alles nog? Eén klik is genoeg:"),
            f"{site.rstrip('/')}/werk/kwaliteit",
            "",
            "Rechtop",
        ]
    )
    return EmailMessage(subject=_("Rechtop: fiches na te kijken"), body=text, to=[to])
