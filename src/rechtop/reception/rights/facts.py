"""What is known in a file, fact by fact: read, told, confirmed, struck. A fact is never overwritten.

What was told for exploring does not feed control: `facts_for` gives an investigation only what was told for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from rechtop.explorer.interview.keepsake import still_said
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Fact, Proof, Purpose, SaidBy, Trajectory
from rechtop.reception.rights.places import LOCAL, NAME, Items, Key, question_of_key
from rechtop.rules.facts import Entity
from rechtop.rules.law import Law
from rechtop.rules.values import Told

FOR_CONTROL = (Purpose.REQUEST, Purpose.INVESTIGATION)
"""What a fact must have been told for, to be used in a request or an investigation."""


LIVES_IN = (Entity.HOUSEHOLD.value, "municipality")


class FactMissing(ReceptionError):
    """There is no such fact in this file, or a newer one took its place."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells, for what, on which day it holds, and whether a paper shows it."""

    on: date
    said_by: SaidBy = SaidBy.PERSON
    purpose: Purpose = Purpose.EXPLORE
    proof: Proof = Proof.NONE


@dataclass(frozen=True, slots=True)
class Allowed:
    """Facts for a purpose: what may be used, and what was told for less and must be asked of the person first."""

    facts: tuple[Fact, ...]
    to_ask: tuple[Fact, ...]


def all_facts(store: str, trajectory: Trajectory) -> list[Fact]:
    """Every fact that was ever told in a file, oldest first: one query."""
    return list(Fact.objects.using(store).filter(trajectory=trajectory).order_by("created_at", "pk"))


def newest(facts: Iterable[Fact], seen: datetime | None = None) -> dict[Key, Fact]:
    """The fact that holds of each key; with ``seen`` as it was at that moment."""
    known = [fact for fact in facts if seen is None or fact.created_at <= seen]
    replaced = {fact.replaces_id for fact in known}
    return {
        (fact.place, fact.fact): fact
        for fact in known
        if fact.pk not in replaced and (fact.withdrawn_at is None or (seen is not None and fact.withdrawn_at > seen))
    }


def last_change(facts: Iterable[Fact]) -> datetime | None:
    """When something was last told or struck; None when nothing ever was."""
    moments = [moment for fact in facts for moment in (fact.created_at, fact.withdrawn_at) if moment is not None]
    return max(moments, default=None)


def values(facts: Mapping[Key, Fact]) -> Items:
    """The facts without who told them."""
    return {key: fact.value for key, fact in facts.items()}


def parted(facts: Mapping[Key, Fact], law: Law, on: date) -> tuple[dict[Key, Fact], tuple[Fact, ...]]:
    """The facts that still hold on a day, and those that were told for an earlier one and are unknown now."""
    holds = {key: fact for key, fact in facts.items() if _holds(key, fact, law, on)}
    return holds, tuple(fact for key, fact in facts.items() if key not in holds)


def _holds(key: Key, fact: Fact, law: Law, on: date) -> bool:
    return key[1] in (NAME, LOCAL, "municipality") or still_said(question_of_key(law, key), law, fact.on, on)


def facts_for(facts: Mapping[Key, Fact], purpose: Purpose) -> Allowed:
    """What may be used for a purpose.

    For exploring everything; for a request or an investigation only what was told, or confirmed again, for one of
    them. A value that was told later for exploring hides the older one: neither is used until she is asked.
    """
    if purpose == Purpose.EXPLORE:
        return Allowed(tuple(facts.values()), ())
    may = [fact for fact in facts.values() if fact.purpose in FOR_CONTROL]
    return Allowed(tuple(may), tuple(fact for fact in facts.values() if fact.purpose not in FOR_CONTROL))


