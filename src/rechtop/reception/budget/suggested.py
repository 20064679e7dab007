"""Lines that the facts of a file suggest. They are shown as suggestions and written only when somebody takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rechtop.explorer.filled import lines
from rechtop.law.about import about
from rechtop.reception.budget.amounts import read_amount, shown
from rechtop.reception.models import BudgetLine, Side
from rechtop.reception.rights.form import Known
from rechtop.reception.rights.places import RECEIVES
from rechtop.rules.units import EUR_MONTH, EUR_YEAR, Unit

FACTS = {
    "net_wage_month": (Side.IN, "Loon"),
    "social_benefit_month": (Side.IN, "Uitkering of pensioen"),
    "other_net_income_month": (Side.IN, "Ander inkomen"),
    "alimony_for_self_month": (Side.IN, "Onderhoudsgeld voor zichzelf"),
    "alimony_for_children_month": (Side.IN, "Onderhoudsgeld voor de kinderen"),
    "rent_received_year": (Side.IN, "Huur die binnenkomt"),
    "rent_month": (Side.OUT, "Huur"),
    "telecom_subscription_month": (Side.OUT, "Telefoon en internet"),
    "child_maintenance_paid_month": (Side.OUT, "Onderhoudsgeld dat betaald wordt"),
    "exceptional_debt_month": (Side.DEBT, "Afbetaling van schulden"),
}
"""Which facts are a line of a month, with its side and its name. Gross amounts are not what comes in: left out."""

_PERIOD = {EUR_MONTH: "maand", EUR_YEAR: "jaar"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that a fact suggests: EUR/month as decimal text, in words, and where it comes from."""

    key: str
    side: Side
    label: str
    amount: str
    in_words: str
    note: str


def suggestions(known: Known, names: Mapping[str, str], held: Sequence[BudgetLine]) -> list[Suggestion]:
    """What the facts of today suggest and no line says yet. A range or an unknown suggests nothing."""
    taken = {(line.side, line.label) for line in held}
    return [
        one for one in (*_of_facts(known, names), *_of_benefits(known, names)) if (one.side, one.label) not in taken
    ]


def _of_facts(known: Known, names: Mapping[str, str]) -> list[Suggestion]:
    found = []
    for (place, fact), value in known.items.items():
        if fact in FACTS and fact in known.law.facts and isinstance(value, str):
            side, label = FACTS[fact]
            found += _one(f"{place}/{fact}", side, _named(label, place, names), value, known.law.facts[fact].unit)
    return found


def _of_benefits(known: Known, names: Mapping[str, str]) -> list[Suggestion]:
    """What is received already, where its amount is told."""
    found = []
    for (place, fact), value in known.items.items():
        if not fact.startswith(RECEIVES):
            continue
        right = fact.removeprefix(RECEIVES)
        fields = {part.name: part for part in known.law.receipts[right].records.fields}
        for period in lines(value):
            amount = period.get("amount")
            over = period.get("until") or period.get("answer") not in ("ja", "yes", "true")
            if isinstance(amount, str) and "amount" in fields and not over:
                label = _named(about(right).name, place, names)
                found += _one(f"{place}/{fact}", Side.IN, label, amount, fields["amount"].unit)
    return found


def _one(key: str, side: Side, label: str, value: str, unit: Unit) -> list[Suggestion]:
    try:
        given = Decimal(value)
    except ArithmeticError:
        return []
    if unit not in _PERIOD or given <= 0:
        return []
    read = read_amount(f"{given:f}".replace(".", ","), _PERIOD[unit])
    month = read.month or given
    return [Suggestion(key, side, label, str(month), shown(month), read.note)]


def _named(label: str, place: str, names: Mapping[str, str]) -> str:
    other = names.get(place, "") if place != "p1" else ""
    return f"{label} ({other})" if other else label
