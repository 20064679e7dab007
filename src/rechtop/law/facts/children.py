"""Children: where they live, who has them in charge, their recognised handicap, their child benefit.

A child whose home is here is listed as a person even when it lives elsewhere for a part of the time or is placed;
``custody_share`` and ``foster_placement`` say how far it lives here, and each right says which of those count.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.law.facts.receipts import GROEIPAKKET
from rechtop.rules.days import ON
from rechtop.rules.facts import (
    OTHER,
    Entity,
    Sensitivity,
    Window,
    choice_fact,
    day_fact,
    number_fact,
    truth_fact,
)
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import count, total
from rechtop.rules.units import CHILDREN, EUR_MONTH, NONE, PERCENT, POINTS

child_in_charge = truth_fact(
    "child_in_charge",
    Entity.PERSON,
    "Hebt u een minderjarig, ongehuwd kind ten laste dat bij u woont?",
    why="Met een kind ten laste is het leefloon hoger.",
    document=d.CHILD_BENEFIT,
)
"""Asked of the adult, since only she knows which child is in *her* charge. It need not be her own child."""

custody_share = choice_fact(
    "custody_share",
    Entity.PERSON,
    "Hoe vaak woont dit kind hier?",
    (
        ("full", "altijd of bijna altijd"),
        ("majority_here", "meer dan de helft van de tijd"),
        ("equal", "de helft van de tijd"),
        ("not_decided", "afwisselend, zonder vonnis of afspraak op papier"),
        ("minority_here", "minder dan de helft van de tijd"),
    ),
    why="Bij gedeeld verblijf kan een toeslag verdeeld worden tussen de ouders.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.PRIVATE,
)

foster_placement = choice_fact(
    "foster_placement",
    Entity.PERSON,
    "Is dit kind geplaatst?",
    (
        ("none", "nee"),
        ("foster_family", "ja, in een pleeggezin"),
        ("foster_family_supportive", "ja, in een pleeggezin met ondersteunende pleegzorg"),
        ("institution", "ja, in een voorziening"),
        ("asylum_reception", "het kind woont in een opvang van Fedasil of een LOI"),
    ),
    why="Bij een plaatsing gaat een deel van het Groeipakket naar wie voor het kind zorgt.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
)

child_handicap_percent = number_fact(
    "child_handicap_percent",
    Entity.PERSON,
    "Voor welk percentage is de handicap van dit kind erkend? Geef 0 als er geen erkenning is.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(66,),
    why="Vanaf 66 % krijgt het kind de verhoogde tegemoetkoming zonder onderzoek van het inkomen.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    sensitivity=Sensitivity.DELICATE,
)

child_pillar1_points = number_fact(
    "child_pillar1_points",
    Entity.PERSON,
    "Hoeveel punten heeft dit kind in pijler 1 van de medisch-sociale schaal? Geef 0 als er geen erkenning is.",
    POINTS,
    0,
    6,
    decimals=0,
    typical=(4,),
    why="Vanaf 4 punten in pijler 1 openen andere rechten, ook als er geen geld betaald wordt.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    sensitivity=Sensitivity.DELICATE,
)

old_regime_open_20181231 = truth_fact(
    "old_regime_open_20181231",
    Entity.PERSON,
    "Was er op 31 december 2018 al recht op kinderbijslag voor dit kind?",
    why="Voor die kinderen gelden nog de bedragen van de oude regeling.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    window=Window.ALWAYS,
    effort=2,
)

rank_from_youngest_20181231 = number_fact(
    "rank_from_youngest_20181231",
    Entity.PERSON,
    "De hoeveelste was dit kind op 31 december 2018, geteld vanaf het jongste kind?",
    NONE,
    1,
    20,
    decimals=0,
    typical=(1, 2, 3),
    why="In de oude regeling hangt de toeslag af van de plaats van het kind in het gezin.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    window=Window.ALWAYS,
    effort=2,
)

child_domicile_region = choice_fact(
    "child_domicile_region",
    Entity.PERSON,
    "Waar is het officiële adres van dit kind?",
    (
        ("flanders", "in Vlaanderen"),
        ("brussels", "in Brussel"),
        ("wallonia", "in Wallonië"),
        ("german_speaking", "in de Duitstalige Gemeenschap"),
        ("abroad", "in een ander land"),
        ("not_registered", "het kind staat nergens ingeschreven"),
    ),
    why="Het Groeipakket is er voor kinderen die officieel in Vlaanderen wonen.",
    document=d.IDENTITY,
)

youth_activity = choice_fact(
    "youth_activity",
    Entity.PERSON,
    "Wat doet het kind van 18 jaar of ouder nu?",
    (
        ("student", "het volgt onderwijs"),
        ("training", "het volgt een opleiding of stage, of heeft een leercontract"),
        ("school_leaver", "het stopte met school, minder dan een jaar geleden"),
        ("none", "geen van deze"),
    ),
    why="Tussen 18 en 25 jaar is er alleen kinderbijslag voor wie leert of pas van school is.",
    document=d.SCHOOL,
    changeable=True,
)
"""Only asked of somebody of 18 to 25. Who left school keeps the right for at most twelve months."""

is_oldest_child = truth_fact(
    "is_oldest_child",
    Entity.PERSON,
    "Is dit het oudste kind in het gezin dat nog de oude kinderbijslag krijgt?",
    why="In de oude regeling is de leeftijdstoeslag voor het oudste kind lager.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    effort=2,
)
"""Only asked where the old amounts apply. Children of that family who live elsewhere count too."""

foster_since = day_fact(
    "foster_since",
    Entity.PERSON,
    "Sinds wanneer woont dit kind zonder onderbreking in dit pleeggezin?",
    why="Na een jaar in een pleeggezin telt het inkomen niet voor de schooltoeslag.",
    document=d.JUDGMENT,
    low=1990_01_01,
    high=2100_12_31,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

child_total_points = number_fact(
    "child_total_points",
    Entity.PERSON,
    "Hoeveel punten kreeg dit kind in totaal op de medisch-sociale schaal? Geef 0 als het nooit onderzocht is.",
    POINTS,
    0,
    36,
    decimals=0,
    typical=(6, 9, 12, 15, 18, 21),
    why="Vanaf 6 punten in totaal is er een zorgtoeslag. Meer punten geven een hoger bedrag.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    sensitivity=Sensitivity.DELICATE,
)
"""The three pillars together. 0 is: no examination yet. Pillar 1 alone is ``child_pillar1_points``."""

parents_deceased = choice_fact(
    "parents_deceased",
    Entity.PERSON,
    "Is een ouder van dit kind gestorven, of door de rechter afwezig verklaard?",
    (
        ("none", "nee"),
        ("one", "ja, een van de twee ouders"),
        ("both", "ja, de twee ouders"),
        ("only_known_parent", "ja, de enige ouder die bekend was"),
        ("missing", "een ouder is verdwenen, maar er is geen vonnis"),
    ),
    groups=(("yes", "ja, ik weet niet of er nog een ouder is", ("one", "both", "only_known_parent")),),
    why="Een kind dat een ouder verloor, krijgt meer Groeipakket (wezentoeslag).",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
)
"""``full_orphan`` is another notion: how a child is registered with its health fund."""

orphan_before_2019 = truth_fact(
    "orphan_before_2019",
    Entity.PERSON,
    "Was dit kind al wees of halfwees voor 1 januari 2019?",
    why="Voor die kinderen gelden nog de regels en het bedrag van vroeger.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    window=Window.ALWAYS,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

maintenance_fixed_month = number_fact(
    "maintenance_fixed_month",
    Entity.PERSON,
    "Hoeveel onderhoudsgeld per maand is er voor dit kind vastgelegd in een vonnis of akte? "
    "Geef 0 als er niets vastligt.",
    EUR_MONTH,
    0,
    20_000,
    typical=(130, 175),
    why="Betaalt de andere ouder dit niet? Dan kan de DAVO een voorschot geven.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""As indexed to today. What is really paid is ``alimony_for_children_month`` of who receives it."""

