"""Care: where somebody stays and since when, the zorgkas, and the years that open the Flemish care budgets."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import YEAR

care_setting = choice_fact(
    "care_setting",
    Entity.PERSON,
    "Waar verblijft u?",
    (
        ("home", "thuis, of in bij familie of vrienden"),
        ("assisted_living", "in een assistentiewoning of serviceflat"),
        ("short_stay_or_day_centre", "thuis, met dagopvang of nu en dan een kortverblijf"),
        ("woonzorgcentrum_flanders", "in een woonzorgcentrum in Vlaanderen"),
        ("woonzorgcentrum_brussels", "in een woonzorgcentrum in Brussel"),
        ("psychiatric_care_home", "in een psychiatrisch verzorgingstehuis"),
        ("other_institution", "dag en nacht in een andere instelling, zoals een voorziening of ziekenhuis"),
        ("religious_community", "in een kloostergemeenschap"),
    ),
    groups=(
        (
            "woonzorgcentrum",
            "in een woonzorgcentrum",
            ("woonzorgcentrum_flanders", "woonzorgcentrum_brussels"),
        ),
    ),
    why="Wie in een woonzorgcentrum of instelling verblijft, heeft andere bedragen en voorwaarden.",
    document=d.IDENTITY,
    sensitivity=Sensitivity.PRIVATE,
)
"""``in_care_home`` asks whether somebody is *registered* in a home; this is where she really stays."""

admitted_on = day_fact(
    "admitted_on",
    Entity.PERSON,
    "Sinds wanneer verblijft u in dit woonzorgcentrum of deze instelling?",
    why="Na drie maanden in een instelling verandert soms uw gezinscategorie.",
    document=d.NO_PAPER,
    known_by=d.BY_CARE_PROVIDER,
    low=1950_01_01,
    high=2100_12_31,
    sensitivity=Sensitivity.PRIVATE,
)

family_before_admission = truth_fact(
    "family_before_admission",
    Entity.PERSON,
    "Woonde u voor uw opname samen met een partner, of had u toen een kind ten laste?",
    why="Wie toen een gezin had, blijft soms in dezelfde gezinscategorie.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

care_category_before_admission = choice_fact(
    "care_category_before_admission",
    Entity.PERSON,
    "Welke zorgcategorie had u voor uw opname in het woonzorgcentrum?",
    (
        ("none", "geen, ik had geen zorgbudget of tegemoetkoming"),
        ("1", "categorie 1 (7 of 8 punten)"),
        ("2", "categorie 2 (9 tot 11 punten)"),
        ("3", "categorie 3 (12 tot 14 punten)"),
        ("4", "categorie 4 (15 of 16 punten)"),
        ("5", "categorie 5 (17 of 18 punten)"),
    ),
    why="Wie al categorie 5 had, houdt die in het woonzorgcentrum.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

zorgkas_member = truth_fact(
    "zorgkas_member",
    Entity.PERSON,
    "Bent u aangesloten bij een zorgkas en betaalde u de zorgpremies?",
    why="De Vlaamse zorgbudgetten zijn er voor wie aangesloten is. In Vlaanderen is dat vanaf 26 jaar verplicht.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    changeable=True,
)

years_in_flanders_or_brussels = number_fact(
    "years_in_flanders_or_brussels",
    Entity.PERSON,
    "In hoeveel kalenderjaren woonde u in Vlaanderen of Brussel, of was u verzekerd in de EU of Zwitserland?",
    YEAR,
    0,
    130,
    decimals=0,
    typical=(5, 10),
    why="Voor een Vlaams zorgbudget hebt u tien kalenderjaren nodig, waarvan vijf na elkaar.",
    document=d.IDENTITY,
    effort=2,
)
"""Calendar years with at least one registered day, or with social insurance in the EU, the EEA or Switzerland."""

consecutive_years_in_flanders_or_brussels = number_fact(
    "consecutive_years_in_flanders_or_brussels",
    Entity.PERSON,
    "Hoeveel van die jaren in Vlaanderen, Brussel, de EU of Zwitserland volgden op elkaar?",
    YEAR,
    0,
    130,
    decimals=0,
    typical=(5,),
    why="Minstens vijf van die jaren moeten op elkaar volgen. Het hoeven niet de laatste te zijn.",
    document=d.IDENTITY,
    effort=2,
)
