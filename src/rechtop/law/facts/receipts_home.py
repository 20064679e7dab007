"""What somebody already receives around the home: a prepaid meter, and the insurance of a loan for it."""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field

BUDGETMETER = receipt(
    "budgetmeter",
    "budgetmeter (vooraf betalen bij Fluvius)",
    Field(
        "energy",
        "choice",
        "Waarvoor?",
        options=("electricity", "natural_gas", "night_heating"),
        labels=("elektriciteit", "aardgas", "elektrische verwarming met alleen nachttarief"),
    ),
)
"""Held by whoever at the address is customer of Fluvius; one period for each energy. It has no amount."""

LOAN_INSURANCE = receipt("verzekering_gewaarborgd_wonen", "gratis verzekering gewaarborgd wonen voor een woonlening")
"""Also a policy that ended: the Region pays one only once."""
