"""The second recognition, with social advantage (c3 to c5), and the leave that it opens for who has a job (c6)."""

from __future__ import annotations

from rechtop.law.facts.carers import (
    care_hours_month,
    cared_for_in_belgium,
    cared_for_in_institution,
    cared_for_points,
    carer_leave_months_career,
    carer_leave_months_this_person,
    cares_for,
    other_recognised_carers,
    professional_helps,
)
from rechtop.law.facts.disability import autonomy_points
from rechtop.law.facts.person import lives_in_belgium
from rechtop.law.facts.receipts import IT, ZORGBUDGET_OUDEREN
from rechtop.law.facts.receipts_care import CARER
from rechtop.law.facts.work import work_sector
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import another, exists

ID = "statuut_mantelzorger"
P = parameters(ID)
HEALTH_FUND = "uw ziekenfonds"

cared_for_here = cares_for.one_of("here")
_elsewhere = cares_for.one_of("elsewhere")

in_belgium = named_truth(
    f"{ID}.both_in_belgium",
    lives_in_belgium
    & ((cared_for_here & exists(another() & lives_in_belgium.of(OTHER))) | (_elsewhere & cared_for_in_belgium)),
    "U en de persoon voor wie u zorgt, verblijven in België.",
    "S1",
)

stays_at_home = named_truth(
    f"{ID}.stays_at_home",
    cared_for_here | ~cared_for_in_institution,
    "De persoon voor wie u zorgt, is niet langer dan 90 dagen opgenomen.",
    "S9",
)
"""A health fund, which decides, names it; the other pages that were read do not."""

registered = default_gate(ID, by=HEALTH_FUND, text="of u in een register staat dat deze erkenning opent")

general = named_truth(
    f"{ID}.general",
    cares_for.one_of("here", "elsewhere") & in_belgium & stays_at_home & professional_helps & registered,
    "U kunt de algemene erkenning als mantelzorger krijgen.",
    "S1, S2",
)

_least = P["mantelzorger.points_min"].value
dependent = named_truth(
    f"{ID}.twelve_points",
    any_of(
        autonomy_points >= _least,
        IT.on(ON, (IT.number("points") >= _least) | IT.attribute("category").one_of("3", "4", "5")),
        ZORGBUDGET_OUDEREN.on(ON, ZORGBUDGET_OUDEREN.number("points") >= _least),
    ),
    "U hebt minstens 12 punten voor zelfredzaamheid.",
    "S3",
)
"""Of the person who is cared for."""

_proven = (cared_for_here & exists(another() & dependent.of(OTHER))) | (_elsewhere & (cared_for_points >= _least))

with_social_advantage = named_truth(
    f"{ID}.with_social_advantage",
    general
    & (care_hours_month >= P["mantelzorger.hours_month_min"].value)
    & case(
        (_proven, ALWAYS),
        otherwise=judged(ID, "c4", by=HEALTH_FUND, text="of een ander bewijs de zorgnood van die persoon toont"),
    )
    & (other_recognised_carers < P["mantelzorger.max_carers"].value),
    "U kunt de erkenning met sociaal voordeel krijgen.",
    "S2, S3",
)
"""The list of proofs of dependency besides twelve points was cut off: help of a third person is one of them."""

may_take_leave = named_truth(
    f"{ID}.may_take_leave",
    work_sector.one_of("private", "social_profit", "sheltered_work", "flemish_public", "other_public")
    & (CARER.on(ON, CARER.attribute("kind").one_of("social_advantage")) | with_social_advantage),
    "U kunt mantelzorgverlof vragen: u bent werknemer en hebt de erkenning met sociaal voordeel.",
    "S4, S6",
)

_NO_MONTHS = amount("0", "month")


def _left(person: Number, career: Number) -> Number:
    """What is left of both ceilings."""
    return case((may_take_leave, lower_of(person, career).not_below(0)), otherwise=_NO_MONTHS)


full_months_available = named_number(
    f"{ID}.full_months_available",
    _left(
        P["mantelzorgverlof.fulltime_months_per_person"].value - carer_leave_months_this_person,
        P["mantelzorgverlof.career_max_fulltime_months"].value - carer_leave_months_career,
    ),
    "Hoeveel maanden voltijds mantelzorgverlof u nog kunt nemen.",
    "S5, S6",
)

_TWICE = amount("2")
part_time_months_available = named_number(
    f"{ID}.part_time_months_available",
    _left(
        P["mantelzorgverlof.parttime_months_per_person"].value - carer_leave_months_this_person * _TWICE,
        P["mantelzorgverlof.career_max_parttime_months"].value - carer_leave_months_career * _TWICE,
    ),
    "Hoeveel maanden deeltijds mantelzorgverlof u nog kunt nemen. Dat kan alleen als u voltijds werkt.",
    "S5, S6, S7",
)
