"""The foot of a page leads who works here to her work, and anybody else of the staff to logging in."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client

from rechtop.accounts.models import Role
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.stores.made import OURS

pytestmark = pytest.mark.django_db

WORK = ("Naar mijn werk", "/werk")


def _foot(client: Client) -> list[tuple[str, str]]:
    page = BeautifulSoup(client.get("/").content.decode(), "html.parser")
    return [(one.text, str(one["href"])) for one in page.select("footer a")]


def test_a_visitor_may_log_in_and_who_is_logged_in_goes_to_her_work(client: Client) -> None:
    told = _foot(client)
    assert "Voor medewerkers" in [text for text, _ in told]
    assert WORK not in told
    at_work = log_in(Client(), mandated(Role.EDITOR, OURS))
    told = _foot(at_work)
    assert WORK in told
    assert "Voor medewerkers" not in [text for text, _ in told]
    assert at_work.get(WORK[1]).status_code == 200


def test_a_cookie_of_a_login_that_is_over_is_a_visitor(client: Client) -> None:
    client.cookies[settings.LOGIN_COOKIE_NAME] = "voorbij"
    assert "Voor medewerkers" in [text for text, _ in _foot(client)]
