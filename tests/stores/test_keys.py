"""Keys of a store: never written over, never taken from another account of the machine."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from django.conf import LazySettings

from rechtop.stores import keys
from rechtop.stores.keys import StoreKeys, keys_of, make_keys, put_keys, set_passphrase

ALIAS = "store_test_keys"


@pytest.fixture(autouse=True)
def _folders(settings: LazySettings, tmp_path: Path) -> None:
    settings.KEYS, settings.OPEN_KEYS = tmp_path / "keys", tmp_path / "open"


def test_keys_that_another_process_made_at_the_same_moment_stay(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = StoreKeys.new()
    fsync = os.fsync

    def meanwhile(number: int) -> None:
        fsync(number)
        monkeypatch.setattr(os, "fsync", fsync)
        put_keys(ALIAS, first)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(FileExistsError, match="nooit overschreven"):
        make_keys(ALIAS)
    assert keys_of(ALIAS) == first
    assert [file.name for file in Path(settings.KEYS).iterdir()] == [f"{ALIAS}.json"], "no half file is left"


def test_files_are_for_their_owner_only(settings: LazySettings) -> None:
    make_keys(ALIAS)
    set_passphrase(ALIAS, "een lange wachtzin")
    for folder in (Path(settings.KEYS), Path(settings.OPEN_KEYS)):
        assert folder.stat().st_mode & 0o077 == 0
        assert (folder / f"{ALIAS}.json").stat().st_mode & 0o077 == 0


def test_open_keys_of_another_account_are_never_used(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_keys(ALIAS)
    planted = Path(settings.OPEN_KEYS) / f"{ALIAS}.json"
    planted.parent.mkdir()
    planted.write_text(json.dumps({"plain": StoreKeys.new().to_json()}))
    me = os.geteuid()
    monkeypatch.setattr(keys.os, "geteuid", lambda: me + 1)
    assert keys_of(ALIAS) == made
