"""From means to leefloon: the sum, the general exemption (art. 22 § 2) and the amount, all by year and by category.

Each category is computed to the end before the category chooses, so that an open category gives the range of its own
results. The general exemption comes off once, at the end, and only while the sum is below the category amount; never
off pay for wijk-werken. Published examples sometimes leave it out (S7, S46, S61): the steps before it have names of
their own.
"""

from __future__ import annotations

from rechtop.law.leefloon.category import CATEGORIES, TWELVE, P, amount_of, category, category_amount_month, year_of
from rechtop.law.leefloon.cohabitants import asks_or_receives, counted_from_cohabitants
from rechtop.law.leefloon.earnings import counted_wage_year, counted_wijkwerk_year, counted_work_month
from rechtop.law.leefloon.means import other_means_year
from rechtop.rules.arithmetic import Rounding, lower_of
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my, total

_TO_THE_CENT = "Een bedrag per maand is een twaalfde van dat per jaar, tot op de cent (S30 toont 12,92 en 20,83)."


def _month(year: Number) -> Number:
    return year.divided_by(TWELVE, decimals=2, rounding=Rounding.HALF_UP, source=_TO_THE_CENT)


_without_wijkwerk = {k: other_means_year + counted_wage_year + counted_from_cohabitants[k] for k in CATEGORIES}
_counted = {k: _without_wijkwerk[k] + counted_wijkwerk_year for k in CATEGORIES}
_exempted = {
    k: (_without_wijkwerk[k] - P[f"leefloon.general_exemption_cat{k}_year"].value).not_below(0) + counted_wijkwerk_year
    for k in CATEGORIES
}
_after = {k: case((_counted[k] < year_of[k], _exempted[k]), otherwise=_counted[k]) for k in CATEGORIES}
_leefloon = {k: (year_of[k] - _after[k]).not_below(0) for k in CATEGORIES}

counted_from_cohabitants_year = named_number(
    "leefloon.counted_from_cohabitants_year",
    category.look_up(counted_from_cohabitants),
    "Wat meetelt van iedereen bij wie u woont, per jaar.",
    "art. 34; S19",
)

counted_from_cohabitants_month = named_number(
    "leefloon.counted_from_cohabitants_month",
    _month(counted_from_cohabitants_year),
    "Wat meetelt van iedereen bij wie u woont, per maand.",
    "art. 34; S7",
)

counted_before_general_exemption_year = named_number(
    "leefloon.counted_before_general_exemption_year",
    category.look_up(_counted),
    "Alle bestaansmiddelen die meetellen per jaar, voor de algemene vrijstelling.",
    "art. 16; S15",
)

counted_before_general_exemption_month = named_number(
    "leefloon.counted_before_general_exemption_month",
    _month(counted_before_general_exemption_year),
    "Alle bestaansmiddelen die meetellen per maand, voor de algemene vrijstelling.",
    "art. 16; S22",
)

counted_after_general_exemption_year = named_number(
    "leefloon.counted_after_general_exemption_year",
    category.look_up(_after),
    "Alle bestaansmiddelen die meetellen per jaar, na de algemene vrijstelling.",
    "art. 22 § 2; S23, S30",
)

deducted_year = named_number(
    "leefloon.deducted_year",
    lower_of(counted_after_general_exemption_year, category_amount_month * TWELVE),
    "Wat er per jaar van het leefloon afgaat.",
    "art. 14, 22 § 2; S26",
)

deducted_month = named_number(
    "leefloon.deducted_month",
    _month(deducted_year),
    "Wat er per maand van het leefloon afgaat.",
    "art. 14, 22 § 2; S26, S34, S43, S44, S45",
)

leefloon_year = named_number(
    "leefloon.leefloon_year",
    category.look_up(_leefloon),
    "Het leefloon per jaar van uw categorie; in categorie 3 voor uw hele gezin.",
    "art. 14; S16",
)

family_leefloon_month = named_number(
    "leefloon.family_leefloon_month",
    _month(leefloon_year),
    "Het leefloon per maand van uw categorie; in categorie 3 voor uw hele gezin.",
    "art. 14; S16",
)

split_with_partner = named_truth(
    "leefloon.split_with_partner",
    category.one_of("3") & exists(is_my(*PARTNERS) & asks_or_receives.of(OTHER)),
    "U en uw partner krijgen samen één leefloon van categorie 3, elk de helft.",
    "c14; S76",
)

leefloon_month = named_number(
    "leefloon.leefloon_month",
    case(
        (
            split_with_partner,
            leefloon_year.divided_by(
                amount("24", "month/year"), decimals=2, rounding=Rounding.HALF_UP, source=_TO_THE_CENT
            ),
        ),
        otherwise=family_leefloon_month,
    ),
    "Uw leefloon per maand. Vragen beide partners het met een kind ten laste, dan krijgt elk de helft.",
    "art. 14, c14; S16, S76",
)
"""The other split that the OCMW may choose for equity (c14) is told on the page and does not change this amount."""

household_leefloon_month = named_number(
    "leefloon.household_leefloon_month",
    total(leefloon_month.of(OTHER), asks_or_receives.of(OTHER)),
    "Het leefloon per maand van iedereen op uw adres die het vraagt of krijgt, samen.",
    "art. 14; S3, S4",
)

leefloon_month_rounded = named_number(
    "leefloon.leefloon_month_rounded",
    leefloon_month.rounded(decimals=0, rounding=Rounding.HALF_UP, source="Pers (S68) noemt hele euro's."),
    "Uw leefloon per maand, afgerond op een euro.",
    "S68",
)

leefloon_before_work_month = named_number(
    "leefloon.leefloon_before_work_month",
    _month(
        category.look_up(
            {k: (year_of[k] - other_means_year - counted_from_cohabitants[k]).not_below(0) for k in CATEGORIES}
        )
    ),
    "Het leefloon per maand zonder werk te tellen en zonder de algemene vrijstelling, zoals voorbeelden het tonen.",
    "S61",
)

leefloon_before_general_exemption_month = named_number(
    "leefloon.leefloon_before_general_exemption_month",
    (leefloon_before_work_month - counted_work_month).not_below(0),
    "Het leefloon per maand als de algemene vrijstelling wordt weggelaten, zoals enkele voorbeelden doen.",
    "S7, S61",
)

entitled_to_supplement = named_truth(
    "leefloon.entitled_to_supplement",
    leefloon_year > 0,
    "Uw bestaansmiddelen liggen onder het leefloon van uw categorie.",
    "art. 3, 4°; S22, S58",
)

NAMED_ONLY = (
    amount_of["1"],
    household_leefloon_month,
    leefloon_month_rounded,
    counted_from_cohabitants_month,
    counted_before_general_exemption_month,
    deducted_month,
    leefloon_before_general_exemption_month,
)
"""What nobody else reads but examples name."""
