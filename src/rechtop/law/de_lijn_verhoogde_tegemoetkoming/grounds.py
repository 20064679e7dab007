"""What opens a season ticket: a handicap (c1, free), a leefloon and the like (c2, VG), the VT (c3).

Children below 18 with a parent who has a leefloon go to school, so that they are in without a question; older ones say
that they study. Whether the income of another family member counted for a leefloon is known to the OCMW.
"""

from __future__ import annotations

from rechtop.law.facts.children import youth_activity
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.person import age, code_207, residence_region
from rechtop.law.facts.receipts import (
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_SUPPORT,
    OLD_DISABILITY_65,
    OLD_HELP_OF_THIRD_PERSON,
    ZORGBUDGET_OUDEREN,
)
from rechtop.law.facts.receipts_care import VAPH_SUPPORT
from rechtop.law.facts.transport import assisted_living_youth, registered_vaph, vdab_btom
from rechtop.law.residence.gate import residence_status
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import any_of
from rechtop.rules.named import judged, named_truth
from rechtop.rules.people import another, exists, is_my

ID = "de_lijn_verhoogde_tegemoetkoming"
MAJORITY = 18
MAY_EARN = 15
"""Younger people have no income that can have counted."""
YOUTH_UNTIL = 26
"""Young people with help of the youth services; who is older is not asked. No limit of the law."""

_by_vaph = VAPH_SUPPORT.on(
    ON, VAPH_SUPPORT.attribute("kind").one_of("budget_or_full_time_mfc", "aids", "earlier_approval")
)
"""Direct help without an application at the VAPH is no registration."""

disability = any_of(
    *(receipt.on(ON) for receipt in (IVT, IT, OLD_DISABILITY_65, OLD_HELP_OF_THIRD_PERSON, ZORGBUDGET_OUDEREN)),
    _by_vaph,
    lasting_health_limitation & (registered_vaph | vdab_btom),
)

c1 = named_truth(
    f"{ID}.c1",
    residence_region.one_of("flanders") & disability,
    "U woont in Vlaanderen en hebt een handicap: VAPH, een tegemoetkoming, een zorgbudget of BTOM.",
    "S1",
)

on_leefloon = named_truth(
    f"{ID}.on_leefloon",
    LEEFLOON.on(ON) | OCMW_SUPPORT.on(ON),
    "U krijgt een leefloon, of elke maand steun die even hoog is.",
    "S2",
)

_parent_on_leefloon = exists(is_my("parent", "stepparent", "grandparent") & on_leefloon.of(OTHER))
_family_on_leefloon = exists(another() & ~is_my("none") & on_leefloon.of(OTHER))

with_leefloon_family = named_truth(
    f"{ID}.with_leefloon_family",
    any_of(
        ((age < MAJORITY) | youth_activity.one_of("student")) & _parent_on_leefloon,
        (age >= MAY_EARN)
        & _family_on_leefloon
        & judged(ID, "c2_family", by="OCMW", text="of uw inkomen meetelde voor het leefloon van uw gezin"),
    ),
    "U woont bij familie met een leefloon, als kind op school of met een inkomen dat meetelde.",
    "S2",
)

in_reception = named_truth(
    f"{ID}.in_reception",
    residence_status.one_of("orange_card_asylum")
    | (code_207 & judged(ID, "c2_reception", by="OCMW", text="of u in een lokaal opvanginitiatief (LOI) verblijft")),
    "U vraagt asiel, of u verblijft in een lokaal opvanginitiatief.",
    "S2",
)

c2 = named_truth(
    f"{ID}.c2",
    any_of(
        on_leefloon,
        with_leefloon_family,
        in_reception,
        IGO.on(ON),
        (age < YOUTH_UNTIL) & assisted_living_youth,
    ),
    "U hebt recht op de vervoergarantie (VG), zoals met een leefloon of IGO of als asielzoeker.",
    "S2",
)

c3 = named_truth(f"{ID}.c3", has_increased_reimbursement, "U hebt de verhoogde tegemoetkoming (VT).", "S3")
