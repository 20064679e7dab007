"""What a year of water costs: the fixed fee, the basic and the comfort price, and the social tariff or compensation.

Fees and prices are without VAT until the whole bill is made. Where the household has no bill of its own it gets a
compensation: whether VAT is part of that was not found, so it is given without.
"""

from __future__ import annotations

from rechtop.law.facts.energy import water_bill, water_price_m3, water_use_m3
from rechtop.law.facts.person import domiciled_here
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import named_choice, named_number
from rechtop.rules.people import count

ID = "sociaal_tarief_water"
P = parameters(ID)

ONE_HOME = amount("1")
"""A household has one home at its address; a bill for more homes is no bill of the household."""


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals op een factuur.")


residents = named_number(
    f"{ID}.residents",
    count(domiciled_here.of(OTHER).one_of("since_1_january")),
    "Het aantal mensen dat op 1 januari op dit adres was ingeschreven.",
    "S9",
)

basic_volume_m3 = named_number(
    f"{ID}.basic_volume_m3",
    P["water.basic_volume_per_home"].value * ONE_HOME + P["water.basic_volume_per_resident"].value * residents,
    "Tot dit verbruik per jaar betaalt u het basistarief, daarboven het dubbele.",
    "S5",
)

_counted = residents.not_above(P["water.fixed_fee_reduction_max_residents"].value)


def _fixed_fee(part: str) -> Number:
    fee = P["water.fixed_fee_per_home"].at(part) * ONE_HOME
    return (fee - P["water.fixed_fee_reduction_per_resident"].at(part) * _counted).not_below(0)


fixed_fee = named_number(
    f"{ID}.fixed_fee",
    _fixed_fee("total"),
    "Het vastrecht per jaar voor uw woning, zonder btw: 100 euro, en 20 euro minder per inwoner.",
    "S5, S9, S10, S11",
)
fixed_fee_parts = tuple(
    named_number(f"{ID}.fixed_fee_{part}", _fixed_fee(part), f"Het vastrecht voor {dutch}, per jaar, zonder btw.", "S9")
    for part, dutch in (("drinking_water", "drinkwater"), ("drainage", "afvoer"), ("treatment", "zuivering"))
)

_share = P["water.share_paid"].value

social_fixed_fee = named_number(
    f"{ID}.social_fixed_fee",
    fixed_fee * _share,
    "Het vastrecht per jaar met het sociaal tarief, zonder btw.",
    "S3, S9",
)

_comfort_factor = P["water.comfort_price_factor"].value
_comfort_use = (water_use_m3 - basic_volume_m3).not_below(0)

normal_bill = named_number(
    f"{ID}.normal_bill",
    _to_the_cent(
        # Every m3 at the basic price, and what lies above the basic volume once more: so the use counts once.
        (fixed_fee + (water_use_m3 + _comfort_use * (_comfort_factor - amount("1"))) * water_price_m3)
        * (amount("100", "percent") + P["water.vat"].value).divided_by(
            amount("100", "percent"), decimals=2, rounding=Rounding.HALF_UP, source="Een percentage (S11)."
        )
    ),
    "Uw gewone waterfactuur van een jaar, met btw.",
    "S5, S10, S11",
)

social_bill = named_number(
    f"{ID}.social_bill",
    _to_the_cent(normal_bill * _share),
    "Uw waterfactuur van een jaar met het sociaal tarief, met btw: een vijfde van de gewone.",
    "S3, S4",
)

_lump = P["water.compensation_lump_volume_per_member"].value * residents

compensation = named_number(
    f"{ID}.compensation",
    _to_the_cent(
        (fixed_fee + _lump * water_price_m3)
        * P["water.social_reduction"].value.divided_by(
            amount("100", "percent"), decimals=2, rounding=Rounding.HALF_UP, source="Een percentage (S4)."
        )
    ),
    "De compensatie per jaar zonder eigen factuur: 80 % van het vastrecht en van 30 m3 per gezinslid, zonder btw.",
    "S3, S6",
)

_WAYS = ("direct", "compensation", "levy")

way = named_choice(
    f"{ID}.way",
    case(
        (water_bill.one_of("own"), Option(_WAYS, "direct")),
        (water_bill.one_of("own_well"), Option(_WAYS, "levy")),
        otherwise=Option(_WAYS, "compensation"),
    ),
    "Hoe u het krijgt: minder op uw factuur, een compensatie, of minder heffing op een eigen put.",
    "S3, S4",
)
"""The compensation is paid to the head of the household (c4)."""
