"""The income ceiling of a candidate for social housing: by household, with more for each dependant.

A dependant is a child who lives there or comes regularly, or a relative with a recognised disability. A child with a
disability counts twice, here and in the social rent.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_handicap_percent, child_pillar1_points, has_child_benefit
from rechtop.law.facts.household import household_gross_taxable_income_month
from rechtop.law.facts.housing import CHILD_BENEFIT_UNTIL, housing_dependants, housing_income, is_housing_dependant
from rechtop.law.facts.person import age
from rechtop.law.huurpremie.limits import has_dependants, lives_alone
from rechtop.law.sociale_huur.ceilings import ID, ceiling_for
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import count

LANDLORD = "de woonmaatschappij"

is_dependent_child = named_truth(
    f"{ID}.is_dependent_child",
    (age < CHILD_BENEFIT_UNTIL) & is_housing_dependant & ((age < 18) | has_child_benefit),
    "Een kind ten laste.",
    "I6",
)

counts_twice = named_truth(
    f"{ID}.counts_twice",
    case(
        (~is_dependent_child, NEVER),
        ((child_handicap_percent >= 66) | (child_pillar1_points >= 4), ALWAYS),
        ((child_handicap_percent <= 0) & (child_pillar1_points <= 0), NEVER),
        otherwise=judged(ID, "counts_twice", by=LANDLORD, text="of dit kind door een handicap dubbel telt"),
    ),
    "Een kind met een erkende handicap telt dubbel.",
    "I6",
)
"""From which percentage or points a recognition counts was not read: between none and the usual limits it is open."""

dependants = named_number(
    f"{ID}.dependants",
    housing_dependants + count(counts_twice.of(OTHER)),
    "Het aantal personen ten laste. Een kind met een erkende handicap telt dubbel.",
    "I6",
)

income_limit_year = named_number(
    f"{ID}.income_limit_year",
    ceiling_for(lives_alone, has_dependants, dependants),
    "De inkomensgrens voor uw gezin, per jaar.",
    "I1, I2, I3, I4, I5, I6, I7",
)
"""Who lives alone and counts as a dependant has a recognised disability."""

income_ok = named_truth(
    f"{ID}.income_ok",
    housing_income <= income_limit_year,
    "Het inkomen op het laatste aanslagbiljet is niet hoger dan de grens.",
    "S5, S8",
)

current_income_above = named_truth(
    f"{ID}.current_income_above",
    household_gross_taxable_income_month * amount("12", "month/year") > income_limit_year,
    "Ook uw inkomen van nu ligt boven de grens, op een jaar gerekend.",
    "S5, S8",
)
"""The landlord looks at the last three months; the last one is what the household can tell."""
