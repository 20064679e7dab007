"""The maintainer's check: what is wrong in the law, and what is old or not yet seen in print.

Units, ranges, cycles and the order of dates are proven when the law is loaded; here come sources, facts that no rule
uses, and conditions that are never true or never false over a broad sample of made-up households.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from rechtop.law.about import about
from rechtop.law.loading import has_parameters, parameters
from rechtop.law.synthetic import household
from rechtop.rules.law import Law
from rechtop.rules.run import Run
from rechtop.rules.values import written

SAMPLE = 400
DAYS = (date(2021, 6, 15), date(2024, 11, 1), date(2025, 3, 1), date(2026, 4, 1))
"""Days over which the sample is spread, so that rules of different years are met."""


@dataclass(frozen=True)
class Report:
    """What the check found: ``faults`` must be mended, ``old`` and ``unverified`` must be known."""

    counts: str
    faults: tuple[str, ...]
    old: tuple[str, ...]
    unverified: tuple[str, ...]

    def text(self) -> str:
        """The report as people read it."""
        parts = [self.counts, f"FOUTEN ({len(self.faults)})", *self.faults]
        parts += [f"VEROUDERD ({len(self.old)})", *self.old]
        parts += [f"NIET NAGEKEKEN ({len(self.unverified)})", *self.unverified]
        return "\n".join(parts)


def check(law: Law, on: date) -> Report:
    """Check the whole law as it stands on a day."""
    faults = (*_sources(law), *_unused_facts(law), *_unreachable(law))
    worth = law.worth(on)
    names = [(p, key) for p in law.parameters.values() for key in p.keys]
    old = [
        f"{p.id}{f'[{key}]' if key else ''}: laatst bekend {written(w.entry.values[key][0], p.decimals)} {p.unit}"
        f" sinds {w.entry.start or 'onbekende datum'} ({p.family.id})"
        for (p, key), w in zip(names, worth, strict=True)
        if w.stale and w.entry is not None
    ]
    unverified = [
        f"{p.id} {entry.start or 'zonder datum'}: {entry.status}, datum {entry.dated}"
        for p in law.parameters.values()
        for entry in p.entries
        if entry.status in ("derived", "recalled") or entry.dated in ("derived", "approximate", "unknown")
    ]
    conditions = sum(len(right.conditions) for right in law.rights.values())
    counts = (
        f"{len(law.rights)} rechten, {conditions} voorwaarden, {len(law.quantities)} grootheden, "
        f"{len(law.facts)} gegevens, {len(law.parameters)} bedragen, {len(law.judgements)} beoordelingen; {law.hash}"
    )
    return Report(counts, faults, tuple(old), tuple(unverified))


def _sources(law: Law) -> Iterator[str]:
    """Conditions and amounts without a source, or with one that the right does not list."""
    for right in law.rights.values():
        known = about(right.id).sources
        cited = [(c.id, c.source) for c in right.conditions]
        cited += [("amount", right.amount.source)] if right.amount is not None else []
        for name, source in cited:
            ids = re.findall(r"\b[A-Z]{1,2}\d+\b", source)
            if not ids:
                yield f"{right.id}.{name}: geen bron"
            yield from (f"{right.id}.{name}: bron {id} staat niet in about.yaml" for id in ids if id not in known)
    listed = {id for right in law.rights for id in about(right).sources}
    folder = {id: right for right in law.rights if has_parameters(right) for id in parameters(right)}
    for parameter in law.parameters.values():
        own = set(about(folder[parameter.id]).sources) if parameter.id in folder else listed
        for entry in parameter.entries:
            if not entry.source and entry.status in ("official", "secondary"):
                yield f"{parameter.id} {entry.start}: {entry.status} maar zonder bron"
            for id in re.findall(r"\b[A-Z]{1,2}\d+\b", entry.source):
                if id not in own:
                    yield f"{parameter.id} {entry.start}: bron {id} bestaat niet"


def _unused_facts(law: Law) -> Iterator[str]:
    """Facts that are declared and could be asked, but that no rule reads."""
    read = {key[1] for keys in law.leaves.values() for key in keys if key[0] == "fact"}
    yield from (f"{id}: geen enkele regel gebruikt dit gegeven" for id in law.facts if id not in read)


def _unreachable(law: Law) -> Iterator[str]:
    """Conditions that are never true, or never false, for any household of the sample."""
    random = Random(20260101)  # noqa: S311  a seed for a sample, not a secret
    seen: dict[str, set[bool]] = {}
    for number in range(SAMPLE):
        day = DAYS[number % len(DAYS)]
        run = Run(law, household(law, random, day))
        for right in law.rights.values():
            for person in range(run.size if right.holder.is_personal else 1):
                for named in right.named:
                    low, high = run.value(named.name, person)
                    seen.setdefault(named.name, set()).update({bool(low), bool(high)})
    for name, truths in seen.items():
        if truths == {False}:
            yield f"{name}: is nooit waar in {SAMPLE} verzonnen huishoudens"
        if truths == {True} and name.split(".")[1] not in ALWAYS_TRUE.get(name.split(".")[0], ()):
            yield f"{name}: is nooit onwaar in {SAMPLE} verzonnen huishoudens"


ALWAYS_TRUE: dict[str, tuple[str, ...]] = {"juridische_eerstelijnsbijstand": ("c1",)}
"""Conditions that only explain and can never fail, by right; each must be meant."""
