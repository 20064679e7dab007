"""Units of measure, and numbers written in the law."""

from decimal import Decimal

import pytest

from rechtop.rules.errors import LawError
from rechtop.rules.kinds import amount, scale
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, NONE, WORDS, YEAR, Unit


@pytest.mark.parametrize("text", ["EUR/month", "EUR/child/month", "day/year", "EUR/kWh", "1", "EUR*EUR/year", "1/year"])
def test_a_unit_is_written_as_it_is_read(text: str) -> None:
    assert str(Unit.parse(text)) == text


def test_factors_have_no_unit() -> None:
    assert Unit.parse("fraction") == Unit.parse("factor") == Unit.parse("1") == NONE
    assert Unit.parse("fraction/year") == NONE / YEAR
    assert str(NONE) == "1"


def test_units_multiply_and_divide() -> None:
    assert EUR_MONTH * Unit.parse("month/year") == EUR_YEAR
    assert EUR_YEAR / EUR == Unit.parse("1/year")
    assert EUR / EUR == NONE
    assert EUR_MONTH != EUR_YEAR
    assert EUR_MONTH * NONE == EUR_MONTH


def test_order_does_not_matter() -> None:
    assert Unit.parse("EUR/month/child") == Unit.parse("EUR/child/month")
    assert Unit.parse(" EUR / month ") == EUR_MONTH


@pytest.mark.parametrize("text", ["EURO/month", "EUR/", "EUR//month", "/", "", "EUR month", "EUR/month/"])
def test_a_word_that_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(LawError, match="is no unit; known are"):
        Unit.parse(text)


def test_every_word_is_a_unit() -> None:
    assert {str(Unit.parse(word)) for word in WORDS} == WORDS


def test_a_number_in_the_law_keeps_its_decimals() -> None:
    written = amount("0.50", "EUR/month")
    assert (written.bounds, written.decimals, written.unit) == ((50, 50), 2, EUR_MONTH)
    assert amount("1E+3").bounds == (1000, 1000)
    assert amount("-2.5").bounds == (-25, -25)


def test_more_decimals_than_allowed_are_refused_not_rounded() -> None:
    assert scale(Decimal("1.10"), 1) == 11
    with pytest.raises(ValueError, match=r"1\.15 has more than 1 decimals"):
        scale(Decimal("1.15"), 1)
