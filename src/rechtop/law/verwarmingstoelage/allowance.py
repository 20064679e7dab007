"""The amount: so much per litre by the price on the bill, up to the litres of a year, or a fixed amount at the pump.

The rates and the most litres go with the day of delivery, while legal amounts are those of the day of assessment. Where
a known change lies between both days the amount is a range over all rates there ever were.
"""

from __future__ import annotations

from itertools import pairwise

from rechtop.law.facts.energy import (
    fuel_delivered_on,
    fuel_litres,
    fuel_price_litre,
    heating_allowance_litres_this_year,
    heating_allowance_this_year,
    heating_fuel,
)
from rechtop.law.verwarmingstoelage.categories import ID, P
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Choice, Number, amount
from rechtop.rules.logic import Option, any_of, case
from rechtop.rules.named import judged, named_choice, named_number

BULK = ("heating_oil_bulk", "propane_bulk")
PUMP = ("heating_oil_pump", "lamp_petroleum_pump")

_brackets = P["verwarming.rate_per_litre"].keys


def _bracket_of(price: Number) -> Choice:
    """The bracket of a price: the first that the next bracket's beginning is above."""
    result: Choice = Option(_brackets, _brackets[-1])
    for here, following in reversed(list(pairwise(_brackets))):
        result = case(
            (price < P["verwarming.price_bracket_from"].at(following), Option(_brackets, here)), otherwise=result
        )
    return result


price_bracket = named_choice(
    f"{ID}.price_bracket", _bracket_of(fuel_price_litre), "De schijf van de prijs per liter op uw factuur.", "S10"
)

rate_per_litre = named_number(
    f"{ID}.rate_per_litre",
    P["verwarming.rate_per_litre"].by(price_bracket),
    "De toelage per liter, volgens de prijs op uw factuur.",
    "S6, S10, S20",
)

ZERO_LITRES = amount("0", "litre")


def _left_of(most: Number) -> Number:
    """The litres that can still be granted this year: none after an allowance at the pump."""
    return heating_allowance_this_year.look_up(
        {"none": most, "bulk": (most - heating_allowance_litres_this_year).not_below(0), "pump": ZERO_LITRES}
    )


litres_counted = named_number(
    f"{ID}.litres_counted",
    lower_of(fuel_litres, _left_of(P["verwarming.max_litres"].value)),
    "Het aantal liter waarvoor u nu een toelage krijgt, tot het hoogste aantal per jaar.",
    "S6, S8, S10",
)

highest_year = named_number(
    f"{ID}.highest_year",
    P["verwarming.rate_per_litre"].at(_brackets[-1]) * P["verwarming.max_litres"].value,
    "De hoogste toelage per jaar: het hoogste aantal liter aan de hoogste prijs.",
    "S6, S10",
)

_CHANGES = ("2022-07-01", "2023-01-01", "2023-04-01", "2024-01-01")
"""The days on which rates, litres or the amount at the pump changed."""

_changed_between = any_of(*((fuel_delivered_on < day(change)) & (day(change) <= ON) for change in _CHANGES))
_highest_rates = judged(ID, "rates", by="OCMW", text="welke bedragen golden op de dag van uw levering", personal=False)


def _either(most: Number, least: Number) -> Number:
    return case((_highest_rates, most), otherwise=least)


_bulk = case(
    (
        _changed_between,
        _either(
            lower_of(fuel_litres, _left_of(amount("2000", "litre"))) * amount("0.36", "EUR/litre"),
            lower_of(fuel_litres, _left_of(amount("1500", "litre"))) * amount("0.14", "EUR/litre"),
        ),
    ),
    otherwise=rate_per_litre * litres_counted,
)
_nothing = amount("0", "EUR")
_pump = heating_allowance_this_year.look_up(
    {
        "none": case(
            (_changed_between, _either(amount("456", "EUR"), amount("210", "EUR"))),
            otherwise=P["verwarming.pump_amount"].value,
        ),
        "bulk": _nothing,
        "pump": _nothing,
    }
)

allowance = named_number(
    f"{ID}.allowance",
    case((heating_fuel.one_of(*PUMP), _pump), (heating_fuel.one_of(*BULK), _bulk), otherwise=_nothing),
    "De verwarmingstoelage voor deze levering of aankoop.",
    "S6, S8, S10, S20",
)
"""Pump and bulk exclude each other within a year; at the pump one receipt is enough."""
