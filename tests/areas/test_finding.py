"""A municipality is found by what people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.areas.finding import MOST, Known, find, municipality_in, plain
from rechtop.areas.places import former_municipalities, municipalities, sections


@pytest.mark.parametrize(
    ("asked", "name", "because"),
    [
        ("Gent", "Gent", ""),
        ("gent", "Gent", ""),
        ("Zelzaate", "Zelzate", ""),
        ("zelsate", "Zelzate", ""),
        ("Sint Niklaas", "Sint-Niklaas", ""),
        ("St.-Niklaas", "Sint-Niklaas", ""),
        ("sintniklaas", "Sint-Niklaas", ""),
        ("Geraadsbergen", "Geraardsbergen", ""),
        ("dendermode", "Dendermonde", ""),
        ("Heist op den Berg", "Heist-op-den-Berg", ""),
        ("Gand", "Gent", "Franse naam Gand"),
        ("Bruxelles", "Brussel", "Franse naam Bruxelles"),
        ("Borsbeek", "Antwerpen", "vroegere gemeente Borsbeek"),
        ("Lovendegem", "Lievegem", "vroegere gemeente Lovendegem"),
        ("Tongeren", "Tongeren-Borgloon", "vroegere gemeente Tongeren"),
        ("Bavegem", "Sint-Lievens-Houtem", "deelgemeente Bavegem"),
        ("Kwaadmechelen", "Tessenderlo-Ham", "deelgemeente Kwaadmechelen"),
        ("46003", "Beveren-Kruibeke-Zwijndrecht", "NIS-code 46003"),
        ("44021", "Gent", "NIS-code 44021"),
        ("9060", "Zelzate", "postcode van het gemeentehuis 9060"),
        ("Antwerpe", "Antwerpen", ""),
    ],
)
def test_the_first_one_found_is_meant(asked: str, name: str, because: str) -> None:
    first = find(asked)[0]
    assert (first.municipality.name, first.because) == (name, because)


def test_a_name_that_several_have_gives_all_of_them() -> None:
    assert {one.municipality.name for one in find("Beveren")} == {
        "Beveren-Kruibeke-Zwijndrecht",
        "Alveringem",
        "Roeselare",
        "Waregem",
    }


@pytest.mark.parametrize("asked", ["", "   ", "-", "qqqqqqq", "12345", "99999", "0000"])
def test_what_is_no_place_finds_nothing(asked: str) -> None:
    assert find(asked) == ()


def test_figures_are_never_guessed_at() -> None:
    assert [one.municipality.name for one in find("9061")] == []


def test_every_name_finds_its_own_municipality_first_or_among_the_first() -> None:
    for one in municipalities().values():
        assert find(one.name)[0].municipality == one
    for old in former_municipalities().values():
        assert old.successor in {found.municipality.code for found in find(old.name)}
    for section in sections().values():
        assert section.municipality in {found.municipality.code for found in find(section.name)}


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_each_municipality_once_and_not_too_many(asked: str) -> None:
    codes = [one.municipality.code for one in find(asked)]
    assert len(codes) == len(set(codes)) <= MOST


@given(st.text(max_size=30))
def test_a_plain_name_stays_itself(name: str) -> None:
    assert plain(plain(name)) == plain(name)


def test_a_neighbourhood_is_found_after_everything_else() -> None:
    found = find("Bloemenbos")
    assert [(one.municipality.name, one.by) for one in found] == [("Zelzate", Known.NEIGHBOURHOOD)]


@pytest.mark.parametrize(
    ("town", "postcode", "name"),
    [
        ("Gent", "9000", "Gent"),
        ("LEDEBERG", "9050", "Gent"),
        ("St. Niklaas", "", "Sint-Niklaas"),
        ("Borsbeek", "2150", "Antwerpen"),
        ("Beveren", "8800", "Roeselare"),
        ("Beveren", "9120", "Beveren-Kruibeke-Zwijndrecht"),
        ("Bruxelles", "1000", "Brussel"),
    ],
)
def test_the_town_of_an_address_lies_in_one_municipality(town: str, postcode: str, name: str) -> None:
    found = municipality_in(town, postcode)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("town", ["", "Gentt", "Luik", "9000", "Brugse Poort - Rooigem"])
def test_the_town_of_an_address_is_never_guessed(town: str) -> None:
    assert municipality_in(town, "9000") is None
