"""Reads a condition or an amount as a tree: a small parser by binding power, bounded in length and depth.

From loose to tight: ``or``, ``and``, ``not``, comparison and ``in``, ``+ -``, ``* /``, ``-``.
"""

from __future__ import annotations

from typing import TypeVar

from rechtop.law.local.errors import TextWrong
from rechtop.law.local.tokens import Token, tokens
from rechtop.law.local.tree import (
    Always,
    Arrow,
    Call,
    Date,
    Figure,
    If,
    Joined,
    Name,
    Part,
    Prefixed,
    Quoted,
    Within,
    depth,
)
from rechtop.rules.units import WORDS

DEEPEST = 40
MOST_GIVEN = 20

_COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_POWERS = {"or": 1, "and": 2, "in": 4, **dict.fromkeys(_COMPARISONS, 4), "+": 5, "-": 5, "*": 6, "/": 6}
_NOT, _MINUS = 3, 7

P = TypeVar("P", bound=Part)


def parse(text: str) -> Part:
    """The tree of a text. Raises TextWrong naming the place, what was found and what was expected."""
    parser = _Parser(tokens(text))
    if parser.next.kind == "end":
        raise TextWrong(0, "hier staat niets; schrijf een voorwaarde of een bedrag")
    found = parser.part(0)
    if parser.next.kind != "end":
        raise TextWrong(parser.next.at, f"{parser.next} staat hier te veel.{_after(parser.next)}")
    return found


class _Parser:
    def __init__(self, words: list[Token]) -> None:
        self.words, self.place, self.inside = words, 0, 0

    @property
    def next(self) -> Token:
        return self.words[self.place]

    def take(self) -> Token:
        taken = self.next
        self.place += taken.kind != "end"
        return taken

    def is_next(self, *marks: str) -> bool:
        return self.next.kind in ("mark", "keyword") and self.next.text in marks

    def expect(self, mark: str, why: str) -> Token:
        if not self.is_next(mark):
            raise TextWrong(self.next.at, f"hier hoort {mark!r} te staan ({why}), niet {self.next}")
        return self.take()

    def made(self, part: P) -> P:
        if depth(part) > DEEPEST:
            raise TextWrong(part.at, f"dit zit meer dan {DEEPEST} niveaus in elkaar; geef delen een naam")
        return part

    def part(self, power: int) -> Part:
        """One part, with everything after it that binds tighter than ``power``."""
        self.inside += 1
        if self.inside > DEEPEST:
            raise TextWrong(self.next.at, f"dit zit meer dan {DEEPEST} niveaus in elkaar; geef delen een naam")
        left = self.first()
        compared = False
        while self.next.kind in ("mark", "keyword") and _POWERS.get(self.next.text, 0) > power:
            mark = self.take()
            if mark.text in _COMPARISONS or mark.text == "in":
                if compared:
                    raise TextWrong(mark.at, "twee vergelijkingen na elkaar: schrijf a < b and b < c")
                compared = True
            if mark.text == "in":
                left = self.made(Within(left, self.options(), at=mark.at))
            else:
                left = self.made(Joined(mark.text, left, self.part(_POWERS[mark.text]), at=mark.at))
        self.inside -= 1
        return left

    def first(self) -> Part:
        word = self.take()
        if word.kind == "number":
            return self.figure(word)
        if word.kind == "day":
            return Date(word.text, at=word.at)
        if word.kind == "text":
            return Quoted(word.text[1:-1], at=word.at)
        if word.kind == "name":
            return self.call(word) if self.is_next("(") else Name(word.text, at=word.at)
        if word.text in ("true", "false") and word.kind == "keyword":
            return Always(word.text == "true", at=word.at)
        if word.text == "not" and word.kind == "keyword":
            return self.made(Prefixed("not", self.part(_NOT), at=word.at))
        if word.text == "if" and word.kind == "keyword":
            return self.choice(word)
        if word.text == "-" and word.kind == "mark":
            return self.made(Prefixed("-", self.part(_MINUS), at=word.at))
        if word.text == "(" and word.kind == "mark":
            found = self.part(0)
            self.expect(")", "om het haakje te sluiten")
            return found
        raise TextWrong(word.at, f"hier hoort een gegeven, een getal of een haakje te staan, niet {word}")

    def figure(self, number: Token) -> Part:
        """A number with the unit behind it: ``1187 EUR/month``, ``90 %``."""
        if self.is_next("%"):
            self.take()
            return Figure(number.text, "%", at=number.at)
        if self.is_next(",") and self._follows_at_once():
            raise TextWrong(self.next.at, "een decimaal getal schrijft u hier met een punt: 12.50")
        if self.next.kind != "name" or self.next.text not in WORDS:
            return Figure(number.text, at=number.at)
        unit = self.take().text
        while self.is_next("/", "*") and self.words[self.place + 1].text in WORDS:
            unit += self.take().text + self.take().text
        return Figure(number.text, unit, at=number.at)

    def _follows_at_once(self) -> bool:
        before, after = self.words[self.place - 1], self.words[self.place + 1]
        comma = self.next.at
        return after.kind == "number" and before.at + len(before.text) == comma and after.at == comma + 1

    def call(self, name: Token) -> Call:
        self.expect("(", "na de naam van een functie")
        given: list[Part] = []
        while not self.is_next(")"):
            if given:
                self.expect(",", "tussen twee delen")
            given.append(self.given())
            if len(given) > MOST_GIVEN:
                raise TextWrong(self.next.at, f"hoogstens {MOST_GIVEN} delen tussen haakjes")
        self.take()
        return self.made(Call(name.text, tuple(given), at=name.at))

    def given(self) -> Part:
        """What stands between brackets: a part, or ``a -> b`` of a table."""
        at = self.next.at
        if self.is_next("else"):
            self.take()
            self.expect("->", "na else in een tabel")
            return self.made(Arrow(None, self.part(0), at=at))
        found = self.part(0)
        if not self.is_next("->"):
            return found
        self.take()
        return self.made(Arrow(found, self.part(0), at=at))

    def choice(self, word: Token) -> If:
        condition = self.part(0)
        self.expect("then", "na de voorwaarde van if")
        then = self.part(0)
        self.expect("else", "if heeft altijd een else: wat geldt er anders?")
        return self.made(If(condition, then, self.part(0), at=word.at))

    def options(self) -> tuple[Quoted, ...]:
        self.expect("(", 'na in: in ("tenant", "owner")')
        found: list[Quoted] = []
        while not self.is_next(")"):
            if found:
                self.expect(",", "tussen twee keuzes")
            word = self.take()
            if word.kind != "text":
                raise TextWrong(word.at, f"een keuze staat tussen dubbele aanhalingstekens, niet {word}")
            found.append(Quoted(word.text[1:-1], at=word.at))
        closing = self.take()
        if not found:
            raise TextWrong(closing.at, "noem minstens één keuze")
        return tuple(found)


def _after(word: Token) -> str:
    if word.kind == "number":
        return " Een decimaal getal schrijft u met een punt (12.50), zonder punt voor duizend."
    if word.kind == "name":
        return " Zet and, or of een rekenteken ertussen. Een eenheid is bijvoorbeeld EUR/month."
    return " Een gelijkheid schrijft u met één =." if word.text == "=" else ""
