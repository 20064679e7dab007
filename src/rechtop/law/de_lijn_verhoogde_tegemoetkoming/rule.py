"""The season ticket of De Lijn as law: one ground is enough, and the best one that is open gives the price (c4).

Free before VG, VG before VT, VT before the ordinary price by age. There is no gate of residence: what opens a ticket is
a benefit, a status or a handicap whose own gate was passed, and asylum seekers are named themselves.

``who``: from 6 on; younger children travel free with De Lijn (not checked).
"""

from __future__ import annotations

from rechtop.law.de_lijn_verhoogde_tegemoetkoming.grounds import ID, c1, c2, c3
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_debt import DE_LIJN_PASS
from rechtop.law.loading import parameters
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

P = parameters(ID)
TRAVELS_ALONE = 6
YOUTH = 12

ordinary_price_year = named_number(
    f"{ID}.ordinary_price_year",
    case(
        (age >= 65, P["delijn.senior_65_year"].value),
        (age >= 25, P["delijn.omnipas_25_64_year"].value),
        (age >= YOUTH, P["delijn.buzzy_12_24_year"].value),
        otherwise=P["delijn.child_6_11_year"].value,
    ),
    "De gewone prijs van een jaarabonnement, volgens uw leeftijd.",
    "S3, S7, S8",
)

price_year = named_number(
    f"{ID}.price_year",
    case(
        (c1, P["delijn.disability_pass_year"].value),
        (c2, P["delijn.vg_year"].value),
        (c3, P["delijn.vt_year"].value),
        otherwise=ordinary_price_year,
    ),
    "Wat u betaalt voor een jaarabonnement van De Lijn.",
    "S1, S2, S3",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= TRAVELS_ALONE,
    conditions=(
        Condition(
            "ground",
            any_of(c1, c2, c3),
            "U hebt een handicap, een leefloon, een IGO, de verhoogde tegemoetkoming of een van de andere redenen.",
            "S1, S2, S3",
        ),
    ),
    amount=Amount(
        price_year, AmountKind.PRICE_TO_PAY, "Wat u betaalt voor een jaarabonnement van De Lijn.", "S1, S2, S3"
    ),
    receipt=DE_LIJN_PASS,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    price_year,
    ordinary_price_year,
    named_number(
        f"{ID}.mobib_card",
        P["delijn.mobib_card"].value,
        "Wat een eerste MOBIB-kaart kost. Ze is vijf jaar geldig.",
        "S4",
    ),
)
