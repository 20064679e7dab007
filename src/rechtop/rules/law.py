"""The law as one whole: every right with all it stands on, checked when it is loaded."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from rechtop.rules.anatomy import leaf_key, nodes, spell
from rechtop.rules.errors import CyclicLaw, LawError, UnknownName, nearest
from rechtop.rules.facts import Fact, FactLeaf
from rechtop.rules.kinds import Expr, Truth
from rechtop.rules.logic import Not
from rechtop.rules.named import Judgement, Quantity, Reference, named_truth
from rechtop.rules.opening import Opening, compile_opening, compile_using
from rechtop.rules.parameters import Parameter, ParameterLeaf, Worth
from rechtop.rules.receipts import Receipt
from rechtop.rules.records import Presence, RecordLeaf, RecordList
from rechtop.rules.rights import Right
from rechtop.rules.source import Compiled, compile_quantity

T = TypeVar("T")


@dataclass(frozen=True)
class Constraint:
    """Something that must be true of facts together, such as: net pay is not above gross pay."""

    id: str
    holds: Truth
    text: str


class Law:
    """The immutable whole of rights, quantities, facts, parameters, record lists and judgements.

    Raises a LawError when it does not fit: names used twice, references to nothing, cycles, a judgement that can
    only harm. Everything an evaluator needs is numbered here once.
    """

    def __init__(
        self,
        rights: Sequence[Right],
        *,
        constraints: Sequence[Constraint] = (),
        quantities: Sequence[Reference] = (),
        receipts: Sequence[Receipt] = (),
        vocabulary: Sequence[FactLeaf] = (),
        version: str = "",
    ) -> None:
        self.rights = {right.id: right for right in rights}
        self.constraints = tuple(constraints)
        self.quantities: dict[str, Quantity] = {}
        self.facts: dict[str, Fact] = {}
        self.parameters: dict[str, Parameter] = {}
        self.records: dict[str, RecordList] = {}
        self.judgements: dict[tuple[str, str], Judgement] = {}
        self.leaves: dict[str, frozenset[tuple[str, ...]]] = {}
        self._version = version
        if len(self.rights) != len(rights):
            raise LawError("two rights have the same id")
        checks = [named_truth(f"constraint.{c.id}", c.holds, c.text) for c in constraints]
        self.constraint_names = tuple(check.name for check in checks)
        roots: list[Expr] = [*quantities, *checks]
        for right in rights:
            roots += [part for part in (right.holds, right.due, right.received) if part is not None]
        self.receipts = {r.right: r for r in receipts}
        if len(self.receipts) < len(receipts):
            twice = [right for right, times in Counter(r.right for r in receipts).items() if times > 1]
            raise LawError(f"the receipt of {', '.join(twice)} is declared twice")
        for known in receipts:
            self.records.setdefault(known.records.name, known.records)
        self._collect([*roots, *vocabulary])
        self._order()
        self._judgements_help()
        self._holders_fit()
        self._numbers = {
            kind: {name: number for number, name in enumerate(names)}
            for kind, names in (
                ("fact", list(self.facts)),
                ("parameter", [f"{p.id}/{key}" for p in self.parameters.values() for key in p.keys]),
                ("judgement", ["/".join(key) for key in self.judgements]),
                ("records", list(self.records)),
                ("quantity", list(self.quantities)),
            )
        }
        self._openings: dict[int, Opening] = {}
        self._usings: dict[int, Opening] = {}
        self._touched: dict[tuple[tuple[str, ...], ...], frozenset[int]] = {}
        self._worth: dict[tuple[date, date | None], tuple[Worth, ...]] = {}
        self.quantity_list = tuple(self.quantities.values())
        self.personal = tuple(quantity.is_personal for quantity in self.quantity_list)
        self.functions: list[Compiled | None] = [None] * len(self.quantity_list)

    def _collect(self, roots: Iterable[Expr]) -> None:
        """Find everything that the roots stand on, binding references by name."""
        waiting, seen = list(roots), set[Expr]()
        references: list[Reference] = []
        while waiting:
            expr = waiting.pop()
            if expr in seen:
                continue
            seen.add(expr)
            waiting += expr.children()
            self._note(expr)
            if isinstance(expr, Reference):
                references.append(expr)
                if expr.quantity is not None:
                    waiting.append(expr.quantity.expr)
        for reference in references:
            if reference.name not in self.quantities:
                hint = nearest(reference.name, self.quantities)
                raise UnknownName(f"no quantity is called {reference.name!r}.{hint}", reference.place)
            reference.bind(self.quantities[reference.name])

    def _note(self, expr: Expr) -> None:
        """Note the quantity or input behind one node."""
        if isinstance(expr, Reference) and expr.quantity is not None:
            _once(self.quantities, expr.quantity.id, expr.quantity, expr.place)
        elif isinstance(expr, FactLeaf):
            _once(self.facts, expr.fact.id, expr.fact, expr.place)
        elif isinstance(expr, ParameterLeaf):
            _once(self.parameters, expr.parameter.id, expr.parameter, expr.place)
        elif isinstance(expr, RecordLeaf):
            _once(self.records, expr.list.name, expr.list, expr.place)
        elif isinstance(expr, Presence) and isinstance(expr.over, RecordList):
            _once(self.records, expr.over.name, expr.over, expr.place)
        elif isinstance(expr, Judgement):
            known = self.judgements.setdefault((expr.right, expr.condition), expr)
            if (known.favourable, known.personal) != (expr.favourable, expr.personal):
                raise LawError(f"the judgement {expr.right}.{expr.condition} is written in two ways", expr.place)

    def _order(self) -> None:
        """Order the quantities so that each comes after what it needs, and note what each reads. Refuses cycles."""
        needs: dict[str, dict[str, None]] = {}  # in the order of the text: the order of a set differs by process
        direct: dict[str, set[tuple[str, ...]]] = {}
        for quantity in self.quantities.values():
            below = list(nodes(quantity.expr))
            needs[quantity.id] = dict.fromkeys(node.name for node in below if isinstance(node, Reference))
            direct[quantity.id] = {key for node in below for key in leaf_key(node)}
        try:
            order = list(TopologicalSorter(needs).static_order())
        except CycleError as error:
            circle = " -> ".join(reversed(error.args[1]))
            first = self.quantities[error.args[1][0]]
            raise CyclicLaw(f"these quantities need each other: {circle}", first.expr.place) from None
        for id in order:
            self.leaves[id] = frozenset(direct[id].union(*(self.leaves[need] for need in needs[id])))
        self.quantities = {id: self.quantities[id] for id in order}

    def _judgements_help(self) -> None:
        """Refuse a judgement below a "not": a favourable finding could then harm, and "to investigate" be wrong."""
        hoped = {("judgement", *key) for key, judgement in self.judgements.items() if judgement.favourable}
        for quantity in self.quantities.values():
            for node in nodes(quantity.expr):
                if isinstance(node, Not) and hoped & self._leaves_below(node.part):
                    raise LawError("a judgement may not stand below 'not'; state what favours the person", node.place)

    def _leaves_below(self, expr: Expr) -> set[tuple[str, ...]]:
        found: set[tuple[str, ...]] = set()
        for node in nodes(expr):
            found |= self.leaves[node.name] if isinstance(node, Reference) else set(leaf_key(node))
        return found

    def _holders_fit(self) -> None:
        """Refuse a right of a household or dwelling that speaks of one person."""
        for right in self.rights.values():
            if right.holds.personal and not right.holder.is_personal:
                raise LawError(
                    f"{right.id} belongs to the {right.holder.value} but speaks of a person", right.holds.place
                )

    def right(self, id: str) -> Right:
        """A right by its id. Raises UnknownName with the nearest known one."""
        if id not in self.rights:
            raise UnknownName(f"Er is geen recht {id!r}.{nearest(id, self.rights)}")
        return self.rights[id]

    def fact(self, id: str) -> int:
        """The place of a fact in the arrays of a run."""
        return self._numbers["fact"][id]

    def parameter(self, id: str, key: str) -> int:
        """The place of a parameter, or of one entry of its table."""
        return self._numbers["parameter"][f"{id}/{key}"]

    def judgement(self, right: str, condition: str) -> int:
        """The place of a judgement."""
        return self._numbers["judgement"][f"{right}/{condition}"]

    def records_of(self, name: str) -> int:
        """The place of a record list."""
        return self._numbers["records"][name]

    def quantity(self, id: str) -> int:
        """The place of a quantity. Raises UnknownName with the nearest known name."""
        if id not in self._numbers["quantity"]:
            raise UnknownName(f"Er is geen grootheid {id!r}.{nearest(id, self.quantities)}")
        return self._numbers["quantity"][id]

    def compiled(self, quantity: int) -> Compiled:
        """The compiled function of a quantity, made at its first use."""
        found = self.functions[quantity]
        if found is None:
            named = self.quantity_list[quantity]
            found = self.functions[quantity] = compile_quantity(named.expr, self, named.id)
        return found

    def opening(self, quantity: int) -> Opening:
        """The compiled function that finds the open inputs of a quantity, made at its first use."""
        if quantity not in self._openings:
            found = self.quantity_list[quantity]
            self._openings[quantity] = compile_opening(found.expr, self, found.id)
        return self._openings[quantity]

    def using(self, quantity: int) -> Opening:
        """The compiled function that finds the unverified amounts behind a quantity, made at its first use."""
        if quantity not in self._usings:
            found = self.quantity_list[quantity]
            reads_amounts = any(key[0] == "parameter" for key in self.leaves[found.id])
            self._usings[quantity] = compile_using(found.expr, self, found.id) if reads_amounts else _nothing
        return self._usings[quantity]

    def compile(self) -> None:
        """Make every quantity ready, so that no first visitor waits for it."""
        for number in range(len(self.quantity_list)):
            self.compiled(number)
            self.opening(number)
            self.using(number)

    def worth(self, on: date, known_on: date | None = None) -> tuple[Worth, ...]:
        """What every parameter is worth on a day, in the order of their numbers."""
        if (on, known_on) not in self._worth:
            if len(self._worth) > 100:
                self._worth.clear()
            self._worth[on, known_on] = tuple(
                parameter.worth(key, on, known_on) for parameter in self.parameters.values() for key in parameter.keys
            )
        return self._worth[on, known_on]

    @cached_property
    def readers(self) -> Mapping[tuple[str, ...], frozenset[int]]:
        """For each input the numbers of the quantities that stand on it."""
        found: dict[tuple[str, ...], set[int]] = {}
        for number, quantity in enumerate(self.quantity_list):
            for key in self.leaves[quantity.id]:
                found.setdefault(key, set()).add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

    def touched(self, keys: tuple[tuple[str, ...], ...]) -> frozenset[int]:
        """The numbers of the quantities that stand on at least one of these inputs."""
        if keys not in self._touched:
            self._touched[keys] = frozenset[int]().union(*(self.readers.get(key, frozenset()) for key in keys))
        return self._touched[keys]

    @cached_property
    def hash(self) -> str:
        """A fingerprint of everything that can change an answer: expressions, amounts, texts, facts."""
        digest = hashlib.sha256(self._version.encode())
        for quantity in self.quantity_list:
            digest.update(f"{quantity.id}|{quantity.text}|{quantity.source}|{spell(quantity.expr)}".encode())
        for thing in (*self.facts.values(), *self.records.values()):
            digest.update(repr(thing).encode())
        for parameter in self.parameters.values():
            digest.update(f"{parameter.id}{parameter.unit}{parameter.family}{parameter.entries}".encode())
        for right in self.rights.values():
            digest.update(f"{right.id}|{right.holder}|{right.residence}|{right.amount and right.amount.kind}".encode())
        return f"sha256:{digest.hexdigest()}"


def _nothing(run: object, bits: object, i: int) -> int:
    """No unverified amount lies behind a quantity that reads none."""
    return 0


def _once(known: dict[str, T], id: str, found: T, place: str) -> None:
    """Note a name. Raises LawError when another thing already has it."""
    if known.setdefault(id, found) is not found:
        raise LawError(f"{id!r} is declared twice", place)
