"""Keeping what was read, whole or not at all, and taking it back. Store: the shared database."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import shapely
from django.db import IntegrityError, transaction

from rechtop.areas.errors import ImportNotUndone, OutlinesRefused
from rechtop.areas.models import Division, Kind, Outline
from rechtop.areas.outlines.reading import Mapping, Reading, read_outlines
from rechtop.areas.through_time import today_of


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: what was read, and the division that it would end (None: nothing held before)."""

    reading: Reading
    replaces: Division | None
    same_file: bool


def preview(content: bytes, *, owner: str, kind: str, mapping: Mapping | None = None) -> Preview:
    """Read a file of areas of a municipality and say what importing it would do. Nothing is kept.

    Raises OutlinesRefused when the file as a whole cannot be used, and UnknownArea for an owner that is none.
    """
    reading = read_outlines(content, today_of(owner), mapping)
    before = Division.objects.of(today_of(owner).code, kind_of(kind)).filter(valid_until=None).first()
    return Preview(reading, before, before is not None and before.sha256 == _sha256(content))


def import_outlines(
    content: bytes,
    *,
    owner: str,
    kind: str,
    valid_from: date,
    on: date,
    mapping: Mapping | None = None,
    without_faulty: bool = False,
    population_on: date | None = None,
    credit: str = "",
    by: UUID | None = None,
) -> Division:
    """Keep a division of a municipality from ``valid_from``; the one that held before ends on that day.

    Raises OutlinesRefused, with the rows, when a row would be lost and ``without_faulty`` does not accept that; when
    nothing is left; or when a newer division holds already. Nothing is kept then.
    """
    found = preview(content, owner=owner, kind=kind, mapping=mapping)
    reading, before = found.reading, found.replaces
    if reading.faults and not without_faulty:
        raise OutlinesRefused(
            f"{len(reading.faults)} van de {len(reading.faults) + len(reading.areas)} gebieden kunnen niet mee. "
            "Er is niets ingelezen. Verbeter het bestand, of lees bewust alleen de andere in.",
            reading.faults,
        )
    if not reading.areas:
        raise OutlinesRefused("Er blijft geen enkel gebied over. Er is niets ingelezen.", reading.faults)
    if before is not None and before.valid_from >= valid_from:
        raise OutlinesRefused(
            f"Sinds {before.valid_from:%d/%m/%Y} geldt al een indeling in {before.get_kind_display()}. "
            "Kies een latere begindatum, of neem die indeling eerst terug."
        )
    try:
        with transaction.atomic():
            return _keep(
                reading,
                Division(
                    owner=today_of(owner).code,
                    kind=kind_of(kind),
                    credit=" ".join(credit.split())[:300],
                    valid_from=valid_from,
                    imported_on=on,
                    imported_by=by,
                    population_on=population_on if any(a.population is not None for a in reading.areas) else None,
                    sha256=_sha256(content),
                    count=len(reading.areas),
                ),
                before,
            )
    except IntegrityError:
        raise OutlinesRefused("Iemand anders las net een indeling in. Kijk eerst wat er nu staat.") from None


def _keep(reading: Reading, division: Division, before: Division | None) -> Division:
    if before is not None:
        before.valid_until = division.valid_from
        before.save(update_fields=["valid_until"])
    division.save(force_insert=True)
    Outline.objects.bulk_create(
        [
            Outline(
                division=division,
                code=area.code,
                name=area.name,
                population=area.population,
                lon=area.lon,
                lat=area.lat,
                shape=shapely.to_wkb(area.shape),
                remark=area.note[:300],
            )
            for area in reading.areas
        ],
        batch_size=200,
    )
    return division


def undo(division: UUID, *, on: date) -> Division:
    """Take an import back: its outlines go, the division that it ended holds again. The import itself stays known.

    Raises ImportNotUndone when there is no such import, it was taken back, or a later one followed it.
    """
    with transaction.atomic():
        found = Division.objects.select_for_update().filter(pk=division).first()
        if found is None:
            raise ImportNotUndone(f"We kennen geen inlezing {division}.")
        if found.undone_on is not None:
            raise ImportNotUndone(f"Deze inlezing is al teruggenomen op {found.undone_on:%d/%m/%Y}.")
        if found.valid_until is not None:
            raise ImportNotUndone(
                f"Sinds {found.valid_until:%d/%m/%Y} geldt een latere indeling. Neem eerst die terug."
            )
        before = Division.objects.of(found.owner, found.kind).filter(valid_until=found.valid_from).first()
        found.undone_on = on
        found.save(update_fields=["undone_on"])
        found.outlines.all().delete()
        if before is not None:
            before.valid_until = None
            before.save(update_fields=["valid_until"])
    return found


def kind_of(kind: str) -> str:
    """The kind itself. Raises OutlinesRefused for one that does not exist."""
    if kind not in Kind.values:
        raise OutlinesRefused(f"Het soort gebied {kind!r} bestaat niet. Kies uit: {', '.join(Kind.values)}.")
    return kind


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
