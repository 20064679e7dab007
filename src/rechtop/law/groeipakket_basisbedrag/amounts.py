"""How much: the amount of the new regime, or rank and age supplement of the old one; and who gets what part.

In the old regime the rank is that of 31 December 2018, counted from the youngest, and never changes again. The age
supplement starts in the month after a birthday; nobody could check that month, so the birthday month itself stays
open. The reduced series is for the oldest child *without* social or care supplement, as the payers print it (S4); the
archived decree says only "oldest".

An institution gets two thirds, so that the family keeps one third; so does the beneficiary of a child in a reception
centre, since the decree of 1 July 2022. In foster care the foster family gets all of it: nothing is taken off.
"""

from __future__ import annotations

from rechtop.law.facts.children import (
    foster_placement,
    is_oldest_child,
    old_regime_open_20181231,
    rank_from_youngest_20181231,
)
from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts import SOCIALE_TOESLAG, ZORGTOESLAG
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day, first_of_month, months_between
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_number, named_truth

ID = "groeipakket_basisbedrag"
P = parameters(ID)
PAYER = "de uitbetaler van het Groeipakket"
NOTHING = amount("0.00", "EUR/month")

months_old = named_number(
    f"{ID}.months_old",
    months_between(first_of_month(birth_date), first_of_month(ON)),
    "De maanden van de geboortemaand tot deze maand.",
)

old_regime = named_truth(
    f"{ID}.old_regime",
    (birth_date <= day("2018-12-31")) & old_regime_open_20181231,
    "Voor dit kind gelden de bedragen van de oude regeling.",
    "Groeipakketdecreet art. 210 en 228; S12",
)

base = named_number(
    f"{ID}.base",
    case(
        (~old_regime, P["basisbedrag.new"].value),
        (rank_from_youngest_20181231 <= 1, P["basisbedrag.old_youngest"].value),
        (rank_from_youngest_20181231 <= 2, P["basisbedrag.old_second_youngest"].value),
        otherwise=P["basisbedrag.old_third_and_older"].value,
    ),
    "Het basisbedrag voor dit kind, zonder leeftijdsbijslag.",
    "Groeipakketdecreet art. 13 en 210; S4, S12",
)

reduced_series = named_truth(
    f"{ID}.reduced_series",
    is_oldest_child & ~(SOCIALE_TOESLAG.on(ON) | ZORGTOESLAG.on(ON)),
    "De lagere leeftijdsbijslag: het oudste kind zonder sociale toeslag of zorgtoeslag.",
    "Groeipakketdecreet art. 212 en 213; S4, S13",
)

_in_birthday_month = judged(
    ID, "age_month", by=PAYER, text="of de leeftijdsbijslag al begint in de maand van de verjaardag"
)


def _turned(years: int) -> Truth:
    """Whether the supplement from this age runs: surely from the month after the birthday, never before it."""
    return case((months_old > 12 * years, ALWAYS), (age < years, NEVER), otherwise=_in_birthday_month)


def _series(group: str) -> Number:
    oldest = P[f"leeftijdsbijslag.oldest_without_supplement.{group}"].value
    return case((reduced_series, oldest), otherwise=P[f"leeftijdsbijslag.full.{group}"].value)


age_supplement = named_number(
    f"{ID}.age_supplement",
    case(
        (~old_regime, NOTHING),
        (_turned(18), _series("18plus")),
        (_turned(12), _series("12_17")),
        (_turned(6), _series("6_11")),
        otherwise=NOTHING,
    ),
    "De leeftijdsbijslag, alleen in de oude regeling.",
    "Groeipakketdecreet art. 212 en 213; S4, S13, S16",
)

total = named_number(
    f"{ID}.total", base + age_supplement, "Het basisbedrag en de leeftijdsbijslag samen, per maand.", "S4"
)

_in_reception = foster_placement.one_of("asylum_reception") & (day("2022-08-01") <= ON)
_one_third = foster_placement.one_of("institution") | _in_reception

family_share = named_number(
    f"{ID}.family_share",
    case(
        (foster_placement.one_of("institution"), amount("0.3333")),
        (_in_reception, P["groeipakket.reception_fraction"].value),
        otherwise=amount("1"),
    ),
    "Het deel dat naar het gezin gaat. De rest gaat naar de voorziening, of wordt niet betaald (opvang).",
    "Groeipakketdecreet art. 68; S11, S18",
)

due = named_number(
    f"{ID}.due",
    case(
        (
            _one_third,
            total.divided_by(
                3,
                decimals=2,
                rounding=Rounding.HALF_UP,
                source="Een derde voor het gezin (S11, S18); op de cent afgerond, een halve cent naar boven.",
            ),
        ),
        otherwise=total,
    ),
    "Wat het gezin per maand krijgt voor dit kind.",
    "S11, S18",
)
