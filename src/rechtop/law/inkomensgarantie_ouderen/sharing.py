"""Who shares the main residence, and so whether the basic or the increased amount applies (S2, S8).

The increased amount is for who lives alone, or only with minor children, adult children with child benefit and
relatives in the direct line (also by marriage), and for who is registered in a care home or psychiatric hospital.
A spouse or legal cohabitant always makes it the basic amount. Open for the pension service: a spouse in a care home,
and relatives of whom it is not said whether they are of the direct line.
"""

from __future__ import annotations

from rechtop.law.facts.children import has_child_benefit
from rechtop.law.facts.person import age, in_care_home
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import Option, case
from rechtop.rules.named import judged, named_choice, named_truth
from rechtop.rules.people import another, exists, is_my

RIGHT_ID = "inkomensgarantie_ouderen"
PENSION_SERVICE = "de Federale Pensioendienst"

ADULT = 18
LAST_YEAR_OF_CHILD_BENEFIT = 25
"""Child benefit ends with the month of the 25th birthday; who is older is not asked whether she has any."""

child_with_benefit = another() & (age.of(OTHER) <= LAST_YEAR_OF_CHILD_BENEFIT) & has_child_benefit.of(OTHER)
"""Whether the person an aggregate has arrived at is a cohabiting child with child benefit."""

formal_partner = is_my("spouse", "legal_cohabitant")

_grown = (age.of(OTHER) >= ADULT) & ~child_with_benefit
_lives_here = ~in_care_home.of(OTHER)

sharer = _lives_here & (formal_partner | (_grown & is_my("life_partner", "sibling", "none")))
"""Whether the person an aggregate has arrived at shares the main residence in the sense of the law."""

doubtful_sharer = (formal_partner & in_care_home.of(OTHER)) | (_lives_here & _grown & is_my("other_kin"))
"""Whether only the pension service can say if that person shares it."""

increased = in_care_home | (
    ~exists(sharer)
    & (
        ~exists(doubtful_sharer)
        | judged(
            RIGHT_ID,
            "c6",
            by=PENSION_SERVICE,
            text="of u alleen leeft, of alleen met familie die niet meetelt",
        )
    )
)

has_formal_partner = named_truth(
    f"{RIGHT_ID}.has_formal_partner",
    exists(formal_partner),
    "U bent gehuwd of woont wettelijk samen met iemand op uw adres.",
    "S1, S19",
)

_KINDS = ("base", "increased")

amount_kind = named_choice(
    f"{RIGHT_ID}.amount_kind",
    case((increased, Option(_KINDS, "increased")), otherwise=Option(_KINDS, "base")),
    "Basisbedrag (u deelt uw woning) of verhoogd bedrag (u leeft alleen, of alleen met familie die niet meetelt).",
    "S2, S8",
)
