"""The summaries of the law: every part is a fact or list of the law with a value that it can have, once."""

from collections import Counter
from datetime import date

from rechtop.law.catalogue import law
from rechtop.law.facts import summaries_home
from rechtop.law.facts.summaries import RECEIVED, SUMMARIES
from rechtop.law.household_file import read_household
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import declared
from rechtop.rules.run import Run


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


def test_who_ticks_no_benefit_and_no_pension_has_neither() -> None:
    parts = {part.fact: part.label for part in summaries_home.MONTH.parts}
    assert "pension_month" not in parts
    assert "pensioen" in parts["social_benefit_month"]


def test_a_pension_is_never_net_nothing() -> None:
    an = {"id": "an", "birth_date": "1957-04-02", "pension_month": "980.50", "social_benefit_month": "0"}
    household = read_household({"on": "2025-03-01", "persons": [an]}, law(), date(2025, 3, 1))
    assert Run(law(), household).value("constraint.pension_is_received", 0) == (0, 0)
