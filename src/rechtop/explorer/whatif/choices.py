"""The facts that a worker may vary, in groups: incomes first, then the rest by the document it stands on."""

from __future__ import annotations

from collections.abc import Sequence

from rechtop.explorer.words import document_title
from rechtop.law.facts.documents import DOCUMENTS
from rechtop.law.whatif.linked import STRANDS, Counts, Time
from rechtop.rules.facts import Fact
from rechtop.rules.law import Law

NOW, OTHER_YEAR = "Inkomen van nu", "Inkomen van een ander jaar"

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading with its facts, each as id and words."""


def groups(law: Law) -> list[Group]:
    """Every fact that is a number, a choice, or yes and no."""
    found: dict[str, list[tuple[str, str]]] = {NOW: [], OTHER_YEAR: []}
    found |= {document_title(document): [] for document in DOCUMENTS}
    for id, strand in STRANDS.items():
        if id in law.facts and strand.counts is not Counts.NOT:
            heading = NOW if Time.NOW in strand.times else OTHER_YEAR
            found[heading].append((id, strand.called[:1].upper() + strand.called[1:]))
    listed = {id for facts in found.values() for id, _ in facts}
    for fact in law.facts.values():
        if fact.id not in listed and fact.kind != "day":
            found.setdefault(document_title(fact.document), []).append((fact.id, _words(fact)))
    return [(heading, facts) for heading, facts in found.items() if facts]


def _words(fact: Fact) -> str:
    return fact.question
