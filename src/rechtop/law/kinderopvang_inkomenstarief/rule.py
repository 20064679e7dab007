"""Childcare at a price by income as law: for whoever uses childcare that works with it.

The right is the lower price; how low is the amount. Who still looks for a place may find one with this tariff. The
reduced tariff and that of the OCMW are for a human, and only move the price. No document of residence is asked.
"""

from __future__ import annotations

from rechtop.law.facts.childcare import childcare
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_family import CHILDCARE_TARIFF
from rechtop.law.kinderopvang_inkomenstarief.price import ID, due, ocmw_validity, without_attest
from rechtop.rules.named import Reference, judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

COMPULSORY = 5
"""School is compulsory from five; this tariff is for babies and toddlers."""

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=age < COMPULSORY,
    conditions=(
        Condition(
            "c1",
            childcare.one_of("income_tariff")
            | (
                childcare.one_of("wanted")
                & judged(ID, "c1", by="de kinderopvang", text="of er een plaats is met inkomenstarief")
            ),
            "De opvang van het kind werkt met het inkomenstarief. U vraagt daarvoor een attest.",
            "S2, S3",
        ),
    ),
    amount=Amount(
        due,
        AmountKind.PRICE_TO_PAY,
        "Wat u per dag betaalt in de opvang.",
        "S1, S3, S5, S6, S7, S9",
    ),
    receipt=CHILDCARE_TARIFF,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (without_attest, ocmw_validity)
