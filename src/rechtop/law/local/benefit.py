"""A local right as it was written: what it is, whose, on what decision it stands, from when until when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rechtop.law.local.errors import Place, Problem
from rechtop.rules.facts import FactLeaf
from rechtop.rules.named import Reference
from rechtop.rules.rights import Right
from rechtop.rules.values import Told


class Status(Enum):
    """Whether a right may be used on a day. Only ``IN_FORCE`` ever is."""

    IN_FORCE = "geldt"
    UPCOMING = "begint later"
    EXPIRED = "verlopen"
    UNDATED = "datum onbekend"


@dataclass(frozen=True)
class Decision:
    """Who decided, on which day (None: unknown), under which number."""

    by: str
    on: date | None
    number: str


@dataclass(frozen=True)
class Budget:
    """Whether the right ends with its budget (yes, no, unknown), and how large that is, in Dutch."""

    limited: str
    amount: str


@dataclass(frozen=True)
class Source:
    """The page or regulation that was read; ``seen`` says which version."""

    title: str
    url: str
    seen: str


@dataclass(frozen=True)
class Example:
    """A household of the file itself and what must come out: (name, who) with the value as it was written."""

    id: str
    household: Told
    expect: tuple[tuple[str, str, str], ...]
    at: Place


@dataclass(frozen=True, eq=False)
class Benefit:
    """One local right. ``id`` is ``owner.right``; ``areas`` are NIS codes with the name of each municipality."""

    id: str
    owner: str
    owner_name: str
    areas: Mapping[str, str]
    name: str
    summary: str
    grondrecht: str
    administered_by: str
    apply_at: str
    telephone: str  # empty: unknown
    documents: tuple[str, ...]
    valid_from: date | None
    valid_until: date | None
    decision: Decision
    budget: Budget
    source: Source
    right: Right
    named: tuple[Reference, ...]
    facts: tuple[FactLeaf, ...]
    receives: tuple[str, ...]  # the rights whose receipt it reads
    examples: tuple[Example, ...]
    fingerprint: str  # sha256 of the file
    file: str
    advice: tuple[Problem, ...] = ()
    is_demo: bool = False

    def status(self, on: date) -> Status:
        """Whether it may be used on a day. A right without both its dates never is."""
        if self.valid_until is not None and on > self.valid_until:
            return Status.EXPIRED
        if self.valid_from is None or self.valid_until is None or self.decision.on is None:
            return Status.UNDATED
        return Status.UPCOMING if on < self.valid_from else Status.IN_FORCE
