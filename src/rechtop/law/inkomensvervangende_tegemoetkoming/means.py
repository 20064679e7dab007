"""Incomes for the IVT and the amount, per year and per family category, so that an open category stays tight.

Work is counted by the ordinary exemption, of which only the outer limits are known, or by the exemption for who starts
after 24 months without work (2024). The income of the partner or housemate counts above half of category A.
"""

from __future__ import annotations

from rechtop.law.facts.disability import (
    labour_started_on,
    no_labour_income_24_months,
    other_taxable_income_year,
    taxable_labour_income_year,
    taxable_replacement_income_year,
)
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG, IVT_ID, P
from rechtop.law.inkomensvervangende_tegemoetkoming.family import (
    category,
    has_partner,
    housemate,
    partner,
    situation,
)
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day, years_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import count, least, total

NOTHING = amount("0", "EUR/year")
MAXIMUM = {name: P[f"ivt.cat{name}_year"].value for name in ("A", "B", "C")}

starts_again = named_truth(
    f"{IVT_ID}.starts_again",
    (day("2024-01-01") <= ON)
    & no_labour_income_24_months
    & (labour_started_on >= day("2023-01-01"))
    & (years_between(labour_started_on, ON) < P["ivt.return_to_work_years"].value),
    "U begon te werken na 24 maanden zonder inkomen uit werk, minder dan twee jaar geleden.",
    "S9, S10",
)

_exempt = P["ivt.return_to_work_exempt_shares"]
_limit = P["ivt.return_to_work_limits_year"]


def _above(limit: str, before: str, after: str) -> Number:
    """What counts more above a limit than below it: each limit is read once, so that a range stays tight."""
    over = (taxable_labour_income_year - _limit.at(limit)).not_below(0)
    return over * (_exempt.at(before) - _exempt.at(after)).not_below(0)


counted_labour_income = named_number(
    f"{IVT_ID}.counted_labour_income",
    case(
        (
            starts_again,
            taxable_labour_income_year * (amount("1") - _exempt.at("to_first")).not_below(0)
            + _above("first", "to_first", "to_second")
            + _above("second", "to_second", "to_third")
            + _above("third", "to_third", "above"),
        ),
        otherwise=taxable_labour_income_year * (amount("1") - P["ivt.labour_exempt_share"].value).not_below(0),
    ),
    "Uw inkomen uit werk dat meetelt, per jaar, na de vrijstelling.",
    "S9, S10",
)

counted_other_income = named_number(
    f"{IVT_ID}.counted_other_income",
    (taxable_replacement_income_year + other_taxable_income_year - P["ivt.general_exemption_year"].value).not_below(0),
    "Uw uitkeringen en ander inkomen, per jaar, na een kleine vrijstelling.",
    "S8",
)

taxable_income_year = named_number(
    f"{IVT_ID}.taxable_income_year",
    taxable_labour_income_year + taxable_replacement_income_year + other_taxable_income_year,
    "Alle belastbaar inkomen van één persoon, per jaar, zonder IVT.",
    "S8",
)

_several = count(housemate) > amount("1", "person")
_all_housemates = judged(
    IVT_ID, "c8_housemates", by=DG, text="of het inkomen van al uw huisgenoten meetelt", favourable=False
)

companion_income_year = named_number(
    f"{IVT_ID}.companion_income_year",
    case(
        (has_partner, total(taxable_income_year.of(OTHER), partner)),
        (_several & _all_housemates, total(taxable_income_year.of(OTHER), housemate)),
        otherwise=least(taxable_income_year.of(OTHER), housemate, empty=NOTHING),
    ),
    "Het belastbaar inkomen van de partner of huisgenoot met wie u een huishouden vormt, per jaar.",
    "S1, S7",
)

partner_exempt_year = named_number(
    f"{IVT_ID}.partner_exempt_year",
    MAXIMUM["A"] * P["ivt.partner_exempt_share_of_catA"].value,
    "Wat van het inkomen van de partner of huisgenoot vrij is, per jaar: de helft van categorie A.",
    "S7",
)

counted_companion_income = named_number(
    f"{IVT_ID}.counted_companion_income",
    (companion_income_year - partner_exempt_year).not_below(0),
    "Het inkomen van de partner of huisgenoot dat meetelt, per jaar, als u samen een huishouden vormt.",
    "S7",
)

_own = counted_labour_income + counted_other_income


def _perhaps(condition: str, text: str, counted: Number) -> Number:
    """An income of which the sources do not say whether it counts: the DG finds it."""
    counts = judged(IVT_ID, condition, by=DG, text=text, favourable=False)
    return case((counts, counted), otherwise=NOTHING)


_DUE = {
    "family": MAXIMUM["A"] - _own,
    "alone": MAXIMUM["B"] - _own,
    "both_claim": MAXIMUM["B"]
    - _own
    - _perhaps("c9", "of het inkomen van uw partner meetelt als u beiden IVT vraagt", counted_companion_income),
    "household": MAXIMUM["C"] - _own - counted_companion_income,
    "child": MAXIMUM["C"] - _own,
    # Whoever stayed at home may be unlisted: the income is between nothing and enough to leave nothing of the IVT.
    "left_home": MAXIMUM["C"] - _own - _perhaps("c8_home", "hoeveel inkomen meetelt van wie thuis bleef", MAXIMUM["C"]),
}

maximum_year = named_number(
    f"{IVT_ID}.maximum_year", category.look_up(MAXIMUM), "Het hoogste bedrag van uw gezinscategorie, per jaar.", "S1"
)
ivt_year = named_number(
    f"{IVT_ID}.ivt_year",
    situation.look_up(_DUE).not_below(0),
    "De IVT per jaar: het hoogste bedrag van uw categorie min het inkomen dat meetelt.",
    "S1, S8",
)
ivt_month = named_number(
    f"{IVT_ID}.ivt_month",
    ivt_year.divided_by(
        amount("12", "month/year"),
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een twaalfde van het bedrag per jaar, tot op de cent (de afronding is niet nagekeken).",
    ),
    "De IVT per maand.",
    "S1",
)
