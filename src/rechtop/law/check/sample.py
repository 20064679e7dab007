"""Conditions that are never true, or never false, for any of many made-up households."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from rechtop.law.check.report import Finding
from rechtop.law.synthetic import household
from rechtop.rules.law import Law
from rechtop.rules.run import Run

SAMPLE = 1_500
"""So many households are tried; fewer when every condition has been seen both ways before."""

PROBE = 100
"""So many households probe a condition that is said never to fail."""

DAYS = (
    date(2019, 9, 15),
    date(2021, 6, 15),
    date(2022, 12, 20),
    date(2023, 10, 1),
    date(2024, 11, 1),
    date(2025, 3, 1),
    date(2026, 4, 1),
    date(2027, 1, 5),
)
"""Days over which the sample is spread, so that rules of different years are met."""


Missing = dict[tuple[str, str], set[bool]]
"""What was not yet seen of each condition, by right and condition."""


def unreachable(law: Law) -> Iterator[Finding]:
    """Conditions that decide nothing. One that is meant so says why (``Condition.cannot_fail``) beside its right."""
    missing: Missing = {(right.id, c.id): {True, False} for right in law.rights.values() for c in right.conditions}
    explained = {(right.id, c.id) for right in law.rights.values() for c in right.conditions if c.cannot_fail}
    random = Random(20260101)  # noqa: S311  a seed for a sample, not a secret
    needed: frozenset[tuple[str, ...]] = frozenset()
    open_before = -1
    for number in range(SAMPLE):
        left = [key for key, unseen in missing.items() if unseen and (key not in explained or number < PROBE)]
        if not left:
            break
        if len(left) != open_before:  # from here on only what the open conditions stand on is made up
            open_before, needed = len(left), frozenset().union(*(law.leaves[".".join(key)] for key in left))
        _look(law, Run(law, household(law, random, DAYS[number % len(DAYS)], needed)), missing)
    for (right_id, condition_id), unseen in missing.items():
        is_explained = (right_id, condition_id) in explained
        if True in unseen:
            yield Finding(right_id, f"{condition_id}: is nooit waar in {SAMPLE} verzonnen huishoudens")
        if False in unseen and not is_explained:
            yield Finding(right_id, f"{condition_id}: is nooit onwaar in {SAMPLE} verzonnen huishoudens")
        if False not in unseen and is_explained:
            yield Finding(right_id, f"{condition_id}: zegt dat ze niet onwaar kan zijn, maar is het wel")


def _look(law: Law, run: Run, missing: Missing) -> None:
    """Take away what one household shows of the conditions that were not yet seen both ways."""
    for right in law.rights.values():
        for condition in right.conditions:
            unseen = missing[right.id, condition.id]
            for person in range(run.size if right.holder.is_personal and unseen else min(1, len(unseen))):
                low, high = run.value(f"{right.id}.{condition.id}", person)
                if low == high:
                    unseen.discard(bool(low))
