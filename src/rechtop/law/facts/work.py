"""Work and studies of a person: the job, the exemption for work (SPI), spells without work, the career.

Willingness to work is no fact: a human finds it (a judgement of the right that asks it).
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import DAY, MONTH, Unit

work_started_while_on_leefloon = truth_fact(
    "work_started_while_on_leefloon",
    Entity.PERSON,
    "Kreeg u al leefloon toen u met dit werk of deze opleiding begon?",
    why="Alleen dan is een deel van uw loon vrijgesteld (SPI).",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    effort=2,
)

spi_days_used = number_fact(
    "spi_days_used",
    Entity.PERSON,
    "Hoeveel dagen vrijstelling voor werk (SPI) gebruikte u al in de laatste zes jaar?",
    DAY,
    0,
    2_200,
    decimals=0,
    typical=(1_095,),
    why="De vrijstelling loopt hoogstens drie jaar binnen zes jaar.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    effort=3,
)

shortage_occupation = truth_fact(
    "shortage_occupation",
    Entity.PERSON,
    "Hebt u een attest van een knelpuntberoep en een contract van minstens drie maanden?",
    why="Dan is een hoger deel van uw loon vrijgesteld.",
    document=d.UNEMPLOYMENT,
    effort=2,
)

artistic_income = truth_fact(
    "artistic_income",
    Entity.PERSON,
    "Komt uw loon uit werk als kunstenaar?",
    why="Voor kunstenaars geldt een vrijstelling per jaar in plaats van per maand.",
    document=d.PAYSLIP,
)

works_under_art60 = truth_fact(
    "works_under_art60",
    Entity.PERSON,
    "Werkt u via het OCMW (artikel 60)?",
    why="Het loon van een partner met artikel 60 telt anders mee.",
    document=d.PAYSLIP,
    known_by=d.BY_OCMW,
)

asks_leefloon = truth_fact(
    "asks_leefloon",
    Entity.PERSON,
    "Vraagt u zelf een leefloon?",
    why="Het contract en het werk via het OCMW hangen daarvan af. Bij partners telt het inkomen dan anders.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

gpmi_signed = truth_fact(
    "gpmi_signed",
    Entity.PERSON,
    "Ondertekende u een contract met het OCMW (GPMI)?",
    why="Voor daklozen en studenten hangt er een bedrag van af.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    changeable=True,
)

fulltime_student = truth_fact(
    "fulltime_student",
    Entity.PERSON,
    "Volgt u voltijds een studie met een leerplan?",
    why="Voor studenten gelden andere regels over werk en loon.",
    document=d.SCHOOL,
    changeable=True,
)

studies_started_on = day_fact(
    "studies_started_on",
    Entity.PERSON,
    "Wanneer begon u met deze studie?",
    why="De vrijstelling voor studenten geldt voor wie voor zijn 25 begon.",
    document=d.SCHOOL,
    low=1950_01_01,
    high=2100_12_31,
)

working_days_belgium_fte = number_fact(
    "working_days_belgium_fte",
    Entity.PERSON,
    "Hoeveel voltijdse dagen werkte u in België in uw hele loopbaan?",
    DAY,
    0,
    25_000,
    decimals=0,
    typical=(312,),
    why="Sommige mensen zonder Belgische nationaliteit hebben 312 dagen nodig voor de inkomensgarantie.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
    effort=3,
)

on_retirement_pension = truth_fact(
    "on_retirement_pension",
    Entity.PERSON,
    "Krijgt u een rustpensioen uit België?",
    why="Gepensioneerden mogen hun inkomen van een maand laten tellen bij het ziekenfonds.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
)

on_survivor_pension = truth_fact(
    "on_survivor_pension",
    Entity.PERSON,
    "Krijgt u een overlevingspensioen uit België, omdat uw echtgenoot gestorven is?",
    why="Met een overlevingspensioen mag uw inkomen van een maand tellen bij het ziekenfonds.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
    sensitivity=Sensitivity.PRIVATE,
)

months_unemployed_or_incapacitated = number_fact(
    "months_unemployed_or_incapacitated",
    Entity.PERSON,
    "Hoeveel volle maanden na elkaar bent u al werkloos of arbeidsongeschikt? Geef 0 als u dat niet bent.",
    MONTH,
    0,
    720,
    decimals=0,
    typical=(3,),
    why="Na drie maanden kan het ziekenfonds kijken naar uw inkomen van nu.",
    document=d.UNEMPLOYMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=1,
)

months_disponibility_for_illness = number_fact(
    "months_disponibility_for_illness",
    Entity.PERSON,
    "Hoeveel maanden na elkaar bent u ambtenaar in disponibiliteit, of militair tijdelijk uit dienst door ziekte? "
    "Geef 0 als dat niet zo is.",
    MONTH,
    0,
    720,
    decimals=0,
    typical=(3,),
    why="Na drie maanden kan het ziekenfonds kijken naar uw inkomen van nu.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    sensitivity=Sensitivity.PRIVATE,
)

bridging_right_full_quarter = truth_fact(
    "bridging_right_full_quarter",
    Entity.PERSON,
    "Krijgt u als zelfstandige al minstens één kwartaal een overbruggingsrecht?",
    why="Dan kan het ziekenfonds kijken naar uw inkomen van nu.",
    document=d.BANK,
    window=Window.MOMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

receives_study_grant = truth_fact(
    "receives_study_grant",
    Entity.PERSON,
    "Krijgt u een studietoelage?",
    why="Voor 2022 was de vrijstelling op het loon van een student met studietoelage lager.",
    document=d.SCHOOL,
)
"""Only asked for days before 1 January 2022: since then the grant makes no difference."""

student_hours_year = number_fact(
    "student_hours_year",
    Entity.PERSON,
    "Hoeveel uren werkte u dit kalenderjaar met een studentencontract? Geef 0 als u dat niet deed.",
    Unit.parse("hour/year"),
    0,
    3_000,
    typical=(475, 600),
    why="Wie als student veel werkt, kan het Groeipakket verliezen voor een maand.",
    document=d.PAYSLIP,
    window=Window.THIS_YEAR,
    effort=2,
    changeable=True,
)

ordinary_work_hours_month = number_fact(
    "ordinary_work_hours_month",
    Entity.PERSON,
    "Hoeveel uren werkte u vorige maand met een gewoon contract? Een studentencontract telt niet.",
    Unit.parse("hour/month"),
    0,
    400,
    typical=(80,),
    why="Wie meer dan 80 uren per maand werkt, kan het Groeipakket verliezen voor die maand.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    effort=2,
    changeable=True,
)

work_sector = choice_fact(
    "work_sector",
    Entity.PERSON,
    "Waar werkt u nu?",
    (
        ("none", "ik werk niet"),
        ("private", "als werknemer bij een bedrijf"),
        ("social_profit", "als werknemer in de social profit, zoals een ziekenhuis of een vzw voor zorg"),
        ("sheltered_work", "in een maatwerkbedrijf"),
        ("flemish_public", "bij de Vlaamse overheid, een school, een gemeente, een OCMW of een provincie"),
        ("other_public", "bij een andere overheid, zoals de federale"),
        ("self_employed", "als zelfstandige"),
    ),
    groups=(
        ("employee_private", "als werknemer, niet bij de overheid", ("private", "social_profit", "sheltered_work")),
    ),
    why="Verlof om te zorgen en de premies daarbij hangen af van uw sector.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
)
