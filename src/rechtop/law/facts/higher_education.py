"""Higher education: the course, its credits, and the income that the study grant counts.

Points of the family follow from its people (:mod:`rechtop.law.schooltoeslag.points`); a room of one's own is
``boarding`` of :mod:`rechtop.law.facts.school`.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, number_fact
from rechtop.rules.units import EUR_YEAR, POINTS

higher_education_program = choice_fact(
    "higher_education_program",
    Entity.PERSON,
    "Welke opleiding volgt deze persoon in het hoger onderwijs?",
    (
        ("degree", "een graduaat, bachelor, master of lerarenopleiding, met een diplomacontract"),
        ("same_level_again", "een bachelor na een bachelor, of een master na een master"),
        ("no_degree", "met een creditcontract of examencontract, of een opleiding zonder diploma"),
    ),
    why="De studietoelage is er voor wie een diploma wil halen.",
    document=d.SCHOOL,
    changeable=True,
)

credits_funded = number_fact(
    "credits_funded",
    Entity.PERSON,
    "Voor hoeveel studiepunten kan deze persoon dit academiejaar een studietoelage krijgen?",
    POINTS,
    0,
    180,
    decimals=0,
    typical=(27, 60),
    why="De studietoelage hangt af van het aantal studiepunten. Vanaf 27 punten is er een toelage.",
    document=d.SCHOOL,
    effort=2,
    changeable=True,
)
"""At most what is left of the credit for study grants (60 a year, and 60 once for who fails)."""

study_grant_income = number_fact(
    "study_grant_income",
    Entity.HOUSEHOLD,
    "Hoeveel is het referentie-inkomen van uw gezin voor de studietoelage? "
    "Dat is vooral het belastbare inkomen van twee jaar geleden.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(20_000, 40_000, 60_000),
    why="De studietoelage en het lagere studiegeld hangen af van dit inkomen.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""Not ``groeipakket_family_income``: since 2019 that one counts pay before professional costs, this one after."""
