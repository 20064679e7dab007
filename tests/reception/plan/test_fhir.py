"""The plan as FHIR: what goes out comes back the same, holds no name or number of hers, and is what FHIR allows."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from django.test import Client
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

from rechtop.accounts.models import User
from rechtop.journal.models import Entry
from rechtop.reception.contact import national_number
from rechtop.reception.models import Hypothesis, OwnerKind, StepState, Trajectory
from rechtop.reception.plan import versions
from rechtop.reception.plan.bundle import bundle_of, task_id
from rechtop.reception.plan.checking import faults_of
from rechtop.reception.plan.reading import Unreadable, read_bundle
from rechtop.reception.plan.values import CODES, NEEDED, REFERENCES, TASK_STATUS
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.plan.made import GOALS, LIFE_GOAL, a_plan, a_step, confirmed
from tests.stores.made import in_stores

NUMBER = "85073003328"


@pytest.fixture
def an(store: str) -> User:
    return worker()


@pytest.fixture
def file(an: User) -> Trajectory:
    return a_file(desk(an), "Fatima Voorbeeld")


def _bundle(an: User, file: Trajectory) -> Any:
    at = desk(an)
    confirmed(at, file)
    return bundle_of(at, file, versions.now(at, file))


def _of(bundle: Any, kind: str) -> list[dict[str, Any]]:
    return [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind]


@in_stores
@pytest.mark.both_databases
def test_what_goes_out_comes_back_the_same(an: User, file: Trajectory) -> None:
    at = desk(an)
    bundle = _bundle(an, file)
    held = versions.now(at, file)
    told = read_bundle(json.loads(json.dumps(bundle)))
    assert held.version is not None
    assert (told.life_goal, told.goals, told.review_on) == (LIFE_GOAL, tuple(GOALS), held.version.review_on)
    assert [(one.id, one.what, one.owner, one.status, one.due_on, one.done_on) for one in told.tasks] == [
        (
            task_id(file.pk, one.step.pk),
            one.step.what,
            "" if one.is_hers else one.who,
            TASK_STATUS[one.step.state],
            one.step.due_on,
            one.step.done_on,
        )
        for one in held.agreements
    ]


@in_stores
@pytest.mark.both_databases
def test_fhir_itself_and_the_belgian_kinds_of_reference_accept_it(an: User, file: Trajectory) -> None:
    bundle = _bundle(an, file)
    assert faults_of(bundle) == []
    Bundle.model_validate(bundle)
    assert {one["resource"]["resourceType"] for one in bundle["entry"]} == NEEDED.keys()
    assert bundle == bundle_of(desk(an), file, versions.now(desk(an), file)) | {"timestamp": bundle["timestamp"]}


@in_stores
@pytest.mark.both_databases
def test_p10_she_stands_in_it_without_name_number_or_the_id_of_her_file(an: User, file: Trajectory) -> None:
    at = desk(an)
    national_number.keep(at, file.pk, NUMBER, "aanvraag")
    sent = json.dumps(_bundle(an, file), ensure_ascii=False)
    for hidden in (
        "Fatima",
        NUMBER,
        "85.07.30",
        file.reference,
        str(file.pk),
        str(file.person_id),
        str(an.pk),
        an.email,
    ):
        assert hidden not in sent
    other = a_file(at, "Fatima Voorbeeld")
    assert _of(json.loads(sent), "Patient") != _of(_bundle(an, other), "Patient")


@in_stores
@pytest.mark.both_databases
def test_p15_no_thought_of_a_worker_and_no_reason_is_in_it(an: User, file: Trajectory) -> None:
    at = desk(an)
    Hypothesis.objects.using(at.store).create(trajectory=file, text="ZEBRA", domain="wonen", by=an.pk, by_name="An")
    a_step(at, file, "Iets", OwnerKind.PERSON, why="GIRAF", state=StepState.OPEN)
    sent = json.dumps(_bundle(an, file))
    assert "ZEBRA" not in sent
    assert "GIRAF" not in sent


@in_stores
@pytest.mark.both_databases
def test_p04_only_what_she_confirmed_leaves_and_the_journal_says_so(an: User, file: Trajectory) -> None:
    at, client, address = desk(an), log_in(Client(), an), f"/onthaal/dossier/{file.pk}/plan.fhir.json"
    assert client.get(address).status_code == 404
    written = a_plan(at, file)
    assert client.get(address).status_code == 404
    versions.confirm(at, file.pk, version=str(written.pk), mark=versions.now(at, file).mark, how="paper")
    answer = client.get(address)
    assert answer["Content-Type"] == "application/fhir+json"
    assert read_bundle(answer.json()).life_goal == LIFE_GOAL
    assert Entry.objects.using(at.store).filter(act="export", what="trajectory.plan").count() == 1
    a_step(at, file, "Nieuw", OwnerKind.PERSON)
    assert client.get(address).status_code == 404, "she did not say yes to this"


@in_stores
@pytest.mark.both_databases
def test_p10_a_number_in_a_text_keeps_the_file_inside_and_says_where(an: User, file: Trajectory) -> None:
    a_step(desk(an), file, "Bel met 85.07.30-033.28 bij de hand", OwnerKind.PERSON)
    confirmed(desk(an), file)
    answer = log_in(Client(), an).get(f"/onthaal/dossier/{file.pk}/plan.fhir.json")
    assert answer.status_code == 422
    assert "Task.description bevat een rijksregisternummer" in answer.content.decode()


def _small() -> Any:
    """A bundle with one task, made by hand."""
    patient = {"reference": "urn:uuid:1", "type": "Patient"}
    task = {
        "resourceType": "Task", "id": "2", "status": "accepted", "intent": "plan", "for": patient, "owner": patient,
        "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/task-candidateList", "valueReference": patient}
        ],
    }  # fmt: skip
    goal = {
        "resourceType": "Goal", "id": "3", "lifecycleStatus": "active", "description": {"text": "Rust"},
        "subject": patient, "expressedBy": patient,
    }  # fmt: skip
    made = [{"resourceType": "Patient", "id": "1"}, task, goal]
    return {"resourceType": "Bundle", "type": "collection",
            "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in made]}  # fmt: skip


def test_the_small_bundle_is_right() -> None:
    assert faults_of(_small()) == []
    Bundle.model_validate(_small())


@pytest.mark.parametrize(
    ("where", "name", "value", "fault"),
    [
        (1, "status", "afgesproken", "Task.status bevat een woord dat FHIR niet kent."),
        (2, "lifecycleStatus", "accepted ", "Goal.lifecycleStatus bevat een woord dat FHIR niet kent."),
        (1, "owner", {"reference": "urn:uuid:3"}, "Task.owner mag niet naar Goal verwijzen."),
        (1, "owner", {"reference": "urn:uuid:1", "type": "Group"}, "Task.owner noemt een andere soort"),
        (1, "owner", {"reference": "Patient/9"}, "Task.owner verwijst naar iets dat niet in de bundel zit."),
        (1, "owner", {}, "Task.owner verwijst naar niets."),
        (1, "for", "urn:uuid:1", "Task.for is geen verwijzing."),
        (2, "subject", {"reference": "urn:uuid:2"}, "Goal.subject mag niet naar Task verwijzen."),
        (2, "expressedBy", {"reference": "urn:uuid:2"}, "Goal.expressedBy mag niet naar Task verwijzen."),
        (1, "extension", [], "Task.extension noemt niemand"),
        (0, "name", [{"text": "Fatima"}], "Patient.name mag er niet in"),
        (0, "identifier", [{"value": "1"}], "Patient.identifier mag er niet in"),
        (0, "resourceType", "Observation", "Een plan bevat geen onderdeel Observation."),
        (2, "description", {"text": "Nr 85073003328"}, "Goal.description.text bevat een rijksregisternummer."),
    ],
)
def test_what_structure_alone_does_not_see_is_found(where: int, name: str, value: object, fault: str) -> None:
    bundle = _small()
    bundle["entry"][where]["resource"][name] = value
    assert fault in " ".join(faults_of(bundle))
    with pytest.raises(Unreadable):
        read_bundle(bundle)


@pytest.mark.parametrize("name", ["status", "intent", "for", "extension"])
def test_what_is_needed_is_missed(name: str) -> None:
    bundle = _small()
    del bundle["entry"][1]["resource"][name]
    assert f"Task.{name} ontbreekt." in faults_of(bundle)


_keys = st.sampled_from(["resourceType", "entry", "resource", "fullUrl", "status"])
_anything = st.recursive(
    st.none() | st.booleans() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner),
    max_leaves=8,
)


@settings(max_examples=40)
@given(_anything)
def test_anything_else_is_refused_in_words_and_never_falls_over(anything: object) -> None:
    bundle = {"resourceType": "Bundle", "entry": anything}
    for told in (anything, bundle):
        if faults_of(copy.deepcopy(told)):
            with pytest.raises(Unreadable):
                read_bundle(told)
        else:
            read_bundle(told)


def test_every_state_of_a_step_and_a_goal_is_a_word_of_fhir() -> None:
    assert set(TASK_STATUS) == set(StepState.values)
    assert set(TASK_STATUS.values()) <= CODES["Task.status"]
    assert set(versions.GoalState.values) <= CODES["Goal.lifecycleStatus"]
    assert {place.partition(".")[0] for place in (*CODES, *REFERENCES)} <= NEEDED.keys()
