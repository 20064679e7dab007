"""The household carrier: a quantity is traced through its meaning into straight-line Python, compiled once.

Tracing the one ``meaning`` of each node keeps a single semantics; generated code runs about ten times faster than
walking the nodes (see docs/decisions/0002). A generated function takes the run (:mod:`rechtop.rules.run`) and the
number of the person, and returns the pair of the quantity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from rechtop.rules.algebra import Axis, Fold, Pair
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.kinds import Expr
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Relation
from rechtop.rules.records import PEOPLE, Over, Presence, RecordLeaf, RecordList

if TYPE_CHECKING:
    from rechtop.rules.run import Run

Compiled = Callable[["Run", int], Pair[int]]


class Numbering(Protocol):
    """Where each input stands in the arrays of a run."""

    def fact(self, id: str) -> int: ...
    def parameter(self, id: str, key: str) -> int: ...
    def judgement(self, right: str, condition: str) -> int: ...
    def records_of(self, name: str) -> int: ...
    def quantity(self, id: str) -> int: ...


class Block:
    """Lines at one depth: the body of the function, or of a loop over people or records inside ``around``."""

    def __init__(self, axis: Axis, member: str, around: Block | None = None) -> None:
        self.axis, self.member, self.around = axis, member, around
        self.lines: list[str] = []
        self.names: dict[str, str] = {}
        self.pairs: dict[Expr, Pair[str]] = {}


class SourceWriter:
    """The algebra over names of Python variables: every operation writes a line, equal lines are written once."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._body = self._current = Block(Axis.SELF, "i")
        self._count = 0

    def function(self, expr: Expr) -> str:
        """Give the source of ``def quantity(run, i)``."""
        low, high = self.of(expr)
        body = "\n".join(f"    {line}" for line in self._body.lines)
        return f"def quantity(run, i):\n{body}\n    return {low}, {high}\n"

    def of(self, expr: Expr) -> Pair[str]:
        """The names that hold the pair of an expression, in the outermost block where it can stand."""
        block = next((b for b in self._visible() if b.axis in expr.axes), self._body)
        if expr not in block.pairs:
            around, self._current = self._current, block
            block.pairs[expr] = self._leaf(expr) or expr.meaning(self, self.of)
            self._current = around
        return block.pairs[expr]

    def _leaf(self, expr: Expr) -> Pair[str] | None:
        """The names of an input, unpacked from the arrays of the run."""
        number = self._numbering
        if isinstance(expr, FactLeaf):
            person = f"[{self._member(expr.axis)}]" if expr.fact.entity is Entity.PERSON else ""
            return self._unpack(f"run.facts[{number.fact(expr.fact.id)}]{person}")
        if isinstance(expr, ParameterLeaf):
            return self._unpack(f"run.parameters[{number.parameter(expr.parameter.id, expr.key)}]")
        if isinstance(expr, Judgement):
            person = "i" if expr.personal else "0"
            return self._unpack(f"run.judged[{number.judgement(expr.right, expr.condition)}][{person}]")
        if isinstance(expr, Assessment):
            on = self._write("run.on")
            return on, on
        if isinstance(expr, Relation):
            mask = self._write(f"run.relations[i][{self._member(Axis.OTHER)}]")
            return mask, mask
        if isinstance(expr, Presence):
            member = self._member(expr.over.axis)
            return self._unpack(f"run.presence[{member}]" if expr.over is PEOPLE else f"{member}[0]")
        if isinstance(expr, RecordLeaf):
            position = expr.list.fields.index(expr.of_field)
            return self._unpack(f"{self._member(Axis.RECORD)}[2][{position}]")
        if isinstance(expr, Reference):
            which = number.quantity(expr.name)
            person = self._member(expr.axis) if expr.personal else "0"
            return self._unpack(f"run.memo[{which}][{person}] or run.compute({which}, {person})")
        return None

    def _visible(self) -> Iterator[Block]:
        """The blocks whose names are known here, from the inside out. A loop beside this one is none of them."""
        block: Block | None = self._current
        while block is not None:
            yield block
            block = block.around

    def _member(self, axis: Axis) -> str:
        return next(block.member for block in self._visible() if block.axis is axis)

    def _name(self) -> str:
        self._count += 1
        return f"v{self._count}"

    def _write(self, text: str) -> str:
        for block in self._visible():
            if text in block.names:
                return block.names[text]
        name = self._name()
        self._current.lines.append(f"{name} = {text}")
        self._current.names[text] = name
        return name

    def _unpack(self, text: str) -> Pair[str]:
        for block in self._visible():
            if text in block.names:
                low, high = block.names[text].split(", ")
                return low, high
        low, high = self._name(), self._name()
        self._current.lines.append(f"{low}, {high} = {text}")
        self._current.names[text] = f"{low}, {high}"
        return low, high

    def number(self, value: int) -> str:
        return str(value) if value >= 0 else f"({value})"

    def truth(self, value: bool) -> str:
        return str(value)

    def add(self, left: str, right: str) -> str:
        return left if right == "0" else right if left == "0" else self._write(f"{left} + {right}")

    def subtract(self, left: str, right: str) -> str:
        return left if right == "0" else self._write(f"{left} - {right}")

    def multiply(self, left: str, right: str) -> str:
        return left if right == "1" else right if left == "1" else self._write(f"{left} * {right}")

    def quotient(self, left: str, right: str) -> str:
        return left if right == "1" else self._write(f"{left} // {right}")

    def minimum(self, left: str, right: str) -> str:
        return left if left == right else self._write(f"{left} if {left} < {right} else {right}")

    def maximum(self, left: str, right: str) -> str:
        return left if left == right else self._write(f"{left} if {left} > {right} else {right}")

    def at_most(self, left: str, right: str) -> str:
        return self._write(f"{left} <= {right}")

    def below(self, left: str, right: str) -> str:
        return self._write(f"{left} < {right}")

    def both(self, left: str, right: str) -> str:
        if "False" in (left, right):
            return "False"
        return left if right in ("True", left) else right if left == "True" else self._write(f"{left} and {right}")

    def either(self, left: str, right: str) -> str:
        if "True" in (left, right):
            return "True"
        return left if right in ("False", left) else right if left == "False" else self._write(f"{left} or {right}")

    def negation(self, value: str) -> str:
        return {"True": "False", "False": "True"}.get(value) or self._write(f"not {value}")

    def choose(self, condition: str, then: str, otherwise: str) -> str:
        if then == otherwise or condition == "True":
            return then
        return otherwise if condition == "False" else self._write(f"{then} if {condition} else {otherwise}")

    def meets(self, mask: str, options: int) -> str:
        return self._write(f"{mask} & {options} != 0")

    def union(self, left: str, right: str) -> str:
        return left if left == right else self._write(f"{left} | {right}")

    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[str, ...]]
    ) -> tuple[str, ...]:
        """Write a loop over the people, or over the records of the person at hand."""
        parent, member = self._current, self._name()
        self._current = block = Block(over.axis, member, parent)
        values = element()
        weight = self._write(f"run.weights[{member}]" if over is PEOPLE else f"{member}[1]")
        self._current = parent
        results = tuple(self._name() for _ in folds)
        parent.lines += [f"{name} = {start}" for name, start in zip(results, empty, strict=True)]
        source = "range(run.size)"
        if isinstance(over, RecordList):
            source = f"run.records[{self._numbering.records_of(over.name)}][i]"
        parent.lines.append(f"for {member} in {source}:")
        parent.lines += [f"    {line}" for line in block.lines]
        for name, fold, value in zip(results, folds, values, strict=True):
            update = {
                Fold.TOTAL: f"{name} += {value} * {weight}",
                Fold.ANY: f"{name} = {name} or {value}",
                Fold.LEAST: f"{name} = {value} if {value} < {name} else {name}",
                Fold.GREATEST: f"{name} = {value} if {value} > {name} else {name}",
            }[fold]
            parent.lines.append(f"    {update}")
        return results


def compile_quantity(expr: Expr, numbering: Numbering, label: str) -> Compiled:
    """Compile an expression to a function of a run and a person; ``label`` shows in tracebacks and profiles."""
    scope: dict[str, Compiled] = {}
    code = compile(SourceWriter(numbering).function(expr), f"<{label}>", "exec")
    exec(code, {}, scope)  # noqa: S102  the source comes from the law's own expressions, never from a user
    return scope["quantity"]
