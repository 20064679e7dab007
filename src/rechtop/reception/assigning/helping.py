"""A colleague who works on a file beside its trekker: two desks on one question, or one more in a closed circle."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.assigning.colleagues import colleagues
from rechtop.reception.assigning.errors import NotAssigned
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory

WHAT = "trajectory.assignment"


def let_help(desk: Desk, pk: UUID, whom: UUID, note: str = "") -> Assignment:
    """Let a colleague work on the file too, from today until somebody ends it; the trekker stays who she is.

    In a closed circle only who is inside can do so, and from then on the colleague is inside as well. Raises
    NotAssigned when the file is closed, or when the colleague cannot follow files here or works on it already.
    """
    names = {one.account: one.name for one in colleagues(desk)}
    if whom not in names:
        raise NotAssigned(_("Kies een collega van uw organisatie die dossiers volgt."), "helper")
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=Action.ASSIGN, touches=False) as trajectory:
        if trajectory.closed_on is not None:
            raise NotAssigned(_("Dit dossier is afgesloten. Heropen het eerst."))
        if _running(desk, trajectory).filter(worker=whom).exists():
            raise NotAssigned(_("%(name)s werkt al aan dit dossier.") % {"name": names[whom]}, "helper")
        return Assignment.objects.using(desk.store).create(
            trajectory=trajectory, worker=whom, worker_name=names[whom], part=Part.HELPER, since=desk.on,
            note=note.strip(), by=desk.user, by_name=desk.name,
        )  # fmt: skip


def end_help(desk: Desk, pk: UUID, assignment: UUID) -> None:
    """A colleague works on the file until today. Raises NotAssigned when she does not."""
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=Action.ASSIGN, touches=False) as trajectory:
        held = _running(desk, trajectory).filter(pk=assignment, part=Part.HELPER, until=None)
        if not held.update(until=desk.on):
            raise NotAssigned(_("Deze collega werkt hier niet meer aan mee. Kijk de lijst na."))


def helping(history: list[Assignment]) -> list[Assignment]:
    """Who works on a file beside the trekker, until somebody ends it."""
    return [one for one in history if one.part == Part.HELPER and one.until is None]


def _running(desk: Desk, trajectory: Trajectory) -> QuerySet[Assignment]:
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, since__lte=desk.on)
    return held.filter(Q(until=None) | Q(until__gte=desk.on))
