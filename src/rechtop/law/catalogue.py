"""The whole law as the product uses it: every folder of this package that has a ``rule.py`` is a right.

A rule module offers ``RIGHT``; ``QUANTITIES`` for named quantities that only cases and readers use; ``CONSTRAINTS``
for what must be true of its facts together. Receipts and shared facts live in :mod:`rechtop.law.facts`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

from rechtop.law import facts
from rechtop.law.loading import HERE
from rechtop.rules.errors import LawError
from rechtop.rules.facts import FactLeaf
from rechtop.rules.law import Constraint, Law
from rechtop.rules.named import Reference
from rechtop.rules.receipts import Receipt
from rechtop.rules.rights import Right

T = TypeVar("T")


@cache
def law() -> Law:
    """Load the law. Raises LawError, naming the place, when it does not fit together."""
    rights: list[Right] = []
    quantities: list[Reference] = []
    constraints: list[Constraint] = []
    for folder in right_folders():
        rule = import_module(f"rechtop.law.{folder}.rule")
        right = rule.RIGHT
        if not isinstance(right, Right) or right.id != folder:
            raise LawError(f"RIGHT must be the right {folder!r}", f"law/{folder}/rule.py")
        rights.append(right)
        quantities += getattr(rule, "QUANTITIES", ())
        constraints += getattr(rule, "CONSTRAINTS", ())
    shared = import_module("rechtop.law.facts.constraints")
    return Law(
        rights,
        constraints=(*shared.CONSTRAINTS, *constraints),
        quantities=quantities,
        receipts=receipts(),
        vocabulary=vocabulary(),
    )


def vocabulary() -> list[FactLeaf]:
    """Every fact that is declared, also one that no rule reads yet: files and forms may tell it."""
    return _declared(FactLeaf)


def receipts() -> list[Receipt]:
    """What somebody may already receive, by the id of the right it comes from."""
    return _declared(Receipt)


def _declared(kind: type[T]) -> list[T]:
    """What the modules of facts declare of one kind, in their order; what they read of one another counts once."""
    modules = [import_module(f"{facts.__name__}.{module.name}") for module in iter_modules(facts.__path__)]
    found = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, kind)}
    return list(found.values())


def right_folders() -> list[str]:
    """The names of the folders that hold a right, in alphabetical order."""
    return sorted(path.parent.name for path in HERE.glob("*/rule.py"))


def shared_quantities() -> list[Reference]:
    """The named quantities that belong to no right, such as ``age``: what every rule may read."""
    return [found for found in _declared(Reference) if "." not in found.name]
