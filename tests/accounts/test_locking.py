"""A locked screen shows nothing, loses nothing that was sent, and comes back to the very page. Without JavaScript."""

from __future__ import annotations

import html
import re
import time
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from rechtop.accounts import locking
from rechtop.accounts.locking import KEY_COOKIE, local
from rechtop.accounts.models import KeptForm, Role, User
from rechtop.accounts.services import code_of
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, SECRET, mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

START = time.time()
TEXT = (
    "Mevrouw vertelt dat ze geen gas meer heeft: “morgen <koud> & 'stil'”.\r\n\r\n" + "Een zin over haar dag. " * 2000
)
FORM = "/werk/accounts/uitnodigen"


@pytest.fixture
def worker() -> User:
    return mandated(Role.ADMIN, password=PASSWORD)


@pytest.fixture
def client(worker: User) -> Client:
    client = log_in(Client(), worker)
    client.get("/werk/account")
    return client


def _later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    now = START + seconds
    monkeypatch.setattr(locking.time, "time", lambda: now)


def _unlock(client: Client, **said: str) -> Any:
    return client.post("/aanmelden/slot", said or {"password": PASSWORD})


def test_after_ten_minutes_the_screen_locks_and_comes_back_to_the_very_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "/werk/accounts?over=iets"
    assert client.get(page).status_code == 200
    _later(monkeypatch, 599)
    assert client.get(page).status_code == 200
    _later(monkeypatch, 1300)
    assert client.get(page)["Location"] == "/aanmelden/slot"
    assert client.get("/werk")["Location"] == "/aanmelden/slot", "and every other page, until she says who she is"
    assert _unlock(client)["Location"] == page
    assert client.get(page).status_code == 200


