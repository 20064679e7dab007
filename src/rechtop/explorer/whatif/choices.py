"""The facts that a worker may vary, in groups: incomes first, then the rest by the document it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rechtop.explorer.words import document_title
from rechtop.law.facts.documents import DOCUMENTS
from rechtop.law.whatif.linked import STRANDS, Counts, Time
from rechtop.law.whatif.walk import is_read
from rechtop.rules.law import Law

NOW, OTHER_YEAR = "Inkomen van nu", "Inkomen van een ander jaar"

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading with its facts, each as id and words."""


@cache
def groups(law: Law) -> list[Group]:
    """Every fact that some right reads and that is a number, a choice, or yes and no."""
    found: dict[str, list[tuple[str, str]]] = {NOW: [], OTHER_YEAR: []}
    found |= {document_title(document): [] for document in DOCUMENTS}
    facts = [fact for fact in law.facts.values() if fact.kind != "day" and is_read(law, fact.id)]
    known = {fact.id for fact in facts}
    for id, strand in STRANDS.items():
        if id in known and strand.counts is not Counts.NOT:
            heading = NOW if Time.NOW in strand.times else OTHER_YEAR
            found[heading].append((id, strand.called[:1].upper() + strand.called[1:]))
    listed = {id for incomes in found.values() for id, _ in incomes}
    for fact in facts:
        if fact.id not in listed:
            found.setdefault(document_title(fact.document), []).append((fact.id, fact.question))
    return [(heading, shown) for heading, shown in found.items() if shown]
