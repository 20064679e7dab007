"""The law of one owner: her rights that are in force on a day, beside the main law and with a hash of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rechtop.law.local.benefit import Benefit, Status
from rechtop.law.local.vocabulary import receipts_of_the_law
from rechtop.rules.errors import LawError
from rechtop.rules.law import Law


@dataclass(frozen=True, eq=False)
class OwnerLaw:
    """What one owner has on a day. ``law`` holds only what is in force; ``others`` are shown and never used.

    ``broken`` says what may not be used because the file is no longer what was published, or no longer fits.
    """

    owner: str
    name: str
    law: Law
    benefits: Mapping[str, Benefit]  # in force, by id
    others: tuple[Benefit, ...]
    broken: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        """The fingerprint of everything of this owner that can change an answer on this day."""
        return self.law.hash

    @property
    def areas(self) -> dict[str, str]:
        """The NIS codes of all her rights with the names of the municipalities."""
        found: dict[str, str] = {}
        for benefit in (*self.benefits.values(), *self.others):
            found |= benefit.areas
        return found


def law_of(benefits: Sequence[Benefit]) -> Law:
    """The law made of these rights of one owner, in the order of their ids. The main law has no part in it.

    Raises LawError when they do not fit together.
    """
    return _law(tuple(sorted(benefits, key=lambda benefit: benefit.id)))


@lru_cache(maxsize=256)
def _law(benefits: tuple[Benefit, ...]) -> Law:
    receives = dict.fromkeys(right for benefit in benefits for right in benefit.receives)
    return Law(
        [benefit.right for benefit in benefits],
        quantities=[named for benefit in benefits for named in benefit.named],
        receipts=[receipts_of_the_law()[right] for right in receives],
        vocabulary=list(dict.fromkeys(leaf for benefit in benefits for leaf in benefit.facts)),
        version="|".join(benefit.fingerprint for benefit in benefits),
    )


def owner_law(owner: str, versions: Mapping[str, Sequence[Benefit]], on: date, broken: Iterable[str] = ()) -> OwnerLaw:
    """The law of an owner on a day. ``versions`` are the files of each right, in the order of publishing.

    Of each right the last version that has begun counts, also when it has ended; without one the first to begin.
    """
    current = [_current(files, on) for files in versions.values() if files]
    in_force = [benefit for benefit in current if benefit.status(on) is Status.IN_FORCE]
    try:
        law = law_of(in_force)
    except LawError as error:  # each fits by itself, and together they do not: then none of them is used
        law, in_force, broken = law_of(()), [], (*broken, f"{owner}: {error}")
    return OwnerLaw(
        owner=owner,
        name=current[-1].owner_name if current else owner,
        law=law,
        benefits={benefit.id: benefit for benefit in in_force},
        others=tuple(benefit for benefit in current if benefit.status(on) is not Status.IN_FORCE),
        broken=tuple(broken),
    )


def _current(files: Sequence[Benefit], on: date) -> Benefit:
    begun = [benefit for benefit in files if benefit.valid_from is None or benefit.valid_from <= on]
    return begun[-1] if begun else min(files, key=lambda benefit: benefit.valid_from or date.max)


def of_municipality(owners: Iterable[OwnerLaw], municipality: str) -> list[OwnerLaw]:
    """The owners whose areas hold a municipality, by its NIS code; none while it is not known."""
    return [owner for owner in owners if municipality and municipality in owner.areas]


def local_hashes(owners: Iterable[OwnerLaw]) -> dict[str, str]:
    """The hash of each owner with rights in force, for the receipt of an answer."""
    return {owner.owner: owner.hash for owner in owners if owner.benefits}
