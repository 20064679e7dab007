"""Help with maintenance as law: half of what is paid for own children, up to a maximum, on top of a leefloon.

The fact asks what is really paid, with proof, so that c2 (owed) and c3 (proof) are one condition: nothing is judged
once it is paid and proved. Paid means: as a judgment or deed asks (S4); money that is given freely does not count. The
leefloon may stand in the name of the partner when both are paid for together (S3), which the OCMW knows. The maximum
by month is a twelfth of that by year, four cents too much over a year; by year the yearly maximum holds.
"""

from __future__ import annotations

from rechtop.law.facts.debts import child_maintenance_paid_month
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import LEEFLOON, OCMW_SUPPORT
from rechtop.law.facts.receipts_debt import MAINTENANCE_HELP
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding, lower_of
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "hulp_onderhoudsgeld"
P = parameters(ID)
TWELVE = amount("12", "month/year")
MAY_BE_PARENT = 12
"""Younger people pay no maintenance and are not asked; no limit of the law."""

own_leefloon = named_truth(
    f"{ID}.own_leefloon",
    LEEFLOON.on(ON) | OCMW_SUPPORT.on(ON),
    "U krijgt zelf een leefloon, of elke maand steun die even hoog is.",
    "S1",
)

_through_partner = exists(is_my(*PARTNERS) & own_leefloon.of(OTHER)) & judged(
    ID, "c1", by="OCMW", text="of het leefloon van uw partner ook voor u is"
)

_half = child_maintenance_paid_month * P["hulp_onderhoudsgeld.share"].value

help_month = named_number(
    f"{ID}.help_month",
    lower_of(_half, P["hulp_onderhoudsgeld.max_month"].value).rounded(
        decimals=2, rounding=Rounding.HALF_UP, source="Op de cent (eigen afspraak)."
    ),
    "De helft van wat u betaalt voor uw kinderen, met een maximum per maand.",
    "S1",
)

help_year = named_number(
    f"{ID}.help_year",
    lower_of(_half * TWELVE, P["hulp_onderhoudsgeld.max_year"].value),
    "Wat u op een heel jaar krijgt, als u elke maand hetzelfde betaalt.",
    "S1",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= MAY_BE_PARENT,
    conditions=(
        Condition(
            "c1",
            own_leefloon | _through_partner,
            "U krijgt een leefloon of even hoge steun van het OCMW, ook samen met uw partner.",
            "S1, S3; Organieke wet 8 juli 1976, art. 68quinquies",
        ),
        Condition(
            "c2",
            child_maintenance_paid_month > 0,
            "U betaalt voor eigen kinderen elders wat een vonnis of akte vraagt, en u kunt dat bewijzen.",
            "S1, S4; Organieke wet 8 juli 1976, art. 68quinquies",
        ),
    ),
    amount=Amount(help_month, AmountKind.INCOME, "De hulp per maand, boven op uw leefloon.", "S1"),
    receipt=MAINTENANCE_HELP,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (help_year,)
