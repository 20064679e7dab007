"""The legal order of claims: what comes before what, and that only declared links are turned round."""

from __future__ import annotations

import pytest

from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.interactions import ABSORBS, COUNTS_FOR, OPENS, Interactions
from rechtop.law.joint.order import LAST, LEEFLOON, TURNED, legal_order
from rechtop.rules.rights import AmountKind

LAW = law()
ORDER = legal_order(LAW)
PLACE = {right: number for number, step in enumerate(ORDER.steps) for right in step}


def test_every_right_has_one_place() -> None:
    assert sorted(ORDER.rights) == sorted(LAW.rights)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("inkomensvervangende_tegemoetkoming", "integratietegemoetkoming"),
        ("inkomensvervangende_tegemoetkoming", LEEFLOON),
        ("inkomensgarantie_ouderen", "zorgbudget_ouderen"),
        ("inkomensgarantie_ouderen", LEEFLOON),
        ("groeipakket_basisbedrag", "groeipakket_sociale_toeslag"),
        (LEEFLOON, "groeipakket_sociale_toeslag"),
        (LEEFLOON, "verhoogde_tegemoetkoming"),
        (LEEFLOON, "installatiepremie"),
        ("verhoogde_tegemoetkoming", "nmbs_verhoogde_tegemoetkoming"),
        ("werkloosheidsuitkering", LEEFLOON),
    ],
)
def test_what_counts_or_opens_comes_first(first: str, later: str) -> None:
    assert PLACE[first] < PLACE[later]


def test_every_link_of_the_texts_is_kept_or_declared() -> None:
    for link in Interactions({right: about(right) for right in LAW.rights}).links:
        kept = link.kind in (OPENS, COUNTS_FOR, ABSORBS) and {link.one, link.other} <= LAW.rights.keys()
        if kept and link.one != LAST:
            assert PLACE[link.one] < PLACE[link.other] or (link.one, link.other) in TURNED, link


def test_a_turned_link_is_needed() -> None:
    assert {pair for pair in TURNED if PLACE[pair[0]] < PLACE[pair[1]]} == set()


def test_leefloon_is_residual_and_help_of_the_ocmw_last() -> None:
    paying = [r.id for r in LAW.rights.values() if r.amount is not None and r.amount.kind is AmountKind.INCOME]
    later = {right for right in paying if PLACE[right] > PLACE[LEEFLOON]}
    waits = {LEEFLOON}
    for right in ORDER.rights:
        if ORDER.before[right] & waits:
            waits.add(right)
    assert later <= waits
    assert ORDER.steps[-1] == (LAST,)
