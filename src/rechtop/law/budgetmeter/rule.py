"""The prepaid meter as law: Fluvius supplies after unpaid bills, and places the meter when its own bills stay unpaid.

Nobody asks for it: Fluvius places it free of charge, and the customer cannot refuse. What it protects is the supply:
with the credit and the help credit used up, electricity goes on at 10 ampere and gas stops. It goes with the dwelling,
whoever lives there, so it has no gate of residence.
"""

from __future__ import annotations

from rechtop.law.facts.energy_supply import (
    budgetmeter_debt,
    budgetmeter_empty,
    budgetmeter_top_up,
    energy_supply,
    fluvius_default_notice,
    fluvius_default_notice_on,
)
from rechtop.law.facts.receipts_home import BUDGETMETER
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, days_between
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import Reference, judged, named_choice, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.units import EUR

ID = "budgetmeter"
P = parameters(ID)
FLUVIUS = "Fluvius"
LAC = "de Lokale Adviescommissie (LAC) bij het OCMW"

_has_meter = somebody(f"{ID}.has_meter", BUDGETMETER.on(ON), "U hebt een budgetmeter.", "S2")

supplied = _has_meter | case(
    (energy_supply.one_of("fluvius", "ended_for_debt"), ALWAYS),
    (energy_supply.one_of("supplier"), NEVER),
    otherwise=judged(ID, "c1", by=LAC, text="of u opnieuw energie krijgt, en hoe", personal=False),
)
"""Who was shut off: how supply begins again was not found."""

placed = _has_meter | case(
    (
        energy_supply.one_of("ended_for_debt"),
        judged(ID, "c2", by=FLUVIUS, text="of u een budgetmeter krijgt", personal=False),
    ),
    otherwise=fluvius_default_notice,
)
"""Who has just lost a supplier has no bills of Fluvius yet: whether they will stay unpaid is open."""

placing_days_left = named_number(
    f"{ID}.placing_days_left",
    (P["budgetmeter.placing_term_days"].value - days_between(fluvius_default_notice_on, ON)).not_below(0),
    "Binnen zoveel dagen plaatst Fluvius de budgetmeter, gratis.",
    "S2",
)

_SUPPLY = ("goes_on", "limited_10_ampere", "stops")

electricity_supply = named_choice(
    f"{ID}.electricity_supply",
    case(
        (budgetmeter_empty.one_of("electricity", "both"), Option(_SUPPLY, "limited_10_ampere")),
        otherwise=Option(_SUPPLY, "goes_on"),
    ),
    "Uw elektriciteit. Is het geld op, ook het hulpkrediet? Dan houdt u 10 ampère. U betaalt dat later.",
    "S3",
)

gas_supply = named_choice(
    f"{ID}.gas_supply",
    case(
        (budgetmeter_empty.one_of("natural_gas", "both"), Option(_SUPPLY, "stops")),
        otherwise=Option(_SUPPLY, "goes_on"),
    ),
    "Uw aardgas. Is het geld op, ook het hulpkrediet? Dan stopt de levering. Vraag dan de minimale levering.",
    "S3",
)

to_debt = named_number(
    f"{ID}.to_debt",
    case(
        (
            budgetmeter_debt,
            (budgetmeter_top_up * P["budgetmeter.debt_share_of_top_up"].value).rounded(
                decimals=2,
                rounding=Rounding.HALF_UP,
                source="S4: een derde van de oplading, op de cent.",
            ),
        ),
        otherwise=amount("0", EUR),
    ),
    "Het deel van een oplading dat naar uw schuld gaat.",
    "S4",
)

usable = named_number(
    f"{ID}.usable",
    (budgetmeter_top_up - to_debt).not_below(0),
    "Het deel van een oplading dat u kunt gebruiken.",
    "S4",
)

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    who=_has_meter | ~energy_supply.one_of("supplier"),
    conditions=(
        Condition(
            "c1",
            supplied,
            "Fluvius levert uw energie, omdat uw leverancier stopte door schulden en u geen nieuwe vond.",
            "S1",
        ),
        Condition(
            "c2",
            placed,
            "U betaalde Fluvius niet en kreeg een aangetekende brief, of u hebt al een budgetmeter.",
            "S2",
        ),
    ),
    receipt=BUDGETMETER,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (placing_days_left, electricity_supply, gas_supply, to_debt, usable)
