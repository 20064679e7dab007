"""Several fiches checked at once, and that taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from rechtop.organisations.models import Change, Organisation, Service
from rechtop.organisations.services import Actor, confirm, history, undo


@dataclass(frozen=True, slots=True)
class Checked:
    """Which changes it made, and the names of the fiches that somebody else saved after the page was shown."""

    changes: tuple[UUID, ...] = ()
    meanwhile: tuple[str, ...] = ()


def check_all(seen: Iterable[tuple[Service | Organisation, int]], *, by: Actor, on: date) -> Checked:
    """Note that fiches are right, all or none; the number is the version that was seen. A newer one is left alone."""
    changes: list[UUID] = []
    meanwhile: list[str] = []
    with transaction.atomic():
        for fiche, version in seen:
            if fiche.version != version:
                meanwhile.append(fiche.name)
                continue
            confirm(fiche, by=by, on=on)
            latest = history(fiche).filter(kind=Change.Kind.REVIEWED).first()
            if latest is not None and fiche.version != _version(fiche):
                changes.append(latest.pk)
    return Checked(tuple(changes), tuple(meanwhile))


def take_back(changes: Sequence[Change], *, by: Actor) -> int:
    """Put back the dates of before, of all or of none. Raises CannotUndo when one was changed again since."""
    with transaction.atomic():
        for change in changes:
            undo(change, by=by)
    return len(changes)


def _version(fiche: Service | Organisation) -> int:
    """The version that stands in the database now."""
    return type(fiche)._default_manager.values_list("version", flat=True).get(pk=fiche.pk)
