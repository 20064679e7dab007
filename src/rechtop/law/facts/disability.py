"""A handicap: what the FOD Sociale Zekerheid recognised, with whom one lives for its allowances, and what counts.

Points and earning capacity are found by the doctors of the Directie-generaal Personen met een Handicap; the facts here
say what stands on a decision. One's own guess of points is an indication and no fact.

The taxable incomes are those of the second calendar year before, or of now when they differ by 20 % or more (that
share was not checked). The allowances themselves are receipts and in none of them.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, day_fact, number_fact, truth_fact
from rechtop.rules.units import EUR_YEAR, POINTS

lasting_health_limitation = truth_fact(
    "lasting_health_limitation",
    Entity.PERSON,
    "Hebt u een handicap, een ziekte die lang duurt, of hulp nodig in het dagelijks leven?",
    why="Dan is er misschien een tegemoetkoming of een zorgbudget voor u.",
    document=d.DOCTOR,
    sensitivity=Sensitivity.DELICATE,
)
"""Wide on purpose: also of the mind. It only says whether a right for people with a handicap can be meant at all."""

earning_capacity_recognised = truth_fact(
    "earning_capacity_recognised",
    Entity.PERSON,
    "Staat op een beslissing van de FOD dat u door uw handicap hoogstens een derde kunt verdienen?",
    why="Dan is de medische voorwaarde van de inkomensvervangende tegemoetkoming al erkend.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""No means: no such decision (yet). That never excludes anything, since the doctors can still find it."""

autonomy_points = number_fact(
    "autonomy_points",
    Entity.PERSON,
    "Hoeveel punten voor zelfredzaamheid kreeg u van een arts van de FOD? Geef 0 als u nooit onderzocht bent.",
    POINTS,
    0,
    18,
    decimals=0,
    typical=(7, 9, 12, 15, 17),
    why="Vanaf 7 punten is er een tegemoetkoming of zorgbudget. Meer punten geven een hoger bedrag.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""The medico-social scale for adults (0 to 18). 0 is: no examination yet. A child has ``child_pillar1_points``."""

disability_found_before_65 = truth_fact(
    "disability_found_before_65",
    Entity.PERSON,
    "Werd uw handicap vastgesteld voor u 65 jaar werd?",
    why="Sommige voordelen zijn er alleen voor een handicap die voor 65 jaar vastgesteld is.",
    document=d.DISABILITY,
    sensitivity=Sensitivity.DELICATE,
    effort=2,
)
"""Only asked of somebody of 65 or older; the day on the certificate counts."""

asks_ivt = truth_fact(
    "asks_ivt",
    Entity.PERSON,
    "Vraagt u zelf ook een inkomensvervangende tegemoetkoming (IVT)?",
    why="Vragen twee mensen in één huishouden een IVT? Dan is het bedrag voor elk van hen anders.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
    changeable=True,
)

child_supported = truth_fact(
    "child_supported",
    Entity.PERSON,
    "Krijgt u kinderbijslag of onderhoudsgeld voor een kind, of betaalt u onderhoudsgeld voor een kind?",
    why="Met een kind ten laste hoort u bij een andere gezinscategorie, met een hoger bedrag of een hogere grens.",
    document=d.CHILD_BENEFIT,
    sensitivity=Sensitivity.PRIVATE,
)
"""A child in charge in the sense of the allowances: also with alternating custody, or a child that lives elsewhere."""

separate_household_proof = truth_fact(
    "separate_household_proof",
    Entity.PERSON,
    "Kunt u op papier bewijzen dat u en uw huisgenoot elk een eigen huishouden hebben?",
    why="Met een apart huurcontract of een pact voor samenhuizen telt het inkomen van uw huisgenoot niet.",
    document=d.LEASE,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)

lives_with_distant_kin = truth_fact(
    "lives_with_distant_kin",
    Entity.PERSON,
    "Woont u samen met verre familie, zoals een kind van uw oom of tante?",
    why="Met naaste familie vormt u geen huishouden. Met verre familie (na de derde graad) wel.",
    document=d.NO_PAPER,
)
"""Only asked where a housemate is "other kin": uncles, aunts, nephews and nieces are still of the third degree."""

taxable_labour_income_year = number_fact(
    "taxable_labour_income_year",
    Entity.PERSON,
    "Hoeveel belastbaar inkomen uit werk had u twee jaar geleden? "
    "Is het nu minstens 20 % anders? Geef dan het bedrag van nu.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(10_000, 25_000, 40_000),
    why="Een deel van inkomen uit werk is vrijgesteld voor de tegemoetkomingen.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
    changeable=True,
)

taxable_replacement_income_year = number_fact(
    "taxable_replacement_income_year",
    Entity.PERSON,
    "Hoeveel belastbare uitkeringen of pensioen had u twee jaar geleden? "
    "Is het nu minstens 20 % anders? Geef dan het bedrag van nu.",
    EUR_YEAR,
    0,
    200_000,
    typical=(10_000, 16_000),
    why="Werkloosheid, ziekte-uitkering en pensioen tellen mee voor de tegemoetkomingen.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

other_taxable_income_year = number_fact(
    "other_taxable_income_year",
    Entity.PERSON,
    "Hoeveel ander belastbaar inkomen had u twee jaar geleden, zoals uit een huis of onderhoudsgeld? "
    "Geef 0 als er niets was.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(1_000, 5_000),
    why="Voor de tegemoetkomingen telt alle belastbare inkomen, behalve een klein deel.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

no_labour_income_24_months = truth_fact(
    "no_labour_income_24_months",
    Entity.PERSON,
    "Had u minstens 24 maanden geen inkomen uit werk voor u (weer) begon te werken?",
    why="Wie na lange tijd weer werkt, mag twee jaar lang meer bijverdienen.",
    document=d.PAYSLIP,
)

labour_started_on = day_fact(
    "labour_started_on",
    Entity.PERSON,
    "Wanneer begon u met uw huidige werk?",
    why="De hogere vrijstelling geldt twee jaar vanaf het begin van het werk.",
    document=d.PAYSLIP,
    known_by=d.BY_EMPLOYER,
    low=1950_01_01,
    high=2100_12_31,
)
