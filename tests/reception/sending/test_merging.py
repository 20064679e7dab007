"""Two texts that were changed at the same time: both are shown, and nothing of either is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.errors import ChangedMeanwhile
from rechtop.reception.merging import keep_both, mark_of, merged

LINES = st.lists(st.text("ab c", max_size=4), max_size=6).map("\n".join)


def test_a_text_that_nobody_else_changed_is_kept() -> None:
    keep_both("oud", "nieuw", mark_of("oud"))


def test_a_text_that_somebody_changed_is_not_written_over() -> None:
    with pytest.raises(ChangedMeanwhile) as changed:
        keep_both("van Bo", "van An", mark_of("oud"))
    assert (changed.value.theirs, changed.value.yours) == ("van Bo", "van An")


def test_a_form_without_a_mark_counts_as_changed() -> None:
    with pytest.raises(ChangedMeanwhile):
        keep_both("van Bo", "van An", "")


def test_who_typed_the_same_is_not_bothered() -> None:
    keep_both("Bel morgen.\n", "Bel morgen. \r\n", mark_of("oud"))


def test_after_looking_it_can_be_kept() -> None:
    with pytest.raises(ChangedMeanwhile) as changed:
        keep_both("van Bo", "van An", mark_of("oud"))
    keep_both("van Bo", "van An en Bo", merged(changed.value).mark)


def test_what_is_in_both_is_said_once() -> None:
    both = merged(ChangedMeanwhile("eerst\nvan Bo\nlaatst", "eerst\nvan An\nlaatst"))
    assert both.together == "eerst\nvan Bo\nvan An\nlaatst"
    assert [piece.kind for piece in both.pieces] == ["both", "theirs", "yours", "both"]


@given(LINES, LINES)
def test_together_holds_every_line_of_both_in_order(theirs: str, yours: str) -> None:
    pieces = merged(ChangedMeanwhile(theirs, yours)).pieces
    plain = [[line.rstrip() for line in text.strip().splitlines()] for text in (theirs, yours)]
    for kind, lines in zip(("theirs", "yours"), plain, strict=True):
        assert [piece.text for piece in pieces if piece.kind in ("both", kind)] == lines


@given(LINES, LINES)
def test_two_texts_share_a_mark_only_when_they_say_the_same(one: str, other: str) -> None:
    same = [line.rstrip() for line in one.strip().splitlines()] == [
        line.rstrip() for line in other.strip().splitlines()
    ]
    assert (mark_of(one) == mark_of(other)) is same
