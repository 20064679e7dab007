"""What the check found, and how people read it: sections with their counts, and within one the places together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing found: where (a right, mostly), what, and how many things it stands for."""

    place: str
    text: str
    count: int = 1


@dataclass(frozen=True)
class Section:
    """What was found of one kind, the most urgent first."""

    id: str
    title: str
    findings: tuple[Finding, ...]

    @property
    def count(self) -> int:
        """How many things were found."""
        return sum(finding.count for finding in self.findings)

    def lines(self) -> tuple[str, ...]:
        """Each finding on a line of its own, with its place."""
        return tuple(f"{finding.place}: {finding.text}" for finding in self.findings)

    def text(self) -> str:
        """The section as people read it: a place comes where its most urgent finding is."""
        places: dict[str, list[Finding]] = {}
        for finding in self.findings:
            places.setdefault(finding.place, []).append(finding)
        parts = [f"{self.title} ({self.count})"]
        for place, found in places.items():
            parts.append(f"  {place}")
            parts += [f"    {finding.text}" for finding in found]
        return "\n".join(parts)


@dataclass(frozen=True)
class Report:
    """What the check found. Only ``faults`` are wrong; the rest must be known."""

    counts: str
    sections: tuple[Section, ...]

    def section(self, id: str) -> Section:
        """A section by its id. Raises KeyError for one that was not asked for."""
        return {section.id: section for section in self.sections}[id]

    @property
    def is_wrong(self) -> bool:
        """Whether there is a fault among what was asked for."""
        return any(section.id == "faults" and section.findings for section in self.sections)

    def text(self) -> str:
        """The report as people read it: first the counts of all sections, then the sections that hold something."""
        width = max(len(section.id) for section in self.sections)
        totals = [f"{section.id:<{width}}  {section.count:>4}  {section.title}" for section in self.sections]
        return "\n\n".join([self.counts, "\n".join(totals), *(s.text() for s in self.sections if s.findings)])


def listed(names: Iterable[str], most: int = 8) -> str:
    """Some names as text: the first ones, and how many more there are."""
    told = list(names)
    more = f" en nog {len(told) - most}" if len(told) > most else ""
    return ", ".join(told[:most]) + more