def test_who_keeps_working_is_not_locked(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/werk")
    for minutes in (9, 18, 27):
        _later(monkeypatch, minutes * 60)
        assert client.get("/aanmelden/wakker").status_code == 204
    assert client.get("/werk").status_code == 200


def test_the_button_locks_at_once(client: Client) -> None:
    page = client.get("/werk").content.decode()
    assert 'action="/aanmelden/op-slot"' in page
    assert client.post("/aanmelden/op-slot", {"_terug": "/werk/account"})["Location"] == "/aanmelden/slot"
    assert client.get("/werk").status_code == 302
    assert _unlock(client)["Location"] == "/werk/account"


def test_help_right_now_and_logging_out_stay_open(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    assert client.get("/nu-hulp").status_code == 200
    assert client.get("/gezond").status_code == 200
    assert client.get("/afmelden").status_code == 200
    assert client.get("/aanbod").status_code == 302


def test_a_wrong_password_unlocks_nothing_and_guessing_is_slowed(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    for _ in range(5):
        assert "Dit is niet uw wachtwoord." in _unlock(client, password="mis").content.decode()
    assert "Te veel pogingen" in _unlock(client).content.decode(), "also the right one waits"
    assert client.get("/werk").status_code == 302


def test_unlocking_gives_the_session_another_key(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    before = client.cookies[settings.LOGIN_COOKIE_NAME].value
    _unlock(client)
    assert client.cookies[settings.LOGIN_COOKIE_NAME].value != before
    assert not Session.objects.filter(session_key=before).exists()


def test_who_has_no_password_unlocks_with_a_code(worker: User) -> None:
    worker.set_unusable_password()
    worker.save()
    client = log_in(Client(), worker)
    client.post("/aanmelden/op-slot")
    assert "De code van uw telefoon" in client.get("/aanmelden/slot").content.decode()
    assert "klopt niet" in _unlock(client, code="000000").content.decode()
    assert _unlock(client, password="").status_code == 200, "nothing said is nothing"
    assert _unlock(client, code=code_of(SECRET)).status_code == 302
    assert client.get("/werk").status_code == 200


def test_a_long_text_that_is_sent_to_a_locked_screen_is_there_again_and_goes_where_it_belongs(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get(FORM)
    _later(monkeypatch, 3000)
    sent = {"email": "bo@voorbeeldstad.example", "name": TEXT, "organisation": "alles", "role": ["editor", "editor"]}
    assert client.post(FORM, sent)["Location"] == "/aanmelden/slot"
    cookie = client.cookies[KEY_COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Strict", "")
    assert _unlock(client)["Location"] == "/aanmelden/slot/bewaard"
    page = client.get("/aanmelden/slot/bewaard").content.decode()
    assert "geen gas meer" in page
    fields = re.findall(r'<textarea name="([^"]+)" hidden readonly>\n(.*?)</textarea>', page, re.DOTALL)
    assert [(name, html.unescape(value)) for name, value in fields] == [
        ("email", sent["email"]), ("name", TEXT), ("organisation", "alles"), ("role", "editor"), ("role", "editor"),
    ]  # fmt: skip
    [id] = re.findall(r'name="_bewaard" value="([^"]+)"', page)
    again = client.post("/aanmelden/slot/bewaard", {**sent, "_bewaard": id, "_doe": "stuur"})
    assert (again.status_code, again["Location"]) == (307, FORM)
    assert client.get("/aanmelden/slot/bewaard")["Location"] == FORM, "nothing is kept any longer"
    assert not KeptForm.objects.exists()


def test_what_is_kept_can_be_read_by_nobody_else(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    client.post(FORM, {"name": TEXT})
    assert len(KeptForm.objects.get().sealed) > len(TEXT)
    everything = [*Session.objects.values_list("session_data", flat=True), KeptForm.objects.get().sealed]
    assert not any(client.cookies[KEY_COOKIE].value in text for text in everything), "its key stands nowhere"
    assert "geen gas" not in str([row.get_decoded() for row in Session.objects.all()])
    del client.cookies[KEY_COOKIE]
    _unlock(client)
    assert client.get("/aanmelden/slot/bewaard").status_code == 302, "without the key of that browser it is gone"


def test_a_page_that_locks_itself_sends_along_what_was_being_typed(client: Client) -> None:
    sent = {"_terug": FORM, "_naar": "/werk/accounts/uitnodigen", "name": "Bo Van Verzonnen en meer"}
    client.post("/aanmelden/op-slot", sent)
    _unlock(client)
    page = client.get("/aanmelden/slot/bewaard").content.decode()
    assert "Bo Van Verzonnen en meer" in page
    assert "_naar" not in page
    assert f'href="{FORM}"' in page


def test_two_tabs_keep_both_texts_and_one_can_be_thrown_away(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    for text in ("de eerste tekst van hier", "de tweede tekst van daar"):
        client.post(FORM, {"name": text})
    _unlock(client)
    page = client.get("/aanmelden/slot/bewaard").content.decode()
    assert page.index("de tweede tekst") < page.index("de eerste tekst"), "the last one first"
    client.post(
        "/aanmelden/slot/bewaard", {"_bewaard": re.findall(r'_bewaard" value="([^"]+)"', page)[0], "_doe": "weg"}
    )
    left = client.get("/aanmelden/slot/bewaard").content.decode()
    assert "de eerste tekst" in left
    assert "de tweede tekst" not in left


def test_a_form_of_another_site_is_refused_and_not_kept(worker: User) -> None:
    client = log_in(Client(enforce_csrf_checks=True), worker)
    lock = log_in(Client(), worker)
    lock.cookies[settings.LOGIN_COOKIE_NAME] = client.cookies[settings.LOGIN_COOKIE_NAME].value
    lock.post("/aanmelden/op-slot")
    assert client.post(FORM, {"name": "gekaapt door een ander"}).status_code == 403
    assert not KeptForm.objects.exists()


def test_htmx_is_led_to_the_lock_as_a_whole_page(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    answer = client.post(FORM, {"name": "iets"}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/aanmelden/slot"


def test_who_is_not_logged_in_meets_no_lock() -> None:
    client = Client()
    assert client.post("/aanmelden/op-slot")["Location"] == "/aanmelden"
    assert client.get("/aanbod").status_code == 200
    assert "Scherm vergrendelen" not in client.get("/").content.decode()


@pytest.mark.parametrize(
    "path", ["https://mol.example/", "//mol.example", "werk", "", "/\\mol.example", "javascript:x"]
)
def test_unlocking_never_leads_to_another_site(path: str) -> None:
    assert local(path) == "/werk"


def test_a_passkey_is_offered_to_who_has_one(worker: User) -> None:
    client = log_in(Client(), worker)
    client.post("/aanmelden/op-slot")
    assert "data-options" not in client.get("/aanmelden/slot").content.decode()
    assert Authenticator.objects.filter(user=worker, type="webauthn").count() == 0


def test_what_nobody_came_back_for_is_gone_after_an_hour(client: Client, worker: User) -> None:
    client.post("/aanmelden/op-slot")
    client.post(FORM, {"name": "een oude tekst van vanmorgen"})
    KeptForm.objects.update(kept_at=timezone.now() - timedelta(seconds=settings.LOGIN_AGE + 1))
    _unlock(client)
    assert not KeptForm.objects.exists()


def test_at_most_five_texts_of_one_person_are_kept(client: Client) -> None:
    client.post("/aanmelden/op-slot")
    for number in range(7):
        client.post(FORM, {"name": f"tekst nummer {number}"})
    _unlock(client)
    page = client.get("/aanmelden/slot/bewaard").content.decode()
    assert "tekst nummer 6" in page
    assert "tekst nummer 1" not in page
    assert KeptForm.objects.count() == 5
