"""The school bonus as law: for every child that has a right to child benefit in July, paid in August.

The right is looked at in July, so that before July it comes later. What was so in July is read from child benefit that
was paid then; else from the facts of today. The decree measures the age on 31 December before (art. 21), which is the
age that the child turns this year, less one: under 4 (art. 19), under 11, under 17 (art. 21), and 17 or older.
"""

from __future__ import annotations

from rechtop.law.child_benefit import LAST, document_allows, in_flanders, opens_benefit
from rechtop.law.facts.person import birth_date
from rechtop.law.facts.receipts import GROEIPAKKET
from rechtop.law.facts.receipts_family import SCHOOLBONUS
from rechtop.law.loading import parameters
from rechtop.rules.days import (
    ON,
    first_of_month,
    first_of_year,
    last_of_year,
    months_between,
    months_later,
    years_between,
)
from rechtop.rules.logic import case
from rechtop.rules.named import named_day, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_schoolbonus"
P = parameters(ID)

july = named_day(f"{ID}.first_of_july", months_later(first_of_year(ON), 6), "De eerste dag van juli.", "S6")
_july_ends = months_later(last_of_year(ON), -5)

months_in_july = named_number(
    f"{ID}.months_in_july",
    months_between(first_of_month(birth_date), july),
    "De maanden van de geboortemaand tot juli.",
    "S6",
)

age_before = named_number(
    f"{ID}.age_before",
    years_between(birth_date, months_later(last_of_year(ON), -12)),
    "De leeftijd op 31 december van het jaar ervoor.",
    "Groeipakketdecreet art. 19 en 21; S10, S11",
)

due = named_number(
    f"{ID}.due",
    case(
        (age_before >= 17, P["schoolbonus.18_25"].value),
        (age_before >= 11, P["schoolbonus.12_17"].value),
        (age_before >= 4, P["schoolbonus.5_11"].value),
        otherwise=P["schoolbonus.0_4"].value,
    ),
    "De schoolbonus van dit jaar voor dit kind.",
    "Groeipakketdecreet art. 19 en 21; S4, S7, S8, S10, S11",
)

paid_in_july = named_truth(
    f"{ID}.paid_in_july",
    GROEIPAKKET.touches(july, _july_ends),
    "Er werd in juli Groeipakket voor dit kind betaald.",
    "S6",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(birth_date <= last_of_year(ON)) & (months_in_july <= LAST),
    conditions=(
        Condition("july", july <= ON, "De schoolbonus hoort bij het Groeipakket van juli.", "S6"),
        Condition(
            "c1",
            (birth_date <= _july_ends) & (paid_in_july | opens_benefit(ID, months_in_july)),
            "Voor dit kind is er in juli recht op het Groeipakket.",
            "Groeipakketdecreet art. 19; S6",
        ),
        Condition(
            "address",
            in_flanders(ID),
            "Het kind heeft zijn officiële adres in Vlaanderen.",
            "Groeipakketdecreet art. 8; S1",
        ),
        Condition(
            "residence",
            paid_in_july | document_allows(ID),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "Groeipakketdecreet art. 8; S1",
        ),
    ),
    amount=Amount(due, AmountKind.INCOME, "De schoolbonus van dit jaar.", "S2, S4, S7, S8"),
    receipt=SCHOOLBONUS,
    residence="groeipakket",
)
