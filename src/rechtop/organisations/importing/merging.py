"""What a file tells put over what stands here: lines that say the same keep their identity and all that they had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rechtop.organisations.record import Values

_SAME = {
    "topics": ("taxonomy", "code"),
    "conditions": ("text",),
    "documents": ("document",),
    "costs": ("option",),
    "languages": ("code",),
    "areas": ("level", "code"),
    "phones": ("number",),
    "schedules": ("way", "freq", "byday", "opens_at", "closes_at"),
    "at_places": ("place",),
}
"""By which fields a line is known again."""

_HOURS = {"way": "open", "freq": "WEEKLY", "closes_at": None}
_KEPT_TOO = {"topics", "at_places", "areas"}
"""Lists of which a file tells only a part: what it does not name stays."""


def merged(told: Mapping[str, object], before: Mapping[str, object]) -> Values:
    """The values of a file over those that stand here."""
    found: Values = {}
    for name, value in told.items():
        held = before.get(name, [])
        if name in _SAME and isinstance(value, list) and isinstance(held, list):
            found[name] = _lines(name, value, held)
        else:
            found[name] = value
    return found


def _lines(name: str, told: Sequence[Values], held: Sequence[Values]) -> list[Values]:
    there = {_known_by(name, line): line for line in reversed(held)}
    used: set[object] = set()
    found = []
    for line in told:
        old = there.get(_known_by(name, line))
        if old is None or old["id"] in used:
            found.append(line)
            continue
        used.add(old["id"])
        inner = {within: value for within, value in line.items() if within in _SAME}
        found.append({**old, **line, **merged(inner, old), "id": old["id"]})
    rest = [line for line in held if line["id"] not in used]
    if name == "phones":
        rest = [line for line in rest if line.get("is_for_professionals")]
    elif name not in _KEPT_TOO:
        rest = []
    order = {line["id"]: number for number, line in enumerate(held)}
    return sorted([*found, *rest], key=lambda line: order.get(line.get("id"), len(order)))


def _known_by(name: str, line: Mapping[str, object]) -> tuple[object, ...]:
    defaults = _HOURS if name == "schedules" else {}
    return tuple(line.get(field, defaults.get(field)) for field in _SAME[name])
