"""Faults: sources that are missing, facts that nobody reads, names of nothing, conditions that cannot decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rechtop.law.about import about
from rechtop.law.check.links import impossible
from rechtop.law.check.places import Places
from rechtop.law.check.report import Finding
from rechtop.law.check.sample import unreachable
from rechtop.law.residence.gate import COLUMN_OF
from rechtop.rules.law import Law

_SOURCE = re.compile(r"\b[A-Z]{1,2}\d+\b")
"""The id of a source, as in ``S1`` or ``KB2``."""


def find_faults(law: Law, on: date) -> Iterator[Finding]:
    """Everything that must be mended, whatever the day."""
    yield from _sources(law)
    yield from _amount_sources(law)
    yield from _names(law)
    yield from impossible(law)
    yield from _unused_facts(law)
    yield from unreachable(law)


def _sources(law: Law) -> Iterator[Finding]:
    """Conditions and amounts of rights without a source, or with one that the right does not list."""
    for right in law.rights.values():
        known = about(right.id).sources
        cited = [(c.id, c.source) for c in right.conditions]
        cited += [("amount", right.amount.source)] if right.amount is not None else []
        for name, source in cited:
            ids = _SOURCE.findall(source)
            if not ids:
                yield Finding(right.id, f"{name}: geen bron")
            yield from (
                Finding(right.id, f"{name}: bron {id} staat niet in about.yaml") for id in ids if id not in known
            )


def _amount_sources(law: Law) -> Iterator[Finding]:
    """Legal amounts seen in print without a source, or with one of another right."""
    places = Places(law)
    listed = {id for right in law.rights for id in about(right).sources}
    for parameter in law.parameters.values():
        place = places.of(parameter.id)
        own = set(about(place).sources) if place in law.rights else listed
        for entry in parameter.entries:
            if not entry.source and entry.status in ("official", "secondary"):
                yield Finding(place, f"{parameter.id} {entry.start}: {entry.status} maar zonder bron")
            for id in _SOURCE.findall(entry.source):
                if id not in own:
                    yield Finding(place, f"{parameter.id} {entry.start}: bron {id} bestaat niet")


def _names(law: Law) -> Iterator[Finding]:
    """Interactions with a right that does not exist, and a column of the residence matrix that is passed by."""
    for right in law.rights.values():
        for told in about(right.id).interactions:
            if told.right not in law.rights and not told.right.startswith("ext:"):
                yield Finding(right.id, f"samenhang met {told.right!r}: dat recht bestaat niet")
        column = COLUMN_OF.get(right.id)
        if column is not None and right.residence == "default":
            yield Finding(right.id, f"verblijf: de matrix heeft kolom {column!r}, maar de regel gebruikt ze niet")


def _unused_facts(law: Law) -> Iterator[Finding]:
    """Facts that are declared and could be asked, but that no rule reads."""
    read = {key[1] for keys in law.leaves.values() for key in keys if key[0] == "fact"}
    yield from (Finding(id, "geen enkele regel gebruikt dit gegeven") for id in law.facts if id not in read)
