"""Two files of one person become one: what she told without a name, and the file we already had.

Words, facts, steps and events keep their authors and dates; only the file they stand in changes. The file that goes
stays as an empty cover that points to the other, so that its reference still leads somewhere. The same day it can be
undone. Both files must be within the reach of the worker: what she may not see never moves and is never named.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import DateField, F, Model, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.contact.safe import careful, values_of
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import (
    Advance,
    Appointment,
    Assignment,
    BudgetLine,
    Closing,
    EgoMap,
    Ending,
    Event,
    Fact,
    Finding,
    HouseholdMember,
    Hypothesis,
    Involvement,
    Looked,
    Merge,
    Message,
    NationalNumber,
    Opening,
    Person,
    Plan,
    Quiet,
    Request,
    SafeContact,
    Step,
    Trajectory,
    Words,
)

MOVES: tuple[type[Model], ...] = (
    Words,
    Hypothesis,
    Looked,
    Fact,
    Finding,
    BudgetLine,
    Request,
    Step,
    Event,
    Appointment,
    Message,
    Advance,
    Involvement,
    EgoMap,
    Plan,
)
"""What goes along to the file that stays."""

_elsewhere: list[type[Model]] = []


def also_moves(model: type[Model]) -> None:
    """A room above says what it keeps of a file (``trajectory``) goes along too; the same twice is once."""
    if model not in _elsewhere:
        _elsewhere.append(model)


def moving() -> tuple[type[Model], ...]:
    """Everything that goes along, also of other rooms."""
    return (*MOVES, *_elsewhere)


ONE_HOLDS: frozenset[type[Model]] = frozenset({EgoMap, Plan})
"""Of these the last one holds: they go along only when the file that stays has none, so that none is pushed aside."""

STAYS: tuple[type[Model], ...] = (Assignment, Opening, Merge, Quiet, Closing)
"""What tells how the file itself was worked on: that stays with the cover that is left."""


class CannotJoin(ReceptionError):
    """These two files cannot become one; the text says why."""


def join(desk: Desk, kept: UUID, gone: UUID, *, person: UUID) -> Merge:
    """Put the file ``gone`` into ``kept``; ``person`` is which of both people stays.

    Raises CannotJoin, and what `Desk.writing` raises for either file.
    """
    if kept == gone:
        raise CannotJoin(_("Kies twee verschillende dossiers."))
    with ExitStack() as stack:
        files = _both(desk, stack, kept, gone)
        stays, goes = files[kept], files[gone]
        _check(desk, stays, goes, person)
        made = Merge(
            on=desk.on, kept=stays, gone=goes, by=desk.user, by_name=desk.name,
            person_kept_id=person, person_gone_id=_other(stays, goes, person),
        )  # fmt: skip
        made.moved = {model.__name__: _move(desk, model, goes, stays) for model in moving()}
        _join_people(desk, made, stays, goes)
        ended = Assignment.objects.using(desk.store).filter(trajectory=goes, until=None)
        made.moved["Assignment"] = [str(pk) for pk in ended.values_list("pk", flat=True)]
        ended.update(until=Greatest(F("since"), Value(desk.on, DateField())))
        goes.closed_on, goes.ending = desk.on, Ending.MERGED
        goes.save(using=desk.store, update_fields=["closed_on", "ending"])
        made.save(using=desk.store, force_insert=True)
    return made


def undo(desk: Desk, kept: UUID, merge: UUID) -> Merge:
    """Take two files apart again, on the day itself. What was written afterwards stays in the file that stayed.

    Raises CannotJoin when there is no such joining, or when it was on another day.
    """
    found = Merge.objects.using(desk.store).filter(pk=merge, kept=kept, undone_on=None).first()
    if found is None:
        raise CannotJoin(_("Deze samenvoeging is er niet, of is al ongedaan gemaakt."))
    if found.on != desk.on:
        raise CannotJoin(_("Ongedaan maken kan alleen op de dag zelf. Vraag het aan uw hoofdmaatschappelijk werker."))
    with ExitStack() as stack:
        files = _both(desk, stack, found.kept_id, found.gone_id)
        stays, goes = files[found.kept_id], files[found.gone_id]
        if stays.ending == Ending.MERGED:
            raise CannotJoin(_("Het dossier ging intussen zelf op in een ander. Maak dat eerst ongedaan."))
        for model in moving():
            rows = model._default_manager.using(desk.store).filter(pk__in=found.moved.get(model.__name__, []))
            rows.filter(trajectory=stays).update(trajectory=goes)
        Assignment.objects.using(desk.store).filter(pk__in=found.moved["Assignment"]).update(until=None)
        goes.closed_on, goes.ending = None, ""
        goes.is_closed_circle = stays.is_closed_circle  # whose circle was closed meanwhile
        goes.save(using=desk.store, update_fields=["closed_on", "ending", "is_closed_circle"])
        _part_people(desk, found)
        found.undone_on = desk.on
        found.save(using=desk.store, update_fields=["undone_on"])
    return found


def joined_into(desk: Desk, kept: UUID) -> list[Merge]:
    """What was put into a file and not taken apart again."""
    held = Merge.objects.using(desk.store).filter(kept=kept, undone_on=None)
    return list(held.select_related("gone").order_by("created_at"))


def where_it_went(desk: Desk, gone: UUID) -> UUID | None:
    """The file into which this one went; None when it stands alone."""
    found = Merge.objects.using(desk.store).filter(gone=gone, undone_on=None).first()
    return found.kept_id if found is not None else None


def _both(desk: Desk, stack: ExitStack, *pks: UUID) -> dict[UUID, Trajectory]:
    """Both files locked, always in the same order, so that two workers never wait for one another."""
    stack.enter_context(transaction.atomic(using=desk.store))
    return {pk: stack.enter_context(desk.writing(pk, "trajectory.joined")) for pk in sorted(pks, key=str)}


def _check(desk: Desk, stays: Trajectory, goes: Trajectory, person: UUID) -> None:
    if person not in (stays.person_id, goes.person_id):
        raise CannotJoin(_("Kies een van beide personen."))
    if Ending.MERGED in (stays.ending, goes.ending):
        raise CannotJoin(_("Een van beide is al samengevoegd met een ander dossier."))
    if stays.is_closed_circle != goes.is_closed_circle:
        raise CannotJoin(_("Het ene dossier is een gesloten kring, het andere niet. Sluit eerst de kring van beide."))
    if goes.closed_on is not None:
        raise CannotJoin(_("Het dossier dat opgaat in het andere, is al afgesloten."))
    people = {stays.person_id, goes.person_id}
    if len(people) > 1 and NationalNumber.objects.using(desk.store).filter(person__in=people).count() > 1:
        raise CannotJoin(_("Zij hebben elk een ander rijksregisternummer. Dat zijn dus twee mensen."))


def _other(stays: Trajectory, goes: Trajectory, person: UUID) -> UUID:
    return goes.person_id if person == stays.person_id else stays.person_id


def _move(desk: Desk, model: type[Model], goes: Trajectory, stays: Trajectory) -> list[str]:
    """The ids of what moved from one file to the other."""
    held = model._default_manager.using(desk.store)
    if model in ONE_HOLDS and held.filter(trajectory=stays).exists():
        return []
    rows = held.filter(trajectory=goes)
    moved = [str(pk) for pk in rows.values_list("pk", flat=True)]
    rows.update(trajectory=stays)
    return moved


def _join_people(desk: Desk, made: Merge, stays: Trajectory, goes: Trajectory) -> None:
    """One person stays, and her other files that this worker may change go along.

    The other person points to who stays, unless a file of hers stays that this worker does not see: then her number and
    her place in a household stay with that one.
    """
    store, gone, kept = desk.store, made.person_gone_id, made.person_kept_id
    contacts = SafeContact.objects.using(store).in_bulk([kept, gone])
    before = contacts.get(kept)
    made.before = _plain(values_of(before)) if before is not None else {}
    made.moved |= {"Trajectory": [], "NationalNumber": [], "HouseholdMember": []}
    if gone == kept:
        return
    if together := careful(before, contacts.get(gone)):
        SafeContact.objects.using(store).update_or_create(person_id=kept, defaults=together)
    mine = desk.files(Action.WRITE_FILE).filter(person=gone).exclude(pk=goes.pk)
    for file in mine:
        desk.note(Act.WRITE, "trajectory.person", file)
    made.moved["Trajectory"] = _pass(Trajectory, store, [file.pk for file in mine], kept)
    stays.person_id = kept
    if Trajectory.objects.using(store).filter(person=gone).exclude(pk=goes.pk).exists():
        return
    Person.objects.using(store).filter(pk=gone).update(merged_into=kept)
    for model in (NationalNumber, HouseholdMember):
        held = model._default_manager.using(store).filter(person=gone)
        made.moved[model.__name__] = _pass(model, store, list(held.values_list("pk", flat=True)), kept)


def _pass(model: type[Model], store: str, pks: Sequence[object], to: UUID) -> list[str]:
    """Give rows to another person; their ids. The number of a person has that person as its id."""
    model._default_manager.using(store).filter(pk__in=pks).update(person=to)
    return [str(to) if model is NationalNumber else str(pk) for pk in pks]


def _part_people(desk: Desk, found: Merge) -> None:
    """Two people again, each with what she had."""
    store, gone, kept = desk.store, found.person_gone_id, found.person_kept_id
    if gone == kept:
        return
    Person.objects.using(store).filter(pk=gone).update(merged_into=None)
    for model in (Trajectory, NationalNumber, HouseholdMember):
        _pass(model, store, found.moved[model.__name__], gone)
    contact = SafeContact.objects.using(store).filter(person=kept)
    if found.before:
        contact.update(**found.before)
    else:
        contact.delete()


def _plain(values: dict[str, object]) -> dict[str, object]:
    """Values as JSON can hold them."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
