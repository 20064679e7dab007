"""Urgent medical help: who has no lawful stay, cannot pay, and needs care that a provider calls urgent.

A certificate that is not there yet is no refusal: the provider still judges the urgency (c3), which is wider than
emergency care. Another payer only gives a warning (c2). No further conditions may be added (c4). In a lawful short stay
the two versions of the source differ; there the OCMW decides (c1). Applicants for reunification with an EU citizen or a
Belgian have only this help in the first three months after annex 19ter.

If the care cannot wait, care comes first and the provider asks the OCMW afterwards (``care_first``).
"""

from __future__ import annotations

from rechtop.law.facts.health import care_can_wait, care_certificate, other_payer
from rechtop.law.facts.person import guarantor
from rechtop.law.loading import parameters
from rechtop.law.maatschappelijke_dienstverlening.stay import FAMILY_CARD, in_first_three_months
from rechtop.law.residence.gate import gate, is_belgian, residence_status
from rechtop.rules.law import Constraint
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

DMH = "dringende_medische_hulp"
P = parameters(DMH)

stay_opens_right = named_truth(
    f"{DMH}.stay_opens_right",
    case(
        (residence_status.one_of(FAMILY_CARD), in_first_three_months),
        otherwise=gate("dmh", DMH),
    ),
    "U hebt geen wettig verblijf, of u bent in een groep die alleen deze hulp krijgt.",
    "S1",
)

RIGHT = Right(
    id=DMH,
    holder=Holder.PERSON,
    who=~is_belgian,
    conditions=(
        Condition(
            "c1",
            stay_opens_right,
            "U hebt geen wettig verblijf, of u bent in een groep die alleen deze hulp krijgt.",
            "Organieke wet 8 juli 1976, art. 57 § 2; S1",
        ),
        Condition(
            "c2",
            judged(DMH, "c2", by="OCMW", text="of u de zorg niet zelf kunt betalen"),
            "U kunt de zorg niet zelf betalen.",
            "Organieke wet 8 juli 1976, art. 57 § 2; S1",
        ),
        Condition(
            "c3",
            care_certificate | judged(DMH, "c3", by="arts of tandarts", text="of uw zorg dringend is"),
            "Een arts of tandarts schrijft een attest dat de zorg dringend is.",
            "KB 12 december 1996, art. 1 (niet nagekeken); S1, S2",
        ),
    ),
    residence="dmh",
)

ready_to_ask = named_truth(
    f"{DMH}.ready_to_ask",
    stay_opens_right & care_certificate,
    "U hebt alles om deze hulp nu te vragen aan het OCMW.",
    "S1",
)

missing_certificate = named_truth(
    f"{DMH}.missing_certificate",
    ~care_certificate,
    'U hebt nog een attest "dringende medische hulp" nodig van een arts of tandarts.',
    "S1",
)

somebody_else_pays = named_truth(
    f"{DMH}.somebody_else_pays",
    other_payer | guarantor,
    "Iemand anders betaalt misschien: een verzekering, uw garant of een ander land.",
    "S1",
)

care_first = named_truth(
    f"{DMH}.care_first",
    ~care_can_wait,
    "De zorg komt eerst. De zorgverlener vraagt de hulp daarna aan het OCMW, met uw volmacht.",
    "S6",
)

notify_state_days = named_number(
    f"{DMH}.notify_state_days",
    P["dmh.notify_state_days"].value,
    "Binnen zoveel dagen meldt het OCMW de hulp aan de staat.",
    "S4",
)

medical_card_max_months = named_number(
    f"{DMH}.medical_card_max_months",
    P["dmh.medical_card_max_months"].value,
    "Zoveel maanden geldt een medische kaart hoogstens.",
    "S5",
)

QUANTITIES = (
    ready_to_ask,
    missing_certificate,
    somebody_else_pays,
    care_first,
    notify_state_days,
    medical_card_max_months,
)

CONSTRAINTS: tuple[Constraint, ...] = ()
