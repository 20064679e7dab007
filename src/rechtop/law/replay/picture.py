"""What an answer stood on: the amounts and conditions used, and how each right came out. Everything is text.

Two pictures of one household can be laid side by side, also when years and other versions of the law lie between.
Fingerprints (``rule``, ``series``) tell that something changed which no text shows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rechtop.law.answers import Json
from rechtop.law.sentences import euros, period
from rechtop.law.whole import Whole
from rechtop.rules.anatomy import nodes, spell
from rechtop.rules.facts import Fact, FactLeaf
from rechtop.rules.law import Law
from rechtop.rules.named import Reference
from rechtop.rules.parameters import Parameter
from rechtop.rules.records import RecordLeaf
from rechtop.rules.run import Run
from rechtop.rules.values import written


@dataclass(frozen=True)
class Part:
    """A part of a picture: every field is a text or a list of texts; what is not there is empty."""


@dataclass(frozen=True)
class UsedAmount(Part):
    """A legal amount on the day of the answer: ``low`` and ``high`` as numbers, ``shown`` as people read it."""

    id: str
    key: str
    about: str
    start: str  # since when, empty where that is not known
    low: str
    high: str
    unit: str
    shown: str
    source: str
    status: str
    stale: str  # yes or no: a range because of its age
    series: str  # fingerprint of all its dated values
    rights: tuple[str, ...]  # the answered rights that read it


@dataclass(frozen=True)
class UsedCondition(Part):
    """A condition of a right that was answered."""

    right: str
    id: str
    text: str
    source: str
    rule: str


@dataclass(frozen=True)
class KnownRight(Part):
    """A right of the law, answered or not: ``rule`` is who can have it and how much, ``whole`` all of it."""

    id: str
    name: str
    rule: str
    whole: str


@dataclass(frozen=True)
class KnownConstraint(Part):
    """What the law holds to be true of facts together."""

    id: str
    text: str
    rule: str


@dataclass(frozen=True)
class Row(Part):
    """How one right came out for one holder. Amounts are numbers, ``truths`` lines such as ``c1=yes``."""

    right: str
    holder: str
    name: str
    outcome: str
    received: str
    amount: tuple[str, ...]  # low and high, or nothing
    granted: tuple[str, ...]
    known: str
    unit: str
    kind: str
    start: str
    needs: tuple[str, ...]
    judgements: tuple[str, ...]
    stale: tuple[str, ...]
    unverified: tuple[str, ...]
    truths: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """Everything an answer stood on; ``question`` is the next question, ``words`` a fingerprint of the whole answer."""

    amounts: tuple[UsedAmount, ...]
    rights: tuple[KnownRight, ...]
    conditions: tuple[UsedCondition, ...]
    constraints: tuple[KnownConstraint, ...]
    rows: tuple[Row, ...]
    question: str
    words: str


def picture(asked: Whole, *, refine: bool = True) -> Picture:
    """The picture of a whole answer; a local right is known by its file, which says all of it."""
    run, law = asked.run, asked.run.law
    answered = asked.answer(refine=refine)
    rows = tuple(_row(right) for right in _objects(answered["rights"]))
    local = tuple(_row(right) for owner in _objects(answered["local"]) for right in _objects(owner["rights"]))
    names = {row.right: row.name for row in rows}
    rules = fingerprints(law)
    return Picture(
        amounts=tuple(used_amounts(run, names)),
        rights=(*_known(law, names), *(KnownRight(b.id, b.name, b.fingerprint, b.fingerprint) for b in asked.benefits)),
        conditions=tuple(
            UsedCondition(id, condition.id, condition.text, condition.source, rules[named.name])
            for id in law.rights
            if id in names
            for condition, named in zip(law.rights[id].conditions, law.rights[id].named, strict=True)
        ),
        constraints=tuple(
            KnownConstraint(constraint.id, constraint.text, rules[name])
            for constraint, name in zip(law.constraints, law.constraint_names, strict=True)
        ),
        rows=rows + local,
        question=_question(answered["next_question"]),
        words=digest({key: answered[key] for key in ("rights", "not_relevant", "next_question", "assumptions")}),
    )


def digest(told: Mapping[str, Json]) -> str:
    """A fingerprint of a JSON object, whatever the order of its names."""
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


# -- what the law says ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def fingerprints(law: Law) -> Mapping[str, str]:
    """For each quantity a short fingerprint of how it is computed: not of its words, nor of the worth of amounts."""
    found: dict[str, str] = {}
    for id, quantity in law.quantities.items():  # each comes after what it needs
        below = list(nodes(quantity.expr))
        parts = [spell(quantity.expr)]
        parts += sorted({found[node.name] for node in below if isinstance(node, Reference)})
        parts += sorted({_shape(node.fact) for node in below if isinstance(node, FactLeaf)})
        parts += sorted({repr(node.list.fields) for node in below if isinstance(node, RecordLeaf)})
        found[id] = _short("|".join(parts))
    return found


def _shape(fact: Fact) -> str:
    """What can change an answer in the declaration of a fact."""
    options = [id for id, _ in fact.options], [(id, parts) for id, _, parts in fact.groups]
    return f"{fact.id}{fact.entity}{fact.kind}{fact.window}{fact.unit}{fact.decimals}{fact.low}{fact.high}{options}"


def _known(law: Law, names: Mapping[str, str]) -> Iterator[KnownRight]:
    rules = fingerprints(law)
    for id, right in law.rights.items():
        yield KnownRight(id, names.get(id, id), _rule_of(law, id), rules[right.holds.name])


def _rule_of(law: Law, id: str) -> str:
    right, rules = law.rights[id], fingerprints(law)
    parts = [rules[right.relevant.name], right.holder.value, right.residence]
    if right.due is not None and right.amount is not None:
        parts += [rules[right.due.name], right.amount.kind.value]
    return _short("|".join(parts))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def leaves(law: Law, right: str) -> frozenset[tuple[str, ...]]:
    """Every input that the answer on a right may read."""
    found = law.rights[right]
    named = [found.holds, found.relevant, *([found.due] if found.due is not None else ())]
    return frozenset[tuple[str, ...]]().union(*(law.leaves[part.name] for part in named))


def used_amounts(run: Run, rights: Iterable[str]) -> Iterator[UsedAmount]:
    """The amounts that these rights read, with the worth they had in the run."""
    law = run.law
    read = {right: leaves(law, right) for right in rights}
    for id, parameter in law.parameters.items():
        for key in parameter.keys:
            readers = tuple(right for right, below in read.items() if ("parameter", id, key) in below)
            if readers:
                yield _used(run, parameter, key, readers)


def _used(run: Run, parameter: Parameter, key: str, readers: tuple[str, ...]) -> UsedAmount:
    number = run.law.parameter(parameter.id, key)
    worth, pair = run.worth[number], run.parameters[number]
    low, high = (written(end, parameter.decimals) for end in pair)
    entry = worth.entry
    return UsedAmount(
        id=parameter.id,
        key=key,
        about=parameter.called(key),
        start=entry.start.isoformat() if entry is not None and entry.start is not None else "",
        low=low,
        high=high,
        unit=str(parameter.unit),
        shown=_in_words(pair, parameter),
        source=entry.source if entry is not None else "",
        status=entry.status if entry is not None else "",
        stale="yes" if worth.stale else "no",
        series=_short(f"{parameter.family}{parameter.entries}"),
        rights=readers,
    )


def _in_words(pair: tuple[int, int], parameter: Parameter) -> str:
    """An amount or a number as people read it: "€ 1.234,56 per maand", "12 tot 14,5"."""
    unit, decimals = parameter.unit, parameter.decimals
    is_money = any(word == "EUR" and power > 0 for word, power in unit.powers)
    is_whole_cents = all(end * 100 % 10**decimals == 0 for end in pair)
    if is_money and is_whole_cents:
        low, high = (euros(end, decimals) for end in pair)
        return f"{low if low == high else f'{low} tot {high}'} {period(unit)}".strip()
    low, high = (written(end, decimals).replace(".", ",") for end in pair)
    words = low if low == high else f"{low} tot {high}"
    return f"{words} {unit}" if unit.powers else words


# -- what was answered ------------------------------------------------------------------------------------------------


def _row(right: Mapping[str, Json]) -> Row:
    """The row of one right of the answer as it is given to other programs."""
    amount, granted = _object(right.get("amount")), _object(right.get("amount_if_granted"))
    return Row(
        right=str(right["right"]),
        holder=str(right["holder"]),
        name=str(right["name"]),
        outcome=str(right["outcome"]),
        received=str(right.get("received", "")),
        amount=_ends(amount),
        granted=_ends(granted),
        known="" if not amount else "yes" if right["amount_known"] else "no",
        unit=str(amount.get("unit", "")),
        kind=str(amount.get("kind", "")),
        start=str(right.get("from", "")),
        needs=_texts(right["needs"]),
        judgements=tuple(f"{j['condition']} {j['of']}".strip() for j in _objects(right["judgements"])),
        stale=_texts(right["stale"]),
        unverified=_texts(right["unverified"]),
        truths=tuple(f"{reason['condition']}={reason['truth']}" for reason in _objects(right["because"])),
    )


def _object(told: Json) -> Mapping[str, Json]:
    return told if isinstance(told, dict) else {}


def _objects(told: Json) -> list[dict[str, Json]]:
    return [part for part in told if isinstance(part, dict)] if isinstance(told, list) else []


def _texts(told: Json) -> tuple[str, ...]:
    return tuple(str(part) for part in told) if isinstance(told, list) else ()


def _ends(amount: Mapping[str, Json]) -> tuple[str, ...]:
    return (str(amount["low"]), str(amount["high"])) if amount else ()


def _question(told: Json) -> str:
    question = _object(told)
    return f"{question['of']}.{question['fact']}" if question else ""
