"""The maintainer's check: it finds what is wrong in a law, and lists what is old or not seen in print."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from rechtop.law import check as checking
from rechtop.law.check import Report, check
from rechtop.law.loading import parameters
from rechtop.rules.facts import Entity, truth_fact
from rechtop.rules.kinds import Number
from rechtop.rules.law import Law
from rechtop.rules.logic import ALWAYS, NEVER
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from tests.rules import toy

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _invented_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "about", lambda right: replace(toy.about("bijstand"), id=right))


def report_of(*conditions: Condition, paid: Number | None = None, source: str = "S1") -> Report:
    """The report on a law with one right."""
    money = Amount(paid, AmountKind.INCOME, "", source) if paid is not None else None
    return check(Law([Right("r", Holder.PERSON, conditions, money)]), TODAY)


def about_(faults: Iterable[str], start: str) -> list[str]:
    return [fault.removeprefix(start) for fault in faults if fault.startswith(start)]


def test_a_law_in_order_has_no_faults() -> None:
    assert check(toy.LAW, TODAY).faults == ()


def test_a_condition_without_a_source_is_a_fault() -> None:
    faults = report_of(Condition("c", toy.ILL, "U bent ziek.", "")).faults
    assert faults == ("r.c: geen bron",)


def test_a_source_that_the_right_does_not_list_is_a_fault() -> None:
    assert report_of(Condition("c", toy.ILL, "", "S1, S9")).faults == ("r.c: bron S9 staat niet in about.yaml",)
    assert "r.amount: geen bron" in report_of(paid=toy.OLD_AGE.value, source="").faults


def test_an_amount_without_a_source_or_with_an_unknown_one_is_a_fault() -> None:
    for source, fault in (("", "official maar zonder bron"), ("S9", "bron S9 bestaat niet")):
        entries = tuple(replace(entry, source=source) for entry in toy.OLD_AGE.entries)
        moved = replace(toy.OLD_AGE, entries=entries)
        assert report_of(paid=moved.value).faults == (f"old_age 2025-01-01: {fault}",)


def test_the_source_of_an_amount_is_one_of_its_own_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source that only another right lists is not good enough."""
    words = {
        "r": toy.about("bijstand"),
        "other": replace(toy.about("bijstand"), sources={"S9": toy.about("bijstand").sources["S1"]}),
    }
    monkeypatch.setattr(checking, "about", words.__getitem__)
    monkeypatch.setattr(checking, "has_parameters", lambda right: right == "r")
    monkeypatch.setattr(checking, "parameters", lambda right: {"old_age": toy.OLD_AGE})
    moved = replace(toy.OLD_AGE, entries=tuple(replace(entry, source="S9") for entry in toy.OLD_AGE.entries))
    ill = Condition("c", toy.ILL, "", "S9")
    law = Law(
        [
            Right("r", Holder.PERSON, (), Amount(moved.value, AmountKind.INCOME, "", "S1")),
            Right("other", Holder.PERSON, (ill,)),
        ]
    )
    assert check(law, TODAY).faults == ("old_age 2025-01-01: bron S9 bestaat niet",)


def test_a_condition_that_nobody_can_meet_or_fail_is_a_fault() -> None:
    faults = report_of(Condition("never", toy.ILL & NEVER, "", "S1"), Condition("always", ALWAYS, "", "S1")).faults
    assert about_(faults, "r.never: ") == ["is nooit waar in 400 verzonnen huishoudens"]
    assert about_(faults, "r.always: ") == ["is nooit onwaar in 400 verzonnen huishoudens"]


def test_a_fact_that_no_rule_reads_is_a_fault() -> None:
    idle = truth_fact("idle", Entity.PERSON, "?", why="")
    law = Law([Right("r", Holder.PERSON, (Condition("c", toy.ILL, "", "S1"),))], vocabulary=[idle])
    assert check(law, TODAY).faults == ("idle: geen enkele regel gebruikt dit gegeven",)


def test_old_and_unverified_amounts_are_listed() -> None:
    report = check(toy.LAW, TODAY)
    assert "old_age: laatst bekend 1200.00 EUR/month sinds 2025-01-01 (indexed)" in report.old
    assert {line.split(":")[0] for line in report.old} == {"base[alone]", "base[together]", "old_age"}
    assert report.unverified == ("savings_limit 2010-01-01: recalled, datum stated",)
    assert check(toy.LAW, date(2025, 3, 1)).old == ()


def test_the_report_counts_and_reads_as_text() -> None:
    text = check(toy.LAW, TODAY).text()
    first, *rest = text.splitlines()
    assert first.startswith("5 rechten, 9 voorwaarden, ")
    titles = [line for line in rest if line.split(" (")[0].isupper()]
    assert titles == ["FOUTEN (0)", "VEROUDERD (3)", "NIET NAGEKEKEN (1)"]


def test_every_amount_of_the_real_law_names_sources_of_its_own_right(monkeypatch: pytest.MonkeyPatch) -> None:
    from rechtop.law.about import about
    from rechtop.law.catalogue import law

    monkeypatch.setattr(checking, "about", about)
    assert [fault for fault in check(law(), TODAY).faults if "bron" in fault] == []
    assert "leefloon.cat1_month" in parameters("leefloon")
