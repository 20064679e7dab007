"""The names that a local right may use: facts of the law and its own, shared and own quantities, what is received."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from rechtop.law.catalogue import receipts, right_folders, shared_quantities, vocabulary
from rechtop.law.loading import has_parameters, parameters
from rechtop.law.residence.gate import residence_status
from rechtop.rules.days import ON
from rechtop.rules.errors import nearest
from rechtop.rules.facts import FactLeaf
from rechtop.rules.kinds import Number
from rechtop.rules.named import Reference, TruthReference, named_truth
from rechtop.rules.parameters import Parameter
from rechtop.rules.receipts import Receipt


@cache
def facts_of_the_law() -> Mapping[str, FactLeaf]:
    """Every fact of the main law, by id."""
    return {leaf.fact.id: leaf for leaf in (*vocabulary(), residence_status)}


@cache
def receipts_of_the_law() -> Mapping[str, Receipt]:
    """What somebody may already receive, by the id of the right."""
    return {known.right: known for known in receipts()}


@cache
def quantities_of_the_law() -> Mapping[str, Reference]:
    """The quantities that belong to no right, such as ``age``, by name."""
    return {found.name: found for found in shared_quantities()}


@cache
def _amounts(right: str) -> Mapping[str, Parameter]:
    return parameters(right) if right in right_folders() and has_parameters(right) else {}


@dataclass
class Vocabulary:
    """The names of one right: ``right`` is its full id (owner and right), ``own`` the facts its owner declares."""

    right: str
    own: Mapping[str, FactLeaf] = field(default_factory=dict)
    named: dict[str, Reference] = field(default_factory=dict)
    receiving: dict[str, TruthReference] = field(default_factory=dict)

    def fact(self, id: str) -> FactLeaf | None:
        """A fact of the law or of the owner."""
        return facts_of_the_law().get(id) or self.own.get(id)

    def quantity(self, id: str) -> Reference | None:
        """A quantity of this right by its short name, or a shared one such as ``age``."""
        return self.named.get(id) or quantities_of_the_law().get(id)

    def received(self, right: str) -> TruthReference | None:
        """Whether the person at hand receives a right on the day itself; None for a right that nobody declared."""
        known = receipts_of_the_law().get(right)
        if known is None:
            return None
        if right not in self.receiving:
            name = f"{self.right}.receives.{right}"
            self.receiving[right] = named_truth(name, known.on(ON), f"U krijgt: {known.name}.")
        return self.receiving[right]

    def amount(self, id: str, key: str) -> Number | str:
        """A legal amount of the main law, or the Dutch reason why there is none."""
        right = id.partition(".")[0]
        found = _amounts(right).get(id) if right in right_folders() else None
        if found is None:
            known = _amounts(right) if right in right_folders() else right_folders()
            return f"dit bedrag bestaat niet: {id!r}.{nearest(id, known)}"
        if key not in found.keys:
            return f"{id} is een tabel; kies uit {', '.join(found.keys)}" if key == "" else _no_entry(id, key, found)
        return found.at(key)

    def hint(self, id: str) -> str:
        """The known name that looks most like ``id``."""
        names: Iterable[str] = (*self.named, *self.own, *quantities_of_the_law(), *facts_of_the_law(), "on")
        return nearest(id, names)


def _no_entry(id: str, key: str, found: Parameter) -> str:
    return f"{id} heeft geen {key!r}.{nearest(key, found.keys)}"
