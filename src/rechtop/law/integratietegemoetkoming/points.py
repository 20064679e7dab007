"""The medico-social scale of self-reliance, 0 to 18 points in five categories (c2, c3): for the IT and the care budget.

Doctors of the DG give the points. They are known from a decision (the fact) or a running payment (the receipt); while
nobody has examined yet, the points are for the DG to find, and each step that is found narrows the amount.
"""

from __future__ import annotations

from rechtop.law.facts.disability import autonomy_points
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.kinds import Choice, Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import judged
from rechtop.rules.receipts import Receipt

IT_ID = "integratietegemoetkoming"
P = parameters(IT_ID)

CATEGORIES = ("1", "2", "3", "4", "5")

_examined = autonomy_points > 0


def has_enough(right: str, least: Number, receipt: Receipt) -> Truth:
    """Whether there are enough points for the right: received or decided, else for the DG to find.

    A decision with fewer points closes the right on that day; about.yaml tells how to ask a new examination.
    """
    return case(
        (receipt.on(ON) | (autonomy_points >= least), ALWAYS),
        (_examined, NEVER),
        otherwise=judged(right, "c2", by=DG, text="of u minstens 7 punten voor zelfredzaamheid krijgt"),
    )


def _on_receipt(receipt: Receipt, name: str) -> Truth:
    """Whether a running payment is of this category or a higher one: by the category on it, else by its points."""
    if any(field.name == "category" for field in receipt.records.fields):
        return receipt.on(ON, receipt.attribute("category").one_of(*CATEGORIES[CATEGORIES.index(name) :]))
    return receipt.on(ON, receipt.number("points") >= P["it.category_points_min"].at(name))


def _reaches(right: str, name: str, receipt: Receipt) -> Truth:
    """Whether the points are enough for a category."""
    text = "hoeveel punten u krijgt, en dus welke zorgcategorie"
    found = judged(right, f"c3_category_{name}", by=DG, text=text)
    decided = autonomy_points >= P["it.category_points_min"].at(name)
    return decided | _on_receipt(receipt, name) | (autonomy_points.equals(0) & found)


def category_of(right: str, receipt: Receipt) -> Choice:
    """The category of the points: 1 from 7, 2 from 9, 3 from 12, 4 from 15, 5 from 17 points."""
    options = {name: Option(CATEGORIES, name) for name in CATEGORIES}
    steps = [(_reaches(right, name, receipt), options[name]) for name in ("5", "4", "3", "2")]
    return case(*steps, otherwise=options["1"])
