"""Terms are dated defaults, and a coordinator may set others for one service, for what leaves from then on."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.handovers.models import Handover, ServiceTerms
from rechtop.handovers.terms import due_after, terms_of, terms_on
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

TOLD = {"service": str(SERVICE), "receipt": "1", "remind": "3", "answer": "4"}


@pytest.fixture
def karel(store: str) -> Client:
    """The coordinator."""
    return log_in(Client(), worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None))


def test_what_leaves_after_it_has_the_terms_of_its_service(store: str, karel: Client) -> None:
    at = desk(on=timezone.localdate())
    before = sent(at, a_file(at))
    assert karel.post("/overdracht/termijnen", TOLD).status_code == 302
    after = sent(at, a_file(at))
    own = due_after(at.on, terms_of(store, SERVICE, at.on))
    assert (after.receipt_due, after.remind_on, after.answer_due) == (own.receipt, own.remind, own.answer)
    before.refresh_from_db()
    assert before.answer_due == due_after(at.on).answer, "what left already keeps its days"
    assert after.answer_due < before.answer_due
    assert "Budgethulp CAW Voorbeeldstreek" in karel.get("/overdracht/termijnen").content.decode()
    assert karel.post("/overdracht/termijnen", TOLD | {"answer": "9"}).status_code == 302
    assert ServiceTerms.objects.using(store).get().answer == 9, "the same day is one row"


def test_they_hold_from_their_day_and_for_no_other_service(store: str) -> None:
    told = {"receipt": 1, "remind": 3, "answer": 4, "by": uuid4(), "by_name": "Karel"}
    ServiceTerms.objects.using(store).create(service=SERVICE, since=ON, **told)
    assert terms_of(store, SERVICE, ON).answer == 4
    assert terms_of(store, SERVICE, ON).link == terms_on(ON).link
    assert terms_of(store, SERVICE, ON - timedelta(1)) == terms_on(ON)
    assert terms_of(store, uuid4(), ON) == terms_on(ON)


@pytest.mark.parametrize("wrong", [{"remind": "0"}, {"receipt": "4"}, {"answer": "3"}, {"service": str(uuid4())}])
def test_days_that_cannot_be_are_said_beside_their_field(store: str, karel: Client, wrong: dict[str, str]) -> None:
    at = desk()
    sent(at, a_file(at))
    page = karel.post("/overdracht/termijnen", TOLD | wrong)
    assert page.status_code == 200
    assert "Nog niet bewaard" in page.content.decode()
    assert not ServiceTerms.objects.using(store).exists()


def test_the_database_keeps_no_answer_before_its_reminder(store: str) -> None:
    told = {"service": SERVICE, "since": ON, "receipt": 1, "remind": 5, "by": uuid4(), "by_name": "Karel"}
    with pytest.raises(IntegrityError), transaction.atomic(using=store):
        ServiceTerms.objects.using(store).create(answer=5, **told)


def test_before_anything_left_the_page_says_so(store: str, karel: Client) -> None:
    assert not Handover.objects.using(store).exists()
    assert "Er vertrok nog niets" in karel.get("/overdracht/termijnen").content.decode()
