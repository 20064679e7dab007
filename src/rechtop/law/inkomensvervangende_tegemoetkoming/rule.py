"""The IVT: a doctor of the DG finds the loss of earning capacity (c2); the rest is computed.

The categories (c6 to c10) say how much and not whether: see ``family``. The recognition is known from a running IVT or
a decision; without one it is for the DG to find, and no answer of the person takes that away.
"""

from __future__ import annotations

from rechtop.law.facts.disability import earning_capacity_recognised
from rechtop.law.facts.person import lives_in_belgium
from rechtop.law.facts.receipts import IVT
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import (
    DG,
    IVT_ID,
    age_fits,
    may_exist,
    means_limited,
    residence_fits,
)
from rechtop.law.inkomensvervangende_tegemoetkoming.means import ivt_month, maximum_year
from rechtop.rules.days import ON
from rechtop.rules.named import judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

RIGHT = Right(
    id=IVT_ID,
    holder=Holder.PERSON,
    who=may_exist(),
    conditions=(
        Condition(
            "c1",
            age_fits(IVT_ID, IVT),
            "U bent tussen 18 en 65 jaar als u de IVT vraagt. Vragen kan al vanaf 17.",
            "Wet 27 februari 1987, art. 2; S8, S6",
        ),
        Condition(
            "c2",
            IVT.on(ON)
            | earning_capacity_recognised
            | judged(IVT_ID, "c2", by=DG, text="of u door uw handicap hoogstens een derde kunt verdienen"),
            "Door uw handicap kunt u hoogstens een derde verdienen van wat anderen verdienen.",
            "Wet 27 februari 1987, art. 2; S8",
        ),
        Condition(
            "c3",
            residence_fits(IVT_ID),
            "U staat in het bevolkingsregister, of u hebt een statuut dat de wet noemt.",
            "Wet 27 februari 1987, art. 4; S14",
        ),
        Condition("c4", lives_in_belgium, "U woont echt in België.", "Wet 27 februari 1987, art. 4; S8"),
        Condition(
            "c5",
            ivt_month > 0,
            "Uw inkomen, met dat van wie een huishouden met u vormt, is lager dan de grens.",
            "Wet 27 februari 1987, art. 7; S8",
        ),
    ),
    amount=Amount(ivt_month, AmountKind.INCOME, "Uw inkomensvervangende tegemoetkoming per maand.", "S1, S8"),
    receipt=IVT,
    residence="own",
)

QUANTITIES = (maximum_year,)

CONSTRAINTS = (
    means_limited("ivt_limited", IVT.on(ON), "Wie een IVT krijgt, heeft een handicap of een ziekte die lang duurt."),
    means_limited(
        "earning_capacity_limited",
        earning_capacity_recognised,
        "Wie door een handicap hoogstens een derde kan verdienen, heeft een handicap of een ziekte die lang duurt.",
    ),
)
