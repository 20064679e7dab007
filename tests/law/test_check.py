"""The maintainer's check: it finds what is wrong in a law, and lists what is old, not seen in print, or never tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from rechtop.cli import main
from rechtop.law import check as checking
from rechtop.law.about import About, Interaction
from rechtop.law.cases import Case, Expectation
from rechtop.law.catalogue import law as real_law
from rechtop.law.check import SECTIONS, ages, check, coverage, faults, links, places
from rechtop.law.check.report import Finding, Report, Section, listed
from rechtop.law.check.sample import SAMPLE, unreachable
from rechtop.law.synthetic import household
from rechtop.rules.errors import UnknownName
from rechtop.rules.facts import Entity, truth_fact
from rechtop.rules.kinds import Number
from rechtop.rules.law import Law
from rechtop.rules.logic import ALWAYS, NEVER
from rechtop.rules.parameters import Dated, Family, Parameter
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.units import EUR_MONTH
from tests.rules import toy

TODAY = date(2026, 11, 21)
ILL = Condition("c", toy.ILL, "U bent ziek.", "S1")


def words(interactions: Mapping[str, tuple[Interaction, ...]] | None = None) -> Callable[[str], About]:
    """Invented words for any right, with what one does to another."""
    return lambda right: replace(toy.about("bijstand"), id=right, interactions=(interactions or {}).get(right, ()))


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Every right has the words of the toy law, and no worked examples."""
    for module in (faults, links, coverage):
        monkeypatch.setattr(module, "about", words())
    monkeypatch.setattr(coverage, "cases", lambda: iter(()))
    return monkeypatch


def law_of(*conditions: Condition, paid: Number | None = None, source: str = "S1", id: str = "r") -> Law:
    """A law with one right."""
    money = Amount(paid, AmountKind.INCOME, "", source) if paid is not None else None
    return Law([Right(id, Holder.PERSON, conditions, money)])


def lines(found: Iterable[Finding]) -> list[str]:
    return list(Section("", "", tuple(found)).lines())


def about_(found: Iterable[Finding], start: str) -> list[str]:
    return [line.removeprefix(start) for line in lines(found) if line.startswith(start)]


# -- faults -----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("invented")
def test_a_law_in_order_has_no_faults() -> None:
    assert lines(faults.find_faults(toy.LAW, TODAY)) == []


@pytest.mark.usefixtures("invented")
def test_a_condition_without_a_source_is_a_fault() -> None:
    assert lines(faults.find_faults(law_of(replace(ILL, source="")), TODAY)) == ["r: c: geen bron"]


@pytest.mark.usefixtures("invented")
def test_a_source_that_the_right_does_not_list_is_a_fault() -> None:
    found = faults.find_faults(law_of(replace(ILL, source="S1, S9")), TODAY)
    assert lines(found) == ["r: c: bron S9 staat niet in about.yaml"]
    assert "r: amount: geen bron" in lines(faults.find_faults(law_of(paid=toy.OLD_AGE.value, source=""), TODAY))


@pytest.mark.usefixtures("invented")
def test_an_amount_without_a_source_or_with_an_unknown_one_is_a_fault() -> None:
    for source, fault in (("", "official maar zonder bron"), ("S9", "bron S9 bestaat niet")):
        entries = tuple(replace(entry, source=source) for entry in toy.OLD_AGE.entries)
        found = faults.find_faults(law_of(paid=replace(toy.OLD_AGE, entries=entries).value), TODAY)
        assert lines(found) == [f"(gedeeld): old_age 2025-01-01: {fault}"]


def test_the_source_of_an_amount_is_one_of_its_own_right(invented: pytest.MonkeyPatch) -> None:
    """A source that only another right lists is not good enough."""
    sources = {"r": toy.about("bijstand").sources, "other": {"S9": toy.about("bijstand").sources["S1"]}}
    invented.setattr(faults, "about", lambda right: replace(toy.about("bijstand"), id=right, sources=sources[right]))
    invented.setattr(places, "has_parameters", lambda right: right == "r")
    invented.setattr(places, "parameters", lambda right: {"old_age": toy.OLD_AGE})
    moved = replace(toy.OLD_AGE, entries=tuple(replace(entry, source="S9") for entry in toy.OLD_AGE.entries))
    rights = [
        Right("r", Holder.PERSON, (), Amount(moved.value, AmountKind.INCOME, "", "S1")),
        Right("other", Holder.PERSON, (replace(ILL, source="S9"),)),
    ]
    assert lines(faults.find_faults(Law(rights), TODAY)) == ["r: old_age 2025-01-01: bron S9 bestaat niet"]