maintenance_terms_unpaid = number_fact(
    "maintenance_terms_unpaid",
    Entity.PERSON,
    "Hoeveel keer werd het onderhoudsgeld voor dit kind de laatste 12 maanden niet of niet helemaal betaald?",
    NONE,
    0,
    12,
    decimals=0,
    typical=(2,),
    why="Vanaf twee keer kan de DAVO een voorschot geven en het geld opeisen.",
    document=d.BANK,
    sensitivity=Sensitivity.DELICATE,
)
"""The times need not follow each other."""

has_child_benefit = named_truth(
    "has_child_benefit",
    GROEIPAKKET.on(ON),
    "Er wordt kinderbijslag (Groeipakket) voor dit kind betaald.",
)

children_with_child_benefit = named_number(
    "children_with_child_benefit",
    count(has_child_benefit.of(OTHER), unit=CHILDREN),
    "Het aantal kinderen op dit adres voor wie kinderbijslag betaald wordt.",
)

child_benefit_for_self_month = named_number(
    "child_benefit_for_self_month",
    total(
        GROEIPAKKET.records.number("amount"),
        (GROEIPAKKET.records.day("from") <= ON)
        & (GROEIPAKKET.records.day("until") >= ON)
        & GROEIPAKKET.attribute("paid_to").one_of("self"),
        GROEIPAKKET.records,
    ),
    "De kinderbijslag die u voor uzelf krijgt, per maand.",
)
