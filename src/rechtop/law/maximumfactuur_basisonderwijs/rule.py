"""The capped school bill as law: for every child in nursery or primary school of the Flemish Community.

Nothing has to be asked for: the school may not charge more. The sharp cap is for what every pupil takes part in during
a school year; the less sharp one for trips of several days, over all of primary school (none in nursery school).
Whether a cost falls under a cap, or has to be free, is for the school and its supervision; no household fact tells it.
"""

from __future__ import annotations

from rechtop.law.facts.person import age
from rechtop.law.facts.school import school_level
from rechtop.law.loading import parameters
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import Reference, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "maximumfactuur_basisonderwijs"
P = parameters(ID)

FIRST, LAST = 2, 15
"""Nobody is in nursery or primary school at another age; no limits of the law."""

OLDEST_IN_NURSERY = 7

_nursery = school_level.one_of("kleuter") & (age <= OLDEST_IN_NURSERY)

cap_year = named_number(
    f"{ID}.cap_year",
    case((_nursery, P["maximumfactuur.scherp.kleuter"].value), otherwise=P["maximumfactuur.scherp.lager"].value),
    "Wat de school per schooljaar hoogstens mag vragen (scherpe maximumfactuur).",
    "S2, S3",
)

cap_whole_primary = named_number(
    f"{ID}.cap_whole_primary",
    P["maximumfactuur.minder_scherp.lager"].value,
    "Wat de school voor alle jaren lager onderwijs samen mag vragen voor uitstappen van meer dagen.",
    "S3, S4",
)

cap_multi_day = named_number(
    f"{ID}.cap_multi_day",
    case(
        (_nursery, P["maximumfactuur.minder_scherp.kleuter"].value),
        (school_level.one_of("lager"), cap_whole_primary),
        otherwise=amount("0", "EUR"),
    ),
    "Wat de school hoogstens mag vragen voor uitstappen van meer dagen.",
    "S3, S4, S6",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(age >= FIRST) & (age <= LAST),
    conditions=(
        Condition(
            "c1",
            school_level.one_of("kleuter", "lager"),
            "Het kind gaat naar een kleuter- of lagere school die de Vlaamse Gemeenschap erkent.",
            "Decreet basisonderwijs (niet nagekeken); S1",
        ),
    ),
    amount=Amount(
        cap_year,
        AmountKind.PRICE_TO_PAY,
        "Wat de school per schooljaar hoogstens mag vragen.",
        "S2, S3, S5, S7",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (cap_multi_day,)
