"""Outlines in the database: kept whole or not at all, through time, taken back, asked for a point."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
import shapely
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPoint, Point, box, mapping

from rechtop.areas.errors import ImportNotUndone, OutlinesRefused, UnknownArea
from rechtop.areas.homes import homes_of
from rechtop.areas.models import Division, Outline
from rechtop.areas.outlines.looking import nearest_neighbourhoods, through_time, whereabouts
from rechtop.areas.outlines.reading import Mapping, read_outlines
from rechtop.areas.outlines.services import import_outlines, preview, undo
from rechtop.areas.places import municipalities, neighbourhoods
from tests.areas.town import SIDE, SOUTH, WEST, ZELZATE, file_of, shaped, square
from tests.effort import examples

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = date(2025, 6, 1)
LAST_YEAR = date(2024, 1, 1)
IN_FIRST = (WEST + SIDE / 2, SOUTH + SIDE / 2)
IN_SECOND = (WEST + 1.5 * SIDE, SOUTH + SIDE / 2)


def keep(content: bytes, valid_from: date = LAST_YEAR, **more: Any) -> Division:
    wanted = {"owner": ZELZATE, "kind": "wijk", "valid_from": valid_from, "on": TODAY, **more}
    return import_outlines(content, **wanted)


def test_an_import_is_kept_whole_with_where_it_came_from() -> None:
    content = file_of(square(0, inwoners=12), square(1))
    found = keep(content, credit=" Gemeente  Zelzate ", population_on=date(2023, 1, 1))
    assert (found.count, found.credit, found.valid_until) == (2, "Gemeente Zelzate", None)
    assert found.population_on == date(2023, 1, 1)
    assert [(one.code, one.population) for one in found.outlines.order_by("code")] == [("W0", 12), ("W1", None)]
    assert shapely.from_wkb(bytes(found.outlines.get(code="W0").shape)).area == pytest.approx(SIDE**2)


def test_a_preview_keeps_nothing_and_says_what_would_end() -> None:
    first = keep(file_of(square(0)))
    found = preview(file_of(square(0)), owner=ZELZATE, kind="wijk")
    assert (found.replaces, found.same_file) == (first, True)
    assert preview(file_of(square(1)), owner=ZELZATE, kind="wijk").same_file is False
    assert preview(file_of(square(1)), owner=ZELZATE, kind="buurt").replaces is None
    assert Division.objects.count() == 1


def test_one_wrong_row_keeps_the_whole_file_out_until_somebody_accepts_that() -> None:
    content = file_of(square(0), shaped([[[2.35, 48.85]] * 4]))
    with pytest.raises(
        OutlinesRefused, match=r"1 van de 2 gebieden kunnen niet mee\. Er is niets ingelezen"
    ) as refused:
        keep(content)
    assert [fault.row for fault in refused.value.faults] == [2]
    assert Division.objects.count() == Outline.objects.count() == 0
    assert keep(content, without_faulty=True).count == 1


def test_a_file_without_one_good_area_is_refused_even_then() -> None:
    with pytest.raises(OutlinesRefused, match="geen enkel gebied over"):
        keep(file_of(shaped([[[2.35, 48.85]] * 4])), without_faulty=True)


def test_a_failure_halfway_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keep(file_of(square(0)))

    def falls(*args: object, **more: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(Outline.objects, "bulk_create", falls)
    with pytest.raises(OutlinesRefused, match="Iemand anders"):
        keep(file_of(square(1)), TODAY)
    before.refresh_from_db()
    assert before.valid_until is None
    assert Division.objects.count() == 1


def test_a_later_division_ends_the_one_before_and_both_answer_on_their_own_day() -> None:
    keep(file_of(square(0, name="Oud")))
    keep(file_of(square(0, name="Nieuw"), square(1)), date(2025, 1, 1))
    assert [area.name for area in whereabouts(*IN_FIRST, on=date(2024, 12, 31)).areas] == ["Oud"]
    assert [area.name for area in whereabouts(*IN_FIRST, on=date(2025, 1, 1)).areas] == ["Nieuw"]
    assert [(area.name, area.since, area.until) for area in through_time(*IN_FIRST)] == [
        ("Oud", LAST_YEAR, date(2025, 1, 1)),
        ("Nieuw", date(2025, 1, 1), None),
    ]


def test_a_division_that_begins_before_the_one_that_holds_is_refused() -> None:
    keep(file_of(square(0)), TODAY)
    with pytest.raises(OutlinesRefused, match="Sinds 01/06/2025 geldt al een indeling in wijken"):
        keep(file_of(square(1)), LAST_YEAR)


def test_taking_back_restores_what_held_before_and_can_be_done_once() -> None:
    first, second = keep(file_of(square(0, name="Oud"))), keep(file_of(square(0, name="Nieuw")), date(2025, 1, 1))
    with pytest.raises(ImportNotUndone, match="Neem eerst die terug"):
        undo(first.pk, on=TODAY)
    undo(second.pk, on=TODAY)
    assert [area.name for area in whereabouts(*IN_FIRST, on=TODAY).areas] == ["Oud"]
    assert second.outlines.count() == 0
    assert Division.objects.get(pk=second.pk).undone_on == TODAY
    with pytest.raises(ImportNotUndone, match="al teruggenomen op 01/06/2025"):
        undo(second.pk, on=TODAY)
    with pytest.raises(ImportNotUndone, match="We kennen geen inlezing"):
        undo(uuid4(), on=TODAY)
    keep(file_of(square(0)), date(2025, 2, 1))


def test_two_open_divisions_of_one_kind_cannot_be_kept() -> None:
    keep(file_of(square(0)))
    with pytest.raises(IntegrityError), transaction.atomic():
        Division.objects.create(owner=ZELZATE, kind="wijk", valid_from=TODAY, imported_on=TODAY, sha256="", count=0)


def test_an_owner_of_before_a_merger_is_the_municipality_of_now_and_an_unknown_one_is_refused() -> None:
    assert keep(file_of(square(0)), owner="46003").owner == "46030"
    with pytest.raises(UnknownArea):
        keep(file_of(square(0)), owner="99999")
    with pytest.raises(OutlinesRefused, match=r"bestaat niet\. Kies uit: wijk, buurt"):
        keep(file_of(square(0)), kind="straat")


def test_a_point_on_a_border_lies_in_both_areas_and_one_outside_in_none() -> None:
    keep(file_of(square(0), square(1)))
    border = whereabouts(round(WEST + SIDE, 6), SOUTH + SIDE / 2, on=TODAY)
    assert [area.code for area in border.areas] == ["W0", "W1"]
    assert border.words == "Dit punt ligt in Wijk 0 en Wijk 1."
    outside = whereabouts(WEST - SIDE, SOUTH, on=TODAY)
    assert not outside.is_certain
    assert len(outside.nearest) == 3
    assert "Dat is een gok, geen zekerheid." in outside.words


def test_without_outlines_the_nearest_middles_come_in_order() -> None:
    area = neighbourhoods()["43018W01"]
    found = nearest_neighbourhoods(area.lon, area.lat)
    assert found[0].area == area
    assert found[0].metres == pytest.approx(0, abs=0.01)
    assert [near.metres for near in found] == sorted(near.metres for near in found)


def test_the_homes_of_a_municipality_are_its_own_areas_when_it_has_them() -> None:
    zelzate = municipalities()[ZELZATE]
    assert len(homes_of(zelzate, TODAY).homes) == 12
    assert homes_of(zelzate, TODAY).outlines == ()
    keep(file_of(square(0, inwoners=5), square(1, inwoners=7)), mapping=Mapping("code", "naam", "inwoners"))
    found = homes_of(zelzate, TODAY)
    assert [home.population for home in found.homes] == [5, 7]
    assert len(found.outlines) == 2
    assert any("De dag van de telling is niet bekend" in note for note in found.notes)
    assert len(homes_of(zelzate, date(2020, 1, 1)).homes) == 12


corners = st.tuples(st.integers(1, 99), st.integers(1, 99))


@examples(25)
@given(st.lists(corners, min_size=3, max_size=12, unique=True), st.data())
def test_a_point_lies_in_the_area_whose_middle_is_nearest_in_a_division_of_such_areas(
    middles: list[tuple[int, int]], data: st.DataObject
) -> None:
    points = MultiPoint([(3.7 + x / 1000, 51.1 + y / 1000) for x, y in middles])
    town = box(3.7, 51.1, 3.8, 51.2)
    cells = [cell.intersection(town) for cell in shapely.get_parts(shapely.voronoi_polygons(points, extend_to=town))]
    features = [
        shaped(mapping(cell)["coordinates"], code=f"{number}") for number, cell in enumerate(cells) if not cell.is_empty
    ]
    reading = read_outlines(file_of(*features), municipalities()[ZELZATE], Mapping("code", "naam"))
    assert reading.faults == ()
    shown = {area.code: area for area in reading.areas}
    for area in shown.values():
        assert area.shape.covers(Point(area.lon, area.lat))
    x, y = data.draw(corners)
    point = Point(3.7 + x / 1000 + 0.00005, 51.1 + y / 1000 + 0.00003)
    nearest = min(points.geoms, key=point.distance)
    inside = [code for code, area in shown.items() if area.shape.buffer(1e-6).covers(point)]
    assert any(cells[int(code)].buffer(1e-6).covers(nearest) for code in inside)
