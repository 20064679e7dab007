"""Receipts of the family: supplements of the Groeipakket, the price of childcare, advances on maintenance.

Each is held by the child it is for. What is paid once a year counts as received when it was paid for the year; whether
the birth grant was paid is a fact of its own, since it may be years ago.
"""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field
from rechtop.rules.units import Unit

KLEUTERTOESLAG = receipt("groeipakket_kleutertoeslag", "kleutertoeslag van dit jaar voor dit kind")

SCHOOLBONUS = receipt("groeipakket_schoolbonus", "schoolbonus van dit jaar voor dit kind")

WEZENTOESLAG = receipt("groeipakket_wezentoeslag", "wezentoeslag van het Groeipakket voor dit kind")

PLEEGZORGTOESLAG = receipt("groeipakket_pleegzorgtoeslag", "pleegzorgtoeslag van het Groeipakket voor dit kind")

KINDEROPVANGTOESLAG = receipt(
    "groeipakket_kinderopvangtoeslag", "kinderopvangtoeslag van het Groeipakket voor dit kind"
)

CHILDCARE_TARIFF = receipt(
    "kinderopvang_inkomenstarief",
    "attest inkomenstarief voor de kinderopvang van dit kind",
    Field("day_price", "number", "Welke prijs per dag staat op het attest?", Unit.parse("EUR/day"), 2, 0, 100_00),
)
"""No money is received; the price of a day stands on the attest."""

DAVO = receipt(
    "davo_voorschotten", "voorschot op onderhoudsgeld voor dit kind, van de Dienst voor alimentatievorderingen (DAVO)"
)
"""An advance of the State. What the other parent pays is ``alimony_for_children_month``."""
