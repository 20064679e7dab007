"""Who is presumed to have too little, on proof of a situation (c4): the lawyer is then wholly free.

The list was read on a page of 2016 (S6). What was only recalled since (an integration allowance alone, a bankruptcy)
and what the list says of somebody else stay open. The BJB may rebut a presumption, save of a minor: that is rare and
no reason to leave the right of all the others open.
"""

from __future__ import annotations

from rechtop.law.facts.children import has_child_benefit
from rechtop.law.facts.legal import legal_matter, social_rent_at_most_half
from rechtop.law.facts.person import age, imprisoned_on_roll
from rechtop.law.facts.receipts import (
    COLLECTIVE_DEBT,
    GUARANTEED_FAMILY_BENEFIT,
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_SUPPORT,
)
from rechtop.law.residence.gate import residence_status
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, any_of, case
from rechtop.rules.named import judged, named_truth
from rechtop.rules.people import exists, is_my

ID = "juridische_tweedelijnsbijstand"
BJB = "het Bureau voor Juridische Bijstand"
MAJORITY = 18


def bjb(condition: str, text: str) -> Truth:
    """What the office for legal aid still has to look into."""
    return judged(ID, condition, by=BJB, text=text)


is_minor = named_truth(f"{ID}.is_minor", age < MAJORITY, "U bent jonger dan 18 jaar.", "S6")

by_receipt = named_truth(
    f"{ID}.by_receipt",
    any_of(*(receipt.on(ON) for receipt in (LEEFLOON, OCMW_SUPPORT, IGO, IVT, COLLECTIVE_DEBT))),
    "U krijgt een leefloon of gelijkaardige steun, een IGO of een IVT, of u zit in een collectieve schuldenregeling.",
    "S6, S16",
)

_guaranteed = named_truth(
    f"{ID}.guaranteed_family_benefit",
    ~has_child_benefit & GUARANTEED_FAMILY_BENEFIT.on(ON),
    "Voor dit kind is er gewaarborgde gezinsbijslag, en geen gewone kinderbijslag.",
    "S6",
)

by_child = named_truth(
    f"{ID}.by_child",
    exists(is_my("child", "stepchild", "grandchild") & _guaranteed.of(OTHER)),
    "U hebt een kind met gewaarborgde gezinsbijslag.",
    "S6",
)

by_dwelling = named_truth(
    f"{ID}.by_dwelling",
    social_rent_at_most_half
    & case(
        (~exists(is_my("parent", "stepparent")), ALWAYS),
        otherwise=bjb("tenant", "of u zelf de sociale huurder bent"),
    ),
    "U huurt een sociale woning en betaalt hoogstens de helft van de basishuurprijs.",
    "S6",
)

by_matter = named_truth(
    f"{ID}.by_matter",
    any_of(
        legal_matter.one_of("stay_or_asylum", "immediate_trial", "forced_admission"),
        residence_status.one_of("orange_card_asylum"),
        imprisoned_on_roll,
    ),
    "Het gaat over asiel, verblijf, een snelle strafprocedure of een gedwongen opname, of u zit in de gevangenis.",
    "S6, S16",
)

not_checked = named_truth(
    f"{ID}.not_checked",
    (IT.on(ON) | legal_matter.one_of("bankruptcy", "collective_debt"))
    & bjb("c4", "of uw situatie recht geeft zonder onderzoek van uw inkomen"),
    "U krijgt een integratietegemoetkoming, of het gaat over een faillissement of een schuldenregeling.",
    "S6, S20",
)

presumed = named_truth(
    f"{ID}.c4",
    any_of(is_minor, by_receipt, by_child, by_dwelling, by_matter, not_checked),
    "Uw situatie geeft recht op een gratis advocaat, zonder onderzoek van uw inkomen.",
    "S6, S16; KB 18 december 2003, art. 1",
)
