"""Which stay opens OCMW assistance (c1), and the exceptions for an unlawful (c6) or a short stay (c7).

The document decides through the residence matrix, except where the matrix itself says what else to ask:

* who asks reunification with an EU citizen or a Belgian (orange card): only urgent medical help in the first three
  months after annex 19ter, assistance after that (R5);
* who asks asylum: assistance of an OCMW when no place of reception was given (code 207), else a human decides; that
  exclusion (art. 57ter) was not seen in print.

The exceptions are open to a finding and never a bare no: distress in a short stay, medical costs that nobody else pays
in a short stay, and being too ill to return (medical force majeure, R8) without lawful stay.
"""

from __future__ import annotations

from rechtop.law.facts.health import care_certificate, other_payer, too_ill_to_return
from rechtop.law.facts.person import annex_19ter_on, code_207, guarantor
from rechtop.law.residence.gate import DOCUMENTS, cell, gate, residence_status
from rechtop.rules.days import ON, months_later
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_truth

MD = "maatschappelijke_dienstverlening"
FAMILY_CARD = "orange_card_family_eu_belgian"

unlawful = named_truth(
    f"{MD}.unlawful_stay",
    residence_status.one_of(*(id for id, document in DOCUMENTS.items() if document.coarse == "irregular")),
    "U hebt geen wettig verblijf.",
    "S1",
)

in_first_three_months = named_truth(
    f"{MD}.first_three_months",
    residence_status.one_of(FAMILY_CARD) & (ON < months_later(annex_19ter_on, 3)),
    "U kreeg bijlage 19ter minder dan drie maanden geleden.",
    "S1",
)

short_stay = named_truth(
    f"{MD}.short_stay",
    residence_status.one_of("short_stay", "eu_first_3_months") | in_first_three_months,
    "Uw verblijf is een kort verblijf of de eerste drie maanden als EU-burger of familie.",
    "S1",
)

stay_opens_right = named_truth(
    f"{MD}.stay_opens_right",
    case(
        (in_first_three_months, NEVER),
        (residence_status.one_of(FAMILY_CARD), ALWAYS),
        (residence_status.one_of("orange_card_asylum") & ~code_207, ALWAYS),
        otherwise=gate("md", MD),
    ),
    "Uw verblijf opent deze hulp, zonder uitzonderingen.",
    "S1",
)

somebody_else_pays = named_truth(
    f"{MD}.somebody_else_pays",
    other_payer | guarantor,
    "Iemand anders moet de kosten misschien eerst betalen, bijvoorbeeld een verzekering of uw garant.",
    "S1",
)
"""Only a warning: who signed may not pay, so that it never closes the right."""

_medical_costs = (
    care_certificate
    & ~other_payer
    & judged(MD, "c7", by="OCMW", text="of het uw dringende zorg betaalt tijdens een kort verblijf")
)
_distress = judged(MD, "c1", by="OCMW", text="of u in een schrijnende situatie bent")

short_stay_exception = named_truth(
    f"{MD}.short_stay_exception",
    case((residence_status.one_of("short_stay"), _distress | _medical_costs), otherwise=_medical_costs),
    "In een kort verblijf: een schrijnende situatie, of dringende zorg die niemand anders betaalt.",
    "S1",
)

unlawful_exception = named_truth(
    f"{MD}.unlawful_exception",
    too_ill_to_return & judged(MD, "c6", by="OCMW", text="of u om medische redenen niet kunt terugkeren"),
    "Zonder wettig verblijf: u bent te ziek om terug te keren.",
    "S1",
)

material_reception = named_truth(
    f"{MD}.material_reception",
    residence_status.one_of(*(id for id in DOCUMENTS if cell(id, "reception").passes)),
    "U kunt materiële opvang vragen: een plaats om te wonen, met eten en begeleiding.",
    "S1",
)
