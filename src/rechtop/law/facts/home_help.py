"""Help at home by a service: whether it is needed, what an hour costs and when it comes."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, number_fact, truth_fact
from rechtop.rules.units import Unit

needs_help_at_home = truth_fact(
    "needs_help_at_home",
    Entity.PERSON,
    "Hebt u thuis hulp nodig bij de zorg of het huishouden, door ziekte, leeftijd of een moeilijke situatie?",
    why="Dan is er misschien gezinszorg of poetshulp aan een prijs volgens uw inkomen.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

home_care_hour_price = number_fact(
    "home_care_hour_price",
    Entity.PERSON,
    "Welke prijs per uur rekende de dienst voor gezinszorg voor u uit, op een gewone weekdag?",
    Unit.parse("EUR/hour"),
    0,
    50,
    why="De dienst berekent uw prijs met een wettelijke schaal. In de avond en het weekend komt er iets bij.",
    document=d.CARE_SERVICE,
    known_by=d.BY_CARE_PROVIDER,
    effort=2,
)

home_care_moment = choice_fact(
    "home_care_moment",
    Entity.PERSON,
    "Wanneer komt de hulp bij u thuis?",
    (
        ("weekday_day", "op een weekdag, overdag"),
        ("weekday_20_to_7", "op een weekdag, tussen 20 uur en 7 uur"),
        ("saturday", "op zaterdag"),
        ("sunday_or_holiday", "op zondag of een feestdag"),
    ),
    why="In de avond, de nacht en het weekend is de hulp duurder.",
    document=d.NO_PAPER,
    changeable=True,
)
