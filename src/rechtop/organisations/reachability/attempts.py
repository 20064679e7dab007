"""What may happen to a contact attempt: noted, completed, taken back. It never says for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.organisations.models import AT_ONCE, Channel, ContactAttempt, Organisation, Service
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.themes import attempt_themes

MOST_MINUTES = 600
"""Minutes: a working day of trying is long enough; more is a slip of the finger."""
MOST_DAYS = 400
TWICE = 10
"""Seconds in which the same attempt again is a second tap, not a second attempt."""
OLDEST = 92
"""Days: what happened longer ago is remembered too badly to be counted."""


@dataclass(frozen=True, slots=True)
class Details:
    """What an attempt took. None or empty: not said, which is not zero. ``on``: the day of the attempt."""

    on: date
    waited_minutes: int | None = None
    waited_days: int | None = None
    lost_minutes: int | None = None
    theme: str = ""


def note(
    service: Service,
    channel: Channel,
    answered: bool | None,
    details: Details,
    *,
    organisation: Organisation | None,
    by: UUID,
    today: date,
) -> ContactAttempt:
    """Note an attempt for an organisation (None: for the whole website). ``answered`` None: a mail still waits.

    Raises ReachRefused when the service is one's own, or when channel, answer and time do not go together.
    """
    if organisation is not None and organisation.pk == service.organisation_id:
        raise ReachRefused(_("Dit is een dienst van uw eigen organisatie. Noteer alleen pogingen bij anderen."))
    _check(channel, answered, details, today)
    return ContactAttempt.objects.create(
        service=service,
        organisation=organisation,
        by=by,
        channel=channel,
        is_answered=answered,
        waited_minutes=details.waited_minutes,
        waited_days=details.waited_days,
        lost_minutes=details.lost_minutes,
        theme=details.theme,
        on=details.on,
        is_fictional=service.is_fictional,
    )


def just_noted(
    service: Service, channel: Channel, answered: bool | None, details: Details, *, by: UUID
) -> ContactAttempt | None:
    """The same attempt by the same account, some seconds ago: a button that was tapped twice counts once."""
    lately = timezone.now() - timedelta(seconds=TWICE)
    told = {name: getattr(details, name) for name in ("waited_minutes", "waited_days", "lost_minutes", "theme", "on")}
    same = ContactAttempt.objects.counted().filter(service=service, channel=channel, is_answered=answered, by=by)
    return same.filter(noted_at__gte=lately, **told).order_by("-noted_at", "pk").first()


def complete(attempt: ContactAttempt, answered: bool | None, details: Details, *, today: date) -> ContactAttempt:
    """Fill in what was not known when it was noted, or mend it. Raises ReachRefused, also once it was taken back."""
    with transaction.atomic():
        held = ContactAttempt.objects.select_for_update().get(pk=attempt.pk)
        if held.undone_at is not None:
            raise ReachRefused(_("Deze poging is teruggenomen. Noteer ze opnieuw als ze toch telt."))
        _check(Channel(held.channel), answered, details, today, noted_for=held.on)
        held.is_answered = answered
        held.waited_minutes, held.waited_days = details.waited_minutes, details.waited_days
        held.lost_minutes, held.theme, held.on = details.lost_minutes, details.theme, details.on
        held.save(update_fields=["is_answered", "waited_minutes", "waited_days", "lost_minutes", "theme", "on"])
    return held


def take_back(attempt: ContactAttempt) -> None:
    """Let an attempt count no more; the same twice is one. It keeps its day and is in no figure."""
    ContactAttempt.objects.filter(pk=attempt.pk, undone_at=None).update(undone_at=timezone.now())


def _check(
    channel: Channel, answered: bool | None, details: Details, today: date, noted_for: date | None = None
) -> None:
    if answered is None and channel in AT_ONCE:
        raise ReachRefused(_("Aan de telefoon of het loket weet u het meteen: kies antwoord of geen antwoord."))
    if channel in AT_ONCE and details.waited_days is not None:
        raise ReachRefused(_("Aan de telefoon of het loket wacht u in minuten, niet in dagen."))
    if channel not in AT_ONCE and details.waited_minutes is not None:
        raise ReachRefused(_("Op een mail of formulier wacht u in dagen, niet in minuten."))
    for number, most in (
        (details.waited_minutes, MOST_MINUTES),
        (details.lost_minutes, MOST_MINUTES),
        (details.waited_days, MOST_DAYS),
    ):
        if number is not None and not 0 <= number <= most:
            raise ReachRefused(
                _("%(number)s kan niet: geef een getal van 0 tot %(most)s.") % {"number": number, "most": most}
            )
    if details.theme and details.theme not in attempt_themes():
        raise ReachRefused(_("Kies waarvoor het was uit de lijst."))
    if details.on > today:
        raise ReachRefused(_("Deze dag moet nog komen."))
    if details.on < today - timedelta(OLDEST) and details.on != noted_for:  # a mail may wait longer than that
        raise ReachRefused(_("Dit is te lang geleden om nog juist te tellen: hoogstens drie maanden."))
