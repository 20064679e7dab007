"""Owning, buying and renovating a home: the property tax, works and their bills, loans and their insurance.

Whether somebody owns or rents is ``tenure`` (:mod:`rechtop.law.facts.household`); what else she owns stands in
:mod:`rechtop.law.facts.property`. The loan for a home and a loan for works are two facts: rules read them apart.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import EUR, EUR_YEAR, MONTH, PERCENT, YEAR

property_tax_surcharges = number_fact(
    "property_tax_surcharges",
    Entity.DWELLING,
    "Hoeveel opcentiemen heffen uw provincie en uw gemeente samen? "
    "Het staat op het aanslagbiljet onroerende voorheffing.",
    PERCENT,
    0,
    2_500,
    typical=(900, 1_100),
    why="De vermindering stijgt met de opcentiemen: wat provincie en gemeente boven de basisbelasting vragen.",
    document=d.CADASTRE,
    window=Window.THIS_YEAR,
    effort=3,
)
"""Surcharges as a percentage of the basic tax: province and municipality added."""

dwelling_age_years = number_fact(
    "dwelling_age_years",
    Entity.DWELLING,
    "Hoeveel jaar oud is de woning?",
    YEAR,
    0,
    1_000,
    decimals=0,
    typical=(5, 15),
    why="Premies en leningen om te verbouwen zijn er meestal vanaf 15 jaar.",
    document=d.CADASTRE,
    effort=2,
)

renovation_income = number_fact(
    "renovation_income",
    Entity.HOUSEHOLD,
    "Hoeveel inkomen hebben de eigenaars die hier wonen samen, met hun gehuwde of wettelijke partner? "
    "Kijk op het laatste aanslagbiljet.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(33_000, 41_000, 52_000, 74_000),
    why="Premies en leningen om te verbouwen hangen af van dit inkomen. Huurt u? Tel uw inkomen en dat van uw partner.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""Taxable incomes, leefloon, IVT and exempt international pay of the last assessment. A working child that lives there
only counts when it is an owner. ``housing_income`` is of everybody in the dwelling."""

renovation_work = choice_fact(
    "renovation_work",
    Entity.DWELLING,
    "Wat wilt u laten verbouwen?",
    (
        ("none", "niets"),
        ("windows", "ramen en deuren"),
        ("heat_pump_or_solar", "een warmtepomp, zonneboiler of zonnepanelen"),
        ("other", "iets anders, zoals dak, muur, vloer of leidingen"),
    ),
    why="Het bedrag en de leeftijd van de woning hangen af van de werken.",
    document=d.WORKS_BILL,
    changeable=True,
)
"""The main work. A heat pump, a heat pump boiler and a solar boiler have a shorter age of the building."""

renovation_invoice = number_fact(
    "renovation_invoice",
    Entity.DWELLING,
    "Hoeveel kosten de werken, volgens de facturen of de offerte?",
    EUR,
    0,
    500_000,
    typical=(1_200, 5_000, 20_000),
    why="De premie is een deel van de kosten. Soms is er een laagste bedrag.",
    document=d.WORKS_BILL,
    effort=2,
)

renovation_invoice_on = day_fact(
    "renovation_invoice_on",
    Entity.DWELLING,
    "Van welke dag is de oudste factuur van de werken? Nog geen factuur: geef de dag van vandaag.",
    why="Een factuur die te oud is, telt niet meer mee.",
    document=d.WORKS_BILL,
    low=1990_01_01,
    high=2100_12_31,
    window=Window.MOMENT,
    effort=2,
)

renovation_loan_amount = number_fact(
    "renovation_loan_amount",
    Entity.HOUSEHOLD,
    "Hoeveel wilt u lenen om uw woning te verbouwen?",
    EUR,
    0,
    1_000_000,
    typical=(10_000, 50_000, 60_000),
    why="Leningen om te verbouwen hebben een laagste en een hoogste bedrag.",
    document=d.WORKS_BILL,
    changeable=True,
)

