"""Areas as people write them, one on each line, and back: a municipality, a neighbourhood, a zone, all of Flanders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from rechtop.areas.finding import plain
from rechtop.areas.places import municipalities, neighbourhoods, regions, sections, zones
from rechtop.organisations.demo import DEMO_ZONE, MUNICIPALITY, demo_file
from rechtop.organisations.errors import NotValid
from rechtop.organisations.models import AreaLevel
from rechtop.organisations.names import municipality_name
from rechtop.organisations.record import Values

_NEARLY = 75.0
"""How alike a known area must be, of 100, to be proposed instead of what is not known."""

Key = tuple[str, str]


def area_line(level: str, code: str) -> str:
    """An area as it stands in the form. A code that is not known here is written out and stays as it is."""
    return _lines().get((level, code)) or f"{AreaLevel(level).label} {code}".strip()


def read_areas(text: str, held: tuple[Key, ...] = ()) -> list[Values]:
    """The areas of a text, each once. ``held`` are those that were there: what they are called is known too.

    Raises NotValid with a message for each line that is no area.
    """
    kept = {plain(area_line(*key)): key for key in held}
    found: dict[Key, None] = {}
    wrong = []
    for line in filter(None, map(str.strip, text.replace(";", "\n").splitlines())):
        key = kept.get(plain(line)) or _known().get(plain(line))
        if key is None:
            wrong.append(_unknown(line))
        else:
            found[key] = None
    if wrong:
        raise NotValid({"areas": wrong})
    return [{"level": level, "code": code} for level, code in found]


def _unknown(line: str) -> str:
    near = process.extractOne(plain(line), _known().keys(), scorer=fuzz.WRatio, score_cutoff=_NEARLY)
    if near is None:
        return _("“%(line)s” kennen we niet als gebied.") % {"line": line[:80]}
    told = {"line": line[:80], "near": area_line(*_known()[near[0]])}
    return _("“%(line)s” kennen we niet als gebied. Bedoelt u “%(near)s”?") % told


@cache
def _lines() -> Mapping[Key, str]:
    """Every area that is known, as it is written; no two are written the same."""
    lines = dict(_every())
    called: defaultdict[str, list[Key]] = defaultdict(list)
    for key, line in lines.items():
        called[plain(line)].append(key)
    twice = {key for keys in called.values() if len(keys) > 1 for key in keys}
    return {key: f"{line} [{key[1]}]" if key in twice else line for key, line in lines.items()}


def _every() -> Iterator[tuple[Key, str]]:
    yield (AreaLevel.FLANDERS.value, ""), "heel Vlaanderen"
    yield (AreaLevel.BELGIUM.value, ""), "heel België"
    yield (AreaLevel.MUNICIPALITY.value, MUNICIPALITY), municipality_name(MUNICIPALITY)
    for code, name in demo_file()["neighbourhoods"].items():
        yield (AreaLevel.NEIGHBOURHOOD.value, code), f"wijk {name} ({municipality_name(MUNICIPALITY)})"
    yield (AreaLevel.ZONE.value, DEMO_ZONE), "eerstelijnszone Voorbeeldland"
    for place in municipalities().values():
        yield (AreaLevel.MUNICIPALITY.value, place.code), place.name
    for level, parts in ((AreaLevel.NEIGHBOURHOOD, neighbourhoods()), (AreaLevel.SUBMUNICIPALITY, sections())):
        for part in parts.values():
            yield (level.value, part.code), f"{level.value} {part.name} ({municipality_name(part.municipality)})"
    for zone in zones().values():
        yield (AreaLevel.ZONE.value, zone.code), f"eerstelijnszone {zone.name}"
    for code, name in regions().items():
        yield (AreaLevel.REGION.value, code), f"referentieregio {name}"
    for province in sorted({place.province for place in municipalities().values()}):
        yield (AreaLevel.PROVINCE.value, province), f"provincie {province}"


@cache
def _known() -> Mapping[str, Key]:
    """By what is typed. Short forms count where they say one thing: "Vlaanderen", "gemeente Gent"."""
    found = {plain(line): key for key, line in _lines().items()}
    short = {"Vlaanderen": (AreaLevel.FLANDERS.value, ""), "België": (AreaLevel.BELGIUM.value, "")}
    short |= {f"gemeente {line}": key for key, line in _lines().items() if key[0] == AreaLevel.MUNICIPALITY.value}
    return {plain(line): key for line, key in short.items()} | found
