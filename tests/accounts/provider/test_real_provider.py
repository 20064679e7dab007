"""Logging in with an organisation, against another process that speaks OpenID Connect. Two providers at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.inviting import invite
from rechtop.accounts.models import Invitation, Mandate, ProviderLink, Role, User
from rechtop.accounts.provider.people import TrustedProvider
from rechtop.accounts.provider.protocol import _remembered
from rechtop.accounts.provider.settings import close_provider
from rechtop.accounts.services import find_account
from tests.accounts.people import mandated, person
from tests.accounts.provider.mock import OURS, SECRET, THEIRS, added, at_the_provider, knows, logs_in, running

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BO = "bo@ocmw.example"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with running("--require-nonce", "true") as found:
        knows(found, "bo", email=BO, email_verified=True, name="Bo Verzonnen", amr=["pwd", "mfa"])
        knows(found, "onbevestigd", email=BO, email_verified=False)
        knows(found, "elders", email="bo@elders.example", email_verified=True)
        knows(found, "baas", email="baas@ocmw.example", email_verified=True)
        yield found


@pytest.fixture(scope="module")
def other() -> Iterator[str]:
    with running() as found:
        knows(found, "bo", email="bo@caw.example", email_verified=True)
        knows(found, "indringer", email=BO, email_verified=True)
        yield found


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(SECRET, "een geheim: met / tekens")
    _remembered.clear()
    yield
    _remembered.clear()


def _invite(email: str = BO, organisation: object = OURS) -> None:
    invite(email, Role.EDITOR, organisation, by=None, at=timezone.now())  # type: ignore[arg-type]


def _text(answer: Any) -> str:
    return str(answer.content.decode())


def test_who_was_invited_gets_her_account_and_mandate_on_the_first_log_in(issuer: str) -> None:
    added(issuer)
    _invite()
    client = Client()
    answer: Any = logs_in(client, "ocmw", "bo")
    assert answer.status_code == 302
    user = User.objects.get(email=BO)
    assert (user.name, user.has_usable_password()) == ("Bo Verzonnen", False)
    assert user.mandates.get().organisation == OURS
    assert not Invitation.objects.waiting().exists()
    assert client.get("/werk")["Location"] == "/werk/account/code", "our own second step, as nothing else is said"


def test_the_next_time_it_is_the_same_account(issuer: str) -> None:
    added(issuer)
    _invite()
    logs_in(Client(), "ocmw", "bo")
    answer: Any = logs_in(Client(), "ocmw", "bo")
    assert answer.status_code == 302
    assert User.objects.count() == ProviderLink.objects.count() == Mandate.objects.count() == 1


def test_a_second_step_there_counts_only_when_it_was_said(issuer: str) -> None:
    added(issuer, trusted_amr=["mfa"])
    _invite()
    client = Client()
    logs_in(client, "ocmw", "bo")
    assert client.get("/werk").status_code == 200


@pytest.mark.parametrize("subject", ["elders", "baas", "onbevestigd"])
def test_who_was_not_invited_or_has_no_checked_address_stays_out(issuer: str, subject: str) -> None:
    added(issuer)
    if subject == "onbevestigd":
        _invite()
    _invite("bo@elders.example")
    client = Client()
    answer: Any = logs_in(client, "ocmw", subject)
    assert answer.status_code == 403
    assert "lukte niet" in _text(answer)
    assert not User.objects.exists()
    assert client.get("/werk")["Location"].startswith("/aanmelden")


def test_what_is_sent_asks_for_a_code_with_pkce_and_a_nonce(issuer: str) -> None:
    added(issuer)
    sent = parse_qs(urlsplit(Client().get("/aanmelden/via/ocmw")["Location"]).query)
    assert (sent["response_type"], sent["code_challenge_method"]) == (["code"], ["S256"])
    assert all(len(sent[name][0]) >= 43 for name in ("state", "nonce", "code_challenge"))
    assert sent["redirect_uri"] == ["http://testserver/aanmelden/via/ocmw/terug"]


def test_a_way_back_that_began_elsewhere_is_refused(issuer: str) -> None:
    added(issuer)
    _invite()
    mine, hers = Client(), Client()
    back = at_the_provider(mine.get("/aanmelden/via/ocmw")["Location"], "bo").removeprefix("http://testserver")
    assert hers.get(back).status_code == 403, "no session of hers is on its way"
    hers.get("/aanmelden/via/ocmw")
    assert hers.get(back).status_code == 403, "another state"
    assert mine.get(back).status_code == 302
    assert mine.get(back).status_code == 403, "a code works once"


def test_stopping_at_the_provider_is_told_calmly(issuer: str) -> None:
    added(issuer)
    client = Client()
    state = parse_qs(urlsplit(client.get("/aanmelden/via/ocmw")["Location"]).query)["state"][0]
    answer = client.get("/aanmelden/via/ocmw/terug", {"state": state, "error": "access_denied"})
    assert "U stopte met aanmelden" in _text(answer)


def test_two_providers_at_once_each_for_its_own_people(issuer: str, other: str) -> None:
    added(issuer)
    added(other, "caw", THEIRS)
    _invite()
    _invite("bo@caw.example", THEIRS)
    page = _text(Client().get("/aanmelden"))
    assert "OCMW ocmw" in page
    assert "OCMW caw" in page
    for slug in ("ocmw", "caw"):
        answer: Any = logs_in(Client(), slug, "bo")
        assert answer.status_code == 302
    assert User.objects.count() == 2, "the same name at another provider is somebody else"
    assert User.objects.get(email="bo@caw.example").mandates.get().organisation == THEIRS


def test_the_provider_of_one_organisation_cannot_speak_for_another(issuer: str, other: str) -> None:
    added(issuer)
    added(other, "caw", THEIRS, domains=["caw.example", "ocmw.example"])
    _invite()
    answer: Any = logs_in(Client(), "caw", "indringer")
    assert answer.status_code == 403
    assert find_account(BO) is None


@pytest.mark.parametrize("organisation", [THEIRS, None], ids=["another organisation", "the whole website"])
def test_a_provider_opens_no_account_that_works_elsewhere_too(issuer: str, organisation: Any) -> None:
    added(issuer)
    user = person(BO)
    Mandate.objects.create(person=user, organisation=organisation, role=Role.EDITOR, valid_from=timezone.localdate())
    client = Client()
    answer: Any = logs_in(client, "ocmw", "bo")
    assert "Meld aan met uw wachtwoord" in _text(answer)
    assert not ProviderLink.objects.exists()
    assert client.get("/werk/account").status_code == 302


def test_the_whole_website_stays_closed_for_a_provider(issuer: str) -> None:
    added(issuer, domains=["voorbeeldstad.example", "ocmw.example"])
    boss = mandated(Role.ADMIN)
    User.objects.filter(pk=boss.pk).update(email="baas@ocmw.example")
    answer: Any = logs_in(Client(), "ocmw", "baas")
    assert answer.status_code == 403


def test_one_person_cannot_be_two_people_of_a_provider(issuer: str) -> None:
    added(issuer)
    _invite()
    logs_in(Client(), "ocmw", "bo")
    knows(issuer, "tweede", email=BO, email_verified=True)
    answer: Any = logs_in(Client(), "ocmw", "tweede")
    assert answer.status_code == 403


def test_a_closed_provider_logs_out_who_came_through_it(issuer: str) -> None:
    added(issuer, trusted_amr=["mfa"])
    _invite()
    client = Client()
    logs_in(client, "ocmw", "bo")
    assert close_provider("ocmw") == 1
    assert client.get("/werk").status_code == 302
    assert client.get("/aanmelden/via/ocmw").status_code == 404


def test_a_locked_screen_opens_through_the_organisation_and_keeps_the_text(issuer: str) -> None:
    added(issuer, trusted_amr=["mfa"])
    _invite()
    client = Client()
    logs_in(client, "ocmw", "bo")
    client.get("/werk/account")
    client.post("/aanmelden/op-slot", {"_terug": "/werk/account"})
    client.post("/werk/account/wachtwoord", {"verhaal": "wat zij vertelde aan het loket"})
    assert "Ontgrendel via OCMW ocmw" in _text(client.get("/aanmelden/slot"))
    sent = parse_qs(urlsplit(client.get("/aanmelden/via/ocmw")["Location"]).query)
    assert (sent["prompt"], sent["max_age"]) == (["login"], ["0"]), "it asks again, also who it still knows"
    knows(issuer, "iemand", email="iemand@ocmw.example", email_verified=True)
    stranger: Any = logs_in(client, "ocmw", "iemand")
    assert stranger.status_code == 403
    answer: Any = logs_in(client, "ocmw", "bo")
    assert answer["Location"] == "/aanmelden/slot/bewaard"
    assert "wat zij vertelde" in _text(client.get("/aanmelden/slot/bewaard"))


def test_an_issuer_with_another_name_is_refused(issuer: str) -> None:
    added(issuer.replace("localhost", "LOCALHOST"))
    answer = Client().get("/aanmelden/via/ocmw")
    assert answer.status_code == 403
    assert "antwoord dat niet klopt" in _text(answer)


def test_a_provider_that_is_silent_is_told_calmly() -> None:
    added("http://localhost:9")
    assert "antwoordt niet" in _text(Client().get("/aanmelden/via/ocmw"))


def test_a_token_that_is_too_old_is_refused() -> None:
    with running("--token-max-age", "-3600") as issuer:
        added(issuer)
        knows(issuer, "bo", email=BO, email_verified=True)
        _invite()
        answer: Any = logs_in(Client(), "ocmw", "bo")
        assert answer.status_code == 403
    assert not User.objects.exists()


def test_the_second_step_elsewhere_is_only_in_that_session() -> None:
    user = person(second_factor=False)
    assert not User.objects.get(pk=user.pk).second_step_elsewhere
    found = TrustedProvider().get_user(user.pk)
    assert found is not None
    assert found.second_step_elsewhere
    assert TrustedProvider().authenticate(None, username=user.email, password="x") is None
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert TrustedProvider().get_user(user.pk) is None
