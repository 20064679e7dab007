"""Taking a file from the queue, giving it to a colleague, putting it in the queue of a team. One trekker at a time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.assigning.colleagues import Colleague, at_work, colleagues, teams
from rechtop.reception.assigning.errors import NotAssigned, TakenAlready
from rechtop.reception.assigning.open_ends import told_open_ends
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory

WHAT = "trajectory.assignment"
Claim = Callable[[], None]


def _nothing() -> None:
    """No form to guard."""


def trekker_of(desk: Desk, trajectory: Trajectory) -> Assignment | None:
    """Who carries the file now; None when it waits in the queue of its team."""
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, part=Part.TREKKER, until=None)
    return held.first()


def is_gone(desk: Desk, held: Assignment) -> bool:
    """Whether a trekker works here no longer: left, another role, or an account that sleeps."""
    return held.worker not in at_work(desk)


def take(desk: Desk, pk: UUID, *, claim: Claim = _nothing) -> Assignment:
    """Carry a file that waits in the queue, or of a trekker who is gone. Who carries it already keeps it.

    Raises TakenAlready when a colleague was a moment faster, NotAssigned when it is closed.
    """
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=Action.ASSIGN) as trajectory:
        claim()
        _open(trajectory)
        held = trekker_of(desk, trajectory)
        if held is not None and held.worker == desk.user:
            return held
        if held is not None and not is_gone(desk, held):
            raise TakenAlready(_taken_by(held))
        if held is not None:
            _end(desk, held)
        return _assign(desk, trajectory, desk.user, desk.name)


def give(desk: Desk, pk: UUID, to: UUID, note: str = "", *, claim: Claim = _nothing) -> Assignment:
    """Let a colleague carry the file from today, with a note and what is still open. The person still has to hear it.

    Raises NotAssigned when she cannot carry files here, or carries it already.
    """
    whom = _colleague(desk, to)
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=Action.ASSIGN, touches=False) as trajectory:
        claim()
        _open(trajectory)
        held = trekker_of(desk, trajectory)
        if held is not None and held.worker == whom.account:
            raise NotAssigned(_("%(name)s is al trekker van dit dossier.") % {"name": whom.name}, "to")
        told = "\n\n".join(part for part in (note.strip(), told_open_ends(desk, trajectory)) if part)
        if held is not None:
            _end(desk, held)
        return _assign(desk, trajectory, whom.account, whom.name, note=told)


def put_in_queue(desk: Desk, pk: UUID, team: UUID, note: str = "", *, claim: Claim = _nothing) -> None:
    """Put a file in the queue of a team: nobody carries it until somebody takes it. Raises NotAssigned.

    Who carries it may do this herself; for the file of a colleague one must be able to assign.
    """
    known = teams(desk)
    if team not in known:
        raise NotAssigned(_("Kies een team van uw organisatie."), "team")
    mine = Assignment.objects.using(desk.store).filter(trajectory=pk, part=Part.TREKKER, until=None, worker=desk.user)
    action = Action.WRITE_FILE if mine.exists() else Action.ASSIGN
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=action, touches=False) as trajectory:
        claim()
        _open(trajectory)
        held = trekker_of(desk, trajectory)
        if held is None and trajectory.team == team:
            raise NotAssigned(_("Dit dossier staat al in deze wachtrij."), "team")
        if held is not None and action is not Action.ASSIGN and held.worker != desk.user:
            raise TakenAlready(_taken_by(held))
        if held is not None:
            _end(desk, held, left_note=note.strip())
        Trajectory.objects.using(desk.store).filter(pk=trajectory.pk).update(team=team)


def must_tell(desk: Desk, one: Assignment) -> bool:
    """Whether who sits at the desk still has to tell the person that she follows the file now."""
    runs = one.until is None or (one.part == Part.SUBSTITUTE and one.until >= desk.on)
    follows = one.part != Part.HELPER and one.worker == desk.user
    return runs and follows and one.since <= desk.on and one.told_on is None


def tell(desk: Desk, pk: UUID, assignment: UUID, *, claim: Claim = _nothing) -> None:
    """Note that the person heard today who carries or follows her file."""
    with desk.writing(pk, WHAT) as trajectory:
        claim()
        held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, pk=assignment, told_on=None)
        held.update(told_on=desk.on)


def _open(trajectory: Trajectory) -> None:
    if trajectory.closed_on is not None:
        raise NotAssigned(_("Dit dossier is afgesloten. Heropen het eerst."))


def _colleague(desk: Desk, account: UUID) -> Colleague:
    found = next((one for one in colleagues(desk) if one.account == account), None)
    if found is None:
        raise NotAssigned(_("Kies een collega van uw organisatie die dossiers volgt."), "to")
    return found


def _taken_by(held: Assignment) -> str:
    at = timezone.localtime(held.created_at)
    return _("%(name)s nam dit dossier net voor u, op %(day)s om %(hour)s. U hoeft niets te doen.") % {
        "name": held.worker_name,
        "day": date_format(at, "j F"),
        "hour": date_format(at, "H:i"),
    }


def _end(desk: Desk, held: Assignment, *, left_note: str = "") -> None:
    held.until, held.left_note = max(desk.on, held.since), left_note
    held.save(using=desk.store, update_fields=["until", "left_note"])


def _assign(desk: Desk, trajectory: Trajectory, worker: UUID, name: str, *, note: str = "") -> Assignment:
    """A new trekker from today. Somebody who is the first one is told by sitting there."""
    before = Assignment.objects.using(desk.store).filter(trajectory=trajectory, part=Part.TREKKER).exists()
    return Assignment.objects.using(desk.store).create(
        trajectory=trajectory,
        worker=worker,
        worker_name=name,
        part=Part.TREKKER,
        since=desk.on,
        note=note,
        told_on=None if before or worker != desk.user else desk.on,
        by=desk.user,
        by_name=desk.name,
    )
