"""A form that is sent twice is kept once; one that was changed is a new one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, BudgetLine, FormSent, Trajectory
from rechtop.reception.once import AlreadyKept, claim, led_to, new_token, remember
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
TOKEN = "een-token-van-een-formulier"


def _sent(path: str = "/onthaal/x", **values: str) -> HttpRequest:
    return RequestFactory().post(path, {"once": TOKEN, "csrfmiddlewaretoken": new_token(), "text": "Hallo", **values})


def _asked(at: Desk, file: Trajectory, request: HttpRequest, question: str) -> None:
    with at.writing(file.pk, "trajectory.question") as held:
        claim(at, request, leads_to="/onthaal/klaar")
        Trajectory.objects.using(at.store).filter(pk=held.pk).update(question=question)


def test_the_same_form_again_changes_nothing_and_leads_to_the_same_page(store: str) -> None:
    at = desk()
    file = a_file(at)
    _asked(at, file, _sent(), "eerste")
    version = at.find(file.pk).version
    with pytest.raises(AlreadyKept) as kept:
        _asked(at, file, _sent(), "tweede")
    assert kept.value.leads_to == "/onthaal/klaar"
    assert (at.find(file.pk).question, at.find(file.pk).version) == ("eerste", version)


@pytest.mark.parametrize("other", [{"text": "Dag"}, {"once": "anders"}, {"path": "/onthaal/y"}, {"extra": ""}])
def test_another_form_or_another_text_is_kept(store: str, other: dict[str, str]) -> None:
    at = desk()
    file = a_file(at)
    _asked(at, file, _sent(), "eerste")
    _asked(at, file, _sent(**other), "tweede")
    assert at.find(file.pk).question == "tweede"


def test_somebody_else_with_the_same_token_is_kept(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen"))
    file = a_file(at)
    _asked(at, file, _sent(), "eerste")
    _asked(other, file, _sent(), "tweede")
    assert at.find(file.pk).question == "tweede"


def test_what_failed_can_be_sent_again(store: str) -> None:
    at = desk()
    file = a_file(at)

    def fail_halfway() -> None:
        with at.writing(file.pk, "trajectory.question"):
            claim(at, _sent(), leads_to="/onthaal/klaar")
            raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        fail_halfway()
    _asked(at, file, _sent(), "nu wel")
    assert at.find(file.pk).question == "nu wel"


def test_p10_nothing_of_the_text_is_in_what_is_kept_and_old_ones_go(store: str) -> None:
    at = desk()
    file = a_file(at)
    _asked(at, file, _sent(text="geheim"), "eerste")
    row = FormSent.objects.using(store).get()
    assert "geheim" not in f"{row.digest} {row.leads_to} {row}"
    FormSent.objects.using(store).update(at=timezone.now() - timedelta(days=8))
    again = _sent(text="nog")
    _asked(at, file, again, "tweede")
    remember(at, again, "/onthaal/klaar")
    assert FormSent.objects.using(store).filter(pk=row.pk).exists() is False


def test_a_form_without_a_token_is_recognised_by_its_protection_against_forgery(store: str) -> None:
    at = desk()
    first = RequestFactory().post("/onthaal/x", {"csrfmiddlewaretoken": "a", "text": "Hallo"})
    assert led_to(at, first) is None
    remember(at, first, "/onthaal/klaar")
    remember(at, first, "/onthaal/klaar")
    assert led_to(at, first) == "/onthaal/klaar"
    for other in ({"csrfmiddlewaretoken": "b", "text": "Hallo"}, {"csrfmiddlewaretoken": "a", "text": "Dag"}, {}):
        assert led_to(at, RequestFactory().post("/onthaal/x", other)) is None


@pytest.mark.parametrize("address", ["https://elders.example/", "/" + "a" * 200])
def test_no_strange_address_is_remembered(store: str, address: str) -> None:
    sent = RequestFactory().post("/onthaal/x", {"csrfmiddlewaretoken": "a"})
    remember(desk(), sent, address)
    assert not FormSent.objects.using(store).exists()


def test_every_page_keeps_a_form_once(store: str) -> None:
    user = worker()
    file = a_file(desk(user, on=timezone.localdate()))
    client, address = log_in(Client(), user), f"/onthaal/dossier/{file.pk}/afspraken"
    sent = {"on": f"{timezone.localdate()}", "at": "09:30", "where": "desk", "minutes": "45", "worker": f"{user.pk}",
            "csrfmiddlewaretoken": "a"}  # fmt: skip
    assert [client.post(address, sent).status_code for _ in range(2)] == [302, 302]
    assert client.post(address, {**sent, "csrfmiddlewaretoken": "b"}).status_code == 200, (
        "sent anew: that hour is taken"
    )
    assert Appointment.objects.using(store).count() == 1


def _line(token: str) -> dict[str, str]:
    return {"wat.in-1": "Loon", "bedrag.in-1": "850", "csrfmiddlewaretoken": token}


def test_two_that_arrive_at_the_same_moment_are_kept_once(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have looked whether the form was kept before either was."""
    user = worker()
    client, file = log_in(Client(), user), a_file(desk(user, on=timezone.localdate()))
    monkeypatch.setattr("rechtop.reception.page.led_to", lambda *_: None)
    address = f"/onthaal/dossier/{file.pk}/budget"
    answers = [client.post(address, _line(token)) for token in ("a", "a", "b")]
    assert [answer.status_code for answer in answers] == [200, 302, 200]
    assert answers[1].headers["Location"] == address
    assert BudgetLine.objects.using(store).count() == 2


def test_a_page_that_is_loaded_again_after_keeping_keeps_nothing_more(store: str) -> None:
    user = worker()
    client, file = log_in(Client(), user), a_file(desk(user, on=timezone.localdate()))
    for _ in range(2):
        client.post(f"/onthaal/dossier/{file.pk}/budget", _line("a"))
    assert BudgetLine.objects.using(store).count() == 1


def test_another_file_in_the_same_form_is_another_form(store: str) -> None:
    at = desk()
    made = [RequestFactory().post("/onthaal/x", {"once": TOKEN, "bestand": SimpleUploadedFile(f"{n}.json", b"{}")})
            for n in (1, 2)]  # fmt: skip
    remember(at, made[0], "/onthaal/klaar")
    assert led_to(at, made[1]) is None


def test_every_form_gets_a_token_of_its_own() -> None:
    template = engines["django"].from_string("{% load reception %}{% once %}{% once %}")
    fields = template.render({}).split("<input")[1:]
    assert len(set(fields)) == 2
    assert all('name="once"' in field for field in fields)
