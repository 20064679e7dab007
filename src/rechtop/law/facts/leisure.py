"""Free time and getting about near home: where one lives, what an activity costs, what one can no longer do alone.

``home_municipality`` names only municipalities whose own rules some right holds; everybody else answers "another". It
is not the code that the household carries: it says whose local rule is read.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.law.facts.income import net_wage_month, other_net_income_month, social_benefit_month
from rechtop.law.facts.receipts import IGO, IVT, LEEFLOON, OCMW_SUPPORT
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER, Entity, Sensitivity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.named import named_number
from rechtop.rules.people import total
from rechtop.rules.units import EUR, EUR_MONTH, NONE

home_municipality = choice_fact(
    "home_municipality",
    Entity.DWELLING,
    "In welke gemeente woont u?",
    (
        ("antwerpen", "Antwerpen"),
        ("ardooie", "Ardooie"),
        ("bekkevoort", "Bekkevoort"),
        ("eeklo", "Eeklo"),
        ("evergem", "Evergem"),
        ("heusden_zolder", "Heusden-Zolder"),
        ("lovendegem", "Lovendegem"),
        ("maarkedal", "Maarkedal"),
        ("oostende", "Oostende"),
        ("pelt", "Pelt"),
        ("rijkevorsel", "Rijkevorsel"),
        ("rotselaar", "Rotselaar"),
        ("zelzate", "Zelzate"),
        ("zonhoven", "Zonhoven"),
        ("another", "een andere gemeente"),
    ),
    why="Gemeenten hebben eigen regels. Van deze gemeenten kennen wij ze.",
    document=d.IDENTITY,
)

activity_price = number_fact(
    "activity_price",
    Entity.PERSON,
    "Hoeveel kost de activiteit zonder korting?",
    EUR,
    0,
    5_000,
    typical=(10,),
    why="Daarmee kunnen we zeggen wat u met een UiTPAS betaalt.",
    document=d.NO_PAPER,
    effort=2,
    changeable=True,
)

membership_cost = number_fact(
    "membership_cost",
    Entity.PERSON,
    "Hoeveel kost het lidgeld van de club, het kamp of de lessen dit jaar? Geef 0 als er geen is.",
    EUR,
    0,
    10_000,
    typical=(100, 200),
    why="De gemeente of het OCMW kan een deel terugbetalen.",
    document=d.BANK,
    window=Window.THIS_YEAR,
    changeable=True,
)

health_fund_refund = number_fact(
    "health_fund_refund",
    Entity.PERSON,
    "Hoeveel betaalt uw ziekenfonds van dat lidgeld terug? Geef 0 als dat niets is.",
    EUR,
    0,
    2_000,
    typical=(15,),
    why="Wat het ziekenfonds terugbetaalt, gaat eerst van het lidgeld af.",
    document=d.HEALTH_FUND,
    known_by=d.BY_HEALTH_FUND,
    window=Window.THIS_YEAR,
    effort=2,
)

telecom_subscription_month = number_fact(
    "telecom_subscription_month",
    Entity.DWELLING,
    "Hoeveel kost uw abonnement voor telefoon of internet per maand, zonder sociale korting?",
    EUR_MONTH,
    1,
    300,
    typical=(20, 45),
    why="Daarmee kunnen we zeggen wat u met het oude sociaal tarief betaalt.",
    document=d.NO_PAPER,
    effort=2,
)
"""Of the one subscription that carries the old social tariff."""

limited_mobility = truth_fact(
    "limited_mobility",
    Entity.PERSON,
    "Kunt u zich moeilijk verplaatsen en lukt het u niet met bus, tram of trein?",
    why="Dan kan een vrijwilliger u rijden voor een kleine prijs (Minder Mobielen Centrale).",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

cannot_cook = truth_fact(
    "cannot_cook",
    Entity.PERSON,
    "Lukt het u niet om zelf geregeld een warme maaltijd te maken?",
    why="Dan kunt u soms aan een lagere prijs eten in het lokaal dienstencentrum.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

ride_km = number_fact(
    "ride_km",
    Entity.PERSON,
    "Hoeveel kilometer is de rit? Tel vanaf de woning van de chauffeur en terug.",
    NONE,
    0,
    1_000,
    typical=(20,),
    why="U betaalt de rit per kilometer.",
    document=d.NO_PAPER,
    effort=2,
    changeable=True,
)

meals_wanted = number_fact(
    "meals_wanted",
    Entity.PERSON,
    "Voor hoeveel maaltijden wilt u de prijs weten?",
    NONE,
    0,
    366,
    decimals=0,
    typical=(1, 10),
    why="Daarmee kunnen we zeggen wat u samen betaalt.",
    document=d.NO_PAPER,
    changeable=True,
)

own_net_income_month = named_number(
    "own_net_income_month",
    net_wage_month
    + social_benefit_month
    + other_net_income_month
    + LEEFLOON.amount(ON)
    + OCMW_SUPPORT.amount(ON)
    + IGO.amount(ON)
    + IVT.amount(ON),
    "Uw eigen netto-inkomen per maand: loon, uitkering, pensioen, steun en ander inkomen.",
)

address_net_income_month = named_number(
    "address_net_income_month",
    total(own_net_income_month.of(OTHER)),
    "Het netto-inkomen van iedereen op uw adres, per maand.",
)
"""For local rules that compare "the net income of the family" and say no more. Child benefit is no part of it."""
