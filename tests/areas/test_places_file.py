"""A list of places as people make it: what is read, and with which reason and row the rest is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.areas.errors import PlacesRefused
from rechtop.areas.places_file import LARGEST, MOST_ROWS, read_places
from tests.effort import examples

HEADER = "id;naam;lengte;breedte;open_van;open_tot;capaciteit\n"


def faults(rows: str, header: str = HEADER) -> list[str]:
    return [str(fault) for fault in read_places((header + rows).encode()).faults]


def test_a_good_list_is_read_with_its_days_and_its_commas() -> None:
    found = read_places((HEADER + "7; Sociaal  Huis ;3,81;51,20;01/02/2020;2024-12-31;2,5\n8;B;3.9;51.1;;;\n").encode())
    first, second = found.places
    assert (first.id, first.name, first.lon, first.lat) == ("7", "Sociaal Huis", 3.81, 51.2)
    assert (first.opened, first.closed, first.capacity) == (date(2020, 2, 1), date(2024, 12, 31), 2.5)
    assert (second.opened, second.closed, second.capacity) == (None, None, 1.0)
    assert (found.faults, found.remarks) == ((), ())


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_any_usual_delimiter_and_other_names_of_columns(mark: str) -> None:
    text = f"Code{mark}Name{mark}LON{mark}Lat\n1{mark}A{mark}3.81{mark}51.2\n"
    assert read_places(text.encode()).places[0].lon == 3.81


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_accents_survive_in_every_usual_encoding(encoding: str) -> None:
    found = read_places((HEADER + "1;Café Zoë;3,8;51,2;;;\n").encode(encoding))
    assert found.places[0].name == "Café Zoë"
    assert bool(found.remarks) == (encoding == "cp1252")


def test_a_row_in_another_encoding_than_the_rest_is_refused_alone() -> None:
    content = (HEADER + "1;Café;3,8;51,2;;;\n").encode() + "2;Zoë;3,8;51,2;;;\n".encode("cp1252") + b"3;C;3,8;51,2;;;\n"
    found = read_places(content)
    assert [place.id for place in found.places] == ["1", "3"]
    assert [fault.row for fault in found.faults] == [3]
    assert "anders opgeslagen" in found.faults[0].reason


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1;A;51,2;3,8;;;", "staan omgekeerd"),
        ("1;A;105000;190000;;;", "Lambert 72"),
        ("1;A;2,35;48,85;;;", "buiten België"),
        ("1;A;oost;51,2;;;", "lengte is geen getal: 'oost'"),
        ("1;A;;51,2;;;", "lengte is leeg"),
        (";A;3,8;51,2;;;", "id is leeg"),
        ("1;;3,8;51,2;;;", "naam is leeg"),
        ("1;=HYPERLINK(1);3,8;51,2;;;", "begint als een formule"),
        ("1;@SUM(A1);3,8;51,2;;;", "begint als een formule"),
        ("-1;A;3,8;51,2;;;", "begint als een formule"),
        ("1;A;3,8;51,2;31/02/2024;;", "open_van is geen dag"),
        ("1;A;3,8;51,2;morgen;;", "open_van is geen dag"),
        ("1;A;3,8;51,2;01/01/2024;01/01/2024;", "komt niet na open_van"),
        ("1;A;3,8;51,2;;;-2", "kleiner dan nul"),
        ("1;A;3,8;51,2;;;veel", "capaciteit is geen getal"),
        ("1;A;1e3;51,2;;;", "lengte is geen getal"),
        ("1;A;nan;51,2;;;", "lengte is geen getal"),
        ("1;A;3,8;51,2", "4 kolommen in plaats van 7"),
        ("1;" + "A" * 201 + ";3,8;51,2;;;", "langer dan 200 tekens"),
    ],
)
def test_a_wrong_row_says_what_is_wrong_and_where(row: str, reason: str) -> None:
    (fault,) = faults(row + "\n")
    assert fault.startswith("rij 2: ")
    assert reason in fault


def test_a_number_that_stands_twice_names_the_first() -> None:
    assert faults("1;A;3,8;51,2;;;\n\n1;B;3,8;51,2;;;\n") == ["rij 4: het nummer '1' staat ook op rij 2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "leeg"),
        (b"PK\x03\x04xxxx", "werkblad"),
        (b"%PDF-1.7", "pdf"),
        ("id;naam".encode("utf-16"), "UTF-16"),
        (b"id|naam|lengte|breedte\n", "geen ; of , of tab"),
        (b"id;naam;lengte\n1;A;3,8\n", "breedte ontbreekt"),
        (b"id;id;naam;lengte;breedte\n", "twee keer"),
        (HEADER.encode(), "geen enkele rij"),
        (b"x" * (LARGEST + 1), "groter dan"),
        (HEADER.encode() + b"1;A;3,8;51,2;;;\n" * (MOST_ROWS + 2), "meer dan 20000 rijen"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(PlacesRefused, match=reason):
        read_places(content)


@examples(150)
@given(st.binary(max_size=300))
def test_whatever_is_sent_is_read_or_refused_in_dutch(content: bytes) -> None:
    assert told(HEADER.encode() + content).endswith(".")


def told(content: bytes) -> str:
    """What a person hears: why the file is refused, or how many rows it has."""
    try:
        found = read_places(content)
    except PlacesRefused as refused:
        return str(refused)
    return f"{len(found.places)} rijen, {len(found.faults)} fout." if found.places or found.faults else "niets"
