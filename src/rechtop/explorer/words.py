"""The words of the desk form that no fact of the law carries: units, documents, yes and no."""

from __future__ import annotations

from rechtop.law.facts.documents import NO_PAPER
from rechtop.rules.people import RELATIONS
from rechtop.rules.units import Unit
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT

Options = tuple[tuple[str, str], ...]
"""What one may choose: (value in the form, label)."""

YES, NO = "ja", "nee"
PER_MONTH, PER_YEAR = "maand", "jaar"

DECLINED: Options = ((NOT_KNOWN, "weet ik niet"), (RATHER_NOT, "zeg ik liever niet"))
"""Asked, and no answer: the question is not put again."""

YES_NO: Options = ((YES, "ja"), (NO, "nee"), *DECLINED)

PARTNER_OF_SOME_KIND = "partner"
RELATION_OPTIONS: Options = (
    *((name, label) for name, label in RELATIONS[:3]),
    (PARTNER_OF_SOME_KIND, "partner, maar welke soort weet ik niet"),
    *((name, label) for name, label in RELATIONS[3:] if name != "self"),
    *DECLINED,
)

_MANY = {
    "EUR": "euro", "eurocent": "eurocent", "year": "jaar", "month": "maanden", "week": "weken", "day": "dagen",
    "hour": "uren", "person": "personen", "child": "kinderen", "points": "punten", "percent": "procent", "kWh": "kWh",
    "litre": "liter", "m3": "m³",
}  # fmt: skip
_ONE = {"year": "jaar", "month": "maand", "week": "week", "day": "dag", "hour": "uur", "person": "persoon",
        "child": "kind", "points": "punt", "kWh": "kWh", "litre": "liter", "m3": "m³", "EUR": "euro"}  # fmt: skip


def unit_words(unit: Unit) -> str:
    """What stands behind a number: "per maand" (of euros, which have their own sign), "dagen", "kWh per jaar"."""
    many = [_MANY[word] for word, power in unit.powers if power > 0]
    each = [f"per {_ONE[word]}" for word, power in unit.powers if power < 0]
    return " ".join(each if each and many == ["euro"] else [*many, *each]) or "getal"


def document_title(document: str) -> str:
    """The heading of the questions whose answers stand on one document."""
    return "Zonder papier: vragen aan de persoon" if document == NO_PAPER else document[:1].upper() + document[1:]
