"""The childcare supplement as law: for each day in licensed Dutch-language childcare at a fixed price.

The price by income (inkomenstarief) and the first half day of nursery school end it. Where the child lives is not
asked: the childcare counts, in Flanders or Brussels. From three hours a day there is a half amount.
"""

from __future__ import annotations

from rechtop.law.child_benefit import may_stay
from rechtop.law.facts.childcare import childcare, childcare_hours_day
from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts_family import KINDEROPVANGTOESLAG
from rechtop.law.facts.school import school_level
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, months_between
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "groeipakket_kinderopvangtoeslag"
P = parameters(ID)

COMPULSORY, FIRST_SCHOOL_MONTHS = 5, 30
"""School is compulsory from five; nobody is in nursery school before two and a half."""

_day = P["kinderopvangtoeslag.day"].value

not_at_school = named_truth(
    f"{ID}.not_at_school",
    (months_between(birth_date, ON) < FIRST_SCHOOL_MONTHS) | school_level.one_of("none"),
    "Dit kind gaat nog niet naar de kleuterklas.",
    "S6",
)

per_day = named_number(
    f"{ID}.per_day",
    case(
        (childcare_hours_day >= P["kinderopvangtoeslag.full_day_hours"].value, _day),
        (
            childcare_hours_day >= P["kinderopvangtoeslag.half_day_hours"].value,
            _day.divided_by(
                2,
                decimals=2,
                rounding=Rounding.HALF_UP,
                source="De helft van het bedrag (S6), op de cent; een halve cent naar boven, zoals het basisbedrag.",
            ),
        ),
        otherwise=amount("0.00", "EUR/day"),
    ),
    "De kinderopvangtoeslag per dag in de opvang.",
    "S6, S8",
)

RIGHT = Right(
    id=ID,
    holder=Holder.CHILD,
    who=age < COMPULSORY,
    conditions=(
        Condition(
            "c1",
            childcare.one_of("fixed_price", "income_tariff"),
            "Het kind gaat naar een vergunde Nederlandstalige opvang in Vlaanderen of Brussel.",
            "S6",
        ),
        Condition(
            "c2",
            ~childcare.one_of("income_tariff"),
            "De prijs van de opvang hangt niet af van uw inkomen.",
            "S6",
        ),
        Condition("c3", not_at_school, "Het kind gaat nog niet naar de kleuterklas, ook geen halve dag.", "S6"),
        Condition(
            "c4",
            may_stay(ID),
            "Het kind is Belg of mag in België verblijven. Een oranje kaart is meestal niet genoeg.",
            "S7",
        ),
    ),
    amount=Amount(per_day, AmountKind.INCOME, "De toeslag voor elke dag in de opvang.", "S2, S6, S8"),
    receipt=KINDEROPVANGTOESLAG,
    residence="groeipakket",
)
