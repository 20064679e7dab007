"""An interview and a login never meet: each has its own cookie and row, and logging in or out wipes the interview."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.test import Client

from rechtop.accounts.models import Role, User
from rechtop.accounts.services import code_of
from rechtop.site.sessions import LoginStore, kind_of
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, SECRET, mandated

pytestmark = pytest.mark.django_db
TALK, LOGIN = "gesprek", "aangemeld"


@pytest.fixture
def worker() -> User:
    return mandated(Role.EDITOR, password=PASSWORD)


def _talk(client: Client) -> str:
    """Begin an interview; gives the key of its session."""
    client.post("/rechten", {"voor": "zelf"})
    return client.cookies[TALK].value


def _type_it_all(client: Client, user: User, code: str = "") -> int:
    client.post("/aanmelden", {"login": user.email, "password": PASSWORD})
    return client.post("/aanmelden/code", {"code": code or code_of(SECRET)}).status_code


@pytest.mark.parametrize(
    ("path", "cookie"),
    [("/rechten", TALK), ("/rechten/vraag/3", TALK), ("/rechtenlijst", LOGIN), ("/", LOGIN), ("/werk", LOGIN)],
)
def test_the_address_alone_says_which_session_a_page_has(path: str, cookie: str) -> None:
    assert kind_of(path).cookie == cookie


def test_who_logs_in_types_a_password_and_a_code(client: Client, worker: User) -> None:
    assert client.get("/werk").status_code == 302
    assert _type_it_all(client, worker) == 302
    assert client.get("/werk").status_code == 200
    cookie = client.cookies[LOGIN]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_the_password_alone_opens_nothing(client: Client, worker: User) -> None:
    client.post("/aanmelden", {"login": worker.email, "password": PASSWORD})
    assert client.get("/werk").status_code == 302
    assert _type_it_all(client, worker, "000000") == 200
    assert client.get("/werk").status_code == 302


def test_the_key_of_the_session_changes_when_one_logs_in(client: Client, worker: User) -> None:
    client.post("/aanmelden", {"login": worker.email, "password": PASSWORD})
    before = client.cookies[LOGIN].value
    _type_it_all(client, worker)
    assert client.cookies[LOGIN].value != before
    assert not Session.objects.filter(session_key=before).exists()


def test_logging_in_wipes_the_interview_of_whoever_sat_here_before(client: Client, worker: User) -> None:
    key = _talk(client)
    assert client.get("/rechten/wie").status_code == 200
    _type_it_all(client, worker)
    assert not Session.objects.filter(session_key=key).exists()
    assert client.get("/rechten/wie").status_code == 302


def test_logging_out_wipes_the_interview_and_the_login(client: Client, worker: User) -> None:
    log_in(client, worker)
    login, talk = client.cookies[LOGIN].value, _talk(client)
    client.post("/afmelden")
    assert not Session.objects.filter(session_key__in=[login, talk]).exists()
    assert client.get("/werk").status_code == 302


def test_wiping_an_interview_keeps_the_login(client: Client, worker: User) -> None:
    log_in(client, worker)
    key = _talk(client)
    client.post("/rechten/wis")
    assert not Session.objects.filter(session_key=key).exists()
    assert client.get("/werk").status_code == 200


def test_pages_of_work_do_not_make_an_interview_last_longer(client: Client, worker: User) -> None:
    log_in(client, worker)
    key = _talk(client)
    before = Session.objects.get(session_key=key).expire_date
    client.get("/werk")
    assert Session.objects.get(session_key=key).expire_date == before


def test_the_key_of_an_interview_opens_no_work_and_the_other_way_round(client: Client, worker: User) -> None:
    key = _talk(log_in(client, worker))
    login = client.cookies[LOGIN].value
    client.cookies[LOGIN], client.cookies[TALK] = key, login
    assert client.get("/werk").status_code == 302
    assert client.get("/rechten/wie").status_code == 302
    assert dict(LoginStore(key).items()) == {}


def test_guessing_a_password_is_slowed_down(client: Client, worker: User) -> None:
    for _ in range(5):
        client.post("/aanmelden", {"login": worker.email, "password": "verkeerd"})
    page = client.post("/aanmelden", {"login": worker.email, "password": PASSWORD}).content.decode()
    assert client.get("/werk").status_code == 302
    assert "Te veel" in page


def test_guessing_a_code_is_slowed_down(client: Client, worker: User) -> None:
    client.post("/aanmelden", {"login": worker.email, "password": PASSWORD})
    for number in range(12):
        client.post("/aanmelden/code", {"code": f"{number:06}"})
    assert client.post("/aanmelden/code", {"code": code_of(SECRET)}).status_code != 302
    assert client.get("/werk").status_code == 302


def test_an_unknown_address_and_a_wrong_password_sound_the_same(client: Client, worker: User) -> None:
    said = []
    for email in (worker.email, "niemand@voorbeeldstad.example"):
        page = client.post("/aanmelden", {"login": email, "password": "verkeerd"}).content.decode()
        said.append(page.split('class="error-summary"')[1].split("</ul>")[0])
    assert said[0] == said[1]


def test_the_secret_of_a_second_factor_is_not_in_the_database_as_it_is(worker: User) -> None:
    assert SECRET not in str(list(worker.authenticator_set.values("data")))


def test_there_is_no_sign_up_and_no_admin(client: Client) -> None:
    for address in ("/aanmelden/nieuw", "/accounts/signup/", "/signup", "/registreren", "/admin/"):
        assert client.get(address).status_code == 404


def test_a_sent_form_says_where_it_came_from(client: Client) -> None:
    assert client.get("/aanmelden")["Referrer-Policy"] == "same-origin"
    assert client.get("/aanmelden")["Cache-Control"].startswith(("no-store", "max-age=0"))
    assert settings.SESSION_COOKIE_HTTPONLY


def _no_room(self: Session, **how: object) -> None:
    raise OperationalError("database or disk is full")


def test_on_a_full_disk_who_is_logged_in_still_gets_her_page(
    client: Client, worker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(client, worker)
    monkeypatch.setattr(Session, "save", _no_room)
    answer = client.get("/werk")
    assert answer.status_code == 200, "and not that the website does not understand her"
    assert answer["Cache-Control"] == "no-store"


def test_on_a_full_disk_an_answer_of_an_interview_is_not_said_to_be_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _talk(client)
    client.raise_request_exception = False
    monkeypatch.setattr(Session, "save", _no_room)
    assert client.post("/rechten/wie", {"doe": "erbij", "naam": "Verzonnen", "jaar": "1957"}).status_code == 500
