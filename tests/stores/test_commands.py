"""`rechtop store`, `backup` and `restore`: what they tell, and that a passphrase is never an argument."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import connections
from django.test import override_settings

from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import Mandate, Role, User
from rechtop.journal.checking import read_seals
from rechtop.journal.models import Act, Check
from rechtop.journal.notices import Notice
from rechtop.journal.triggers import protect, unprotect
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.site import store_command, stores_at_work
from rechtop.site.passphrases import Asker
from rechtop.site.stores_at_work import faults_of_bringing_up, run
from rechtop.stores import keys
from rechtop.stores.errors import BackupRefused, StoreError, StoreLocked
from rechtop.stores.models import Store
from rechtop.stores.registry import alias_of, connect, open_store
from tests.stores.real import ON, remove, way_back

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

WORDS = "vier gewone woorden samen"


def _do(*typed: str, passphrases: str = "", on: date = ON) -> tuple[str, int]:
    """Parse and run as the command line does, the passphrases through a pipe."""
    parser = argparse.ArgumentParser()
    store_command.add_to(parser.add_subparsers(), lambda data: None, lambda: on)
    reading, writing = os.pipe()
    os.write(writing, passphrases.encode())
    os.close(writing)
    try:
        return run(parser.parse_args([*typed, "--passphrase-fd", str(reading)]), on)
    finally:
        os.close(reading)


def test_a_passphrase_closes_a_store_and_opens_it_again(new_store: UUID) -> None:
    name = str(new_store)
    assert "open, zonder wachtzin" in _do("store", "list")[0]
    with pytest.raises(StoreError, match="minstens 12 tekens"):
        _do("store", "passphrase", name, passphrases="kort\n")
    _do("store", "passphrase", name, passphrases=f"{WORDS}\n")
    assert "open, met een wachtzin" in _do("store", "list")[0]
    assert "is op slot" in _do("store", "lock", name)[0]
    assert "op slot" in _do("store", "list")[0]
    with pytest.raises(StoreLocked):
        _do("store", "unlock", name, passphrases="een andere zin\n")
    assert "is open, tot de machine stopt" in _do("store", "unlock", name, passphrases=f"{WORDS}\n")[0]
    assert open_store(new_store) == alias_of(new_store)


def test_a_store_that_was_locked_during_an_update_is_brought_up_to_date_when_it_is_unlocked(new_store: UUID) -> None:
    name = str(new_store)
    _do("store", "passphrase", name, passphrases=f"{WORDS}\n")
    _do("store", "lock", name)
    Store.objects.filter(pk=new_store).update(schema="oud")
    assert "is open, tot de machine stopt" in _do("store", "unlock", name, passphrases=f"{WORDS}\n")[0]
    assert open_store(new_store) == alias_of(new_store), "and nobody has to know of `store migrate`"


def test_no_command_takes_a_passphrase_as_an_argument(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    store_command.add_to(parser.add_subparsers(), lambda data: None, lambda: ON)
    for typed in (["store", "unlock", "x"], ["backup", "a"], ["restore", "a"], ["store", "passphrase", "x"]):
        with pytest.raises(SystemExit):
            parser.parse_args([*typed, WORDS])
    assert "unrecognized arguments" in capsys.readouterr().err


def test_without_a_terminal_or_a_number_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(StoreError, match="in een terminal"):
        Asker(None).ask("Wachtzin")
    with pytest.raises(StoreError, match="kan niets gelezen worden"):
        Asker(9999).ask("Wachtzin")


def test_two_different_passphrases_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed = iter([WORDS, "vier andere woorden nu"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(typed))
    with pytest.raises(StoreError, match="niet dezelfde"):
        Asker(None).choose("Wachtzin")


def test_every_night_the_journal_is_checked_signed_and_told(new_store: UUID, tmp_path: Path) -> None:
    alias = alias_of(new_store)
    Check.objects.using(alias).all().delete()
    Notice.objects.using(alias).all().delete()
    olga = User.objects.create_user("olga@voorbeeldstad.example", None)
    Mandate.objects.create(person=olga, organisation=new_store, role=Role.CONTROL_OFFICER, valid_from=ON)
    with override_settings(SEALS=tmp_path / "seals"):
        note(alias, RECHTOP, Line(Act.READ, "person"))
        assert _do("store", "seal") == ("OCMW Nieuwdorp: nagekeken en getekend", 0)
        assert len(read_seals(alias)) == 1
        assert _do("store", "verify")[1] == 0
        unprotect(alias)
        with connections[alias].cursor() as cursor:
            cursor.execute("UPDATE journal_entry SET what = 'x' WHERE number = 1")
        told, status = _do("store", "seal", "--store", str(new_store))
        assert (told.splitlines()[0], status) == ("OCMW Nieuwdorp: regel 1 is gewijzigd", 1)
        assert len(read_seals(alias)) == 1, "what was changed is not signed"
    assert [bool(one.faults) for one in Check.objects.using(alias).order_by("at")] == [False, False, True]
    assert [message.to for message in mail.outbox] == [["olga@voorbeeldstad.example"]]
    assert "regel" not in mail.outbox[0].body
    with connections[alias].cursor() as cursor:
        cursor.execute("UPDATE journal_entry SET what = 'person' WHERE number = 1")
        cursor.execute("DELETE FROM journal_entry")
        cursor.execute("DELETE FROM journal_head")
    protect(alias)


def test_a_locked_store_is_not_signed_and_the_command_says_so(new_store: UUID) -> None:
    keys.set_passphrase(alias_of(new_store), WORDS)
    keys.lock(alias_of(new_store))
    told, status = _do("store", "seal")
    assert "op slot" in told
    assert status == 1
    keys.unlock(alias_of(new_store), WORDS)


def test_backup_keys_and_restore_make_the_whole_way(new_store: UUID, tmp_path: Path) -> None:
    name, file, held = str(new_store), str(tmp_path / "a"), str(tmp_path / "keys")
    told, status = _do("backup", file, "--store", name, passphrases=f"{WORDS}\n")
    assert "De sleutels zitten er niet in" in told
    assert status == 0
    _do("store", "keys", "export", held, "--store", name, passphrases=f"{WORDS} ook\n")
    with pytest.raises(BackupRefused, match="Sluit ze eerst"):
        _do("restore", file, passphrases=f"{WORDS}\n")
    assert "is gesloten" in _do("store", "close", name)[0]
    with pytest.raises(StoreError, match="houdt hier geen dossiers bij"):
        open_store(new_store, on=ON)
    told, status = _do("restore", file, "--store", name, "--keys", held, passphrases=f"{WORDS}\n{WORDS} ook\n")
    assert told.startswith("Teruggezet: OCMW Nieuwdorp")
    assert open_store(new_store, on=ON) == alias_of(new_store)


def test_p01_keys_that_asked_a_passphrase_do_not_stay_open_when_putting_back_is_refused(
    new_store: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alias, held = alias_of(new_store), tmp_path / "keys"
    keys.set_passphrase(alias, WORDS)
    _do("store", "keys", "export", str(held), "--store", str(new_store), passphrases=f"{WORDS}\n")
    carried = keys.keys_of(alias)

    def refused(*told: object, **more: object) -> None:
        keys.put_keys(alias, carried)
        raise StoreError("the journal is not whole")

    monkeypatch.setattr(stores_at_work, "restore", refused)
    with override_settings(KEYS=tmp_path / "there", OPEN_KEYS=tmp_path / "open"):
        with pytest.raises(StoreError, match="not whole"):
            _do("restore", str(tmp_path / "a"), "--keys", str(held), passphrases=f"{WORDS}\n{WORDS}\n")
        assert keys.is_sealed(alias)


def test_a_backup_is_no_file_of_keys(new_store: UUID, tmp_path: Path) -> None:
    _do("backup", str(tmp_path / "a"), passphrases=f"{WORDS}\n")
    with pytest.raises(BackupRefused, match="geen bestand met sleutels"):
        _do("restore", str(tmp_path / "a"), "--keys", str(tmp_path / "a"), passphrases=f"{WORDS}\n{WORDS}\n")


def test_a_store_is_added_listed_and_used_at_once(new_store: UUID, tmp_path: Path) -> None:
    other = uuid4()
    with way_back(), override_settings(DATA=tmp_path):
        with pytest.raises(StoreError, match="--name NAAM"):
            _do("store", "add", str(other))
        assert "houdt hier nu dossiers bij" in _do("store", "add", str(other), "--name", "CAW Nieuwland")[0]
        note(open_store(other), RECHTOP, Line(Act.READ, "person"))
        assert "CAW Nieuwland: open, zonder wachtzin" in _do("store", "list")[0]
        with pytest.raises(StoreError, match="heeft al een opslag"):
            _do("store", "add", str(other), "--name", "CAW Nieuwland")
        remove(alias_of(other))


@pytest.mark.parametrize(
    ("store", "why"), [("bestaat-niet", "kent geen organisatie"), (str(uuid4()), "geen dossiers bij")]
)
def test_an_organisation_that_is_not_here_is_told(store: str, why: str) -> None:
    with pytest.raises((AccountRefused, StoreError), match=why):
        _do("store", "lock", store)


def test_at_start_all_stores_are_brought_up_and_what_failed_is_told(new_store: UUID) -> None:
    Store.objects.filter(pk=new_store).update(schema="journal.0001_initial")
    broken = uuid4()
    Store.objects.create(id=broken, owner=broken, name="Kapot", opened_on=date(2020, 1, 1), schema="oud")
    keys.make_keys(alias_of(broken))
    connections[connect(broken)].settings_dict["NAME"] = "/nergens/te/vinden"
    faults = faults_of_bringing_up()
    assert [fault.split(":")[0] for fault in faults] == ["Kapot blijft dicht"]
    assert open_store(new_store) == alias_of(new_store)
    assert _do("store", "migrate")[1] == 1
