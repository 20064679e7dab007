"""A file closes with a reason and with nothing left open; it opens again without a new intake."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.models import Mandate
from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.assigning.carrying import trekker_of
from rechtop.reception.closing.ending import Answer, Became, NotClosed, close, reopen
from rechtop.reception.desk import Desk
from rechtop.reception.models import Closing, Ending, OwnerKind, Step, StepState, Trajectory
from rechtop.reception.steps.doing import PERSON, agree, me
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _with_steps(at: Desk, count: int) -> tuple[Trajectory, list[Step]]:
    file = a_file(at)
    owners = [me(at), PERSON, me(at)]
    return file, [
        agree(at, file.pk, f"stap {number}", owner=owners[number], due_on=at.on + timedelta(number))
        for number in range(count)
    ]


def test_a_file_without_open_steps_closes_with_a_reason(store: str) -> None:
    at = desk()
    file, _ = _with_steps(at, 0)
    close(at, file.pk, Ending.HELPED, "De schuld is betaald.", {})
    held = at.find(file.pk)
    assert (held.closed_on, held.ending) == (at.on, Ending.HELPED)
    assert Closing.objects.using(store).get().why == "De schuld is betaald."


def test_each_open_step_needs_an_answer_and_nothing_is_kept_until_all_have_one(store: str) -> None:
    at = desk()
    file, (first, second, _) = _with_steps(at, 3)
    answers = {first.pk: Answer(Became.DONE), second.pk: Answer(Became.DROPPED, "Was al geregeld.")}
    with pytest.raises(NotClosed, match="stap 2"):
        close(at, file.pk, Ending.HELPED, "Klaar.", answers)
    assert at.find(file.pk).closed_on is None
    assert Step.objects.using(store).filter(state=StepState.OPEN).count() == 3


def test_a_step_is_done_dropped_with_why_or_handed_to_somebody(store: str) -> None:
    at = desk()
    file, (first, second, third) = _with_steps(at, 3)
    close(at, file.pk, Ending.ELSEWHERE, "CAW gaat verder.", {
        first.pk: Answer(Became.DONE),
        second.pk: Answer(Became.DROPPED, "Was al geregeld."),
        third.pk: Answer(Became.HANDED, "CAW Voorbeeldstreek"),
    })  # fmt: skip
    told = [Step.objects.using(store).get(pk=one.pk) for one in (first, second, third)]
    assert (told[0].state, told[0].done_on) == (StepState.DONE, at.on)
    assert (told[1].state, told[1].why) == (StepState.DROPPED, "Was al geregeld.")
    assert (told[2].state, told[2].owner_kind, told[2].owner_name, told[2].owner) == (
        StepState.OPEN, OwnerKind.OTHER, "CAW Voorbeeldstreek", None,
    )  # fmt: skip


@pytest.mark.parametrize("answer", [Answer(None), Answer(Became.DROPPED, " "), Answer(Became.HANDED)])
def test_an_answer_that_says_too_little_is_asked_again_beside_the_step(store: str, answer: Answer) -> None:
    at = desk()
    file, (step,) = _with_steps(at, 1)
    with pytest.raises(NotClosed) as refused:
        close(at, file.pk, Ending.HELPED, "Klaar.", {step.pk: answer})
    assert refused.value.field == str(step.pk)


def test_no_reason_or_a_coming_appointment_keeps_it_open(store: str) -> None:
    at = desk()
    file, _ = _with_steps(at, 0)
    with pytest.raises(NotClosed) as refused:
        close(at, file.pk, Ending.HELPED, " ", {})
    assert refused.value.field == "why"
    make(at, file.pk, Plan(at.on + timedelta(2), time(9), at.user))
    with pytest.raises(NotClosed, match="25 november"):
        close(at, file.pk, Ending.HELPED, "Klaar.", {})


def test_this_did_not_help_opens_the_same_file_with_the_same_trekker(store: str) -> None:
    at = desk()
    file, _ = _with_steps(at, 0)
    close(at, file.pk, Ending.HELPED, "Klaar.", {})
    reopen(at, file.pk, "Dit hielp niet.")
    held, told = at.find(file.pk), Closing.objects.using(store).get()
    assert (held.closed_on, held.ending, held.question) == (None, "", file.question)
    assert (told.reopened_on, told.reopened_because) == (at.on, "Dit hielp niet.")
    carried = trekker_of(at, file)
    assert carried is not None
    assert carried.worker == at.user


def test_a_file_whose_trekker_left_opens_in_the_queue(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen"))
    file, _ = _with_steps(at, 0)
    close(at, file.pk, Ending.HELPED, "Klaar.", {})
    Mandate.objects.filter(person=at.user).update(valid_until=at.on - timedelta(1))
    reopen(other, file.pk, "Dit hielp niet.")
    assert trekker_of(other, file) is None


def test_what_is_closed_or_open_already_is_said(store: str) -> None:
    at = desk()
    file, _ = _with_steps(at, 0)
    with pytest.raises(NotClosed, match="al open"):
        reopen(at, file.pk, "Toch.")
    close(at, file.pk, Ending.HELPED, "Klaar.", {})
    with pytest.raises(NotClosed, match="al afgesloten"):
        close(at, file.pk, Ending.HELPED, "Klaar.", {})
    with pytest.raises(NotClosed) as refused:
        reopen(at, file.pk, " ")
    assert refused.value.field == "because"


def test_the_page_keeps_what_was_typed_when_a_step_has_no_answer(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    file, (first, second) = _with_steps(at, 2)
    client, address = log_in(Client(), user), reverse("reception:closing", args=[file.pk])
    sent = {"doe": "sluit", "ending": "helped", "why": "Alles is in orde.", f"stap-{first.pk}": "dropped",
            f"tekst-{first.pk}": "Was al geregeld."}  # fmt: skip
    page = client.post(address, sent).content.decode()
    assert "Wat gebeurt er met deze stap? “stap 1”" in page
    assert all(text in page for text in ("Alles is in orde.", "Was al geregeld.", f'href="#stap-{second.pk}"'))
    answer = client.post(address, {**sent, f"stap-{second.pk}": "done"}, follow=True)
    assert "Heropen dit dossier" in answer.content.decode()
    page = client.post(address, {"doe": "heropen", "because": "Dit hielp niet."}, follow=True).content.decode()
    assert "Sluit dit dossier af" in page
    assert "Dit hielp niet." in page
