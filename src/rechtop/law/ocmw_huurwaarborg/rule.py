"""The deposit through the OCMW as law: wholly the OCMW's to decide, so at best "to investigate", and never a no.

Need is found by the social inquiry (c1). A deposit above the legal maximum (c2) is no reason to send somebody away:
the OCMW sees what it does about it. There is no amount, since the OCMW advances the deposit or lets a bank guarantee
it, and the tenant pays it back by month as the local decision says. Also an owner may have to rent, after a separation.
"""

from __future__ import annotations

from rechtop.law.facts.household import rent_month
from rechtop.law.facts.person import age
from rechtop.law.facts.social_housing import deposit_amount
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right

ID = "ocmw_huurwaarborg"
P = parameters(ID)
OCMW = "OCMW"

max_deposit = named_number(
    f"{ID}.max_deposit",
    rent_month * P["huurwaarborg.max_months"].value,
    "De hoogste huurwaarborg die de verhuurder mag vragen.",
    "O2, O4",
)

within_maximum = named_truth(
    f"{ID}.within_maximum",
    deposit_amount <= max_deposit,
    "De huurwaarborg is niet hoger dan de wet toelaat.",
    "Vlaams Woninghuurdecreet, art. 37 (niet nagekeken); O2",
)

_may_stay = somebody(
    f"{ID}.may_stay",
    ((age >= 18) | ~exists(is_my("parent", "stepparent", "grandparent"))) & default_gate(ID),
    "U bent volwassen of woont zonder ouder, en u bent Belg of met een verblijf dat deze hulp opent.",
    "O3",
)
"""The pages name no condition of residence; whoever is not Belgian is left to the OCMW.
A minor who lives without a parent may ask too."""

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=deposit_amount > 0,
    conditions=(
        Condition(
            "c1",
            judged(ID, "c1", by=OCMW, text="of u de huurwaarborg niet zelf kunt betalen", personal=False),
            "U kunt de huurwaarborg niet in één keer zelf betalen.",
            "OCMW-wet 8 juli 1976, art. 57 en 60; O1, O2",
        ),
        Condition(
            "c2",
            within_maximum | judged(ID, "c2", by=OCMW, text="wat het doet als de waarborg te hoog is", personal=False),
            "De waarborg is hoogstens drie maanden huur, of het OCMW helpt ook bij een hogere waarborg.",
            "Vlaams Woninghuurdecreet, art. 37 (niet nagekeken); O2",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze hulp.", "O3"),
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = ()
