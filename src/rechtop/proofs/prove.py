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


def _cliffs(search: Search) -> Iterator[Finding]:
    by_right: dict[str, list[Cliff]] = {}
    for cliff in cliffs(search):
        by_right.setdefault(cliff.right, []).append(cliff)
    for right, found in by_right.items():
        times = times_a_year(search.law.rights[right])
        deepest, *others = sorted(found, key=lambda cliff: (-cliff.loss * times, cliff.fact, cliff.shape))
        yield of_cliff(search, deepest, others)


def _together(search: Search) -> Iterator[Finding]:
    deepest: dict[tuple[tuple[str, ...], tuple[str, ...]], Fall] = {}
    for fall in falls(search):
        key = fall.lost, fall.less
        if key not in deepest or deepest[key].loss < fall.loss:
            deepest[key] = fall
    yield from (of_fall(search, fall) for fall in deepest.values())


def _gaps(search: Search) -> Iterator[Finding]:
    yield from (of_gap(search, gap) for gap in gaps(search))


def _contradictions(search: Search) -> Iterator[Finding]:
    yield from (of_contradiction(search, found) for found in contradictions(search))


def _branches(search: Search) -> Iterator[Finding]:
    yield from (of_branch(search, dead) for dead in dead_branches(search))


KINDS: dict[str, Callable[[Search], Iterable[Finding]]] = {
    "kliffen": _cliffs,
    "samen": _together,
    "kloven": _gaps,
    "tegenspraken": _contradictions,
    "takken": _branches,
}
"""Each kind of finding with what searches for it, in the order of the page."""


def prove(law: Law, on: date, only: Sequence[str] = (), tell: Callable[[str], None] = lambda text: None) -> str:
    """Search the law as it stands on a day and give the page in Dutch. Raises UnknownName for another kind."""
    for kind in only:
        if kind not in KINDS:
            raise UnknownName(f"{kind!r} is geen soort bevinding.{nearest(kind, KINDS)}")
    search = Search(law, on, tell=tell)
    tell("vertalen")
    translated = share(search)
    found: dict[str, list[Finding]] = {}
    for kind, look in KINDS.items():
        if not only or kind in only:
            tell(f"== {kind}")
            found[kind] = sorted(look(search), key=lambda finding: (finding.small, -finding.loss))
    return page(search, translated, found)
