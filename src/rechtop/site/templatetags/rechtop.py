"""`{% load rechtop %}`: the doors of the site, and amounts as people write them."""

from decimal import Decimal

from django import template
from django.conf import settings
from django.utils.formats import number_format

from rechtop.site import doors

register = template.Library()


@register.simple_tag
def open_doors() -> tuple[doors.Door, ...]:
    """The doors that lead somewhere today."""
    return doors.open_doors()


@register.simple_tag
def urgent_door() -> doors.Door:
    """The way to who can help right now; without an address while it is not built."""
    return doors.URGENT


@register.simple_tag
def leave_address() -> str:
    """The neutral page to which "leave this page" leads."""
    return str(settings.LEAVE_TO)


@register.filter
def euro(amount: Decimal) -> str:
    """`1234.5` as `€ 1.234,50`, on one line. An amount is a Decimal, exact to the cent: nothing is rounded here."""
    cents = amount.quantize(Decimal("0.01"))
    if cents != amount:
        raise ValueError(f"{amount} is not exact to the cent: round where the law says how, before it is shown")
    return f"€\N{NO-BREAK SPACE}{number_format(cents, 2, use_l10n=True, force_grouping=True)}"
