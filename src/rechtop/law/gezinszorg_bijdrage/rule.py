"""Help at home by a recognised service at a price by income: who needs it is found by the service (c1).

The price follows income, family and need (c2, c3) on a legal scale that was not found; the service may deviate from it.
"""

from __future__ import annotations

from rechtop.law.facts.home_help import needs_help_at_home
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import HOME_CARE
from rechtop.law.gezinszorg_bijdrage.price import (
    ID,
    boutersem_price_half_day,
    price_hour,
    price_hour_wijkwerking,
    turnhout_cleaning_hour,
)
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import YOUNGEST
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

SERVICE = "de dienst voor gezinszorg"

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & needs_help_at_home,
    conditions=(
        Condition(
            "c1",
            case(
                (HOME_CARE.on(ON), ALWAYS),
                otherwise=judged(ID, "c1", by=SERVICE, text="of u hulp nodig hebt, na een huisbezoek"),
            ),
            "U kunt het thuis niet alleen door ziekte, leeftijd of een moeilijke situatie.",
            "S2",
        ),
        Condition(
            "residence",
            default_gate(ID, by=SERVICE, text="of ze u ook met uw verblijf kan helpen"),
            "U bent Belg, of uw verblijf opent deze hulp.",
            "S2",
        ),
    ),
    amount=Amount(price_hour, AmountKind.PRICE_TO_PAY, "Wat u per uur betaalt.", "S3"),
    receipt=HOME_CARE,
)

QUANTITIES: tuple[Reference, ...] = (price_hour_wijkwerking, turnhout_cleaning_hour, boutersem_price_half_day)