@pytest.mark.usefixtures("invented")
def test_a_fact_that_no_rule_reads_is_a_fault() -> None:
    idle = truth_fact("idle", Entity.PERSON, "?", why="")
    law = Law([Right("r", Holder.PERSON, (ILL,))], vocabulary=[idle])
    assert lines(faults.find_faults(law, TODAY)) == ["idle: geen enkele regel gebruikt dit gegeven"]


def test_an_interaction_with_a_right_that_does_not_exist_is_a_fault(invented: pytest.MonkeyPatch) -> None:
    told = {"r": (Interaction("nergens", "opens", "", "S1"), Interaction("ext:elders", "opens", "", "S1"))}
    invented.setattr(faults, "about", words(told))
    assert lines(faults.find_faults(law_of(ILL), TODAY)) == ["r: samenhang met 'nergens': dat recht bestaat niet"]


@pytest.mark.usefixtures("invented")
def test_a_column_of_residence_that_the_rule_passes_by_is_a_fault() -> None:
    found = lines(faults.find_faults(law_of(ILL, id="leefloon"), TODAY))
    assert found == ["leefloon: verblijf: de matrix heeft kolom 'leefloon', maar de regel gebruikt ze niet"]


def test_rights_that_open_each_other_in_a_circle_are_a_fault(invented: pytest.MonkeyPatch) -> None:
    law = Law([Right(id, Holder.PERSON, (replace(ILL, id=f"c_{id}"),)) for id in ("a", "b")])
    opens = (Interaction("b", "opens", "", "S1"),)
    invented.setattr(links, "about", words({"a": opens, "b": (Interaction("a", "opened_by", "", "S1"),)}))
    assert lines(links.impossible(law)) == []
    invented.setattr(links, "about", words({"a": opens, "b": (Interaction("a", "opens", "", "S1"),)}))
    assert lines(faults.find_faults(law, TODAY)) == ["a: opent zichzelf in een kring: a -> b -> a"]


# -- conditions that decide nothing -----------------------------------------------------------------------------------


def test_a_condition_that_nobody_can_meet_or_fail_is_a_fault() -> None:
    law = law_of(Condition("never", toy.ILL & NEVER, "", "S1"), Condition("always", ALWAYS, "", "S1"))
    assert about_(unreachable(law), "r: never: ") == [f"is nooit waar in {SAMPLE} verzonnen huishoudens"]
    assert about_(unreachable(law), "r: always: ") == [f"is nooit onwaar in {SAMPLE} verzonnen huishoudens"]


def test_a_condition_that_only_explains_says_why_and_is_held_to_it() -> None:
    explained = Condition("always", ALWAYS, "", "S1", cannot_fail="Iedereen mag komen.")
    assert lines(unreachable(law_of(explained))) == []
    found = lines(unreachable(law_of(replace(explained, holds=toy.ILL))))
    assert found == ["r: always: zegt dat ze niet onwaar kan zijn, maar is het wel"]


def test_a_household_can_be_made_of_only_what_is_needed() -> None:
    needed = {("fact", "ill"), ("records", "receives.bijstand"), ("judgement", "bijstand", "werkbereid")}
    made = household(toy.LAW, Random(1), TODAY, needed)
    assert {fact for fact, _ in made.facts} == {"ill"}
    assert {name for name, _ in made.records} == {"receives.bijstand"}
    assert {finding.right for finding in made.findings} == {"bijstand"}
    whole = household(toy.LAW, Random(1), TODAY)
    assert {fact for fact, _ in whole.facts} == set(toy.LAW.facts)


# -- how old ----------------------------------------------------------------------------------------------------------


def dated(start: str, *, until: str = "", family: Family = toy.INDEXED, status: str = "official") -> Law:
    """A law with one amount that has one value."""
    entry = Dated(
        date.fromisoformat(start) if start else None,
        {"": (100_00, 100_00)},
        source="S1",
        status=status,
        dated="stated",
        until=date.fromisoformat(until) if until else None,
    )
    return law_of(paid=Parameter("money", "geld", EUR_MONTH, 2, family, (entry,)).value)


QUARTER = Family("quarter", "verzonnen", "a new price each quarter", None, expires_months=3)


def test_an_old_amount_is_listed_with_how_long_it_is_older_than_usual() -> None:
    assert lines(ages.old(dated("2025-01-01"), TODAY)) == [
        "(gedeeld): 10 maanden ouder dan gewoonlijk (sinds 2025-01-01, indexed): money"
    ]
    assert lines(ages.old(dated("2025-10-21"), TODAY))[0].startswith("(gedeeld): 1 maand ouder")
    assert lines(ages.old(dated("2025-12-01"), TODAY)) == []
    assert lines(ages.old(dated("2001-01-01", family=toy.FIXED), TODAY)) == []


