"""The legal order of claims: which rights must be settled before which others.

A comes before B when A opens B, counts as income for B or takes the place of B, as the texts tell
(:mod:`rechtop.law.interactions`), and whenever the rule of B reads whether A is received.

Leefloon is residual: whoever asks it must first claim what other laws give (law of 26 May 2002 on the right to social
integration, art. 3, 5° and 6°, and art. 4), and what they pay is counted (art. 16). So every right that pays an income
comes before it, save those that a leefloon opens itself. Help of the OCMW (organic law of 8 July 1976, art. 1 and 57)
fills what is still missing then, and comes last of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter

from rechtop.law.about import about
from rechtop.law.interactions import ABSORBS, COUNTS_FOR, EXCLUDES, OPENS, Interactions
from rechtop.rules.errors import LawError
from rechtop.rules.law import Law
from rechtop.rules.rights import AmountKind, Right

LEEFLOON, LAST = "leefloon", "maatschappelijke_dienstverlening"

TURNED = {
    ("groeipakket_sociale_toeslag", "groeipakket_basisbedrag"): (
        "The supplement is a supplement to the child benefit: the benefit must be there first. It then changes the "
        "amount of the benefit of an oldest child of before 2019, which is therefore computed again at the end."
    ),
    ("groeipakket_zorgtoeslag", "groeipakket_basisbedrag"): (
        "As the social supplement: the care supplement needs the benefit, and the benefit is computed again after it."
    ),
    ("huursubsidie", "huurpremie"): (
        "The premium takes the place of the subsidy where it is higher; nobody has both (decree on housing, book 5)."
    ),
    ("tewerkstelling_art60", "leefloon"): (
        "Work under art. 60 § 7 is offered to who has a right to leefloon or equivalent help: that right comes first."
    ),
    ("tewerkstelling_art60", "werkloosheidsuitkering"): (
        "The work opens unemployment benefit only when it ends; today that benefit comes before leefloon."
    ),
    ("wijk_werken", "leefloon"): (
        "Who has a leefloon is admitted to wijk-werken; its pay is a fact of the month and no receipt."
    ),
}
"""Links that would make a circle, left out of the order, each with its ground. The other way round holds."""


@dataclass(frozen=True)
class LegalOrder:
    """The rights in steps: those of one step do not wait for each other.

    ``before`` are for each right those that must be settled first, ``reads`` the receipts its rule looks at,
    ``rivals`` those it cannot be had with, ``again`` the rights whose amount is computed once more at the end.
    """

    steps: tuple[tuple[str, ...], ...]
    before: Mapping[str, frozenset[str]]
    reads: Mapping[str, frozenset[str]]
    rivals: Mapping[str, frozenset[str]]
    again: frozenset[str]

    @property
    def rights(self) -> tuple[str, ...]:
        """All rights, one after the other."""
        return tuple(right for step in self.steps for right in step)


@cache
def legal_order(law: Law) -> LegalOrder:
    """The order of a law. Raises LawError when rights must come before themselves."""
    graph = Interactions({right: about(right) for right in law.rights})
    reads = {right.id: receipts_read(law, right) for right in law.rights.values()}
    before: dict[str, set[str]] = {right: set() for right in law.rights}
    for one, other in _links(law, graph, reads):
        before[other].add(one)
    for right in _residual(law, before):
        before[LEEFLOON].add(right)
    if LAST in before:
        before[LAST] = set(law.rights) - {LAST}
    rivals: dict[str, set[str]] = {right: set() for right in law.rights}
    for link in graph.links:
        if link.kind in (EXCLUDES, ABSORBS) and {link.one, link.other} <= law.rights.keys():
            rivals[link.one].add(link.other)
            rivals[link.other].add(link.one)
    return LegalOrder(
        steps=tuple(_steps(law, before)),
        before={right: frozenset(found) for right, found in before.items()},
        reads=reads,
        rivals={right: frozenset(found) for right, found in rivals.items()},
        again=frozenset(other for one, other in TURNED if one in reads.get(other, ())),
    )


def receipts_read(law: Law, right: Right) -> frozenset[str]:
    """The rights (of the catalogue) at whose receipt the rule of a right looks, its own among them where it does."""
    leaves = law.leaves[right.holds.name] | (law.leaves[right.due.name] if right.due is not None else frozenset())
    named = {key[1].removeprefix("receives.") for key in leaves if key[0] == "records"}
    return frozenset(named & law.rights.keys())


def _links(law: Law, graph: Interactions, reads: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Every "A before B", without those that are turned round and without what comes last."""
    told = {(link.one, link.other) for link in graph.links if link.kind in (OPENS, COUNTS_FOR, ABSORBS)}
    read = {(one, other) for other, found in reads.items() for one in found if one != other}
    for one, other in sorted(told | read):
        if (one, other) not in TURNED and one != LAST and {one, other} <= law.rights.keys():
            yield one, other


def _residual(law: Law, before: Mapping[str, set[str]]) -> Iterator[str]:
    """The rights that pay an income and do not themselves wait for a leefloon."""
    if LEEFLOON not in before:
        return
    waiting = {LEEFLOON}
    while True:
        more = {right for right, earlier in before.items() if earlier & waiting} - waiting
        if not more:
            break
        waiting |= more
    for right in law.rights.values():
        if right.id not in waiting and right.amount is not None and right.amount.kind is AmountKind.INCOME:
            yield right.id


def _steps(law: Law, before: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    sorter = TopologicalSorter(before)
    try:
        sorter.prepare()
    except CycleError as error:
        raise LawError(f"rights that must come before themselves: {' -> '.join(error.args[1])}", "law/joint") from None
    place = {right: number for number, right in enumerate(law.rights)}
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=place.__getitem__)
        yield tuple(ready)
        sorter.done(*ready)
