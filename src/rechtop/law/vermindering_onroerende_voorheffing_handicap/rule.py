"""The reduction for a disability as law: a recognised disability of somebody who lived there on 1 January.

Owners get it on the bill; a tenant asks once, and the owner takes it off the rent. It stands in the tax on a dwelling
in Flanders, whoever lives there, so it has no gate of residence. The bill has one reduction for children and disability
together: the part for two or more children is a right of its own, and the amount here is what the disability adds.
"""

from __future__ import annotations

from rechtop.law.facts.owners import property_tax_surcharges
from rechtop.law.facts.person import age, domiciled_here, residence_region
from rechtop.law.vermindering_onroerende_voorheffing.children import base as part_for_children
from rechtop.law.vermindering_onroerende_voorheffing_handicap.units import (
    ID,
    basic_by,
    counts_as_disabled,
    n_disabled_at_address,
    units,
)
from rechtop.rules.kinds import amount
from rechtop.rules.named import Reference, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

in_flanders = somebody(
    f"{ID}.in_flanders",
    (age >= 18) & domiciled_here.one_of("since_1_january") & residence_region.one_of("flanders"),
    "U bent volwassen en woonde hier op 1 januari officieel, in Vlaanderen.",
    "S1",
)

basic_reduction = named_number(
    f"{ID}.basic_reduction",
    basic_by(units),
    "De basisvermindering per jaar voor kinderen en handicap samen, zonder de opcentiemen.",
    "S2, S4",
)

WITH_SURCHARGES = amount("1") + property_tax_surcharges * amount("0.01", "1/percent")
"""What one euro of the basic tax becomes with the surcharges of province and municipality."""

reduction = named_number(
    f"{ID}.reduction",
    basic_reduction * WITH_SURCHARGES,
    "De vermindering per jaar voor kinderen en handicap samen, met de opcentiemen. Nooit meer dan de belasting zelf.",
    "S1",
)

added_for_disability = named_number(
    f"{ID}.added_for_disability",
    (basic_reduction - part_for_children).not_below(0) * WITH_SURCHARGES,
    "Wat de handicap per jaar toevoegt, naast de vermindering voor twee of meer kinderen.",
    "S1, S2",
)
"""All of it where fewer than two children live: then there is no reduction for children."""

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    conditions=(
        Condition(
            "c1", in_flanders, "De woning ligt in Vlaanderen en een volwassene woonde er op 1 januari officieel.", "S1"
        ),
        Condition(
            "ground",
            somebody(f"{ID}.anybody", counts_as_disabled, "U telt als persoon met een handicap.", "S1, S2"),
            "Iemand die er op 1 januari woonde, heeft een erkende handicap die voor 65 jaar vastgesteld is.",
            "S1, S2",
        ),
    ),
    amount=Amount(
        added_for_disability,
        AmountKind.LOWER_PRICE,
        "De vermindering voor de handicap, per jaar. Die voor kinderen staat apart.",
        "S1, S2",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (n_disabled_at_address, units, basic_reduction, reduction)
