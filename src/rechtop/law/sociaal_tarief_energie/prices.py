"""What a year of energy costs at the social price, and the premium for who heats without a contract of her own.

The price of a quarter is never used after it: the CREG sets a new one, so later the cost is unknown. There is no
fixed fee; an extra service or subscription of the supplier may be billed apart (S13).
"""

from __future__ import annotations

from rechtop.law.facts.energy import (
    collective_heating_without_contract,
    electricity_meter,
    kwh_electricity_night_year,
    kwh_electricity_year,
    kwh_gas_year,
)
from rechtop.law.sociaal_tarief_energie.grounds import ID, P
from rechtop.law.sociaal_tarief_energie.period import lasting
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import NumberReference, judged, named_number, named_truth

_day_price = P["social_energy.electricity_two_rate_day"].value
_night_price = P["social_energy.electricity_two_rate_night"].value
_by_day = (kwh_electricity_year - kwh_electricity_night_year).not_below(0)


def _in_euros(eurocents: Number) -> Number:
    """Eurocents a year as euros a year."""
    return eurocents.divided_by(
        amount("100", "eurocent/EUR"),
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Op de cent, een halve cent naar boven: zo komen de voorbeelden met de prijzen van S6 en S13 uit.",
    )


cost_electricity_eur = named_number(
    f"{ID}.cost_electricity_eur",
    _in_euros(
        electricity_meter.look_up(
            {
                "single": kwh_electricity_year * P["social_energy.electricity_single_rate"].value,
                # Every kWh at the night price, and what is used by day the difference on top: so each unknown counts
                # once, and an unknown share of the night lies between all by night and all by day.
                "two_rate": (kwh_electricity_year * _night_price + _by_day * (_day_price - _night_price)).not_below(0),
                "exclusive_night": kwh_electricity_year * P["social_energy.electricity_exclusive_night"].value,
            }
        )
    ),
    "Uw elektriciteit van een jaar aan de sociale prijs van dit kwartaal, btw inbegrepen.",
    "S6, S13, S14, S15, S16",
)

cost_gas_eur = named_number(
    f"{ID}.cost_gas_eur",
    _in_euros(kwh_gas_year * P["social_energy.gas"].value),
    "Uw aardgas van een jaar aan de sociale prijs van dit kwartaal, btw inbegrepen.",
    "S5, S6, S13, S15, S16",
)

cost_eur = named_number(
    f"{ID}.cost_eur",
    cost_electricity_eur + cost_gas_eur,
    "Uw elektriciteit en aardgas van een jaar aan de sociale prijs van dit kwartaal, btw inbegrepen.",
    "S6, S13",
)

c12 = named_truth(
    f"{ID}.c12",
    (day("2024-07-01") <= ON)
    & lasting
    & collective_heating_without_contract
    & judged(ID, "c12", by="de FOD Economie", text="of u de premie krijgt in plaats van het tarief", personal=False),
    "U verwarmt samen met het gebouw, zonder eigen contract. Dan is er een premie in plaats van het tarief.",
    "S22",
)
"""Seen in one press article of about July 2024 (year inferred): who exactly gets it is open, so a human finds it."""


def _premium(energy: str, text: str) -> NumberReference:
    """The premium of half a year; unknown after 2024, since later amounts were not found."""
    due = case((c12, P[f"social_energy.premium_collective_{energy}"].value), otherwise=amount("0", "EUR"))
    return named_number(f"{ID}.premium_{energy}", due, text, "S22")


premium_gas = _premium("gas", "De premie per halfjaar als de gemeenschappelijke verwarming op aardgas werkt.")
premium_electricity = _premium(
    "electricity", "De premie per halfjaar als de gemeenschappelijke verwarming op elektriciteit werkt."
)
