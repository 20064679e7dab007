"""Nationality, the points of the family and the income test: limits by points, the income declared and that of now.

The points are those of the school allowance, less one where an unrelated person with an income lives at the address.
The study grant counts pupils only where they are fiscally dependent; the school allowance counts them always, and a
pupil who is not dependent is so rare that the same count is used. Above ten points the limits are those of ten.

The income is not that of the school allowance: since 2019 that one counts pay before professional costs.
"""

from __future__ import annotations

from rechtop.law.facts.higher_education import study_grant_income
from rechtop.law.facts.household import groeipakket_family_income, groeipakket_real_income_month
from rechtop.law.facts.income import net_wage_month, other_net_income_month, social_benefit_month
from rechtop.law.facts.school import replacement_income_share
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import gate
from rechtop.law.schooltoeslag.income import by_points, foreign_use_ki
from rechtop.law.schooltoeslag.points import P as SCHOOL
from rechtop.law.schooltoeslag.points import family_points as school_points
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import judged, named_choice, named_number, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.units import POINTS

ID = "studietoelage_hoger_onderwijs"
P = parameters(ID)
DIVISION = "de afdeling Studietoelagen"
CATEGORIES = ("none", "partial", "full", "exceptional")
HUNDRED = amount("100", "percent")


def division(condition: str, text: str) -> Truth:
    """What the Flemish division for study grants still has to look into."""
    return judged(ID, condition, by=DIVISION, text=text)


nationality = named_truth(
    f"{ID}.nationality",
    gate("studietoelage", ID, by=DIVISION, text="of uw verblijf of werk in België de studietoelage opent"),
    "De student is Belg of heeft een verblijf dat de studietoelage opent.",
    "S4, S5, S6",
)

_has_income = named_truth(
    f"{ID}.has_income",
    (net_wage_month > 0) | (social_benefit_month > 0) | (other_net_income_month > 0),
    "Deze persoon heeft een inkomen. Leefloon en IVT tellen hier niet.",
    "S14",
)

_unrelated_income = named_truth(
    f"{ID}.unrelated_income",
    exists(is_my("none") & _has_income.of(OTHER)),
    "Op het adres woont iemand met een inkomen die geen familie is.",
    "S14",
)

family_points = named_number(
    f"{ID}.family_points",
    (school_points - case((_unrelated_income, amount("1", POINTS)), otherwise=amount("0", POINTS))).not_below(0),
    "De punten van het gezin voor de studietoelage.",
    "S14",
)


limit_max = named_number(
    f"{ID}.family_limit_max",
    by_points(P["studietoelage.limit_max"], family_points),
    "De maximumgrens voor de punten van dit gezin.",
    "S1, S11",
)
limit_min = named_number(
    f"{ID}.family_limit_min",
    by_points(P["studietoelage.limit_min"], family_points),
    "De minimumgrens voor de punten van dit gezin.",
    "S1, S11",
)

below_max = named_truth(
    f"{ID}.below_max",
    study_grant_income <= limit_max,
    "Het referentie-inkomen is niet hoger dan de maximumgrens.",
    "S1",
)

_tenth = limit_max * SCHOOL["schooltoeslag.exceptional_share_of_max"].value
_mostly_benefits = replacement_income_share >= SCHOOL["schooltoeslag.replacement_share"].value * HUNDRED

category = named_choice(
    f"{ID}.category",
    case(
        (~below_max, Option(CATEGORIES, "none")),
        ((study_grant_income <= _tenth) & _mostly_benefits, Option(CATEGORIES, "exceptional")),
        (study_grant_income <= limit_min, Option(CATEGORIES, "full")),
        otherwise=Option(CATEGORIES, "partial"),
    ),
    "Welke toelage bij het inkomen hoort: geen, gedeeltelijk, volledig of uitzonderlijk.",
    "Decreet 8 juni 2007; S1, S3",
)
"""The share of benefits is that of the school allowance (70 %); for the study grant the page says "mainly"."""

income_dropped = named_truth(
    f"{ID}.income_dropped",
    groeipakket_real_income_month * amount("12", "month/year") < groeipakket_family_income,
    "Het inkomen van nu is lager dan dat van twee jaar geleden.",
    "S9",
)

on_recent_income = named_truth(
    f"{ID}.on_recent_income",
    ~below_max & income_dropped & division("recent_income", "of uw lagere inkomen van nu mag tellen"),
    "Het inkomen is gedaald, en het inkomen van nu mag tellen.",
    "S9",
)

ki_test = named_truth(
    f"{ID}.ki_test",
    (foreign_use_ki <= 0) | division("ki_test", "of uw inkomen past bij de gebouwen of gronden die u bezit"),
    "Uw inkomen past bij wat u bezit buiten uw eigen woning of zaak.",
    "S1",
)
"""The share of this test (20 %) was only recalled: without such property it is met, else the division applies it."""
