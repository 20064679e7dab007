"""Households of a bounded, concrete shape: who there are, what they are to one another, how old they can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rechtop.rules.household import Household
from rechtop.rules.people import INVERSE, RELATIONS

NAMES = tuple(name for name, _ in RELATIONS)
SELF = NAMES.index("self")


@dataclass(frozen=True)
class Somebody:
    """A person of a shape: her id, what she is called in Dutch, and between which ages, in full years."""

    id: str
    called: str
    youngest: int = 18
    oldest: int = 100


@dataclass(frozen=True)
class Shape:
    """A household whose people, relations and longest lists are fixed; every fact of it is open.

    ``related`` says what the first is to the second, by their places. ``rows`` is how many records one list of one
    person has at most, and ``lists`` says so for single lists.
    """

    id: str
    words: str
    people: tuple[Somebody, ...]
    related: Mapping[tuple[int, int], str] = field(default_factory=dict)
    rows: int = 1
    lists: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def relation(self, person: int, other: int) -> int:
        """The number of the relation that ``other`` is to ``person``."""
        if person == other:
            return SELF
        told = self.related.get((other, person))
        if told is None:
            back = self.related.get((person, other), "none")
            told = INVERSE.get(back, back)
        return NAMES.index(told)


def adult(id: str, called: str = "een volwassene", *, youngest: int = 18) -> Somebody:
    """A person of full age."""
    return Somebody(id, called, youngest)


def child(id: str, oldest: int = 24) -> Somebody:
    """A son or daughter who may have grown up by now."""
    return Somebody(id, "een kind", 0, oldest)


PARENT_OF = {(1, 0): "child", (2, 0): "child", (2, 1): "sibling"}

SHAPES: tuple[Shape, ...] = (
    Shape("alleen", "een alleenstaande", (adult("an", "de alleenstaande"),)),
    Shape(
        "ouder_kind",
        "een ouder met één kind",
        (adult("an", "de ouder"), child("kim")),
        {(1, 0): "child"},
    ),
    Shape(
        "koppel",
        "een getrouwd koppel",
        (adult("an", "de eerste partner"), adult("bo", "de tweede partner")),
        {(1, 0): "spouse"},
    ),
    Shape(
        "ouder_kinderen",
        "een ouder met twee kinderen",
        (adult("an", "de ouder"), child("kim"), child("lou")),
        PARENT_OF,
    ),
    Shape(
        "drie_volwassenen",
        "drie volwassenen: een feitelijk koppel en een broer of zus",
        (adult("an", "de eerste partner"), adult("bo", "de tweede partner"), adult("cis", "de broer of zus")),
        {(1, 0): "life_partner", (2, 0): "sibling"},
    ),
    Shape(
        "samenhuizers",
        "drie volwassenen die geen familie of partners zijn",
        (adult("an", "de eerste"), adult("bo", "de tweede"), adult("cis", "de derde")),
    ),
)
"""The shapes that are searched, the smallest first."""


def shape_of(household: Household) -> Shape:
    """The shape of a household in which everybody, every relation and every list is known.

    Raises ValueError when a relation is open.
    """
    people = household.people
    related: dict[tuple[int, int], str] = {}
    for one, of in enumerate(people):
        for other, to in enumerate(people):
            mask = household.relation(of, to)
            if mask.bit_count() != 1:
                raise ValueError(f"what {of} is to {to} is not known")
            related[one, other] = NAMES[mask.bit_length() - 1]
    lists = {key: len(records.rows) for key, records in household.records.items()}
    everybody = tuple(Somebody(id, "iemand", -200, 200) for id in people)
    return Shape("gegeven", "een gegeven huishouden", everybody, related, 0, lists)
