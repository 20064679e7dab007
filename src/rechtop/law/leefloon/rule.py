"""Leefloon: who may get it (art. 3 of the law of 26 May 2002), and how much (see ``amount``).

What the OCMW must find stays open as a judgement: own effort and claims (c5), willingness to work or a reason of health
or equity (c6), other rights first (c7), a GPMI that is not signed (c8). None of these ever makes the right impossible.
A long stay abroad only suspends payment (c10), so that it never refuses the right. Whom somebody lives with (c11 to
c14) decides the category and not the right: see ``category``. Prison closes the right; monitoring as a sentence of its
own is not on the roll (c9).

``who``: a child under 12 can be no exception to the age of 18, so that the right is not shown for it. That age is no
limit of the law.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.person import (
    age,
    emancipated_by_marriage,
    imprisoned_on_roll,
    lives_in_belgium,
    pregnant,
    weeks_abroad_this_year,
)
from rechtop.law.facts.receipts import LEEFLOON
from rechtop.law.facts.work import gpmi_signed
from rechtop.law.leefloon.amount import NAMED_ONLY, entitled_to_supplement, leefloon_month
from rechtop.law.leefloon.category import MAJORITY, P
from rechtop.law.leefloon.cohabitants import counted_from_ascendant_month
from rechtop.law.leefloon.possessions import counted_capital_month
from rechtop.law.residence.gate import gate, residence_status
from rechtop.rules.law import Constraint
from rechtop.rules.named import judged
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

OCMW = "OCMW"

RIGHT = Right(
    id="leefloon",
    holder=Holder.PERSON,
    who=age >= 12,
    conditions=(
        Condition(
            "c1",
            lives_in_belgium,
            "U woont gewoonlijk en echt in België, ook als u geen vast adres hebt.",
            "Wet 26 mei 2002, art. 3, 1°; S17",
        ),
        Condition(
            "c2",
            gate("leefloon", "leefloon"),
            "Uw nationaliteit of verblijfsdocument geeft recht op een leefloon.",
            "Wet 26 mei 2002, art. 3, 3°; S57",
        ),
        Condition(
            "c3",
            ~residence_status.one_of("eu_first_3_months"),
            "U bent geen EU-burger (of familie) in de eerste drie maanden van uw verblijf.",
            "Wet 26 mei 2002, art. 3, 3°; S57",
        ),
        Condition(
            "c4",
            (age >= MAJORITY) | emancipated_by_marriage | child_in_charge | pregnant,
            "U bent 18 jaar, of jonger en getrouwd, zwanger of met een kind ten laste.",
            "Wet 26 mei 2002, art. 3, 2° en art. 7; S74",
        ),
        Condition(
            "c5",
            entitled_to_supplement
            & judged("leefloon", "c5", by=OCMW, text="of u zelf geen ander inkomen kunt krijgen"),
            "U hebt te weinig om van te leven en kunt dat zelf niet veranderen.",
            "Wet 26 mei 2002, art. 3, 4°; S58",
        ),
        Condition(
            "c6",
            judged(
                "leefloon",
                "c6",
                by=OCMW,
                text="of u bereid bent te werken, of een goede reden hebt om het niet te doen",
            ),
            "U bent bereid te werken, of gezondheid, studie of billijkheid laten het niet toe.",
            "Wet 26 mei 2002, art. 3, 5°; S59",
        ),
        Condition(
            "c7",
            judged("leefloon", "c7", by=OCMW, text="of u uw andere sociale rechten al hebt aangevraagd"),
            "U vraagt eerst uw andere sociale rechten aan, en soms onderhoudsgeld.",
            "Wet 26 mei 2002, art. 3 en 4; S59",
        ),
        Condition(
            "c8",
            gpmi_signed
            | judged("leefloon", "c8", by=OCMW, text="of een contract (GPMI) voor u niet nodig is, of nog komt"),
            "U tekent een contract met het OCMW (GPMI), als het dat vraagt.",
            "Wet 26 mei 2002, art. 10-11; S59",
        ),
        Condition(
            "c9",
            ~imprisoned_on_roll,
            "U bent niet ingeschreven op de rol van een gevangenis.",
            "Koninklijk besluit 11 juli 2002; S60",
        ),
        Condition(
            "c10",
            (weeks_abroad_this_year <= P["leefloon.weeks_abroad_paid"].value)
            | judged(
                "leefloon", "c10", by=OCMW, text="of de betaling doorloopt bij een lang verblijf in het buitenland"
            ),
            "U bent dit jaar niet langer dan ongeveer een maand in het buitenland.",
            "Wet 26 mei 2002; S17, S66",
        ),
    ),
    amount=Amount(
        leefloon_month,
        AmountKind.INCOME,
        "Het leefloon dat u per maand krijgt.",
        "Wet 26 mei 2002, art. 14; S2, S16",
    ),
    receipt=LEEFLOON,
    residence="leefloon",
)

QUANTITIES = (*NAMED_ONLY, counted_capital_month, counted_from_ascendant_month)

CONSTRAINTS: tuple[Constraint, ...] = ()
