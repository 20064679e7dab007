"""What counts of the means of people somebody lives with (art. 34).

* Partner: in category 3 everything; in category 1 what lies above the category 1 amount, and nothing when the partner
  is a beneficiary too, save pay under art. 60 § 7 above that amount (other activation pay is not asked).
* Parents and adult children, until 28 February 2026: the OCMW *may* count what lies above the category 1 amount for
  each of them; a finding settles it.
* Adult maintenance debtors, from 1 March 2026: counting is the rule; whether a margin for equity stays is debated, so
  that it is a finding as well. Files that ran before keep the old rule until their next revision. Child benefit paid
  for the claimant to somebody at the address then counts along. Ex-spouses (one source) are not known here.
* Anybody else, never.

Pay of cohabitants has no SPI, except that of a partner in category 3 who asks or receives leefloon herself.
"""

from __future__ import annotations

from rechtop.law.facts.receipts import GROEIPAKKET, LEEFLOON
from rechtop.law.facts.work import asks_leefloon, works_under_art60
from rechtop.law.leefloon.category import TWELVE, cohabits, is_minor, year_of
from rechtop.law.leefloon.earnings import full_wage_year
from rechtop.law.leefloon.means import means_without_spi_year, own_means_year
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my, total

NOTHING = amount("0", "EUR/year")
LAST_DAY_BEFORE_REFORM = day("2026-02-28")
_BASE = year_of["1"]

asks_or_receives = named_truth(
    "leefloon.asks_or_receives",
    LEEFLOON.on(ON) | asks_leefloon,
    "U krijgt of vraagt zelf een leefloon.",
    "c14; S76",
)

is_beneficiary = named_truth(
    "leefloon.is_beneficiary",
    LEEFLOON.on(ON) | (asks_leefloon & (own_means_year < _BASE)),
    "U krijgt zelf een leefloon, of vraagt het en hebt er te weinig voor.",
    "c14; S46, S76",
)

excess_year = named_number(
    "leefloon.excess_over_cat1_year",
    means_without_spi_year - _BASE,
    "Hoeveel uw bestaansmiddelen per jaar boven het bedrag van categorie 1 liggen (of eronder, als het min is).",
    "art. 34; S19",
)

_art60 = case((works_under_art60, (full_wage_year - _BASE).not_below(0)), otherwise=NOTHING)

_as_partner_year = named_number(
    "leefloon.counted_as_partner_year",
    case((is_beneficiary, _art60), otherwise=excess_year.not_below(0)),
    "Wat van u als samenwonende partner meetelt in categorie 1, per jaar.",
    "art. 34; S46, S76",
)

_as_partner_with_child_year = named_number(
    "leefloon.counted_as_partner_with_child_year",
    case((asks_or_receives, own_means_year), otherwise=means_without_spi_year),
    "Wat van u als partner meetelt in categorie 3, per jaar: alles.",
    "art. 34; S46",
)


def _of_partner(value: Number) -> Number:
    return total(value, is_my(*PARTNERS))


counted_from_partner = {
    "1": _of_partner(_as_partner_year.of(OTHER)),
    "3": _of_partner(_as_partner_with_child_year.of(OTHER)),
}
"""EUR/year by category; in category 2 nobody counts."""

_adult = ~is_minor.of(OTHER)
_first_degree = _adult & is_my("parent", "child")

has_spouse_here = named_truth(
    "leefloon.has_spouse_here", exists(is_my("spouse")), "U woont samen met uw echtgenoot.", "S51, S52"
)
_in_law = judged(
    "leefloon",
    "in_laws",
    by="OCMW",
    text="of uw schoonfamilie wettelijk voor u moet zorgen",
    favourable=False,
)
_debtor = _adult & (
    is_my("parent", "child", "grandparent", "grandchild")
    | is_my("parent_in_law") & (has_spouse_here | _in_law)
    | is_my("child_in_law") & (has_spouse_here.of(OTHER) | _in_law)
)

child_benefit_paid_to_others_month = named_number(
    "leefloon.child_benefit_paid_to_others_month",
    total(
        GROEIPAKKET.records.number("amount"),
        (GROEIPAKKET.records.day("from") <= ON)
        & (GROEIPAKKET.records.day("until") >= ON)
        & GROEIPAKKET.attribute("paid_to").one_of("somebody_at_address"),
        GROEIPAKKET.records,
    ),
    "De kinderbijslag voor u die iemand op uw adres krijgt, per maand.",
    "art. 34; S47, S52",
)
_child_benefit_year = child_benefit_paid_to_others_month * TWELVE

_counts_before = judged(
    "leefloon",
    "relatives",
    by="OCMW",
    text="of het inkomen van uw ouders of volwassen kinderen meetelt",
    favourable=False,
)
_child_benefit_counts = judged(
    "leefloon",
    "child_benefit",
    by="OCMW",
    text="of de kinderbijslag meetelt die uw ouders voor u krijgen",
    favourable=False,
)
_before = case(
    (
        _counts_before & exists(_first_degree),
        (
            total(excess_year.of(OTHER), _first_degree)
            + case((_child_benefit_counts, _child_benefit_year), otherwise=NOTHING)
        ).not_below(0),
    ),
    otherwise=NOTHING,
)
_equity = judged(
    "leefloon",
    "equity",
    by="OCMW",
    text="of het inkomen van familie die bij u woont om billijkheid niet meetelt",
)
_since = case(
    (_equity, NOTHING),
    (exists(_debtor), (total(excess_year.of(OTHER), _debtor) + _child_benefit_year).not_below(0)),
    otherwise=NOTHING,
)
_running = LEEFLOON.during(LAST_DAY_BEFORE_REFORM, ON)
_not_yet_revised = judged(
    "leefloon",
    "not_revised",
    by="OCMW",
    text="of voor uw dossier de regels van voor maart 2026 nog gelden",
)

counted_from_relatives_year = named_number(
    "leefloon.counted_from_relatives_year",
    case(
        (ON <= LAST_DAY_BEFORE_REFORM, _before),
        (_running & _not_yet_revised, _before),
        otherwise=_since,
    ),
    "Wat meetelt van uw ouders, volwassen kinderen en (sinds maart 2026) andere familie bij u thuis, per jaar.",
    "art. 34; KB 7 januari 2026; S19, S47, S50, S51, S52",
)

counted_from_ascendant_month = named_number(
    "leefloon.counted_from_ascendant_month",
    counted_from_relatives_year.divided_by(
        TWELVE,
        decimals=2,
        rounding=Rounding.HALF_UP,
        source="Een bedrag per maand is een twaalfde van dat per jaar, tot op de cent (S7).",
    ),
    "Wat meetelt van uw ouders, kinderen of andere onderhoudsplichtigen bij u thuis, per maand, als het meetelt.",
    "art. 34; S7",
)

counted_from_cohabitants: dict[str, Number] = {
    "1": counted_from_partner["1"] + counted_from_relatives_year,
    "2": NOTHING,
    "3": counted_from_partner["3"] + case((cohabits, counted_from_relatives_year), otherwise=NOTHING),
}
"""EUR/year by category: partner and relatives; any other housemate never."""
