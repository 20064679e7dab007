"""Moments as people remember them, and what can surely be said of a period."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rechtop.reception.around.drawing import draw
from rechtop.reception.around.involved import Told
from rechtop.reception.around.moments import Moment, NotAMoment, kept_moment, moment_of, month_of, read_moment
from rechtop.reception.around.sums import gaps, in_one_sentence, most_at_once

ON = date(2026, 11, 23)
NOW = month_of(ON)
few = settings(max_examples=30)
moments = st.builds(Moment, st.integers(1996, 2025), st.none() | st.integers(1, 12))


@st.composite
def told(draw_: st.DrawFn) -> Told:
    """A line as somebody may tell it: anything may be unknown."""
    since, until = draw_(st.none() | moments), draw_(st.none() | moments)
    if since and until and until.last < since.first:
        since, until = until, since
    goes_on = until is None and draw_(st.booleans())
    return Told("Iemand", "Wonen en energie", since, until, goes_on)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2019", Moment(2019)),
        (" 03/2019 ", Moment(2019, 3)),
        ("3-2019", Moment(2019, 3)),
        ("2019-03", Moment(2019, 3)),
        ("maart 2019", Moment(2019, 3)),
        ("Sept. 2019", Moment(2019, 9)),
        ("", None),
    ],
)
def test_a_year_or_a_month_is_read_and_nothing_is_not_known(typed: str, moment: Moment | None) -> None:
    assert read_moment(typed, ON) == moment


@pytest.mark.parametrize("typed", ["lang geleden", "19", "13/2019", "2031", "12/2026", "ma 2019", "01/02/2019", "1650"])
def test_what_is_no_moment_or_still_to_come_is_asked_again(typed: str) -> None:
    with pytest.raises(NotAMoment):
        read_moment(typed, ON)


@given(moments)
def test_a_moment_is_kept_and_read_back_as_precise_as_it_was_told(moment: Moment) -> None:
    assert kept_moment(moment.kept) == moment
    for typed in (moment.kept, moment.told, moment.short):
        assert read_moment(typed, ON) == moment


@pytest.mark.parametrize(
    ("line", "words", "short"),
    [
        (Told("", "", Moment(2019, 3), None, True), "sinds maart 2019, nu nog", "03/2019 – nu"),
        (Told("", "", None, None, True), "nu nog, begin niet geweten", "? – nu"),
        (Told("", "", Moment(2019), Moment(2020)), "van 2019 tot 2020", "2019 – 2020"),
        (Told("", "", Moment(2019), Moment(2019)), "in 2019", "2019 – 2019"),
        (Told("", "", Moment(2019), None), "van 2019, einde niet geweten", "2019 – ?"),
        (Told("", "", None, Moment(2019)), "tot 2019, begin niet geweten", "? – 2019"),
        (Told("", "", None, None), "niet geweten wanneer", "? – ?"),
    ],
)
def test_what_is_not_known_is_said_to_be_so(line: Told, words: str, short: str) -> None:
    assert (line.in_words, line.short) == (words, short)


@given(told())
def test_what_is_certain_is_also_possible(line: Told) -> None:
    first, last = line.possible(NOW)
    certain = line.certain(NOW)
    assert all(
        month <= last and (first is None or month >= first) for month in (certain[:1], certain[-1:]) for month in month
    )


@few
@given(st.lists(told(), max_size=5))
def test_a_gap_is_a_time_in_which_nobody_can_have_been_there(lines: list[Told]) -> None:
    for begin, end in gaps(lines, NOW):
        assert begin < end <= NOW
        for line in lines:
            first, last = line.possible(NOW)
            assert last < begin or (first is not None and first > end) or (first is None and last < begin)


@few
@given(st.lists(told(), max_size=5))
def test_the_most_at_once_really_were_there_together(lines: list[Told]) -> None:
    most, first, last = most_at_once(lines, NOW)
    assert most <= len(lines)
    for month in (first, last):
        assert month is None or sum(month in line.certain(NOW) for line in lines) == most


def test_a_year_alone_makes_neither_an_overlap_nor_a_gap_that_is_not_sure() -> None:
    same_year = [Told("", "", Moment(2019), Moment(2020)), Told("", "", Moment(2020), None, True)]
    assert most_at_once(same_year, NOW)[0] == 1
    assert gaps(same_year, NOW) == []


def test_overlap_and_gaps_in_words() -> None:
    lines = [
        Told("", "", Moment(2016, 1), Moment(2018, 6)),
        Told("", "", Moment(2018, 3), Moment(2018, 12)),
        Told("", "", Moment(2021, 2), None, True),
    ]
    assert in_one_sentence(lines, NOW) == (
        "Zeker 2 tegelijk, van maart 2018 tot en met juni 2018. Niemand, van januari 2019 tot en met januari 2021."
    )
    assert in_one_sentence([], NOW) == ""
    assert in_one_sentence(lines[2:], NOW) == "Voor zover verteld: nooit twee tegelijk, en geen tijd zonder iemand."


@few
@given(st.lists(told(), min_size=1, max_size=6))
def test_every_line_is_in_the_drawing_and_nothing_falls_off(lines: list[Told]) -> None:
    drawing = draw(lines, NOW)
    assert drawing is not None
    bars = [bar for row in drawing.rows for bar in row.bars]
    assert len(bars) == len(lines)
    for bar, line in zip(bars, lines, strict=True):
        assert 0 <= float(bar.at[:-1]) <= float(bar.end[:-1]) <= 100.01
        assert bar.bar_y + 12 <= drawing.bottom
        assert (bar.is_open_before, bar.goes_on) == (line.since is None, line.goes_on)


def test_nothing_told_is_no_drawing() -> None:
    assert draw([], NOW) is None
    assert moment_of(NOW) == Moment(2026, 11)
