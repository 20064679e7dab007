"""The old social telecom tariff: closed to new people since 1 March 2024, kept with the same subscription.

Before that day: older people and people with a recognised handicap below an income, who live alone or with few; a
leefloon; deafness or laryngectomy, which is left to a human because nobody can enter any more.
"""

from __future__ import annotations

from rechtop.law.facts.health import disability_66
from rechtop.law.facts.household import household_gross_taxable_income_year
from rechtop.law.facts.leisure import telecom_subscription_month
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import LEEFLOON
from rechtop.law.facts.receipts_health import SOCIAL_TELECOM
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import another, count, each, exists, is_my
from rechtop.rules.receipts import somebody

ID = "sociaal_tarief_telecom"
P = parameters(ID)
OPERATOR = "uw operator"

CLOSED = day("2024-03-01")
HUNDRED = amount("100", "percent")

income_ceiling_year = named_number(
    f"{ID}.old_income_ceiling_year",
    P["telecom.old_income_ceiling_base"].value
    + P["telecom.old_income_ceiling_supplement"].value * (count() - amount("1", "person")).not_below(0),
    "De inkomensgrens van het oude tarief, voor iedereen op uw adres.",
    "S5, S6, S8, S10",
)

_income_low = household_gross_taxable_income_year <= income_ceiling_year

_children = is_my("child", "stepchild", "grandchild")
_only_older = each(another(), age.of(OTHER) > 60)
_older_or_children = ~exists(another() & ~(age.of(OTHER) > 60) & ~_children)

_second_degree = is_my(
    "spouse", "legal_cohabitant", "life_partner", "parent", "child", "grandparent", "grandchild", "parent_in_law",
    "child_in_law", "stepparent", "stepchild", "sibling",
)  # fmt: skip

_elderly = case(
    (age < 65, NEVER),
    (
        _only_older & (age > 65),
        ALWAYS,
    ),
    (
        _older_or_children,
        judged(ID, "o2", by=OPERATOR, text="of u oud genoeg bent en met wie u mag samenwonen"),
    ),
    otherwise=NEVER,
)

_disabled = (age >= 18) & disability_66 & ((count() <= 3) | ~exists(another() & ~_second_degree))

keeps_old = somebody(
    f"{ID}.own_keeps_old",
    SOCIAL_TELECOM.on(ON, SOCIAL_TELECOM.attribute("scheme").one_of("old")),
    "U hebt het oude sociaal tarief.",
    "S4",
)

right_old = named_truth(
    f"{ID}.right_old",
    keeps_old
    | (
        (ON < CLOSED)
        & any_of(
            somebody(f"{ID}.own_leefloon", LEEFLOON.on(ON), "U krijgt een leefloon.", "S5"),
            _income_low
            & somebody(
                f"{ID}.own_old_ground",
                _elderly | _disabled,
                "U bent ouder dan 65, of u hebt een erkende handicap, en woont alleen of met weinig anderen.",
                "S5",
            ),
            judged(ID, "o5", by=OPERATOR, text="of iemand doof is of geen strottenhoofd meer heeft", personal=False),
        )
    ),
    "U hebt recht op het oude sociaal tarief.",
    "S4, S5",
)

subscription_reduction = named_number(
    f"{ID}.subscription_reduction",
    (telecom_subscription_month * P["telecom.old_subscription_reduction_percent"].value)
    .divided_by(HUNDRED, decimals=2, rounding=Rounding.HALF_UP, source="Een percentage van het abonnement (S7).")
    .not_above(P["telecom.old_subscription_reduction_max"].value),
    "De korting op uw abonnement per maand, in het oude tarief.",
    "S6, S7",
)

_share_left = (
    telecom_subscription_month * (HUNDRED - P["telecom.old_subscription_reduction_percent"].value).not_below(0)
).divided_by(HUNDRED, decimals=2, rounding=Rounding.HALF_UP, source="Wat na de korting in procent overblijft (S7).")

old_price = named_number(
    f"{ID}.old_price",
    _share_left.not_below(telecom_subscription_month - P["telecom.old_subscription_reduction_max"].value),
    "Wat u in het oude tarief per maand voor uw abonnement betaalt. Op gesprekken is er nog een korting.",
    "S6, S7",
)
"""The subscription less ``subscription_reduction``, written so that a subscription that is not told is read one way."""

connection_reduction = named_number(
    f"{ID}.connection_reduction",
    P["telecom.old_connection_reduction"].value,
    "De korting op de aansluiting in het oude tarief, in procent. Niet voor wie een leefloon had.",
    "S7",
)

internet_reduction_max = named_number(
    f"{ID}.internet_reduction_max",
    P["telecom.old_subscription_reduction_max"].value,
    "De hoogste korting op het abonnement per maand, in het oude tarief.",
    "S6",
)

call_reduction = named_number(
    f"{ID}.call_reduction",
    P["telecom.old_call_reduction"].value,
    "De korting op de gesprekken per maand, in het oude tarief.",
    "S6",
)

total_reduction_max = named_number(
    f"{ID}.total_reduction_max",
    P["telecom.old_total_reduction_max"].value,
    "De hoogste korting samen per maand, in het oude tarief.",
    "S6",
)
