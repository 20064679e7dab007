"""Energy when bills were not paid: who supplies, the notice of Fluvius, and the prepaid meter (budgetmeter).

That somebody has a prepaid meter is the receipt ``budgetmeter`` (:mod:`rechtop.law.facts.receipts_home`).
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import EUR

energy_supply = choice_fact(
    "energy_supply",
    Entity.DWELLING,
    "Wie levert nu uw elektriciteit of aardgas?",
    (
        ("supplier", "een gewone leverancier"),
        ("ended_for_debt", "mijn leverancier stopt mijn contract door schulden, en ik vond nog geen nieuwe"),
        ("fluvius", "Fluvius, met facturen of met een budgetmeter"),
        ("shut_off", "niemand, ik ben afgesloten"),
    ),
    why="Stopt uw leverancier uw contract door schulden? Dan levert Fluvius, met facturen of een budgetmeter.",
    document=d.ENERGY_BILL,
    sensitivity=Sensitivity.DELICATE,
)
"""Of electricity and gas together: the one with a problem counts."""

fluvius_default_notice = truth_fact(
    "fluvius_default_notice",
    Entity.DWELLING,
    "Stuurde Fluvius u een aangetekende brief omdat u facturen niet betaalde?",
    why="Na die brief plaatst Fluvius een budgetmeter.",
    document=d.ENERGY_BILL,
    sensitivity=Sensitivity.DELICATE,
)

fluvius_default_notice_on = day_fact(
    "fluvius_default_notice_on",
    Entity.DWELLING,
    "Van welke dag is de aangetekende brief van Fluvius?",
    why="Fluvius plaatst de budgetmeter binnen 60 dagen na die brief.",
    document=d.ENERGY_BILL,
    low=2003_01_01,
    high=2100_12_31,
    window=Window.MOMENT,
    effort=2,
)

budgetmeter_empty = choice_fact(
    "budgetmeter_empty",
    Entity.DWELLING,
    "Is het geld op uw budgetmeter op, ook het hulpkrediet?",
    (
        ("none", "nee"),
        ("electricity", "ja, voor elektriciteit"),
        ("natural_gas", "ja, voor aardgas"),
        ("both", "ja, voor allebei"),
    ),
    why="Bij elektriciteit houdt u dan nog een beetje stroom. Bij aardgas stopt de levering.",
    document=d.ENERGY_BILL,
    sensitivity=Sensitivity.DELICATE,
)

budgetmeter_debt = truth_fact(
    "budgetmeter_debt",
    Entity.DWELLING,
    "Betaalt u via de budgetmeter ook een schuld af?",
    why="Dan gaat een deel van elke oplading naar die schuld.",
    document=d.ENERGY_BILL,
    sensitivity=Sensitivity.DELICATE,
)

budgetmeter_top_up = number_fact(
    "budgetmeter_top_up",
    Entity.DWELLING,
    "Voor hoeveel euro laadt u uw budgetmeter op, per keer?",
    EUR,
    0,
    1_000,
    typical=(20, 50),
    why="Zo weten we hoeveel u kunt gebruiken als u ook een schuld afbetaalt.",
    document=d.NO_PAPER,
    changeable=True,
)
