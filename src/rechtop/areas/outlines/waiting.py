"""A file that somebody sent and has not imported yet: kept until the import, at most until the next day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from rechtop.areas.models import WaitingFile
from rechtop.areas.outlines.geojson import features
from rechtop.areas.outlines.services import kind_of
from rechtop.areas.through_time import today_of


def hold(content: bytes, *, owner: str, kind: str, on: date, by: UUID) -> WaitingFile:
    """Keep a file to look at before it is imported; files of an earlier day go.

    Raises OutlinesRefused when the file as a whole cannot be read, and UnknownArea for an owner that is none.
    """
    features(content)
    with transaction.atomic():
        purge(on)
        return WaitingFile.objects.create(
            owner=today_of(owner).code, kind=kind_of(kind), content=content, sent_on=on, sent_by=by
        )


def purge(on: date) -> None:
    """Forget the files of the days before."""
    WaitingFile.objects.filter(sent_on__lt=on).delete()


def throw_away(file: WaitingFile) -> None:
    """Forget a file; a file that went already stays gone."""
    WaitingFile.objects.filter(pk=file.pk).delete()
