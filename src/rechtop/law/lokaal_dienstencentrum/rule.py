"""Rides of the Minder Mobielen Centrale and meals of a local service centre as law, for who is less mobile.

Only the limit of twice the leefloon is general (c1). Which income counts is not written: what is told of somebody
alone or a couple decides, with children or other adults at the address a human does. Meals at a social rate are for
the centre to find everywhere (c4, c5).
"""

from __future__ import annotations

from rechtop.law.facts.health import disability_66
from rechtop.law.facts.leisure import address_net_income_month, cannot_cook, home_municipality, limited_mobility
from rechtop.law.facts.person import age
from rechtop.law.facts.work import on_retirement_pension
from rechtop.law.leefloon.category import amount_of
from rechtop.law.lokaal_dienstencentrum.prices import (
    ID,
    MEALS,
    RIDES,
    P,
    membership_lovendegem,
    membership_rotselaar,
)
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, another, exists, is_my
from rechtop.rules.rights import Condition, Holder, Right

CENTRE = "het lokaal dienstencentrum"

_alone = ~exists(another())
_local = P["mmc.lovendegem_income_limit"]

income_limit_month = named_number(
    f"{ID}.income_limit_month",
    case(
        (home_municipality.one_of("lovendegem"), case((_alone, _local.at("single")), otherwise=_local.at("family"))),
        otherwise=P["mmc.income_multiple_of_leefloon"].value * case((_alone, amount_of["2"]), otherwise=amount_of["3"]),
    ),
    "De inkomensgrens voor de ritten per maand: twee keer het leefloon.",
    "S1, S2, S3",
)
"""The limits of Maarkedal are those of 2016 and outdated: there the general rule is read too."""

_alone_or_couple = ~exists(another() & ~is_my(*PARTNERS))
_minor_family = ~exists(another() & ~is_my(*PARTNERS) & (age.of(OTHER) >= 18))

income_low = named_truth(
    f"{ID}.income_low",
    case(
        ((address_net_income_month < income_limit_month) & _alone_or_couple, ALWAYS),
        ((address_net_income_month > income_limit_month) & _minor_family, NEVER),
        otherwise=judged(ID, "income", by=CENTRE, text="welk inkomen meetelt en of het laag genoeg is"),
    ),
    "Uw inkomen ligt onder twee keer het leefloon.",
    "S1, S2, S3",
)
"""With children the notion of income could only be higher (child benefit), so that above the limit it is settled."""

rides = named_truth(
    f"{ID}.rides",
    limited_mobility
    & income_low
    & case(
        (home_municipality.one_of("rotselaar", "lovendegem", "maarkedal"), ALWAYS),
        otherwise=judged(ID, "c1", by=CENTRE, text="of er een Minder Mobielen Centrale is waar u woont"),
    ),
    "U kunt ritten van de Minder Mobielen Centrale krijgen.",
    "S1, S2, S3, S6",
)

may_be_meant_in_ardooie = named_truth(
    f"{ID}.may_be_meant_in_ardooie",
    cannot_cook & ((_alone & on_retirement_pension) | disability_66),
    "U woont alleen en hebt een pensioen, of u hebt een handicap, en u kunt niet geregeld koken.",
    "S4",
)
"""An indication: the regulation was cut off and its wording allows other readings."""

meals = named_truth(
    f"{ID}.meals",
    cannot_cook & judged(ID, "c4", by=CENTRE, text="of u aan een lagere prijs kunt eten"),
    "U kunt aan een lagere prijs eten in het lokaal dienstencentrum.",
    "S4, S5",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=limited_mobility | cannot_cook,
    conditions=(
        Condition(
            "service",
            rides | meals,
            "U kunt moeilijk weg en hebt een laag inkomen, of u kunt niet zelf koken.",
            "S1, S2, S3, S4, S5, S6",
        ),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    income_limit_month,
    may_be_meant_in_ardooie,
    membership_rotselaar,
    membership_lovendegem,
    *RIDES,
    *MEALS,
)
