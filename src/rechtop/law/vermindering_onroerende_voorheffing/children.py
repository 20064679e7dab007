"""The part of the reduction for children: at least two with child benefit who lived there on 1 January.

Until 2022 the table of the tax service serves children and disability alike; since 2023 the page for children prints
a fixed amount for each child. What a disability adds stands with the right for who has one, so that the two together
are the reduction of the bill and nothing counts twice.
"""

from __future__ import annotations

from rechtop.law.facts.receipts import GROEIPAKKET
from rechtop.law.loading import parameters
from rechtop.law.vermindering_onroerende_voorheffing_handicap.units import (
    NEW_YEAR,
    basic_by,
    by_units,
    lives_here,
)
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.people import count

ID = "vermindering_onroerende_voorheffing"
P = parameters(ID)

counts_as_child = named_truth(
    f"{ID}.counts_as_child",
    lives_here & GROEIPAKKET.on(NEW_YEAR),
    "U woonde hier op 1 januari officieel en er wordt kinderbijslag voor u betaald.",
    "T3, T4",
)

children = named_number(
    f"{ID}.children",
    count(counts_as_child.of(OTHER)),
    "Het aantal kinderen met kinderbijslag die hier op 1 januari officieel woonden.",
    "T3, T4",
)

base = named_number(
    f"{ID}.base",
    case(
        (day("2023-01-01") <= ON, by_units(P["ov.children.base"], P["ov.children.extra"].value, children)),
        otherwise=basic_by(children),
    ),
    "De basisvermindering per jaar voor kinderen, zonder de opcentiemen.",
    "T3, T8",
)
