"""A file of another service proposes; a human decides, so reading it changes nothing."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rechtop.accounts.models import User
from rechtop.reception.models import OwnerKind, Step, Trajectory
from rechtop.reception.plan.bundle import task_id
from rechtop.reception.plan.proposals import LARGEST, SAYS, NotAFile, proposals
from rechtop.reception.plan.values import CODES, TASK_STATUS
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.plan.made import a_step
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def an(store: str) -> User:
    return worker()


@pytest.fixture
def file(an: User) -> Trajectory:
    return a_file(desk(an))


def _task(file: Trajectory, step: Step, status: str) -> dict[str, str]:
    return {"resourceType": "Task", "id": task_id(file.pk, step.pk), "status": status}


def test_it_is_shown_beside_what_we_know_and_nothing_changes(an: User, file: Trajectory) -> None:
    at = desk(an)
    called = a_step(at, file, "De leverancier bellen", OwnerKind.WORKER)
    looked = a_step(at, file, "Loonbrieven zoeken", OwnerKind.PERSON)
    before = list(Step.objects.using(at.store).order_by("pk").values())
    tasks = [_task(file, called, "completed"), _task(file, looked, "accepted"), {"resourceType": "Goal"}]
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in tasks]}
    sent = SimpleUploadedFile("taken.json", json.dumps(bundle).encode())
    page = log_in(Client(), an).post(f"/onthaal/dossier/{file.pk}/plan/bestand", {"bestand": sent}).content.decode()
    assert "Bij ons: te doen. In het bestand: gedaan." in page
    assert page.count("verschilt") == 1
    assert list(Step.objects.using(at.store).order_by("pk").values()) == before


def test_a_task_of_another_file_or_without_a_known_word_says_nothing(an: User, file: Trajectory) -> None:
    at = desk(an)
    step = a_step(at, file, "De leverancier bellen", OwnerKind.PERSON)
    other = a_file(at, "Omar")
    for told in (_task(other, step, "completed"), _task(file, step, "klaar"), _task(file, step, "entered-in-error")):
        assert proposals(at, file, json.dumps(told).encode()) == []
    (found,) = proposals(at, file, json.dumps(_task(file, step, "accepted")).encode())
    assert found.is_same


@pytest.mark.parametrize(
    "sent", [b"", b"{", b"[" * 100_000, b'"Task"', b'{"entry": [1]}', b"\xff", b" " * (LARGEST + 1)]
)
def test_what_is_no_plan_is_refused_in_words(an: User, file: Trajectory, sent: bytes) -> None:
    with pytest.raises(NotAFile):
        proposals(desk(an), file, sent)


def test_a_page_without_a_file_says_what_is_expected(an: User, file: Trajectory) -> None:
    answer = log_in(Client(), an).post(f"/onthaal/dossier/{file.pk}/plan/bestand")
    assert answer.status_code == 422
    assert "Dit is geen FHIR-bestand" in answer.content.decode()


def test_every_word_is_one_of_fhir() -> None:
    assert set(SAYS) <= CODES["Task.status"]
    assert set(TASK_STATUS.values()) <= set(SAYS)
