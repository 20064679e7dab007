"""The civic integration programme as law: an adult registered in Flanders or Brussels whose stay can last over a year.

The residence matrix says which document opens it. A Belgian can follow it only when born abroad with a parent born
abroad, which is told by a fact. Asylum seekers are out since 1 March 2022; what held before was not read. For some it
is a duty: the agency says so. Since September 2023 it has a price; eight groups need not pay, and they were not
listed, so that the price is a range from nothing to the most. Who is registered in Brussels pays nothing.
"""

from __future__ import annotations

from rechtop.law.facts.jobseekers import born_abroad_like_parent
from rechtop.law.facts.person import age, residence_region
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import gate, is_belgian, residence_status
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "inburgering"
P = parameters(ID)
AGENCY = "het agentschap (AgII, Atlas of Amal)"
ADULT, YOUNGEST_SHOWN = 18, 16


def _agency(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=AGENCY, text=text)


_stay = case(
    (is_belgian, ALWAYS),
    (
        residence_status.one_of("orange_card_asylum") & (ON < day("2022-03-01")),
        _agency("c2", "of een asielzoeker toen al mocht inburgeren"),
    ),
    otherwise=gate("inburgering", ID, by=AGENCY, text="of uw verblijf langer dan een jaar kan duren"),
)

most_price = named_number(
    f"{ID}.most_price",
    P["inburgering.mo_max"].value + P["inburgering.nt2_max"].value,
    "Wat het hele traject met de testen hoogstens kost.",
    "S3",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST_SHOWN) & (~is_belgian | born_abroad_like_parent),
    conditions=(
        Condition(
            "c1",
            (age >= ADULT) & residence_region.one_of("flanders", "brussels"),
            "U bent 18 of ouder en ingeschreven in een gemeente in Vlaanderen of Brussel.",
            "Decreet 7 juni 2013; S1",
        ),
        Condition(
            "c2",
            _stay,
            "U hebt een verblijf dat langer dan een jaar kan duren, of u bent Belg en geboren in het buitenland.",
            "Decreet 7 juni 2013; S1, S2",
        ),
    ),
    amount=Amount(
        case(
            (residence_region.one_of("brussels"), amount("0", "EUR")),
            (_agency("free", "of u niets moet betalen (acht groepen)"), amount("0", "EUR")),
            otherwise=most_price,
        ),
        AmountKind.PRICE_TO_PAY,
        "Wat u hoogstens betaalt voor de lessen en de testen.",
        "S3, S5",
    ),
    residence="inburgering",
)

QUANTITIES: tuple[Reference, ...] = (most_price,)
