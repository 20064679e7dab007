"""Incomes of one person. Net and gross are different facts, and so are month and year: laws count different ones.

* Net by month, really received: what the leefloon counts (``net_wage_month``, ``social_benefit_month``, ...).
* Gross by month or year: what the inkomensgarantie counts (``pension_month``, ``gross_wages_year``, ...).
* Gross taxable: what the health fund counts, month and calendar year before.

Amounts of the leefloon, the inkomensgarantie, disability allowances and child benefit are in the receipts
(:mod:`rechtop.law.facts.receipts`) and in none of the facts below, so that nothing counts twice.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, number_fact
from rechtop.rules.kinds import amount
from rechtop.rules.named import named_number
from rechtop.rules.units import EUR_MONTH, EUR_YEAR, Unit

net_wage_month = number_fact(
    "net_wage_month",
    Entity.PERSON,
    "Hoeveel verdient u netto per maand met werk? Geef 0 als u niet werkt.",
    EUR_MONTH,
    0,
    20_000,
    typical=(400, 1_000, 2_000),
    why="Uw loon telt mee. Voor het leefloon is een deel vrijgesteld.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

social_benefit_month = number_fact(
    "social_benefit_month",
    Entity.PERSON,
    "Hoeveel uitkering of pensioen krijgt u netto per maand? "
    "Niet: leefloon, IGO, kindergeld of tegemoetkoming handicap.",
    EUR_MONTH,
    0,
    20_000,
    typical=(500, 1_000, 1_500),
    why="Werkloosheid, ziekte-uitkering en pensioen tellen mee als inkomen.",
    document=d.BANK,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
)

other_net_income_month = number_fact(
    "other_net_income_month",
    Entity.PERSON,
    "Hoeveel ander inkomen hebt u netto per maand, bijvoorbeeld als zelfstandige?",
    EUR_MONTH,
    0,
    100_000,
    typical=(300, 1_000),
    why="Het OCMW telt alle inkomsten, ook die hiervoor niet gevraagd zijn.",
    document=d.BANK,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
)

alimony_for_self_month = number_fact(
    "alimony_for_self_month",
    Entity.PERSON,
    "Hoeveel onderhoudsgeld krijgt u voor uzelf per maand, echt betaald?",
    EUR_MONTH,
    0,
    20_000,
    typical=(200,),
    why="Onderhoudsgeld voor uzelf telt mee. Geld voor uw kinderen telt niet mee.",
    document=d.BANK,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.DELICATE,
)

alimony_for_children_month = number_fact(
    "alimony_for_children_month",
    Entity.PERSON,
    "Hoeveel onderhoudsgeld krijgt u voor uw kinderen per maand, echt betaald?",
    EUR_MONTH,
    0,
    20_000,
    typical=(200,),
    why="Voor een gratis advocaat telt dit geld mee. Voor het leefloon telt het niet.",
    document=d.BANK,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.DELICATE,
)

housing_costs_paid_by_third_month = number_fact(
    "housing_costs_paid_by_third_month",
    Entity.PERSON,
    "Hoeveel van uw woonkosten betaalt iemand die niet bij u woont, per maand?",
    EUR_MONTH,
    0,
    10_000,
    typical=(250,),
    why="Alleen deze hulp van anderen telt mee voor het leefloon. Eten of kleren tellen niet.",
    document=d.BANK,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

pension_month = number_fact(
    "pension_month",
    Entity.PERSON,
    "Hoeveel wettelijk pensioen krijgt u bruto per maand, uit België en andere landen samen? Zonder vakantiegeld.",
    EUR_MONTH,
    0,
    20_000,
    typical=(800, 1_300, 1_800),
    why="Negentig procent van uw pensioen telt mee voor de inkomensgarantie.",
    document=d.PENSION,
    known_by=d.BY_PENSION_SERVICE,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
)

gross_pensions_year = named_number(
    "gross_pensions_year",
    pension_month * amount("12", "month/year"),
    "Uw bruto wettelijke pensioenen per jaar: twaalf keer het bedrag per maand.",
)

gross_wages_year = number_fact(
    "gross_wages_year",
    Entity.PERSON,
    "Hoeveel brutoloon verdient u per jaar, ook met een flexi-job? Geef 0 als u niet werkt.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(5_000, 15_000),
    why="Een deel van uw brutoloon telt mee voor de inkomensgarantie.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

net_self_employed_year = number_fact(
    "net_self_employed_year",
    Entity.PERSON,
    "Hoeveel verdient u als zelfstandige per jaar, na aftrek van de kosten? Bij verlies geeft u 0.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(5_000, 15_000),
    why="Dit inkomen telt mee voor de inkomensgarantie.",
    document=d.TAX,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

gross_social_benefits_year = number_fact(
    "gross_social_benefits_year",
    Entity.PERSON,
    "Hoeveel bruto uitkeringen krijgt u per jaar (werkloosheid, ziekte)? Zonder pensioen en tegemoetkoming handicap.",
    EUR_YEAR,
    0,
    200_000,
    typical=(6_000, 15_000),
    why="Deze uitkeringen tellen volledig mee voor de inkomensgarantie.",
    document=d.BANK,
    sensitivity=Sensitivity.PRIVATE,
)

alimony_received_year = number_fact(
    "alimony_received_year",
    Entity.PERSON,
    "Hoeveel onderhoudsgeld krijgt u per jaar van uw ex-partner?",
    EUR_YEAR,
    0,
    200_000,
    typical=(2_400,),
    why="Onderhoudsgeld van een ex-partner telt mee voor de inkomensgarantie.",
    document=d.BANK,
    sensitivity=Sensitivity.DELICATE,
)

alimony_paid_by_judgment_year = number_fact(
    "alimony_paid_by_judgment_year",
    Entity.PERSON,
    "Hoeveel onderhoudsgeld betaalt u per jaar volgens een vonnis?",
    EUR_YEAR,
    0,
    200_000,
    typical=(2_400,),
    why="Wat u volgens een vonnis betaalt, mag van uw pensioen af.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
)

gross_taxable_income_previous_year = number_fact(
    "gross_taxable_income_previous_year",
    Entity.PERSON,
    "Hoeveel bruto belastbaar inkomen had u zelf vorig jaar?",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(15_000, 27_000),
    why="Wonen er meer gezinnen op uw adres? Dan telt het ziekenfonds per persoon op.",
    document=d.TAX,
    window=Window.YEAR_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

gross_taxable_income_month = number_fact(
    "gross_taxable_income_month",
    Entity.PERSON,
    "Hoeveel bruto belastbaar inkomen had u zelf vorige maand?",
    EUR_MONTH,
    0,
    100_000,
    typical=(1_300, 2_200),
    why="Wonen er meer gezinnen op uw adres? Dan telt het ziekenfonds per persoon op.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

wijkwerk_pay_month = number_fact(
    "wijkwerk_pay_month",
    Entity.PERSON,
    "Hoeveel kreeg u vorige maand voor wijk-werken? Geef 0 als u dat niet deed.",
    EUR_MONTH,
    0,
    2_000,
    why="Geld van wijk-werken telt maar voor een deel mee voor het leefloon.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

wijkwerk_hours_month = number_fact(
    "wijkwerk_hours_month",
    Entity.PERSON,
    "Hoeveel uren deed u vorige maand aan wijk-werken? Geef 0 als u dat niet deed.",
    Unit.parse("hour/month"),
    0,
    200,
    why="Per gewerkt uur is een bedrag vrijgesteld voor het leefloon.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    changeable=True,
)
