"""The school allowance as law: for pupils of schools of the Flemish Community whose family has a low enough income.

A pupil in secondary school has it up to the school year of turning 22; nursing (HBO5) and special secondary education
know no limit of age, so an adult whose education is not known may still hold it. (It is not shown above 65, which is
no limit of the law.) Absence from school is for the payer to weigh and never refuses by itself. Whoever has been in a
foster family for a year needs no test of nationality or income (c7); that stands inside the other conditions.
"""

from __future__ import annotations

from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts import SCHOOLTOESLAG
from rechtop.law.facts.school import often_absent_from_school, school_level
from rechtop.law.residence.gate import gate
from rechtop.law.schooltoeslag.amounts import due
from rechtop.law.schooltoeslag.income import (
    below_max,
    foster_year,
    income_year,
    ki_test,
    on_recent_income,
    school_year_start,
)
from rechtop.law.schooltoeslag.points import ID, PAYER, is_pupil, payer
from rechtop.rules.days import months_later
from rechtop.rules.logic import any_of
from rechtop.rules.named import Reference
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

FIRST_SCHOOL = 2
"""Nursery school starts at two and a half."""

LAST, LAST_SHOWN = 22, 65
TURNS_22 = months_later(birth_date, 12 * LAST)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=(age >= FIRST_SCHOOL)
    & ((age <= LAST) | ((age <= LAST_SHOWN) & school_level.one_of("hbo5_verpleegkunde", "buso"))),
    conditions=(
        Condition(
            "c1",
            foster_year
            | gate("schooltoeslag", ID, by=PAYER, text="of het verblijf van de leerling de schooltoeslag opent"),
            "De leerling is Belg of heeft een verblijf dat de schooltoeslag opent.",
            "Groeipakketdecreet art. 24; S8, S10",
        ),
        Condition(
            "c2",
            is_pupil,
            "De leerling gaat naar een kleuter-, lagere of secundaire school die de Vlaamse Gemeenschap erkent.",
            "S10",
        ),
        Condition(
            "c3",
            any_of(
                school_level.one_of("kleuter", "lager", "hbo5_verpleegkunde", "buso"), TURNS_22 >= school_year_start
            ),
            "In het secundair onderwijs: de leerling wordt dit schooljaar hoogstens 22 jaar.",
            "Groeipakketdecreet art. 35; S11",
        ),
        Condition(
            "c4",
            any_of(foster_year, below_max, on_recent_income),
            "Het gezinsinkomen is niet hoger dan de maximumgrens voor de punten van uw gezin.",
            "Groeipakketdecreet art. 39 en 43; S4, S7, S12, S19",
        ),
        Condition(
            "c5",
            foster_year | ki_test,
            "Uw inkomen past bij wat u bezit buiten uw eigen woning of zaak.",
            "S1",
        ),
        Condition(
            "c6",
            ~often_absent_from_school | payer("c6", "of de leerling genoeg aanwezig was op school"),
            "De leerling was niet twee schooljaren na elkaar te vaak afwezig zonder geldige reden.",
            "S15",
        ),
    ),
    amount=Amount(
        due,
        AmountKind.INCOME,
        "De schooltoeslag voor deze leerling, per schooljaar.",
        "Groeipakketdecreet art. 39, 47 en 48; S3, S4, S9",
    ),
    receipt=SCHOOLTOESLAG,
    residence="schooltoeslag",
)

QUANTITIES: tuple[Reference, ...] = (income_year,)
