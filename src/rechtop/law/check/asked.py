"""What stands alone: rights without a column of residence, facts of one right, legal amounts that no rule reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rechtop.law.check.places import Places, reads
from rechtop.law.check.report import Finding, listed
from rechtop.rules.law import Law


def residence(law: Law, on: date) -> Iterator[Finding]:
    """Rights whose residence no column of the matrix decides: open for who is no Belgian, or decided by themselves."""
    for kind, title in (
        ("default", "alleen Belgen zijn zeker, de rest blijft open"),
        ("own", "geen poort: een eigen voorwaarde beslist, of de poort van een ander recht"),
    ):
        for right in law.rights.values():
            if right.residence == kind:
                yield Finding(title, right.id)


def lonely_facts(law: Law, on: date) -> Iterator[Finding]:
    """Facts that only one right asks: the rights with most of them first."""
    askers: dict[str, list[str]] = {}
    for right in law.rights.values():
        for key in reads(law, right):
            if key[0] == "fact":
                askers.setdefault(key[1], []).append(right.id)
    alone: dict[str, list[str]] = {}
    for fact in law.facts:
        if len(askers.get(fact, ())) == 1:
            alone.setdefault(askers[fact][0], []).append(fact)
    for right_id, facts in sorted(alone.items(), key=lambda pair: -len(pair[1])):
        yield Finding(right_id, listed(facts, most=99), len(facts))


def unread(law: Law, on: date) -> Iterator[Finding]:
    """Legal amounts that stand in a file and that no rule, and no named quantity, reads."""
    for right, amounts in Places(law).amounts.items():
        idle = [amount.id for amount in amounts if amount.id not in law.parameters]
        if idle:
            yield Finding(right, listed(idle, most=99), len(idle))
