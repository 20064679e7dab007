"""The small algebra over terms of an SMT solver: what a node means, as a formula instead of a value.

A value is a Python integer or boolean where the law or the shape of the household already decides it, and a term of
the solver elsewhere; a choice is a :class:`Mask`. Constants are folded here, so that formulas stay small. Everything
is exact: whole numbers without bounds, division rounded down as in :class:`rechtop.rules.algebra.Algebra`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import z3

Term: TypeAlias = Any
"""A number, a day or a truth that is known (a Python integer or boolean), the solver's term for it, or a choice.

The solver's own types are not typed, so neither is this one."""


class Mask:
    """Which options of a choice are still possible: for each option number, when it is. Absent: never."""

    __slots__ = ("bits",)

    def __init__(self, bits: Mapping[int, Term]) -> None:
        self.bits = {bit: truth for bit, truth in bits.items() if not (isinstance(truth, int) and not truth)}

    @classmethod
    def of(cls, value: Term) -> Mask:
        """A mask that is written as an integer, as a mask."""
        if isinstance(value, Mask):
            return value
        if isinstance(value, int):
            return cls({bit: True for bit in range(value.bit_length()) if value >> bit & 1})
        raise TypeError("a choice is never a term of the solver itself")


def is_known(value: Term) -> bool:
    """Whether a value needs no solver."""
    return isinstance(value, int)


def same(left: Term, right: Term) -> bool:
    """Whether two values are the same term. Masks are never compared."""
    if isinstance(left, int) or isinstance(right, int):
        return isinstance(left, int) and isinstance(right, int) and left == right
    return left is right or (isinstance(left, z3.ExprRef) and isinstance(right, z3.ExprRef) and left.eq(right))


def truth(value: Term) -> z3.BoolRef:
    """A truth as the solver takes it."""
    return z3.BoolVal(bool(value)) if isinstance(value, int) else value


class Terms:
    """The operations on terms."""

    def number(self, value: int) -> Term:
        return value

    def truth(self, value: bool) -> Term:
        return value

    def add(self, left: Term, right: Term) -> Term:
        if _is(left, 0):
            return right
        return left if _is(right, 0) else left + right

    def subtract(self, left: Term, right: Term) -> Term:
        return left if _is(right, 0) else left - right

    def multiply(self, left: Term, right: Term) -> Term:
        if _is(left, 0) or _is(right, 0):
            return 0
        if _is(left, 1):
            return right
        return left if _is(right, 1) else left * right

    def quotient(self, left: Term, right: Term) -> Term:
        if _is(right, 1):
            return left
        if is_known(left) and is_known(right):
            return left // right
        return (z3.IntVal(left) if isinstance(left, int) else left) / right

    def minimum(self, left: Term, right: Term) -> Term:
        return left if same(left, right) else self.choose(self.at_most(left, right), left, right)

    def maximum(self, left: Term, right: Term) -> Term:
        return left if same(left, right) else self.choose(self.at_most(left, right), right, left)

    def at_most(self, left: Term, right: Term) -> Term:
        return True if same(left, right) else left <= right

    def below(self, left: Term, right: Term) -> Term:
        return False if same(left, right) else left < right

    def both(self, left: Term, right: Term) -> Term:
        if isinstance(left, int):
            return right if left else False
        if isinstance(right, int):
            return left if right else False
        return left if same(left, right) else z3.And(left, right)

    def either(self, left: Term, right: Term) -> Term:
        if isinstance(left, int):
            return True if left else right
        if isinstance(right, int):
            return True if right else left
        return left if same(left, right) else z3.Or(left, right)

    def negation(self, value: Term) -> Term:
        if isinstance(value, int):
            return not value
        return value.arg(0) if z3.is_not(value) else z3.Not(value)

    def choose(self, condition: Term, then: Term, otherwise: Term) -> Term:
        if isinstance(condition, int):
            return then if condition else otherwise
        if isinstance(then, Mask) or isinstance(otherwise, Mask):
            return self._choose_mask(condition, Mask.of(then), Mask.of(otherwise))
        then, otherwise = _within(condition, then, 1), _within(condition, otherwise, 2)
        if same(then, otherwise):
            return then
        if isinstance(then, bool) or isinstance(otherwise, bool):
            return self._choose_truth(condition, then, otherwise)
        return z3.If(condition, then, otherwise)

    def _choose_truth(self, condition: Term, then: Term, otherwise: Term) -> Term:
        if isinstance(then, bool):
            return self.either(condition, otherwise) if then else self.both(self.negation(condition), otherwise)
        if otherwise:
            return self.either(self.negation(condition), then)
        return self.both(condition, then)

    def _choose_mask(self, condition: Term, then: Mask, otherwise: Mask) -> Mask:
        bits = dict.fromkeys((*then.bits, *otherwise.bits))
        return Mask(
            {bit: self.choose(condition, then.bits.get(bit, False), otherwise.bits.get(bit, False)) for bit in bits}
        )

    def meets(self, mask: Term, options: int) -> Term:
        found: Term = False
        for bit, possible in Mask.of(mask).bits.items():
            if options >> bit & 1:
                found = self.either(found, possible)
        return found

    def union(self, left: Term, right: Term) -> Term:
        one, other = Mask.of(left).bits, Mask.of(right).bits
        return Mask({b: self.either(one.get(b, False), other.get(b, False)) for b in dict.fromkeys((*one, *other))})


def _is(value: Term, number: int) -> bool:
    return isinstance(value, int) and value == number


def _within(condition: z3.ExprRef, value: Term, side: int) -> Term:
    """What a value is on one side of a condition that it asks again."""
    while isinstance(value, z3.ExprRef) and z3.is_app_of(value, z3.Z3_OP_ITE) and value.arg(0).eq(condition):
        value = value.arg(side)
        if z3.is_true(value) or z3.is_false(value):
            return bool(z3.is_true(value))
        if z3.is_int_value(value):
            return int(value.as_long())
    return value
