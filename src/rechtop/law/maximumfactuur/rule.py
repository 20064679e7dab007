"""The maximum bill as law: every insured household has a ceiling; what matters is how high it is.

It is a price to pay at most, so that it holds also for who has paid little. A fresh look at the income after a lasting
drop (c8), a wrong register (c2) and a dependent person as a household of her own (c10) are for the health fund.
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import affiliated_health_fund
from rechtop.law.maximumfactuur.ceilings import (
    ID,
    ceiling,
    child_refund,
    lowest_group,
    next_copayment_limit,
    refund,
    social,
)
from rechtop.rules.named import Reference
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

insured = somebody(
    f"{ID}.own_insured",
    affiliated_health_fund | has_increased_reimbursement,
    "U bent in orde bij een Belgisch ziekenfonds.",
    "S2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    conditions=(Condition("c1", insured, "Iemand op uw adres is in orde bij een Belgisch ziekenfonds.", "S1, S2"),),
    amount=Amount(
        ceiling,
        AmountKind.PRICE_TO_PAY,
        "Het remgeld dat uw gezin dit jaar hoogstens zelf betaalt. Wat u meer betaalt, krijgt u terug.",
        "S3, S4, S10",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (refund, child_refund, lowest_group, social, next_copayment_limit)