def test_an_amount_that_may_not_be_used_comes_first_and_what_the_law_ended_last() -> None:
    laws = [
        dated("2020-01-01"),
        dated("2026-07-01", family=QUARTER),
        dated("2020-01-01", until="2021-06-30"),
        dated(""),
    ]
    money = [next(iter(law.parameters.values())) for law in laws]
    rights = [
        Right(f"r{n}", Holder.PERSON, (), Amount(replace(one, id=f"m{n}").value, AmountKind.INCOME, "", "S1"))
        for n, one in enumerate(money)
    ]
    assert [line.removeprefix("(gedeeld): ") for line in lines(ages.old(Law(rights), TODAY))] == [
        "niet meer te gebruiken, 1 maand ouder dan gewoonlijk (sinds 2026-07-01, quarter): m1",
        "70 maanden ouder dan gewoonlijk (sinds 2020-01-01, indexed): m0",
        "zonder datum, dus altijd als verouderd behandeld (indexed): m3",
        "afgelopen op 2021-06-30; kwam er iets in de plaats?: m2",
    ]


def test_what_runs_out_within_sixty_days_is_told_by_day_and_the_rest_in_short() -> None:
    soon = "2027-01-01 (over 41 dagen): (gedeeld): money: gewone indexering (indexed)"
    assert lines(ages.expiring(dated("2026-01-01"), TODAY)) == [soon]
    assert lines(ages.expiring(dated("2026-09-01", family=QUARTER), TODAY)) == [
        "2026-12-01 (over 10 dagen): (gedeeld): money: dan niet meer te gebruiken"
    ]
    assert lines(ages.expiring(dated("2026-06-01", until="2026-11-21"), TODAY)) == [
        "2026-11-22 (over 1 dag): (gedeeld): money: dan niet meer te gebruiken"
    ]
    assert lines(ages.expiring(dated("2026-06-01"), TODAY)) == [
        "later: 2027-06-01 (over 192 dagen): 1 bedragen (indexed)"
    ]
    assert lines(ages.expiring(dated("2025-01-01"), TODAY)) == []


def test_a_value_that_is_followed_by_a_known_one_neither_runs_out_nor_is_old() -> None:
    rising = toy.parameter("money", EUR_MONTH, ("2025-06-01", {"": 1_00}), ("2026-12-01", {"": 2_00}))
    law = law_of(paid=rising.value)
    assert lines(ages.expiring(law, TODAY)) == []
    assert lines(ages.old(law, TODAY)) == []


def test_values_not_seen_in_print_are_listed_and_earlier_ones_counted() -> None:
    values = (("2010-01-01", {"": 1_00}), ("2020-01-01", {"": 2_00}))
    law = law_of(paid=toy.parameter("money", EUR_MONTH, *values, status="recalled").value)
    assert lines(ages.unverified(law, TODAY)) == [
        "(gedeeld): recalled, datum stated: money",
        "waarden die vandaag niet gelden: (gedeeld): 1",
    ]
    assert lines(ages.unverified(dated("2020-01-01"), TODAY)) == []


# -- what no example tries --------------------------------------------------------------------------------------------


def case(right: str, id: str, *, kind: str = "composed", expect: str = "", **person: str) -> Case:
    """A case of the toy law with somebody of whom all is known."""
    told = toy.told_of(toy.person(**person))
    wanted = (Expectation(expect, "an", ""),) if expect else ()
    return Case(right, id, kind, "S1", "", told, wanted, "")


def test_what_the_examples_leave_out_is_listed(invented: pytest.MonkeyPatch) -> None:
    some = [
        case("bijstand", "a", kind="published", expect="bijstand.amount"),
        case("bijstand", "b", savings="90000"),
        case("bijstand", "c", ill="yes"),
        case("ouderdom", "d"),
    ]
    invented.setattr(coverage, "cases", lambda: iter(some))
    found = list(coverage.find_gaps(toy.LAW, TODAY))
    assert about_(found, "minder dan 3 gevallen: ") == [
        "overstap: 0",
        "huurpremie: 0",
        "geboortepremie: 0",
        "ouderdom: 1",
    ]
    official = about_(found, "geen geval uit een officiële bron: ")
    assert official == ["ouderdom", "overstap", "huurpremie", "geboortepremie"]
    never_true = about_(found, "voorwaarden die in geen enkel geval zeker waar zijn: ")
    assert never_true[0] == "ouderdom: leeftijd"
    never_false = about_(found, "voorwaarden die in geen enkel geval zeker onwaar zijn: ")
    assert never_false[0] == "bijstand: werkbereid"
    values = about_(found, "waarden van bedragen die geen enkel geval leest: ")
    assert values == ["(gedeeld) (3): premium 2025-01-01, premium 2025-07-01, base 2024-02-01"]


