"""The form of a household as a JSON Schema (2020-12), made from the facts, lists and rights of the law.

What fits the schema has the right names and kinds of values. That people exist, that relations do not contradict one
another and that amounts are within reach is looked at when the household is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from rechtop.law.answers import Json
from rechtop.rules.algebra import MOST, Axis
from rechtop.rules.facts import Entity, Fact, answers
from rechtop.rules.law import Law
from rechtop.rules.people import RELATIONS
from rechtop.rules.records import Field, RecordList
from rechtop.rules.values import written

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
Shape = dict[str, Json]

_NOTHING: list[Json] = [None, "", "null", "~"]
_UNANSWERED: list[Json] = [*_NOTHING, "?", "-"]
_YES_OR_NO: list[Json] = [True, False, "yes", "no", "ja", "nee", "true", "false", "unknown", *_UNANSWERED]
_WHO = r"^[A-Za-z0-9_-]{1,40}$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_PART_OF_A_DAY = r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"


def household_schema(law: Law, inside: str = "#/$defs/") -> Shape:
    """The schema of a household file. ``inside`` is where its ``$defs`` will stand, for whoever puts them elsewhere."""
    return {
        "$schema": DIALECT,
        "title": "Household",
        "description": "Een huishouden. Wat u niet weet, laat u weg: dat is onbekend, nooit nee of nul.",
        **_top(law, inside),
        "$defs": definitions(law, inside),
    }


def definitions(law: Law, inside: str = "#/$defs/") -> Shape:
    """The parts that the schema names more than once: a value of each kind, and a person."""
    return {
        "Nothing": {"description": "Niets gezegd.", "enum": _NOTHING},
        "Unanswered": {"description": '"?" is niet geweten, "-" is liever niet gezegd.', "enum": _UNANSWERED},
        "YesOrNo": {"description": "Ja, nee of onbekend.", "enum": _YES_OR_NO},
        "Word": {"type": ["string", "number", "boolean"]},
        "Who": {
            "description": "Hoe een persoon in dit bestand heet.",
            "anyOf": [{"type": "string", "pattern": _WHO}, {"type": "integer"}, {"type": "boolean"}],
        },
        "Day": {
            "description": "Een dag, een maand of een jaar, of twee ervan: tussen welke.",
            "anyOf": [_some_day(), _range(_some_day()), _ref(inside, "Unanswered")],
        },
        "Person": _person(law, inside),
    }


def _top(law: Law, inside: str) -> Shape:
    yes_or_no = _ref(inside, "YesOrNo")
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "on": {
                "description": "De dag waarop u het wil weten, van 1890 tot 2200. Zonder dag: vandaag.",
                "anyOf": [{"type": "string", "pattern": _DAY}, _ref(inside, "Nothing")],
            },
            "persons": _list(_ref(inside, "Person"), inside, MOST[Axis.OTHER]),
            "persons_complete": {**yes_or_no, "description": "Of iedereen op dit adres hierboven staat."},
            "household": _entity(law, Entity.HOUSEHOLD, inside, {"municipality": _municipality(inside)}),
            "dwelling": _entity(law, Entity.DWELLING, inside, {}),
            "case": _entity(law, Entity.CASE, inside, {}),
            "relations": _list(_relation(inside), inside),
            "receives": _list(_receives(law, inside), inside),
            "receives_complete": {**yes_or_no, "description": "Of niemand nog iets anders krijgt."},
            "findings": _list(_finding(law, inside), inside),
            "local": _list(_told_to_owners(inside), inside),
            "fixed": {
                "description": "Grootheden die u zelf geeft, voor proeven.",
                "anyOf": [{"type": "object"}, _ref(inside, "Nothing")],
            },
            "synthetic": {"description": "Of dit huishouden verzonnen is. Rechtop doet er niets mee."},
            "about": {"description": "Een woord over dit huishouden. Rechtop doet er niets mee."},
        },
    }


def _person(law: Law, inside: str) -> Shape:
    lists = {name: _records(found, inside) for name, found in law.records.items() if "." not in name}
    name: Shape = {
        "description": "Hoe deze persoon op een bladzijde heet.",
        "type": ["string", "number", "boolean", "null"],
    }
    facts = {fact.id: fact_schema(fact, inside) for fact in law.facts.values() if fact.entity is Entity.PERSON}
    properties: Shape = {"id": _ref(inside, "Who"), "name": name, **facts, **lists}
    return {"type": "object", "required": ["id"], "additionalProperties": False, "properties": properties}


def _entity(law: Law, entity: Entity, inside: str, more: Mapping[str, Json]) -> Shape:
    facts = {fact.id: fact_schema(fact, inside) for fact in law.facts.values() if fact.entity is entity}
    shape: Shape = {"type": "object", "additionalProperties": False, "properties": {**more, **facts}}
    return {"anyOf": [shape, _ref(inside, "Nothing")]}


def _municipality(inside: str) -> Shape:
    word: list[Json] = [_ref(inside, "Word"), _ref(inside, "Nothing")]
    return {"description": "De NIS-code van de gemeente.", "anyOf": word}


def fact_schema(fact: Fact, inside: str = "#/$defs/") -> Shape:
    """What may be told of one fact, with its question as title."""
    ends = (written(fact.low, fact.decimals), written(fact.high, fact.decimals))
    return {"title": fact.question, **_value(fact.kind, fact.decimals, list(answers(fact)), ends, inside)}


def _field(part: Field, inside: str) -> Shape:
    ends = (written(part.low, part.decimals), written(part.high, part.decimals))
    return {"title": part.question, **_value(part.kind, part.decimals, part.options, ends, inside)}


def _value(kind: str, decimals: int, options: Iterable[str], ends: tuple[str, str], inside: str) -> Shape:
    if kind == "truth":
        return _ref(inside, "YesOrNo")
    if kind == "day":
        return _ref(inside, "Day")
    one: Shape
    if kind == "choice":
        words: list[Json] = list(options)
        words += [int(word) for word in options if word.isascii() and word.isdigit() and str(int(word)) == word]
        one = {"enum": words}
        return {"anyOf": [one, {"type": "array", "minItems": 1, "items": one}, _ref(inside, "Unanswered")]}
    after = rf"(\.\d{{1,{decimals}}})?" if decimals else ""
    one = {
        "description": f"Een getal van {ends[0]} tot {ends[1]}, met hoogstens {decimals} cijfers na de punt.",
        "anyOf": [
            {"type": "number" if decimals else "integer", "minimum": _number(ends[0]), "maximum": _number(ends[1])},
            {"type": "string", "pattern": rf"^[+-]?\d{{1,15}}{after}$"},
        ],
    }
    return {"anyOf": [one, _range(one), _ref(inside, "Unanswered")]}


def _number(text: str) -> int:
    """An end of a range as a whole number; the schema is a little wider where the end is none."""
    whole = text.partition(".")[0]
    return int(whole) + (1 if "." in text and text.rpartition(".")[2].strip("0") else 0)


def _some_day() -> Shape:
    return {
        "anyOf": [
            {"type": "string", "pattern": _PART_OF_A_DAY},
            {"type": "integer", "minimum": 1000, "maximum": 9999},
        ]
    }


def _range(one: Shape) -> Shape:
    return {
        "description": "De laagste en de hoogste waarde.",
        "type": "array",
        "items": one,
        "minItems": 1,
        "maxItems": 2,
    }


def _list(one: Json, inside: str, most: int | None = None) -> Shape:
    many: Shape = {"type": "array", "items": one, **({"maxItems": most} if most is not None else {})}
    return {"anyOf": [many, _ref(inside, "Nothing")]}


def _records(found: RecordList, inside: str) -> Shape:
    row = _object({part.name: _field(part, inside) for part in found.fields})
    many: Shape = {"type": "array", "items": row, "maxItems": MOST[Axis.RECORD]}
    return {"title": found.question, "anyOf": [many, _ref(inside, "Unanswered")]}


def _object(properties: Shape, required: Iterable[str] = ()) -> Shape:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def _relation(inside: str) -> Shape:
    kinds: list[Json] = [*(name for name, _ in RELATIONS if name != "self"), "partner"]
    one: Shape = {"enum": kinds}
    answer: Shape = {
        "anyOf": [one, {"type": "array", "minItems": 1, "items": one}, _ref(inside, "Unanswered")],
    }
    who = _ref(inside, "Who")
    return {"description": "of is de ... van to.", **_object({"of": who, "to": who, "is": answer}, ("of", "to"))}


def _receives(law: Law, inside: str) -> Shape:
    """One thing that somebody receives; rights with the same fields stand together."""
    alike: dict[tuple[Field, ...], list[Json]] = {}
    for right, receipt in law.receipts.items():
        alike.setdefault(receipt.records.fields, []).append(right)
    kinds: list[Json] = []
    for fields, rights in alike.items():
        properties: Shape = {"right": {"enum": rights}, "holder": _ref(inside, "Who")}
        properties |= {"answer": {"enum": [word for word in _YES_OR_NO if word not in _NOTHING]}}
        properties |= {part.name: _field(part, inside) for part in fields}
        kinds.append(_object(properties, ("right", "holder", "answer")))
    return {"anyOf": kinds} if kinds else {"not": {}}


def _finding(law: Law, inside: str) -> Shape:
    """What a named human found of one condition that only a human judges; which right has which, the catalogue says."""
    rights: list[Json] = [*dict.fromkeys(right for right, _ in law.judgements)]
    conditions: list[Json] = [*dict.fromkeys(condition for _, condition in law.judgements)]
    found: list[Json] = [word for word in _YES_OR_NO if word not in (*_UNANSWERED, "unknown")]
    properties: Shape = {
        "right": {"enum": rights},
        "condition": {"enum": conditions},
        "holder": {},
        "finding": {"enum": found},
        "by": _ref(inside, "Word"),
        "on": {"type": "string", "pattern": _DAY},
    }
    return _object(properties, ("right", "condition", "finding", "by", "on")) if rights else {"not": {}}


def _told_to_owners(inside: str) -> Shape:
    """A fact or a finding that only the rights of one municipality need; which ones there are differs by place."""
    word, who = _ref(inside, "Word"), _ref(inside, "Who")
    fact: Shape = {"fact": word, "of": who, "value": {}}
    finding: Shape = {"right": word, "condition": word, "holder": who, "finding": {}, "by": word, "on": word}
    return {"anyOf": [_object(fact, ("fact",)), _object(finding, ("right", "condition", "finding", "by", "on"))]}


def _ref(inside: str, name: str) -> Shape:
    return {"$ref": f"{inside}{name}"}
