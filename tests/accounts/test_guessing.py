"""Guessing is slow, nothing tells who has an account, and what the browser gets is closed up tight."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from rechtop.accounts.models import Role, User
from tests.accounts.addresses import OF_AN_ACCOUNT
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TOO_MANY = "Te veel pogingen"


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    cache.clear()


@pytest.fixture
def worker() -> User:
    return mandated(Role.EDITOR, password=PASSWORD)


def _try(client: Client, email: str, password: str = "mis gegokt wachtwoord", **headers: str) -> HttpResponse:
    return client.post("/aanmelden", {"login": email, "password": password}, headers=headers or None)


def _text(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_after_five_wrong_passwords_an_account_waits_whoever_tries(worker: User) -> None:
    for _ in range(5):
        assert "horen niet samen" in _text(_try(Client(), worker.email))
    assert TOO_MANY in _text(_try(Client(), worker.email, PASSWORD))
    assert TOO_MANY in _text(_try(Client(REMOTE_ADDR="192.0.2.9"), worker.email, PASSWORD)), "from elsewhere too"


def test_an_address_that_is_not_there_is_answered_and_slowed_alike(worker: User) -> None:
    def told(email: str) -> list[str]:
        pages = [_text(_try(Client(), email)) for _ in range(6)]
        return [re.sub(r'value="[^"]*"', "", page) for page in pages]

    assert told(worker.email) == told("niemand@voorbeeldstad.example")


def test_one_place_that_tries_many_accounts_waits() -> None:
    statuses = {_try(Client(), f"gok{number}@voorbeeldstad.example").status_code for number in range(20)}
    assert statuses == {200}
    answer = _try(Client(), "gok21@voorbeeldstad.example")
    assert answer.status_code == 429 or TOO_MANY in _text(answer)
    assert "horen niet samen" in _text(_try(Client(REMOTE_ADDR="192.0.2.9"), "gok22@voorbeeldstad.example"))


def test_behind_a_proxy_who_tries_is_counted_and_cannot_pretend_to_be_somebody_else(settings: object) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1  # type: ignore[attr-defined]
    for number in range(20):
        forged = f"203.0.113.{number}, 192.0.2.66"
        _try(Client(), f"gok{number}@voorbeeldstad.example", **{"X-Forwarded-For": forged})
    mole = _try(Client(), "gok21@voorbeeldstad.example", **{"X-Forwarded-For": "198.51.100.1, 192.0.2.66"})
    assert mole.status_code == 429 or TOO_MANY in _text(mole)
    other = _try(Client(), "gok22@voorbeeldstad.example", **{"X-Forwarded-For": "192.0.2.7"})
    assert "horen niet samen" in _text(other)


def test_guessing_a_code_is_slowed_too(worker: User) -> None:
    client = Client()
    _try(client, worker.email, PASSWORD)
    answers = [_text(client.post("/aanmelden/code", {"code": f"{number:06}"})) for number in range(6)]
    assert all("klopt niet" in answer for answer in answers[:5])
    assert TOO_MANY in answers[5]


@pytest.mark.parametrize("route", sorted(route for route in OF_AN_ACCOUNT if "<" not in route))
def test_pages_of_an_account_run_nothing_that_stands_in_them_and_are_kept_nowhere(route: str, worker: User) -> None:
    answer = log_in(Client(), worker).get(f"/{route}", follow=True)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    if answer["Content-Type"].startswith("text/html"):
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", _text(answer))
