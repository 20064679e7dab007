"""Passkeys in a real browser, with an authenticator that Chromium itself imitates: made, used twice, taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.template import engines
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role, User
from tests.accounts.people import PASSWORD, mandated


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


@pytest.fixture
def authenticator(page: Page, live_server: Any) -> Iterator[Any]:
    """A device with a finger that always fits; gives how to say that the finger does not fit."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    made = devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield lambda fits: devices.send(
        "WebAuthn.setUserVerified", {"authenticatorId": made["authenticatorId"], "isUserVerified": fits}
    )
    devices.send("WebAuthn.disable")
    devices.detach()


def _press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).first.click()


def _password(page: Page, url: str, user: User) -> None:
    page.goto(f"{url}/aanmelden")
    page.get_by_label("E-mailadres").fill(user.email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    _press(page, "Meld aan")


def _made(page: Page, url: str) -> User:
    """Somebody whose second factor is a passkey that she made right after her first log-in."""
    user = mandated(Role.EDITOR, since=date(2020, 1, 1), password=PASSWORD, second_factor=False)
    _password(page, url, user)
    page.get_by_role("link", name="Liever een toegangssleutel (passkey)").click()
    _press(page, "Maak de sleutel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw noodcodes")
    assert Authenticator.objects.filter(user=user, type="webauthn").count() == 1
    return user


def _log_out(page: Page, url: str) -> None:
    page.goto(f"{url}/afmelden")
    _press(page, "Ja, meld mij af")


def test_a_passkey_is_made_and_then_both_a_second_step_and_a_log_in(
    page: Page, live_server: Any, authenticator: Any
) -> None:
    url = live_server.url
    user = _made(page, url)
    page.goto(f"{url}/werk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    _log_out(page, url)

    _password(page, url, user)
    expect(page.get_by_role("heading", level=1)).to_have_text("De tweede stap")
    _press(page, "Gebruik uw toegangssleutel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    _log_out(page, url)

    page.goto(f"{url}/werk/account")
    page.get_by_role("link", name="Aanmelden met een toegangssleutel").click()
    _press(page, "Meld aan met uw toegangssleutel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn account")


def test_a_finger_that_does_not_fit_opens_nothing_and_says_so(page: Page, live_server: Any, authenticator: Any) -> None:
    _made(page, live_server.url)
    _log_out(page, live_server.url)
    authenticator(False)
    page.goto(f"{live_server.url}/aanmelden/sleutel")
    _press(page, "Meld aan met uw toegangssleutel")
    expect(page.get_by_text("Dat lukte niet.")).to_be_visible()
    page.goto(f"{live_server.url}/werk")
    expect(page).to_have_url(re.compile("/aanmelden"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_locked_screen_opens_with_a_passkey_and_the_key_can_be_taken_away(
    page: Page, live_server: Any, authenticator: Any
) -> None:
    url = live_server.url
    user = _made(page, url)
    page.goto(f"{url}/werk/account")
    _press(page, "Scherm vergrendelen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw scherm is vergrendeld")
    _press(page, "Ontgrendel met een toegangssleutel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn account")
    page.get_by_role("link", name=re.compile("Doe weg")).click()
    _press(page, "Doe hem weg")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn account")
    assert not Authenticator.objects.filter(user=user).exists()
    page.goto(f"{url}/werk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zet de code van uw telefoon aan")
