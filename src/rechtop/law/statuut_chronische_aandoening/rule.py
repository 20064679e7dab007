"""The status of chronic illness as law: eight quarters of high costs, or the lump sum for the chronically ill.

Of each year only the lowest quarter is asked: every quarter has to reach the limit of its own calendar year. A rare
disease (c3) asks the same costs and only makes the status longer. The status begins on 1 January after the two years
that count, so the two calendar years before the day of assessment are read. It lasts two years (five with a rare
disease), so that high costs two years ago may still open it as the last of two years that were not asked: that is
for the fund.
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import (
    affiliated_health_fund,
    lowest_quarter_costs_previous_year,
    lowest_quarter_costs_two_years_before,
    rare_disease_certified,
)
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

still_running = named_truth(
    f"{ID}.still_running",
    ((lowest_quarter_costs_two_years_before >= _limit.at("two_years_before")) | rare_disease_certified)
    & judged(ID, "c1_earlier", by=HEALTH_FUND, text="of u het statuut nog hebt door hoge kosten in vroegere jaren"),
    "U kreeg het statuut door vroegere jaren, en het loopt nog.",
    "S1, S3",
)

_two, _five = P["chronic_status.duration_years"].value, P["chronic_status.duration_years_rare_disease"].value

status_years = named_number(
    f"{ID}.status_years",
    case((high_costs & rare_disease_certified, _five), otherwise=_two),
    "Zoveel kalenderjaren geldt het statuut: twee, of vijf bij een zeldzame ziekte.",
    "S1, S3",
)

extension_years = named_number(
    f"{ID}.extension_years",
    P["chronic_status.extension_years"].value,
    "Met zoveel kalenderjaren wordt het statuut telkens verlengd, als de kosten hoog blijven.",
    "S1",
)

status_until = named_day(
    f"{ID}.status_until",
    case(
        (status_years > _two, last_of_year(months_later(ON, 48))),
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
            affiliated_health_fund | has_increased_reimbursement,
            "U bent in orde bij een Belgisch ziekenfonds.",
            "S1",
        ),
        Condition(
            "ground",
            any_of(high_costs, by_lump_sum, still_running),
            "U had twee jaar lang elk kwartaal hoge medische kosten, of u kreeg het forfait voor chronisch zieken.",
            "S1, S3",
        ),
    ),
    receipt=CHRONIC_STATUS,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (status_until, status_years, extension_years, quarter_cost_limit)
