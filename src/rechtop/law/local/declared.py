"""The facts that an owner declares herself: asked only where her rights are looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial

from rechtop.law.facts.documents import NO_PAPER
from rechtop.law.local.errors import Misread
from rechtop.law.local.fields import SHORT, Fields, plain
from rechtop.law.local.nodes import Names, Words
from rechtop.rules.errors import LawError
from rechtop.rules.facts import (
    ChoiceFact,
    DayFact,
    Entity,
    Fact,
    FactLeaf,
    NumberFact,
    Sensitivity,
    TruthFact,
    Window,
)
from rechtop.rules.kinds import DAYS
from rechtop.rules.units import Unit

KEYS = (
    "of", "type", "question", "why", "document", "window", "sensitivity", "unit", "low", "high", "decimals", "options",
)  # fmt: skip
MOST_FACTS, MOST_OPTIONS, MOST = 30, 20, 10_000_000

_KINDS = ("truth", "number", "choice", "day")
_WINDOWS = {window.name.lower(): window for window in Window}
_SENSITIVITIES = {degree.name.lower(): degree for degree in Sensitivity}


def declared(fields: Fields, owner: str, known: dict[str, FactLeaf]) -> Mapping[str, FactLeaf]:
    """The facts of a file by id. ``known`` are those of the owner's other files: the same fact is asked once."""
    result: dict[str, FactLeaf] = {}
    for id, place, node in fields.entries("facts", MOST_FACTS):
        if not re.fullmatch(rf"{re.escape(owner)}\.[a-z]\w{{1,40}}", id, re.ASCII):
            fields.notes.wrong(place, f"een eigen gegeven heet {owner}.iets, met kleine letters en _; niet {id!r}")
            continue
        if not isinstance(node, Names):
            fields.notes.wrong(node.at, "hier horen velden te staan: of, type, question, why")
            continue
        told = Fields(node, fields.notes, KEYS)
        leaf = fields.notes.tried(partial(_leaf, id, told), None)
        if leaf is None:
            continue
        if known.setdefault(id, leaf) is not leaf:
            advice = "schrijf het gelijk, of geef het een andere naam"
            fields.notes.wrong(place, f"{id!r} staat anders in een ander recht van {owner}; {advice}")
        result[id] = leaf
    return result


def _leaf(id: str, told: Fields) -> FactLeaf:
    base = Fact(
        id=id,
        entity=Entity(told.one_of("of", [entity.value for entity in Entity])),
        kind=told.one_of("type", _KINDS),
        question=told.text("question"),
        why=told.text("why"),
        document=told.text("document", SHORT, needed=False) or NO_PAPER,
        known_by="de persoon zelf",
        window=_WINDOWS[told.one_of("window", _WINDOWS, "moment")],
        sensitivity=_SENSITIVITIES[told.one_of("sensitivity", _SENSITIVITIES, "plain")],
        effort=2,
        changeable=False,
    )
    if base.kind == "choice":
        base = replace(base, options=_options(told))
    elif base.kind == "number":
        base = _number(base, told)
    elif base.kind == "day":
        base = replace(base, low=DAYS[0], high=DAYS[1])
    return _made(base)


@lru_cache(maxsize=4096)
def _made(fact: Fact) -> FactLeaf:
    """One expression for one declaration, so that rights of an owner that declare the same read the same."""
    kinds: dict[str, type[FactLeaf]] = {"truth": TruthFact, "day": DayFact, "choice": ChoiceFact, "number": NumberFact}
    return kinds[fact.kind](fact)


def _options(told: Fields) -> tuple[tuple[str, str], ...]:
    options: list[tuple[str, str]] = []
    for option, place, label in told.entries("options", MOST_OPTIONS):
        if not re.fullmatch(r"[a-z]\w{0,40}", option, re.ASCII):
            raise Misread(place, f"{option!r}: een keuze heet met kleine letters en _")
        if not isinstance(label, Words):
            raise Misread(label.at, "hier hoort te staan wat mensen lezen")
        options.append((option, plain(label, SHORT, told.notes)))
    if len(options) < 2:
        raise Misread(told.at, "een keuze heeft minstens twee options: naam: wat mensen lezen")
    return tuple(options)


def _number(base: Fact, told: Fields) -> Fact:
    try:
        unit = Unit.parse(told.words("unit").text)
    except LawError as error:
        raise Misread(told.place("unit"), f"deze eenheid bestaat niet ({error})") from None
    is_money = any(word == "EUR" for word, _ in unit.powers)
    decimals = int(told.one_of("decimals", "01234", "2" if is_money else "0"))
    low, high = (_bound(told, key) for key in ("low", "high"))
    if low >= high:
        raise Misread(told.place("high"), "de hoogste waarde is groter dan de laagste")
    return replace(base, unit=unit, decimals=decimals, low=low * 10**decimals, high=high * 10**decimals)


def _bound(told: Fields, key: str) -> int:
    words = told.words(key)
    if not re.fullmatch(r"-?\d{1,8}", words.text, re.ASCII) or abs(int(words.text)) > MOST:
        raise Misread(words.at, f"{words.text!r}: schrijf een geheel getal, hoogstens {MOST}")
    return int(words.text)
