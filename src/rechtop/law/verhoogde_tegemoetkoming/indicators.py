"""The indicator groups (c2, c5): signs of a stable low income, for which the income of one month may count.

Since the reform (here from 2023; see about.yaml, doubts) three months without work are enough instead of a year, and
the bridging right, temporary protection and a letter of the health fund count too.
"""

from __future__ import annotations

from rechtop.law.facts.health import (
    dependent_at_health_fund,
    handicap_recognised_without_allowance,
    on_invalidity,
    signalled_by_health_fund,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.work import (
    bridging_right_full_quarter,
    months_disponibility_for_illness,
    months_unemployed_or_incapacitated,
    on_retirement_pension,
    on_survivor_pension,
)
from rechtop.law.residence.gate import under_temporary_protection
from rechtop.law.verhoogde_tegemoetkoming.grounds import P, german_elderly_aid
from rechtop.law.verhoogde_tegemoetkoming.household import (
    ADULT,
    HEALTH_FUND,
    REFORM,
    RIGHT_ID,
    dependant,
    grown_other,
    member,
)
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.logic import any_of
from rechtop.rules.named import judged, named_truth
from rechtop.rules.people import another, exists, is_my

ISOLATED_SINCE = day("2024-10-01")

WORKING_AGE = 16
"""Who is younger has no pension, invalidity or spell without work, and is not asked about them."""

_reformed = ON >= REFORM
_long_enough = P["vt.unemployment_or_incapacity_months_for_indicator"].value

DEPENDENT_CHILD_UNTIL = 25
"""A child is a dependant until 25 at the latest; an older one living along makes no single-parent household open."""

_on_her_own = ~dependent_at_health_fund | ~exists(another() & grown_other)
_only_children = ~exists(another() & ~is_my("child"))
_only_young = ~exists(another() & grown_other & ~is_my("child", "stepchild", "grandchild"))
_some_young = exists(another() & ((age.of(OTHER) < DEPENDENT_CHILD_UNTIL) | dependant))

single_parent = named_truth(
    f"{RIGHT_ID}.single_parent",
    (age >= ADULT)
    & _on_her_own
    & (
        (_only_children & exists(is_my("child") & dependant))
        | (
            _only_young
            & _some_young
            & judged(
                RIGHT_ID, "c5", by=HEALTH_FUND, text="of u een eenoudergezin bent, ook met een kind in gedeeld verblijf"
            )
        )
    ),
    "U woont alleen met een of meer kinderen, van wie er minstens een ten laste is.",
    "S9",
)

without_work = named_truth(
    f"{RIGHT_ID}.without_work",
    (age >= WORKING_AGE) & (on_invalidity | (months_unemployed_or_incapacitated >= _long_enough)),
    "U bent invalide, of lang genoeg werkloos of arbeidsongeschikt.",
    "S5, S7, S36",
)

in_indicator_group = named_truth(
    f"{RIGHT_ID}.in_indicator_group",
    any_of(
        single_parent,
        without_work,
        (age >= WORKING_AGE)
        & any_of(
            on_retirement_pension,
            on_survivor_pension,
            handicap_recognised_without_allowance,
            months_disponibility_for_illness >= _long_enough,
            _reformed & bridging_right_full_quarter,
            german_elderly_aid,
        ),
        _reformed & (under_temporary_protection | signalled_by_health_fund),
    ),
    "U hoort zelf tot een groep met een stabiel laag inkomen.",
    "S6, S7, S36",
)

has_indicator = named_truth(
    f"{RIGHT_ID}.has_indicator",
    in_indicator_group | exists(member & in_indicator_group.of(OTHER)),
    "Iemand van uw gezin hoort tot een groep met een stabiel laag inkomen.",
    "S6, S7",
)

isolated = named_truth(
    f"{RIGHT_ID}.isolated",
    ~exists(another() & ~(dependant & is_my("child", "stepchild"))),
    "U woont alleen, of alleen met kinderen ten laste.",
    "S5",
)

opened_by_fund = (ON >= ISOLATED_SINCE) & isolated & without_work
"""b1 without its income: the health fund looks at the income itself, without a declaration."""
