"""Deciding on a proposal and carrying it out: by another person, whole or not at all, with a certificate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.journal.triggers import unprotected
from rechtop.journal.writing import Line, note
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import (
    Category,
    Household,
    HouseholdMember,
    Merge,
    NameMark,
    NationalNumber,
    Person,
    Removal,
    SafeContact,
    Trajectory,
)
from rechtop.reception.retention.reviewing import dry_run, rule_on

Remove = Callable[[str, UUID], None]
"""Removes what another room keeps of a file."""

_elsewhere: list[Remove] = []


def also_remove(remove: Remove) -> None:
    """A room above says how what it keeps of a file goes; the same twice is once."""
    if remove not in _elsewhere:
        _elsewhere.append(remove)


_cleared: dict[Category, Remove] = {}


def also_clears(category: Category, remove: Remove) -> None:
    """A room above says how what it keeps outside files goes, one by one."""
    _cleared[category] = remove


def decide(desk: Desk, pk: UUID, *, approved: bool) -> Removal:
    """Approve or refuse a proposal. Raises ReceptionError when it is one's own, or decided already."""
    need(desk.standing, Action.APPROVE_REMOVAL, desk.ref("removal"))
    with transaction.atomic(using=desk.store):
        held = _held(desk, pk, Removal.State.PROPOSED)
        if held.by == desk.user:
            raise ReceptionError("Iemand anders dan wie het voorstelde, moet beslissen.")
        held.state = Removal.State.APPROVED if approved else Removal.State.REFUSED
        held.decided_by, held.decided_by_name, held.decided_on = desk.user, desk.name, desk.on
        held.save(using=desk.store)
        desk.note(Act.WRITE, f"removal.{held.state}")
    return held


def carry_out(desk: Desk, pk: UUID) -> Removal:
    """Remove every file of an approved proposal whose time is still over, and write the certificate.

    A file that was opened again, or got a decision meanwhile, stays.
    """
    need(desk.standing, Action.PROPOSE_REMOVAL, desk.ref("removal"))
    with transaction.atomic(using=desk.store):
        held = _held(desk, pk, Removal.State.APPROVED)
        still = {str(over.category): {str(one) for one in over.files} for over in dry_run(desk.store, desk.on)}
        removed: dict[str, int] = {}
        with unprotected(desk.store):
            for category, files in held.files.items():
                for file in files:
                    if file in still.get(category, set()):
                        _remove(desk, category, UUID(file))
                        removed[category] = removed.get(category, 0) + 1
        held.certificate = _certificate(desk, held, removed)
        held.files, held.state, held.done_on = {}, Removal.State.DONE, desk.on
        held.save(using=desk.store)
    return held


def _remove(desk: Desk, category: str, pk: UUID) -> None:
    if Category(category) in _cleared:
        _cleared[Category(category)](desk.store, pk)
        note(desk.store, desk.who, Line(Act.REMOVE, category, pk))
    else:
        remove_file(desk.store, pk)
        note(desk.store, desk.who, Line(Act.REMOVE, "trajectory", pk))


def remove_file(store: str, pk: UUID) -> None:
    """Everything that is kept of one file, and of its person when she has no other. The caller holds `unprotected`."""
    file = Trajectory.objects.using(store).get(pk=pk)
    for remove in _elsewhere:
        remove(store, pk)
    Merge.objects.using(store).filter(Q(kept=file) | Q(gone=file))._raw_delete(store)
    for relation in Trajectory._meta.related_objects:
        if relation.related_model._meta.app_label == Trajectory._meta.app_label:
            held = relation.related_model._base_manager.using(store).filter(**{relation.field.name: file})
            held._raw_delete(store)
    Trajectory.objects.using(store).filter(pk=pk)._raw_delete(store)
    if file.household_id and not Trajectory.objects.using(store).filter(household=file.household_id).exists():
        HouseholdMember.objects.using(store).filter(household=file.household_id)._raw_delete(store)
        Household.objects.using(store).filter(pk=file.household_id)._raw_delete(store)
    _remove_person(store, file.person_id)


def _remove_person(store: str, pk: UUID) -> None:
    """A person with no file left, who is nobody's household member and stands for no other row."""
    person = Person.objects.using(store).filter(pk=pk).first()
    if person is None or person.trajectories.exists() or person.memberships.exists() or person.merged.exists():
        return
    for model in (NameMark, NationalNumber, SafeContact):
        model.objects.using(store).filter(person=person)._raw_delete(store)
    Person.objects.using(store).filter(pk=pk)._raw_delete(store)


def _held(desk: Desk, pk: UUID, state: Removal.State) -> Removal:
    held = Removal.objects.using(desk.store).select_for_update().filter(pk=pk, state=state).first()
    if held is None:
        raise ReceptionError("Dit voorstel is er niet meer, of er is al over beslist.")
    return held


def _certificate(desk: Desk, held: Removal, removed: dict[str, int]) -> dict[str, object]:
    """What was removed, on which ground, by whom: no name, no reference, no identifier."""
    lines = []
    for category, count in sorted(removed.items()):
        rule = rule_on(desk.store, Category(category), desk.on)
        lines.append(
            {
                "category": str(Category(category).label),
                "files": count,
                "ground": rule.ground if rule else "",
                "archive_permission": rule.archive_permission if rule else "",
            }
        )
    return {
        "removed": lines,
        "proposed": _told(held.proposed_on, held.by_name),
        "approved": _told(held.decided_on, held.decided_by_name),
        "done": _told(desk.on, desk.name),
    }


def _told(on: date | None, who: str) -> str:
    return f"{on:%d/%m/%Y} {who}" if on else who
