"""Who may ask an allowance for a handicap: age, residence, real stay. The IVT and the IT ask the same (IT c1).

Each function takes the right that asks, so that a finding belongs to that right.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.disability import child_supported, lasting_health_limitation
from rechtop.law.facts.person import age, emancipated_by_marriage
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import residence_status
from rechtop.rules.days import ON
from rechtop.rules.kinds import Truth
from rechtop.rules.law import Constraint
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged
from rechtop.rules.receipts import Receipt

IVT_ID = "inkomensvervangende_tegemoetkoming"
DG = "de DG Personen met een Handicap"
P = parameters(IVT_ID)

YOUNGEST, MAJORITY = 16, 18
"""Under 16 nobody can be married or have a child in charge, so that the right is not shown. No limit of the law."""

IN_POPULATION_REGISTER = residence_status.one_of(
    "belgian", "eu_permanent", "eu_family_card_F_plus", "card_C_K", "card_D_L"
)
"""Documents with which one stands in the population register (residence matrix)."""

IN_NO_REGISTER = residence_status.one_of(
    "short_stay",
    "eu_unlawful",
    "undocumented",
    "undocumented_family_with_minor",
    "undocumented_9bis_or_inadmissible_9ter",
)
"""Without stay, or with a short one, nobody stands in the registers that the law names."""


def may_exist() -> Truth:
    """Whether the allowance can be meant at all for somebody: not for a child, nor without any handicap or illness."""
    return (age >= YOUNGEST) & lasting_health_limitation


def means_limited(id: str, known: Truth, text: str) -> Constraint:
    """That who receives something for a handicap, or has it recognised, has told of a limitation."""
    return Constraint(id, lasting_health_limitation | ~known, text)


def age_fits(right: str, receipt: Receipt) -> Truth:
    """18 to 65 at the application (21 before August 2020); younger when married or with a child in charge.

    Who already receives the allowance keeps it after 65. A handicap that began after the child benefit had ended also
    opens it for the young; with child benefit to 18 for everybody, that only matters while the limit was 21.
    """
    younger = emancipated_by_marriage | child_in_charge | child_supported
    return case(
        (age >= P["ivt.max_age"].value, receipt.on(ON)),
        (age >= P["ivt.min_age"].value, ALWAYS),
        (age >= MAJORITY, younger | judged(right, "c1", by=DG, text="of u jonger dan 21 al recht hebt")),
        otherwise=younger,
    )


def residence_fits(right: str) -> Truth:
    """The population register opens it; for everybody else with a stay the DG looks at the status and the real stay."""
    return case(
        (IN_NO_REGISTER, NEVER),
        (IN_POPULATION_REGISTER, ALWAYS),
        otherwise=judged(right, "c3", by=DG, text="of uw statuut op de lijst staat en uw verblijf blijvend is"),
    )
