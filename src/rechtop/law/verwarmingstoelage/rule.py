"""The heating allowance as law: the fuel, sixty days after the delivery, the address, and one of three categories.

It is asked for each delivery; the amounts of a year together have a maximum. That the household is another than the
population register shows, and that a heating bill cannot be paid, is for the OCMW to find.
"""

from __future__ import annotations

from rechtop.law.facts.energy import fuel_address_is_home, fuel_delivered_on, heating_fuel
from rechtop.law.facts.household import register_differs
from rechtop.law.facts.person import age
from rechtop.law.residence.gate import default_gate
from rechtop.law.verwarmingstoelage.allowance import BULK, PUMP, allowance, highest_year
from rechtop.law.verwarmingstoelage.categories import (
    ID,
    category,
    category2_income_ok,
    dependant_net_income_limit,
    in_a_category,
)
from rechtop.rules.days import ON, days_between
from rechtop.rules.kinds import amount
from rechtop.rules.named import Reference, judged
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

TERM = amount("60", "day")

_may_stay = somebody(
    f"{ID}.may_stay",
    (age >= 18) & default_gate(ID),
    "U bent volwassen, en Belg of met een verblijf dat de toelage opent.",
    "S7, S8, S9",
)
"""The pages name no condition of residence; whoever is not Belgian is left to the OCMW."""

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    conditions=(
        Condition(
            "c1",
            heating_fuel.one_of(*BULK, *PUMP),
            "U verwarmt uw woning vooral met stookolie, lamppetroleum type c of propaan in bulk.",
            "S7",
        ),
        Condition(
            "c2",
            (fuel_delivered_on <= ON) & (days_between(fuel_delivered_on, ON) <= TERM),
            "De brandstof is geleverd of gekocht, en dat is hoogstens 60 dagen geleden.",
            "S8",
        ),
        Condition(
            "c3",
            heating_fuel.one_of(*PUMP) | fuel_address_is_home,
            "Het adres van de levering en van de factuur is het adres waar u gewoonlijk woont.",
            "S9",
        ),
        Condition(
            "ground",
            in_a_category,
            "U hebt de verhoogde tegemoetkoming, een laag inkomen, of schuldhulp en een factuur die te zwaar is.",
            "S1, S2, S10",
        ),
        Condition(
            "c8",
            ~register_differs
            | judged(ID, "c8", by="OCMW", text="wie er in het echt op uw adres woont", personal=False),
            "Bij de gemeente staat wie er echt op uw adres woont, of u bewijst dat het anders is.",
            "S18",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze toelage.", "S7, S8, S9"),
    ),
    amount=Amount(allowance, AmountKind.ONE_OFF, "De verwarmingstoelage voor deze levering.", "S6, S8, S10, S20"),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (
    category,
    category2_income_ok,
    dependant_net_income_limit,
    highest_year,
)
