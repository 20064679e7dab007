"""The foster care supplement as law: for a child that a public authority placed in a foster family.

Supportive foster care does not open it (c2). A child with the old amounts opens it when it came into this foster family
in 2019 or later (c3). It comes on top of the basic amount, goes to the foster family and is never cut to a third.
"""

from __future__ import annotations

from rechtop.law.child_benefit import LAST, document_allows, in_flanders, opens_benefit
from rechtop.law.facts.children import foster_placement, foster_since, has_child_benefit
from rechtop.law.facts.receipts_family import PLEEGZORGTOESLAG
from rechtop.law.groeipakket_basisbedrag.amounts import months_old, old_regime
from rechtop.law.loading import parameters
from rechtop.rules.days import day
from rechtop.rules.named import Reference, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_pleegzorgtoeslag"
P = parameters(ID)

decree_base = named_number(
    f"{ID}.decree_base",
    P["pleegzorgtoeslag.decree_base"].value,
    "Het bedrag zoals het decreet het noemt, aan spilindex 103,04.",
    "S6",
)

supplement = named_number(
    f"{ID}.supplement",
    P["pleegzorgtoeslag.amount"].value,
    "De pleegzorgtoeslag per maand, bovenop het basisbedrag.",
    "Groeipakketdecreet art. 17; S6, S8",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=months_old <= LAST,
    conditions=(
        Condition(
            "c1",
            foster_placement.one_of("foster_family", "foster_family_supportive"),
            "Het kind is geplaatst in een pleeggezin, door of op kosten van de overheid.",
            "Groeipakketdecreet art. 17; S6",
        ),
        Condition(
            "c2",
            ~foster_placement.one_of("foster_family_supportive"),
            "Het gaat niet om ondersteunende pleegzorg.",
            "Groeipakketdecreet art. 17; S6",
        ),
        Condition(
            "c3",
            ~old_regime | (foster_since >= day("2019-01-01")),
            "Geldt de oude regeling? Dan kwam het kind in 2019 of later in dit pleeggezin.",
            "Groeipakketdecreet art. 220; S7",
        ),
        Condition(
            "child",
            opens_benefit(ID),
            "Voor dit kind is er recht op het Groeipakket.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "address",
            in_flanders(ID),
            "Het kind heeft zijn officiële adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "residence",
            has_child_benefit | document_allows(ID),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
    ),
    amount=Amount(
        supplement,
        AmountKind.INCOME,
        "De pleegzorgtoeslag, per maand, bovenop het basisbedrag. Ze gaat naar het pleeggezin.",
        "Groeipakketdecreet art. 17; S6, S8",
    ),
    receipt=PLEEGZORGTOESLAG,
    residence="groeipakket",
)

QUANTITIES: tuple[Reference, ...] = (decree_base,)
