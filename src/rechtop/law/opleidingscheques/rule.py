"""Training vouchers as law: an employee without a higher diploma who takes a listed course on her own initiative.

She buys vouchers up to the yearly maximum and pays half. Whoever has no secondary diploma may get them for free: that
was only recalled, so that the amount stays open there. A course that follows from career guidance needs no list and no
lower diploma; whether it does is for the service. That vouchers still exist in 2025 and later was not checked.

Any lawful worker in Flanders or Brussels may ask, so there is no gate of residence of its own. A worker from another EU
country may live in that country or in Wallonia.
"""

from __future__ import annotations

from rechtop.law.facts.jobseekers import (
    highest_diploma,
    training_cost_year,
    training_course_listed,
    training_own_initiative,
    work_status,
)
from rechtop.law.facts.person import age, residence_region
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import is_belgian
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "opleidingscheques"
P = parameters(ID)
WORKING_AGE = 15


def _vdab(condition: str, text: str) -> Truth:
    return judged(ID, condition, by="VDAB", text=text)


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals u betaalt.")


vouchers = named_number(
    f"{ID}.vouchers",
    training_cost_year.not_above(P["opleidingscheques.max"].value),
    "Voor hoeveel u dit jaar met opleidingscheques kunt betalen.",
    "S1",
)

_half = _to_the_cent(vouchers * P["opleidingscheques.own_share"].value)

own_payment = named_number(
    f"{ID}.own_payment",
    case(
        (
            highest_diploma.one_of("none") & _vdab("free", "of u de cheques gratis krijgt (niet nagekeken)"),
            amount("0", "EUR/year"),
        ),
        otherwise=_half,
    ),
    "Wat u zelf betaalt voor de cheques van dit jaar.",
    "S1",
)

public_share = named_number(
    f"{ID}.public_share", vouchers - own_payment, "Wat Vlaanderen dit jaar betaalt voor uw opleiding.", "S1"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= WORKING_AGE,
    conditions=(
        Condition(
            "c1",
            work_status.one_of("employee", "civil_servant")
            & case(
                (residence_region.one_of("flanders", "brussels"), ALWAYS),
                (residence_region.one_of("wallonia") & is_belgian, NEVER),
                otherwise=_vdab("c1", "of u als werknemer uit een ander land meetelt"),
            ),
            "U werkt als werknemer of uitzendkracht en woont in Vlaanderen of Brussel.",
            "S1, S2",
        ),
        Condition(
            "c2",
            (training_course_listed & highest_diploma.one_of("none", "secondary"))
            | _vdab("c2", "of uw opleiding past bij uw loopbaanbegeleiding"),
            "Geen hoger diploma en een opleiding uit de Vlaamse databank, of een opleiding na loopbaanbegeleiding.",
            "S1, S2",
        ),
        Condition(
            "c3",
            training_own_initiative,
            "U kiest de opleiding zelf, volgt ze buiten uw werkuren of met verlof, en uw werkgever betaalt ze niet.",
            "S1",
        ),
        Condition(
            "still_exists",
            (ON < day("2025-01-01")) | _vdab("still_exists", "of er nu nog opleidingscheques zijn"),
            "Er zijn nog opleidingscheques voor werknemers.",
            "S1, S2",
        ),
    ),
    amount=Amount(
        public_share,
        AmountKind.LOWER_PRICE,
        "Zoveel minder betaalt u dit jaar voor uw opleiding.",
        "S1",
    ),
    residence="own",
)

validity_months = named_number(
    f"{ID}.validity_months", P["opleidingscheques.validity"].value, "Zoveel maanden zijn de cheques geldig.", "S3"
)

QUANTITIES: tuple[Reference, ...] = (validity_months,)
