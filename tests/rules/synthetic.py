"""A few synthetic facts, people and laws for tests by example."""

from collections.abc import Mapping
from datetime import date

from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Entity, choice_fact, day_fact, number_fact, truth_fact
from rechtop.rules.household import Household, Records
from rechtop.rules.law import Law
from rechtop.rules.named import Reference
from rechtop.rules.records import Field, record_list
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH

ON = date(2025, 3, 31)
WAGE = number_fact("wage", Entity.PERSON, "?", EUR_MONTH, 0, 1000, why="")
RENT = number_fact("rent", Entity.DWELLING, "?", EUR_MONTH, 0, 2000, why="", decimals=0)
WORKS = truth_fact("works", Entity.PERSON, "?", why="")
BORN = day_fact("born", Entity.PERSON, "?", why="")
TENURE = choice_fact("tenure", Entity.DWELLING, "?", [("owner", "eigenaar"), ("tenant", "huurder")], why="")
GIFTS = record_list(
    "gifts",
    "?",
    Field("amount", "number", "?", EUR, 2, 0, 1_000_00),
    Field("when", "day", "?"),
    Field("own", "truth", "?"),
)
AID = record_list("receives.aid", "?", Field("amount", "number", "?", EUR, 2, 0, 1_000_00))


def law(*quantities: Reference) -> Law:
    """A law of these quantities."""
    return Law([], quantities=quantities)


def home(
    *people: str,
    complete: bool = True,
    facts: Mapping[tuple[str, str], int | Pair[int]] | None = None,
    relations: Mapping[tuple[str, str], int] | None = None,
    records: Mapping[tuple[str, str], Records] | None = None,
) -> Household:
    """A household of these people; a fact is given as one value or as a range."""
    pairs = {key: value if isinstance(value, tuple) else (value, value) for key, value in (facts or {}).items()}
    return Household(ON, people, complete=complete, facts=pairs, relations=relations or {}, records=records or {})


def bounds(quantity: Reference, household: Household, person: int = 0) -> Pair[int]:
    """What a quantity is worth for a household."""
    return Run(law(quantity), household).value(quantity.name, person)


def row(**fields: int | Pair[int]) -> dict[str, Pair[int]]:
    """A record; a field is given as one value or as a range."""
    return {name: value if isinstance(value, tuple) else (value, value) for name, value in fields.items()}
