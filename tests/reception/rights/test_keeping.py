"""The desk form in a file: what is written, what stays unknown, and two people who type at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rechtop.journal.models import Entry
from rechtop.law.catalogue import law
from rechtop.reception.desk import Desk
from rechtop.reception.models import Event, Fact, Finding, Proof, Purpose, SaidBy, Stage, Trajectory
from rechtop.reception.rights import keeping
from rechtop.reception.rights.facts import Telling, all_facts, newest, tell
from tests.reception.rights.conftest import send
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _held(at: Desk, file: Trajectory) -> dict[tuple[str, str], object]:
    return {key: fact.value for key, fact in newest(all_facts(at.store, file)).items()}


def _later(at: Desk, days: int) -> Desk:
    return replace(at, on=at.on + timedelta(days))


def test_what_is_typed_becomes_a_fact_with_who_said_it_when_and_for_what(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="1.250,50", zei="partner", waarvoor="request")
    (fact,) = Fact.objects.using(at.store).all()
    assert (fact.place, fact.fact, fact.value, fact.on) == ("p1", "savings", "1250.5", at.on)
    assert (fact.said_by, fact.purpose, fact.proof) == (SaidBy.PARTNER, Purpose.REQUEST, Proof.NONE)
    assert (fact.by, fact.by_name) == (at.user, at.name)


def test_sending_the_same_form_again_writes_nothing(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", r__p1__leefloon="nee", nog="nee")
    assert send(at, file).written == 0
    assert _held(at, file) == {
        ("p1", "savings"): "900",
        ("p1", "receives.leefloon"): [{"answer": "nee"}],
        ("household", "persons_complete"): "yes",
    }


def test_the_file_counts_for_the_municipality_that_was_told_until_it_is_taken_back(at: Desk, file: Trajectory) -> None:
    lives_in = ("household", "municipality")
    for told, code in (("44021", "44021"), ("?", ""), ("44021", "44021"), (None, "")):
        tell(at, file, law(), {lives_in: told}, Telling(at.on))
        assert at.find(file.pk).municipality == code


def test_unknown_stays_unknown_and_no_answer_is_kept_as_it_is(at: Desk, file: Trajectory) -> None:
    kept = send(at, file, f__p1__savings="?", f__p1__net_wage_month="-")
    assert _held(at, file) == {("p1", "savings"): "?", ("p1", "net_wage_month"): "-"}
    assert kept.page.run.household.facts == {}
    assert ("savings", "p1") in kept.page.run.household.closed


def test_a_newer_answer_replaces_the_older_one_and_an_emptied_field_strikes_it(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    send(at, file, f__p1__savings="950")
    send(at, file, f__p1__savings="")
    facts = all_facts(at.store, file)
    assert [fact.value for fact in facts] == ["900", "950"]
    assert facts[1].replaces_id == facts[0].pk
    assert facts[1].withdrawn_at is not None
    assert _held(at, file) == {}


def test_an_answer_that_cannot_be_read_changes_nothing_and_says_so(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    kept = send(at, file, f__p1__savings="veel", f__dwelling__tenure="tenant")
    assert "f.p1.savings" in kept.page.reading.errors
    assert _held(at, file) == {("p1", "savings"): "900", ("dwelling", "tenure"): "tenant"}


def test_two_people_at_once_lose_nothing(at: Desk, file: Trajectory) -> None:
    seen = keeping.known_of(at, file).seen
    send(at, file, f__p1__savings="900", f__dwelling__tenure="tenant")
    data = {"persoon": ["p1"], "gezien": [seen], "f.p1.savings": ["700"], "f.p1.net_wage_month": ["1.000"]}
    kept = keeping.kept(at, file.pk, data, "")
    assert kept.conflicts == {("p1", "savings"): "900"}
    assert kept.page.sheet.text("f.p1.savings") == "700"
    assert kept.page.sheet.text("f.dwelling.tenure") == "tenant"
    assert _held(at, file) == {
        ("p1", "savings"): "900",
        ("dwelling", "tenure"): "tenant",
        ("p1", "net_wage_month"): "1000",
    }
    again = keeping.kept(at, file.pk, data | {"gezien": [kept.known.seen], "f.dwelling.tenure": ["tenant"]}, "")
    assert not again.conflicts
    assert _held(at, file)["p1", "savings"] == "700"


def test_proof_is_noted_with_one_press_and_what_was_typed_is_kept_with_it(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    (fact,) = all_facts(at.store, file)
    send(at, file, f"bewijs:{fact.pk}", f__p1__net_wage_month="1.000")
    held = newest(all_facts(at.store, file))
    assert held["p1", "savings"].proof == Proof.SEEN
    assert held["p1", "savings"].replaces_id == fact.pk
    assert held["p1", "net_wage_month"].proof == Proof.NONE


def test_a_fact_of_a_moment_is_unknown_on_another_day_until_it_is_confirmed(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", f__p1__birth_date="1957", nog="nee")
    tomorrow = _later(at, 1)
    opened = keeping.opened(tomorrow, file.pk)
    assert {fact.fact for fact in opened.known.stale} == {"savings", "persons_complete"}
    assert set(opened.page.run.household.facts) == {("birth_date", "p1")}
    assert opened.page.sheet.text("f.p1.savings") == ""
    keeping.confirmed(tomorrow, file.pk, [str(fact.pk) for fact in opened.known.stale], "person")
    assert ("savings", "p1") in keeping.opened(tomorrow, file.pk).page.run.household.facts


def test_a_paper_that_was_seen_says_nothing_of_a_later_day(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    (fact,) = all_facts(at.store, file)
    keeping.described(at, file.pk, str(fact.pk), "copy", "")
    tomorrow = _later(at, 1)
    (stale,) = keeping.known_of(tomorrow, file).stale
    assert stale.proof == Proof.COPY
    keeping.confirmed(tomorrow, file.pk, [str(stale.pk)], "person")
    assert keeping.known_of(tomorrow, file).facts["p1", "savings"].proof == Proof.NONE


def test_the_same_answer_on_a_later_day_is_a_new_fact(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    send(_later(at, 1), file, f__p1__savings="900")
    assert [fact.on for fact in all_facts(at.store, file)] == [at.on, at.on + timedelta(1)]


def test_people_come_and_go_with_all_that_is_about_them(at: Desk, file: Trajectory) -> None:
    send(at, file, "persoon-erbij")
    send(at, file, naam__p2="Kind", band__p1__p2="child", f__p2__birth_date="2019")
    assert _held(at, file)["p2", "relation.p1"] == "child"
    assert (_held(at, file)["p2", "name"], keeping.opened(at, file.pk).page.sheet.text("naam.p2")) == ("Kind", "Kind")
    kept = keeping.opened(at, file.pk)
    assert kept.page.run.household.people == ("p1", "p2")
    send(at, file, "persoon-weg:p2")
    assert _held(at, file) == {}


def test_what_was_explored_is_an_event_once_a_day_for_each_right(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__lives_in_belgium="nee", f__p1__birth_date="1990")
    events = Event.objects.using(at.store)
    first = list(events.values_list("right", "stage", "domain"))
    assert first
    assert {stage for _, stage, _ in first} == {Stage.EXPLORED}
    assert all(domain for _, _, domain in first)
    send(at, file, f__p1__savings="900")
    rights = list(events.values_list("right", flat=True))
    assert len(rights) == len(set(rights))
    send(_later(at, 1), file, f__p1__lives_in_belgium="nee")
    assert events.count() > len(rights)


def test_typing_computes_and_writes_nothing(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__birth_date="1990")
    before = (Fact.objects.using(at.store).count(), Event.objects.using(at.store).count())
    page = keeping.computed(at, file.pk, {"persoon": ["p1"], "f.p1.savings": ["900"], "gezien": [""]})
    assert ("savings", "p1") in page.run.household.facts
    assert ("birth_date", "p1") in page.run.household.facts
    assert (Fact.objects.using(at.store).count(), Event.objects.using(at.store).count()) == before


def test_p11_computing_without_opening_the_page_is_a_reading_too(at: Desk, file: Trajectory) -> None:
    lines = Entry.objects.using(at.store).filter(about=file.pk, what=keeping.READ)
    for _ in range(2):
        keeping.computed(at, file.pk, {"persoon": ["p1"], "gezien": [""]})
        assert lines.count() == 1, "once, not for each letter"


def test_p17_no_outcome_is_stored_as_a_decision(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__lives_in_belgium="nee", f__p1__birth_date="1990", f__p1__savings="0")
    assert set(Event.objects.using(at.store).values_list("stage", "organ")) == {(Stage.EXPLORED, "")}
    assert not Finding.objects.using(at.store).exists()


def test_the_person_whose_file_it_is_cannot_be_taken_away(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    send(at, file, "persoon-erbij")
    kept = send(at, file, "persoon-weg:p1")
    assert kept.page.sheet.people == ("p1", "p2")
    assert _held(at, file)["p1", "savings"] == "900"
    assert kept.page.stand.staying == ("p1",)


def test_somebody_who_was_added_while_another_types_counts_in_her_outcome(at: Desk, file: Trajectory) -> None:
    seen = keeping.known_of(at, file).seen
    send(at, file, "persoon-erbij", f__p1__savings="900")
    page = keeping.computed(at, file.pk, {"persoon": ["p1"], "gezien": [seen], "f.p1.birth_date": ["1990"]})
    assert page.run.household.people == page.sheet.people == ("p1", "p2")
    assert page.results.groups
