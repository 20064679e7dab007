"""The amount: three quarters of the maximum rent less what the household can bear, at most a fixed amount.

Before May 2019 it was a third of a low rent, or a flat amount, with more per dependant. It is computed anew each year
on its anniversary, so what somebody receives may still rest on the limits of the year before.
"""

from __future__ import annotations

from rechtop.law.facts.household import rent_month
from rechtop.law.facts.housing import housing_dependants, rent_area
from rechtop.law.facts.receipts import HUURSUBSIDIE
from rechtop.law.huurpremie.limits import (
    ADMINISTRATION,
    ID,
    REFORM,
    P,
    max_rent_with_dependants,
    max_rent_without_dependants,
    most_a_month,
    own_share_month,
)
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import judged, named_number
from rechtop.rules.people import total
from rechtop.rules.receipts import somebody


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals de voorbeelden van H7 en H1.")


_with_dependants = judged(
    ID,
    "reference_rent",
    by=ADMINISTRATION,
    text="of de verhoging voor personen ten laste meetelt in uw bedrag",
    personal=False,
)

reference_rent = named_number(
    f"{ID}.reference_rent",
    _to_the_cent(
        P["huur.reference_share"].value
        * case((_with_dependants, max_rent_with_dependants), otherwise=max_rent_without_dependants)
    ),
    "De huur waarmee gerekend wordt: 75 % van de maximale huur.",
    "H1",
)
"""Whether the 75 % is taken with the supplement for dependants is not spelled out: with dependants it stays open."""

own_share = named_number(
    f"{ID}.own_share",
    own_share_month,
    "Wat u zelf per maand aan huur kunt betalen: uw inkomen gedeeld door 55.",
    "H1",
)

max_amount = named_number(
    f"{ID}.max_amount",
    most_a_month,
    "De hoogste premie per maand voor uw gezin, tot vier personen ten laste.",
    "H1, H2, H3, H6, H7",
)

_now = (reference_rent - own_share).not_above(max_amount).not_below(0)

_third = rent_month.divided_by(
    3, decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals de voorbeelden van H7."
)
_old_per_dependant = P["huurpremie.old.per_dependant"]
_flat = (P["huurpremie.old.flat"].value + _old_per_dependant.at("ordinary") * housing_dependants) * rent_area.look_up(
    {"ordinary": amount("1"), "uplift_10": amount("1") + P["huurpremie.old.uplift"].value}
)
_before = case(
    (
        rent_month < P["huurpremie.old.rent_threshold"].by(rent_area),
        _third + _old_per_dependant.by(rent_area) * housing_dependants,
    ),
    otherwise=_to_the_cent(_flat),
)

premium = named_number(
    f"{ID}.premium",
    case((REFORM, _now), otherwise=_before),
    "De huurpremie per maand, voor we kijken of u al een huursubsidie krijgt.",
    "H1, H7",
)

_own_subsidy = named_number(
    f"{ID}.own_subsidy", HUURSUBSIDIE.amount(ON), "De huursubsidie die u nu per maand krijgt.", "H1"
)
_receives_subsidy = somebody(f"{ID}.receives_subsidy", HUURSUBSIDIE.on(ON), "U krijgt nu een huursubsidie.", "H1")

above_subsidy = case((_receives_subsidy, premium > total(_own_subsidy.of(OTHER))), otherwise=ALWAYS)
"""The premium takes the place of the rent subsidy when it is higher; nobody has both."""
