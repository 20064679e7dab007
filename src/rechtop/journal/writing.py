"""Appending to the journal of a store, in the same transaction as what it tells about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rechtop.journal.models import Act, Entry, Head
from rechtop.stores.sealed import seal, unseal

WHY = "journal_entry.why"
FIRST = bytes(32)
"""What stands before the first line."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts: an account in a role, or a part of Rechtop itself (``user`` is None)."""

    user: UUID | None
    name: str
    role: str = ""


RECHTOP = Who(None, "Rechtop")
"""The program itself, for what it does at night or on a message."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is told of one act; ``about`` is a trajectory, ``person`` whom it is about."""

    act: Act
    what: str
    about: UUID | None = None
    person: UUID | None = None
    why: str = ""


def note(store: str, who: Who, *lines: Line, at: datetime | None = None) -> list[Entry]:
    """Append lines to the journal of a store, as one transaction (or as part of the one that runs)."""
    moment = at or timezone.now()
    with transaction.atomic(using=store):
        heads = Head.objects.using(store).select_for_update()
        head, _ = heads.get_or_create(id=1)
        entries = list(_chained(store, who, lines, moment, head))
        Entry.objects.using(store).bulk_create(entries)
        if entries:
            heads.filter(id=1).update(number=entries[-1].number, digest=entries[-1].digest)
    return entries


def why_of(store: str, entry: Entry) -> str:
    """The reason that was given, opened with the store's key."""
    sealed = bytes(entry.why)
    return unseal(store, WHY, sealed).decode() if sealed else ""


def digest_of(entry: Entry) -> bytes:
    """The digest of a line: SHA-256 over everything in it and over the digest before."""
    told = [
        entry.number,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        str(entry.who or ""),
        entry.who_name,
        entry.role,
        entry.act,
        entry.what,
        str(entry.about or ""),
        str(entry.person or ""),
        bytes(entry.why).hex(),
    ]
    return sha256(bytes(entry.previous) + json.dumps(told, ensure_ascii=False).encode()).digest()


def _chained(store: str, who: Who, lines: Iterable[Line], at: datetime, head: Head) -> Iterable[Entry]:
    number, previous = head.number, bytes(head.digest)
    for line in lines:
        number += 1
        entry = Entry(
            number=number,
            at=at,
            who=who.user,
            who_name=who.name[:120],
            role=who.role,
            act=line.act,
            what=line.what,
            about=line.about,
            person=line.person,
            why=seal(store, WHY, line.why.encode()) if line.why else b"",
            previous=previous,
        )
        entry.digest = previous = digest_of(entry)
        yield entry
