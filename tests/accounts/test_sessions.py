"""Where somebody is logged in: listed for herself alone, and ended from elsewhere."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from rechtop.accounts.models import LoginSession, Role, User
from rechtop.accounts.sessions import kind_of_browser
from tests.accounts.people import PASSWORD, mandated, person

PAGE = "/werk/account"  # for who is logged in, also before the second factor is set up
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        (FIREFOX, "Firefox, Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari, iPhone"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_only_the_kind_of_browser_is_kept(agent: str, kind: str) -> None:
    assert kind_of_browser(agent) == kind


@pytest.mark.django_db
@pytest.mark.both_databases
class TestStored:
    """Sessions in the database."""

    @pytest.fixture
    def worker(self) -> User:
        return mandated(Role.EDITOR, password=PASSWORD, second_factor=False)

    def _logged_in(self, user: User) -> Client:
        client = Client(headers={"user-agent": FIREFOX})
        client.post("/aanmelden", {"login": user.email, "password": PASSWORD})
        assert client.get(PAGE).status_code == 200
        return client

    def test_logging_in_is_listed_and_another_place_is_ended(self, worker: User) -> None:
        here, there = self._logged_in(worker), self._logged_in(worker)
        page = here.get("/werk/account/sessies").content.decode()
        assert page.count("Firefox, Windows") == 3, "two places, and once more for who hears the button"
        [other] = re.findall(r'name="sessie" value="([0-9a-f-]{36})"', page)
        assert here.post("/werk/account/sessies", {"sessie": other}).status_code == 302
        assert there.get(PAGE).status_code == 302
        assert here.get(PAGE).status_code == 200

    def test_all_others_end_at_once(self, worker: User) -> None:
        clients = [self._logged_in(worker) for _ in range(3)]
        assert clients[0].post("/werk/account/sessies", {"sessie": "andere"})["Location"].endswith("gestopt=2")
        assert [client.get(PAGE).status_code for client in clients] == [200, 302, 302]

    def test_nobody_ends_the_session_of_somebody_else(self, worker: User) -> None:
        mine = self._logged_in(worker)
        stranger = LoginSession.objects.create(
            person=person(), session_key="x" * 32, browser="Chrome", began_at=LoginSession.objects.get().began_at
        )
        mine.post("/werk/account/sessies", {"sessie": str(stranger.pk)})
        assert LoginSession.objects.filter(pk=stranger.pk).exists()
        assert "Chrome" not in mine.get("/werk/account/sessies").content.decode()

    def test_another_password_ends_the_other_places_and_this_one_stays_in_the_list(self, worker: User) -> None:
        here, there = self._logged_in(worker), self._logged_in(worker)
        new = "een heel ander wachtwoord"
        values = {"oldpassword": PASSWORD, "password1": new, "password2": new}
        here.post("/werk/account/wachtwoord", values)
        assert there.get(PAGE).status_code == 302
        key = here.cookies[settings.LOGIN_COOKIE_NAME].value
        assert LoginSession.objects.filter(session_key=key, person=worker).exists()

    def test_a_session_that_is_over_is_forgotten(self, worker: User) -> None:
        client = self._logged_in(worker)
        self._logged_in(worker)
        Session.objects.exclude(session_key=client.cookies[settings.LOGIN_COOKIE_NAME].value).delete()
        client.get("/werk/account/sessies")
        assert LoginSession.objects.count() == 1
