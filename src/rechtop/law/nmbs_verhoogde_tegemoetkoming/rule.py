"""The train reduction as law: who has the increased reimbursement has it, in second class, once it is on the card.

The class (c2) says what one trip costs and not who has the right. That the desk cannot reach the data base (c3) takes
nothing away: a paper of the health fund, valid for three months, repairs it. There is no gate of residence: that of the
increased reimbursement was passed.

``who``: from 6 on; a younger child hardly needs a ticket of its own (not checked).
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_debt import TRAIN_REDUCTION
from rechtop.law.facts.transport import train_plus, train_ticket_price, train_trip
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import Reference, named_number
from rechtop.rules.rights import Condition, Holder, Right

ID = "nmbs_verhoogde_tegemoetkoming"
P = parameters(ID)
REFORM = day("2025-10-15")
ALL = amount("100", "percent")

_TO_THE_CENT = "Op de cent (eigen afspraak)."


def _less(price: Number, percent: Number) -> Number:
    """What is left after a reduction."""
    return (price * (ALL - percent)).divided_by(ALL, decimals=2, rounding=Rounding.HALF_UP, source=_TO_THE_CENT)


_plus = (ON >= REFORM) & train_plus
_base = P["nmbs.vt_reduction"].value

reduction_percent = named_number(
    f"{ID}.reduction_percent",
    case(
        (train_trip.one_of("first"), amount("0", "percent")),
        (
            _plus & train_trip.one_of("second_off_peak"),
            ALL - _less(ALL - _base, P["nmbs.trainplus_extra_reduction_off_peak"].value),
        ),
        otherwise=_base,
    ),
    "Uw korting op een treinticket, in procent.",
    "S1, S8, S9",
)

_reduced = _less(train_ticket_price, reduction_percent)

price = named_number(
    f"{ID}.price",
    case(
        (train_trip.one_of("first"), train_ticket_price),
        (_plus, _reduced.not_above(P["nmbs.trainplus_max_price_vt"].value)),
        otherwise=_reduced,
    ),
    "Wat u betaalt voor een rit met de trein.",
    "S1, S8, S9",
)

card_validation_years = named_number(
    f"{ID}.card_validation_years",
    case((age >= 65, P["nmbs.validation_years_65"].value), otherwise=P["nmbs.validation_years"].value),
    "Zoveel jaar geldt de korting op uw kaart. Daarna vraagt u ze opnieuw.",
    "S1",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= 6,
    conditions=(
        Condition(
            "c1",
            has_increased_reimbursement,
            "U hebt de verhoogde tegemoetkoming: zelf, via uw partner, of als persoon ten laste.",
            "S1",
        ),
    ),
    receipt=TRAIN_REDUCTION,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    reduction_percent,
    price,
    card_validation_years,
    named_number(
        f"{ID}.mobib_card",
        P["nmbs.mobib_card"].value,
        "Wat een nieuwe MOBIB-kaart kost. De korting zelf is gratis.",
        "S1",
    ),
    named_number(
        f"{ID}.trainplus_card_year",
        P["nmbs.trainplus_card_year"].at("reduced_groups"),
        "Wat een kaart Train+ met korting per jaar kost (afgeleid).",
        "S12",
    ),
)
