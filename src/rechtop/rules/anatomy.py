"""The parts of an expression: its nodes, the inputs they read, and a text that tells it from every other one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields

from rechtop.rules.arithmetic import LookUp
from rechtop.rules.days import Assessment, FixedDay
from rechtop.rules.facts import Fact, FactLeaf
from rechtop.rules.kinds import Expr
from rechtop.rules.named import Judgement, Quantity
from rechtop.rules.parameters import Parameter, ParameterLeaf
from rechtop.rules.people import Relation
from rechtop.rules.records import PEOPLE, Presence, RecordLeaf, RecordList


def nodes(expr: Expr) -> Iterable[Expr]:
    """Every node of an expression once, not entering the quantities it refers to."""
    waiting, seen = [expr], set[Expr]()
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            yield node
            waiting += node.children()


def leaf_key(node: Expr) -> Iterable[tuple[str, ...]]:
    """The input that a node reads, if it is a leaf: its kind and name. A day that the law itself names is one too."""
    if isinstance(node, FactLeaf):
        yield ("fact", node.fact.id)
    elif isinstance(node, ParameterLeaf):
        yield ("parameter", node.parameter.id, node.key)
    elif isinstance(node, Judgement):
        yield ("judgement", node.right, node.condition)
    elif isinstance(node, RecordLeaf):
        yield ("records", node.list.name)
    elif isinstance(node, Presence) and isinstance(node.over, RecordList):
        yield ("records", node.over.name)
    elif isinstance(node, Relation):
        yield ("relations",)
    elif isinstance(node, Presence) and node.over is PEOPLE:
        yield ("people",)
    elif isinstance(node, Assessment):
        yield ("on",)
    elif isinstance(node, FixedDay):
        yield ("day", str(node.packed))


def spell(expr: Expr) -> str:
    """A text that tells an expression from every other one, for the fingerprint of the law."""
    known: dict[Expr, str] = {}

    def text(node: Expr) -> str:
        if node not in known:
            inside = ",".join(text(child) for child in node.children())
            own = [f"{part.name}={getattr(node, part.name)!r}" for part in fields(node) if _tells(node, part.name)]
            keys = [str(key) for key in (*leaf_key(node), *(node.table if isinstance(node, LookUp) else ()))]
            known[node] = hashlib.sha256(f"{type(node).__name__}({';'.join(own + keys)}|{inside})".encode()).hexdigest()
        return known[node]

    return text(expr)


def _tells(node: Expr, name: str) -> bool:
    """Whether a field tells an expression from others; its children and its inputs are spelled apart."""
    spelled_apart = (Expr, Mapping, Quantity, Fact, Parameter, RecordList)
    return name not in ("place", "axes") and not isinstance(getattr(node, name), spelled_apart)
