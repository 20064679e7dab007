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


def _by_kot(name: str) -> Number:
    return case((kot, P[f"studietoelage.{name}_kot"].value), otherwise=P[f"studietoelage.{name}_non_kot"].value)


full_grant = named_number(f"{ID}.full_grant", _by_kot("full"), "De volledige toelage voor 60 studiepunten.", "S2, S3")
exceptional_grant = named_number(
    f"{ID}.exceptional_grant", _by_kot("exceptional"), "De uitzonderlijke toelage voor 60 studiepunten.", "S2, S3"
)

_width = (limit_max - limit_min).not_below(amount("0.01", "EUR/year"))
_part = (full_grant * (limit_max - study_grant_income).not_below(0)).divided_by(
    _width, decimals=2, rounding=Rounding.HALF_UP, source="Formule van het decreet (S1); op de cent afgerond."
)

grant_60_credits = named_number(
    f"{ID}.grant_60_credits",
    case(
        (
            on_recent_income,
            case((division("recent_full", "hoeveel uw inkomen van nu is"), full_grant), otherwise=minimum),
        ),
        otherwise=category.look_up(
            {
                "none": NOTHING,
                "partial": _part.not_below(minimum).not_above(full_grant),
                "full": full_grant,
                "exceptional": exceptional_grant,
            }
        ),
    ),
    "De toelage voor 60 studiepunten.",
    "S1, S2, S3",
)

_credits = credits_funded.not_above(FULL_YEAR)
_fixed = case(
    (credits_funded < ENOUGH_CREDITS, amount("0.0")),
    (kot, P["studietoelage.fixed_share_kot"].value),
    otherwise=P["studietoelage.fixed_share_non_kot"].value,
)

_for_credits = (grant_60_credits * (_fixed * FULL_YEAR + (ONE - _fixed) * _credits)).divided_by(
    FULL_YEAR, decimals=2, rounding=Rounding.HALF_UP, source="Formule van S10; op de cent afgerond."
)

due = named_number(
    f"{ID}.due",
    case(
        ((below_max | on_recent_income) & (credits_funded > 0), _for_credits.not_below(minimum)),
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
