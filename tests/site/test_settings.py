"""Settings as an installation gets them: each case in a process of its own, as settings are read once."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from rechtop.site.environment import Variable
from rechtop.site.errors import SettingWrong
from rechtop.site.secret import secret_key

SHOWN = (
    "ALLAUTH_TRUSTED_PROXY_COUNT",
    "ALLOWED_HOSTS",
    "CSRF_COOKIE_SECURE",
    "CSRF_TRUSTED_ORIGINS",
    "DEBUG",
    "HTTPS",
    "SECRET_KEY",
    "SECURE_HSTS_SECONDS",
    "SESSION_COOKIE_SECURE",
    "SECURE_SSL_REDIRECT",
)


def settings_with(data: Path, **environment: str) -> dict[str, Any]:
    program = (
        f"import json; from rechtop.site import settings as s; print(json.dumps({{n: getattr(s, n) for n in {SHOWN}}}))"
    )
    bare = {name: value for name, value in os.environ.items() if not name.startswith("RECHTOP_")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**bare, "RECHTOP_DATA": str(data), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_a_new_installation_answers_only_to_this_machine_and_hides_its_faults(tmp_path: Path) -> None:
    found = settings_with(tmp_path / "new")
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["HTTPS"] is False
    assert len(found["SECRET_KEY"]) >= 50
    assert found["SECRET_KEY"] == (tmp_path / "new" / "secret-key").read_text()


def test_an_installation_that_others_reach_insists_on_https(tmp_path: Path) -> None:
    found = settings_with(tmp_path, RECHTOP_HOSTS="rechtop.voorbeeldstad.example", RECHTOP_SECRET_KEY="k" * 50)
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://rechtop.voorbeeldstad.example"]
    assert not (tmp_path / "secret-key").exists()


def test_behind_a_proxy_wrong_passwords_count_for_who_typed_them(tmp_path: Path) -> None:
    assert settings_with(tmp_path)["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0
    assert settings_with(tmp_path, RECHTOP_PROXIES="2")["ALLAUTH_TRUSTED_PROXY_COUNT"] == 2


@pytest.mark.django_db
def test_who_guesses_cannot_fill_what_counts_wrong_passwords() -> None:
    cache.set("first", 5, 300)
    for number in range(320):
        cache.set(f"guessed-{number}", 1, 300)
    assert cache.get("first") == 5


def test_https_can_be_left_off_for_a_network_of_ones_own(tmp_path: Path) -> None:
    found = settings_with(tmp_path, RECHTOP_HOSTS="rechtop.voorbeeldstad.example", RECHTOP_HTTPS="nee")
    assert found["SECURE_SSL_REDIRECT"] is False
    assert found["CSRF_COOKIE_SECURE"] is False


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    key = secret_key(data)
    assert secret_key(data) == key
    assert secret_key(tmp_path / "other") != key
    assert stat.S_IMODE((data / "secret-key").stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


@pytest.mark.parametrize(("text", "value"), [("ja", True), ("Yes", True), ("0", False), ("nee", False), (" ", None)])
def test_a_flag_says_yes_no_or_nothing(monkeypatch: pytest.MonkeyPatch, text: str, value: bool | None) -> None:
    monkeypatch.setenv("RECHTOP_TEST", text)
    assert Variable("RECHTOP_TEST").flag() is value


def test_a_wrong_flag_is_refused_by_name_and_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECHTOP_TEST", "misschien")
    with pytest.raises(SettingWrong, match="RECHTOP_TEST is 'misschien', maar moet ja of nee zijn"):
        Variable("RECHTOP_TEST").flag()


@pytest.mark.parametrize("text", ["0", "65", "twee", "1.5", "-1", "²"])
def test_a_wrong_number_is_refused_by_name_and_value(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("RECHTOP_TEST", text)
    with pytest.raises(SettingWrong, match=f"RECHTOP_TEST is '{text}', maar moet een geheel getal van 1 tot 64 zijn"):
        Variable("RECHTOP_TEST").whole_number(1, 64)


def test_a_number_within_its_borders_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECHTOP_TEST", " 64 ")
    assert Variable("RECHTOP_TEST").whole_number(1, 64) == 64
