"""What somebody already receives: help with the budget, maintenance and court costs, and cheap public transport.

Collective debt settlement and legal aid by a lawyer are in :mod:`rechtop.law.facts.receipts`.
"""

from __future__ import annotations

from rechtop.rules.receipts import receipt
from rechtop.rules.records import Field

BUDGET_HELP = receipt(
    "budgetbeheer_schuldbemiddeling",
    "hulp met uw budget van een OCMW of CAW (begeleiding of beheer)",
    Field(
        "form",
        "choice",
        "Wie beslist over uw geld?",
        options=("guidance", "management"),
        labels=("ik zelf, met raad (budgetbegeleiding)", "de maatschappelijk werker (budgetbeheer)"),
    ),
)
"""Never collective debt settlement. Debt mediation is the fact ``in_debt_mediation``. It has no amount."""

MAINTENANCE_HELP = receipt("hulp_onderhoudsgeld", "hulp van het OCMW bij het onderhoudsgeld dat u betaalt")

COURT_COSTS_AID = receipt("rechtsbijstand", "rechtsbijstand (gratis of goedkopere kosten van een proces)")
"""Never the insurance of that name (``legal_insurance``) nor the lawyer. It has no amount."""

DE_LIJN_PASS = receipt(
    "de_lijn_verhoogde_tegemoetkoming",
    "gratis of goedkoop abonnement van De Lijn",
    Field(
        "kind",
        "choice",
        "Welk abonnement hebt u?",
        options=("disability", "vg", "vt"),
        labels=("gratis, door een handicap", "vervoergarantie (VG)", "verhoogde tegemoetkoming (VT)"),
    ),
)

TRAIN_REDUCTION = receipt("nmbs_verhoogde_tegemoetkoming", "kortingskaart van de NMBS (verhoogde tegemoetkoming)")
"""The validation on the MOBIB card; it has no amount."""

TRAIN_CARD = receipt(
    "nmbs_kosteloze_reductiekaart",
    "gratis kaart voor het openbaar vervoer door een handicap",
    Field(
        "kind",
        "choice",
        "Welke kaart hebt u?",
        options=("visual", "companion"),
        labels=("nationale verminderingskaart (ogen)", "kaart voor een gratis begeleider"),
    ),
)
