"""What rights do to each other, as one graph: every link once, in one direction, with all that is told of it.

A right tells its links from its own side (:data:`rechtop.law.about.KINDS`). "A opens B" and "B is opened by A" are one
link here. What contradicts itself, and rights that open or count for themselves in a circle, are faults of the texts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rechtop.law.about import KINDS, About, Interaction

OPENS, COUNTS_FOR, EXCLUDES, ABSORBS, NO_EFFECT, OTHER = (
    "opens", "counts_for", "excludes", "absorbs", "no_effect", "other",
)  # fmt: skip
TURNED = {"opened_by": OPENS, "counts": COUNTS_FOR, "absorbed_by": ABSORBS}
"""Kinds that are told from the other side, with the kind they are once the two are turned round."""

FROM_THE_OTHER = {turned: told for told, turned in TURNED.items()}
BOTH_WAYS = frozenset((EXCLUDES, NO_EFFECT, OTHER))
"""Kinds that read the same from both sides."""

ORDER = (OPENS, "opened_by", ABSORBS, "absorbed_by", EXCLUDES, COUNTS_FOR, "counts", NO_EFFECT, OTHER)
"""In which order a page shows the kinds, seen from its right: first what brings somebody more."""

CONTRADICTIONS = ((OPENS, NO_EFFECT), (COUNTS_FOR, NO_EFFECT), (ABSORBS, NO_EFFECT), (EXCLUDES, COUNTS_FOR))
"""Two kinds that cannot both be true of the same two rights. Who waits for a home and gets one opens and excludes."""

NO_CIRCLES = {OPENS: "opent zichzelf in een kring", COUNTS_FOR: "telt in een kring als inkomen voor zichzelf"}


@dataclass(frozen=True)
class Told:
    """What the right ``by`` says of a link, in Dutch, with its source."""

    by: str
    effect: str
    source: str


@dataclass(frozen=True)
class Link:
    """``one`` does something (``kind``) to ``other``; of kinds that read both ways, one is the first by name."""

    one: str
    kind: str
    other: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Fault:
    """Something that cannot be true: the right where it is seen, and what, in Dutch."""

    place: str
    text: str


@dataclass(frozen=True)
class Seen:
    """A link as one of its two rights sees it: ``words`` is the kind in Dutch, ``mine`` what this right tells of it."""

    right: str
    kind: str
    words: str
    mine: tuple[Told, ...]
    theirs: tuple[Told, ...]


class Interactions:
    """The graph over the words of all rights, by their ids."""

    def __init__(self, words: Mapping[str, About]) -> None:
        told: dict[tuple[str, str, str], list[Told]] = {}
        for right, about in words.items():
            for link in about.interactions:
                told.setdefault(_canonical(right, link), []).append(Told(right, link.effect, link.source))
        self.links = tuple(Link(one, kind, other, tuple(texts)) for (one, kind, other), texts in told.items())

    def of(self, right: str) -> tuple[Seen, ...]:
        """Every link of a right as it sees them, in the order of a page, each with what both sides tell."""
        seen = [_seen(right, link) for link in self.links if right in (link.one, link.other)]
        return tuple(sorted(seen, key=lambda link: (ORDER.index(link.kind), link.right)))

    def faults(self) -> Iterator[Fault]:
        """What cannot be true, one by one."""
        for link in self.links:
            if link.one == link.other:
                yield Fault(link.one, f"{KINDS[link.kind]} zichzelf")
            by = [told.by for told in link.told]
            for right in sorted({right for right in by if by.count(right) > 1}):
                yield Fault(right, f"vertelt twee keer: {link.one} {KINDS[link.kind]} {link.other}")
        yield from self._contradictions()
        for kind, words in NO_CIRCLES.items():
            yield from (Fault(circle[0], f"{words}: {' -> '.join(circle)}") for circle in self.circles(kind))

    def _contradictions(self) -> Iterator[Fault]:
        kinds: dict[frozenset[str], set[str]] = {}
        for link in self.links:
            kinds.setdefault(frozenset((link.one, link.other)), set()).add(link.kind)
        for pair, found in kinds.items():
            for first, second in CONTRADICTIONS:
                if first in found and second in found:
                    one, other = min(pair), max(pair)
                    yield Fault(one, f"“{KINDS[first]}” en “{KINDS[second]}” spreken elkaar tegen, met {other}")
        absorbing = {(link.one, link.other) for link in self.links if link.kind == ABSORBS}
        for one, other in sorted(absorbing):
            if one < other and (other, one) in absorbing:
                yield Fault(one, f"komt in de plaats van {other}, en omgekeerd")

    def circles(self, kind: str) -> list[tuple[str, ...]]:
        """Each group of rights that lead to themselves over links of a kind, as one shortest way round."""
        onward: dict[str, list[str]] = {}
        for link in self.links:
            if link.kind == kind:
                onward.setdefault(link.one, []).append(link.other)
        found: list[tuple[str, ...]] = []
        for right in sorted(onward):
            circle = _way_round(right, onward)
            if circle and not any(right in earlier for earlier in found):
                found.append(circle)
        return found


def _canonical(right: str, link: Interaction) -> tuple[str, str, str]:
    if link.kind in TURNED:
        return link.right, TURNED[link.kind], right
    if link.kind in BOTH_WAYS:
        one, other = sorted((right, link.right))
        return one, link.kind, other
    return right, link.kind, link.right


def _seen(right: str, link: Link) -> Seen:
    is_first = right == link.one
    kind = link.kind if is_first else FROM_THE_OTHER.get(link.kind, link.kind)
    mine = tuple(told for told in link.told if told.by == right)
    theirs = tuple(told for told in link.told if told.by != right)
    return Seen(link.other if is_first else link.one, kind, KINDS[kind], mine, theirs)


def _way_round(start: str, onward: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A shortest way from a right back to itself; empty where there is none."""
    ways: deque[tuple[str, ...]] = deque([(start,)])
    reached: set[str] = set()
    while ways:
        way = ways.popleft()
        for right in onward.get(way[-1], ()):
            if right == start:
                return (*way, right)
            if right not in reached:
                reached.add(right)
                ways.append((*way, right))
    return ()
