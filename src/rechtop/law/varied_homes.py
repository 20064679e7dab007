"""What else is so for the homes of the made-up households: renting, heating, works, loans, bills. No home is real.

It is drawn with dice of its own, as in :mod:`rechtop.law.varied_lives`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from rechtop.law.varied_lives import one_of
from rechtop.law.varied_people import Member, Value
from rechtop.rules.algebra import pack

_FUELS = (("natural_gas", 0.62), ("heating_oil_bulk", 0.2), ("electricity", 0.14), ("wood", 0.04))
_LANDLORDS = (("private", 0.76), ("social", 0.2), ("svk", 0.04))
_REASONS = (("other", 0.9), ("unfit", 0.04), ("overcrowded", 0.04), ("not_adapted", 0.02))
_WORKS = (("windows", 0.4), ("heat_pump_or_solar", 0.2), ("other", 0.4))
_KINDS = (("flat", 0.4), ("terraced_or_corner_max_2_open_sides", 0.4), ("detached_or_more_than_2_open_sides", 0.2))
_TOWNS = ("antwerpen", "bekkevoort", "evergem", "heusden_zolder", "oostende", "rijkevorsel", "rotselaar")


def settle(
    shared: Mapping[str, Value], members: Sequence[Member], on: date, dice: Random, *, poor: bool
) -> dict[str, Value]:
    """The rest about a home, beside what is told of it and of its people already."""
    year = int(shared.get("household_gross_taxable_income_year", 0))
    told: dict[str, Value] = {
        "home_municipality": dice.choice(_TOWNS) if dice.random() < 0.15 else "another",
        "dwelling_age_years": dice.randint(3, 90),
        "dwelling_kind": one_of(dice, _KINDS),
        "property_tax_surcharges": dice.randint(800, 1_200) * 100,
        "renovation_income": year,
        "study_grant_income": year,
        "household_net_taxable_income_two_years_before": year * 9 // 10,
        "energy_supply": "fluvius" if poor and dice.random() < 0.08 else "supplier",
        **_heating(on, dice),
    }
    return told | (_rented(on, dice) if shared["tenure"] == "tenant" else {}) | _plans(shared, members, on, dice)


def _heating(on: date, dice: Random) -> dict[str, Value]:
    return {
        "heating_fuel": one_of(dice, _FUELS),
        "fuel_delivered_on": pack(on - timedelta(days=dice.randint(5, 200))),
        "fuel_litres": dice.choice((500, 1_000, 1_500)),
        "fuel_price_litre": dice.randint(85, 110) * 100,
        "fuel_address_is_home": True,
    }


def _rented(on: date, dice: Random) -> dict[str, Value]:
    moved = pack(on - timedelta(days=dice.choice((60, 200, 500, 1_500, 4_000))))
    return {
        "landlord": one_of(dice, _LANDLORDS),
        "moved_on": moved,
        "lease_signed_on": moved,
        "lease_of_three_years": dice.random() < 0.7,
        "move_reason": one_of(dice, _REASONS),
        "deposit_amount": dice.randint(800, 2_400) * 100 if dice.random() < 0.06 else 0,
        "market_rent_month": dice.randint(600, 950) * 100,
        "minimum_rent_month": dice.randint(150, 220) * 100,
    }


def _plans(shared: Mapping[str, Value], members: Sequence[Member], on: date, dice: Random) -> dict[str, Value]:
    """One owner in six has works done; one grown-up household in twenty five borrows to buy."""
    told: dict[str, Value] = {}
    if shared["tenure"] == "owner" and dice.random() < 0.16:
        told = {
            "renovation_work": one_of(dice, _WORKS),
            "renovation_invoice": dice.randint(2, 30) * 1_000_00,
            "renovation_invoice_on": pack(on - timedelta(days=dice.randint(5, 300))),
            "loan_purpose": "renovate_only" if dice.random() < 0.4 else "none",
            "renovation_loan_amount": dice.randint(5, 40) * 1_000_00,
        }
    elif members[0].age < 45 and members[0].monthly >= 1_500_00 and dice.random() < 0.04:
        told = {
            "loan_purpose": "buy",
            "home_loan_amount": 180_000_00,
            "property_value": dice.randint(180, 400) * 1_000_00,
        }
    return told
