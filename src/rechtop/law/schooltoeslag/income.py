"""The income test: limits by points, the declared income of two years before, and the recent income on request.

On the maximum there is still a minimum allowance; one cent above it there is none (S7). A pupil who lived in a foster
family for a year on 31 August needs no test (S19). Limits after August 2024 were not found: they drift.
"""

from __future__ import annotations

from rechtop.law.facts.children import foster_placement, foster_since
from rechtop.law.facts.household import groeipakket_family_income, groeipakket_real_income_month
from rechtop.law.facts.property import cadastral_income_foreign_use
from rechtop.law.facts.school import replacement_income_share
from rechtop.law.schooltoeslag.points import ID, UPBRINGS, P, family_points, payer
from rechtop.rules.days import ON, first_of_year, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Choice, Number, Truth, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import named_choice, named_day, named_number, named_truth
from rechtop.rules.parameters import Parameter
from rechtop.rules.people import exists, is_my, total

CATEGORIES = ("none", "partial", "full", "exceptional")
HUNDRED = amount("100", "percent")

school_year_start = named_day(
    f"{ID}.school_year_start",
    months_later(first_of_year(months_later(ON, -8)), 8),
    "De eerste dag van dit schooljaar (1 september).",
)

income_year = named_day(
    f"{ID}.income_year",
    months_later(first_of_year(school_year_start), -24),
    "De eerste dag van het jaar waarvan het inkomen telt: twee jaar voor het begin van het schooljaar.",
    "S12",
)

foster_year = named_truth(
    f"{ID}.c7",
    foster_placement.one_of("foster_family") & (months_later(foster_since, 12) < school_year_start),
    "Het kind woonde op 31 augustus al minstens een jaar zonder onderbreking in een pleeggezin.",
    "S10, S19",
)


def by_points(table: Parameter, points: Number) -> Number:
    """The entry of a table that belongs to a number of points; its last one for all that is more."""
    *fewer, most = sorted(table.keys, key=int)
    found = table.at(most)
    for key in reversed(fewer):
        found = case((points <= int(key), table.at(key)), otherwise=found)
    return found


limit_min = named_number(
    f"{ID}.family_limit_min",
    by_points(P[f"{ID}.limit_min"], family_points),
    "De minimumgrens voor de punten van dit gezin.",
    "S2, S6, S16",
)
limit_max = named_number(
    f"{ID}.family_limit_max",
    by_points(P[f"{ID}.limit_max"], family_points),
    "De maximumgrens voor de punten van dit gezin.",
    "S2, S6, S16",
)

below_max = named_truth(
    f"{ID}.below_max",
    groeipakket_family_income <= limit_max,
    "Het gezinsinkomen is niet hoger dan de maximumgrens.",
    "S7; Groeipakketdecreet art. 43",
)


def _category(income: Number, within: Truth) -> Choice:
    """Which allowance belongs to an income, when ``within`` says that it is not above the maximum."""
    tenth = limit_max * P[f"{ID}.exceptional_share_of_max"].value
    mostly_benefits = replacement_income_share >= P[f"{ID}.replacement_share"].value * HUNDRED
    return case(
        (~within, Option(CATEGORIES, "none")),
        ((income <= tenth) & mostly_benefits, Option(CATEGORIES, "exceptional")),
        (income <= limit_min, Option(CATEGORIES, "full")),
        otherwise=Option(CATEGORIES, "partial"),
    )


category = named_choice(
    f"{ID}.category",
    _category(groeipakket_family_income, below_max),
    "Welke toeslag bij het gezinsinkomen hoort: geen, gedeeltelijk, volledig of uitzonderlijk.",
    "S4, S7; Groeipakketdecreet art. 39",
)

recent_income_year = named_number(
    f"{ID}.recent_income_year",
    groeipakket_real_income_month * amount("12", "month/year"),
    "Het inkomen van nu, op een jaar gerekend.",
    "S12",
)

recent_below_max = named_truth(
    f"{ID}.recent_below_max",
    recent_income_year <= limit_max,
    "Het inkomen van nu, op een jaar gerekend, is niet hoger dan de maximumgrens.",
    "S12",
)

recent_category = named_choice(
    f"{ID}.recent_category",
    _category(recent_income_year, recent_below_max),
    "Welke toeslag bij het inkomen van nu hoort.",
    "S4, S7",
)

on_recent_income = named_truth(
    f"{ID}.on_recent_income",
    recent_below_max & payer("c4", "of uw inkomen van nu mag tellen, niet dat van twee jaar geleden"),
    "Uw inkomen is gedaald en het recente inkomen blijft onder de maximumgrens.",
    "S12",
)

_no_parent_here = named_truth(
    f"{ID}.no_parent_here", ~exists(is_my(*UPBRINGS)), "Geen ouder of stiefouder van deze leerling woont hier."
)

foreign_use_ki = named_number(
    f"{ID}.foreign_use_ki",
    total(cadastral_income_foreign_use.of(OTHER), is_my(*UPBRINGS) | _no_parent_here),
    "Het kadastraal inkomen (geschatte opbrengst) van wat het gezin bezit buiten de eigen woning of zaak.",
    "S1",
)

ki_test = named_truth(
    f"{ID}.ki_test",
    (foreign_use_ki <= 0) | payer("c5", "of uw inkomen past bij de gebouwen of gronden die u bezit"),
    "Uw inkomen past bij wat u bezit buiten uw eigen woning of zaak.",
    "S1",
)
"""The percentage of this test was not found: without such property it is met, else the payer applies it."""
