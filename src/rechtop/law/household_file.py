"""Reads a household from a file of a user: YAML or JSON as text only, small, without tricks.

Raises InputError (Dutch, naming the line) for a file that is too large, too deep, no YAML, or has a name twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import yaml

from rechtop.law.loading import TextLoader
from rechtop.rules.errors import InputError
from rechtop.rules.household import Household
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told

LARGEST = 256 * 1024
"""Bytes; the largest household (20 people, every fact) fits in a tenth of it."""
DEEPEST = 12


def load_household(content: bytes, law: Law, today: date) -> Household:
    """Read a whole household file. Raises InputError."""
    return read_household(load(content), law, today)


def load(content: bytes) -> Told:
    """Read the names and texts of a file, before anything is understood. Raises InputError."""
    if len(content) > LARGEST:
        advice = "een huishouden is veel kleiner; kijk of dit het juiste bestand is"
        raise InputError("het bestand", f"meer dan {LARGEST} bytes", advice)
    try:
        events = yaml.parse(content.decode("utf-8-sig"), Loader=TextLoader)
        return _document(events)
    except UnicodeDecodeError as error:
        raise InputError("het bestand", f"byte {error.start}", "bewaar het bestand als UTF-8-tekst") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"regel {mark.line + 1}" if mark is not None else "onbekende regel"
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise InputError("het bestand", line, f"dit is geen leesbare YAML of JSON ({problem})") from None


def _document(events: Iterator[yaml.Event]) -> Told:
    """The one document of the file, read to its end so that nothing behind it is passed over."""
    found: Told | None = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            found = _node(event, events, 0)
        elif isinstance(event, yaml.DocumentStartEvent) and found is not None:
            advice = "hier begint een tweede document; één bestand is één huishouden"
            raise InputError("het bestand", _line(event), advice)
    return {} if found is None else found


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Told:
    line = _line(event)
    if depth > DEEPEST:
        raise InputError("het bestand", line, f"hier zit te veel in elkaar (meer dan {DEEPEST} niveaus)")
    if isinstance(event, yaml.AliasEvent):
        raise InputError("het bestand", line, "verwijzingen (*) zijn hier niet toegelaten; schrijf het voluit")
    if isinstance(event, yaml.ScalarEvent):
        return str(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        result: list[Told] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            result.append(_node(event, events, depth + 1))
        return result
    names: dict[str, Told] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        name = _node(event, events, depth + 1)
        if not isinstance(name, str):
            raise InputError("het bestand", line, "een naam is hier één woord")
        if name in names:
            raise InputError(name, _line(event), "deze naam staat er twee keer")
        names[name] = _node(next(events), events, depth + 1)
    return names


def _line(event: yaml.Event) -> str:
    mark = event.start_mark
    return f"regel {mark.line + 1}" if mark is not None else "onbekende regel"
