"""The social water tariff as law: somebody registered here had a benefit on 1 January, and the water serves the home.

Only the state on 1 January counts (c2): what begins later opens the next year, what ends later takes nothing away.
A benefit of the health fund, so also the increased reimbursement, opens nothing (c5): no rule reads it. How the
household gets it (c4) is ``way``.

There is no gate of residence of its own: what opens the tariff is a benefit whose own gate was passed.
"""

from __future__ import annotations

from rechtop.law.facts.energy import water_use
from rechtop.law.facts.person import domiciled_here
from rechtop.law.facts.receipts import (
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_SUPPORT,
    SOCIAL_WATER_TARIFF,
    ZORGBUDGET_OUDEREN,
)
from rechtop.law.sociaal_tarief_water.bill import (
    ID,
    compensation,
    fixed_fee_parts,
    social_bill,
    social_fixed_fee,
    way,
)
from rechtop.rules.days import ON, first_of_year, last_of_year
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import Reference, judged, named_day
from rechtop.rules.receipts import Receipt, somebody
from rechtop.rules.rights import Condition, Holder, Right

WATER_COMPANY = "uw waterbedrijf"
_NEW_YEAR = first_of_year(ON)


def _then(*receipts: Receipt) -> Truth:
    """Whether one of these was received on 1 January of the year."""
    return any_of(*(receipt.on(_NEW_YEAR) for receipt in receipts))


_named = _then(IGO, LEEFLOON, IVT, IT, ZORGBUDGET_OUDEREN)
_equal = _then(OCMW_SUPPORT) & judged(
    ID, "c1_ocmw_support", by=WATER_COMPANY, text="of steun die gelijk is aan een leefloon meetelt"
)
"""S1 names leefloon and "levensminimum": whether aid equal to a leefloon is meant is not clear."""

_registered = case(
    (domiciled_here.one_of("since_1_january"), ALWAYS),
    (domiciled_here.one_of("no"), NEVER),
    otherwise=judged(
        ID, "c1_moved", by=WATER_COMPANY, text="of het tarief geldt voor wie na 1 januari op dit adres kwam wonen"
    ),
)

ground = somebody(
    f"{ID}.own_ground",
    _registered & (_named | _equal),
    "U staat op dit adres ingeschreven en had op 1 januari een leefloon, IGO, IVT, IT of zorgbudget voor ouderen.",
    "S1",
)

home = case(
    (water_use.one_of("home"), ALWAYS),
    (water_use.one_of("second_home", "professional"), NEVER),
    otherwise=judged(
        ID,
        "c3",
        by=WATER_COMPANY,
        text="of bewoners van een zorginstelling of klooster een compensatie krijgen",
        personal=False,
    ),
)
"""Residents of an institution are no household; a compensation is possible (S2)."""

tariff_from = named_day(f"{ID}.tariff_from", _NEW_YEAR, "Het tarief geldt vanaf deze dag.", "S1")
tariff_until = named_day(f"{ID}.tariff_until", last_of_year(ON), "Het tarief geldt tot en met deze dag.", "S1")

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    conditions=(
        Condition(
            "c1",
            ground,
            "Iemand die op dit adres is ingeschreven, had op 1 januari een leefloon, IGO, IVT, IT of zorgbudget.",
            "S1",
        ),
        Condition(
            "c3", home, "Het water dient voor de woning van uw gezin, niet voor een zaak of tweede verblijf.", "S2"
        ),
    ),
    receipt=SOCIAL_WATER_TARIFF,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    way,
    tariff_from,
    tariff_until,
    *fixed_fee_parts,
    social_fixed_fee,
    social_bill,
    compensation,
)
