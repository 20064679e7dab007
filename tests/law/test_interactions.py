"""What rights do to each other: one graph, told once, without contradictions and without circles."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from rechtop.law.about import KINDS, Interaction, about
from rechtop.law.catalogue import law
from rechtop.law.interactions import NO_CIRCLES, ORDER, Interactions, Told
from tests.rules import toy

REAL = Interactions({right: about(right) for right in law().rights})
Links = tuple[tuple[str, str], ...]


def graph(told: Mapping[str, Links]) -> Interactions:
    """A graph over invented rights: for each, what it does (a kind) to which other."""
    return Interactions(
        {
            right: replace(
                toy.about("bijstand"),
                id=right,
                interactions=tuple(Interaction(other, kind, f"{right} {kind}", "S1") for kind, other in links),
            )
            for right, links in told.items()
        }
    )


def faults(told: Mapping[str, Links]) -> list[str]:
    return [f"{fault.place}: {fault.text}" for fault in graph(told).faults()]


def test_the_rights_of_the_law_do_not_contradict_each_other_nor_go_round() -> None:
    assert [f"{fault.place}: {fault.text}" for fault in REAL.faults()] == []
    for kind in NO_CIRCLES:
        assert REAL.circles(kind) == []


def test_a_link_that_both_sides_tell_is_one_link_with_both_texts() -> None:
    (link,) = graph({"a": (("opens", "b"),), "b": (("opened_by", "a"),)}).links
    assert (link.one, link.kind, link.other) == ("a", "opens", "b")
    assert link.told == (Told("a", "a opens", "S1"), Told("b", "b opened_by", "S1"))


@pytest.mark.parametrize(
    ("kind", "turned"),
    [("opens", "opened_by"), ("counts_for", "counts"), ("absorbs", "absorbed_by"), ("excludes", "excludes")],
)
def test_each_side_reads_a_link_in_its_own_words(kind: str, turned: str) -> None:
    one = graph({"a": ((kind, "b"),), "b": ()})
    (from_a,), (from_b,) = one.of("a"), one.of("b")
    assert (from_a.right, from_a.kind, from_a.words) == ("b", kind, KINDS[kind])
    assert (from_b.right, from_b.kind, from_b.words) == ("a", turned, KINDS[turned])
    assert from_a.mine == from_b.theirs == (Told("a", f"a {kind}", "S1"),)
    assert from_a.theirs == from_b.mine == ()


def test_every_link_of_the_law_is_seen_from_both_sides() -> None:
    for link in REAL.links:
        assert any(seen.right == link.other for seen in REAL.of(link.one))
        assert any(seen.right == link.one for seen in REAL.of(link.other))


def test_what_opens_more_comes_first() -> None:
    assert set(ORDER) == set(KINDS)
    for right in law().rights:
        kinds = [ORDER.index(seen.kind) for seen in REAL.of(right)]
        assert kinds == sorted(kinds)


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"a": (("opens", "b"),), "b": (("no_effect", "a"),)},
         "a: “opent” en “verandert niets aan” spreken elkaar tegen, met b"),
        ({"a": (("no_effect", "b"), ("counts", "b"))},
         "a: “telt mee als inkomen voor” en “verandert niets aan” spreken elkaar tegen, met b"),
        ({"a": (("absorbs", "b"),), "b": (("absorbs", "a"),)}, "a: komt in de plaats van b, en omgekeerd"),
        ({"a": (("other", "a"),)}, "a: hangt samen met zichzelf"),
        ({"a": (("opens", "b"), ("opens", "b"))}, "a: vertelt twee keer: a opent b"),
        ({"a": (("opens", "b"),), "b": (("opens", "c"),), "c": (("opens", "a"),)},
         "a: opent zichzelf in een kring: a -> b -> c -> a"),
        ({"a": (("counts_for", "b"), ("counts", "b"))},
         "a: telt in een kring als inkomen voor zichzelf: a -> b -> a"),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_a_fault(told: Mapping[str, Links], fault: str) -> None:
    assert faults(told) == [fault]


def test_who_waits_for_something_and_gets_it_is_no_contradiction() -> None:
    assert faults({"wachten": (("opens", "premie"),), "premie": (("excludes", "wachten"),)}) == []


def test_two_circles_are_two_faults_and_what_only_leads_to_a_circle_is_none() -> None:
    round_ = graph({
        "a": (("opens", "b"),), "b": (("opens", "a"),), "x": (("opens", "a"),),
        "c": (("opens", "d"),), "d": (("opens", "c"),),
    })  # fmt: skip
    assert round_.circles("opens") == [("a", "b", "a"), ("c", "d", "c")]
