"""Interactions against rules: what the texts say that one right does to another, and which receipts the rules read.

Who tells that B opens A, promises that the rule of A looks at B: at its receipt, or at a quantity of its rule. A rule
may rightly ask a fact instead; so what is found here is to be looked at, and no fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rechtop.law.about import KINDS, about
from rechtop.law.check.places import own_reads
from rechtop.law.check.report import Finding, listed
from rechtop.law.interactions import Interactions
from rechtop.rules.law import Law

READER = {
    "opens": "other",
    "opened_by": "self",
    "counts_for": "other",
    "counts": "self",
    "excludes": "either",
    "absorbs": "either",
    "absorbed_by": "either",
}
"""Which of the two rules must look at the other right: that of who tells it, of the other, or one of both."""


def find_disagreements(law: Law, on: date) -> Iterator[Finding]:
    """What is told and not read, right by right; then what is read and told by neither of the two."""
    looks_at = {right.id: _looked_at(law, right.id) for right in law.rights.values()}
    told: dict[str, set[str]] = {id: set() for id in law.rights}
    for right in law.rights:
        for link in about(right).interactions:
            told[right].add(link.right)
            told.setdefault(link.right, set()).add(right)
            if not _is_read(law, looks_at, right, link.right, READER.get(link.kind, "")):
                words = f"{KINDS[link.kind]} {link.right}"
                yield Finding("verteld, maar geen regel leest het", f"{right} {words}")
    for right, read in looks_at.items():
        unsaid = sorted((read.receipts & law.rights.keys()) - told[right] - {right})
        if unsaid:
            yield Finding("gelezen, maar geen tekst vertelt het", f"{right}: {listed(unsaid, most=99)}", len(unsaid))


class _Looks:
    """The receipts that a rule reads, and the rights whose quantities it uses."""

    def __init__(self, receipts: set[str], others: set[str]) -> None:
        self.receipts, self.all = receipts, receipts | others


def _looked_at(law: Law, right: str) -> _Looks:
    keys, others = own_reads(law, law.rights[right])
    lists = {key[1] for key in keys if key[0] == "records"}
    return _Looks({name.removeprefix("receives.") for name in lists if name.startswith("receives.")}, others)


def _is_read(law: Law, looks_at: dict[str, _Looks], one: str, other: str, reader: str) -> bool:
    """Whether the rule that should look does so. Of benefits that are no right of ours only a known receipt counts."""
    if not reader or (other not in law.rights and other not in law.receipts):
        return True
    own = other in looks_at[one].all
    theirs = other in looks_at and one in looks_at[other].all
    return {"self": own, "other": theirs, "either": own or theirs}[reader] or (other not in law.rights and not own)


def impossible(law: Law) -> Iterator[Finding]:
    """What the texts of the rights say of each other that cannot be true: contradictions, rights in a circle."""
    graph = Interactions({right: about(right) for right in law.rights})
    yield from (Finding(fault.place, fault.text) for fault in graph.faults())
