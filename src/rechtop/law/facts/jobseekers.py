"""Work and looking for work: how somebody works, days worked, years of unemployment benefit, a course, a GPMI.

The days worked of three periods stand on one paper (the career on mycareer.be, or the union computes them); each
period holds the shorter ones, so that a rule needs no sum. Whether somebody is out of work through no fault of her own
and ready to work is a judgement of the RVA or the VDAB and no fact.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import DAY, EUR_MONTH, EUR_YEAR, PERCENT, YEAR

work_status = choice_fact(
    "work_status",
    Entity.PERSON,
    "Hoe werkt u nu vooral?",
    (
        ("employee", "als werknemer, uitzendkracht of arbeider, ook deeltijds"),
        ("civil_servant", "als ambtenaar of vastbenoemde leraar"),
        ("self_employed", "als zelfstandige"),
        ("student_job", "alleen met een studentencontract"),
        ("apprentice_short", "met een leercontract van minder dan 80 uren per maand"),
        ("none", "ik werk niet"),
    ),
    groups=(("paid_by_employer", "in dienst, als werknemer of ambtenaar", ("employee", "civil_servant")),),
    why="Sommige rechten zijn er alleen voor werknemers.",
    document=d.PAYSLIP,
    changeable=True,
)
"""The main work of now. Who works for somebody else and also has a trade of her own is an employee here."""

fulltime_gross_wage_month = number_fact(
    "fulltime_gross_wage_month",
    Entity.PERSON,
    "Hoeveel verdient u bruto per maand? Werkt u deeltijds? Geef dan het loon voor voltijds werk.",
    EUR_MONTH,
    0,
    50_000,
    typical=(2_100, 2_600, 3_100),
    why="De jobbonus hangt af van uw gemiddelde brutoloon voor voltijds werk.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    window=Window.THIS_YEAR,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
"""The average of the year. Not ``net_wage_month``: gross, and as if the work were full-time."""

share_of_year_worked = number_fact(
    "share_of_year_worked",
    Entity.PERSON,
    "Hoeveel procent van een voltijds jaar werkt u dit kalenderjaar? Een half jaar voltijds is 50 procent.",
    PERCENT,
    0,
    100,
    decimals=0,
    typical=(50, 80),
    why="Wie deeltijds of een deel van het jaar werkt, krijgt een deel van de jobbonus.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    window=Window.THIS_YEAR,
    effort=2,
)

registered_jobseeker = truth_fact(
    "registered_jobseeker",
    Entity.PERSON,
    "Bent u ingeschreven als werkzoekende bij de VDAB?",
    why="Zonder inschrijving krijgt u geen werkloosheidsuitkering. Inschrijven kan meteen.",
    document=d.UNEMPLOYMENT,
    changeable=True,
)

jobseeker_since = day_fact(
    "jobseeker_since",
    Entity.PERSON,
    "Sinds wanneer bent u na uw studies ingeschreven als werkzoekende?",
    why="Na een jaar zoeken of werken kan een schoolverlater een uitkering vragen.",
    document=d.UNEMPLOYMENT,
    low=1990_01_01,
    high=2100_12_31,
    effort=2,
)
"""The beginning of the time of insertion (310 days, about a year). Only asked of young people."""

work_days_21_months = number_fact(
    "work_days_21_months",
    Entity.PERSON,
    "Hoeveel dagen werkte u als werknemer in de laatste 21 maanden?",
    DAY,
    0,
    650,
    decimals=0,
    typical=(312,),
    why="Voor een werkloosheidsuitkering moet u genoeg gewerkt hebben.",
    document=d.UNEMPLOYMENT,
    effort=3,
)
"""In days of a six-day week, as the RVA counts them; illness and holidays that count as work are in it."""

work_days_33_months = number_fact(
    "work_days_33_months",
    Entity.PERSON,
    "Hoeveel dagen werkte u als werknemer in de laatste 33 maanden?",
    DAY,
    0,
    1_000,
    decimals=0,
    typical=(468,),
    why="Voor een werkloosheidsuitkering moet u genoeg gewerkt hebben.",
    document=d.UNEMPLOYMENT,
    effort=3,
)

work_days_42_months = number_fact(
    "work_days_42_months",
    Entity.PERSON,
    "Hoeveel dagen werkte u als werknemer in de laatste 42 maanden? Geef 0 als u toen niet werkte.",
    DAY,
    0,
    1_300,
    decimals=0,
    typical=(312, 624),
    why="Voor een werkloosheidsuitkering moet u genoeg gewerkt hebben.",
    document=d.UNEMPLOYMENT,
    effort=3,
)

unemployment_benefit_years = number_fact(
    "unemployment_benefit_years",
    Entity.PERSON,
    "Hoeveel jaar kreeg u in totaal al een werkloosheidsuitkering? Geef 0 als u er nooit een kreeg.",
    YEAR,
    0,
    50,
    decimals=1,
    typical=(1, 2, 8, 20),
    why="Sinds 2026 stopt de uitkering na een tijd. Hoe langer u werkloos was, hoe vroeger.",
    document=d.UNEMPLOYMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

career_years = number_fact(
    "career_years",
    Entity.PERSON,
    "Hoeveel jaar hebt u in uw leven gewerkt?",
    YEAR,
    0,
    60,
    decimals=0,
    typical=(30,),
    why="Wie 55 of ouder is en lang werkte, houdt de werkloosheidsuitkering.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
    effort=2,
)

half_time_with_guarantee = truth_fact(
    "half_time_with_guarantee",
    Entity.PERSON,
    "Werkt u minstens halftijds en krijgt u daarbij een uitkering van de RVA (inkomensgarantie)?",
    why="Voor hen geldt de beperking van de werkloosheid in de tijd niet.",
    document=d.UNEMPLOYMENT,
    effort=2,
)

shortage_training = truth_fact(
    "shortage_training",
    Entity.PERSON,
    "Volgt u een opleiding voor een knelpuntberoep, zoals verpleegkunde, met een akkoord van de VDAB?",
    why="Wie zo'n opleiding volgt, kan de uitkering soms langer houden.",
    document=d.UNEMPLOYMENT,
    changeable=True,
)
"""Only asked of who was out of work for eight years or more when benefits stopped in 2026."""

highest_diploma = choice_fact(
    "highest_diploma",
    Entity.PERSON,
    "Wat is uw hoogste diploma?",
    (
        ("none", "geen diploma van het secundair onderwijs"),
        ("secondary", "een diploma van het secundair onderwijs"),
        ("higher", "een diploma van een hogeschool of universiteit"),
    ),
    why="Opleidingscheques zijn er vooral voor wie geen hoger diploma heeft.",
    document=d.SCHOOL,
    changeable=True,
)

training_course_listed = truth_fact(
    "training_course_listed",
    Entity.PERSON,
    "Staat uw opleiding in de databank van de Vlaamse opleidingsincentives?",
    why="Zonder hoger diploma kunt u die opleidingen met opleidingscheques betalen.",
    document=d.SCHOOL,
    effort=2,
    changeable=True,
)
"""The school or the VDAB can tell."""

training_own_initiative = truth_fact(
    "training_own_initiative",
    Entity.PERSON,
    "Kiest u de opleiding zelf, volgt u ze buiten uw werkuren of met verlof, en betaalt uw werkgever ze niet?",
    why="Een opleiding voor uw werkgever kunt u niet met opleidingscheques betalen.",
    document=d.NO_PAPER,
    changeable=True,
)

training_cost_year = number_fact(
    "training_cost_year",
    Entity.PERSON,
    "Hoeveel kosten de opleidingen die u dit kalenderjaar volgt? Geef 0 als u er geen volgt.",
    EUR_YEAR,
    0,
    20_000,
    typical=(250,),
    why="Van deze kost betaalt Vlaanderen een deel met opleidingscheques.",
    document=d.SCHOOL,
    window=Window.THIS_YEAR,
    changeable=True,
)

born_abroad_like_parent = truth_fact(
    "born_abroad_like_parent",
    Entity.PERSON,
    "Bent u in het buitenland geboren, en is ook een van uw ouders daar geboren?",
    why="Ook een Belg kan dan een inburgeringstraject volgen.",
    document=d.IDENTITY,
    window=Window.ALWAYS,
    sensitivity=Sensitivity.PRIVATE,
)
"""Only asked of Belgians."""

gpmi_breach = choice_fact(
    "gpmi_breach",
    Entity.PERSON,
    "Zegt het OCMW dat u uw contract (GPMI) niet nakwam, zonder goede reden?",
    (
        ("none", "nee"),
        ("first", "ja, voor de eerste keer"),
        ("again", "ja, en het was ook al zo in het jaar ervoor"),
    ),
    why="Het OCMW kan dan een tijd minder of niets betalen. Hoelang, hangt hiervan af.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    sensitivity=Sensitivity.DELICATE,
)
"""Whether a reason was good is for the OCMW, and after it for the labour tribunal."""
