"""Which inputs of a quantity are open, and which amounts it was computed from, as compiled Python.

It finds what :class:`rechtop.rules.walk.Walk` finds, faster.

The values of all nodes are traced as for the quantity itself; then each node in turn, from the whole down, passes on
that it matters to the children that can still move it (``Expr.reaches``). Inputs are bits of one integer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rechtop.rules.algebra import Axis
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.kinds import Choice, Expr
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Gathering, Relation
from rechtop.rules.records import PEOPLE, Presence, RecordLeaf, RecordList
from rechtop.rules.source import Block, Numbering, SourceWriter

if TYPE_CHECKING:
    from rechtop.rules.openings import Openings
    from rechtop.rules.run import Run

Opening = Callable[["Run", "Openings", int], int]
"""From a run, the bits of its inputs and the place of a person to the bits of the inputs that were found."""

_LEAVES = (FactLeaf, ParameterLeaf, Judgement, Assessment, Relation, Presence, RecordLeaf)


class OpeningWriter(SourceWriter):
    """Writes ``def opening(run, bits, i)``, which gives the open inputs of one expression as bits."""

    behind = "behind"
    """How compiled code asks for what lies behind another quantity."""

    def opening(self, expr: Expr) -> str:
        """Give the source for an expression."""
        self._visit({expr: "True"})
        body = "\n".join(f"    {line}" for line in self._body.lines)
        return f"def opening(run, bits, i):\n    found = 0\n{body}\n    return found\n"

    def _visit(self, roots: Mapping[Expr, str]) -> None:
        """Write the visit of expressions (with when they are reached) in the block at hand, each node once.

        A node comes after all that need it.
        """
        conditions = dict(roots)
        for node in _from_the_whole_down(list(roots)):
            if node in conditions and (matters := self._open(node, conditions[node])):
                for child, counts in self._enter(node, matters):
                    reach = self.both(matters, counts)
                    conditions[child] = self.either(conditions.get(child, "False"), reach)

    def _open(self, node: Expr, reached: str) -> str:
        """The name of whether a node is reached and open; empty when it never is."""
        low, high = self.of(node)
        if reached == "False" or (low == high and not isinstance(node, Choice)):
            return ""
        unsettled = f"{low} & ({low} - 1) != 0" if isinstance(node, Choice) else f"{low} != {high}"
        return self._write(unsettled if reached == "True" else f"{reached} and {unsettled}")

    def _enter(self, node: Expr, matters: str) -> Iterable[tuple[Expr, str]]:
        """Write what an open node adds by itself; gives its children with whether they can move it."""
        if isinstance(node, Reference):
            person = self._member(node.axis) if node.personal else "0"
            self._add(matters, f"bits.{self.behind}({self._numbering.quantity(node.name)}, {person})")
        elif isinstance(node, Gathering):
            self._visit_members(node, matters)
            return [(child, "True") for child in node.outside()]
        elif isinstance(node, _LEAVES):
            if bits := self._bits(node):
                self._add(matters, bits)
        else:
            return node.reaches(self, self.of)
        return []

    def _add(self, matters: str, bits: str) -> None:
        self._current.lines.append(f"if {matters}: found |= {bits}")

    def _visit_members(self, node: Gathering, matters: str) -> None:
        """Write a loop over the members that visits them where they can take part."""
        parent, member = self._current, self._name()
        self._current = block = Block(node.over.axis, member, parent)
        inside = [child for child in node.children() if child not in node.outside()]
        self._visit({child: self._reached_in(node, child) for child in inside})
        self._current = parent
        source = "range(run.size)"
        if isinstance(node.over, RecordList):
            source = f"run.records[{self._numbering.records_of(node.over.name)}][i]"
        loop = [f"for {member} in {source}:", *(f"    {line}" for line in block.lines), "    pass"]
        parent.lines += [f"if {matters}:", *(f"    {line}" for line in loop)]

    def _reached_in(self, node: Gathering, child: Expr) -> str:
        """When a child inside a loop is reached: where the member at hand can take part."""
        return self.both(self.of(node.presence)[1], self.of(node.where)[1])

    def _bits(self, leaf: Expr) -> str:
        """Where the bits of an input stand; empty for what no answer settles."""
        number = self._numbering
        if isinstance(leaf, FactLeaf):
            person = f"[{self._member(leaf.axis)}]" if leaf.fact.entity is Entity.PERSON else ""
            return f"bits.facts[{number.fact(leaf.fact.id)}]{person}"
        if isinstance(leaf, Relation):
            return f"bits.relations[i][{self._member(Axis.OTHER)}]"
        if isinstance(leaf, Presence) and leaf.over is PEOPLE:
            return f"bits.presence[{self._member(Axis.OTHER)}]"
        if isinstance(leaf, Judgement):
            return f"bits.judged[{number.judgement(leaf.right, leaf.condition)}][{'i' if leaf.personal else 0}]"
        if isinstance(leaf, ParameterLeaf):
            return f"bits.parameters[{number.parameter(leaf.parameter.id, leaf.key)}]"
        if isinstance(leaf, Presence | RecordLeaf):
            name = leaf.list.name if isinstance(leaf, RecordLeaf) else leaf.over.name
            records, member = f"bits.records[{number.records_of(name)}][i]", self._member(Axis.RECORD)
            if isinstance(leaf, Presence):
                return f"(0 if {member}[0][0] else {records})"
            field = f"bits.fields[{number.records_of(name)}][{leaf.list.fields.index(leaf.of_field)}][i]"
            return f"({field} if {member}[0][0] else {records})"
        return ""


class UsingWriter(OpeningWriter):
    """Writes the same for the unverified legal amounts that count, also where nothing is open any more."""

    behind = "behind_used"

    def _open(self, node: Expr, reached: str) -> str:
        return "" if reached == "False" else reached

    def _reached_in(self, node: Gathering, child: Expr) -> str:
        """Who takes part was computed for everybody who may be there; what is counted, of who takes part."""
        is_about_who = child in (node.presence, node.where)
        return self.of(node.presence)[1] if is_about_who else super()._reached_in(node, child)

    def _bits(self, leaf: Expr) -> str:
        if not isinstance(leaf, ParameterLeaf):
            return ""
        return f"bits.unverified[{self._numbering.parameter(leaf.parameter.id, leaf.key)}]"


def _from_the_whole_down(roots: Sequence[Expr]) -> list[Expr]:
    """Every node below some expressions once, each after all nodes that have it as a child."""
    done: dict[Expr, None] = {}

    def finish(node: Expr) -> None:
        if node in done:
            return
        for child in _below(node):
            finish(child)
        done[node] = None

    for root in reversed(roots):
        finish(root)
    return list(reversed(done))


def _below(node: Expr) -> Sequence[Expr]:
    if isinstance(node, Gathering):
        return node.outside()
    return () if isinstance(node, (Reference, *_LEAVES)) else node.children()


def compile_opening(expr: Expr, numbering: Numbering, label: str) -> Opening:
    """Compile the search for the open inputs of an expression; ``label`` shows in tracebacks and profiles."""
    return _compiled(OpeningWriter(numbering), expr, f"<open inputs of {label}>")


def compile_using(expr: Expr, numbering: Numbering, label: str) -> Opening:
    """Compile the search for the unverified amounts behind an expression."""
    return _compiled(UsingWriter(numbering), expr, f"<amounts of {label}>")


def _compiled(writer: OpeningWriter, expr: Expr, label: str) -> Opening:
    scope: dict[str, Opening] = {}
    code = compile(writer.opening(expr), label, "exec")
    exec(code, {}, scope)  # noqa: S102  the source comes from the law's own expressions, never from a user
    return scope["opening"]
