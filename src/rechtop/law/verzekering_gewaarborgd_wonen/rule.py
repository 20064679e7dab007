"""The free insurance of a home loan as law: a loan that is large and new enough, one home, and steady work.

A doctor and the Vlaams Woningfonds judge whether somebody is fully fit for work, and the fund the value of the home,
so the answer is at best that they look at it. What the policy pays later is for the insurer, and is no amount here.
Who has a policy that runs keeps it: what is asked at the request is no question any more.
"""

from __future__ import annotations

from rechtop.law.facts.owners import (
    home_loan_amount,
    loan_purpose,
    months_since_first_drawdown,
    property_value,
    renovation_income,
    worked_12_months,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.facts.receipts_home import LOAN_INSURANCE
from rechtop.law.loading import parameters
from rechtop.law.mijn_verbouwpremie.category import couple_for, limit_for
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Judgement, Reference, judged, named_number, named_truth
from rechtop.rules.people import exists
from rechtop.rules.rights import Condition, Holder, Right

ID = "verzekering_gewaarborgd_wonen"
P = parameters(ID)
FUND = "het Vlaams Woningfonds"


def _found(condition: str, text: str, *, personal: bool = False) -> Judgement:
    return judged(ID, condition, by=FUND, text=text, personal=personal)


large_enough = case(
    (loan_purpose.one_of("renovate_only"), home_loan_amount >= P["vgw.min_loan_renovate"].value),
    (loan_purpose.one_of("buy", "build", "buy_and_renovate"), home_loan_amount >= P["vgw.min_loan_buy"].value),
    otherwise=_found("c1", "of een lening om na een scheiding te blijven wonen meetelt"),
)

_other_home = exists((age.of(OTHER) >= 18) & owns_other_real_estate.of(OTHER))

only_home = ~_other_home | _found("c3_home", "of dit uw enige woning is")
"""Building land is no home: the fact does not tell them apart."""

cheap_enough = (property_value <= P["vgw.max_value"].at("most")) | _found(
    "c3_value", "of de woning niet te veel waard is"
)

_running = LOAN_INSURANCE.on(ON)

old_permit_ceiling_year = named_number(
    f"{ID}.old_permit_ceiling_year",
    limit_for(
        P["vgw.income_old_permit.alone"].value,
        P["vgw.income_old_permit.pair"].value,
        P["vgw.income_old_permit.per_dependant"].value,
        couple_for(ID, FUND),
    ),
    "De inkomensgrens, alleen voor nieuwbouw met een bouwvergunning van voor 2012.",
    "G3",
)

new_permit = case(
    (
        loan_purpose.one_of("build"),
        _found("c6", "of uw bouwvergunning van 2012 of later is") | (renovation_income <= old_permit_ceiling_year),
    ),
    otherwise=ALWAYS,
)

c2 = named_truth(
    f"{ID}.c2",
    months_since_first_drawdown <= 12,
    "U vraagt de verzekering binnen een jaar nadat u voor het eerst geld van de lening kreeg.",
    "G1, G3",
)
c5 = named_truth(
    f"{ID}.c5",
    ~LOAN_INSURANCE.touches(day("1990-01-01"), ON),
    "U had nog geen gratis verzekering van Vlaanderen.",
    "G1",
)
"""A policy that ended closes a new one; a policy that runs is the right itself."""
c3 = named_truth(
    f"{ID}.c3", only_home & cheap_enough, "Het is uw enige woning, u woont er, en ze is niet te veel waard.", "G1, G4"
)
c6 = named_truth(
    f"{ID}.c6", new_permit, "Bij nieuwbouw is uw vergunning van 2012 of later, of uw inkomen laag genoeg.", "G3"
)

max_month = named_number(
    f"{ID}.max_month", P["vgw.max_month"].value, "Wat de verzekering per maand hoogstens betaalt.", "G2"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= 18) & ~loan_purpose.one_of("none"),
    conditions=(
        Condition(
            "c1",
            _running | large_enough,
            "U leent minstens 50.000 euro om te kopen of te bouwen, of 25.000 euro om te verbouwen.",
            "G1, G2",
        ),
        Condition(
            "request",
            _running | (c2 & c5),
            "U vraagt ze binnen een jaar na het eerste geld van uw lening, en had er vroeger nog geen.",
            "G1, G3",
        ),
        Condition(
            "home",
            _running | (c3 & c6),
            "Het is uw enige woning en ze is niet te veel waard. Nieuwbouw heeft een vergunning van 2012 of later.",
            "G1, G3, G4",
        ),
        Condition(
            "c4",
            _running | (worked_12_months & _found("c4", "of u volledig kunt werken (volgens een arts)", personal=True)),
            "U werkt nu en werkte de laatste twaalf maanden, en u kunt volledig werken.",
            "G4, G5",
        ),
        Condition(
            "residence",
            _running | default_gate(ID, by=FUND),
            "U bent Belg, of uw verblijf opent deze verzekering.",
            "G1",
        ),
    ),
    receipt=LOAN_INSURANCE,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (max_month, old_permit_ceiling_year)
