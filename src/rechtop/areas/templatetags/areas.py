"""`{% load areas %}`: distances and counts as people write them."""

from math import isinf

from django import template

from rechtop.areas import words

register = template.Library()


@register.filter
def km(metres: float) -> str:
    """A distance as "2,3 km"; without any place "geen punt"."""
    return "geen punt" if isinf(metres) else words.km(metres).replace(" ", "\N{NO-BREAK SPACE}")


@register.filter
def counted(number: float | None) -> str:
    """A count as "4.100"; nothing told is "onbekend"."""
    return "onbekend" if number is None else words.counted(number)


@register.filter
def rate(number: float | None) -> str:
    """A number per 1,000 inhabitants as "0,42"; "onbekend" when it is not known."""
    return "onbekend" if number is None else words.counted(number, 2)
