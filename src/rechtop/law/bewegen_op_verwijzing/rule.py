"""Exercise on referral as law: official residence, a letter of a physician, points left this year.

The letter carries what the physician judged (c2, c3); without one it is open. Only who says that she moves little, or
has a letter, is asked: that is an indication and never closes the right to somebody a physician would refer. How many
points there are now is not certain, so that above the lowest number the coach tells.
"""

from __future__ import annotations

from rechtop.law.facts.exercise import (
    exercise_group_quarters,
    exercise_individual_quarters,
    exercise_referral_letter,
    moves_too_little,
)
from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.person import residence_region
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "bewegen_op_verwijzing"
P = parameters(ID)
QUARTERS_IN_AN_HOUR = amount("4", "1/hour")


def _by_increased(amount_of: str) -> Number:
    raised, ordinary = P[f"bov.{amount_of}_vt"].value, P[f"bov.{amount_of}"].value
    return case((has_increased_reimbursement, raised), otherwise=ordinary)


def _price(kind: str) -> Number:
    return _by_increased(f"price_{kind}_quarter")


price_individual = named_number(
    f"{ID}.price_individual", _price("individual"), "Wat u hoogstens betaalt voor een kwartier alleen.", "S1, S4"
)
price_group = named_number(
    f"{ID}.price_group", _price("group"), "Wat u hoogstens betaalt voor een kwartier in groep.", "S4"
)

own_price_max = named_number(
    f"{ID}.own_price_max",
    exercise_individual_quarters * price_individual + exercise_group_quarters * price_group,
    "Wat u hoogstens betaalt voor al deze kwartieren samen.",
    "S1, S4",
)

flemish_part = named_number(
    f"{ID}.flemish_part",
    exercise_individual_quarters * _by_increased("grant_individual_quarter")
    + exercise_group_quarters * _by_increased("grant_group_quarter"),
    "Wat Vlaanderen bijlegt voor al deze kwartieren samen.",
    "S1",
)

points = named_number(
    f"{ID}.points",
    exercise_individual_quarters * P["bov.points_individual_quarter"].value
    + exercise_group_quarters * P["bov.points_group_quarter"].value,
    "De punten die u dit jaar al gebruikte.",
    "S1",
)

_per_year = P["bov.points_per_year"].value


def _hours(kind: str) -> Number:
    return _per_year.divided_by(
        P[f"bov.points_{kind}_quarter"].value.not_below(1) * QUARTERS_IN_AN_HOUR,
        decimals=2,
        rounding=Rounding.DOWN,
        source="Vier kwartieren in een uur (S5).",
    )


individual_hours_max = named_number(
    f"{ID}.individual_hours_max", _hours("individual"), "Zoveel uren per jaar, als u altijd alleen komt.", "S5"
)
group_hours_max = named_number(
    f"{ID}.group_hours_max", _hours("group"), "Zoveel uren per jaar, als u altijd in groep komt.", "S5"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=moves_too_little | exercise_referral_letter,
    conditions=(
        Condition(
            "c1", residence_region.one_of("flanders", "brussels"), "U woont officieel in Vlaanderen of Brussel.", "S1"
        ),
        Condition(
            "c2",
            exercise_referral_letter | judged(ID, "c3", by="uw arts", text="of te weinig bewegen u ziek kan maken"),
            "Een arts geeft u een verwijsbrief.",
            "S1, S2",
        ),
        Condition(
            "c4",
            case(
                (
                    exercise_referral_letter,
                    (points < _per_year) | judged(ID, "c4", by="uw beweegcoach", text="of u nog punten over hebt"),
                ),
                otherwise=ALWAYS,
            ),
            "U hebt dit kalenderjaar nog punten over. Daarna betaalt u de volle prijs.",
            "S1, S3",
        ),
    ),
    amount=Amount(
        price_individual,
        AmountKind.PRICE_TO_PAY,
        "Wat u hoogstens betaalt voor een kwartier alleen met de coach. In groep is het minder.",
        "S1, S4",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (own_price_max, flemish_part, individual_hours_max, group_hours_max)
