"""The price of a day: what stands on the attest; else what the law and a human still leave possible.

The bands and coefficients were only found for 2014. After that the income alone says no more than: between the minimum
and the maximum. Where pages do not settle an order of steps (the discount before or after the minimum), both count.
"""

from __future__ import annotations

from rechtop.law.facts.childcare import childcare_hours_day
from rechtop.law.facts.disability import taxable_labour_income_year, taxable_replacement_income_year
from rechtop.law.facts.person import age, birth_date
from rechtop.law.facts.receipts import LEEFLOON, OCMW_SUPPORT
from rechtop.law.facts.receipts_family import CHILDCARE_TARIFF
from rechtop.law.groeipakket_sociale_toeslag.family import brings_me_up
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import another, count, exists, is_my, total
from rechtop.rules.units import CHILDREN

ID = "kinderopvang_inkomenstarief"
P = parameters(ID)
OPGROEIEN = "Opgroeien (Kind en Gezin)"
ADULT = 18

minimum = P["inkomenstarief.standard_minimum"].value
maximum = P["inkomenstarief.maximum"].value
lowest = P["inkomenstarief.lowest"].value

income_year = named_number(
    f"{ID}.income_year",
    total(taxable_labour_income_year.of(OTHER), brings_me_up())
    + total(taxable_replacement_income_year.of(OTHER), brings_me_up()),
    "Het belastbaar beroepsinkomen van de ouder en de partner samen, per jaar.",
    "S4",
)

_until, _times, _cap = (P[f"inkomenstarief.band_{name}"] for name in ("until", "coefficient", "cap"))


income_price = named_number(
    f"{ID}.income_price",
    case(
        (income_year <= _until.at("first"), (income_year * _times.at("first")).not_above(_cap.at("first"))),
        (income_year <= _until.at("second"), (income_year * _times.at("second")).not_above(_cap.at("second"))),
        otherwise=P["inkomenstarief.band_above"].value,
    ).rounded(decimals=2, rounding=Rounding.HALF_UP, source="Tarieven staan op de cent (S9)."),
    "De prijs per dag volgens het inkomen, zonder minimum, maximum en korting.",
    "S9",
)

_twin = exists(
    is_my("sibling") & (birth_date.of(OTHER) <= birth_date) & (birth_date.of(OTHER) >= birth_date) & another()
)
_one, _none = amount("1", CHILDREN), amount("0", CHILDREN)

discount = named_number(
    f"{ID}.discount",
    P["inkomenstarief.child_discount"].value
    * ((count(age.of(OTHER) < ADULT, unit=CHILDREN) - _one).not_below(0) + case((_twin, _one), otherwise=_none)),
    "De korting per dag voor meer kinderen.",
    "S1, S9",
)

_below_minimum = judged(
    ID, "discount", by=OPGROEIEN, text="of de korting per kind de prijs onder het minimum mag brengen"
)

normal = named_number(
    f"{ID}.normal",
    case(
        (
            (discount > 0) & _below_minimum,
            (income_price.not_below(minimum).not_above(maximum) - discount).not_below(lowest),
        ),
        otherwise=(income_price - discount).not_below(minimum).not_above(maximum),
    ),
    "De prijs per dag volgens het inkomen.",
    "S1, S3, S9",
)

halved = named_number(
    f"{ID}.halved",
    normal.divided_by(
        2, decimals=2, rounding=Rounding.HALF_UP, source="De helft van het tarief (S5), op de cent."
    ).not_below(P["inkomenstarief.exceptional_minimum"].value),
    "De helft van de prijs, niet lager dan het uitzonderlijk minimum.",
    "S1, S5, S7",
)

_leefloon = named_truth(
    f"{ID}.leefloon",
    any_of(LEEFLOON.on(ON), OCMW_SUPPORT.on(ON)),
    "U krijgt een leefloon of steun die even hoog is.",
    "S5",
)

reduced = named_truth(
    f"{ID}.c3",
    exists(brings_me_up() & _leefloon.of(OTHER))
    | judged(ID, "c3", by=OPGROEIEN, text="of uw inkomen drie maanden lang minstens 20 % lager was"),
    "Individueel verminderd tarief: een leefloon, of een inkomen dat minstens 20 % daalde.",
    "S5",
)

ocmw = named_truth(
    f"{ID}.c4",
    judged(ID, "c4", by="OCMW", text="of u een OCMW-tarief krijgt"),
    "Het OCMW geeft een lager tarief na een onderzoek van uw geld en uw gezin.",
    "S6, S7",
)

ocmw_price = named_number(
    f"{ID}.ocmw_price",
    case(
        (judged(ID, "c4_lowest", by="OCMW", text="of u het laagste tarief krijgt"), lowest),
        (judged(ID, "c4_minimum", by="OCMW", text="of u het minimumtarief krijgt"), minimum),
        otherwise=halved,
    ),
    "De prijs per dag met een OCMW-tarief: het laagste, het minimum, of de helft.",
    "S6, S7",
)

on_attest = named_number(
    f"{ID}.on_attest",
    total(
        CHILDCARE_TARIFF.number("day_price"),
        (CHILDCARE_TARIFF.records.day("from") <= ON) & (CHILDCARE_TARIFF.records.day("until") >= ON),
        CHILDCARE_TARIFF.records,
    )
    .not_below(lowest)
    .not_above(maximum),
    "De prijs per dag die op uw attest staat.",
    "S3",
)

per_day = named_number(
    f"{ID}.per_day",
    case((CHILDCARE_TARIFF.on(ON), on_attest), (ocmw, ocmw_price), (reduced, halved), otherwise=normal),
    "De prijs voor een gewone dag van 5 tot 11 uur.",
    "S1, S3, S5, S6",
)

_factor = P["inkomenstarief.day_factor"]
day_factor = named_number(
    f"{ID}.day_factor",
    case(
        (childcare_hours_day < amount("3", "hour/day"), _factor.at("under_3")),
        (childcare_hours_day < amount("5", "hour/day"), _factor.at("from_3")),
        (childcare_hours_day <= amount("11", "hour/day"), _factor.at("from_5")),
        (childcare_hours_day <= amount("12", "hour/day"), _factor.at("from_11")),
        otherwise=_factor.at("from_12"),
    ),
    "Het deel van de prijs dat bij uw aantal uren hoort.",
    "S9",
)

due = named_number(
    f"{ID}.due",
    (per_day * day_factor).rounded(decimals=2, rounding=Rounding.HALF_UP, source="Tarieven staan op de cent (S9)."),
    "Wat u per dag betaalt, volgens het aantal uren.",
    "S9",
)

without_attest = named_number(
    f"{ID}.without_attest", maximum, "Wat u per dag betaalt zonder attest: het hoogste tarief.", "S1, S3"
)

ocmw_validity = named_number(
    f"{ID}.ocmw_validity", P["inkomenstarief.ocmw_validity"].value, "Hoe lang een OCMW-tarief geldt.", "S6"
)
