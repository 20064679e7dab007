"""The one door to files: whose desk it is, which files she may see, and a line in the journal for each that she opens.

Every view and every service of the reception comes in through :class:`Desk`. Lists start from :meth:`Desk.files`, one
file from :meth:`Desk.open`, every change happens within :meth:`Desk.writing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from rechtop.accounts.access import Action, FileRef, Ref, Standing
from rechtop.accounts.gate import Refused
from rechtop.journal.models import Act
from rechtop.journal.writing import Line, Who, note
from rechtop.reception.errors import FileMissing, ReasonNeeded
from rechtop.reception.models import Assignment, Opening, Person, Trajectory
from rechtop.stores.registry import open_store

REMEMBERED = 365
"""Days after its closing from which being assigned no longer opens a file; its team and a reason still do."""


def _nothing() -> None:
    """Where no form was sent."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A worker at work: for one organisation, in its store, on a day.

    ``claim`` keeps that the form which she sent is used, within the transaction of what it changes
    (`rechtop.reception.once`); `writing` calls it, and so does who changes something outside a file.
    """

    standing: Standing
    organisation: UUID
    store: str
    on: date
    claim: Callable[[], None] = field(default=_nothing, compare=False, repr=False)

    @property
    def user(self) -> UUID:
        """The account of who sits here."""
        if self.standing.user is None:
            raise Refused("Meld u eerst aan.")
        return self.standing.user.pk

    @property
    def name(self) -> str:
        """Her name, as written beside what she does."""
        return str(self.standing.user)

    @property
    def who(self) -> Who:
        """Her, for the journal."""
        roles = [mandate.role for mandate in self.standing.mandates if mandate.organisation == self.organisation]
        return Who(self.user, self.name, roles[0] if roles else "")

    def ref(self, kind: str) -> Ref:
        """Something of the organisation as a whole, for `Standing.may`."""
        return Ref(kind, self.organisation)

    def files(self, action: Action = Action.READ_FILE) -> QuerySet[Trajectory]:
        """The files that she may do ``action`` with, without a reason: exactly those that `open` opens."""
        return Trajectory.objects.using(self.store).filter(self.reach(action))

    def reach(self, action: Action = Action.READ_FILE, *, of: str = "") -> Q:
        """The condition of `files`; with ``of="trajectory__"`` on what belongs to a file, such as its steps.

        The ids that are hers are asked once, by the index of her account: asked again of each file in turn, a list of
        a large store would walk it whole.
        """
        if not self.standing.may(action, self.ref("trajectory")):
            return Q(pk__in=())
        teams = self.standing.teams(action, self.organisation)
        reach = Q(**{f"{of}is_closed_circle": False})
        if teams is not None:
            reach &= Q(**{f"{of}team__in": teams})
        mine = self._assigned().filter(worker=self.user)
        opened = Opening.objects.using(self.store).filter(by=self.user, until__gte=self.on)
        return (
            reach | Q(**{f"{of}pk__in": mine.values("trajectory")}) | Q(**{f"{of}pk__in": opened.values("trajectory")})
        )

    def file_ref(self, trajectory: Trajectory) -> FileRef:
        """Who has to do with a file today, for `Standing.may`."""
        held = self._assigned().filter(trajectory=trajectory)
        opened = Opening.objects.using(self.store).filter(trajectory=trajectory, until__gte=self.on)
        return FileRef(
            "trajectory",
            self.organisation,
            team=trajectory.team,
            workers=frozenset(held.values_list("worker", flat=True)),
            opened_by=frozenset(opened.values_list("by", flat=True)),
            is_closed_circle=trajectory.is_closed_circle,
        )

    def _assigned(self) -> QuerySet[Assignment]:
        """Who carries or follows a file today: that opens it, until `REMEMBERED` days after it was closed.

        Inside a closed circle it goes on: nobody else could open that file again.
        """
        held = Assignment.objects.using(self.store).filter(since__lte=self.on)
        held = held.filter(Q(until=None) | Q(until__gte=self.on))
        lately = Q(trajectory__closed_on=None) | Q(trajectory__closed_on__gte=self.on - timedelta(REMEMBERED))
        return held.filter(lately | Q(trajectory__is_closed_circle=True))

    def find(self, pk: UUID) -> Trajectory:
        """A file by its id, before any decision. Raises FileMissing."""
        found = Trajectory.objects.using(self.store).select_related("person").filter(pk=pk).first()
        if found is None:
            raise FileMissing("Dit dossier bestaat niet, of u werkt er niet aan mee.")
        return found

    def open(self, pk: UUID, what: str, action: Action = Action.READ_FILE) -> Trajectory:
        """A file, with a line in the journal that ``what`` of it was read.

        Raises FileMissing where she may not know that it exists, ReasonNeeded where a reason opens it, Refused where
        her role does not allow it.
        """
        found = self.find(pk)
        ref = self.file_ref(found)
        decision = self.standing.may(action, ref)
        if not decision:
            if found.is_closed_circle:
                raise FileMissing(decision.why)
            if action is Action.READ_FILE and self.standing.may(Action.OPEN_WITH_REASON, ref):
                raise ReasonNeeded(found, decision.why)
            raise Refused(decision.why)
        self.note(Act.READ, what, found)
        return found

    @contextmanager
    def writing(
        self,
        pk: UUID,
        what: str,
        *,
        act: Act = Act.WRITE,
        action: Action = Action.WRITE_FILE,
        why: str = "",
        touches: bool = True,
    ) -> Iterator[Trajectory]:
        """Change a file: one transaction in its store, the row locked, the change in the journal.

        ``touches`` off: nothing happened for the person, so it stays silent as long as it was.

        Raises as `open` does. When the block raises, nothing of it is kept.
        """
        with transaction.atomic(using=self.store):
            held = Trajectory.objects.using(self.store).select_for_update().select_related("person")
            found = held.filter(pk=pk).first()
            if found is None:
                raise FileMissing("Dit dossier bestaat niet, of u werkt er niet aan mee.")
            decision = self.standing.may(action, self.file_ref(found))
            if not decision:
                raise FileMissing(decision.why) if found.is_closed_circle else Refused(decision.why)
            self.claim()
            yield found
            touched = timezone.now() if touches else F("touched_at")
            Trajectory.objects.using(self.store).filter(pk=pk).update(touched_at=touched, version=F("version") + 1)
            self.note(act, what, found, why=why)

    def note(
        self, act: Act, what: str, trajectory: Trajectory | None = None, *, person: Person | None = None, why: str = ""
    ) -> None:
        """A line in the journal."""
        about = trajectory.pk if trajectory is not None else None
        whom = person.pk if person is not None else (trajectory.person_id if trajectory is not None else None)
        note(self.store, self.who, Line(act, what, about, whom, why))


def desk_of(standing: Standing, on: date, organisation: UUID | None = None, action: Action = Action.RECEIVE) -> Desk:
    """The desk of somebody, in the organisation that she names or else the first she works with people for.

    Raises Refused when there is none, and the errors of `open_store`.
    """
    where = standing.where(action) or frozenset()
    if organisation is not None:
        where &= {organisation}
    if not where:
        raise Refused(standing.may(action, Ref("trajectory", organisation)).why)
    chosen = min(where, key=str)
    return Desk(standing, chosen, open_store(chosen, on=on), on)
