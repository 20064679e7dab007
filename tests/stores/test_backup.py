"""A store is backed up while others write, and comes back whole: here, elsewhere, and on the other database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.test import override_settings

from rechtop.accounts.models import User
from rechtop.journal.checking import check_chain
from rechtop.journal.models import Act, Check, Entry
from rechtop.journal.restored import JournalGuard
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.reception.models import Fact, NationalNumber, Person, Trajectory
from rechtop.site.database import sqlite
from rechtop.stores.backup import making
from rechtop.stores.backup.container import Writer, lines
from rechtop.stores.backup.making import back_up
from rechtop.stores.backup.manifest import Manifest, schema_now
from rechtop.stores.backup.restoring import checked, restore
from rechtop.stores.backup.rows import rows, tables
from rechtop.stores.errors import BackupRefused, StoreError
from rechtop.stores.keys import StoreKeys, keys_of
from rechtop.stores.models import Store
from rechtop.stores.opening import bring_up
from rechtop.stores.registry import alias_of, connect, open_store
from tests.stores.real import ON, remove, row

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

PASSPHRASE = "vier gewone woorden samen"
AT = datetime(2026, 11, 22, 3, tzinfo=UTC)


def _fill(alias: str) -> Trajectory:
    person = Person.objects.using(alias).create(name="Fatima Voorbeeld", is_synthetic=True)
    Person.objects.using(alias).create(name="Fatima V.", merged_into=person)
    NationalNumber.objects.using(alias).create(
        person=person, number="00000000097", mark=uuid4().bytes[:12], asked_for="x"
    )
    made = Trajectory.objects.using(alias).create(
        person=person, reference=uuid4().hex[:6], question="Hoe betaal ik het gas?", opened_on=ON, channel="desk"
    )
    told = {"trajectory": made, "place": "an", "on": ON, "by": person.pk, "by_name": "An"}
    old = Fact.objects.using(alias).create(fact="net_wage_month", value=["100.00", "?"], **told)
    Fact.objects.using(alias).create(fact="net_wage_month", value="120.50", replaces=old, **told)
    note(alias, RECHTOP, Line(Act.WRITE, "person", person=person.pk), Line(Act.READ, "trajectory", made.pk, why="x"))
    return made


def _all(alias: str) -> dict[str, list[str]]:
    return {table._meta.db_table: list(rows(alias, table)) for table in tables(True, apps)}


def _forget(alias: str) -> None:
    connections[alias].close()
    del connections[alias]
    connections.settings = {name: told for name, told in connections.settings.items() if name != alias}


@contextmanager
def _elsewhere(store: UUID, folder: Path) -> Iterator[None]:
    """Another installation: nothing of this store is there."""
    _forget(alias_of(store))
    remove(alias_of(store))
    Store.objects.all().delete()
    with override_settings(DATA=folder / "data", KEYS=folder / "keys", SEALS=folder / "seals"):
        yield
        if alias_of(store) in connections.settings:
            _forget(alias_of(store))
    connect(store)


def _close(store: UUID) -> None:
    Store.objects.filter(pk=store).update(closed_on=ON)


@pytest.fixture
def backup(new_store: UUID, tmp_path: Path) -> Path:
    """A backup of a store in which somebody is helped."""
    _fill(alias_of(new_store))
    back_up(tmp_path / "a.backup", PASSPHRASE, at=AT, store=new_store)
    return tmp_path / "a.backup"


def test_it_comes_back_over_a_closed_store_as_it_was(new_store: UUID, backup: Path) -> None:
    alias = alias_of(new_store)
    before = _all(alias)
    assert len(before["reception_fact"]) >= 2
    _fill(alias)
    _close(new_store)
    told: list[tuple[str, int, int]] = []
    done = restore(backup, PASSPHRASE, JournalGuard(), progress=lambda *step: told.append(step))
    assert _all(alias) == before
    assert done.rows == sum(map(len, before.values()))
    assert told[-1] == ("OCMW Nieuwdorp", done.rows, done.rows)
    assert check_chain(alias, []) == []
    assert open_store(new_store, on=ON) == alias, "it is open again, as it was when the backup was made"
    note(alias, RECHTOP, Line(Act.READ, "person"))
    with pytest.raises(Exception, match="append-only"):
        Entry.objects.using(alias).all().delete()


def test_leaving_with_all_data_is_a_backup_and_its_keys_elsewhere(
    new_store: UUID, backup: Path, tmp_path: Path
) -> None:
    alias = alias_of(new_store)
    before, keys = _all(alias), keys_of(alias)
    with _elsewhere(new_store, tmp_path / "there"):
        with pytest.raises(BackupRefused, match="sleutels van OCMW Nieuwdorp zijn er niet"):
            restore(backup, PASSPHRASE, JournalGuard())
        restore(backup, PASSPHRASE, JournalGuard(), keys={new_store: keys})
        assert _all(alias) == before
        assert Person.objects.using(open_store(new_store)).filter(merged_into=None).last().name == "Fatima Voorbeeld"  # type: ignore[union-attr]
        assert check_chain(alias, []) == []


def test_the_file_holds_no_readable_name_even_for_who_has_the_passphrase(backup: Path) -> None:
    for line in lines(backup, PASSPHRASE):
        assert "Fatima" not in line
        assert "gas" not in line


def test_wrong_keys_change_nothing(new_store: UUID, backup: Path, tmp_path: Path) -> None:
    with _elsewhere(new_store, tmp_path / "there"):
        with pytest.raises(StoreError, match="niet die van OCMW Nieuwdorp"):
            restore(backup, PASSPHRASE, JournalGuard(), keys={new_store: StoreKeys.new()})
        assert not Store.objects.exists()


def test_an_open_store_is_never_overwritten(new_store: UUID, backup: Path) -> None:
    before = _all(alias_of(new_store))
    with pytest.raises(BackupRefused, match=r"is open\. Sluit ze eerst"):
        restore(backup, PASSPHRASE, JournalGuard())
    assert _all(alias_of(new_store)) == before


@pytest.mark.parametrize("what", ["foreign", "passphrase", "truncated", "damaged", "newer", "rows"])
def test_what_does_not_fit_is_refused_before_anything_changes(
    new_store: UUID, backup: Path, tmp_path: Path, what: str
) -> None:
    _close(new_store)
    before, whole = _all(alias_of(new_store)), backup.read_bytes()
    store, passphrase, reason = new_store, PASSPHRASE, ""
    if what == "foreign":
        store, reason = uuid4(), "van een andere organisatie. Er zit in: OCMW Nieuwdorp"
    elif what == "passphrase":
        passphrase, reason = "een heel andere zin", "niet de wachtzin"
    elif what == "truncated":
        backup.write_bytes(whole[:-20])
        reason = "niet volledig"
    elif what == "damaged":
        backup.write_bytes(whole[:-20] + b"x" + whole[-19:])
        reason = "beschadigd"
    else:
        found = checked(backup, PASSPHRASE)
        section = found.sections[0]
        if what == "newer":
            section.schema["reception"] = "9999_van_morgen"
            reason = "van een nieuwere Rechtop"
        else:
            section.counts["reception_person"] += 1
            reason = "er ontbreken rijen"
        _rewritten(backup, found)
    with pytest.raises(BackupRefused, match=reason):
        restore(backup, passphrase, JournalGuard(), store=store)
    assert _all(alias_of(new_store)) == before
    assert Store.objects.get().closed_on == ON


def _rewritten(backup: Path, told: Manifest) -> None:
    _first, *rest = lines(backup, PASSPHRASE)
    with Writer(backup, PASSPHRASE) as out:
        out.write(told.to_line())
        for line in rest:
            out.write(line)


def test_a_journal_that_was_changed_does_not_come_back(new_store: UUID, backup: Path, tmp_path: Path) -> None:
    _close(new_store)
    before = _all(alias_of(new_store))
    with pytest.raises(StoreError, match="Het logboek van OCMW Nieuwdorp klopt niet"):
        restore(_forged(backup, tmp_path), PASSPHRASE, JournalGuard())
    assert _all(alias_of(new_store)) == before


def _forged(good: Path, folder: Path) -> Path:
    """The same backup, in which the first line of the journal tells of somebody else."""
    in_journal = False
    with Writer(folder / "forged", PASSPHRASE) as out:
        for line in lines(good, PASSPHRASE):
            if not line.startswith("["):
                in_journal = '"journal_entry"' in line
            out.write(line.replace('"Rechtop"', '"iemand"') if in_journal and line.startswith("[1,") else line)
    return folder / "forged"


def test_what_is_written_meanwhile_does_not_wait_and_is_not_half_in_it(
    new_store: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alias = alias_of(new_store)
    _fill(alias)
    before, real = _all(alias), making._write

    def written_meanwhile(*told: Any) -> None:
        other = connections[alias].copy()  # a second connection: a colleague at work
        other.settings_dict["OPTIONS"] = {**other.settings_dict["OPTIONS"]}
        if other.vendor == "sqlite":
            other.settings_dict["OPTIONS"]["timeout"] = 0.5
        with other.cursor() as cursor:
            cursor.execute("UPDATE reception_trajectory SET version = version + 1")
        other.close()
        real(*told)

    with monkeypatch.context() as patch:
        patch.setattr(making, "_write", written_meanwhile)
        back_up(tmp_path / "a", PASSPHRASE, at=AT, store=new_store)
    assert _all(alias) != before
    _close(new_store)
    restore(tmp_path / "a", PASSPHRASE, JournalGuard())
    assert _all(alias) == before


def test_from_one_database_to_the_other_and_back(new_store: UUID, tmp_path: Path) -> None:
    """SQLite to SQLite in the ordinary suite; to PostgreSQL and back where that is the database."""
    alias = alias_of(new_store)
    _forget(alias)
    own = {**connections.settings["default"], **sqlite(tmp_path / "embedded.sqlite3")}
    connections.settings = {**connections.settings, alias: own}
    bring_up(alias)
    _fill(alias)
    before = _all(alias)
    back_up(tmp_path / "a", PASSPHRASE, at=AT, store=new_store)
    _forget(alias)
    connect(new_store)
    _close(new_store)
    restore(tmp_path / "a", PASSPHRASE, JournalGuard())
    assert _all(alias) == before
    assert Person.objects.using(alias).filter(merged_into=None).get().name == "Fatima Voorbeeld"
    back_up(tmp_path / "b", PASSPHRASE, at=AT, store=new_store)
    _forget(alias)
    connections.settings = {**connections.settings, alias: own}
    _close(new_store)
    restore(tmp_path / "b", PASSPHRASE, JournalGuard())
    assert _all(alias) == before
    _forget(alias)
    connect(new_store)


def test_everything_with_the_shared_database_goes_to_an_empty_installation(new_store: UUID, tmp_path: Path) -> None:
    alias = alias_of(new_store)
    _fill(alias)
    User.objects.create_user("an@voorbeeldstad.example", None, name="An Verzonnen")
    before, keys = _all(alias), keys_of(alias)
    back_up(tmp_path / "all", PASSPHRASE, at=AT)
    with pytest.raises(BackupRefused, match="Hier zijn al accounts of dossiers"):
        restore(tmp_path / "all", PASSPHRASE, JournalGuard(), keys={new_store: keys})
    with _elsewhere(new_store, tmp_path / "there"):
        User.objects.all().delete()
        done = restore(tmp_path / "all", PASSPHRASE, JournalGuard(), keys={new_store: keys})
        assert done.names == ("OCMW Nieuwdorp", "gedeelde gegevens")
        assert _all(alias) == before
        assert User.objects.get().email == "an@voorbeeldstad.example"
        assert Store.objects.get().opened_on == ON
        User.objects.create_user("bo@voorbeeldstad.example", None)
    row(new_store)


def test_a_short_passphrase_and_an_unknown_store_are_refused(new_store: UUID, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="minstens 12"):
        back_up(tmp_path / "a", "kort", at=AT, store=new_store)
    with pytest.raises(BackupRefused, match="houdt hier geen dossiers bij"):
        back_up(tmp_path / "a", PASSPHRASE, at=AT, store=uuid4())
    assert list(tmp_path.iterdir()) == []


def test_an_older_backup_goes_into_a_store_that_is_new_here_and_is_brought_up_to_date(
    new_store: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alias, old = alias_of(new_store), schema_now(True) | {"journal": "0001_initial"}
    call_command("migrate", "journal", "0001_initial", database=alias, verbosity=0)
    _fill(alias)
    with monkeypatch.context() as patch:
        patch.setattr(making, "schema_now", lambda of_store: old if of_store else {})
        patch.setattr(making, "apps", MigrationLoader(None).project_state(list(old.items())).apps)
        back_up(tmp_path / "old", PASSPHRASE, at=AT, store=new_store)
    before, keys = list(rows(alias, Entry)), keys_of(alias)
    _close(new_store)
    with pytest.raises(BackupRefused, match="gaat alleen een back-up van deze versie"):
        restore(tmp_path / "old", PASSPHRASE, JournalGuard())
    with _elsewhere(new_store, tmp_path / "there"):
        restore(tmp_path / "old", PASSPHRASE, JournalGuard(), keys={new_store: keys})
        assert list(rows(open_store(new_store), Entry)) == before
        assert not Check.objects.using(alias).exists(), "the table that came later is there"
    bring_up(alias)