earlier_renovation_loan = choice_fact(
    "earlier_renovation_loan",
    Entity.HOUSEHOLD,
    "Hebt of had u al een van deze leningen of voordelen voor uw woning?",
    (
        ("none", "nee, geen van deze"),
        ("interest_free", "een renteloos renovatiekrediet of Energielening+"),
        ("interest_subsidy", "gekocht sinds 2023 met een slecht energielabel, met kans op rentesubsidie"),
        ("ended_recently", "een Mijn VerbouwLening, minder dan zes jaar geleden gestopt"),
        ("running", "een Mijn VerbouwLening die nog loopt"),
    ),
    why="Met sommige leningen of voordelen krijgt u geen nieuwe Mijn VerbouwLening.",
    document=d.HOME_LOAN,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

loan_purpose = choice_fact(
    "loan_purpose",
    Entity.HOUSEHOLD,
    "Waarvoor wilt u lenen, of leende u pas, voor uw woning?",
    (
        ("none", "ik wil niet lenen voor een woning"),
        ("buy", "om een woning te kopen"),
        ("build", "om een woning te bouwen"),
        ("buy_and_renovate", "om een woning te kopen en te verbouwen"),
        ("renovate_only", "om mijn woning te verbouwen of aan te passen"),
        ("keep_after_separation", "om na een scheiding in mijn woning te blijven"),
    ),
    why="Er zijn sociale leningen, een goedkope lening om te verbouwen en een gratis verzekering.",
    document=d.HOME_LOAN,
    changeable=True,
)

home_loan_area = choice_fact(
    "home_loan_area",
    Entity.HOUSEHOLD,
    "In welke cluster (groep van gemeenten) ligt de woning waarvoor u wilt lenen?",
    (
        ("0", "cluster 0: de meeste gemeenten"),
        ("1", "cluster 1: duurdere gemeenten"),
        ("2", "cluster 2: de duurste gemeenten"),
    ),
    why="In duurdere gemeenten mag uw inkomen hoger zijn. Het Vlaams Woningfonds kent de lijst.",
    document=d.NO_PAPER,
    known_by=d.BY_HOUSING_ADMINISTRATION,
    effort=2,
)
"""A list of municipalities that the rules do not hold."""

property_value = number_fact(
    "property_value",
    Entity.HOUSEHOLD,
    "Voor hoeveel kan de woning waarvoor u leent verkocht worden? Geef de prijs of de schatting.",
    EUR,
    0,
    5_000_000,
    typical=(275_500, 320_000, 378_120),
    why="De sociale lening en de gratis verzekering gelden tot een hoogste waarde.",
    document=d.HOME_LOAN,
    effort=2,
)

home_loan_amount = number_fact(
    "home_loan_amount",
    Entity.HOUSEHOLD,
    "Hoeveel leent u met een hypotheek (lening op uw woning)?",
    EUR,
    0,
    5_000_000,
    typical=(25_000, 50_000, 200_000),
    why="De gratis verzekering is er vanaf een laagste bedrag van de lening.",
    document=d.HOME_LOAN,
    sensitivity=Sensitivity.PRIVATE,
)

months_since_first_drawdown = number_fact(
    "months_since_first_drawdown",
    Entity.HOUSEHOLD,
    "Hoeveel maanden geleden kreeg u voor het eerst geld van uw lening? "
    "Een begonnen maand telt mee. Nog niets gekregen: geef 0.",
    MONTH,
    0,
    600,
    decimals=0,
    typical=(6, 12, 13),
    why="U vraagt de gratis verzekering binnen een jaar na die dag.",
    document=d.HOME_LOAN,
)

worked_12_months = truth_fact(
    "worked_12_months",
    Entity.PERSON,
    "Werkt u nu, en werkte u de laatste twaalf maanden, met hoogstens tien dagen na elkaar zonder werk?",
    why="De gratis verzekering is voor wie werkt. Werk als uitzendkracht telt mee.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
)
