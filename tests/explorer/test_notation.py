"""Amounts, days and ranges as people write them in Flanders."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.explorer.errors import Unreadable
from rechtop.explorer.notation import Span, day, no_answer, span

PAIRS = {
    "0": ("0", "0"),
    "1250": ("1250", "1250"),
    "1.250": ("1250", "1250"),
    "1.250,50": ("1250.50", "1250.50"),
    "1250,5": ("1250.5", "1250.5"),
    "1250.50": ("1250.5", "1250.5"),
    "€ 1.250,-": ("1250", "1250"),
    "1 250,50 euro": ("1250.5", "1250.5"),
    "12.500.000": ("12500000", "12500000"),
    "-5": ("-5", "-5"),
    "900 tot 1100": ("900", "1100"),
    "900 tot en met 1.100": ("900", "1100"),
    "900-1.100": ("900", "1100"),
    "900 – 1.100 euro": ("900", "1100"),
    "tussen 900 en 1.100": ("900", "1100"),
    "van € 900 tot € 1.100": ("900", "1100"),
}


@pytest.mark.parametrize(("text", "ends"), PAIRS.items())
def test_an_amount_or_a_range_is_read_as_it_is_written(text: str, ends: tuple[str, str]) -> None:
    assert span(text, 2) == Span(Decimal(ends[0]), Decimal(ends[1]))


@pytest.mark.parametrize("text", ["hoogstens 900", "max 900", "minder dan 900", "tot 900"])
def test_an_amount_may_be_known_from_above_only(text: str) -> None:
    assert span(text, 2) == Span(None, Decimal(900))


@pytest.mark.parametrize("text", ["minstens 900", "min. 900", "meer dan 900", "vanaf € 900"])
def test_an_amount_may_be_known_from_below_only(text: str) -> None:
    assert span(text, 2) == Span(Decimal(900), None)


@pytest.mark.parametrize(
    "text", ["veel", "ongeveer 900", "900 1100", "1,250.50", "1.2.3", "0.500", "12,345.6", "900 tot", "€", "1e3", "½"]
)
def test_what_is_no_amount_is_never_guessed(text: str) -> None:
    with pytest.raises(Unreadable, match=r"Schrijf een bedrag, bijvoorbeeld 1\.250,50, of een bereik"):
        span(text, 2)


def test_three_digits_after_a_comma_are_asked_back_since_some_mean_thousands() -> None:
    with pytest.raises(Unreadable, match=r"Bedoelt u duizenden\? Schrijf dan 1\.250 met een punt"):
        span("1,250", 2)


def test_a_whole_number_has_nothing_after_the_comma() -> None:
    assert span("12,00", 0) == Span(Decimal(12), Decimal(12))
    with pytest.raises(Unreadable, match="heel getal"):
        span("12,5", 0)
    with pytest.raises(Unreadable, match="hoogstens 2 cijfers"):
        span("12,3456", 2)


@given(cents=st.integers(0, 10**10))
def test_every_amount_is_read_back_exactly_in_dutch_notation(cents: int) -> None:
    amount = Decimal(cents).scaleb(-2)
    dutch = f"{amount:,.2f}".translate(str.maketrans(".,", ",."))
    for text in (dutch, f"€ {dutch}", dutch.replace(".", ""), dutch.replace(".", "\N{NO-BREAK SPACE}")):
        assert span(text, 2) == Span(amount, amount)


@given(cents=st.integers(0, 10**9))
def test_a_year_divided_over_months_never_loses_what_it_is(cents: int) -> None:
    year = Span(Decimal(cents).scaleb(-2), Decimal(cents).scaleb(-2))
    month = year.divided_by(12, 2)
    assert month.low is not None
    assert month.high is not None
    assert month.low * 12 <= Decimal(cents).scaleb(-2) <= month.high * 12
    assert month.high - month.low <= Decimal("0.01")
    assert (month.low == month.high) is (cents % 12 == 0)
    assert month.times(12).low == month.low * 12


DAYS = {
    "02/04/1957": "1957-04-02",
    "2-4-1957": "1957-04-02",
    "2.4.1957": "1957-04-02",
    "2 april 1957": "1957-04-02",
    "1957-04-02": "1957-04-02",
    "04/1957": "1957-04",
    "april 1957": "1957-04",
    "jan 1990": "1990-01",
    "1957-04": "1957-04",
    " 1957 ": "1957",
}


@pytest.mark.parametrize(("text", "iso"), DAYS.items())
def test_a_day_a_month_or_a_year_is_read_as_it_is_written(text: str, iso: str) -> None:
    assert day(text) == iso


@pytest.mark.parametrize("text", ["1955 tot 1957", "1955-1957", "tussen 1955 en 1957"])
def test_a_day_may_be_a_range(text: str) -> None:
    assert day(text) == ["1955", "1957"]


@pytest.mark.parametrize("text", ["gisteren", "02/04", "2 ma 1957", "31 1957 2", "m"])
def test_what_is_no_day_is_never_guessed(text: str) -> None:
    with pytest.raises(Unreadable, match=r"02/04/1957, 04/1957 of 1957"):
        day(text)


@pytest.mark.parametrize("text", ["31/02/2020", "13/2020", "0/1/2020"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="Deze dag bestaat niet"):
        day(text)


def test_a_year_of_two_digits_is_asked_back() -> None:
    with pytest.raises(Unreadable, match="vier cijfers"):
        day("02/04/57")


@pytest.mark.parametrize("text", ["?", " Weet niet", "weet ik niet", "onbekend"])
def test_somebody_may_not_know(text: str) -> None:
    assert no_answer(text) == "?"


@pytest.mark.parametrize("text", ["-", "liever niet", "Zeg ik liever niet"])
def test_somebody_may_rather_not_say(text: str) -> None:
    assert no_answer(text) == "-"


def test_anything_else_is_an_answer() -> None:
    assert no_answer("0") == ""
