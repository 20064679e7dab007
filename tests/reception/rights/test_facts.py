"""What was told for exploring does not feed control, and what a bundle for an investigation holds."""

from __future__ import annotations

import json

import pytest

from rechtop.reception.desk import Desk
from rechtop.reception.models import Hypothesis, Proof, Purpose, SaidBy, Trajectory
from rechtop.reception.rights import keeping
from rechtop.reception.rights.bringing import household_file
from rechtop.reception.rights.bundle import bundle, bundle_json
from rechtop.reception.rights.facts import FactMissing, all_facts, allow, facts_for, newest
from rechtop.reception.rights.findings import FindingRefused
from rechtop.rules.outcomes import Outcome
from tests.reception.rights.conftest import send
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _allowed(at: Desk, file: Trajectory, purpose: Purpose) -> set[str]:
    return {fact.fact for fact in facts_for(newest(all_facts(at.store, file)), purpose).facts}


def _allow(at: Desk, file: Trajectory, fact: str, purpose: Purpose) -> None:
    held = newest(all_facts(at.store, file))
    with at.writing(file.pk, "trajectory.facts") as trajectory:
        allow(at, trajectory, [held["p1", fact].pk], purpose)


def test_purpose_what_was_told_for_exploring_does_not_feed_control(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    send(at, file, f__p1__net_wage_month="1.000", waarvoor="request")
    assert _allowed(at, file, Purpose.EXPLORE) == {"savings", "net_wage_month"}
    assert _allowed(at, file, Purpose.REQUEST) == _allowed(at, file, Purpose.INVESTIGATION) == {"net_wage_month"}
    _allow(at, file, "savings", Purpose.REQUEST)
    assert _allowed(at, file, Purpose.INVESTIGATION) == {"savings", "net_wage_month"}


def test_a_newer_value_for_exploring_hides_the_older_one_from_control(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", waarvoor="investigation")
    send(at, file, f__p1__savings="2.000")
    found = facts_for(newest(all_facts(at.store, file)), Purpose.INVESTIGATION)
    assert found.facts == ()
    assert [fact.value for fact in found.to_ask] == ["2000"]


def test_being_allowed_changes_neither_the_day_nor_who_said_it_nor_the_proof(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", zei="partner")
    (fact,) = all_facts(at.store, file)
    keeping.described(at, file.pk, str(fact.pk), "copy", "")
    _allow(at, file, "savings", Purpose.INVESTIGATION)
    held = newest(all_facts(at.store, file))["p1", "savings"]
    assert (held.on, held.said_by, held.proof, held.value) == (at.on, SaidBy.PARTNER, Proof.COPY, "900")
    assert len(keeping.history(all_facts(at.store, file), held)) == 2


def test_a_fact_that_was_replaced_meanwhile_cannot_be_described(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    (old,) = all_facts(at.store, file)
    send(at, file, f__p1__savings="950")
    with pytest.raises(FactMissing):
        keeping.described(at, file.pk, str(old.pk), "seen", "")


def test_p15_what_a_worker_supposes_is_in_no_bundle_and_no_file(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", waarvoor="investigation")
    Hypothesis(trajectory=file, text="KANARIE vermoeden", by=at.user, by_name=at.name).save(using=at.store)
    known = keeping.known_of(at, file)
    made = bundle(known, {"p1": "Fatima Voorbeeld"})
    sent = json.dumps(bundle_json(made, file.reference, at.on.isoformat()))
    assert "900" in sent
    for text in (sent, household_file(known).decode(), repr(made)):
        assert "KANARIE" not in text


def test_the_bundle_tells_fact_value_day_proof_and_how_many_stay_behind(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", waarvoor="request")
    send(at, file, f__p1__net_wage_month="1.000")
    made = bundle(keeping.known_of(at, file), {"p1": "Fatima Voorbeeld"})
    told = bundle_json(made, file.reference, at.on.isoformat())
    assert told["not_included"] == 1
    (fact,) = told["facts"] if isinstance(told["facts"], list) else []
    assert isinstance(fact, dict)
    assert fact | {"question": ""} == {
        "place": "p1", "fact": "savings", "question": "", "value": "900", "in_words": "€ 900,00", "on": "2026-11-23",
        "said_by": "person", "proof": "none", "purpose": "request",
    }  # fmt: skip
    assert "Fatima" not in json.dumps(told)


def test_p17_a_finding_is_of_a_named_human_with_a_reason_and_only_then_counts(at: Desk, file: Trajectory) -> None:
    key = "leefloon/c7/p1"
    for answer, why in (("yes", " "), ("", "Zij zoekt werk.")):
        with pytest.raises(FindingRefused):
            keeping.found(at, file.pk, key, answer, why)
    keeping.found(at, file.pk, key, "yes", "Zij zoekt werk en toont haar brieven.")
    kept = keeping.opened(at, file.pk)
    (one,) = kept.known.findings
    assert (one.by, one.by_name, one.on, one.why) == (at.user, at.name, at.on, "Zij zoekt werk en toont haar brieven.")
    assert [(found.by, found.finding) for found in kept.page.run.household.findings] == [(at.name, True)]
    assert all(verdict.outcome in Outcome for verdict in kept.page.results.verdicts)


def test_an_unknown_judgement_is_refused(at: Desk, file: Trajectory) -> None:
    with pytest.raises(FindingRefused, match="kennen we niet"):
        keeping.found(at, file.pk, "leefloon/verzonnen/p1", "yes", "Daarom.")
