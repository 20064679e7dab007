"""One's own income for the IT and the amount, per year and per family category (calculation, steps 1 to 5).

Work counts above a high exemption; replacement income above its own; what then remains above the exemption of the
family category, which equals the IVT of that category. The income of a partner counted until the end of 2020 in a way
that was not found ("prijs van de liefde", c4).
"""

from __future__ import annotations

from rechtop.law.facts.disability import (
    other_taxable_income_year,
    taxable_labour_income_year,
    taxable_replacement_income_year,
)
from rechtop.law.facts.receipts import IT, IVT
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG
from rechtop.law.inkomensvervangende_tegemoetkoming.family import category as family_category
from rechtop.law.inkomensvervangende_tegemoetkoming.family import has_partner
from rechtop.law.inkomensvervangende_tegemoetkoming.means import MAXIMUM as CATEGORY_EXEMPTION
from rechtop.law.integratietegemoetkoming.points import CATEGORIES, IT_ID, P, category_of
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_choice, named_number, named_truth

NOTHING = amount("0", "EUR/year")
MONTHS = amount("12", "month/year")

category = named_choice(
    f"{IT_ID}.category",
    category_of(IT_ID, IT),
    "Uw categorie voor zelfredzaamheid, van 1 (7 of 8 punten) tot 5 (17 of 18 punten).",
    "S1",
)

maximum_year = named_number(
    f"{IT_ID}.maximum_year",
    category.look_up({name: P[f"it.cat{name}_year"].value for name in CATEGORIES}),
    "Het hoogste bedrag van uw categorie, per jaar.",
    "S3",
)

counted_labour_income = named_number(
    f"{IT_ID}.counted_labour_income",
    (taxable_labour_income_year - P["it.labour_exempt_year"].value).not_below(0)
    * P["it.labour_excess_counted_share"].value,
    "Uw inkomen uit werk dat meetelt, per jaar: wat boven de vrijstelling ligt.",
    "S4",
)

_ivt_counts = judged(IT_ID, "ivt_counts", by=DG, text="of uw IVT meetelt als vervangingsinkomen", favourable=False)


def _counted_rest(exempt: Number) -> Number:
    """Replacement and other income that counts, given the exemption of the family category.

    An IVT is never more than that exemption, so that its amount need not be known to see that it harms nobody.
    """
    ivt = case((_ivt_counts, (IVT.amount(ON) * MONTHS).not_above(exempt)), otherwise=NOTHING)
    replacement = (taxable_replacement_income_year + ivt - P["it.replacement_income_exempt_year"].value).not_below(0)
    return (replacement + other_taxable_income_year - exempt).not_below(0)


counted_other_income = named_number(
    f"{IT_ID}.counted_other_income",
    family_category.look_up({name: _counted_rest(exempt) for name, exempt in CATEGORY_EXEMPTION.items()}),
    "Uw uitkeringen en ander inkomen die meetellen, per jaar, na de vrijstelling en die van uw gezinscategorie.",
    "S4, S9",
)

price_of_love = named_truth(
    f"{IT_ID}.price_of_love",
    (day("2021-01-01") > ON)
    & has_partner
    & judged(IT_ID, "c4", by=DG, text="hoeveel het inkomen van uw partner meetelt (tot eind 2020)", favourable=False),
    "Voor 2021 telde ook het inkomen van uw partner. Hoe dat werd geteld, is niet gevonden.",
    "S6",
)

it_year = named_number(
    f"{IT_ID}.it_year",
    case((price_of_love, NOTHING), otherwise=maximum_year - counted_labour_income - counted_other_income).not_below(0),
    "De IT per jaar: het hoogste bedrag van uw categorie min het inkomen dat meetelt.",
    "S3, S4",
)

it_month = named_number(
    f"{IT_ID}.it_month",
    it_year.divided_by(
        MONTHS,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een twaalfde van het bedrag per jaar, tot op de cent (S3 drukt 129,20 en 1.119,77 af).",
    ),
    "De IT per maand. Samenwonen verandert het bedrag niet.",
    "S3, S7",
)
