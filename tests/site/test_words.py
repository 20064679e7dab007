"""Amounts and dates as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template

from rechtop.site.templatetags.rechtop import euro


@pytest.mark.parametrize(
    ("amount", "text"),
    [("0", "€ 0,00"), ("980.5", "€ 980,50"), ("1234.56", "€ 1.234,56"), ("-12.00", "€ -12,00")],
)
def test_an_amount_reads_as_in_dutch(amount: str, text: str) -> None:
    assert euro(Decimal(amount)) == text.replace(" ", "\N{NO-BREAK SPACE}")


def test_an_amount_is_never_rounded_on_its_way_to_the_screen() -> None:
    with pytest.raises(ValueError, match=r"2\.345 is not exact to the cent"):
        euro(Decimal("2.345"))


def test_a_date_reads_as_dd_mm_yyyy() -> None:
    template = Template('{{ day|date:"SHORT_DATE_FORMAT" }} en {{ day|date }}')
    assert template.render(Context({"day": date(2026, 3, 5)})) == "05/03/2026 en 5 maart 2026"


@pytest.mark.parametrize("text", ["05/03/2026", "5/3/2026", "05-03-2026", "5.3.2026", "2026-03-05"])
def test_a_date_may_be_typed_in_several_ways(text: str) -> None:
    assert forms.DateField(localize=True).clean(text) == date(2026, 3, 5)


def test_an_amount_may_be_typed_with_a_comma() -> None:
    assert forms.DecimalField(localize=True).clean("1.234,56") == Decimal("1234.56")
