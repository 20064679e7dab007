"""Reading a file of outlines: the file as a whole, then row by row."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.areas.errors import OutlinesRefused
from rechtop.areas.outlines import geojson
from rechtop.areas.outlines.reading import Mapping, Reading, guessed, read_outlines
from rechtop.areas.places import municipalities
from tests.areas.town import SIDE, SOUTH, WEST, ZELZATE, file_of, ring, shaped, square
from tests.effort import examples

OWNER = municipalities()[ZELZATE]
MAPPING = Mapping("code", "naam")


def read(*features: Any, **more: Any) -> Reading:
    return read_outlines(file_of(*features, **more), OWNER, MAPPING)


def test_good_areas_are_read_with_a_point_inside() -> None:
    found = read(square(0), square(1, inwoners=3))
    assert [(area.code, area.name, area.population) for area in found.areas] == [
        ("W0", "Wijk 0", None),
        ("W1", "Wijk 1", None),
    ]
    assert (found.faults, found.remarks) == ((), ())
    assert found.areas[0].lon == pytest.approx(WEST + SIDE / 2)
    assert found.areas[0].lat == pytest.approx(SOUTH + SIDE / 2)
    assert found.properties == ("code", "naam", "inwoners")


def test_inhabitants_are_read_when_the_mapping_says_where_and_nothing_told_is_not_zero() -> None:
    content = file_of(square(0, inw=120), square(1, inw=None), square(2, inw="0"), square(3, inw=12.5))
    found = read_outlines(content, OWNER, Mapping("code", "naam", "inw"))
    assert [area.population for area in found.areas] == [120, None, 0]
    assert [str(fault) for fault in found.faults] == ["rij 4: 'inw' is geen aantal inwoners: '12.5'"]


def test_a_code_may_be_a_number_of_any_kind_but_a_whole_one() -> None:
    found = read(
        square(0) | {"properties": {"code": 11001, "naam": "A"}},
        square(1) | {"properties": {"code": 11002.0, "naam": "B"}},
        square(2) | {"properties": {"code": 1.5, "naam": "C"}},
    )
    assert [area.code for area in found.areas] == ["11001", "11002"]
    assert [fault.row for fault in found.faults] == [3]


def test_properties_are_guessed_from_their_names_or_asked() -> None:
    assert guessed(("WijkCode", "Naam", "INWONERS", "x")) == {
        "code": "WijkCode",
        "name": "Naam",
        "population": "INWONERS",
    }
    with pytest.raises(OutlinesRefused, match=r"welke eigenschap de code is.*Het bestand heeft: a, b\."):
        read_outlines(file_of({"type": "Feature", "properties": {"a": 1, "b": 2}}), OWNER)
    with pytest.raises(OutlinesRefused, match="Geen enkel gebied heeft de eigenschap 'wijk'"):
        read_outlines(file_of(square(0)), OWNER, Mapping("wijk", "naam"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "geen JSON: regel 1"),
        (b"{", "geen JSON: regel 1"),
        (b"\xff\xfe{}", "geen UTF-8"),
        (b"PK\x03\x04", "ingepakt"),
        (b"[]", "geen FeatureCollection maar 'list'"),
        (b'{"type": "Topology"}', "geen FeatureCollection maar 'Topology'"),
        (b'{"type": "FeatureCollection", "features": []}', "geen enkel gebied"),
        (b'{"type": "FeatureCollection", "features": [NaN]}', "NaN"),
        (b'{"type": "FeatureCollection", "features": [' + b"9" * 5_000 + b"]}", "een getal van 5000 cijfers"),
        (b"[" * 100_000, "te diep|geen JSON"),
        (b" " * (geojson.LARGEST + 1), "20 MB"),
        (file_of(*[0] * (geojson.MOST_FEATURES + 1)), "5001 gebieden"),
        (file_of(square(0), crs={"properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}), "EPSG::31370"),
        (file_of(square(0), crs={"properties": {"name": "EPSG:3812"}}), "WGS84"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(OutlinesRefused, match=reason):
        read_outlines(content, OWNER, MAPPING)


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_a_file_that_says_it_is_in_degrees_is_read(name: str) -> None:
    assert len(read(square(0), crs={"type": "name", "properties": {"name": name}}).areas) == 1


BOW = [[[3.78, 51.19], [3.80, 51.21], [3.80, 51.19], [3.78, 51.21], [3.78, 51.19]]]


@pytest.mark.parametrize(
    ("feature", "reason"),
    [
        ("tekst", "geen gebied (Feature)"),
        ({"type": "Feature", "properties": {"code": "a", "naam": "b"}, "geometry": None}, "maar niets"),
        (shaped([3.78, 51.19], "Point"), "geen vlak (Polygon) maar Point"),
        (shaped([], "Polygon"), "leeg"),
        (shaped([], "MultiPolygon"), "geen oppervlakte"),
        (shaped("x"), "geen lijst"),
        (shaped([[["a", 1]]]), "geen paar getallen"),
        (shaped([[[3.78]]]), "geen paar getallen"),
        (shaped([[[3.78, 51.19], [3.8, 51.19], [3.78, 51.19]]]), "maar 3 punten"),
        (shaped([ring(0)[:-1]]), "niet gesloten"),
        (shaped([[[105_000, 190_000]] * 4]), "Lambert 72"),
        (shaped([[[51.2, 3.8]] * 4]), "staan omgekeerd"),
        (shaped([[[2.35, 48.85]] * 4]), "buiten België"),
        (shaped([[[3.78, 51.19]] * 4]), "geen oppervlakte|te beschadigd"),
        (shaped(BOW), "kruist zichzelf"),
        (square(0) | {"properties": None}, "'code' ontbreekt"),
        (square(0, code=" "), "'code' is leeg"),
        (square(0, code="C" * 41), "langer dan 40"),
        (square(0, name="=cmd|' /C calc'!A0"), "begint als een formule"),
        (square(0) | {"properties": {"code": "a", "naam": True}}, "geen tekst"),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason_and_the_others_stay(feature: Any, reason: str) -> None:
    found = read(feature, square(5))
    assert [area.code for area in found.areas] == ["W5"]
    (fault,) = found.faults
    assert fault.row == 1
    assert any(part in fault.reason for part in reason.split("|"))


def test_inhabitants_beyond_counting_are_refused() -> None:
    wrong = square(0)
    wrong["properties"]["n"] = "9" * 400
    found = read_outlines(file_of(wrong, square(5)), OWNER, Mapping("code", "naam", "n"))
    assert [fault.row for fault in found.faults] == [1]


def test_a_small_crossing_is_repaired_and_told_with_its_place() -> None:
    side = ring(0)
    notch = [
        [WEST + 0.005, SOUTH],
        [WEST + 0.0051, SOUTH - 0.0001],
        [WEST + 0.0049, SOUTH - 0.0001],
        [WEST + 0.005, SOUTH],
    ]
    found = read(shaped([[side[0], *notch, *side[1:]]]))
    assert found.faults == ()
    assert "hersteld (Ring Self-intersection" in found.remarks[0].reason
    assert found.areas[0].shape.is_valid


def test_a_hole_stays_a_hole() -> None:
    inner = [
        [round(WEST + a, 6), round(SOUTH + b, 6)]
        for a, b in ((0.002, 0.002), (0.002, 0.004), (0.004, 0.004), (0.002, 0.002))
    ]
    (area,) = read(shaped([ring(0), inner])).areas
    assert area.shape.area == pytest.approx(SIDE**2 - 0.002 * 0.002 / 2, rel=1e-6)


def test_an_area_of_several_parts_keeps_all_of_them() -> None:
    (area,) = read(shaped([[ring(0)], [ring(3)]], "MultiPolygon")).areas
    assert area.shape.area == pytest.approx(2 * SIDE**2)


def test_a_code_that_stands_twice_is_refused_the_second_time() -> None:
    found = read(square(0, code="A"), square(1, code="A"), square(0, code="A"))
    assert [str(fault) for fault in found.faults] == [
        "rij 2: de code 'A' staat ook op rij 1, voor een ander gebied",
        "rij 3: de code 'A' staat ook op rij 1, voor hetzelfde gebied",
    ]


def test_what_overlaps_or_lies_far_away_is_told_but_kept() -> None:
    far = shaped([[[5.0, 51.0], [5.01, 51.0], [5.01, 51.01], [5.0, 51.0]]], code="far")
    found = read(square(0), square(0, code="again", name="Nog eens"), far)
    assert len(found.areas) == 3
    assert [str(remark) for remark in found.remarks] == [
        "rij 3: X ligt 87 km van Zelzate: klopt dat?",
        "rij 2: Nog eens overlapt met Wijk 0 (rij 1)",
    ]


def test_neighbours_that_share_a_border_do_not_overlap() -> None:
    assert read(square(0), square(1), square(0, code="up", row=1)).remarks == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["type", "coordinates", "code"]), inner)
    ),
    max_leaves=12,
)


@examples(150)
@given(json_values)
def test_whatever_a_geometry_holds_the_row_is_kept_or_refused(value: Any) -> None:
    found = read(shaped(value), shaped(value, "MultiPolygon", code="Y"), square(4))
    assert len(found.areas) + len(found.faults) == 3