def tell(desk: Desk, trajectory: Trajectory, law: Law, told: Mapping[Key, Told | None], telling: Telling) -> list[Fact]:
    """Write facts, within `Desk.writing`; None strikes what was known. What says the same already stays as it is."""
    held = newest(all_facts(desk.store, trajectory))
    made = []
    for key, value in told.items():
        before = held.get(key)
        if value is None:
            if before is not None:
                _strike(desk, before)
        elif before is None or before.value != value or not _holds(key, before, law, telling.on):
            made.append(_write(desk, trajectory, key, value, telling, before))
    return made


def confirm(desk: Desk, trajectory: Trajectory, facts: Sequence[UUID], *, said_by: SaidBy) -> list[Fact]:
    """Write that facts of an earlier day still hold today. A paper that was seen then, shows then: not today."""
    return [
        _again(desk, trajectory, fact, Telling(desk.on, said_by, Purpose(fact.purpose)))
        for fact in _find(desk, trajectory, facts)
    ]


def allow(desk: Desk, trajectory: Trajectory, facts: Sequence[UUID], purpose: Purpose) -> list[Fact]:
    """Write that she was asked, and that facts told for exploring may be used for this purpose too."""
    return [
        _again(desk, trajectory, fact, Telling(fact.on, SaidBy(fact.said_by), purpose, Proof(fact.proof)))
        for fact in _find(desk, trajectory, facts)
    ]


def describe(
    desk: Desk, trajectory: Trajectory, fact: UUID, *, proof: Proof | None = None, said_by: SaidBy | None = None
) -> Fact:
    """Write that a paper shows a fact, or that somebody else told it. Raises FactMissing."""
    (known,) = _find(desk, trajectory, [fact])
    if proof in (None, known.proof) and said_by in (None, known.said_by):
        return known
    telling = Telling(known.on, said_by or SaidBy(known.said_by), Purpose(known.purpose), proof or Proof(known.proof))
    return _again(desk, trajectory, known, telling)


def strike(desk: Desk, trajectory: Trajectory, fact: UUID) -> None:
    """Take back a fact: it counts no more, and that it was there stays. Raises FactMissing."""
    for known in _find(desk, trajectory, [fact]):
        _strike(desk, known)


def _find(desk: Desk, trajectory: Trajectory, facts: Sequence[UUID]) -> list[Fact]:
    held = {fact.pk: fact for fact in newest(all_facts(desk.store, trajectory)).values()}
    missing = [pk for pk in facts if pk not in held]
    if missing:
        raise FactMissing("Dit gegeven is intussen gewijzigd. Kijk het na en doe het opnieuw.")
    return [held[pk] for pk in facts]


def _again(desk: Desk, trajectory: Trajectory, fact: Fact, telling: Telling) -> Fact:
    return _write(desk, trajectory, (fact.place, fact.fact), fact.value, telling, fact)


def _write(desk: Desk, trajectory: Trajectory, key: Key, value: Told, telling: Telling, before: Fact | None) -> Fact:
    made = Fact(
        trajectory=trajectory,
        place=key[0],
        fact=key[1],
        value=value,
        on=telling.on,
        said_by=telling.said_by,
        proof=telling.proof,
        purpose=telling.purpose,
        replaces=before,
        by=desk.user,
        by_name=desk.name,
    )
    made.save(using=desk.store, force_insert=True)
    _count_where(desk, made, value)
    return made


def _strike(desk: Desk, fact: Fact) -> None:
    fact.withdrawn_at = timezone.now()
    fact.save(using=desk.store, update_fields=["withdrawn_at"])
    _count_where(desk, fact, "")


def _count_where(desk: Desk, fact: Fact, value: Told) -> None:
    """The file counts for the municipality in which she lives (`counting`), as soon as that is told.

    In another municipality the neighbourhood that stood there is no longer hers.
    """
    if (fact.place, fact.fact) == LIVES_IN:
        code = value if isinstance(value, str) and value.isdecimal() else ""
        moved = Trajectory.objects.using(desk.store).filter(pk=fact.trajectory_id).exclude(municipality=code)
        moved.update(municipality=code, neighbourhood="")
