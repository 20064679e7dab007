"""Which organisations log in with their own provider, and where its secret stands."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

import pytest

from rechtop.accounts.errors import AccountRefused, ProviderRefused
from rechtop.accounts.models import Provider, ProviderLink, Role
from rechtop.accounts.provider.people import is_second_step
from rechtop.accounts.provider.settings import add_provider, close_provider, is_safe, secret_of
from rechtop.accounts.provider.tokens import Claims
from rechtop.accounts.services import give_mandate
from rechtop.site import provider_command
from tests.accounts.people import ON, person
from tests.accounts.provider.mock import OURS, THEIRS

RIGHT: dict[str, Any] = {
    "name": "OCMW", "organisation": OURS, "issuer": "https://login.ocmw.example/", "client_id": "rechtop",
    "domains": ["@OCMW.example", ""],
}  # fmt: skip


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://login.ocmw.example", True),
        ("http://localhost:9400", True),
        ("http://login.ocmw.example", False),
        ("http://localhost.mol.example", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("http://[", False),
    ],
)
def test_an_address_is_safe_with_https_or_here(address: str, safe: bool) -> None:
    assert is_safe(address) is safe


def test_a_secret_stands_in_the_environment_or_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OCMW_GEHEIM", " abc ")
    (tmp_path / "geheim").write_text("def\n")
    assert secret_of(Provider(secret_from="env:OCMW_GEHEIM")) == "abc"
    assert secret_of(Provider(secret_from=f"file:{tmp_path}/geheim")) == "def"
    assert secret_of(Provider(secret_from="")) == ""
    for nowhere in ("env:BESTAAT_NIET", f"file:{tmp_path}/niets"):
        with pytest.raises(ProviderRefused, match="nog niet klaar"):
            secret_of(Provider(secret_from=nowhere))


@pytest.mark.parametrize(
    ("acr", "amr", "counts"),
    [("", [], False), ("hoog", [], True), ("laag", ["pwd"], False), ("", ["pwd", "mfa"], True)],
)
def test_a_second_step_elsewhere_counts_when_it_was_said(acr: str, amr: list[str], counts: bool) -> None:
    told = Claims("bo", "", "", acr, frozenset(amr))
    assert is_second_step(Provider(trusted_acr=["hoog"], trusted_amr=["mfa"]), told) is counts
    assert not is_second_step(Provider(), told)


@pytest.mark.django_db
@pytest.mark.both_databases
class TestStored:
    """What the database keeps of it."""

    def test_the_same_name_again_replaces_what_was_said(self) -> None:
        made = add_provider("ocmw", **RIGHT)
        assert (made.issuer, made.domains) == ("https://login.ocmw.example", ["ocmw.example"])
        add_provider("ocmw", **{**RIGHT, "client_id": "nieuw"})
        assert Provider.objects.get().client_id == "nieuw"

    @pytest.mark.parametrize(
        ("slug", "changed", "why"),
        [
            ("ocmw", {"domains": [" "]}, "e-mailadressen"),
            ("oc mw", {}, "webadres"),
            ("ocmw", {"issuer": "http://login.ocmw.example"}, "geen adres met https"),
            ("ocmw", {"secret_from": "abc123"}, "env:NAAM of file:/pad"),
        ],
    )
    def test_what_cannot_be_is_refused_with_what_to_do(self, slug: str, changed: dict[str, Any], why: str) -> None:
        with pytest.raises(AccountRefused, match=why):
            add_provider(slug, **{**RIGHT, **changed})
        assert not Provider.objects.exists()

    def test_a_provider_that_people_use_does_not_move_to_another_organisation(self) -> None:
        provider, user = add_provider("ocmw", **RIGHT), person()
        ProviderLink.objects.create(provider=provider, subject="bo", person=user)
        with pytest.raises(AccountRefused, match="andere organisatie"):
            add_provider("ocmw", **{**RIGHT, "organisation": THEIRS})

    @pytest.mark.parametrize("elsewhere", [THEIRS, None])
    def test_who_logs_in_through_an_organisation_gets_no_mandate_elsewhere(self, elsewhere: Any) -> None:
        provider, user = add_provider("ocmw", **RIGHT), person()
        ProviderLink.objects.create(provider=provider, subject="bo", person=user)
        with pytest.raises(AccountRefused, match="krijgt alleen daar een mandaat"):
            give_mandate(user, Role.EDITOR, elsewhere, since=ON)
        assert give_mandate(user, Role.EDITOR, OURS, since=ON).organisation == OURS

    def test_closing_what_is_not_there_says_so(self) -> None:
        with pytest.raises(AccountRefused, match="provider list"):
            close_provider("ocmw")

    def test_the_command_adds_lists_and_closes(self) -> None:
        asked = "--name OCMW --organisation o --issuer https://x.example --client r --domain x.example --amr mfa"
        told = provider_command.run(_parsed("add", "ocmw", *asked.split()), lambda slug: OURS)
        assert "/aanmelden/via/ocmw/terug" in told
        assert "open" in provider_command.run(_parsed("list"), lambda slug: None)
        assert "gesloten" in provider_command.run(_parsed("close", "ocmw"), lambda slug: None)
        assert Provider.objects.get().trusted_amr == ["mfa"]


def _parsed(*words: str) -> Namespace:
    parser = ArgumentParser()
    provider_command.add_to(parser.add_subparsers())
    return parser.parse_args(["provider", *words])
