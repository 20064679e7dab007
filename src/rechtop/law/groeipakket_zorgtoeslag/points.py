"""The points of a child: 0 to 36 over three pillars, found by a doctor whom Opgroeien recognises.

They are known from a decision (the facts) or from a running payment (the receipt). While nobody has examined, they are
for Opgroeien to find; each level that is found narrows the amount. No points at all is: not examined.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_pillar1_points, child_total_points
from rechtop.law.facts.receipts import ZORGTOESLAG
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.kinds import Choice, Truth
from rechtop.rules.logic import ALWAYS, NEVER, Option, case
from rechtop.rules.named import judged, named_choice, named_number, named_truth
from rechtop.rules.people import total

ID = "groeipakket_zorgtoeslag"
P = parameters(ID)
OPGROEIEN = "Opgroeien (team zorgtoeslagevaluatie)"

LEVELS = ("A", "B", "C", "D", "E", "F", "G")
"""By rising amount: 4 points in pillar 1 alone; 6-8; 9-11; 6-11 with 4 in pillar 1, and 12-14; 15-17; 18-20; more."""

_paid = ZORGTOESLAG.on(ON)
_covers = (ZORGTOESLAG.records.day("from") <= ON) & (ZORGTOESLAG.records.day("until") >= ON)

points_total = named_number(
    f"{ID}.points_total",
    case(
        (_paid, total(ZORGTOESLAG.number("total_points"), _covers, ZORGTOESLAG.records).not_above(36)),
        otherwise=child_total_points,
    ),
    "De punten in totaal.",
    "BVR Zorgtoeslagen art. 9; S7",
)

points_pillar1 = named_number(
    f"{ID}.points_pillar1",
    case(
        (_paid, total(ZORGTOESLAG.number("pillar1_points"), _covers, ZORGTOESLAG.records).not_above(6)),
        otherwise=child_pillar1_points,
    ),
    "De punten in pijler 1.",
    "BVR Zorgtoeslagen art. 9; S7",
)

examined = named_truth(
    f"{ID}.examined",
    _paid | (child_total_points > 0) | (child_pillar1_points > 0),
    "Er is een beslissing over de punten van dit kind.",
    "S8",
)

enough = named_truth(
    f"{ID}.enough",
    case(
        (_paid | (child_pillar1_points >= 4) | (child_total_points >= 6), ALWAYS),
        (examined, NEVER),
        otherwise=judged(ID, "c3", by=OPGROEIEN, text="of uw kind 4 punten krijgt in pijler 1, of 6 in totaal"),
    ),
    "Dit kind heeft minstens 4 punten in pijler 1, of minstens 6 punten in totaal.",
    "BVR Zorgtoeslagen art. 6; S7",
)
"""A decision with fewer points closes the right on that day; about.yaml tells how to ask a new examination."""


def _found(level: str) -> Truth:
    """Whether Opgroeien would find this level or a higher one, for a child that nobody examined yet."""
    return judged(ID, f"c3_level_{level}", by=OPGROEIEN, text="hoeveel punten uw kind krijgt, en dus welk bedrag")


def _reaches(level: str, decided: Truth) -> Truth:
    return case((examined, decided), otherwise=_found(level))


def _level(name: str) -> Choice:
    return Option(LEVELS, name)


_pillar1 = points_pillar1 >= 4

level = named_choice(
    f"{ID}.level",
    case(
        (_reaches("G", points_total >= 21), _level("G")),
        (_reaches("F", points_total >= 18), _level("F")),
        (_reaches("E", points_total >= 15), _level("E")),
        (_reaches("D", (points_total >= 12) | ((points_total >= 6) & _pillar1)), _level("D")),
        (_reaches("C", points_total >= 9), _level("C")),
        (_reaches("B", points_total >= 6), _level("B")),
        otherwise=_level("A"),
    ),
    "Het niveau van de punten.",
    "BVR Zorgtoeslagen art. 9; S7",
)

supplement = named_number(
    f"{ID}.supplement",
    level.look_up(
        {
            "A": P["zorgtoeslag.4p1_lt6"].value,
            "B": P["zorgtoeslag.6_8_lt4"].value,
            "C": P["zorgtoeslag.9_11_lt4"].value,
            "D": case((points_total >= 12, P["zorgtoeslag.12_14"].value), otherwise=P["zorgtoeslag.6_11_ge4"].value),
            "E": P["zorgtoeslag.15_17"].value,
            "F": P["zorgtoeslag.18_20"].value,
            "G": P["zorgtoeslag.gt20"].value,
        }
    ),
    "De zorgtoeslag per maand, bovenop het basisbedrag.",
    "BVR Zorgtoeslagen art. 9; S4, S6",
)

decree_base = named_number(
    f"{ID}.decree_base",
    P["zorgtoeslag.decree_base"].by(level),
    "Het bedrag zoals het besluit het noemt, aan spilindex 103,04.",
    "S7",
)
