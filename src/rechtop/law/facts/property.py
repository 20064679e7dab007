"""What a person owns, owned or let: savings, cadastral incomes, rent, and goods given away or sold.

Everything is a person's own share: half of a joint account, half of a house with a partner. The law adds up over
who counts.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, number_fact, truth_fact
from rechtop.rules.records import Field, record_list
from rechtop.rules.units import EUR, EUR_YEAR, PERCENT

savings = number_fact(
    "savings",
    Entity.PERSON,
    "Hoeveel geld hebt u op rekeningen en in beleggingen? Tel van een gezamenlijke rekening uw deel.",
    EUR,
    0,
    10_000_000,
    typical=(6_200, 12_500),
    why="Onder een grens telt spaargeld niet mee. Daarboven telt een klein deel als inkomen.",
    document=d.BANK,
    sensitivity=Sensitivity.DELICATE,
)

cadastral_income_buildings = number_fact(
    "cadastral_income_buildings",
    Entity.PERSON,
    "Wat is het kadastraal inkomen (niet geïndexeerd) van uw deel in gebouwen, ook uw woning? "
    "Geef 0 als u er geen hebt.",
    EUR_YEAR,
    0,
    200_000,
    typical=(750, 1_250),
    why="Een eigen woning telt voor een deel mee als inkomen. "
    "Het kadastraal inkomen is wat een gebouw volgens de overheid per jaar opbrengt.",
    document=d.CADASTRE,
    window=Window.MOMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

cadastral_income_foreign_use = number_fact(
    "cadastral_income_foreign_use",
    Entity.PERSON,
    "Wat is het kadastraal inkomen (geïndexeerd) van wat u bezit en niet zelf gebruikt? Geef 0 als u dat niet hebt.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(1_000,),
    why="Het Groeipakket kijkt of uw inkomen past bij wat u bezit buiten uw eigen woning of zaak. "
    "Het kadastraal inkomen is wat een gebouw volgens de overheid per jaar opbrengt.",
    document=d.TAX,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

rent_received_year = number_fact(
    "rent_received_year",
    Entity.PERSON,
    "Hoeveel huur ontvangt u per jaar? Geef 0 als u niets verhuurt.",
    EUR_YEAR,
    0,
    5_000_000,
    typical=(6_000,),
    why="Wie een woning verhuurt, heeft inkomen dat meetelt.",
    document=d.LEASE,
    sensitivity=Sensitivity.PRIVATE,
)

mortgage_interest_year = number_fact(
    "mortgage_interest_year",
    Entity.PERSON,
    "Hoeveel intrest betaalt u per jaar voor de lening van uw woning? Geef 0 als u geen lening hebt.",
    EUR_YEAR,
    0,
    200_000,
    typical=(2_000,),
    why="Deze intrest mag binnen grenzen van het inkomen uit uw woning af.",
    document=d.BANK,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

goods_given_or_sold_10y = record_list(
    "goods_given_or_sold_10y",
    "Verkocht of gaf u de laatste tien jaar een huis, grond of een groot bedrag weg?",
    Field(
        "kind",
        "choice",
        "Wat was het?",
        options=("building", "land", "money", "other"),
        labels=("een huis of ander gebouw", "grond", "geld", "iets anders"),
    ),
    Field(
        "transfer",
        "choice",
        "Gaf u het weg of verkocht u het?",
        options=("given", "sold"),
        labels=("weggegeven", "verkocht"),
    ),
    Field("market_value", "number", "Hoeveel was het hele goed toen waard?", EUR, 2, 0, 10_000_000_00),
    Field("date", "day", "Wanneer was dat?"),
    Field("share", "number", "Welk deel was van u, in procent?", PERCENT, 2, 0, 100_00),
    Field(
        "ownership",
        "choice",
        "Was u volle eigenaar, vruchtgebruiker (u mocht het gebruiken) of blote eigenaar (u mocht dat niet)?",
        options=("full", "usufruct", "bare"),
        labels=("volle eigenaar", "vruchtgebruiker", "blote eigenaar"),
    ),
    Field(
        "debts_paid",
        "number",
        "Hoeveel eigen schulden van ervoor betaalde u met de opbrengst?",
        EUR,
        2,
        0,
        10_000_000_00,
    ),
    Field(
        "own_home",
        "truth",
        "Was het de enige woning die u had, en woonde u erin?",
    ),
)
"""Each transfer of the last ten years. ``market_value`` is of the whole good, ``share`` the part of this person."""

cadastral_income_let_part_of_home = number_fact(
    "cadastral_income_let_part_of_home",
    Entity.PERSON,
    "Verhuurt u een deel van uw eigen huis? Geef het kadastraal inkomen (niet geïndexeerd) van dat deel, anders 0.",
    EUR_YEAR,
    0,
    200_000,
    typical=(500,),
    why="Het deel dat u verhuurt, telt mee als inkomen voor de verwarmingstoelage. "
    "Het kadastraal inkomen is wat een gebouw volgens de overheid per jaar opbrengt.",
    document=d.CADASTRE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""Only asked of an owner. Two thirds of the house let: two thirds of its cadastral income."""

shares_ownership_of_buildings = truth_fact(
    "shares_ownership_of_buildings",
    Entity.PERSON,
    "Bent u van uw gebouwen eigenaar samen met iemand anders?",
    why="Bij mede-eigendom telt een vrijstelling misschien maar voor een deel.",
    document=d.CADASTRE,
    sensitivity=Sensitivity.PRIVATE,
)

cadastral_income_other_property = number_fact(
    "cadastral_income_other_property",
    Entity.PERSON,
    "Wat is het kadastraal inkomen (niet geïndexeerd) van uw deel in eigendommen buiten de woning waar u woont?",
    EUR_YEAR,
    0,
    200_000,
    typical=(750, 1_500),
    why="Een tweede woning of grond kan meetellen als inkomen. De woning waar u woont niet. "
    "Het kadastraal inkomen is wat een gebouw volgens de overheid per jaar opbrengt.",
    document=d.CADASTRE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""0 for who owns nothing besides the home. ``cadastral_income_buildings`` also holds the home."""

owns_other_real_estate = truth_fact(
    "owns_other_real_estate",
    Entity.PERSON,
    "Hebt u een woning of bouwgrond naast de woning waar u woont? Ook een deel, ook in een ander land.",
    why="Sociale huur, sociale leningen en sommige premies zijn niet voor wie nog een andere woning heeft.",
    document=d.CADASTRE,
    sensitivity=Sensitivity.PRIVATE,
)
"""Ownership, usufruct, leasehold or building right, wholly or partly, also abroad; the home itself is ``tenure``."""
