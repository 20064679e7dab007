"""The care need: points of self-reliance at home, a fixed category in a woonzorgcentrum since April 2023 (c2 to c4)."""

from __future__ import annotations

from rechtop.law.facts.care import care_category_before_admission, care_setting
from rechtop.law.facts.receipts import IGO, ZORGBUDGET_OUDEREN
from rechtop.law.integratietegemoetkoming.points import CATEGORIES, category_of, has_enough
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day
from rechtop.rules.logic import ALWAYS, Option, case
from rechtop.rules.named import named_choice, named_number, named_truth

ID = "zorgbudget_ouderen"
P = parameters(ID)

in_care_home = named_truth(
    f"{ID}.in_care_home",
    (day("2023-04-01") <= ON) & care_setting.one_of("woonzorgcentrum_flanders", "woonzorgcentrum_brussels"),
    "U verblijft in een woonzorgcentrum en vraagt het zorgbudget vanaf 1 april 2023.",
    "S1, S5",
)

needs_care = case(
    (in_care_home, ALWAYS), otherwise=has_enough(ID, P["zorgbudget_ouderen.points_min"].value, ZORGBUDGET_OUDEREN)
)

_highest = care_category_before_admission.one_of("5") | IGO.on(ON)

category = named_choice(
    f"{ID}.category",
    case(
        (in_care_home & _highest, Option(CATEGORIES, "5")),
        (in_care_home, Option(CATEGORIES, "4")),
        otherwise=category_of(ID, ZORGBUDGET_OUDEREN),
    ),
    "Uw zorgcategorie, van 1 (7 of 8 punten) tot 5 (17 of 18 punten). In een woonzorgcentrum is het 4 of 5.",
    "S1, S2, S5",
)

maximum_year = named_number(
    f"{ID}.maximum_year",
    category.look_up({name: P[f"zorgbudget_ouderen.cat{name}_year"].value for name in CATEGORIES}),
    "Het hoogste bedrag van uw zorgcategorie, per jaar.",
    "S15",
)
