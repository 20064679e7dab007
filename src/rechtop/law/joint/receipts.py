"""Granting a right: the row of its receipt that the rules of the next rights read, and what is never acted out."""

from __future__ import annotations

from rechtop.rules.algebra import LAST_DAY, Pair
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.records import Field
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH

LIST = "receives."

NOT_ACTED_OUT = {
    "maatschappelijke_dienstverlening": (
        "Hulp van het OCMW kan van alles zijn. We doen niet alsof u er elke maand geld van krijgt."
    ),
    "budgetbeheer_schuldbemiddeling": "Dit is hulp die u zelf kiest. We doen niet alsof u ze al hebt.",
    "collectieve_schuldenregeling": "Dit is een grote keuze, en de rechter beslist. We doen niet alsof ze er al is.",
    "budgetmeter": "Een budgetmeter is geen doel. We doen niet alsof er een komt.",
    "werkloosheidsuitkering": "Het bedrag van een werkloosheidsuitkering kennen we niet. We tellen ze niet mee.",
}
"""Rights of which the receipt means something else or weighs too much, each with its reason in Dutch."""

_KNOWN_AS = {
    ("integratietegemoetkoming", "points"): "autonomy_points",
    ("zorgbudget_ouderen", "points"): "autonomy_points",
    ("groeipakket_zorgtoeslag", "pillar1_points"): "child_pillar1_points",
    ("groeipakket_zorgtoeslag", "total_points"): "child_total_points",
}
"""Attributes of a decision that are a fact of the holder too: the same points on the same scale."""


def can_be_acted_out(right: Right) -> bool:
    """Whether the next rights may be tried as if this one were received."""
    return right.receipt is not None and right.id not in NOT_ACTED_OUT


def place_of(run: Run, holder: str) -> int:
    """Whose list holds the receipt; that of a household stands with whoever is listed first."""
    return run.number(holder) if holder != NOBODY else 0


def granted_row(run: Run, right: Right, person: int, granted: Pair[int] | None) -> RecordRow:
    """A receipt that begins on the day of the run, with the amount as a range; what is not known stays open."""
    fields = run.law.records[LIST + right.id].fields
    return RecordRow((1, 1), 1, tuple(_field(run, right, person, field, granted) for field in fields))


def _field(run: Run, right: Right, person: int, field: Field, granted: Pair[int] | None) -> Pair[int]:
    if field.name == "from":
        return run.on, run.on
    if field.name == "until":
        return run.on, LAST_DAY
    low, high = field.declared()
    known = None
    if field.name == "amount" and right.due is not None and right.due.unit == EUR_MONTH:
        known = granted
    elif (right.id, field.name) in _KNOWN_AS:
        pairs = run.facts[run.law.fact(_KNOWN_AS[right.id, field.name])]
        known = pairs[person] if isinstance(pairs, list) else pairs
    if known is None:
        return low, high
    return min(max(low, known[0]), high), max(low, min(high, known[1]))


def with_receipts(run: Run, rows: dict[tuple[str, int], RecordRow]) -> Run:
    """The same run in which these rights are received; the key is the right and the place of whose list it is.

    What was told of other periods stays; that there might be periods nobody told of does not.
    """
    if not rows:
        return run
    lists: dict[tuple[str, int], list[RecordRow]] = {}
    for (right, person), row in rows.items():
        told = run.records[run.law.records_of(LIST + right)][person]
        lists[LIST + right, person] = [*(known for known in told if known.presence[0]), row]
    return run.with_answers(records=lists)
