"""Belgian holidays as printed, working days, and where terms end: by hand, and as properties."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.procedure.calendar import day_off, easter, end_of_term, holidays, next_working_day

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    "printed",
    ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
     "2038-04-25", "2049-04-18", "2285-03-22"],
)  # fmt: skip
def test_easter_falls_where_almanacs_print_it(printed: str) -> None:
    assert easter(int(printed[:4])).isoformat() == printed


def test_the_ten_holidays_of_2026() -> None:
    assert sorted(f"{day:%d/%m} {name}" for day, name in holidays(2026).items()) == [
        "01/01 Nieuwjaar",
        "01/05 Dag van de Arbeid",
        "01/11 Allerheiligen",
        "06/04 Paasmaandag",
        "11/11 Wapenstilstand",
        "14/05 Onze-Lieve-Heer-Hemelvaart",
        "15/08 Onze-Lieve-Vrouw-Hemelvaart",
        "21/07 Nationale feestdag",
        "25/05 Pinkstermaandag",
        "25/12 Kerstmis",
    ]


@pytest.mark.parametrize(
    ("year", "moving"),
    [(2016, ("28/03", "05/05", "16/05")), (2017, ("17/04", "25/05", "05/06")),
     (2018, ("02/04", "10/05", "21/05")), (2019, ("22/04", "30/05", "10/06"))],
)  # fmt: skip
def test_moving_holidays_as_a_trade_union_printed_them(year: int, moving: tuple[str, ...]) -> None:
    found = {name: f"{day:%d/%m}" for day, name in holidays(year).items()}
    assert tuple(found[name] for name in ("Paasmaandag", "Onze-Lieve-Heer-Hemelvaart", "Pinkstermaandag")) == moving


@pytest.mark.parametrize(
    ("day", "why", "working"),
    [
        (date(2026, 4, 3), "", date(2026, 4, 3)),  # Good Friday is no legal holiday
        (date(2026, 4, 4), "zaterdag", date(2026, 4, 7)),  # over Easter and Easter Monday
        (date(2026, 4, 6), "Paasmaandag", date(2026, 4, 7)),
        (date(2026, 5, 1), "Dag van de Arbeid", date(2026, 5, 4)),  # a Friday
        (date(2025, 12, 25), "Kerstmis", date(2025, 12, 26)),
        (date(2026, 11, 1), "Allerheiligen", date(2026, 11, 2)),  # a Sunday; the Monday is an ordinary day
        (date(2023, 12, 30), "zaterdag", date(2024, 1, 2)),  # over New Year
        (date(2025, 7, 11), "", date(2025, 7, 11)),  # the Flemish feast is no legal holiday
    ],
)
def test_days_off_and_the_next_working_day(day: date, why: str, working: date) -> None:
    assert (day_off(day), next_working_day(day)) == (why, working)


@pytest.mark.parametrize(
    ("start", "value", "unit", "end"),
    [
        (date(2025, 3, 3), 30, "day", date(2025, 4, 2)),
        (date(2024, 1, 31), 30, "day", date(2024, 3, 1)),  # over 29 February
        (date(2025, 12, 20), 30, "day", date(2026, 1, 19)),
        (date(2025, 4, 10), 3, "month", date(2025, 7, 10)),
        (date(2025, 11, 30), 3, "month", date(2026, 2, 28)),  # February is too short
        (date(2023, 11, 30), 3, "month", date(2024, 2, 29)),
        (date(2025, 10, 1), 3, "month", date(2026, 1, 1)),
        (date(2024, 2, 29), 5, "year", date(2029, 2, 28)),
        (date(2025, 4, 16), 3, "working_day", date(2025, 4, 22)),  # Thu, Fri, then Easter: Tuesday
        (date(2025, 4, 30), 1, "working_day", date(2025, 5, 2)),
        (date(2025, 3, 3), 0, "day", date(2025, 3, 3)),
    ],
)
def test_where_a_term_ends(start: date, value: int, unit: str, end: date) -> None:
    assert end_of_term(start, value, unit) == end


def test_a_term_in_another_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="week"):
        end_of_term(date(2025, 1, 1), 1, "week")


@given(st.integers(1900, 2200))
def test_a_year_has_ten_holidays_and_easter_is_a_sunday_between_its_bounds(year: int) -> None:
    assert len(holidays(year)) in (9, 10)  # nine when Ascension is 1 May
    sunday = easter(year)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@given(DAYS)
def test_the_next_working_day_is_near_and_skips_only_days_off(day: date) -> None:
    found = next_working_day(day)
    assert not day_off(found)
    assert found - day <= timedelta(5)
    assert all(day_off(day + timedelta(n)) for n in range((found - day).days))


@given(DAYS, st.integers(1, 30))
def test_a_term_of_working_days_holds_so_many_of_them_and_ends_on_one(start: date, value: int) -> None:
    end = end_of_term(start, value, "working_day")
    assert sum(not day_off(start + timedelta(n + 1)) for n in range((end - start).days)) == value
    assert not day_off(end)


@given(DAYS, DAYS, st.integers(0, 60), st.sampled_from(["day", "working_day", "month", "year"]))
def test_who_begins_later_never_ends_earlier(one: date, other: date, value: int, unit: str) -> None:
    first, second = sorted((one, other))
    assert end_of_term(first, value, unit) <= end_of_term(second, value, unit)


@given(DAYS, st.integers(0, 120))
def test_a_term_of_months_ends_on_the_same_number_or_the_last_day_of_a_short_month(start: date, months: int) -> None:
    end = end_of_term(start, months, "month")
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(1)).day == 1)
