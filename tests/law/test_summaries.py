"""The summaries of the law: every part is a fact or list of the law with a value that it can have, once."""

from collections import Counter

from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import RECEIVED, SUMMARIES
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import declared


def test_every_part_is_something_that_the_law_can_know() -> None:
    for summary in SUMMARIES:
        for part in summary.parts:
            fact = law().facts.get(part.fact)
            if fact is None:
                assert part.fact in law().records
                continue
            low, high = declared(fact)
            value = part.usual[0]
            assert 0 < value & low == value < low if fact.kind == "choice" else low <= value <= high
            assert fact.kind != "day"


def test_nothing_is_on_two_screens_and_every_part_has_its_label() -> None:
    parts = [part for summary in SUMMARIES for part in summary.parts]
    assert max(Counter(part.fact for part in parts).values()) == 1
    assert all(part.label for part in parts)
    assert len({summary.id for summary in SUMMARIES}) == len(SUMMARIES)


def test_only_what_is_received_has_no_parts() -> None:
    assert [summary for summary in SUMMARIES if not summary.parts] == [RECEIVED]
    assert RECEIVED.about("") == RECEIVES_COMPLETE


def test_every_sentence_is_short() -> None:
    for summary in SUMMARIES:
        for text in (summary.text, summary.why, *(part.label for part in summary.parts)):
            assert len(text.split()) <= 20
