"""Joining the health insurance with help of the OCMW: who is not in order with a fund, and has a title to be insured.

A title follows from work, a benefit, studies, the National Register or somebody who insures her as a dependant. A
Belgian who lives here certainly has one, and so has a recognised refugee or somebody under subsidiary protection (S4);
of everybody else the health fund finds it. Who has none keeps urgent medical
help.
"""

from __future__ import annotations

from rechtop.law.facts.health_costs import affiliated_health_fund
from rechtop.law.facts.person import lives_in_belgium
from rechtop.law.facts.receipts import LEEFLOON, OCMW_SUPPORT
from rechtop.law.facts.receipts_health import MATERIAL_RECEPTION
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import is_belgian, residence_status
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "ziekteverzekering_via_ocmw"
P = parameters(ID)
HEALTH_FUND = "het ziekenfonds"

_protected = residence_status.one_of("card_A_refugee", "card_B_refugee", "card_A_subsidiary")

has_title = named_truth(
    f"{ID}.has_title",
    case(
        ((is_belgian | _protected) & lives_in_belgium, ALWAYS),
        otherwise=judged(
            ID, "title", by=HEALTH_FUND, text="of u verzekerd kunt zijn, door uw werk, uitkering, studie of verblijf"
        ),
    ),
    "U kunt verzekerd zijn bij een Belgisch ziekenfonds.",
    "S1, S4",
)

without_choice_hziv = named_truth(
    f"{ID}.without_choice_hziv",
    ~affiliated_health_fund & has_title,
    "Kiest u geen ziekenfonds? Dan sluit het OCMW u aan bij de Hulpkas (HZIV).",
    "S1",
)

_enough_months = P["ziekteverzekering.ocmw_months_for_exemption"].value

contribution_exempt = named_truth(
    f"{ID}.contribution_exempt",
    ((LEEFLOON.full_months(ON) >= _enough_months) | (OCMW_SUPPORT.full_months(ON) >= _enough_months))
    & judged(
        ID,
        "c3",
        by=HEALTH_FUND,
        text="of uw inkomen niet hoger is dan het leefloon en u door uw verblijfspapier verzekerd bent",
    ),
    "U betaalt geen bijdrage: u krijgt drie maanden zonder onderbreking geld van het OCMW.",
    "S1",
)

ocmw_may_pay = named_truth(
    f"{ID}.ocmw_may_pay",
    judged(ID, "c4", by="OCMW", text="of het uw bijdrage betaalt"),
    "Het OCMW betaalt uw bijdrage.",
    "S1",
)

state_refunds_ocmw = named_truth(
    f"{ID}.state_refunds_ocmw",
    ~MATERIAL_RECEPTION.on(ON, MATERIAL_RECEPTION.attribute("place").one_of("loi")),
    "Betaalt het OCMW uw bijdrage? Dan krijgt het die van de staat terug, behalve als u in een LOI woont.",
    "S1",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "not_insured", ~affiliated_health_fund, "U bent niet (meer) in orde bij een Belgisch ziekenfonds.", "S1"
        ),
        Condition(
            "title",
            has_title,
            "U kunt verzekerd zijn, door uw werk, uitkering, studie, verblijf of als persoon ten laste.",
            "Wet 14 juli 1994, art. 32; S1, S4",
        ),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (without_choice_hziv, contribution_exempt, ocmw_may_pay, state_refunds_ocmw)
