"""Open now or not: hours, closings and Belgian public holidays; and hours as people write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.procedure.calendar import holidays
from rechtop.organisations.errors import NotValid
from rechtop.organisations.hours import DAYS, Hours, Now, OpenState, best_of, falls_on, is_byday, state_at
from rechtop.organisations.hours_in_words import day_words, hours_text, read_hours
from rechtop.organisations.hours_shown import lines, state_text
from rechtop.organisations.models import Closing, Schedule

MONDAY = date(2026, 11, 23)


def schedules(text: str, **more: Any) -> list[Schedule]:
    """Hours out of words."""
    made = []
    for values in read_hours(text):
        clock = {name: time.fromisoformat(values[name]) for name in ("opens_at", "closes_at")}
        made.append(Schedule(**values | clock | more))
    return made


def state(text: str, at: str, *, on: date = MONDAY, **hours: Any) -> OpenState:
    """The state of hours in words at a time of day."""
    return state_at(Hours(schedules(text), **hours), datetime.combine(on, time.fromisoformat(at)))


@pytest.mark.parametrize(
    ("at", "now"),
    [("08:59", Now.CLOSED), ("09:00", Now.OPEN), ("11:59", Now.OPEN), ("12:00", Now.CLOSED), ("13:30", Now.APPOINTMENT),
     ("16:30", Now.PHONE)],
)  # fmt: skip
def test_the_state_follows_the_hours_to_the_minute(at: str, now: Now) -> None:
    assert state("ma 9:00-12:00; ma 13:30-16:00 afspraak; ma 16:00-17:00 telefoon", at).now is now


def test_two_things_at_once_are_told_by_what_helps_most() -> None:
    found = state("ma 8:00-17:00 telefoon; ma 9:00-12:00", "10:00")
    assert (found.now, found.until) == (Now.OPEN, time(12))


def test_no_hours_is_not_known_and_never_closed() -> None:
    found = state("", "10:00")
    assert (found.now, found.call_first) == (Now.UNKNOWN, True)


def test_hours_without_an_end_are_not_known() -> None:
    hours = Hours([Schedule(byday="MO", opens_at=time(9), closes_at=None)])
    found = state_at(hours, datetime.combine(MONDAY, time(10)))
    assert (found.now, found.why) == (Now.UNKNOWN, "Tot wanneer is niet bekend.")


@pytest.mark.parametrize("day", sorted(holidays(2026)))
def test_on_a_public_holiday_it_is_open_only_when_somebody_said_so(day: date) -> None:
    every_day = "ma-zo 9:00-12:00"
    assert state(every_day, "10:00", on=day, on_holidays=True).now is Now.OPEN
    assert state(every_day, "10:00", on=day, on_holidays=False).now is Now.CLOSED
    assert state(every_day, "10:00", on=day, on_holidays=False).why == holidays(2026)[day]
    unknown = state(every_day, "10:00", on=day, on_holidays=None)
    assert (unknown.now, unknown.call_first) == (Now.UNKNOWN, True)
    assert "Bel eerst" in unknown.why
    assert state(every_day, "08:00", on=day, on_holidays=None).now is Now.CLOSED, "closed at this hour on any day"


def test_the_next_opening_skips_closings_and_holidays_that_nobody_spoke_of() -> None:
    christmas = date(2026, 12, 24)
    closing = Closing(first_day=date(2026, 12, 26), last_day=date(2027, 1, 3), reason="Kerstvakantie")
    found = state("ma-zo 9:00-12:00", "13:00", on=christmas, closings=[closing])
    assert found.following is not None
    assert found.following.day == date(2027, 1, 4), "25 December is a holiday, then a closing"


def test_a_closing_says_why() -> None:
    closing = Closing(first_day=MONDAY, last_day=MONDAY, reason="Verbouwing")
    found = state("ma 9:00-12:00", "10:00", closings=[closing])
    assert (found.now, found.why) == (Now.CLOSED, "Verbouwing")


@pytest.mark.parametrize(
    ("byday", "days"),
    [
        ("1MO", {date(2026, 11, 2)}),
        ("-1FR", {date(2026, 11, 27)}),
        ("2TU,4TU", {date(2026, 11, 10), date(2026, 11, 24)}),
        ("5SU", {date(2026, 11, 29)}),
    ],
)
def test_days_of_a_month_are_counted_as_in_a_calendar(byday: str, days: set[date]) -> None:
    schedule = Schedule(byday=byday, freq=Schedule.Freq.MONTHLY, opens_at=time(9), closes_at=time(10))
    month = [date(2026, 11, 1) + timedelta(number) for number in range(30)]
    assert {day for day in month if falls_on(schedule, day)} == days


def test_every_other_week_counts_from_a_week_that_is_named() -> None:
    schedule = Schedule(byday="MO", interval=2, dtstart=date(2026, 11, 18), opens_at=time(9), closes_at=time(10))
    assert [falls_on(schedule, MONDAY + timedelta(7 * week)) for week in range(-1, 3)] == [True, False, True, False]


def test_every_other_week_without_such_a_week_is_not_known() -> None:
    schedule = Schedule(byday="MO", interval=2, opens_at=time(9), closes_at=time(10))
    assert falls_on(schedule, MONDAY) is None
    assert falls_on(schedule, MONDAY + timedelta(1)) is False
    found = state_at(Hours([schedule]), datetime.combine(MONDAY, time(9, 30)))
    assert (found.now, found.following) == (Now.UNKNOWN, None)


def test_hours_hold_only_within_their_days() -> None:
    (schedule,) = schedules("ma 9:00-10:00", valid_from=MONDAY, valid_until=MONDAY + timedelta(7))
    assert [falls_on(schedule, MONDAY + timedelta(7 * week)) for week in range(-1, 3)] == [False, True, True, False]


def test_of_several_places_the_one_where_one_can_go_counts() -> None:
    dark, bright = OpenState(Now.UNKNOWN), OpenState(Now.OPEN)
    assert best_of([OpenState(Now.CLOSED), dark, bright]) is bright
    assert best_of([OpenState(Now.CLOSED), dark]) is dark, "not known is better than closed: one can still call"
    assert best_of([]).now is Now.UNKNOWN


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ma-vr 9:00-12:00", ["ma-vr 09:00-12:00"]),
        ("Maandag tot donderdag 9u-12u30", None),
        ("ma, di en do 9-12u", ["ma, di, do 09:00-12:00"]),
        ("maandag - vrijdag: 9.00 tot 12.30", ["ma-vr 09:00-12:30"]),
        ("1e ma 18:00-20:00 telefoon; laatste vrijdag 9:00-10:00 na afspraak",
         ["1e ma 18:00-20:00 telefoon", "laatste vr 09:00-10:00 afspraak"]),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(text: str, written: list[str] | None) -> None:
    if written is None:
        with pytest.raises(NotValid, match="is niet duidelijk"):
            read_hours(text)
    else:
        assert [hours_text(schedule) for schedule in schedules(text)] == written


@pytest.mark.parametrize("text", ["soms", "ma 9:00", "ma 9:00-12:00 misschien", "ma 25:00-26:00", "xx 9:00-10:00"])
def test_what_is_unclear_is_named(text: str) -> None:
    with pytest.raises(NotValid, match=r"niet duidelijk|geen uur"):
        read_hours(text)


@given(
    st.lists(st.sampled_from(DAYS), min_size=1, unique=True).map(lambda days: sorted(days, key=DAYS.index)),
    st.sampled_from(["", "1", "2", "3", "4", "5", "-1"]),
    st.times(max_value=time(22)),
    st.sampled_from(list(Schedule.Way)),
)
def test_hours_written_out_are_read_back_the_same(days: list[str], nth: str, opens: time, way: Schedule.Way) -> None:
    opens = opens.replace(second=0, microsecond=0)
    freq = Schedule.Freq.MONTHLY if nth else Schedule.Freq.WEEKLY
    byday = ",".join(nth + day for day in days)
    made = Schedule(byday=byday, freq=freq, way=way, opens_at=opens, closes_at=time(23))
    (read,) = schedules(hours_text(made))
    for name in ("byday", "freq", "way", "opens_at", "closes_at"):
        assert getattr(read, name) == getattr(made, name)
    assert is_byday(byday, freq)
    assert day_words(byday)


@given(
    st.integers(0, 60 * 24 - 1), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from([None, True, False])
)
def test_a_state_never_says_open_outside_the_hours(minute: int, day: date, on_holidays: bool | None) -> None:
    clock = time(minute // 60, minute % 60)
    hours = Hours(schedules("ma-vr 9:00-12:00; za 10:00-11:00"), on_holidays=on_holidays)
    found = state_at(hours, datetime.combine(day, clock))
    within = (day.weekday() < 5 and time(9) <= clock < time(12)) or (
        day.weekday() == 5 and time(10) <= clock < time(11)
    )
    holiday = day in holidays(day.year)
    expected = Now.CLOSED
    if within:
        expected = {None: Now.UNKNOWN, True: Now.OPEN, False: Now.CLOSED}[on_holidays] if holiday else Now.OPEN
    assert found.now is expected
    assert state_text(found, datetime.combine(day, clock))


def test_what_the_short_way_has_no_words_for_is_shown_with_it() -> None:
    (schedule,) = schedules("ma 9:00-10:00", interval=2, notes="na telefoon")
    assert hours_text(schedule) == "ma 09:00-10:00 (om de 2, na telefoon)"
    (line,) = lines([schedule])
    assert (line.days, line.clock, line.note) == ("maandag", "9 tot 10 uur", "om de 2 weken, na telefoon")
