"""The premium of the Flemish social protection: who owes it, years that were not paid, the duty to integrate."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.units import NONE

zorgkas_no_premium = truth_fact(
    "zorgkas_no_premium",
    Entity.PERSON,
    "Bent u persoonlijk failliet, of bent u alleen administratief aangesloten bij een zorgkas?",
    why="Dan moet u dit jaar geen zorgpremie betalen.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Collective debt settlement, which frees as well, is a receipt."""

inburgering_duty = choice_fact(
    "inburgering_duty",
    Entity.PERSON,
    "Moest u een inburgeringstraject volgen, en is dat gelukt?",
    (
        ("not_obliged", "nee, ik moest dat niet"),
        ("fulfilled", "ja, en het is in orde"),
        ("not_fulfilled", "ja, en het is nog niet in orde"),
    ),
    why="Wie moest inburgeren en dat niet deed, verliest soms een Vlaamse korting of een zorgbudget.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
"""For the care premium the state on 1 January of the year before counts; who changed since says what it was then."""

lived_in_flanders_this_year = truth_fact(
    "lived_in_flanders_this_year",
    Entity.PERSON,
    "Woonde u dit jaar minstens één dag officieel in Vlaanderen?",
    why="Dan is de hele zorgpremie van dit jaar te betalen.",
    document=d.IDENTITY,
    window=Window.THIS_YEAR,
)
"""Only asked of who does not live in Flanders now."""

unpaid_zorgpremies = number_fact(
    "unpaid_zorgpremies",
    Entity.PERSON,
    "Hoeveel jaren betaalde u de zorgpremie niet, of niet volledig?",
    NONE,
    0,
    30,
    decimals=0,
    typical=(1, 2),
    why="Vanaf twee jaren zonder betaling kan er een boete komen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

zorgpremie_arrears_paid = truth_fact(
    "zorgpremie_arrears_paid",
    Entity.PERSON,
    "Betaalde u alle oude zorgpremies op tijd, na de aangetekende brief?",
    why="Wie dan nog betaalt, krijgt geen boete.",
    document=d.BANK,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)
