"""What was typed, as it travels: nothing is lost, people and rows come and go."""

from rechtop.explorer.sheet import Sheet
from tests.explorer.conftest import sheet_of


def test_there_is_always_somebody() -> None:
    assert Sheet.posted({}).people == ("p1",)
    assert Sheet.posted({"persoon": ["x", "p0", "p1.savings", ""]}).people == ("p1",)
    assert sheet_of("p4").without_person("p4").people == ("p1",)


def test_a_person_gets_a_key_of_her_own_and_takes_her_answers_along_when_she_goes() -> None:
    sheet = sheet_of("p1", "p2", naam__p2="Lena", f__p2__savings="5", f__p1__savings="7", band__p1__p2="child")
    assert sheet.with_person().people == ("p1", "p2", "p3")
    left = sheet.without_person("p2")
    assert left.people == ("p1",)
    assert set(left.typed) == {"op", "f.p1.savings"}
    assert left.with_person().text("naam.p2") == ""


def test_nobody_fits_in_after_the_most_people() -> None:
    sheet = Sheet.posted({"persoon": [f"p{n}" for n in range(1, 21)]})
    assert len(sheet.people) == 20
    assert sheet.with_person() == sheet


def test_people_are_called_as_typed_and_told_apart() -> None:
    sheet = sheet_of("p1", "p2", "p3", naam__p1="  Noor  ", naam__p2="Noor")
    assert sheet.names() == {"p1": "Noor (persoon 1)", "p2": "Noor (persoon 2)", "p3": "persoon 3"}
    assert sheet_of("p1").names() == {"p1": "u"}
    assert sheet_of("p1", naam__p1="ik").names() == {"p1": "ik"}


def test_rows_come_and_go_with_what_stands_in_them() -> None:
    name = "l.p1.goods"
    sheet = sheet_of("p1", **{"l__p1__goods__1__date": "2020", "l__p1__goods__2__date": "2021"}).with_row(name)
    assert sheet.rows_of(name) == ("1", "2")
    left = sheet.without_row(name, "1")
    assert left.rows_of(name) == ("2",)
    assert set(left.typed) == {"op", "l.p1.goods.2.date"}
    assert left.with_row(name).rows_of(name) == ("2", "3")
