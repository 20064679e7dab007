"""The social internet offer as law: somebody in the household has a ground, one lives officially in Belgium.

The grounds are those of the social energy tariff, on the day itself, without the social flat (S1). The increased
reimbursement or a benefit of the health fund opens nothing (n7). One benefit in a household: who has it already is a
receipt. Before March 2024, and for who still has it, the old tariff counts.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_pillar1_points
from rechtop.law.facts.person import residence_region
from rechtop.law.facts.receipts import (
    ELDERLY_AID_ELSEWHERE,
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_ADVANCE,
    OCMW_SUPPORT,
    OLD_DISABILITY_65,
    OLD_HELP_OF_THIRD_PERSON,
    ZORGBUDGET_OUDEREN,
    ZORGTOESLAG,
)
from rechtop.law.facts.receipts_health import SOCIAL_TELECOM
from rechtop.law.sociaal_tarief_telecom.old import (
    CLOSED,
    ID,
    P,
    call_reduction,
    connection_reduction,
    internet_reduction_max,
    old_price,
    right_old,
    subscription_reduction,
    total_reduction_max,
)
from rechtop.rules.days import ON
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, named_number, named_truth
from rechtop.rules.receipts import Receipt, somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right


def _now(*receipts: Receipt) -> Truth:
    """Whether one of these is received on the day itself."""
    return any_of(*(receipt.on(ON) for receipt in receipts))


_least = P["telecom.child_points_pillar1_min"].value

_grounds = (
    ("n2", _now(LEEFLOON, OCMW_SUPPORT, OCMW_ADVANCE), "U krijgt een leefloon of gelijkaardige hulp van het OCMW."),
    (
        "n3",
        _now(IVT, IT, OLD_DISABILITY_65, OLD_HELP_OF_THIRD_PERSON),
        "U krijgt een tegemoetkoming voor een handicap.",
    ),
    (
        "n4",
        any_of(
            ZORGBUDGET_OUDEREN.on(ON),
            ELDERLY_AID_ELSEWHERE.on(ON),
        ),
        "U krijgt een zorgbudget voor ouderen, of hulp aan bejaarden van een ander gewest.",
    ),
    (
        "n5",
        ZORGTOESLAG.on(ON, ZORGTOESLAG.number("pillar1_points") >= _least)
        | (ZORGTOESLAG.on(ON) & (child_pillar1_points >= _least)),
        "Dit kind krijgt een zorgtoeslag met minstens 4 punten in pijler 1.",
    ),
    ("n6", _now(IGO), "U krijgt een inkomensgarantie voor ouderen (IGO of GIB)."),
)

new_ground = any_of(*(somebody(f"{ID}.{name}", holds, text, "S1, S2") for name, holds, text in _grounds))

right_new = named_truth(
    f"{ID}.right_new",
    (ON >= CLOSED) & new_ground,
    "Iemand van uw gezin opent het sociaal internetaanbod.",
    "S1, S2",
)

max_price_bundle = named_number(
    f"{ID}.max_price_bundle",
    P["telecom.new_max_price_bundle"].value,
    "De hoogste prijs per maand voor een pakket.",
    "S2",
)

max_price_internet = named_number(
    f"{ID}.max_price_internet",
    P["telecom.new_max_price_internet"].value,
    "De hoogste prijs per maand voor vast internet.",
    "S2",
)

min_speed = named_number(
    f"{ID}.min_speed",
    P["telecom.new_min_speed"].value,
    "Zo snel is het sociaal internet minstens, in Mbps.",
    "S2",
)

min_volume = named_number(
    f"{ID}.min_volume",
    P["telecom.new_min_volume"].value,
    "Zoveel GB per maand zit er minstens in het sociaal internetaanbod.",
    "S2",
)

price_month = named_number(
    f"{ID}.price_month",
    case((right_new, max_price_internet), otherwise=old_price),
    "Wat u per maand hoogstens betaalt: de vaste prijs van het nieuwe aanbod, of uw abonnement met de oude korting.",
    "S2, S6, S7",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    conditions=(
        Condition(
            "n1",
            somebody(
                f"{ID}.own_domicile",
                residence_region.one_of("flanders", "brussels", "wallonia"),
                "U woont officieel in België.",
                "S1",
            ),
            "U woont officieel in België.",
            "S1",
        ),
        Condition(
            "ground",
            right_new | right_old,
            "Iemand van uw gezin krijgt leefloon, IGO, zorgbudget of geld voor een handicap, of heeft het oude tarief.",
            "S1, S2, S4, S5",
        ),
    ),
    amount=Amount(
        price_month,
        AmountKind.PRICE_TO_PAY,
        "Wat u per maand hoogstens betaalt voor internet thuis, of voor uw abonnement in het oude tarief.",
        "S2, S6, S7",
    ),
    receipt=SOCIAL_TELECOM,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    max_price_bundle,
    min_speed,
    min_volume,
    subscription_reduction,
    internet_reduction_max,
    call_reduction,
    total_reduction_max,
    connection_reduction,
)
