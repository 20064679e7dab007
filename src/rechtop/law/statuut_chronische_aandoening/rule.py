"""The status of chronic illness as law: eight quarters of high costs, or the lump sum for the chronically ill.

Of each year only the lowest quarter is asked: every quarter has to reach the limit of its own calendar year. A rare
disease (c3) asks the same costs and only makes the status longer. The status begins on 1 January after the two years
that count, so the two calendar years before the day of assessment are read.
"""

from __future__ import annotations

from rechtop.law.facts.health_costs import (
    affiliated_health_fund,
    lowest_quarter_costs_previous_year,
    lowest_quarter_costs_two_years_before,
    rare_disease_certified,
)
from rechtop.law.facts.receipts import VERHOOGDE_TEGEMOETKOMING
from rechtop.law.facts.receipts_health import CHRONIC_LUMP_SUM, CHRONIC_STATUS
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, first_of_year, last_of_year, months_later
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, judged, named_day, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "statuut_chronische_aandoening"
P = parameters(ID)
HEALTH_FUND = "uw ziekenfonds"

_limit = P["chronic_status.quarter_cost_limit_of_past_years"]

high_costs = named_truth(
    f"{ID}.high_costs",
    (lowest_quarter_costs_previous_year >= _limit.at("year_before"))
    & (lowest_quarter_costs_two_years_before >= _limit.at("two_years_before")),
    "Uw medische kosten haalden in elk kwartaal van de twee vorige jaren de grens.",
    "S1",
)

_last_day_before = last_of_year(months_later(ON, -12))

by_lump_sum = named_truth(
    f"{ID}.by_lump_sum",
    any_of(
        CHRONIC_LUMP_SUM.touches(first_of_year(months_later(ON, -24)), _last_day_before),
        CHRONIC_LUMP_SUM.on(ON)
        & judged(ID, "c2_same_year", by=HEALTH_FUND, text="of het statuut al geldt in het jaar van het forfait"),
    ),
    "U kreeg in een van de twee vorige jaren het forfait voor chronisch zieken.",
    "S1",
)

status_until = named_day(
    f"{ID}.status_until",
    case(
        (high_costs & rare_disease_certified, last_of_year(months_later(ON, 48))),
        otherwise=last_of_year(months_later(ON, 12)),
    ),
    "Begint het statuut dit jaar? Dan geldt het tot deze dag: twee jaar, of vijf bij een zeldzame ziekte.",
    "S1, S3",
)

quarter_cost_limit = named_number(
    f"{ID}.quarter_cost_limit",
    P["chronic_status.quarter_cost_limit"].value,
    "De grens per kwartaal voor de kosten van dit jaar. Ze telt later, voor een nieuw statuut of een verlenging.",
    "S1",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "insured",
            affiliated_health_fund | VERHOOGDE_TEGEMOETKOMING.on(ON),
            "U bent in orde bij een Belgisch ziekenfonds.",
            "S1",
        ),
        Condition(
            "ground",
            high_costs | by_lump_sum,
            "U had twee jaar lang elk kwartaal hoge medische kosten, of u kreeg het forfait voor chronisch zieken.",
            "S1, S3",
        ),
    ),
    receipt=CHRONIC_STATUS,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (status_until, quarter_cost_limit)
