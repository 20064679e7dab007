"""The VT: ceilings, income by two routes, when it starts, and the right itself.

The month route (indicator groups) takes the income of a month, the year route that of the year before. Who belongs to
an indicator group may take the better of both (c4). An income just at a ceiling is left to the health fund: pages
differ on whether it is still low enough.
"""

from __future__ import annotations

from rechtop.law.facts.health import signalled_by_health_fund
from rechtop.law.facts.household import (
    household_gross_taxable_income_month,
    household_gross_taxable_income_previous_year,
)
from rechtop.law.facts.income import gross_taxable_income_month, gross_taxable_income_previous_year
from rechtop.law.facts.receipts import VERHOOGDE_TEGEMOETKOMING
from rechtop.law.residence.gate import default_gate, under_temporary_protection
from rechtop.law.verhoogde_tegemoetkoming.grounds import P, automatic
from rechtop.law.verhoogde_tegemoetkoming.household import (
    HEALTH_FUND,
    RIGHT_ID,
    belongs_here,
    household_size,
    member,
    several_families,
)
from rechtop.law.verhoogde_tegemoetkoming.indicators import has_indicator, in_indicator_group, opened_by_fund
from rechtop.rules.days import ON, first_of_month, first_of_quarter, last_of_year, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, NEVER, Option, any_of, case
from rechtop.rules.named import judged, named_choice, named_day, named_number, named_truth
from rechtop.rules.people import is_my, total
from rechtop.rules.rights import Condition, Holder, Right

MONTHS = amount("12", "month/year")
MONTHS_WITH_EXTRAS = amount("14", "month/year")
"""Twelve months and room for holiday pay and a bonus: a margin of ours, within which the health fund decides (S34)."""


def _ceiling(route: str) -> Number:
    more = household_size - amount("1", "person")
    return P[f"vt.{route}_route_base"].value + P[f"vt.{route}_route_supplement"].value * more


ceiling_month_route_year = named_number(
    f"{RIGHT_ID}.ceiling_month_route_year",
    _ceiling("month"),
    "De grens voor uw gezin als het inkomen van een maand telt, per jaar.",
    "S6, S8",
)

ceiling_year_route_year = named_number(
    f"{RIGHT_ID}.ceiling_year_route_year",
    _ceiling("year"),
    "De grens voor uw gezin als het inkomen van vorig jaar telt, per jaar.",
    "S5, S8",
)

ceiling_year = named_number(
    f"{RIGHT_ID}.ceiling_year",
    case((has_indicator, ceiling_month_route_year), otherwise=ceiling_year_route_year),
    "De grens die voor uw situatie geldt, per jaar.",
    "S8",
)

_mine_and_ours = is_my("self") | member

income_month = named_number(
    f"{RIGHT_ID}.income_month",
    case(
        (several_families, total(gross_taxable_income_month.of(OTHER), _mine_and_ours)),
        otherwise=household_gross_taxable_income_month,
    ),
    "Het bruto belastbaar inkomen van uw gezin, vorige maand.",
    "S6",
)

income_previous_year = named_number(
    f"{RIGHT_ID}.income_previous_year",
    case(
        (several_families, total(gross_taxable_income_previous_year.of(OTHER), _mine_and_ours)),
        otherwise=household_gross_taxable_income_previous_year,
    ),
    "Het bruto belastbaar inkomen van uw gezin, vorig jaar.",
    "S8",
)

month_income_ok = named_truth(
    f"{RIGHT_ID}.month_income_ok",
    case(
        (income_month * MONTHS_WITH_EXTRAS < ceiling_month_route_year, ALWAYS),
        (income_month * MONTHS > ceiling_month_route_year, NEVER),
        otherwise=judged(
            RIGHT_ID, "c1", by=HEALTH_FUND, text="of uw inkomen met vakantiegeld en premies onder de grens blijft"
        ),
    ),
    "Het inkomen van vorige maand, maal twaalf, ligt onder de grens.",
    "S6, S34",
)

year_income_ok = named_truth(
    f"{RIGHT_ID}.year_income_ok",
    case(
        (income_previous_year < ceiling_year_route_year, ALWAYS),
        (income_previous_year > ceiling_year_route_year, NEVER),
        otherwise=judged(RIGHT_ID, "c3", by=HEALTH_FUND, text="of een inkomen gelijk aan de grens laag genoeg is"),
    ),
    "Het inkomen van vorig jaar ligt onder de grens.",
    "S8",
)

by_month = has_indicator & month_income_ok

income_ok = named_truth(
    f"{RIGHT_ID}.income_ok",
    year_income_ok | by_month,
    "Het inkomen van uw gezin ligt onder de grens, langs een van beide wegen.",
    "S8, S34",
)

b1 = named_truth(
    f"{RIGHT_ID}.b1",
    opened_by_fund & month_income_ok,
    "U woont alleen, bent invalide of al drie maanden zonder werk, en uw inkomen ligt onder de grens.",
    "S5",
)

_ROUTES = ("automatic", "month", "year")

route = named_choice(
    f"{RIGHT_ID}.route",
    case(
        (automatic, Option(_ROUTES, "automatic")),
        (by_month, Option(_ROUTES, "month")),
        otherwise=Option(_ROUTES, "year"),
    ),
    "De weg die het recht opent: automatisch, het inkomen van een maand, of dat van vorig jaar.",
    "S30",
)

starts_on = named_day(
    f"{RIGHT_ID}.starts_on",
    case(
        (route.one_of("automatic"), ON),
        (route.one_of("month"), first_of_month(ON)),
        otherwise=first_of_quarter(ON),
    ),
    "De dag waarop het recht begint. Vroeger, als u binnen drie maanden na een nieuwe situatie vraagt.",
    "S30",
)

right_until = named_day(
    f"{RIGHT_ID}.right_until",
    last_of_year(months_later(starts_on, 12)),
    "Het recht loopt tot deze dag: het einde van het jaar na de opening.",
    "S1",
)

insured = any_of(
    automatic,
    under_temporary_protection,
    signalled_by_health_fund,
    default_gate(RIGHT_ID, by=HEALTH_FUND, text="of u bij een Belgisch ziekenfonds verzekerd bent"),
)

RIGHT = Right(
    id=RIGHT_ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "ground",
            any_of(automatic, b1, belongs_here & income_ok),
            "U hebt een uitkering of statuut dat de VT opent, of uw gezin heeft een laag inkomen.",
            "S1, S2, S3, S4, S5, S6, S7, S8, S30",
        ),
        Condition("insured", insured, "U bent bij een Belgisch ziekenfonds verzekerd.", "S2, S31"),
    ),
    receipt=VERHOOGDE_TEGEMOETKOMING,
    residence="default",
)

QUANTITIES = (ceiling_year, in_indicator_group, income_ok, starts_on, right_until)
