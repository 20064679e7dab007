"""Care: where somebody stays and since when, the zorgkas, the years and the scores that open care budgets."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import POINTS, YEAR

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

belrai_total = number_fact(
    "belrai_total",
    Entity.PERSON,
    "Hoeveel punten kreeg u in totaal op de BelRAI Screener? Geef 0 als u die nooit deed.",
    POINTS,
    0,
    30,
    decimals=1,
    typical=(13,),
    why="Vanaf 13 van de 30 punten is er een zorgbudget. De BelRAI Screener is een vragenlijst over uw zorgnood.",
    document=d.CARE_SERVICE,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Points of half a point. 0 is: no screening yet, since who needs no help is not screened."""

belrai_adl_iadl = number_fact(
    "belrai_adl_iadl",
    Entity.PERSON,
    "Hoeveel daarvan kreeg u voor ADL en IADL samen? Geef 0 als u de BelRAI Screener nooit deed.",
    POINTS,
    0,
    30,
    decimals=1,
    typical=(6,),
    why="Ook genoeg punten voor deze twee delen (uzelf verzorgen en het huishouden) openen een zorgbudget.",
    document=d.CARE_SERVICE,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

bel_score = number_fact(
    "bel_score",
    Entity.PERSON,
    "Welke score staat op uw attest met de BEL-schaal, als het nog geldt? Geef 0 als u er geen hebt.",
    POINTS,
    0,
    100,
    decimals=0,
    typical=(10, 35),
    why="Vanaf 35 punten is er een zorgbudget. Voor een kind is dat vanaf 10 punten.",
    document=d.CARE_SERVICE,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Also the Belgian profile scale of a child. New scores of adults ended on 31 May 2021; who has none has 0."""

day_care_score = choice_fact(
    "day_care_score",
    Entity.PERSON,
    "Welke letter gaf het dagcentrum of het kortverblijf u voor uw zorgnood?",
    (
        ("none", "geen, of ik weet van geen letter"),
        ("O_A_B", "O, A of B"),
        ("C", "C"),
        ("Cdem", "Cdem (C met dementie)"),
        ("D", "D"),
    ),
    why="Vanaf C of Cdem is er misschien een zorgbudget.",
    document=d.HEALTH_FUND,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Only asked of who uses a day centre or a short stay."""

care_certificate_on = day_fact(
    "care_certificate_on",
    Entity.PERSON,
    "Welke dag staat op het attest van uw zorgnood, of sinds wanneer verblijft u in het woonzorgcentrum?",
    why="Het zorgbudget begint enkele maanden na die dag.",
    document=d.CARE_SERVICE,
    known_by=d.BY_CARE_PROVIDER,
    low=1990_01_01,
    high=2100_12_31,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
