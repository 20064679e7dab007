"""Reads a household that another program sends: JSON, as text only, as strictly as a file.

Numbers keep the digits that were sent (no float ever), true and false become words, null is nothing.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from rechtop.law.household_file import DEEPEST, LARGEST
from rechtop.rules.errors import InputError
from rechtop.rules.values import Told

PLACE = "het bericht"
_WORDS = {True: "true", False: "false", None: "null"}
_ALONE = re.compile(r"[\ud800-\udfff]")
_Parsed: TypeAlias = "str | bool | list[_Parsed] | dict[str, _Parsed] | None"


class NoJson(InputError):
    """What was sent is no JSON, or JSON that no household can be: twice the same name, too deep, not a number."""


def load_json(content: bytes) -> Told:
    """Read the names and texts of a message, before anything is understood. Raises NoJson."""
    if len(content) > LARGEST:
        raise NoJson(PLACE, f"meer dan {LARGEST} bytes", "een huishouden is veel kleiner")
    try:
        found: _Parsed = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_pairs,
            parse_int=str,
            parse_float=str,
            parse_constant=_refuse,
        )
    except UnicodeDecodeError as error:
        raise NoJson(PLACE, f"byte {error.start}", "stuur tekst in UTF-8, zonder byte order mark") from None
    except json.JSONDecodeError as error:
        place = f"regel {error.lineno}, teken {error.colno}"
        raise NoJson(PLACE, place, "dit is geen leesbare JSON") from None
    except RecursionError:
        raise NoJson(PLACE, "te diep", _TOO_DEEP) from None
    if not isinstance(found, dict):
        raise NoJson(PLACE, "geen object", 'stuur een huishouden: {"persons": [...]}')
    return _as_told(found, 0)


_TOO_DEEP = f"hier zit te veel in elkaar (meer dan {DEEPEST} niveaus)"


def _as_told(value: _Parsed, depth: int) -> Told:
    if depth > DEEPEST:
        raise NoJson(PLACE, "te diep", _TOO_DEEP)
    if isinstance(value, list):
        return [_as_told(part, depth + 1) for part in value]
    if isinstance(value, dict):
        return {_whole(name): _as_told(part, depth + 1) for name, part in value.items()}
    return _whole(value) if isinstance(value, str) else _WORDS[value]


def _whole(text: str) -> str:
    """Refuse half a character, which no answer could repeat."""
    if _ALONE.search(text):
        raise NoJson(PLACE, ascii(text), "hier staat een half teken (een los surrogaat)")
    return text


def _pairs(pairs: list[tuple[str, _Parsed]]) -> dict[str, _Parsed]:
    found: dict[str, _Parsed] = {}
    for name, value in pairs:
        if name in found:
            raise NoJson(PLACE, name, "deze naam staat er twee keer")
        found[name] = value
    return found


def _refuse(word: str) -> _Parsed:
    raise NoJson(PLACE, word, "dit is geen getal in JSON; laat weg wat u niet weet")
