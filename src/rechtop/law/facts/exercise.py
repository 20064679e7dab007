"""Exercise on referral (Bewegen op Verwijzing): the letter of the physician and the quarters of coaching."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, number_fact, truth_fact
from rechtop.rules.units import NONE

exercise_referral_letter = truth_fact(
    "exercise_referral_letter",
    Entity.PERSON,
    "Hebt u een verwijsbrief van een arts voor een beweegcoach (Bewegen op Verwijzing)?",
    why="Met die brief betaalt u maar een klein deel van de begeleiding.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

moves_too_little = truth_fact(
    "moves_too_little",
    Entity.PERSON,
    "Beweegt u minder dan 30 minuten per dag, of zit u elke dag uren na elkaar?",
    why="Dan kan een arts u naar een beweegcoach sturen, voor een kleine prijs.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)
"""An indication only: the physician judges the risk for the health."""

exercise_individual_quarters = number_fact(
    "exercise_individual_quarters",
    Entity.PERSON,
    "Hoeveel kwartieren begeleiding alleen met de beweegcoach had u dit jaar? Geef 0 als u nog niet begon.",
    NONE,
    0,
    400,
    decimals=0,
    typical=(4, 16),
    why="Per jaar zijn er een aantal kwartieren aan de lage prijs.",
    document=d.NO_PAPER,
    window=Window.THIS_YEAR,
    effort=2,
    changeable=True,
)

exercise_group_quarters = number_fact(
    "exercise_group_quarters",
    Entity.PERSON,
    "Hoeveel kwartieren begeleiding in groep had u dit jaar bij de beweegcoach? Geef 0 als u nog niet begon.",
    NONE,
    0,
    400,
    decimals=0,
    typical=(4, 48),
    why="Per jaar zijn er een aantal kwartieren aan de lage prijs.",
    document=d.NO_PAPER,
    window=Window.THIS_YEAR,
    effort=2,
    changeable=True,
)
