"""The limits of the rent premium: who counts, the income ceiling and the maximum rent, before and since May 2019.

Everybody in the dwelling counts. Since May 2019 the ceilings are those of candidate tenants of social housing: for who
lives alone, for who lives alone with a recognised disability, and for every other household with more per dependant.
"""

from __future__ import annotations

from rechtop.law.facts.housing import housing_dependants, housing_income, rent_area, rental_unit_kind
from rechtop.law.loading import parameters
from rechtop.law.sociale_huur.ceilings import ceiling_for
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import count
from rechtop.rules.units import PERSONS

ID = "huurpremie"
P = parameters(ID)
ADMINISTRATION = "Wonen in Vlaanderen"

REFORM = day("2019-05-01") <= ON
"""Since then the ceilings, maximum rents and amounts are those of the rent subsidy."""

has_dependants = housing_dependants >= 1

lives_alone = named_truth(
    f"{ID}.lives_alone", count() <= amount("1", PERSONS), "Er woont niemand anders in uw woning.", "I1"
)

_ceiling_now = ceiling_for(lives_alone, has_dependants, housing_dependants)
"""Who lives alone and counts as a dependant has a recognised disability."""

_ceiling_before = (
    P["huurpremie.old.income_base"].value + P["huurpremie.old.income_per_dependant"].value * housing_dependants
)

income_ceiling_year = named_number(
    f"{ID}.income_ceiling_year",
    case((REFORM, _ceiling_now), otherwise=_ceiling_before),
    "De inkomensgrens voor uw gezin, per jaar.",
    "I1, I2, I3, I4, I5, I6, P2, P3, P4",
)

_one = amount("1")
_area = rent_area.look_up({"ordinary": _one, "uplift_10": _one + P["huur.max_rent.uplift_municipality"].value})
_for_dependants = (P["huur.max_rent.per_dependant"].value * housing_dependants).not_above(
    P["huur.max_rent.dependants_at_most"].value
)

max_rent_without_dependants = named_number(
    f"{ID}.max_rent_without_dependants",
    rental_unit_kind.look_up(
        {"self_contained": P["huur.max_rent.self_contained"].value, "room": P["huur.max_rent.room"].value}
    )
    * _area,
    "De maximale huur in uw gemeente voor een woning of een kamer, zonder verhoging voor personen ten laste.",
    "I1, H4, H5",
)
max_rent_with_dependants = named_number(
    f"{ID}.max_rent_with_dependants",
    max_rent_without_dependants * (_one + _for_dependants),
    "De maximale huur met 20 % meer per persoon ten laste, tot 50 % meer.",
    "I1, H4, H5",
)

_old_uplift = rent_area.one_of("uplift_10") & judged(
    ID,
    "old_uplift",
    by=ADMINISTRATION,
    text="of de maximale huur in uw gemeente hoger was",
    personal=False,
)
_max_rent_before = (
    P["huurpremie.old.max_rent"].value + P["huurpremie.old.max_rent_per_dependant"].value * housing_dependants
) * case((_old_uplift, _one + P["huurpremie.old.uplift"].value), otherwise=_one)
"""Whether the maximum rent of before was higher too where the premium was, was not found."""

max_rent = named_number(
    f"{ID}.max_rent",
    case((REFORM, max_rent_with_dependants), otherwise=_max_rent_before),
    "De hoogste huur waarvoor er een premie is, per maand.",
    "I1, H4, H5, P1, P2, P4",
)

own_share_month = housing_income.divided_by(
    P["huur.own_share_divisor"].value.not_below(amount("1", "month/year")),
    decimals=2,
    rounding=Rounding.HALF_UP,
    source="Op de cent: H1 geeft 500,00 voor 27 500.",
)
"""What a household can bear itself, EUR/month; the rent premium and the rent subsidy both name it."""

_paid_for = housing_dependants.not_above(P["huur.max_amount_dependants"].value)

most_a_month = rent_area.look_up(
    {
        "ordinary": P["huur.max_amount"].value + P["huur.max_amount_per_dependant"].value * _paid_for,
        "uplift_10": P["huur.max_amount_uplift"].value + P["huur.max_amount_uplift_per_dependant"].value * _paid_for,
    }
)
"""The most that premium and subsidy pay, EUR/month."""
