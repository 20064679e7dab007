"""The income that counts for the care budget, of the applicant and the partner, and the budget that is left (c8, c9).

Three things the sources leave out stay open for the zorgkas: how other property counts, what comes off a sale or gift,
and whether an IGO counts. Each is between nothing and all of it.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.disability import child_supported
from rechtop.law.facts.income import (
    gross_pensions_year,
    gross_social_benefits_year,
    gross_wages_year,
    net_self_employed_year,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.property import cadastral_income_other_property, goods_given_or_sold_10y, savings
from rechtop.law.facts.receipts import IGO
from rechtop.law.zorgbudget_ouderen.need import ID, P, maximum_year
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, years_between
from rechtop.rules.facts import OTHER, NumberFact
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import NumberReference, judged, named_choice, named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my, total

ZORGKAS = "uw zorgkas"
NOTHING = amount("0", "EUR/year")
MONTHS = amount("12", "month/year")
ADULT = 18

has_partner = named_truth(
    f"{ID}.has_partner", exists(is_my(*PARTNERS)), "U woont met uw echtgenoot of partner.", "S4, S9"
)

_housemate = is_my("none") & (age.of(OTHER) >= ADULT)

with_housemate = named_truth(
    f"{ID}.with_housemate",
    exists(_housemate)
    & judged(ID, "c9", by=ZORGKAS, text="of u met uw huisgenoot een huishouden vormt", favourable=False),
    "U vormt een huishouden met een huisgenoot die geen familie is.",
    "S9",
)

has_child = named_truth(f"{ID}.has_child", child_in_charge | child_supported, "U hebt een kind ten laste.", "S4")

CEILINGS = ("AB", "C")

ceiling_category = named_choice(
    f"{ID}.ceiling_category",
    case((has_partner | has_child | with_housemate, Option(CEILINGS, "C")), otherwise=Option(CEILINGS, "AB")),
    "De gezinscategorie voor de grens: C met een partner of een kind ten laste, anders A of B (zelfde grens).",
    "S4",
)

counted_igo_year = named_number(
    f"{ID}.counted_igo_year",
    IGO.amount(ON) * MONTHS * P["zorgbudget_ouderen.pension_share"].value,
    "Uw IGO per jaar, als ze zoals een pensioen meetelt: 90 %.",
    "S16",
)

counted_pension_year = named_number(
    f"{ID}.counted_pension_year",
    gross_pensions_year * P["zorgbudget_ouderen.pension_share"].value,
    "Uw pensioenen die meetellen, per jaar: 90 % van het bruto bedrag.",
    "S16",
)

_goods = goods_given_or_sold_10y

counted_from_sale_year = named_number(
    f"{ID}.counted_from_sale_year",
    total(
        (_goods.number("market_value") * _goods.number("share")).divided_by(
            amount("100", "percent"),
            decimals=2,
            rounding=Rounding.HALF_UP,
            source="Het aandeel staat in procent; het bedrag in centen.",
        ),
        years_between(_goods.day("date"), ON) < P["zorgbudget_ouderen.sale_or_gift_years"].value,
        _goods,
    )
    * P["zorgbudget_ouderen.sale_or_gift_rate"].value,
    "Wat van een verkoop of schenking van de laatste tien jaar per jaar als inkomen telt: 6 %, zonder aftrek.",
    "S16, S18",
)


def _sum(value: NumberReference | NumberFact, circle: Truth) -> Number:
    return total(value.of(OTHER), circle)


def _perhaps(condition: str, text: str, counted: Number) -> Number:
    """An income of which the sources do not say whether or how much it counts: the zorgkas finds it."""
    return case((judged(ID, condition, by=ZORGKAS, text=text, favourable=False), counted), otherwise=NOTHING)


_WHOLE_BUDGET = P["zorgbudget_ouderen.ceiling_C_year"].value + P["zorgbudget_ouderen.cat5_year"].value
"""So much income leaves nothing of any budget: what property counts at most, since its formula was not found."""


def _property(circle: Truth) -> Number:
    income = _sum(cadastral_income_other_property, circle)
    return case(
        (income.equals(0) | (income < P["zorgbudget_ouderen.cadastral_income_free"].value), NOTHING),
        otherwise=_perhaps("c8_property", "hoeveel uw andere eigendommen meetellen", _WHOLE_BUDGET),
    )


def _counted(circle: Truth) -> Number:
    """All that counts of the people in the circle, per year."""
    return (
        _sum(counted_pension_year, circle)
        + _sum(gross_wages_year, circle)
        + _sum(net_self_employed_year, circle)
        + _sum(gross_social_benefits_year, circle)
        + _sum(savings, circle) * P["zorgbudget_ouderen.capital_rate"].value
        + _perhaps("c8_igo", "of uw inkomensgarantie (IGO) meetelt", _sum(counted_igo_year, circle))
        + _perhaps("c8_sale", "hoeveel meetelt van wat u verkocht of weggaf", _sum(counted_from_sale_year, circle))
        + _property(circle)
    )


counted_income_year = named_number(
    f"{ID}.counted_income_year",
    case(
        (with_housemate, _counted(is_my("self", *PARTNERS) | _housemate)),
        otherwise=_counted(is_my("self", *PARTNERS)),
    ),
    "Het inkomen van u en uw partner dat meetelt, per jaar.",
    "S9, S16",
)

ceiling_year = named_number(
    f"{ID}.ceiling_year",
    ceiling_category.look_up({name: P[f"zorgbudget_ouderen.ceiling_{name}_year"].value for name in CEILINGS}),
    "De grens per jaar: inkomen tot hier vermindert het zorgbudget niet.",
    "S4",
)

over_ceiling = named_number(
    f"{ID}.over_ceiling",
    (counted_income_year - ceiling_year).not_below(0),
    "Uw inkomen boven de grens, per jaar. Elke euro erboven is een euro minder.",
    "S4",
)

year = named_number(
    f"{ID}.year",
    (maximum_year - over_ceiling).not_below(0),
    "Uw zorgbudget per jaar: het hoogste bedrag min wat boven de grens ligt.",
    "S4, S15",
)

month = named_number(
    f"{ID}.month",
    year.divided_by(
        MONTHS,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een twaalfde van het bedrag per jaar, tot op de cent (S15 drukt 643,41 af voor 7.720,95).",
    ),
    "Uw zorgbudget per maand.",
    "S15",
)

month_about = named_number(
    f"{ID}.month_about",
    month.rounded(decimals=0, rounding=Rounding.HALF_UP, source="Zoals kranten en bladzijden het afdrukken (S5, S8)."),
    "Uw zorgbudget per maand in hele euro's.",
    "S5",
)
