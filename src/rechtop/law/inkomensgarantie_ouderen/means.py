"""The means that count for the IGO, per year: first of each person, then of everybody whose means count together.

A *circle* is a set of people around the claimant, as a condition on the person an aggregate has arrived at. Pensions
and other means are kept apart, because it is not certain that the general exemption also covers pensions.
"""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.law.facts.income import (
    alimony_paid_by_judgment_year,
    alimony_received_year,
    gross_pensions_year,
    gross_social_benefits_year,
    gross_wages_year,
    net_self_employed_year,
)
from rechtop.law.facts.property import cadastral_income_buildings, goods_given_or_sold_10y, savings
from rechtop.law.inkomensgarantie_ouderen.sharing import PENSION_SERVICE, RIGHT_ID, child_with_benefit
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding, marginal_brackets
from rechtop.rules.days import ON, years_between
from rechtop.rules.facts import OTHER, NumberFact
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import case
from rechtop.rules.named import NumberReference, judged, named_number
from rechtop.rules.people import count, total
from rechtop.rules.units import CHILDREN, NONE

P = parameters(RIGHT_ID)

counted_pensions_year = named_number(
    f"{RIGHT_ID}.counted_pensions_year",
    (gross_pensions_year - alimony_paid_by_judgment_year).not_below(0) * P["igo.pension_counted"].value,
    "Uw wettelijke pensioenen die meetellen, per jaar: 90 %, na aftrek van onderhoudsgeld volgens een vonnis.",
    "S3",
)

counted_work_year = named_number(
    f"{RIGHT_ID}.counted_work_year",
    (
        gross_wages_year * P["igo.wage_counted"].value + net_self_employed_year - P["igo.work_exempt_year"].value
    ).not_below(0),
    "Uw inkomen uit werk dat meetelt, per jaar: 75 % van het brutoloon en het netto als zelfstandige, min 5.000 euro.",
    "S3",
)

counted_benefits_year = named_number(
    f"{RIGHT_ID}.counted_benefits_year",
    gross_social_benefits_year + alimony_received_year,
    "Uw uitkeringen en het onderhoudsgeld van een ex-partner, per jaar. Ze tellen volledig mee.",
    "S3",
)

_goods = goods_given_or_sold_10y
_years = years_between(_goods.day("date"), ON)
_looked_at = _years < P["igo.transfer_lookback_years"].value

_worth = (
    (_goods.number("market_value") * _goods.number("share")).divided_by(
        amount("100", "percent"),
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Het aandeel staat in procent; het bedrag in centen.",
    )
    - _goods.number("debts_paid")
).not_below(0)

_owned = _goods.choice("ownership").look_up(
    {
        "full": amount("1"),
        "usufruct": P["igo.transfer_part_ownership_least"].value,
        "bare": P["igo.transfer_part_ownership_least"].value,
    }
)
_home = case(
    (_goods.truth("own_home"), P["igo.transfer_own_home_most"].value),
    otherwise=amount("0", "EUR"),
)
_abatement = (_years + amount("1", "year")) * P["igo.transfer_abatement_most_year"].value

transferred_goods = named_number(
    f"{RIGHT_ID}.transferred_goods",
    total(_worth, _looked_at, _goods),
    "Wat u de laatste tien jaar weggaf of verkocht, zonder de schulden die u ermee betaalde.",
    "S16",
)

transferred_goods_least = named_number(
    f"{RIGHT_ID}.transferred_goods_least",
    total((_worth * _owned - _home - _abatement).not_below(0), _looked_at, _goods),
    "Wat daarvan minstens telt, na de hoogste verminderingen die wij kennen.",
    "S16",
)


@dataclass(frozen=True)
class Means:
    """The means of a circle, each divided by the number of people: pensions, all the rest, and both together."""

    pensions: NumberReference
    others: NumberReference
    together: NumberReference


def _sum(value: NumberReference | NumberFact, circle: Truth) -> Number:
    return total(value.of(OTHER), circle)


def _immovable(circle: Truth) -> Number:
    """Cadastral income above the exemption, times three. One exemption for the circle as a whole."""
    children = count(child_with_benefit, unit=CHILDREN)
    exempt = P["igo.cadastral_exemption"].value + P["igo.cadastral_exemption_per_child"].value * children
    return (_sum(cadastral_income_buildings, circle) - exempt).not_below(0) * P["igo.cadastral_multiplier"].value


def _movable(circle: Truth) -> Number:
    """A yield on savings by brackets. Goods given away or sold count between the least and the most they can."""
    fully = judged(
        RIGHT_ID,
        "transferred_goods",
        by=PENSION_SERVICE,
        text="hoeveel meetelt van wat u de laatste tien jaar weggaf of verkocht",
        favourable=False,
    )
    goods = case((fully, _sum(transferred_goods, circle)), otherwise=_sum(transferred_goods_least, circle))
    return marginal_brackets(
        _sum(savings, circle) + goods,
        (P["igo.capital_bracket1"].value, P["igo.capital_rate_middle"].value),
        (P["igo.capital_bracket2"].value, P["igo.capital_rate_above"].value),
    )


def means_of(name: str, circle: Truth, whose: str) -> Means:
    """Name the means of a circle. They are divided by its people and the cohabiting children with child benefit."""
    people = named_number(
        f"{RIGHT_ID}.divisor_{name}",
        (count(circle, unit=NONE) + count(child_with_benefit, unit=NONE)).not_below(1),
        f"Het aantal mensen over wie de bestaansmiddelen verdeeld worden: {whose}, en kinderen met kinderbijslag.",
        "S3, S4",
    )

    def each(part: str, value: Number, text: str) -> NumberReference:
        share = value.divided_by(
            people, decimals=4, rounding=Rounding.HALF_UP, source="Tussenstap; pas het maandbedrag wordt afgerond."
        )
        return named_number(f"{RIGHT_ID}.{part}_{name}_year", share, f"{text} van {whose}, per persoon.", "S3, S4")

    work_and_benefits = _sum(counted_work_year, circle) + _sum(counted_benefits_year, circle)
    pensions = each("pensions", _sum(counted_pensions_year, circle), "De pensioenen")
    others = each(
        "other_means", work_and_benefits + _immovable(circle) + _movable(circle), "De andere bestaansmiddelen"
    )
    together = named_number(
        f"{RIGHT_ID}.means_{name}_year",
        pensions + others,
        f"De bestaansmiddelen van {whose}, per persoon, voor de algemene vrijstelling.",
        "S3, S4",
    )
    return Means(pensions, others, together)
