"""The dwelling's energy and water: connections and their use, the way of heating, fuel that was bought, water.

The facts of fuel speak of the delivery or purchase for which one asks a heating allowance now: the last one.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import Unit

LITRE = Unit.parse("litre")

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
        ("exclusive_night", "meter met alleen nachttarief"),
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

heating_fuel = choice_fact(
    "heating_fuel",
    Entity.DWELLING,
    "Waarmee verwarmt u vooral uw woning?",
    (
        ("natural_gas", "aardgas van het net"),
        ("electricity", "elektriciteit, ook een warmtepomp"),
        ("heating_oil_bulk", "stookolie die aan huis geleverd wordt"),
        ("heating_oil_pump", "stookolie die u aan de pomp koopt"),
        ("lamp_petroleum_pump", "lamppetroleum (type c) die u aan de pomp koopt"),
        ("propane_bulk", "propaan in een tank die gevuld wordt"),
        ("bottled_gas", "gas in flessen"),
        ("pellets", "pellets"),
        ("wood", "hout"),
        ("coal", "kolen"),
    ),
    why="Voor stookolie, lamppetroleum en propaan in een tank is er een verwarmingstoelage van het OCMW.",
    document=d.FUEL_BILL,
)

fuel_delivered_on = day_fact(
    "fuel_delivered_on",
    Entity.DWELLING,
    "Wanneer werd uw laatste brandstof geleverd of gekocht? Nog niet? Geef de dag waarop ze komt.",
    why="U moet de toelage vragen binnen 60 dagen na de levering.",
    document=d.FUEL_BILL,
    low=2005_01_01,
    high=2100_12_31,
    window=Window.THIS_YEAR,
)

fuel_litres = number_fact(
    "fuel_litres",
    Entity.DWELLING,
    "Hoeveel liter werd geleverd? Deelt u de tank met andere woningen, geef dan alleen uw deel.",
    LITRE,
    1,
    100_000,
    decimals=0,
    typical=(500, 1_000, 1_500),
    why="De toelage is een bedrag per liter.",
    document=d.FUEL_BILL,
    window=Window.THIS_YEAR,
)
"""With a shared tank: the litres of the bill divided by the number of flats on the certificate."""

fuel_price_litre = number_fact(
    "fuel_price_litre",
    Entity.DWELLING,
    "Welke prijs per liter staat op de factuur, btw inbegrepen?",
    Unit.parse("EUR/litre"),
    0,
    20,
    decimals=4,
    typical=(1,),
    why="Hoe hoger de prijs, hoe hoger de toelage per liter.",
    document=d.FUEL_BILL,
    window=Window.THIS_YEAR,
)

fuel_address_is_home = truth_fact(
    "fuel_address_is_home",
    Entity.DWELLING,
    "Staat op de factuur, en als plaats van levering, het adres waar u gewoonlijk woont?",
    why="Het adres van de levering, de factuur en uw woning moeten hetzelfde zijn.",
    document=d.FUEL_BILL,
    window=Window.THIS_YEAR,
)

heating_allowance_this_year = choice_fact(
    "heating_allowance_this_year",
    Entity.DWELLING,
    "Kreeg uw gezin dit jaar al een verwarmingstoelage van het OCMW?",
    (
        ("none", "nee"),
        ("bulk", "ja, voor brandstof die geleverd werd"),
        ("pump", "ja, voor brandstof aan de pomp"),
    ),
    why="Er is een hoogste bedrag per jaar, en pomp en levering gaan niet samen.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    window=Window.THIS_YEAR,
)
"""The year is that of the delivery for which one asks now."""

heating_allowance_litres_this_year = number_fact(
    "heating_allowance_litres_this_year",
    Entity.DWELLING,
    "Voor hoeveel liter kreeg uw gezin dit jaar al een verwarmingstoelage?",
    LITRE,
    0,
    2_000,
    decimals=0,
    typical=(500, 1_000),
    why="Per jaar geldt de toelage voor een hoogste aantal liter.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    window=Window.THIS_YEAR,
    effort=2,
)

water_use = choice_fact(
    "water_use",
    Entity.DWELLING,
    "Waarvoor dient het water op dit adres?",
    (
        ("home", "voor de woning waar wij gewoonlijk wonen"),
        ("second_home", "voor een tweede verblijf"),
        ("professional", "voor een zaak of beroep"),
        ("collective", "voor een zorginstelling of kloostergemeenschap"),
    ),
    why="Het sociaal tarief voor water geldt alleen voor uw woning.",
    document=d.WATER_BILL,
)

water_bill = choice_fact(
    "water_bill",
    Entity.DWELLING,
    "Op wiens naam staat de waterfactuur?",
    (
        ("own", "op naam van mij of mijn gezin, alleen voor ons"),
        ("shared", "er is één factuur voor meer gezinnen samen"),
        ("other_name", "op naam van iemand anders, zoals de verhuurder"),
        ("own_well", "ik heb geen aansluiting maar een eigen put"),
    ),
    why="Met een eigen factuur krijgt u een lagere prijs. Anders krijgt u een compensatie.",
    document=d.WATER_BILL,
)

water_use_m3 = number_fact(
    "water_use_m3",
    Entity.DWELLING,
    "Hoeveel kubieke meter water verbruikt u per jaar?",
    Unit.parse("m3/year"),
    0,
    10_000,
    decimals=0,
    typical=(60, 120),
    why="Daarmee kunnen we zeggen wat u ongeveer betaalt.",
    document=d.WATER_BILL,
    window=Window.YEAR_BEFORE,
    effort=3,
    changeable=True,
)

water_price_m3 = number_fact(
    "water_price_m3",
    Entity.DWELLING,
    "Hoeveel kost een kubieke meter water aan basistarief, met afvoer en zuivering, zonder btw?",
    Unit.parse("EUR/m3"),
    0,
    100,
    decimals=4,
    typical=(4, 6),
    why="De prijs verschilt per gemeente. Daarmee kunnen we zeggen wat u ongeveer betaalt.",
    document=d.WATER_BILL,
    window=Window.THIS_YEAR,
    effort=3,
)
"""The three parts together: drinking water, drainage and treatment."""
