"""What somebody already receives: help with the costs of care, cheap internet, and the leisure pass.

The increased reimbursement and the care budget for older people are in :mod:`rechtop.law.facts.receipts`.
"""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field

CHRONIC_LUMP_SUM = receipt("forfait_chronisch_zieken", "forfait voor chronisch zieken (zorgforfait), een keer per jaar")
"""A period is the year of the grant: the status of chronic illness follows in the next two calendar years."""

CHRONIC_STATUS = receipt("statuut_chronische_aandoening", "statuut persoon met een chronische aandoening")
"""Held in calendar years. It has no amount."""

INCONTINENCE_LUMP_SUM = receipt(
    "incontinentieforfait", "incontinentieforfait van het ziekenfonds, de laatste 12 maanden"
)
"""A period is the year that follows on a grant: only after twelve months can it be granted again."""

CATHETER_MATERIAL = receipt(
    "ext:autosondage_of_incontinentiemateriaal",
    "terugbetaling van het ziekenfonds voor autosondage of incontinentiemateriaal",
)

HELP_OF_THIRD_PERSON_HEALTH_FUND = receipt(
    "ext:hulp_van_derden_ziekenfonds",
    "een forfait of hogere uitkering van het ziekenfonds voor hulp van derden",
)
"""Of somebody with a sickness or invalidity benefit. The old allowance of the FOD is ``ext:hulp_van_derden``."""

MATERIAL_RECEPTION = receipt(
    "ext:materiele_opvang_of_LOI",
    "opvang van Fedasil, of in een lokaal opvanginitiatief (LOI)",
    Field(
        "place",
        "choice",
        "Waar woont u in de opvang?",
        options=("loi", "centre"),
        labels=("in een LOI van het OCMW", "in een centrum of bij een partner van Fedasil"),
    ),
)
"""Held by each person who is lodged there."""

SOCIAL_TELECOM = receipt(
    "sociaal_tarief_telecom",
    "sociaal internetaanbod of het oude sociaal tarief voor telefoon en internet",
    Field(
        "scheme",
        "choice",
        "Welk tarief is het?",
        options=("new", "old"),
        labels=("het sociaal internetaanbod (sinds maart 2024)", "het oude sociaal tarief (van voor maart 2024)"),
    ),
)
"""Held by whoever has the contract. It has no amount. One in a household."""

UITPAS = receipt("uitpas_kansentarief", "UiTPAS met kansentarief")
"""It has no amount."""
