"""What somebody owns or owned: an assumed income by year from capital, buildings and goods given away or sold.

Everything is a person's own share (see :mod:`rechtop.law.facts.property`). What could not be read stays open:

* co-owned buildings: between the full exemption and none;
* mortgage interest: deducted whole, or not at all;
* let property: the smaller of rent and cadastral part, up to both together;
* goods *sold*: with the recalled abatements (first part of the price of the only home, own debts paid, an amount for
  each year since), or without any. Goods given away have none.

Unbuilt land is not asked; its rule was not found. What was sold and still stands on an account counts in both places,
as the pages read.
"""

from __future__ import annotations

from rechtop.law.facts.children import children_with_child_benefit
from rechtop.law.facts.property import (
    cadastral_income_buildings,
    goods_given_or_sold_10y,
    mortgage_interest_year,
    rent_received_year,
    savings,
    shares_ownership_of_buildings,
)
from rechtop.law.leefloon.category import CATEGORIES, TWELVE, P, category
from rechtop.rules.arithmetic import Rounding, lower_of, marginal_brackets
from rechtop.rules.days import ON, months_between, years_between
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number
from rechtop.rules.people import total


def _assumed_income(capital: Number) -> Number:
    """EUR/year: nothing up to the first bracket, then two rates."""
    return marginal_brackets(
        capital,
        (P["leefloon.capital_bracket1"].value, P["leefloon.capital_rate_middle"].value),
        (P["leefloon.capital_bracket2"].value, P["leefloon.capital_rate_above"].value),
    )


counted_capital_year = named_number(
    "leefloon.counted_capital_year",
    _assumed_income(savings),
    "Wat van uw spaargeld en beleggingen per jaar als inkomen telt.",
    "KB 11 juli 2002, art. 22-35; S18, S23",
)

counted_capital_month = named_number(
    "leefloon.counted_capital_month",
    counted_capital_year.divided_by(
        TWELVE,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een bedrag per maand is een twaalfde van dat per jaar, tot op de cent (S25).",
    ),
    "Wat van uw spaargeld en beleggingen per maand als inkomen telt.",
    "KB 11 juli 2002, art. 22-35; S25",
)

_child = amount("1", "1/child")
_exempt = P["leefloon.cadastral_exemption"].value + P["leefloon.cadastral_exemption_per_child"].value * (
    children_with_child_benefit * _child
)
_exempt_here = case(
    (~shares_ownership_of_buildings, _exempt),
    (
        judged(
            "leefloon",
            "co_ownership",
            by="OCMW",
            text="of de hele vrijstelling geldt voor gebouwen die u samen met iemand bezit",
        ),
        _exempt,
    ),
    otherwise=amount("0", "EUR/year"),
)

counted_immovable_year = named_number(
    "leefloon.counted_immovable_year",
    (cadastral_income_buildings - _exempt_here).not_below(0) * P["leefloon.cadastral_multiplier"].value,
    "Wat van het kadastraal inkomen van uw gebouwen per jaar als inkomen telt.",
    "KB 11 juli 2002, art. 22-35; S26, S27, S28",
)

_own_use = case(
    (
        judged("leefloon", "mortgage", by="OCMW", text="of uw intrest voor de lening er helemaal af mag"),
        (counted_immovable_year - mortgage_interest_year).not_below(0),
    ),
    otherwise=counted_immovable_year,
)
_let = case(
    (
        judged("leefloon", "let_property", by="OCMW", text="of alleen de huur of alleen het kadastraal inkomen telt"),
        lower_of(_own_use, rent_received_year),
    ),
    otherwise=_own_use + rent_received_year,
)

counted_property_year = named_number(
    "leefloon.counted_property_year",
    case((rent_received_year > 0, _let), otherwise=_own_use),
    "Wat van uw gebouwen per jaar telt, met de huur die u ontvangt en de intrest die u betaalt.",
    "KB 11 juli 2002, art. 22-35; S26, S27",
)

_goods = goods_given_or_sold_10y
_part = _goods.choice("ownership").look_up(
    {
        "full": amount("1"),
        "usufruct": P["leefloon.usufruct_share"].value,
        "bare": P["leefloon.bare_ownership_share"].value,
    }
)
_value = (_goods.number("market_value") * _goods.number("share") * amount("0.01", "1/percent") * _part).rounded(
    decimals=2, rounding=Rounding.HALF_UP, source="Een waarde in euro, tot op de cent; geen bron zegt anders."
)
_within = (years_between(_goods.day("date"), ON) < P["leefloon.transfer_lookback_years"].value) & (
    _goods.day("date") <= ON
)
_per_year = category.look_up({k: P[f"leefloon.transfer_abatement_year_cat{k}"].value for k in CATEGORIES})
_since = (_per_year * months_between(_goods.day("date"), ON).not_below(0)).divided_by(
    TWELVE, decimals=2, rounding=Rounding.DOWN, source="Per volle maand een twaalfde; uit het geheugen, niet nagekeken."
)
_home = case((_goods.truth("own_home"), P["leefloon.transfer_home_exempt"].value), otherwise=amount("0", "EUR"))
_abated = case(
    (
        _goods.choice("transfer").one_of("sold"),
        (_value - _goods.number("debts_paid") - _home - _since).not_below(0),
    ),
    otherwise=_value,
)

transferred_value = named_number(
    "leefloon.transferred_value",
    case(
        (
            judged(
                "leefloon",
                "transfer_abatement",
                by="OCMW",
                text="of er een deel af mag van de prijs van wat u verkocht",
            ),
            total(_abated, _within, _goods),
        ),
        otherwise=total(_value, _within, _goods),
    ),
    "De waarde van wat u in tien jaar weggaf of verkocht, voor uw deel.",
    "KB 11 juli 2002, art. 22-35; S29",
)

counted_transferred_year = named_number(
    "leefloon.counted_transferred_year",
    _assumed_income(transferred_value),
    "Wat daarvan per jaar als inkomen telt, met dezelfde schijven als spaargeld.",
    "KB 11 juli 2002, art. 22-35; S29",
)
