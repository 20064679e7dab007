"""The family of a child: which children count, whose income it is, who brings them up.

Several families can live at one address, so children are counted along their parents: the children and stepchildren
of whoever brings this child up. A child without a parent here counts with everybody at the address.
"""

from __future__ import annotations

from rechtop.law.facts.children import (
    custody_share,
    foster_placement,
    has_child_benefit,
    old_regime_open_20181231,
    youth_activity,
)
from rechtop.law.facts.health import long_term_sick
from rechtop.law.facts.person import age, birth_date
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day, first_of_month, months_between, years_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import NumberReference, judged, named_number, named_truth
from rechtop.rules.people import PARTNERS, count, exists, greatest, is_my
from rechtop.rules.units import CHILDREN

ID = "groeipakket_sociale_toeslag"
P = parameters(ID)
PAYER = "de uitbetaler van het Groeipakket"

YOUNG = 25
"""The age from which nobody opens child benefit any more."""


def payer(condition: str, text: str) -> Truth:
    """What the payer of the child benefit still has to look into."""
    return judged(ID, condition, by=PAYER, text=text)


minor = named_truth(
    f"{ID}.minor",
    months_between(first_of_month(birth_date), first_of_month(ON)) <= 12 * 18,
    "Dit kind is jonger dan 18, of werd deze maand 18.",
    "S1",
)


def _is_my_parent() -> Truth:
    """Whether the other is a parent of the child. Nobody has a child before ten, so brothers and sisters drop out."""
    return is_my("parent") & (years_between(birth_date.of(OTHER), birth_date) >= 10)


def _is_my_stepparent() -> Truth:
    """Whether the other is a partner of the child's parent. Nobody lives as a partner before sixteen."""
    return is_my("stepparent") & (age.of(OTHER) >= 16)


def _has_me() -> Truth:
    """Whether the other is a parent or stepparent of the child."""
    return _is_my_parent() | _is_my_stepparent()


no_parent_here = named_truth(
    f"{ID}.no_parent_here", ~exists(_has_me()), "Geen ouder of stiefouder van dit kind woont op dit adres."
)


def brings_me_up() -> Truth:
    """Whether the other is a parent or stepparent of the child; without a parent here, anybody at the address."""
    return _has_me() | no_parent_here


_learns_at_home = exists(_has_me()) & youth_activity.one_of("student", "training", "school_leaver")
"""Somebody of 18 or older who lives with a parent and still learns, or has just left school."""

may_be_child = named_truth(
    f"{ID}.may_be_child",
    (age < YOUNG) & any_of(minor, has_child_benefit, _learns_at_home),
    "Dit kind is minderjarig, of leert nog, of er wordt nog kinderbijslag voor betaald.",
    "S1",
)

qualifying = named_truth(
    f"{ID}.qualifying",
    (age < YOUNG)
    & case(
        (has_child_benefit, ALWAYS),
        (minor | _learns_at_home, payer("child", "of dit kind recht heeft op het Groeipakket")),
        otherwise=NEVER,
    ),
    "Voor dit kind is er recht op kinderbijslag (Groeipakket).",
    "S1",
)
"""Who has no child benefit yet but is a minor, or learns, may have a right to it; the payer has to find it."""

both_parents_here = named_truth(
    f"{ID}.both_parents_here", count(_is_my_parent()) >= 2, "Beide ouders van dit kind wonen hier."
)
"""Then nobody needs to be asked how the child divides its time."""

counts_here = named_truth(
    f"{ID}.counts_here",
    (both_parents_here | custody_share.one_of("full", "majority_here", "equal", "not_decided"))
    & case(
        (foster_placement.one_of("none", "institution"), ALWAYS),
        otherwise=payer("placed", "of dit geplaatste kind in uw gezin meetelt"),
    ),
    "Dit kind woont minstens de helft van de tijd bij u. Een kind in een voorziening telt ook mee.",
    "S17",
)
"""Alternating without a judgment counts as half. Foster care and reception: not found, so the payer finds it."""

counted = named_truth(f"{ID}.counted", qualifying & counts_here, "Dit kind telt mee in uw gezin.", "S17")

new_regime = named_truth(
    f"{ID}.new_regime",
    ~((birth_date <= day("2018-12-31")) & old_regime_open_20181231),
    "Voor dit kind gelden de bedragen van de nieuwe regeling.",
    "S15",
)


def _in_my_family(name: str, which: Truth, text: str) -> NumberReference:
    """How many children meet ``which`` in the family of the child at hand: the largest count among who brings it up."""
    own = named_number(
        f"{ID}.own_{name}", count(is_my("child", "stepchild") & which, unit=CHILDREN), f"Bij deze ouder: {text}"
    )
    everybody: Number = count(which, unit=CHILDREN)
    found = greatest(own.of(OTHER), _has_me(), empty=everybody).not_above(everybody)
    return named_number(f"{ID}.{name}", found, text, "S7, S17")


counted_children = _in_my_family(
    "counted_children", counted.of(OTHER), "Het aantal kinderen dat meetelt in het gezin van dit kind."
)

n_children_new_regime = _in_my_family(
    "n_children_new_regime",
    counted.of(OTHER) & new_regime.of(OTHER),
    "Het aantal kinderen in dit gezin met de bedragen van de nieuwe regeling.",
)

_no_other_children = named_truth(
    f"{ID}.no_other_children",
    ~exists(may_be_child.of(OTHER) & ~is_my("self", "child", "stepchild", "parent", "stepparent", *PARTNERS)),
    "Op dit adres wonen geen andere kinderen dan die van u en uw partner.",
)

one_family = named_truth(
    f"{ID}.one_family",
    no_parent_here | exists(_has_me() & _no_other_children.of(OTHER)),
    "Alle kinderen op dit adres horen bij één gezin, zodat het inkomen dat van dit gezin is.",
    "S13",
)

_has_partner_here = named_truth(
    f"{ID}.has_partner_here", exists(is_my(*PARTNERS)), "U woont samen met een echtgenoot of partner."
)

single_parent_family = named_truth(
    f"{ID}.single_parent_family",
    case(
        (no_parent_here, payer("single", "of wie dit kind opvoedt er alleen voor staat")),
        (exists(_has_me() & _has_partner_here.of(OTHER)), NEVER),
        otherwise=count(_has_me()) <= 1,
    ),
    "Eén ouder staat alleen in voor de kinderen.",
    "S16",
)

long_term_sick_parent = named_truth(
    f"{ID}.long_term_sick_parent",
    exists(_is_my_parent() & long_term_sick.of(OTHER))
    | (
        exists(_is_my_stepparent() & long_term_sick.of(OTHER))
        & payer("sick", "of de ziekte van de stiefouder meetelt voor dit kind")
    ),
    "Een ouder van dit kind is langdurig ziek of invalide.",
    "S7, S10",
)
