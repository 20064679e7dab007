"""The ceiling, the maximum rent and the amount of the rent subsidy, and the installation premium that comes with it.

Since May 2019 they are those of the rent premium: three quarters of the maximum rent less what the household can
bear, at most a fixed amount. It is computed anew each year on its anniversary, so what somebody receives may still
rest on the limits of the year before.
"""

from __future__ import annotations

from rechtop.law.facts.housing import housing_dependants, landlord
from rechtop.law.facts.receipts import HUURSUBSIDIE
from rechtop.law.facts.social_housing import installation_premium_before, lease_signed_on
from rechtop.law.huurpremie.limits import P as SHARED
from rechtop.law.huurpremie.limits import (
    has_dependants,
    lives_alone,
    max_rent_with_dependants,
    max_rent_without_dependants,
    most_a_month,
    own_share_month,
)
from rechtop.law.loading import parameters
from rechtop.law.sociale_huur.ceilings import ceiling_for
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import exists
from rechtop.rules.receipts import somebody

ID = "huursubsidie"
P = parameters(ID)
ADMINISTRATION = "Wonen in Vlaanderen"
NINE = 9
"""Months before and after the move: ``huursubsidie.max_months_after_move``."""

income_ceiling_year = named_number(
    f"{ID}.income_ceiling_year",
    ceiling_for(lives_alone, has_dependants, housing_dependants),
    "De inkomensgrens voor uw gezin, per jaar.",
    "I1, I2, I3, I4, I5, I6, I7",
)
"""Who lives alone and counts as a dependant has a recognised disability."""

max_rent = named_number(
    f"{ID}.max_rent",
    max_rent_with_dependants,
    "De hoogste huur waarvoor er een huursubsidie is, per maand.",
    "I1, H4, H5",
)

_with_dependants = judged(
    ID,
    "reference_rent",
    by=ADMINISTRATION,
    text="of de verhoging voor personen ten laste meetelt in uw bedrag",
    personal=False,
)

reference_rent = named_number(
    f"{ID}.reference_rent",
    (
        SHARED["huur.reference_share"].value
        * case((_with_dependants, max_rent_with_dependants), otherwise=max_rent_without_dependants)
    ).rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals het voorbeeld van H1."),
    "De huur waarmee gerekend wordt: 75 % van de maximale huur.",
    "H1",
)

own_share = named_number(
    f"{ID}.own_share",
    own_share_month,
    "Wat u zelf per maand aan huur kunt betalen: uw inkomen gedeeld door 55.",
    "H1",
)

max_amount = named_number(
    f"{ID}.max_amount",
    most_a_month,
    "De hoogste huursubsidie per maand voor uw gezin, tot vier personen ten laste.",
    "H1, H2, H3, H6, H7",
)

subsidy = named_number(
    f"{ID}.subsidy",
    (reference_rent - own_share).not_above(max_amount).not_below(0),
    "De huursubsidie per maand.",
    "H1",
)

receives_now = somebody(f"{ID}.receives_now", HUURSUBSIDIE.on(ON), "U krijgt nu al een huursubsidie.", "H1")

_had_it = somebody(
    f"{ID}.had_it", HUURSUBSIDIE.touches(day("2007-01-01"), ON), "U krijgt of kreeg een huursubsidie.", "H1"
)
_paid_before = _had_it & judged(
    ID,
    "installation_premium",
    by=ADMINISTRATION,
    text="of Vlaanderen u al eens een installatiepremie betaalde",
    favourable=False,
    personal=False,
)

no_installation_premium = named_truth(
    f"{ID}.no_installation_premium",
    exists(installation_premium_before.of(OTHER).one_of("this_home"))
    | (landlord.one_of("svk") & (months_later(lease_signed_on, NINE) < ON))
    | _paid_before,
    "Er is geen installatiepremie meer: het OCMW of Vlaanderen betaalde er al een, of u vraagt te laat.",
    "H1",
)

installation_premium = named_number(
    f"{ID}.installation_premium",
    case(
        (no_installation_premium, amount("0.00", "EUR")),
        otherwise=subsidy * P["huursubsidie.installation_multiplier"].value,
    ),
    "De eenmalige installatiepremie: drie keer de huursubsidie van een maand.",
    "H1",
)
