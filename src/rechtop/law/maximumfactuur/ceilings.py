"""The ceilings of the maximum bill: by income, with the increased reimbursement, for a child, lower with illness.

The income is the net taxable income of everybody registered at the address on 1 January, two years back (until the
bill of 2018 three years; the fact asks two). The upper limit of a group of income belongs to the group.
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import (
    copayments_previous_year,
    copayments_this_year,
    copayments_two_years_before,
    household_net_taxable_income_two_years_before,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IT
from rechtop.law.facts.receipts_health import CHRONIC_STATUS
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day, first_of_year, last_of_year
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, each, exists, is_my, total

ID = "maximumfactuur"
P = parameters(ID)
HEALTH_FUND = "uw ziekenfonds"
NOTHING = amount("0.00", "EUR/year")

LOWEST_SINCE = day("2022-01-01")
"""The lowest group of income exists since the bill of 2022."""

_limit, _ceiling = P["maf.income_limit"], P["maf.income_ceiling"]


def _by_income() -> Number:
    """The ceiling of the group that holds the income, from the lowest group up."""
    result = _ceiling.at("top")
    for group in reversed(_limit.keys):
        below = household_net_taxable_income_two_years_before <= _limit.at(group)
        result = case((below, _ceiling.at(group)), otherwise=result)
    return result


income_ceiling = named_number(
    f"{ID}.income_ceiling",
    _by_income(),
    "De grens voor uw gezin volgens het inkomen.",
    "S1, S6, S7, S8, S9, S10, S13",
)

lowest_group = named_truth(
    f"{ID}.lowest_group",
    (ON >= LOWEST_SINCE) & (household_net_taxable_income_two_years_before <= _limit.at("lowest")),
    "Het inkomen van uw gezin hoort bij de laagste groep.",
    "S1",
)

increased = named_truth(
    f"{ID}.increased",
    has_increased_reimbursement,
    "U hebt de verhoogde tegemoetkoming, zelf of via uw gezin.",
    "S3, S17",
)

it_in_couple = named_truth(
    f"{ID}.it_in_couple",
    IT.on(ON) & exists(is_my(*PARTNERS)),
    "U krijgt een IT en woont met een partner.",
    "S13",
)

social = named_truth(
    f"{ID}.social",
    case(
        (each(ALWAYS, increased.of(OTHER)) & ~exists(it_in_couple.of(OTHER)), ALWAYS),
        (
            exists(increased.of(OTHER)),
            judged(
                ID, "c3", by=HEALTH_FUND, text="of de lage grens van de VT voor uw hele gezin geldt", personal=False
            ),
        ),
        otherwise=NEVER,
    ),
    "De lage grens van de verhoogde tegemoetkoming geldt voor uw gezin.",
    "S2, S3, S13",
)
"""Where not everybody at the address has it, or an IT beside a partner opens it, the household is for the fund."""

_applicable = case(
    (social, income_ceiling.not_above(P["maf.social_ceiling"].value)),
    otherwise=income_ceiling,
)

_past = P["maf.chronic_copayment_limit_of_past_years"]

member_chronic = named_truth(
    f"{ID}.member_chronic",
    CHRONIC_STATUS.touches(first_of_year(ON), last_of_year(ON))
    | (
        (copayments_previous_year >= _past.at("year_before"))
        & (copayments_two_years_before >= _past.at("two_years_before"))
    ),
    "U hebt het statuut chronische aandoening, of betaalde twee jaar na elkaar veel remgeld.",
    "S4",
)

next_copayment_limit = named_number(
    f"{ID}.next_copayment_limit",
    P["maf.chronic_copayment_limit"].value,
    "Het remgeld van dit jaar dat de volgende twee jaren als chronisch ziek telt.",
    "S4, S11, S13, S14",
)

chronic = exists(member_chronic.of(OTHER))

reduction = named_number(
    f"{ID}.reduction",
    case(
        (
            chronic
            & (
                ~lowest_group
                | judged(
                    ID, "c6_lowest", by=HEALTH_FUND, text="of de laagste grens ook zakt door ziekte", personal=False
                )
            ),
            P["maf.chronic_reduction"].value,
        ),
        otherwise=NOTHING,
    ),
    "Zoveel lager is de grens, omdat iemand van uw gezin chronisch ziek is.",
    "S4, S11, S12, S13, S18",
)

ceiling = named_number(
    f"{ID}.ceiling",
    _applicable - reduction,
    "Meer remgeld dan dit betaalt uw gezin dit jaar niet zelf.",
    "S3, S4, S10",
)

household_copayments = named_number(
    f"{ID}.household_copayments",
    total(copayments_this_year.of(OTHER)),
    "Het remgeld dat uw gezin dit jaar al betaalde.",
    "S5",
)

refund = named_number(
    f"{ID}.refund",
    (household_copayments - ceiling).not_below(0),
    "Zoveel krijgt uw gezin dit jaar al terug.",
    "S2",
)

is_child = named_truth(f"{ID}.is_child", age < P["maf.child_age_limit"].value, "U hebt als kind een eigen grens.", "S3")

child_ceiling = named_number(
    f"{ID}.child_ceiling",
    P["maf.child_ceiling"].value - case((chronic, P["maf.chronic_reduction"].value), otherwise=NOTHING),
    "Meer remgeld dan dit wordt voor een kind dit jaar niet betaald, wat het gezin ook verdient.",
    "S3, S7, S11, S13",
)

child_refund = named_number(
    f"{ID}.child_refund",
    case((is_child, (copayments_this_year - child_ceiling).not_below(0)), otherwise=NOTHING),
    "Zoveel komt dit jaar al terug door de eigen grens van het kind.",
    "S3",
)
