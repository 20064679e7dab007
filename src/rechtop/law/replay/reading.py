"""Reads a receipt that somebody brings back. Nothing in it is trusted: every field has to be what it should be.

Raises InputError (Dutch, naming the field) for everything else: no JSON, damaged, changed, or of something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TypeVar

from rechtop.law.answers import Json
from rechtop.law.household_file import DEEPEST
from rechtop.law.replay.picture import (
    KnownConstraint,
    KnownRight,
    Part,
    Picture,
    Row,
    UsedAmount,
    UsedCondition,
    digest,
)
from rechtop.law.replay.receipt import FORMAT, LISTS
from rechtop.rules.errors import InputError, LawError
from rechtop.rules.outcomes import Outcome
from rechtop.rules.reading import assessed
from rechtop.rules.units import Unit
from rechtop.rules.values import Told, one_day

LARGEST = 8 * 1024 * 1024
"""Bytes; the receipt of a family of twenty is about a tenth of it."""

PLACE = "het ontvangstbewijs"
OLD = ("law", "engine", "on", "known_on", "unchanged", "refined", "made", "household")
NOW = ("format", *OLD, "local", "answer", "seal")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST_TEXT = 10_000
_DEEPEST = DEEPEST + 2
_HASH = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,9})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Receipt:
    """A receipt that was read; one of before the format holds no picture of its answer."""

    law: str
    engine: str
    on: date
    known_on: date | None
    unchanged: bool
    refined: bool
    made: date
    household: Told
    local: Mapping[str, str]
    then: Picture | None


def read_receipt(content: bytes) -> Receipt:
    """Read a receipt. Raises InputError."""
    held = _object(_json(content), PLACE)
    is_old = "format" not in held
    _names(held, OLD if is_old else NOW, PLACE)
    if not is_old:
        if held["format"] is True or held["format"] != FORMAT:
            raise InputError("format", _short(held["format"]), f"deze versie van Rechtop leest vorm {FORMAT}")
        rest = {name: value for name, value in held.items() if name != "seal"}
        if held["seal"] != digest(rest):
            raise InputError(
                "seal", _short(held["seal"]), "het zegel klopt niet: dit bestand is beschadigd of veranderd"
            )
    known_on = held["known_on"]
    return Receipt(
        law=_hash(held["law"], "law"),
        engine=_text(held["engine"], "engine"),
        on=assessed(_text(held["on"], "on")),
        known_on=None if known_on is None else one_day(_text(known_on, "known_on"), "known_on"),
        unchanged=_flag(held["unchanged"], "unchanged"),
        refined=_flag(held["refined"], "refined"),
        made=one_day(_text(held["made"], "made"), "made"),
        household=_told(held["household"], "household"),
        local={} if is_old else _local(held["local"]),
        then=None if is_old else _picture(_object(held["answer"], "answer")),
    )


def _json(content: bytes) -> Json:
    if len(content) > LARGEST:
        raise InputError(PLACE, f"meer dan {LARGEST} bytes", "een ontvangstbewijs is veel kleiner")
    try:
        found: Json = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_pairs, parse_float=_refuse, parse_constant=_refuse
        )
    except UnicodeDecodeError as error:
        raise InputError(PLACE, f"byte {error.start}", "dit is geen tekst in UTF-8") from None
    except json.JSONDecodeError as error:
        raise InputError(PLACE, f"regel {error.lineno}", "dit is geen leesbare JSON") from None
    except RecursionError:
        raise InputError(PLACE, "te diep", "hier zit te veel in elkaar") from None
    except ValueError:  # a whole number of thousands of digits
        raise InputError(PLACE, "een getal", "dit getal is veel te groot") from None
    _not_too_deep(found, 0)
    return found


def _not_too_deep(value: Json, depth: int) -> None:
    if depth > _DEEPEST:
        raise InputError(PLACE, "te diep", f"hier zit te veel in elkaar (meer dan {_DEEPEST} niveaus)")
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _not_too_deep(part, depth + 1)


def _pairs(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name in found:
            raise InputError(PLACE, name, "deze naam staat er twee keer")
        found[name] = value
    return found


def _refuse(number: str) -> Json:
    raise InputError(PLACE, number, "zo'n getal hoort niet in een ontvangstbewijs")


# -- one value --------------------------------------------------------------------------------------------------------


def _object(value: Json, place: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise InputError(place, _short(value), "hier horen gegevens met een naam te staan; is dit het juiste bestand?")
    return value


def _list(value: Json, place: str) -> list[Json]:
    if not isinstance(value, list):
        raise InputError(place, _short(value), "hier hoort een lijst te staan")
    return value


def _names(held: Mapping[str, Json], names: tuple[str, ...], place: str) -> None:
    for name in held:
        if name not in names:
            raise InputError(place, name, "dit veld hoort niet in een ontvangstbewijs van Rechtop")
    for name in names:
        if name not in held:
            raise InputError(place, name, "dit veld ontbreekt; is dit een ontvangstbewijs van Rechtop?")


def _text(value: Json, place: str) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or _CONTROL.search(value):
        raise InputError(place, _short(value), "hier hoort gewone tekst te staan")
    return value


def _hash(value: Json, place: str) -> str:
    text = _text(value, place)
    if not _HASH.fullmatch(text):
        raise InputError(place, text, "dit is geen vingerafdruk (sha256:...)")
    return text


def _flag(value: Json, place: str) -> bool:
    if not isinstance(value, bool):
        raise InputError(place, _short(value), "hier hoort true of false te staan")
    return value


def _short(value: Json) -> str:
    """A value as a message may repeat it: text as it is, of anything else its kind."""
    return value if isinstance(value, str) else f"een {type(value).__name__}"


def _told(value: Json, place: str) -> Told:
    """The household is text, lists and names all the way down."""
    if isinstance(value, list):
        return [_told(part, place) for part in value]
    if isinstance(value, dict):
        return {_text(name, place): _told(part, place) for name, part in value.items()}
    if not isinstance(value, str) or re.search(r"[\ud800-\udfff]", value):
        raise InputError(place, _short(value), "in het huishouden staat alles als tekst")
    return value


def _local(value: Json) -> dict[str, str]:
    return {
        _text(owner, "local"): _hash(held, f"local.{_short(owner)}") for owner, held in _object(value, "local").items()
    }


# -- the picture ------------------------------------------------------------------------------------------------------


def _picture(held: dict[str, Json]) -> Picture:
    _names(held, ("question", "words", *LISTS), "answer")
    rows = _parts(held, "rows", Row)
    for row in rows:
        if row.outcome not in set(Outcome):
            raise InputError("answer.rows", row.outcome, "deze uitkomst bestaat niet")
        for ends in (row.amount, row.granted):
            if len(ends) not in (0, 2) or not all(_NUMBER.fullmatch(end) for end in ends):
                raise InputError("answer.rows", list(ends), "een bedrag heeft een laagste en een hoogste waarde")
        _unit(row.unit)
        _day(row.start, "answer.rows")
    amounts = _parts(held, "amounts", UsedAmount)
    for amount in amounts:
        _day(amount.start, "answer.amounts")
    return Picture(
        amounts=amounts,
        rights=_parts(held, "rights", KnownRight),
        conditions=_parts(held, "conditions", UsedCondition),
        constraints=_parts(held, "constraints", KnownConstraint),
        rows=rows,
        question=_text(held["question"], "answer.question"),
        words=_hash(held["words"], "answer.words"),
    )


def _parts(held: Mapping[str, Json], name: str, kind: type[P]) -> tuple[P, ...]:
    place = f"answer.{name}"
    return tuple(_part(_object(part, place), kind, place) for part in _list(held[name], place))


def _part(held: dict[str, Json], kind: type[P], place: str) -> P:
    expected = {field.name: field.type for field in fields(kind)}
    _names(held, tuple(expected), place)
    values: dict[str, str | tuple[str, ...]] = {}
    for name, wanted in expected.items():
        inside = f"{place}.{name}"
        if wanted == "str":
            values[name] = _text(held[name], inside)
        else:
            values[name] = tuple(_text(part, inside) for part in _list(held[name], inside))
    return kind(**values)


def _unit(written: str) -> None:
    try:
        Unit.parse(written or "1")
    except LawError:
        raise InputError("answer.rows", written, "deze eenheid bestaat niet") from None


def _day(written: str, place: str) -> None:
    try:
        if written and not _DAY.fullmatch(written):
            raise ValueError
        if written:
            date.fromisoformat(written)
    except ValueError:
        raise InputError(place, written, "dit is geen bestaande dag") from None
