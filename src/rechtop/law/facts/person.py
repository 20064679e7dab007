"""Who somebody is, where she really lives and where officially: facts of one person that no other subject owns."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, years_between
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.kinds import amount
from rechtop.rules.named import named_number
from rechtop.rules.units import DAY

birth_date = day_fact(
    "birth_date",
    Entity.PERSON,
    "Wanneer bent u geboren?",
    why="Veel rechten hangen af van uw leeftijd.",
    document=d.IDENTITY,
    low=1900_01_01,
    high=2100_12_31,
)

age = named_number("age", years_between(birth_date, ON), "Uw leeftijd in volle jaren.")

pregnant = truth_fact(
    "pregnant",
    Entity.PERSON,
    "Bent u zwanger?",
    why="Wie jonger is dan 18 en zwanger, kan toch een leefloon krijgen.",
    document=d.DOCTOR,
    sensitivity=Sensitivity.DELICATE,
)

emancipated_by_marriage = truth_fact(
    "emancipated_by_marriage",
    Entity.PERSON,
    "Bent u jonger dan 18 en bent u getrouwd (of getrouwd geweest)?",
    why="Wie voor zijn 18 trouwt, telt voor het leefloon als volwassene.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.PRIVATE,
)

lives_in_belgium = truth_fact(
    "lives_in_belgium",
    Entity.PERSON,
    "Woont u gewoonlijk en echt in België?",
    why="De meeste rechten zijn voor wie echt in België woont. Een vast adres is niet altijd nodig.",
    document=d.IDENTITY,
)

residence_region = choice_fact(
    "residence_region",
    Entity.PERSON,
    "Waar woont u officieel?",
    (
        ("flanders", "in Vlaanderen"),
        ("brussels", "in Brussel"),
        ("wallonia", "in Wallonië, ook in de Duitstalige Gemeenschap"),
        ("abroad", "in een ander land"),
    ),
    why="Vlaamse steun is er voor wie officieel in Vlaanderen woont.",
    document=d.IDENTITY,
)
"""The Region of the official address. A child has ``child_domicile_region``, which tells more apart."""

domiciled_here = choice_fact(
    "domiciled_here",
    Entity.PERSON,
    "Is dit adres ook uw officiële adres (domicilie)?",
    (
        ("since_1_january", "ja, al op 1 januari van dit jaar"),
        ("later", "ja, maar pas later dit jaar"),
        ("no", "nee, ik ben hier niet ingeschreven"),
    ),
    groups=(("yes", "ja, maar ik weet niet of dat al op 1 januari was", ("since_1_january", "later")),),
    why="Sommige rechten kijken naar wie op dit adres is ingeschreven, soms op 1 januari.",
    document=d.IDENTITY,
    window=Window.THIS_YEAR,
)

days_abroad_this_year = number_fact(
    "days_abroad_this_year",
    Entity.PERSON,
    "Hoeveel dagen was u dit kalenderjaar in het buitenland?",
    DAY,
    0,
    366,
    decimals=0,
    typical=(28, 29),
    why="Na ongeveer een maand in het buitenland kan de betaling stoppen.",
    document=d.NO_PAPER,
    window=Window.THIS_YEAR,
    sensitivity=Sensitivity.PRIVATE,
    effort=1,
)

weeks_abroad_this_year = named_number(
    "weeks_abroad_this_year",
    days_abroad_this_year.divided_by(
        amount("7", "day/week"),
        decimals=2,
        rounding=Rounding.DOWN,
        source="Een week heeft zeven dagen. Naar beneden: een begonnen week telt niet als volle week.",
    ),
    "Hoeveel weken u dit kalenderjaar in het buitenland was.",
)

imprisoned_on_roll = truth_fact(
    "imprisoned_on_roll",
    Entity.PERSON,
    "Bent u ingeschreven op de rol van een gevangenis?",
    why="Zolang u op de rol staat, krijgt u geen leefloon. Een enkelband als straf op zich telt niet.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
)

homeless = truth_fact(
    "homeless",
    Entity.PERSON,
    "Bent u dakloos, of slaapt u in een opvang of bij anderen omdat u geen woning hebt?",
    why="Wie dakloos is, kan een hoger leefloon krijgen en andere hulp van het OCMW.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
)

in_care_home = truth_fact(
    "in_care_home",
    Entity.PERSON,
    "Bent u ingeschreven in een woonzorgcentrum, een rusthuis of een psychiatrisch ziekenhuis?",
    why="Wie daar ingeschreven is, telt voor de inkomensgarantie als alleenstaand.",
    document=d.IDENTITY,
    sensitivity=Sensitivity.PRIVATE,
)

guarantor = truth_fact(
    "guarantor",
    Entity.PERSON,
    "Heeft iemand in België getekend om voor u te betalen (verbintenis tot tenlasteneming)?",
    why="Wie borg staat voor u, moet uw kosten eerst betalen.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

code_207 = truth_fact(
    "code_207",
    Entity.PERSON,
    "Wees Fedasil u een opvangplaats toe (code 207)?",
    why="Met een opvangplaats van Fedasil krijgt u hulp daar, en geen geld van een OCMW.",
    document=d.IDENTITY,
    known_by=d.BY_FEDASIL,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

annex_19ter_on = day_fact(
    "annex_19ter_on",
    Entity.PERSON,
    "Op welke dag kreeg u bijlage 19ter?",
    why="De eerste drie maanden daarna is er alleen dringende medische hulp.",
    document=d.IDENTITY,
    low=1990_01_01,
    high=2100_12_31,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
