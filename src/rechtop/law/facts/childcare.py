"""Small children: the birth grant, the childcare they go to, and nursery school. Asked of the child itself.

The price that stands on an attest of the income tariff is a field of its receipt
(:data:`rechtop.law.facts.receipts_family.CHILDCARE_TARIFF`), not a fact.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Window, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import NONE, Unit

birth_grant_paid = truth_fact(
    "birth_grant_paid",
    Entity.PERSON,
    "Werd er voor dit kind al een startbedrag of geboortepremie betaald, hier of elders?",
    why="Elk kind krijgt het startbedrag één keer. Het komt meestal vanzelf, kort na de geboorte.",
    document=d.BANK,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
)
"""No receipt: who says that nothing more is received says nothing about what was paid once, years ago. A premium of
another region or country counts too: the place where the child was born decides who pays."""

childcare = choice_fact(
    "childcare",
    Entity.PERSON,
    "Gaat dit kind naar de kinderopvang, en aan welke prijs?",
    (
        ("none", "nee"),
        ("wanted", "nog niet, maar we zoeken opvang"),
        ("income_tariff", "ja, de prijs hangt af van ons inkomen (inkomenstarief)"),
        ("fixed_price", "ja, aan een vaste prijs, in een vergunde Nederlandstalige opvang"),
        ("other", "ja, in een opvang zonder vergunning, of een opvang die niet Nederlandstalig is"),
    ),
    groups=(("yes", "ja, ik weet niet hoe de prijs bepaald is", ("income_tariff", "fixed_price", "other")),),
    why="Met een vaste prijs is er een toeslag per dag. Anders kan de prijs dalen met uw inkomen.",
    document=d.CHILDCARE,
    changeable=True,
)
"""Licensed: by Kind en Gezin (Opgroeien), in Flanders or in Brussels. Out-of-school care is not meant."""

childcare_hours_day = number_fact(
    "childcare_hours_day",
    Entity.PERSON,
    "Hoeveel uur per dag is dit kind in de opvang? Een gewone dag is genoeg.",
    Unit.parse("hour/day"),
    0,
    24,
    decimals=1,
    typical=(3, 5, 11),
    why="Vanaf 3 uur per dag is er een halve toeslag, vanaf 5 uur een hele.",
    document=d.CHILDCARE,
    changeable=True,
)

kleuter_enrolled_on = day_fact(
    "kleuter_enrolled_on",
    Entity.PERSON,
    "Sinds wanneer is dit kind ingeschreven in een Nederlandstalige kleuterschool?",
    why="Voor de eerste kleutertoeslag moet uw kind ingeschreven zijn kort na zijn derde verjaardag.",
    document=d.SCHOOL,
    low=1990_01_01,
    high=2100_12_31,
    effort=2,
)
"""A school that the Flemish Community recognises or pays, also in Brussels."""

kleuter_half_days = number_fact(
    "kleuter_half_days",
    Entity.PERSON,
    "Hoeveel halve dagen was dit kind aanwezig in de kleuterklas, in het schooljaar dat telt?",
    NONE,
    0,
    400,
    decimals=0,
    typical=(150, 185),
    why="De tweede kleutertoeslag is er voor wie genoeg naar school ging. Ziek met attest telt niet als afwezig.",
    document=d.SCHOOL,
    window=Window.MOMENT,
    effort=3,
)
"""The school year that starts in the year the child turns three."""
