"""Codes of before and after the mergers of 1 January 2025. The list is that of the mergers themselves."""

from datetime import date

import pytest

from rechtop.areas.errors import NotOnThatDay, UnknownArea
from rechtop.areas.through_time import is_known, municipality, predecessors, today_of

BEFORE, AFTER = date(2024, 12, 31), date(2025, 1, 1)

MERGERS = {
    "11002": {"Borsbeek"},
    "23106": {"Galmaarden", "Gooik", "Herne"},
    "37021": {"Ruiselede", "Wingene"},
    "37022": {"Meulebeke", "Tielt"},
    "44086": {"De Pinte", "Nazareth"},
    "44087": {"Lochristi", "Wachtebeke"},
    "44088": {"Melle", "Merelbeke"},
    "46029": {"Lokeren", "Moerbeke"},
    "46030": {"Beveren", "Kruibeke", "Zwijndrecht"},
    "71071": {"Ham", "Tessenderlo"},
    "71072": {"Hasselt", "Kortessem"},
    "73110": {"Bilzen", "Hoeselt"},
    "73111": {"Borgloon", "Tongeren"},
}


@pytest.mark.parametrize(("code", "names"), MERGERS.items())
def test_a_merged_municipality_knows_where_it_came_from(code: str, names: set[str]) -> None:
    assert {one.name for one in predecessors(code)} == names
    for old in predecessors(code):
        assert municipality(old.code, on=BEFORE).name == old.name
        assert municipality(old.code, on=AFTER).code == code
        assert today_of(old.code).code == code


def test_a_municipality_that_did_not_merge_is_itself_on_every_day() -> None:
    for day in (date(2018, 1, 1), BEFORE, AFTER, date(2040, 1, 1)):
        assert municipality("44021", on=day).name == "Gent"
    assert predecessors("44021") == ()


def test_the_mergers_of_2019_resolve_too() -> None:
    assert municipality("44036", on=date(2018, 12, 31)).name == "Lovendegem"
    assert municipality("44036", on=date(2019, 1, 1)).name == "Lievegem"


def test_a_code_that_came_later_than_the_day_says_what_there_was_then() -> None:
    with pytest.raises(NotOnThatDay) as refused:
        municipality("46030", on=BEFORE)
    assert str(refused.value) == (
        "Beveren-Kruibeke-Zwijndrecht bestaat pas sinds 1/1/2025, niet op 31/12/2024. "
        "Toen waren het: Beveren (46003), Kruibeke (46013), Zwijndrecht (11056)."
    )


@pytest.mark.parametrize("code", ["", "99999", "4402", "82039", "44021 "])
def test_a_code_that_never_was_one_is_refused_with_what_to_do(code: str) -> None:
    assert not is_known(code)
    with pytest.raises(UnknownArea, match="Zoek op naam"):
        municipality(code, on=AFTER)
    with pytest.raises(UnknownArea):
        today_of(code)


def test_codes_of_now_and_of_before_are_known() -> None:
    assert is_known("46030")
    assert is_known("46003")
