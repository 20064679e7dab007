"""Codes of the social map in words: languages, areas, subjects, rights. An unknown code is shown as it is."""

from __future__ import annotations

from rechtop.areas.finding import municipality_in, plain
from rechtop.areas.places import municipalities, neighbourhoods, regions, sections, zones
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.subjects import DOMAINS, EVENTS, GRONDRECHTEN
from rechtop.organisations.demo import DEMO_ZONE, MUNICIPALITY, demo_file
from rechtop.organisations.models import AreaLevel, ServiceArea, Topic

LANGUAGES = {
    "nl": "Nederlands",
    "nl-easy": "Eenvoudig Nederlands",
    "fr": "Frans",
    "en": "Engels",
    "de": "Duits",
    "ar": "Arabisch",
    "tr": "Turks",
    "uk": "Oekraïens",
    "ru": "Russisch",
    "pl": "Pools",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "es": "Spaans",
    "it": "Italiaans",
    "pt": "Portugees",
    "fa": "Farsi en Dari",
    "ps": "Pasjtoe",
    "so": "Somalisch",
    "ti": "Tigrinya",
    "vgt": "Vlaamse Gebarentaal",
}
"""The languages that can be chosen, by their code in ISO 639."""

EASY = "nl-easy"
"""Easy Dutch, among the languages of a text."""

FROM_RIGHT = frozenset({"ar", "fa", "ps"})
"""The languages that are written from right to left."""

_TOPICS = {
    "domein": {domain.id: domain.title for domain in DOMAINS},
    "gebeurtenis": dict(EVENTS),
    "grondrecht": dict(GRONDRECHTEN),
}


def language_name(code: str) -> str:
    """A language in Dutch."""
    return LANGUAGES.get(code, code)


def topic_name(topic: Topic) -> str:
    """A subject in words."""
    return _TOPICS.get(topic.taxonomy, {}).get(topic.code, topic.code)


def right_name(right: str) -> str:
    """A right by its name."""
    return about(right).name if is_right(right) else right


def is_right(right: str) -> bool:
    """Whether the catalogue knows this right."""
    return right in law().rights


def area_name(area: ServiceArea) -> str:
    """An area in words: its name, with what sort of area it is where the name does not tell."""
    level, code = AreaLevel(area.level), area.code
    if level in {AreaLevel.FLANDERS, AreaLevel.BELGIUM}:
        return str(level.label)
    if level is AreaLevel.MUNICIPALITY:
        return municipality_name(code)
    if level is AreaLevel.NEIGHBOURHOOD:
        found = neighbourhoods().get(code)
        return found.name if found is not None else demo_file()["neighbourhoods"].get(code, code)
    if level is AreaLevel.SUBMUNICIPALITY:
        part = sections().get(code)
        return part.name if part is not None else code
    if level is AreaLevel.ZONE:
        zone = zones().get(code)
        made_up = "Voorbeeldland" if code == DEMO_ZONE else code
        return f"eerstelijnszone {zone.name if zone is not None else made_up}"
    return regions().get(code, code)


def municipality_name(code: str) -> str:
    """A municipality by its NIS code."""
    if code == MUNICIPALITY:
        return str(demo_file()["town"])
    found = municipalities().get(code)
    return found.name if found is not None else code


def municipality_of(town: str, postcode: str = "") -> str:
    """The NIS code of the municipality in which the town of an address lies; empty when nobody can tell."""
    if plain(town) == plain(demo_file()["town"]):
        return MUNICIPALITY
    found = municipality_in(town, postcode)
    return found.code if found is not None else ""
