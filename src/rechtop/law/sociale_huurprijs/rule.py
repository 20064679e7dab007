"""The social rent as law: the income by year divided by 51 to 55, less discounts, plus what a frugal dwelling adds.

The rent is at least the minimum rent of the dwelling (plus its energy correction) and at most its base rent. Those
stand, like the patrimony discount, on the computation that the landlord sends. Who has no income counts with the
leefloon; which one, for a household of more people, was not read and stays open.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.housing import housing_income, landlord
from rechtop.law.facts.social_housing import (
    energy_correction_month,
    market_rent_month,
    minimum_rent_month,
    patrimony_discount_month,
)
from rechtop.law.huurpremie.limits import lives_alone
from rechtop.law.leefloon.category import year_of
from rechtop.law.sociale_huur.income import LANDLORD, income_limit_year
from rechtop.law.sociale_huurprijs.discount import ID, P, family_discount_month
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

income_floor_year = named_number(
    f"{ID}.income_floor_year",
    case(
        (lives_alone, year_of["2"]),
        (
            judged(
                ID, "floor", by=LANDLORD, text="of het laagste leefloon telt als uw kleinste inkomen", personal=False
            ),
            year_of["1"],
        ),
        otherwise=year_of["3"],
    ),
    "Het inkomen dat minstens telt voor wie geen inkomen heeft: een leefloon, per jaar.",
    "R1",
)

_counts_as_it_is = judged(
    ID, "low_income", by=LANDLORD, text="of uw lage inkomen telt zoals het is, zonder het leefloon", personal=False
)

counted_income_year = named_number(
    f"{ID}.counted_income_year",
    case(
        (housing_income <= 0, income_floor_year),
        (_counts_as_it_is, housing_income),
        otherwise=housing_income.not_below(income_floor_year),
    ),
    "Het inkomen dat telt voor de huurprijs, per jaar.",
    "R1",
)


def _part(group: str) -> Number:
    """The income of a month's rent for one group of incomes."""
    return counted_income_year.divided_by(
        P["sociale_huurprijs.divisors"].at(group).not_below(amount("1", "month/year")),
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Op de cent. De bronnen tonen bedragen op de cent, zoals 222,37 (R3).",
    )


income_part_month = named_number(
    f"{ID}.income_part_month",
    case(
        (counted_income_year <= income_limit_year, _part("within_limit")),
        (counted_income_year < income_limit_year * amount("1.25"), _part("below_125")),
        (counted_income_year < income_limit_year * amount("1.5"), _part("below_150")),
        otherwise=_part("above_150"),
    ),
    "Het deel van uw inkomen dat naar de huur gaat, per maand.",
    "I5, R1, R3, R4",
)

rent_before_limits = named_number(
    f"{ID}.rent_before_limits",
    income_part_month - patrimony_discount_month - family_discount_month + energy_correction_month,
    "De huur per maand, voor de laagste en de hoogste huurprijs van de woning.",
    "R1, R3",
)

rent_without_minimum = named_number(
    f"{ID}.rent_without_minimum",
    rent_before_limits.not_above(market_rent_month),
    "De huur per maand, hoogstens de basishuurprijs, voor we naar de minimale huurprijs kijken.",
    "I5",
)

rent = named_number(
    f"{ID}.rent",
    rent_before_limits.not_below(minimum_rent_month + energy_correction_month).not_above(market_rent_month),
    "De sociale huurprijs per maand.",
    "R1, R2",
)

max_patrimony_discount = named_number(
    f"{ID}.max_patrimony_discount",
    P["sociale_huurprijs.max_patrimony_discount"].value,
    "De hoogste patrimoniumkorting per maand.",
    "I5, R2",
)
lowest_minimum_rent = named_number(
    f"{ID}.lowest_minimum_rent",
    P["sociale_huurprijs.lowest_minimum_rent"].value,
    "De minimale huurprijs van de goedkoopste sociale woningen, per maand.",
    "R2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=tenure.one_of("tenant") & landlord.one_of("social", "svk"),
    conditions=(
        Condition(
            "c1",
            landlord.one_of("social"),
            "U huurt een sociale woning van een woonmaatschappij, geen woning die ze zelf huurt.",
            "R4",
        ),
    ),
    amount=Amount(rent, AmountKind.PRICE_TO_PAY, "Uw sociale huurprijs per maand.", "I5, R1, R2, R3, R4"),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (rent_without_minimum, max_patrimony_discount, lowest_minimum_rent)
