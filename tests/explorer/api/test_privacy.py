"""Nothing of a question is kept or written down. The canaries are made up."""

import logging
from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from rechtop.explorer.api import operations
from rechtop.site.logs import PlaceOnly, WithoutQuery
from tests.explorer.api.conftest import VERKEN, Ask

CANARY = "kanarie"
TOLD = {"persons": [{"id": CANARY, "name": CANARY, "pension_month": "980.77"}], "about": CANARY}


@pytest.mark.django_db
def test_no_session_and_no_cookie_come_of_a_question(ask: Ask, client: Client) -> None:
    for response in (ask(TOLD, "?bounds=true"), ask(b"{"), client.get("/api/rechten"), client.get("/api/")):
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
        assert response.headers["Cache-Control"] == "no-store"
    assert Session.objects.count() == 0


@pytest.fixture
def written() -> StringIO:
    """Everything that would be written, with the filter and the form that the site has."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(WithoutQuery())
    handler.setFormatter(PlaceOnly("%(message)s"))
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream  # type: ignore[misc]
    root.removeHandler(handler)
    root.setLevel(before)


def test_nothing_that_was_sent_is_written_down(
    ask: Ask, written: StringIO, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert CANARY in ask(TOLD, "?bounds=true").content.decode()
    for content in (
        b'{"kanarie": 1}',
        b'{"persons": [{"id": "kanarie", "x": "980.77"}]}',
        b"kanarie",
        b'{"a": "kanarie',
    ):
        assert ask(content).status_code in (400, 422)
    ask({}, f"?on={CANARY}")

    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError(f"{CANARY} 980.77")

    monkeypatch.setattr(operations, "whole", breaks)
    client = Client(raise_request_exception=False)
    assert client.post(VERKEN, TOLD, content_type="application/json").status_code == 500
    said = capfd.readouterr()
    everything = written.getvalue() + said.out + said.err
    assert "RuntimeError" in written.getvalue()
    assert CANARY not in everything
    assert "980.77" not in everything


def test_any_web_page_may_ask_without_a_cookie(client: Client) -> None:
    asked = {"origin": "https://elders.example", "access-control-request-method": "POST"}
    response = client.options(VERKEN, headers=asked)
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "POST, OPTIONS"
    assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "Access-Control-Allow-Credentials" not in response.headers


def test_no_form_of_another_site_is_needed_to_be_refused(ask: Ask) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(VERKEN + "?bounds=true", b'{"on": 5}', content_type="application/json")
    assert response.status_code == 422
