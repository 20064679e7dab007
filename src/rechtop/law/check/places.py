"""Where things of the law are written: the folder of an amount, and what belongs to a right itself."""

from __future__ import annotations

from collections.abc import Iterator

from rechtop.law.loading import has_parameters, parameters
from rechtop.rules.anatomy import leaf_key, nodes
from rechtop.rules.kinds import Expr
from rechtop.rules.law import Law
from rechtop.rules.named import Reference
from rechtop.rules.parameters import Parameter
from rechtop.rules.rights import Right

ELSEWHERE = "(gedeeld)"
"""The place of an amount that no folder of a right holds."""


class Places:
    """The folders of the amounts of a law, read once."""

    def __init__(self, law: Law) -> None:
        self.amounts: dict[str, list[Parameter]] = {
            right: list(parameters(right).values()) for right in law.rights if has_parameters(right)
        }
        self._folder = {parameter.id: right for right, own in self.amounts.items() for parameter in own}

    def of(self, parameter: str) -> str:
        """The right in whose folder an amount stands."""
        return self._folder.get(parameter, ELSEWHERE)


def roots(right: Right) -> list[Expr]:
    """What a right answers: who, the conditions, and the amount; not whether it is received already."""
    return [part for part in (right.holds, right.due) if part is not None]


def reads(law: Law, right: Right) -> set[tuple[str, ...]]:
    """Every input behind the answer of a right, also through quantities of other rights."""
    return {
        key
        for root in roots(right)
        for node in nodes(root)
        if isinstance(node, Reference)
        for key in law.leaves[node.name]
    }


def own_reads(law: Law, right: Right) -> tuple[set[tuple[str, ...]], set[str]]:
    """The inputs that the text of a right reads itself, and the other rights whose quantities it names."""
    keys: set[tuple[str, ...]] = set()
    others: set[str] = set()
    seen: set[str] = set()
    waiting: list[Expr] = roots(right)
    while waiting:
        for node in nodes(waiting.pop()):
            keys.update(leaf_key(node))
            for name in _names(node):
                owner = name.partition(".")[0]
                if owner in law.rights and owner != right.id:
                    others.add(owner)
                elif name not in seen:
                    seen.add(name)
                    waiting.append(law.quantities[name].expr)
    return keys, others


def _names(node: Expr) -> Iterator[str]:
    if isinstance(node, Reference):
        yield node.name
