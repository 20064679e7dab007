"""The dwelling's connection to gas and electricity: its use, the way of heating, the consumption."""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.units import Unit

use_kind = choice_fact(
    "use_kind",
    Entity.DWELLING,
    "Waarvoor gebruikt u de aansluiting van gas of elektriciteit?",
    (
        ("main_home", "voor de woning waar ik gewoonlijk woon"),
        ("second_home", "voor een tweede verblijf"),
        ("common_parts", "voor de gemeenschappelijke delen van een gebouw"),
        ("professional", "voor een beroep of een ander gebruik"),
        ("temporary_connection", "tijdelijk, bijvoorbeeld voor een bouwplaats"),
    ),
    why="Het sociaal tarief geldt alleen voor de woning waar u gewoonlijk woont.",
    document=d.ENERGY_BILL,
)

social_flat_collective_gas = truth_fact(
    "social_flat_collective_gas",
    Entity.DWELLING,
    "Huurt u een sociaal appartement dat samen met andere verwarmd wordt op aardgas?",
    why="Dan geldt het sociaal tarief voor gas voor het hele gebouw.",
    document=d.LEASE,
    known_by=d.BY_LANDLORD,
)

collective_heating_without_contract = truth_fact(
    "collective_heating_without_contract",
    Entity.DWELLING,
    "Verwarmt u samen met het hele gebouw, zonder eigen contract bij een leverancier?",
    why="Dan is er soms een premie in plaats van het sociaal tarief.",
    document=d.ENERGY_BILL,
    known_by=d.BY_LANDLORD,
)

kwh_electricity_year = number_fact(
    "kwh_electricity_year",
    Entity.DWELLING,
    "Hoeveel kWh elektriciteit verbruikt u per jaar?",
    Unit.parse("kWh/year"),
    0,
    100_000,
    typical=(2_500, 3_500),
    why="Daarmee kunnen we zeggen wat u ongeveer betaalt.",
    document=d.ENERGY_BILL,
    known_by=d.BY_ENERGY_SUPPLIER,
    window=Window.YEAR_BEFORE,
    effort=3,
    changeable=True,
)

kwh_gas_year = number_fact(
    "kwh_gas_year",
    Entity.DWELLING,
    "Hoeveel kWh aardgas verbruikt u per jaar?",
    Unit.parse("kWh/year"),
    0,
    300_000,
    typical=(10_000, 17_000),
    why="Daarmee kunnen we zeggen wat u ongeveer betaalt.",
    document=d.ENERGY_BILL,
    known_by=d.BY_ENERGY_SUPPLIER,
    window=Window.YEAR_BEFORE,
    effort=3,
    changeable=True,
)

electricity_meter = choice_fact(
    "electricity_meter",
    Entity.DWELLING,
    "Welke elektriciteitsmeter hebt u?",
    (
        ("single", "enkelvoudige meter, één prijs"),
        ("two_rate", "tweevoudige meter, dag en nacht"),
        ("exclusive_night", "meter voor uitsluitend nachttarief"),
    ),
    why="De prijs van het sociaal tarief hangt af van de meter.",
    document=d.ENERGY_BILL,
    known_by=d.BY_ENERGY_SUPPLIER,
    effort=2,
)

kwh_electricity_night_year = number_fact(
    "kwh_electricity_night_year",
    Entity.DWELLING,
    "Hoeveel kWh elektriciteit per jaar staat op uw nachtteller? Alleen bij een tweevoudige meter.",
    Unit.parse("kWh/year"),
    0,
    100_000,
    typical=(1_200, 2_000),
    why="De prijs is overdag en 's nachts anders.",
    document=d.ENERGY_BILL,
    known_by=d.BY_ENERGY_SUPPLIER,
    window=Window.YEAR_BEFORE,
    effort=3,
    changeable=True,
)

energy_ground_ended_this_year = choice_fact(
    "energy_ground_ended_this_year",
    Entity.DWELLING,
    "Kreeg iemand op uw adres dit jaar leefloon, IGO of geld voor een handicap, en is dat nu gestopt?",
    (
        ("none", "nee"),
        ("quarter_1", "ja, het liep al tussen januari en maart"),
        ("quarter_2", "ja, het begon tussen april en juni"),
        ("quarter_3", "ja, het begon tussen juli en september"),
        ("quarter_4", "ja, het begon tussen oktober en december"),
    ),
    groups=(("yes", "ja, maar ik weet niet meer sinds wanneer", ("quarter_1", "quarter_2", "quarter_3", "quarter_4")),),
    why="Het sociaal tarief loopt door tot het einde van het jaar, ook als de uitkering stopt.",
    document=d.BANK,
    window=Window.THIS_YEAR,
)
"""Also for a care budget, an advance of the OCMW or a child with points: whatever gives the social tariff."""
