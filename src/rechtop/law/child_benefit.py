"""What every part of the Groeipakket asks of the child: its address, its stay, and that it still opens child benefit.

Child benefit that is paid shows that the payer accepted the stay, and that the child (still) opens it. It does not
show an address in Flanders: the other regions pay child benefit of their own.
"""

from __future__ import annotations

from rechtop.law.facts.children import (
    child_domicile_region,
    child_pillar1_points,
    has_child_benefit,
    youth_activity,
)
from rechtop.law.groeipakket_basisbedrag.amounts import months_old
from rechtop.law.residence.gate import gate
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged

PAYER = "de uitbetaler van het Groeipakket"

ADULT, SUPPORTED, LAST = 12 * 18, 12 * 21, 12 * 25
"""The months of age that still count: of everybody, of a child with a need of support, of who learns."""


def payer(right: str, condition: str, text: str) -> Truth:
    """What the payer of the child benefit still has to look into."""
    return judged(right, condition, by=PAYER, text=text)


def in_flanders(right: str) -> Truth:
    """Whether the official address of the child is in Flanders; without an address the payer looks into it (c1)."""
    lives_here = has_child_benefit | payer(right, "c1", "of het kind echt in Vlaanderen woont")
    return child_domicile_region.one_of("flanders") | (child_domicile_region.one_of("not_registered") & lives_here)


def document_allows(right: str) -> Truth:
    """Whether the nationality or residence document opens the Groeipakket (column ``groeipakket`` of the matrix)."""
    text = "of het verblijf recht geeft op het Groeipakket"
    return gate("groeipakket", right, by=PAYER, text=text)


def may_stay(right: str) -> Truth:
    """Whether the child is Belgian or may stay, as its document or the child benefit that is paid shows."""
    return has_child_benefit | document_allows(right)


def opens_benefit(right: str, months: Number = months_old) -> Truth:
    """Whether the child still opens child benefit: a minor does, an older one when it learns or needs support.

    ``months`` are those from the month of birth to the month that counts.
    """
    may_still = ((months <= LAST) & youth_activity.one_of("student", "training", "school_leaver")) | (
        (months <= SUPPORTED) & (child_pillar1_points >= 4)
    )
    return case(
        (months <= ADULT, ALWAYS),
        (months > LAST, NEVER),
        (has_child_benefit, ALWAYS),
        (may_still, payer(right, "child", "of er voor dit kind nog recht is op het Groeipakket")),
        otherwise=NEVER,
    )
