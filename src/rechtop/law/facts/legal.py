"""A lawyer: for what, who pays, and what the office for legal aid (BJB) weighs besides income. Debts and who helps.

Debts are those that are paid off beside the ordinary costs; rent, the mortgage and energy are no exceptional debts.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, choice_fact, number_fact, truth_fact
from rechtop.rules.units import EUR_MONTH

legal_matter = choice_fact(
    "legal_matter",
    Entity.PERSON,
    "Waarvoor hebt u een advocaat nodig?",
    (
        ("stay_or_asylum", "voor asiel, uw verblijf of een uitwijzing"),
        ("immediate_trial", "ik ben verdachte in een snelle procedure (onmiddellijke verschijning)"),
        ("forced_admission", "voor een gedwongen opname (wet over de bescherming van de geesteszieke)"),
        ("collective_debt", "voor een collectieve schuldenregeling"),
        ("bankruptcy", "voor een faillissement"),
        ("other", "voor iets anders"),
    ),
    why="In sommige zaken is de advocaat gratis zonder onderzoek van uw inkomen.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.DELICATE,
)

legal_insurance = truth_fact(
    "legal_insurance",
    Entity.PERSON,
    "Hebt u een rechtsbijstandsverzekering?",
    why="Betaalt die verzekering uw advocaat? Dan gaat zij voor.",
    document=d.NO_PAPER,
)
"""Also as a part of a family or car insurance. Whether it covers the dispute is for the BJB to see."""

exceptional_debt_month = number_fact(
    "exceptional_debt_month",
    Entity.PERSON,
    "Hoeveel betaalt u per maand af aan uitzonderlijke schulden? De lening van uw huis telt niet.",
    EUR_MONTH,
    0,
    20_000,
    typical=(150,),
    why="Zware schulden mogen van uw inkomen af. U moet ze bewijzen.",
    document=d.BANK,
    sensitivity=Sensitivity.DELICATE,
)

in_debt_mediation = truth_fact(
    "in_debt_mediation",
    Entity.PERSON,
    "Bent u in schuldbemiddeling bij een OCMW, een CAW of een advocaat? Alleen budgetbeheer telt niet.",
    why="Wie in schuldbemiddeling is en zijn verwarming niet kan betalen, kan een toelage krijgen.",
    document=d.OCMW,
    known_by=d.BY_OCMW,
    sensitivity=Sensitivity.DELICATE,
)
"""Debt mediation in the sense of the law of 12 June 1991. Collective debt settlement (by a judge) is a receipt."""

maintained_by_household = truth_fact(
    "maintained_by_household",
    Entity.PERSON,
    "Wordt deze volwassene onderhouden door iemand anders op dit adres?",
    why="Elke persoon ten laste verhoogt de inkomensgrens voor een gratis advocaat.",
    document=d.NO_PAPER,
)
"""Only asked of adults other than a partner, such as a grown-up child that still studies. Minors always are."""

social_rent_at_most_half = truth_fact(
    "social_rent_at_most_half",
    Entity.DWELLING,
    "Huurt u een sociale woning en betaalt u hoogstens de helft van de basishuurprijs?",
    why="Dan is de advocaat gratis zonder onderzoek van uw inkomen.",
    document=d.LEASE,
    known_by=d.BY_LANDLORD,
    effort=2,
)
