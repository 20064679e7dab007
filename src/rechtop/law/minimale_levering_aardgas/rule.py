"""The minimum supply in winter as law: a prepaid meter for heating, the winter, and three findings of the OCMW.

Each OCMW chooses whether it offers the scheme, looks whether there is too little money to top up, and may set
conditions: debt help, an energy scan, paying back a part. So the answer is at best that the OCMW looks at it.
"""

from __future__ import annotations

from rechtop.law.facts.energy_supply import energy_supply
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_home import BUDGETMETER
from rechtop.law.minimale_levering_aardgas.table import (
    ID,
    amount_half_month,
    amount_month,
    prepaid_gas,
    prepaid_night_heating,
    protected,
)
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON, day, first_of_year, months_between
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

_month = months_between(first_of_year(ON), ON)
"""0 in January to 11 in December."""

_march, _november = _month.equals(2), _month.equals(10)

winter = named_truth(
    f"{ID}.winter",
    case(
        ((_month <= 1) | (_month >= 11), ALWAYS),
        (_march & (day("2016-01-01") <= ON), ALWAYS),
        (_november & (day("2020-11-01") <= ON), ALWAYS),
        (~(_march | _november), NEVER),
        (_march & (day("2014-01-01") <= ON) & (ON <= day("2015-12-31")), NEVER),
        otherwise=judged(ID, "c2", by="OCMW", text="of de winterperiode toen al of nog liep", personal=False),
    ),
    "Het is winter: 1 november tot en met 31 maart.",
    "S2, S3, S6",
)
"""Until the winter of 2014-2015 it ended in February. When it began to run from November and until March was not
found exactly, so those months are open in the years between."""

_has_meter = somebody(f"{ID}.has_meter", BUDGETMETER.on(ON), "U hebt een budgetmeter.", "S1")

_may_stay = somebody(
    f"{ID}.may_stay",
    ((age >= 18) | ~exists(is_my("parent", "stepparent", "grandparent"))) & default_gate(ID),
    "U bent volwassen of woont zonder ouder, en u bent Belg of met een verblijf dat hulp opent.",
    "S1",
)
"""The pages name no condition of residence; whoever is not Belgian is left to the OCMW.
A minor who lives without a parent may ask too."""

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=_has_meter | ~energy_supply.one_of("supplier"),
    conditions=(
        Condition(
            "c1",
            prepaid_gas | prepaid_night_heating,
            "U betaalt aardgas, of elektrische verwarming met alleen nachttarief, met een budgetmeter van Fluvius.",
            "S1",
        ),
        Condition("c2", winter, "Het is winter: van 1 november tot en met 31 maart.", "S2"),
        Condition(
            "c3",
            judged(ID, "c3", by="OCMW", text="of u te weinig geld hebt om op te laden", personal=False),
            "U hebt te weinig geld om uw budgetmeter op te laden en dreigt in de kou te zitten.",
            "S1",
        ),
        Condition(
            "c4",
            judged(ID, "c4", by="OCMW", text="of uw gemeente de minimale levering aanbiedt", personal=False),
            "Het OCMW van uw gemeente biedt de minimale levering aan.",
            "S1",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze hulp.", "S1"),
    ),
    amount=Amount(
        amount_month,
        AmountKind.LOWER_PRICE,
        "Wat het OCMW per maand op uw meter laadt, in de winter. Soms betaalt u een deel terug.",
        "S2, S6, S7, S8",
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (amount_half_month, protected)
