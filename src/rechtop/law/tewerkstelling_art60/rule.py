"""Work through the OCMW as law: for who is entitled to a leefloon or equal aid, where the OCMW chooses to employ.

The OCMW chooses whom and where, so that the answer is at best "to investigate". The length goes with the age at the
*end* of the contract: who turns 36 or 50 on the way needs more days. Since March 2026 the days of unemployment differ
in a way that was not read; what these numbers became was not found. Who neither has nor asks a leefloon is asked no
more: the leefloon comes first.

Residence plays through the leefloon or the aid; there is no gate of its own.
"""

from __future__ import annotations

from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts import LEEFLOON, OCMW_SUPPORT
from rechtop.law.facts.work import asks_leefloon, works_under_art60
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, months_later, years_between
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import Reference, judged, named_choice, named_number
from rechtop.rules.rights import Condition, Holder, Right

ID = "tewerkstelling_art60"
P = parameters(ID)
YOUNGEST, OLDEST_SHOWN = 18, 67
"""No limits of these pages: grown up, and not yet retired."""

_GROUPS = P["art60.days"].keys


def _ocmw(condition: str, text: str) -> Truth:
    return judged(ID, condition, by="OCMW", text=text)


def _age_after(months: int) -> Number:
    return years_between(birth_date, months_later(ON, months))


age_group = named_choice(
    f"{ID}.age_group",
    case(
        (_age_after(12) < 36, Option(_GROUPS, "under_36")),
        (_age_after(18) < 50, Option(_GROUPS, "from_36_to_49")),
        otherwise=Option(_GROUPS, "from_50"),
    ),
    "Uw leeftijd als een contract dat nu begint, stopt: jonger dan 36, 36 tot 49, of ouder.",
    "S3",
)

days_needed = named_number(
    f"{ID}.days_needed",
    P["art60.days"].by(age_group),
    "Zoveel dagen werkt u tot u recht hebt op een volle uitkering.",
    "S1, S3",
)
years_needed = named_number(
    f"{ID}.years_needed",
    P["art60.duration"].by(age_group),
    "Zoveel jaar duurt een voltijds contract ongeveer. Deeltijds duurt het langer.",
    "S3",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & (age < OLDEST_SHOWN),
    conditions=(
        Condition(
            "c1",
            case(
                (LEEFLOON.on(ON) | OCMW_SUPPORT.on(ON), ALWAYS),
                (works_under_art60, NEVER),
                otherwise=asks_leefloon & _ocmw("c1_entitled", "of u recht hebt op een leefloon of even grote steun"),
            )
            & _ocmw("c1", "of het u in dienst neemt, en waar"),
            "U hebt recht op een leefloon of even grote steun, en het OCMW kiest om u in dienst te nemen.",
            "Organieke wet 8 juli 1976, art. 60 § 7; S1, S2",
        ),
        Condition(
            "c2",
            _ocmw("c2", "of u nog werkdagen of ervaring nodig hebt, en hoeveel"),
            "U hebt nog werkdagen nodig voor een volle uitkering, of u hebt werkervaring nodig.",
            "Organieke wet 8 juli 1976, art. 60 § 7; S1",
        ),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (days_needed, years_needed)
