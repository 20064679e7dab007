"""A store is added without a restart, with real migrations, and refuses what it must."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections

from rechtop.journal.models import Act, Entry
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.reception.models import NationalNumber, Person
from rechtop.stores import keys
from rechtop.stores.errors import StoreBehind, StoreError, StoreLocked, StoreMissing
from rechtop.stores.models import Store
from rechtop.stores.opening import add_store, bring_all_up
from rechtop.stores.registry import alias_of, connect, open_store

ON = date(2026, 11, 22)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]


def test_it_is_ready_at_once_with_its_journal_protected(new_store: UUID) -> None:
    alias = open_store(new_store)
    made = Person.objects.using(alias).create(name="An Voorbeeld")
    note(alias, RECHTOP, Line(Act.WRITE, "person"))
    assert Person.objects.using(alias).get(pk=made.pk).name == "An Voorbeeld"
    with pytest.raises(DatabaseError, match="append-only"):
        Entry.objects.using(alias).all().delete()


def test_what_was_kept_is_on_the_disk_before_it_is_shown(new_store: UUID) -> None:
    """A power cut is no kill -9: the disk itself must have it."""
    with connections[open_store(new_store)].cursor() as cursor:
        asked, full = ("PRAGMA synchronous", 2) if cursor.db.vendor == "sqlite" else ("SHOW synchronous_commit", "on")
        cursor.execute(asked)
        assert cursor.fetchone() == (full,)


def test_the_same_store_twice_is_refused(new_store: UUID) -> None:
    with pytest.raises(StoreError, match="heeft al een opslag"):
        add_store(new_store, "OCMW Nieuwdorp", on=ON)


def test_an_unknown_organisation_has_no_store() -> None:
    with pytest.raises(StoreMissing):
        open_store(uuid4())


def test_a_store_of_an_older_version_waits_until_it_is_brought_up_to_date(new_store: UUID) -> None:
    Store.objects.filter(pk=new_store).update(schema="journal.0000")
    with pytest.raises(StoreBehind):
        open_store(new_store)
    assert [brought.fault for brought in bring_all_up()] == [""]
    assert open_store(new_store) == alias_of(new_store)


def test_what_stood_readable_before_is_sealed_by_the_update_and_still_there(new_store: UUID) -> None:
    alias = open_store(new_store)
    NationalNumber.objects.using(alias).all().delete()  # what another test left
    person = Person.objects.using(alias).create(name="An Voorbeeld")
    NationalNumber.objects.using(alias).create(person=person, number="0", mark=b"0" * 12, asked_for="verblijfsrecht")
    for back_and_forth, is_readable in (("0010_around_and_plan", True), ("0011_sealed_texts", False)):
        call_command("migrate", "reception", back_and_forth, database=alias, verbosity=0)
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT asked_for FROM reception_nationalnumber")
            assert (cursor.fetchone()[0] == "verblijfsrecht") is is_readable
    call_command("migrate", "reception", database=alias, verbosity=0)
    assert NationalNumber.objects.using(alias).get(person=person).asked_for == "verblijfsrecht"
    person.delete()


def test_one_store_that_fails_does_not_stop_the_others(new_store: UUID) -> None:
    broken = uuid4()
    Store.objects.create(id=broken, owner=broken, name="kapot", opened_on=date(2020, 1, 1), schema="oud")
    keys.make_keys(alias_of(broken))
    Store.objects.filter(pk=new_store).update(schema="oud")
    place = connect(broken)
    connections[place].settings_dict["NAME"] = "/nergens/te/vinden"
    outcome = {brought.store.name: bool(brought.fault) for brought in bring_all_up()}
    connections.settings = {name: told for name, told in connections.settings.items() if name != place}
    assert outcome == {"kapot": True, "OCMW Nieuwdorp": False}


def test_a_passphrase_closes_a_store_for_who_holds_all_files(new_store: UUID) -> None:
    alias = alias_of(new_store)
    keys.set_passphrase(alias, "vier gewone woorden samen")
    assert open_store(new_store) == alias, "who set it has it open"
    keys.lock(alias)
    with pytest.raises(StoreLocked):
        open_store(new_store)
    with pytest.raises(StoreLocked, match="niet de wachtzin"):
        keys.unlock(alias, "een andere zin")
    keys.unlock(alias, "vier gewone woorden samen")
    assert open_store(new_store) == alias


def test_keys_are_never_overwritten(new_store: UUID) -> None:
    with pytest.raises(FileExistsError):
        keys.make_keys(alias_of(new_store))
