"""The shipped facts: complete, without loose ends, and as the credits say."""

from collections import Counter

from rechtop.areas.earth import not_in_belgium
from rechtop.areas.places import (
    BRUSSELS,
    FACTS,
    former_municipalities,
    municipalities,
    municipalities_of_zone,
    neighbourhoods,
    neighbourhoods_of,
    regions,
    sections,
    sections_of,
    zones,
)


def test_every_municipality_of_flanders_and_brussels_is_there() -> None:
    found = Counter(one.province == BRUSSELS for one in municipalities().values())
    assert found == {False: 285, True: 19}


def test_the_flemish_inhabitants_add_up_to_what_statbel_published() -> None:
    assert sum(one.population for one in municipalities().values() if one.province != BRUSSELS) == 6_629_143


def test_every_code_that_one_table_names_stands_in_another() -> None:
    small = [*neighbourhoods().values(), *sections().values()]
    assert {area.municipality for area in small} <= municipalities().keys()
    assert {one.zone for one in municipalities().values()} == zones().keys()
    assert {one.region for one in municipalities().values()} - {""} == regions().keys()
    assert {old.successor for old in former_municipalities().values()} <= municipalities().keys()
    assert former_municipalities().keys().isdisjoint(municipalities())


def test_every_middle_lies_in_belgium() -> None:
    every = [*municipalities().values(), *zones().values(), *neighbourhoods().values(), *sections().values()]
    assert [area for area in every if not_in_belgium(area.lon, area.lat)] == []


def test_rest_codes_are_no_place() -> None:
    names = [area.name for area in (*neighbourhoods().values(), *sections().values())]
    assert [name for name in names if "lokaliseren" in name] == []


def test_areas_of_a_municipality_and_of_a_zone_come_by_name() -> None:
    assert [one.name for one in municipalities_of_zone("elz10")] == ["Geraardsbergen", "Ninove"]
    names = [area.name for area in neighbourhoods_of("43018")]
    assert len(names) == 12
    assert names == sorted(names)
    assert [section.name for section in sections_of("43018")] == ["Zelzate"]
    assert neighbourhoods_of("99999") == sections_of("99999") == municipalities_of_zone("elz0") == ()


def test_the_credits_name_the_required_source() -> None:
    credits = (FACTS / "CREDITS.md").read_text("utf-8")
    assert "© gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies" in credits
    assert {path.name for path in FACTS.glob("*.csv")} == {name for name in _named(credits)}


def _named(credits: str) -> set[str]:
    return {part for part in credits.split("`") if part.endswith(".csv")}
