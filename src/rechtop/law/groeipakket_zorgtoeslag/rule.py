"""The care supplement as law: for a child whose need of support was given enough points, until the month of turning 21.

Only shown for a child with a handicap, a long illness, a need of help or points in pillar 1. Until the month of turning
18 nothing else is asked; from 18 to 21 the payer looks at extra conditions. Whether a score comes from a treatment that
was refused (c5) is for Opgroeien, and is settled once the supplement is paid.
"""

from __future__ import annotations

from rechtop.law.child_benefit import ADULT, SUPPORTED, in_flanders, may_stay, payer
from rechtop.law.facts.children import child_pillar1_points, child_total_points
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.receipts import ZORGTOESLAG
from rechtop.law.groeipakket_basisbedrag.amounts import months_old
from rechtop.law.groeipakket_zorgtoeslag.points import ID, OPGROEIEN, decree_base, enough, supplement
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.rules.days import ON
from rechtop.rules.law import Constraint
from rechtop.rules.logic import any_of
from rechtop.rules.named import Reference, judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(months_old <= SUPPORTED) & (lasting_health_limitation | (child_pillar1_points >= 4)),
    conditions=(
        Condition(
            "c1",
            in_flanders(ID),
            "Het kind heeft zijn officiële adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c2",
            may_stay(ID),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "c3",
            enough,
            "Het kind kreeg minstens 4 punten in pijler 1, of minstens 6 punten in totaal.",
            "BVR Zorgtoeslagen art. 6; S7",
        ),
        Condition(
            "c4",
            any_of(
                months_old <= ADULT,
                ZORGTOESLAG.on(ON),
                payer(ID, "c4", "of uw kind van 18 tot 21 de extra voorwaarden vervult"),
            ),
            "Het kind is jonger dan 18. Van 18 tot 21 zijn er extra voorwaarden.",
            "S8",
        ),
        Condition(
            "c5",
            ZORGTOESLAG.on(ON)
            | judged(ID, "c5", by=OPGROEIEN, text="of de punten niet komen door een geweigerde behandeling"),
            "De punten zijn niet het gevolg van een behandeling die geweigerd werd.",
            "Groeipakketdecreet art. 16; S9",
        ),
    ),
    amount=Amount(
        supplement,
        AmountKind.INCOME,
        "De zorgtoeslag voor dit kind, per maand, bovenop het basisbedrag.",
        "BVR Zorgtoeslagen art. 9; S2, S4, S6, S7",
    ),
    receipt=ZORGTOESLAG,
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (decree_base,)

CONSTRAINTS: tuple[Constraint, ...] = (
    means_limited(
        "zorgtoeslag_limited",
        ZORGTOESLAG.on(ON) | (child_total_points > 0),
        "Een kind met punten heeft een handicap of hulp nodig.",
    ),
)
