"""What the control officer finds of an opening in an emergency: fine, to be talked over, or wrong (P-12)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Opening, ReviewOutcome

SHOWN = 50
"""Reviewed openings on one page, the last first."""


@dataclass(frozen=True, slots=True)
class Emergencies:
    """Openings in an emergency: those that wait for a review, and the last that had one."""

    waiting: list[Opening]
    done: list[Opening]


def emergencies(desk: Desk) -> Emergencies:
    """What the officer has to look at. Reading the reasons stands in the journal, a line for each that waits."""
    need(desk.standing, Action.CONTROL, desk.ref("journal"))
    held = Opening.objects.using(desk.store).filter(is_emergency=True).select_related("trajectory")
    return Emergencies(
        list(held.filter(reviewed_on=None).order_by("created_at")),
        list(held.exclude(reviewed_on=None).order_by("-reviewed_on", "-created_at")[:SHOWN]),
    )


def review(desk: Desk, pk: UUID, outcome: str, words: str) -> Opening:
    """Note what was found. Raises ReceptionError: not there, reviewed already, no outcome, her own opening."""
    need(desk.standing, Action.CONTROL, desk.ref("journal"))
    if outcome not in ReviewOutcome.values:
        raise ReceptionError(_("Kies wat u vond: terecht, te bespreken of niet terecht."))
    with transaction.atomic(using=desk.store):
        held = Opening.objects.using(desk.store).select_for_update().filter(pk=pk, is_emergency=True)
        found = held.first()
        if found is None:
            raise ReceptionError(_("Deze melding is er niet."))
        if found.reviewed_on is not None:
            raise ReceptionError(_("Deze melding is al nagekeken."))
        if found.by == desk.user:
            raise ReceptionError(_("U opende dit dossier zelf. Laat een andere toezichthouder kijken."))
        found.outcome, found.review = outcome, words.strip()
        found.reviewed_on, found.reviewed_by = desk.on, desk.user
        found.save(using=desk.store, update_fields=["outcome", "review", "reviewed_on", "reviewed_by"])
        desk.note(Act.WRITE, f"review.{outcome}", found.trajectory)
    return found