# -- texts and rules --------------------------------------------------------------------------------------------------


def test_an_opening_that_the_rule_does_not_read_is_listed_and_the_other_way_round(invented: pytest.MonkeyPatch) -> None:
    told = {
        "overstap": (Interaction("bijstand", "opened_by", "", "S1"),),
        "ouderdom": (Interaction("bijstand", "opened_by", "", "S1"), Interaction("overstap", "other", "", "S1")),
    }
    invented.setattr(links, "about", words(told))
    assert lines(links.find_disagreements(toy.LAW, TODAY)) == [
        "verteld, maar geen regel leest het: ouderdom wordt geopend door bijstand"
    ]
    invented.setattr(links, "about", words())
    assert lines(links.find_disagreements(toy.LAW, TODAY)) == [
        "gelezen, maar geen tekst vertelt het: overstap: bijstand"
    ]


@pytest.mark.parametrize(
    ("kind", "fine"), [("opens", True), ("counts_for", True), ("excludes", True), ("counts", False), ("other", True)]
)
def test_who_must_read_depends_on_what_is_told(invented: pytest.MonkeyPatch, kind: str, fine: bool) -> None:
    """The rule of ``overstap`` reads the receipt of ``bijstand``, and not the other way round."""
    invented.setattr(links, "about", words({"bijstand": (Interaction("overstap", kind, "", "S1"),)}))
    assert (lines(links.find_disagreements(toy.LAW, TODAY)) == []) is fine


def test_facts_of_one_right_and_rights_without_a_column_are_listed() -> None:
    report = check(toy.LAW, TODAY, ["residence", "facts"])
    assert report.section("residence").count == 5
    (most, *_) = report.section("facts").findings
    assert (most.place, set(most.text.split(", "))) == ("bijstand", {"net_wage_month", "ill", "seeks_work"})
    assert report.section("facts").count == 5


# -- the report -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("invented")
def test_the_report_gives_the_counts_first_and_then_what_was_found_place_by_place() -> None:
    report = check(toy.LAW, TODAY)
    assert [section.id for section in report.sections] == list(SECTIONS)
    counts, totals, *rest = report.text().split("\n\n")
    assert counts.startswith("5 rechten, 9 voorwaarden, ")
    assert [line.split()[0] for line in totals.splitlines()] == list(SECTIONS)
    assert not report.is_wrong
    assert [part.splitlines()[0].split(":")[0] for part in rest] == [
        section.title.split(":")[0] for section in report.sections if section.findings
    ]


def test_findings_of_one_place_stand_together_where_the_most_urgent_one_is() -> None:
    section = Section("x", "TITEL", (Finding("a", "1"), Finding("b", "2", 4), Finding("a", "3")))
    assert section.text().splitlines() == ["TITEL (6)", "  a", "    1", "    3", "  b", "    2"]


def test_only_a_fault_makes_a_report_wrong() -> None:
    empty, full = Section("faults", "F", ()), Section("faults", "F", (Finding("a", "1"),))
    assert not Report("", (empty, replace(full, id="old"))).is_wrong
    assert Report("", (full,)).is_wrong


def test_many_names_are_told_in_short() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcdefghij") == "a, b, c, d, e, f, g, h en nog 2"


def test_an_unknown_section_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match="fault"):
        check(toy.LAW, TODAY, ["fault"])


# -- the real law -----------------------------------------------------------------------------------------------------


def test_the_real_law_has_no_faults() -> None:
    assert lines(faults.find_faults(real_law(), TODAY)) == []


def test_the_command_shows_the_sections_that_are_asked_and_fails_on_faults_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["law", "check", "--on", "2026-11-21", "--only", "expiring", "interactions"]) == 0
    shown = capsys.readouterr().out
    assert "LOOPT AF" in shown
    assert "GEVALLEN" not in shown
    monkeypatch.setitem(checking.SECTIONS, "faults", ("FOUTEN", lambda law, on: [Finding("r", "iets")]))
    assert main(["law", "check", "--only", "faults"]) == 1
    assert "FOUTEN (1)\n  r\n    iets" in capsys.readouterr().out
