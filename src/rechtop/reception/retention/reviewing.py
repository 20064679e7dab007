"""Which closed files have had their time, and proposing to remove them.

No term stands in the code: an OCMW decides its own, with its ground. Where nothing was decided nothing is proposed. A
file with a decision of a public body belongs to the archive: it is never proposed without the permission's reference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.law.procedure.calendar import end_of_term
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Category, Event, Organ, Removal, Request, RetentionRule, Trajectory

PUBLIC = (Organ.CHAIR, Organ.BCSD, Organ.OTHER_OCMW, Organ.COURT)
"""Whose decisions the law archives."""


Ended = Callable[[str], Iterable[tuple[UUID, date]]]
"""What a room keeps in a store outside files, each with the day after which its time begins."""

_elsewhere: dict[Category, Ended] = {}


def also_ends(category: Category, ended: Ended) -> None:
    """A room above says when what it keeps outside files ended; `removing.also_clears` says how it goes."""
    _elsewhere[category] = ended


@dataclass(frozen=True, slots=True)
class Over:
    """The files of one category whose time is over on a day. ``why_not`` says why none can be proposed."""

    category: Category
    rule: RetentionRule | None
    files: tuple[UUID, ...]
    why_not: str = ""


def rule_on(store: str, category: Category, on: date) -> RetentionRule | None:
    """The term that holds on a day."""
    return RetentionRule.objects.using(store).filter(category=category, since__lte=on).order_by("-since").first()


def dry_run(store: str, on: date) -> list[Over]:
    """What would be proposed today, for each category; nothing changes."""
    return [_over(store, Category(category), on) for category in Category.values]


def propose(desk: Desk) -> Removal:
    """Put what the dry run finds forward, for somebody else to decide. Raises ReceptionError when there is nothing."""
    need(desk.standing, Action.PROPOSE_REMOVAL, desk.ref("removal"))
    held = Removal.objects.using(desk.store)
    if held.filter(state__in=[Removal.State.PROPOSED, Removal.State.APPROVED]).exists():
        raise ReceptionError("Er is al een voorstel. Wacht tot daarover beslist is.")
    found = {str(over.category): [str(pk) for pk in over.files] for over in dry_run(desk.store, desk.on) if over.files}
    if not found:
        raise ReceptionError("Er is nu geen dossier waarvan de bewaartermijn voorbij is.")
    made = held.create(files=found, proposed_on=desk.on, by=desk.user, by_name=desk.name)
    desk.note(Act.WRITE, "removal.proposed")
    return made


def _over(store: str, category: Category, on: date) -> Over:
    rule = rule_on(store, category, on)
    if rule is None or rule.months is None:
        return Over(category, rule, (), "Er is nog geen bewaartermijn beslist.")
    if category is Category.DECISION and not rule.archive_permission:
        return Over(category, rule, (), "Dit hoort bij het archief. Eerst moet de Rijksarchivaris toestemmen.")
    return Over(category, rule, tuple(_past(_ended(store, category), rule.months, on)))


def _ended(store: str, category: Category) -> Iterable[tuple[UUID, date | None]]:
    if category in _elsewhere:
        return sorted(_elsewhere[category](store), key=lambda one: (one[1], one[0]))
    return _of(store, category).values_list("pk", "closed_on").order_by("closed_on", "pk")


def _past(ended: Iterable[tuple[UUID, date | None]], months: int, on: date) -> Iterator[UUID]:
    for pk, ended_on in ended:
        if ended_on is not None and end_of_term(ended_on, months, "month") < on:
            yield pk


def _of(store: str, category: Category) -> QuerySet[Trajectory]:
    """The closed files of a category; each closed file is in exactly one. None where no file belongs."""
    mine = Event.objects.using(store).filter(trajectory=OuterRef("pk"), organ__in=PUBLIC)
    asked = Request.objects.using(store).filter(trajectory=OuterRef("pk"))
    closed = Trajectory.objects.using(store).filter(closed_on__isnull=False)
    if category is Category.DECISION:
        return closed.filter(Exists(mine))
    if category is Category.REQUEST:
        return closed.filter(Exists(asked), ~Exists(mine))
    if category is not Category.QUESTION:
        return closed.none()
    return closed.filter(~Exists(asked), ~Exists(mine))
