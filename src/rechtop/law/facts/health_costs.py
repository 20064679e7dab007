"""What care costs: co-payments, hospital, home nursing, incontinence, the health fund, the provider somebody goes to.

Co-payments (remgeld) are the legal share of the patient that the health fund counts; supplements are never part of
them. The health fund knows every amount and every recognition below.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.units import DAY, EUR, EUR_YEAR, MONTH, NONE

copayments_this_year = number_fact(
    "copayments_this_year",
    Entity.PERSON,
    "Hoeveel remgeld betaalde u dit jaar al? Dat is uw deel bij dokter, apotheker of ziekenhuis, zonder supplementen.",
    EUR_YEAR,
    0,
    50_000,
    typical=(250, 365, 450),
    why="Boven een grens krijgt uw gezin remgeld terug, en soms een vast bedrag.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.THIS_YEAR,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

copayments_previous_year = number_fact(
    "copayments_previous_year",
    Entity.PERSON,
    "Hoeveel remgeld betaalde u vorig jaar?",
    EUR_YEAR,
    0,
    50_000,
    typical=(365, 450, 500),
    why="Wie twee jaar na elkaar veel remgeld betaalt, kan meer terugkrijgen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.YEAR_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

copayments_two_years_before = number_fact(
    "copayments_two_years_before",
    Entity.PERSON,
    "Hoeveel remgeld betaalde u twee jaar geleden?",
    EUR_YEAR,
    0,
    50_000,
    typical=(450, 500),
    why="Betaalde iemand twee jaar na elkaar veel remgeld? Dan betaalt uw gezin dit jaar minder.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

household_net_taxable_income_two_years_before = number_fact(
    "household_net_taxable_income_two_years_before",
    Entity.HOUSEHOLD,
    "Hoeveel netto belastbaar inkomen had iedereen op uw adres samen, twee jaar geleden?",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(12_000, 22_000, 34_000, 46_000),
    why="Van dit inkomen hangt af hoeveel remgeld uw gezin hoogstens betaalt.",
    document=d.TAX,
    known_by=d.BY_HEALTH_FUND,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""After deductible costs, as on the assessment; of everybody registered at the address on 1 January of the year."""

heavy_physio_agreed = truth_fact(
    "heavy_physio_agreed",
    Entity.PERSON,
    "Keurde het ziekenfonds voor minstens zes maanden kinesitherapie goed voor een zware aandoening?",
    why="Die goedkeuring helpt voor het forfait voor chronisch zieken.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""By the advising physician: E pathology, or physiotherapy for a heavy condition."""

hospital_days_two_years = number_fact(
    "hospital_days_two_years",
    Entity.PERSON,
    "Hoeveel dagen lag u dit jaar en vorig jaar samen in het ziekenhuis? Geef 0 als dat niet zo was.",
    DAY,
    0,
    732,
    decimals=0,
    typical=(120,),
    why="Na 120 dagen in twee jaar kunt u een forfait voor chronisch zieken krijgen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

hospital_stays_two_years = number_fact(
    "hospital_stays_two_years",
    Entity.PERSON,
    "Hoeveel keer werd u dit jaar en vorig jaar in het ziekenhuis opgenomen? Een dagopname telt mee.",
    NONE,
    0,
    500,
    decimals=0,
    typical=(6,),
    why="Na zes opnames in twee jaar kunt u een forfait voor chronisch zieken krijgen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

home_nursing_bc_months = number_fact(
    "home_nursing_bc_months",
    Entity.PERSON,
    "Hoeveel van de laatste 12 maanden had u forfait B of C bij de thuisverpleging? Geef 0 als dat niet zo is.",
    MONTH,
    0,
    12,
    decimals=0,
    typical=(3, 4),
    why="Wie elke dag veel thuisverpleging krijgt, kan een vast bedrag per jaar krijgen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

incontinence_score = number_fact(
    "incontinence_score",
    Entity.PERSON,
    "Welke score voor incontinentie (1 tot 4) gaf de thuisverpleging u? Geef 1 als u niet incontinent bent.",
    NONE,
    1,
    4,
    decimals=0,
    typical=(3,),
    why="Met score 3 of 4 en veel thuisverpleging krijgt u het grote incontinentieforfait.",
    document=d.HEALTH_FUND,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""The Katz scale: 1 is continent."""

untreatable_incontinence = truth_fact(
    "untreatable_incontinence",
    Entity.PERSON,
    "Verliest u urine en kan een arts daar niets meer aan doen?",
    why="Dan kunt u elk jaar het kleine incontinentieforfait krijgen.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)

lowest_quarter_costs_previous_year = number_fact(
    "lowest_quarter_costs_previous_year",
    Entity.PERSON,
    "Hoeveel kostte uw medische zorg vorig jaar in het goedkoopste kwartaal? "
    "Tel het deel van het ziekenfonds en uw remgeld samen.",
    EUR,
    0,
    100_000,
    typical=(300, 400),
    why="Wie acht kwartalen na elkaar hoge kosten heeft, krijgt het statuut chronische aandoening.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.YEAR_BEFORE,
    sensitivity=Sensitivity.DELICATE,
    effort=3,
)
"""The lowest of four quarters says enough: every quarter has to reach the limit. Supplements do not count."""

lowest_quarter_costs_two_years_before = number_fact(
    "lowest_quarter_costs_two_years_before",
    Entity.PERSON,
    "Hoeveel kostte uw medische zorg twee jaar geleden in het goedkoopste kwartaal?",
    EUR,
    0,
    100_000,
    typical=(300, 400),
    why="Wie acht kwartalen na elkaar hoge kosten heeft, krijgt het statuut chronische aandoening.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.DELICATE,
    effort=3,
)

rare_disease_certified = truth_fact(
    "rare_disease_certified",
    Entity.PERSON,
    "Bevestigde een arts-specialist dat u een zeldzame ziekte hebt?",
    why="Met een zeldzame ziekte loopt het statuut chronische aandoening vijf jaar in plaats van twee.",
    document=d.DOCTOR,
    known_by=d.BY_CARE_PROVIDER,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Rare or orphan diseases are those of the list of Orphanet."""

affiliated_health_fund = truth_fact(
    "affiliated_health_fund",
    Entity.PERSON,
    "Bent u in orde bij een Belgisch ziekenfonds of de Hulpkas (HZIV)?",
    why="Wie niet (meer) aangesloten is, kan hulp krijgen van het OCMW om in orde te komen.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
)
"""Also as a dependant of somebody else, and with the contributions paid."""

care_visit = choice_fact(
    "care_visit",
    Entity.PERSON,
    "Naar welke zorgverlener gaat u?",
    (
        ("gp_consultation", "naar de huisarts, in de praktijk"),
        ("gp_home", "de huisarts komt bij u thuis"),
        ("specialist", "naar een specialist"),
        ("dentist", "naar de tandarts"),
        ("other", "naar een andere zorgverlener"),
    ),
    why="De huisarts moet de regeling toepassen. Anderen mogen dat zelf kiezen.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)
