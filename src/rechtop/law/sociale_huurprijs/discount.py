"""The family discount: an amount for each dependant, half for a child not always here, double with a handicap."""

from __future__ import annotations

from rechtop.law.facts.children import custody_share
from rechtop.law.facts.housing import is_housing_dependant
from rechtop.law.loading import parameters
from rechtop.law.sociale_huur.income import LANDLORD, counts_twice, is_dependent_child
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number
from rechtop.rules.people import total
from rechtop.rules.units import PERSONS

ID = "sociale_huurprijs"
P = parameters(ID)

_none, _half, _whole = (amount(text, PERSONS) for text in ("0.0", "0.5", "1.0"))

_by_custody = case(
    (custody_share.one_of("full"), _whole),
    (custody_share.one_of("equal", "not_decided", "minority_here"), _half),
    (
        judged(ID, "family_discount", by=LANDLORD, text="of u voor dit kind de hele gezinskorting krijgt"),
        _whole,
    ),
    otherwise=_half,
)
"""A child that is here for more than half of the time: whether that is shared stay was not read."""

discount_weight = named_number(
    f"{ID}.discount_weight",
    case(
        (~is_housing_dependant, _none),
        (is_dependent_child, _by_custody * case((counts_twice, amount("2")), otherwise=amount("1"))),
        otherwise=_whole,
    ),
    "Hoeveel keer iemand telt voor de gezinskorting.",
    "R1, R2",
)

discounted_dependants = named_number(
    f"{ID}.discounted_dependants",
    total(discount_weight.of(OTHER)),
    "Voor hoeveel personen ten laste u gezinskorting krijgt.",
    "R1, R2",
)

family_discount_month = named_number(
    f"{ID}.family_discount_month",
    P["sociale_huurprijs.family_discount"].value * discounted_dependants,
    "De gezinskorting per maand.",
    "R1, R2, R3",
)
