"""How much by academic year: the grant for 60 credits, and the part of it for fewer credits.

Between the limits the full grant falls in proportion, never below the minimum. From 27 to 59 credits a fixed part
stays; below 27 (the year of graduation) it goes with the credits alone. Where only the income of now can open the
grant, its amount is anything from the minimum to the full one.
"""

from __future__ import annotations

from rechtop.law.facts.higher_education import credits_funded, study_grant_income
from rechtop.law.facts.school import boarding
from rechtop.law.schooltoeslag.points import married, says_on_her_own
from rechtop.law.studietoelage_hoger_onderwijs.income import (
    ID,
    P,
    below_max,
    category,
    division,
    limit_max,
    limit_min,
    on_recent_income,
)
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import named_number, named_truth
from rechtop.rules.units import POINTS

FULL_YEAR, ENOUGH_CREDITS = amount("60", POINTS), amount("27", POINTS)
NOTHING = amount("0.00", "EUR/year")
ONE = amount("1")

kot = named_truth(
    f"{ID}.kot",
    boarding
    | married
    | (says_on_her_own & division("living_unit", "of de student als zelfstandige of alleenstaande telt")),
    "De student zit op kot, is gehuwd, of telt als zelfstandige of alleenstaande.",
    "S2, S8",
)

minimum = P["studietoelage.minimum"].value


KINDS = ("kot", "non_kot")
"""With a room and without: each is worked out apart, so that not knowing which leaves no more open than it must."""


def _by_kot(table: dict[str, Number]) -> Number:
    return case((kot, table["kot"]), otherwise=table["non_kot"])


_full = {kind: P[f"studietoelage.full_{kind}"].value for kind in KINDS}
_exceptional = {kind: P[f"studietoelage.exceptional_{kind}"].value for kind in KINDS}

full_grant = named_number(f"{ID}.full_grant", _by_kot(_full), "De volledige toelage voor 60 studiepunten.", "S2, S3")
exceptional_grant = named_number(
    f"{ID}.exceptional_grant", _by_kot(_exceptional), "De uitzonderlijke toelage voor 60 studiepunten.", "S2, S3"
)

_width = (limit_max - limit_min).not_below(amount("0.01", "EUR/year"))


def _for_60_credits(kind: str) -> Number:
    part = (_full[kind] * (limit_max - study_grant_income).not_below(0)).divided_by(
        _width, decimals=2, rounding=Rounding.HALF_UP, source="Formule van het decreet (S1); op de cent afgerond."
    )
    return case(
        (
            on_recent_income,
            case((division("recent_full", "hoeveel uw inkomen van nu is"), _full[kind]), otherwise=minimum),
        ),
        otherwise=category.look_up(
            {
                "none": NOTHING,
                "partial": part.not_below(minimum).not_above(_full[kind]),
                "full": _full[kind],
                "exceptional": _exceptional[kind],
            }
        ),
    )


_grant_60 = {kind: _for_60_credits(kind) for kind in KINDS}
grant_60_credits = named_number(
    f"{ID}.grant_60_credits", _by_kot(_grant_60), "De toelage voor 60 studiepunten.", "S1, S2, S3"
)

_credits = credits_funded.not_above(FULL_YEAR)


def _for_credits(kind: str) -> Number:
    fixed = P[f"studietoelage.fixed_share_{kind}"].value
    counted = case((credits_funded < ENOUGH_CREDITS, _credits), otherwise=fixed * FULL_YEAR + (ONE - fixed) * _credits)
    return (_grant_60[kind] * counted).divided_by(
        FULL_YEAR, decimals=2, rounding=Rounding.HALF_UP, source="Formule van S10; op de cent afgerond."
    )


due = named_number(
    f"{ID}.due",
    case(
        (
            (below_max | on_recent_income) & (credits_funded > 0),
            _by_kot({kind: _for_credits(kind) for kind in KINDS}).not_below(minimum),
        ),
        otherwise=NOTHING,
    ),
    "De studietoelage voor dit academiejaar.",
    "S1, S2, S3, S10",
)

groeipakket_extra = named_number(
    f"{ID}.groeipakket_extra",
    P["studietoelage.groeipakket_extra"].value,
    "Wat het Groeipakket er per jaar nog bovenop betaalt.",
    "S12, S13",
)
