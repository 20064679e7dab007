"""The receipt of an answer: the household as it was told, the answer, and everything of the law that it stood on.

It is one JSON object. ``seal`` is a fingerprint of all the rest: it shows damage and careless changes. It is no
signature, so whoever wants to can make another receipt; a receipt proves nothing against the person who kept it.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from rechtop import __version__
from rechtop.law.answers import Json
from rechtop.law.replay.picture import Picture, digest, picture
from rechtop.law.whole import Whole
from rechtop.rules.values import Told

FORMAT = 2
"""Receipts without a format are of before: they hold the household and the name of the law, and no answer."""

LISTS = ("amounts", "rights", "conditions", "constraints", "rows")


def receipt(asked: Whole, made: date, *, refine: bool = True) -> dict[str, Json]:
    """The receipt of a whole answer on the household that was told."""
    run = asked.run
    held: dict[str, Json] = {
        "format": FORMAT,
        "law": run.law.hash,
        "engine": __version__,
        "on": run.day.isoformat(),
        "known_on": run.known_on.isoformat() if run.known_on is not None else None,
        "unchanged": run.carried,
        "refined": refine,
        "made": made.isoformat(),
        "household": as_json(asked.told),
        "local": as_json({owner: hash for owner, hash in asked.hashes.items()}),
        "answer": picture_json(picture(asked, refine=refine)),
    }
    return {**held, "seal": digest(held)}


def as_json(told: Told) -> Json:
    """What was told, which is JSON already, as a value of that type."""
    if isinstance(told, str):
        return told
    if isinstance(told, list):
        return [as_json(part) for part in told]
    return {name: as_json(part) for name, part in told.items()}


def picture_json(held: Picture) -> dict[str, Json]:
    """A picture as JSON: lists of objects of texts."""
    found: dict[str, Json] = {"question": held.question, "words": held.words}
    parts = (held.amounts, held.rights, held.conditions, held.constraints, held.rows)
    for name, rows in zip(LISTS, parts, strict=True):
        found[name] = [
            {key: list(value) if isinstance(value, tuple) else str(value) for key, value in asdict(row).items()}
            for row in rows
        ]
    return found
