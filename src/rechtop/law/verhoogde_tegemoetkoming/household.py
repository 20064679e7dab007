"""The household of the VT: the claimant, her partner at the address and the dependants of either, as registered.

``dependent_at_health_fund`` says that somebody is a dependant of somebody at this address, not of whom. Where one
family lives, that is no question. Where several do, close relatives are told apart by their relations and the rest is
open for the health fund.
"""

from __future__ import annotations

from rechtop.law.facts.children import custody_share
from rechtop.law.facts.health import dependent_at_health_fund
from rechtop.law.facts.person import age
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, another, count, exists, is_my

RIGHT_ID = "verhoogde_tegemoetkoming"
HEALTH_FUND = "uw ziekenfonds"
ADULT = 18

partner = is_my(*PARTNERS)
dependant = dependent_at_health_fund.of(OTHER)
grown = age >= ADULT
grown_other = age.of(OTHER) >= ADULT

stands_apart = named_truth(
    f"{RIGHT_ID}.stands_apart",
    grown & ~dependent_at_health_fund & exists(another() & ~partner & grown_other & ~dependant),
    "U bent in eigen naam verzekerd, en er woont nog zo iemand die niet uw partner is.",
    "S6",
)

several_families = named_truth(
    f"{RIGHT_ID}.several_families",
    exists(stands_apart.of(OTHER)),
    "Op dit adres wonen meer gezinnen voor het ziekenfonds.",
    "S6",
)

_close = (
    (dependant & is_my("child", "stepchild"))
    | (dependent_at_health_fund & ~dependant & is_my("parent", "stepparent"))
    | (dependent_at_health_fund & dependant & is_my("sibling"))
)
_parent_here = named_truth(
    f"{RIGHT_ID}.parent_here",
    exists(is_my("parent", "stepparent") & ~dependant),
    "Een ouder die in eigen naam verzekerd is, woont op dit adres.",
    "S6",
)
_partner_here = named_truth(f"{RIGHT_ID}.partner_here", exists(partner), "Uw partner woont op dit adres.", "S6")

_perhaps = (
    (dependant & (~_parent_here.of(OTHER) | _partner_here))
    | (dependent_at_health_fund & (~_parent_here | _partner_here.of(OTHER)))
) & judged(RIGHT_ID, "household", by=HEALTH_FUND, text="wie op uw adres ten laste is van wie")
"""A dependant with a parent of her own here belongs to that parent; only a partner of that parent is not told apart."""

member = another() & (partner | case((several_families, _close | _perhaps), otherwise=grown_other | dependant))
"""Whether the person an aggregate has arrived at belongs to the household of the person at hand."""

REFORM = day("2023-01-01")
"""From when the reform of 2022 counts here; its exact start was not found (about.yaml, doubts)."""

_shared_child = (
    (ON >= REFORM)
    & is_my("child", "stepchild")
    & ~grown_other
    & (
        custody_share.of(OTHER).one_of("full", "majority_here", "equal")
        | judged(RIGHT_ID, "c5_ceiling", by=HEALTH_FUND, text="of een kind in gedeeld verblijf uw grens verhoogt")
    )
)
"""A child that is with her two days a week or more raises her ceiling when she asks so, wherever it is a dependant."""

household_size = named_number(
    f"{RIGHT_ID}.household_size",
    amount("1", "person") + count(member | _shared_child),
    "Het aantal mensen in uw gezin voor het ziekenfonds: u, uw partner en de personen ten laste.",
    "S6, S9, S30",
)

belongs_here = named_truth(
    f"{RIGHT_ID}.belongs_here",
    grown
    | dependent_at_health_fund
    | judged(RIGHT_ID, "child_household", by=HEALTH_FUND, text="bij welk gezin dit kind hoort"),
    "U hoort voor het ziekenfonds bij een gezin op dit adres.",
    "S6, S9",
)
