"""Cuts a condition or an amount into words: names, numbers, days, texts and marks. Nothing else exists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rechtop.law.local.errors import TextWrong

MOST_CHARACTERS = 2_000
MOST_TOKENS = 400

KEYWORDS = frozenset({"and", "or", "not", "if", "then", "else", "in", "true", "false"})

_WORD = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<day>\d{4}-\d{2}-\d{2}(?![\w.]))
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<text>"[^"\n]*")
    |(?P<name>(?:ext:)?[A-Za-z_]\w*(?:\.\w+)*)
    |(?P<mark>->|<=|>=|!=|[=<>+\-*/%(),])""",
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True)
class Token:
    """One word; ``kind`` is name, number, day, text, keyword, mark or end; ``at`` counts from the start."""

    kind: str
    text: str
    at: int

    def __str__(self) -> str:
        return "het einde" if self.kind == "end" else repr(self.text)


def tokens(text: str) -> list[Token]:
    """All words of a text and the end. Raises TextWrong at the first character that cannot stand there."""
    if len(text) > MOST_CHARACTERS:
        raise TextWrong(MOST_CHARACTERS, f"dit is langer dan {MOST_CHARACTERS} tekens; geef delen een naam")
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _WORD.match(text, at)
        if match is None:
            raise TextWrong(at, f"{text[at]!r} kan hier niet staan.{_hint(text[at])}")
        kind, written = match.lastgroup or "", match[0]
        if kind == "name" and written in KEYWORDS:
            kind = "keyword"
        if kind != "space":
            found.append(Token(kind, written, at))
        if len(found) > MOST_TOKENS:
            raise TextWrong(at, f"dit heeft meer dan {MOST_TOKENS} woorden; geef delen een naam onder quantities")
        at = match.end()
    return [*found, Token("end", "", len(text))]


def _hint(character: str) -> str:
    if character in "'\"“”":
        return ' Tekst staat tussen rechte dubbele aanhalingstekens: "tenant".'
    if character in "€$":
        return " Schrijf een bedrag als 12.50 EUR of 1187 EUR/month."
    return ""
