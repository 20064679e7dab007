"""The reference address as law: homeless for lack of means, registered nowhere, and a stay that can be registered.

Asking the address is itself asking help (c3), so it is no question. An old registration is no refusal (c2): the OCMW
helps to have it struck off, and a human sees whether that can be done. Unlawful stay stays open (c4): a labour court
once accepted it. Keeping contact (c6) is a local rule of afterwards.
"""

from __future__ import annotations

from rechtop.law.facts.person import age, homeless
from rechtop.law.facts.receipts_housing import REFERENCE_ADDRESS
from rechtop.law.facts.social_housing import no_registration_anywhere
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import DOCUMENTS, gate, residence_status
from rechtop.rules.days import ON
from rechtop.rules.logic import case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.rights import Condition, Holder, Right

ID = "referentieadres_ocmw"
P = parameters(ID)
REGISTERS = "OCMW en de gemeente"

must_be_struck_off = named_truth(
    f"{ID}.must_be_struck_off",
    homeless & ~no_registration_anywhere,
    "U staat nog ergens ingeschreven. Het OCMW helpt om dat oude adres te laten schrappen.",
    "S2",
)

_unlawful = residence_status.one_of(*(id for id, document in DOCUMENTS.items() if document.coarse == "irregular"))

can_be_registered = named_truth(
    f"{ID}.can_be_registered",
    case(
        (
            _unlawful,
            judged(ID, "c4", by=REGISTERS, text="of een referentieadres kan zonder wettig verblijf"),
        ),
        otherwise=gate("sociale_huur", ID, by=REGISTERS, text="of uw verblijf een inschrijving toelaat"),
    ),
    "U bent Belg, of mag langer dan drie maanden in België blijven.",
    "S1",
)
"""The column of social housing asks the same: to be in the population or aliens register, not the waiting register."""

_has_one = REFERENCE_ADDRESS.on(ON)
"""Who has a reference address is registered there: that one is not to be struck off."""

contact_months = named_number(
    f"{ID}.contact_months",
    P["referentieadres.contact_months"].value,
    "Om de zoveel maanden meldt u zich, bij sommige OCMW's.",
    "S4",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=((age >= 18) | ~exists(is_my("parent", "stepparent", "grandparent"))) & (homeless | _has_one),
    conditions=(
        Condition(
            "c1",
            homeless & judged(ID, "c1", by="OCMW", text="of u geen woning hebt door te weinig geld"),
            "U hebt geen woning, omdat u te weinig geld hebt om te huren of te kopen.",
            "Wet 19 juli 1991, art. 1 § 2; S1",
        ),
        Condition(
            "c2",
            _has_one
            | no_registration_anywhere
            | judged(ID, "c2", by=REGISTERS, text="of uw oude adres geschrapt kan worden"),
            "U staat nergens meer ingeschreven, of uw oude adres kan geschrapt worden.",
            "KB 16 juli 1992, art. 20; S2",
        ),
        Condition(
            "c4",
            can_be_registered,
            "U bent Belg, of mag langer dan drie maanden in België blijven.",
            "Wet 19 juli 1991, art. 1 § 2; S1",
        ),
    ),
    receipt=REFERENCE_ADDRESS,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (must_be_struck_off, contact_months)
