"""Debts and money trouble: how heavy they are, own trade, an earlier debt settlement, maintenance that is paid.

Debt mediation is ``in_debt_mediation`` of :mod:`rechtop.law.facts.legal`; help with the budget and collective debt
settlement are receipts. The three are never merged: other rights treat them in opposite ways.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.units import EUR_MONTH

money_trouble = choice_fact(
    "money_trouble",
    Entity.PERSON,
    "Hebt u moeite met uw geld, uw rekeningen of uw schulden?",
    (
        ("none", "nee"),
        ("budget", "ja, maar ik heb geen schulden en betaal alles nog"),
        ("behind", "ja, ik heb schulden of ben te laat met betalen"),
        ("no_way_out", "ja, ik kan mijn schulden lange tijd niet betalen"),
    ),
    groups=(("debts", "ja, ik heb schulden", ("behind", "no_way_out")),),
    why="Met moeilijkheden of schulden is er gratis hulp, ook als uw inkomen niet laag is.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
)
"""What the person says of it herself. Whether an inability to pay is lasting is for a judge to find."""

agrees_to_hand_over_budget = truth_fact(
    "agrees_to_hand_over_budget",
    Entity.PERSON,
    "Mag een maatschappelijk werker uw geld een tijd beheren? U kunt dat altijd stoppen.",
    why="Budgetbeheer is er alleen als u het zelf wilt.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
    changeable=True,
)

trade_status = choice_fact(
    "trade_status",
    Entity.PERSON,
    "Bent of was u zelfstandige of ondernemer?",
    (
        ("never", "nee, nooit"),
        ("trader", "ja, ik heb nu een zaak, of mijn faillissement loopt nog"),
        ("profession", "ja, in een vrij beroep, landbouw of ambacht, of ik leid een vennootschap"),
        ("ended", "vroeger wel, en ik stopte zonder faillissement"),
        ("bankrupt", "vroeger wel, en mijn faillissement is afgesloten"),
    ),
    why="Wie nu onderneemt, kan geen collectieve schuldenregeling vragen.",
    document=d.NO_PAPER,
)
"""After a bankruptcy that was closed there is no wait; after an end without one there is."""

trade_ended_on = day_fact(
    "trade_ended_on",
    Entity.PERSON,
    "Wanneer stopte uw zaak?",
    why="Zes maanden daarna kunt u een collectieve schuldenregeling vragen.",
    document=d.JUDGMENT,
    low=1950_01_01,
    high=2100_12_31,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
"""The end of the trade of somebody who did not go bankrupt."""

debt_settlement_revoked_last_5_years = truth_fact(
    "debt_settlement_revoked_last_5_years",
    Entity.PERSON,
    "Stopte een rechter de laatste vijf jaar een collectieve schuldenregeling van u door een fout (herroeping)?",
    why="Na een herroeping kunt u vijf jaar geen nieuwe regeling vragen.",
    document=d.JUDGMENT,
    sensitivity=Sensitivity.DELICATE,
)

child_maintenance_paid_month = number_fact(
    "child_maintenance_paid_month",
    Entity.PERSON,
    "Hoeveel betaalt u echt per maand voor uw kinderen die elders wonen? "
    "Tel onderhoudsgeld volgens een vonnis of akte, en de bijdrage voor geplaatste kinderen.",
    EUR_MONTH,
    0,
    20_000,
    typical=(100, 183, 200),
    why="Met een leefloon kan het OCMW een deel terugbetalen. U hebt een bewijs van betaling nodig.",
    document=d.BANK,
    sensitivity=Sensitivity.PRIVATE,
)
"""For own children; what a judgment or deed asks and is paid with proof, not what is only owed or given freely."""
