"""An import in words: names of fields, what a row becomes, and the list of what was refused as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.db.models import Model

from rechtop.organisations.building import Built
from rechtop.organisations.importing.drafts import Draft, PlaceDraft
from rechtop.organisations.record import SHAPES, Values

SHOWN = 20
"""How many rows a preview shows."""

MOST_FAULTS = 100
"""How many faults a page shows; the table that can be kept has all of them."""

ADDED = ("rij", "ingelezen", "reden")
"""Columns that the table of refused rows has more than the file. They are ignored when it is read in again."""

_QUIET = ("slug", "organisation", "source", "is_fictional", "name", "at_places")
"""What a preview tells otherwise, or not."""

_CELL = tuple("=+-@\t\r")


def field_label(name: str, kind: str = "service") -> str:
    """A field of `record` in Dutch: "phones.0.number" becomes "telefoons, nummer". ``kind`` is whose field it is."""
    head, *rest = name.split(".")
    for shape in (SHAPES[kind], *SHAPES.values()):
        if head in shape.lists:
            line = shape.lists[head][0]
            inner = rest[-1] if rest else ""
            label = _verbose(line.model, inner) if inner in line.fields else ""
            return ", ".join(filter(None, [str(line.model._meta.verbose_name_plural), label]))
        if head in shape.fields:
            return _verbose(shape.model, head)
    return "" if head == "__all__" else head


def _verbose(model: type[Model], name: str) -> str:
    return str(getattr(model._meta.get_field(name), "verbose_name", name))


def becomes(draft: Draft, made: Built | None, state: str) -> Values:
    """A row of the preview."""
    if made is None:
        return {"where": draft.where, "state": state, "name": str(draft.values.get("name", "")), "lines": [],
                "faults": [str(fault) for fault in draft.faults]}  # fmt: skip
    thing = made.thing
    told: Iterable[tuple[str, object]] = made.became.items()
    lines = [
        f"{field_label(name)}: {_short(value)}"
        for name, value in told
        if name not in _QUIET and value not in (None, "", [], False)
    ]
    if made.is_new:
        quiet = tuple(f"{field_label(name)}: " for name in ("review_months", "entry", "cost", "capacity"))
        lines = [line for line in lines if not (line.startswith(quiet) and line.endswith(("onbekend", " 6")))]
    lines += [f"plaats: {_place(place)}" for place in draft.places]
    notes = [str(fault) for fault in draft.faults]
    return {"where": draft.where, "state": state, "name": str(thing), "lines": lines, "faults": notes}


def _place(told: PlaceDraft) -> str:
    """A place with its hours in short."""
    street = f"{told.place.get('street', '')} {told.place.get('house_number', '')}".strip()
    city = f"{told.place.get('postcode', '')} {told.place.get('city', '')}".strip()
    words = [str(told.place.get("name", "")), street, city, *map(_line, told.at.get("schedules", []))]
    return ", ".join(dict.fromkeys(filter(None, words)))[:200] or told.key


def _short(value: object) -> str:
    if isinstance(value, list):
        texts = [_line(line) if isinstance(line, dict) else str(line) for line in value[:4]]
        return "; ".join(texts) + (" …" if len(value) > len(texts) else "")
    text = " ".join(str(value).split())
    return text if len(text) <= 120 else f"{text[:119]}…"


def _line(line: Values) -> str:
    for name in ("number", "text", "document", "option", "code"):
        if line.get(name):
            return str(line[name])
    if "opens_at" in line:
        until = str(line.get("closes_at") or "?")[:5]
        return f"{line['byday']} {str(line['opens_at'])[:5]}-{until}"
    return "…"


def refused_table(header: Sequence[str], drafts: Iterable[Draft]) -> bytes:
    """The rows in which something was refused, as a CSV that a worksheet shows without working anything out."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    kept = [number for number, name in enumerate(header) if name not in ADDED]
    writer.writerow([*(_safe(header[number]) for number in kept), *ADDED])
    for draft in drafts:
        if draft.faults:
            row = [draft.raw[number] if number < len(draft.raw) else "" for number in kept]
            over = [draft.raw[number] for number in range(len(header), len(draft.raw))]
            reason = " | ".join([*(str(fault) for fault in draft.faults), *(f"te veel: {text}" for text in over)])
            is_in = "nee" if draft.is_refused else "ja, zonder dit"
            writer.writerow([*map(_safe, row), draft.where, is_in, _safe(reason)])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    """A cell that no worksheet works out."""
    return f"'{cell}" if cell.startswith(_CELL) else cell
