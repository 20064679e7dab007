"""Every search, one after the other, and the page that tells what was found; each run gives the same text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from rechtop.proofs.branches import dead_branches
from rechtop.proofs.cliffs import Cliff, cliffs, times_a_year
from rechtop.proofs.contradictions import contradictions
from rechtop.proofs.findings import Finding, of_branch, of_cliff, of_contradiction, of_fall, of_gap
from rechtop.proofs.gaps import gaps
from rechtop.proofs.ladders import Fall, falls
from rechtop.proofs.page import page
from rechtop.proofs.search import Search
from rechtop.proofs.translated import share
from rechtop.rules.errors import UnknownName, nearest
from rechtop.rules.law import Law


def _cliffs(search: Search, found: Iterable[Cliff]) -> Iterator[Finding]:
    by_right: dict[str, list[Cliff]] = {}
    for cliff in found:
        by_right.setdefault(cliff.right, []).append(cliff)
    for right, some in by_right.items():
        times = times_a_year(search.law.rights[right])
        deepest, *others = sorted(some, key=lambda cliff: (-cliff.loss * times, cliff.fact, cliff.shape))
        yield of_cliff(search, deepest, others)


def _together(search: Search, found: Iterable[Fall]) -> Iterator[Finding]:
    deepest: dict[tuple[tuple[str, ...], tuple[str, ...]], Fall] = {}
    for fall in found:
        key = fall.lost, fall.less
        if key not in deepest or deepest[key].loss < fall.loss:
            deepest[key] = fall
    yield from (of_fall(search, fall) for fall in deepest.values())


Look = Callable[[Search], Iterable[Finding]]

KINDS: dict[str, Look] = {
    "kliffen": lambda search: _cliffs(search, cliffs(search)),
    "samen": lambda search: _together(search, falls(search)),
    "kloven": lambda search: (of_gap(search, gap) for gap in gaps(search)),
    "tegenspraken": lambda search: (of_contradiction(search, found) for found in contradictions(search)),
    "takken": lambda search: (of_branch(search, dead) for dead in dead_branches(search)),
}
"""Each kind of finding with what searches for it, in the order of the page."""

FOR_POLICY = ("kliffen", "samen", "kloven", "tegenspraken")
"""The kinds on the page in the documentation; branches are for who maintains the rules."""


def prove(law: Law, on: date, only: Sequence[str] = (), tell: Callable[[str], None] = lambda text: None) -> str:
    """Search the law as it stands on a day and give the page in Dutch. Raises UnknownName for another kind."""
    for kind in only:
        if kind not in KINDS:
            raise UnknownName(f"{kind!r} is geen soort bevinding.{nearest(kind, KINDS)}")
    tell("vertalen")
    translated = share(Search(law, on))
    found: dict[str, list[Finding]] = {}
    for kind, look in KINDS.items():
        if not only or kind in only:
            tell(f"== {kind}")  # each kind starts afresh, so that it finds the same alone and beside others
            found[kind] = in_order(look(Search(law, on, tell=tell)))
    return page(Search(law, on), translated, found)


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """The greatest loss first; rules of another year or season last."""
    return sorted(found, key=lambda finding: (finding.small, -finding.loss))
