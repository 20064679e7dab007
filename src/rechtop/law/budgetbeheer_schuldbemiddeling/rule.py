"""Help with the budget as law: who says that money is hard to manage gets the offer, whatever the income.

Which form fits (c2, c3) is for the social worker and the person together: the forms are quantities, open until a human
finds them. Management never exists without consent. There is no amount: the help is free (c5) and stops when the person
wants (c4).

From 16 on somebody is asked about money of her own; that age is no limit of the law.
"""

from __future__ import annotations

from rechtop.law.facts.debts import agrees_to_hand_over_budget, money_trouble
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_debt import BUDGET_HELP
from rechtop.law.residence.gate import default_gate
from rechtop.rules.named import Reference, judged, named_truth
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right

ID = "budgetbeheer_schuldbemiddeling"
SOCIAL_WORKER = "OCMW of CAW"
OWN_MONEY = 16

_trouble = (age >= OWN_MONEY) & money_trouble.one_of("budget", "behind", "no_way_out")

own_trouble = somebody(
    f"{ID}.own_trouble", _trouble, "U hebt moeite met uw budget, uw rekeningen of uw schulden.", "S1"
)
own_residence = somebody(
    f"{ID}.own_residence",
    _trouble & default_gate(ID, by=SOCIAL_WORKER, text="of u met uw verblijf deze hulp kunt krijgen"),
    "U bent Belg, of het OCMW of CAW kan u met uw verblijf helpen.",
    "S1",
)

budgetbegeleiding = named_truth(
    f"{ID}.budgetbegeleiding",
    _trouble & judged(ID, "c2_guidance", by=SOCIAL_WORKER, text="of budgetbegeleiding (raad) bij u past"),
    "Budgetbegeleiding: u beheert uw geld zelf en krijgt raad.",
    "S2",
)
budgetbeheer = named_truth(
    f"{ID}.budgetbeheer",
    _trouble
    & agrees_to_hand_over_budget
    & judged(ID, "c2_management", by=SOCIAL_WORKER, text="of budgetbeheer bij u past"),
    "Budgetbeheer: een maatschappelijk werker beheert een tijd uw geld, en u krijgt leefgeld.",
    "S2",
)
schuldbemiddeling = named_truth(
    f"{ID}.schuldbemiddeling",
    _trouble
    & money_trouble.one_of("behind", "no_way_out")
    & judged(ID, "c3", by=SOCIAL_WORKER, text="met wie u geld schuldig bent of een afbetalingsplan kan"),
    "Schuldbemiddeling: het OCMW of CAW maakt afspraken met wie nog geld van u krijgt.",
    "S2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    conditions=(
        Condition("c1", own_trouble, "Iemand heeft moeite met het budget, de rekeningen of schulden.", "S1"),
        Condition(
            "residence", own_residence, "Wie de hulp vraagt, is Belg of kan met het verblijf hulp krijgen.", "S1"
        ),
    ),
    receipt=BUDGET_HELP,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (budgetbegeleiding, budgetbeheer, schuldbemiddeling)
