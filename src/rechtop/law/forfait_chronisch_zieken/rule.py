"""The lump sum for the chronically ill as law: high co-payments in two years, and one of three degrees of dependency.

The co-payments of this year can still grow: below the limit the health fund only knows at the end of the year, so
that it stays open; those of last year settle. The amounts do not add up, the highest that is open counts.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_handicap_percent, child_pillar1_points
from rechtop.law.facts.disability import autonomy_points
from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import (
    affiliated_health_fund,
    copayments_previous_year,
    copayments_this_year,
    heavy_physio_agreed,
    home_nursing_bc_months,
    hospital_days_two_years,
    hospital_stays_two_years,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import (
    ELDERLY_AID_ELSEWHERE,
    IT,
    OLD_HELP_OF_THIRD_PERSON,
    ZORGBUDGET_OUDEREN,
    ZORGTOESLAG,
)
from rechtop.law.facts.receipts_health import CHRONIC_LUMP_SUM, HELP_OF_THIRD_PERSON_HEALTH_FUND
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "forfait_chronisch_zieken"
P = parameters(ID)
HEALTH_FUND = "uw ziekenfonds"
NOTHING = amount("0.00", "EUR/year")

ADULT, CHILD_UNTIL = 18, 21
"""The recognition of a child, and with it the raised child benefit, ends at 21."""

copayment_limit = named_number(
    f"{ID}.copayment_limit",
    case(
        (has_increased_reimbursement, P["chronic_lump.copayment_limit_with_vt"].value),
        otherwise=P["chronic_lump.copayment_limit"].value,
    ),
    "De grens voor uw remgeld, in elk van de twee jaren.",
    "S1",
)

enough_copayments = case(
    (copayments_previous_year < copayment_limit, NEVER),
    (copayments_this_year >= copayment_limit, ALWAYS),
    otherwise=judged(ID, "c1", by=HEALTH_FUND, text="of uw remgeld dit jaar nog de grens haalt"),
)

_child_conditions = (age < CHILD_UNTIL) & (
    ZORGTOESLAG.on(ON)
    | (
        ((child_pillar1_points >= 4) | (child_handicap_percent >= 66))
        & judged(ID, "c2_child", by="de adviserend arts", text="of het kind voldoet voor de verhoogde kinderbijslag")
    )
)

low = named_truth(
    f"{ID}.low",
    any_of(
        heavy_physio_agreed,
        hospital_days_two_years >= P["chronic_lump.hospital_days"].value,
        hospital_stays_two_years >= P["chronic_lump.hospital_stays"].value,
        _child_conditions,
    ),
    "U had lang kinesitherapie voor een zware aandoening, of was vaak of lang in het ziekenhuis.",
    "S1",
)

_least = P["chronic_lump.middle_points"].value

middle = named_truth(
    f"{ID}.middle",
    any_of(
        IT.on(ON, IT.number("points") >= _least),
        ZORGBUDGET_OUDEREN.on(ON, ZORGBUDGET_OUDEREN.number("points") >= _least),
        ELDERLY_AID_ELSEWHERE.on(ON)
        & judged(ID, "c3_points", by=HEALTH_FUND, text="of u minstens 12 punten hebt in het andere gewest"),
        (age >= ADULT)
        & (autonomy_points >= _least)
        & judged(ID, "c3_not_paid", by=HEALTH_FUND, text="of uw punten tellen als u er geen geld voor krijgt"),
        OLD_HELP_OF_THIRD_PERSON.on(ON),
        HELP_OF_THIRD_PERSON_HEALTH_FUND.on(ON),
    ),
    "U hebt minstens 12 punten met een IT of zorgbudget, of u krijgt geld voor hulp van derden.",
    "S1, S5",
)
"""S1 asks the conditions of the allowance, S5 only those of dependency: who has the points unpaid stays open."""

high = named_truth(
    f"{ID}.high",
    home_nursing_bc_months >= P["chronic_lump.nursing_months"].value,
    "U had minstens drie maanden forfait B of C in de thuisverpleging.",
    "S1, S4",
)
"""On the page of S1 the term was cut off; S4 has it."""

lump_sum = named_number(
    f"{ID}.lump_sum",
    case(
        (
            enough_copayments,
            case(
                (high, P["chronic_lump.amount_high"].value),
                (middle, P["chronic_lump.amount_middle"].value),
                (low, P["chronic_lump.amount_low"].value),
                otherwise=NOTHING,
            ),
        ),
        otherwise=NOTHING,
    ),
    "Het forfait voor het hele jaar: het hoogste dat open staat.",
    "S1, S2, S3",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "insured",
            affiliated_health_fund | has_increased_reimbursement,
            "U bent in orde bij een Belgisch ziekenfonds.",
            "S1",
        ),
        Condition("c1", enough_copayments, "U betaalde dit jaar en vorig jaar veel remgeld.", "S1"),
        Condition(
            "dependency",
            any_of(high, middle, low),
            "U hebt veel zorg of hulp nodig: thuisverpleging, hulp van derden, ziekenhuis of zware kinesitherapie.",
            "S1",
        ),
    ),
    amount=Amount(lump_sum, AmountKind.INCOME, "Het forfait voor chronisch zieken, één keer per jaar.", "S1, S2, S3"),
    receipt=CHRONIC_LUMP_SUM,
    residence="own",
)
