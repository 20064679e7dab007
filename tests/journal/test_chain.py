"""P-11: every reading is logged; whoever changes the log, even all of it, is caught."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import DatabaseError, connections, transaction

from rechtop.journal.checking import Seal, check_chain, seal_head, seals_file
from rechtop.journal.models import Act, Entry, Head
from rechtop.journal.nightly import seal
from rechtop.journal.triggers import unprotect
from rechtop.journal.writing import FIRST, Line, Who, digest_of, note, why_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

AN = Who(uuid4(), "An Voorbeeld", "worker")
AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def _three(store: str) -> None:
    note(store, AN, Line(Act.READ, "trajectory.page", about=uuid4(), why="ik nam over van Bo"), at=AT)
    note(store, AN, Line(Act.WRITE, "trajectory.words"), Line(Act.PRINT, "trajectory.sheet"), at=AT)


def test_a_whole_chain_has_no_faults(store: str) -> None:
    _three(store)
    assert check_chain(store, []) == []
    assert [entry.number for entry in Entry.objects.using(store).order_by("number")] == [1, 2, 3]


def test_the_reason_is_sealed_and_opens_again(store: str) -> None:
    _three(store)
    first = Entry.objects.using(store).get(number=1)
    assert b"Bo" not in bytes(first.why)
    assert why_of(store, first) == "ik nam over van Bo"


@pytest.mark.parametrize("change", ["UPDATE journal_entry SET what = 'niets'", "DELETE FROM journal_entry"])
def test_the_database_refuses_to_change_or_remove_a_line(store: str, change: str) -> None:
    _three(store)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(using=store):
        connections[store].cursor().execute(change)
    assert Entry.objects.using(store).count() == 3


def test_a_changed_line_is_named(store: str) -> None:
    _three(store)
    unprotect(store)
    Entry.objects.using(store).filter(number=2).update(what="iets anders")
    assert check_chain(store, []) == ["regel 2 is gewijzigd"]


def test_a_removed_line_is_named(store: str) -> None:
    _three(store)
    unprotect(store)
    Entry.objects.using(store).filter(number=2).delete()
    assert "regel 2 ontbreekt" in check_chain(store, [])


def test_a_removed_end_is_seen_by_the_head(store: str) -> None:
    _three(store)
    unprotect(store)
    Entry.objects.using(store).filter(number=3).delete()
    assert check_chain(store, []) == ["het einde van het logboek klopt niet met de laatste regel"]


def test_p11_rewriting_the_whole_chain_is_caught_by_the_seal(store: str) -> None:
    _three(store)
    signed = seal_head(store, at=AT)
    unprotect(store)
    previous = FIRST
    for entry in Entry.objects.using(store).order_by("number"):
        entry.who_name = "iemand anders"
        entry.previous = previous
        entry.digest = previous = digest_of(entry)
        entry.save(using=store)
    Head.objects.using(store).update(digest=previous)
    assert check_chain(store, []) == [], "the forged chain is whole in itself"
    assert check_chain(store, [signed]) == ["regel 3 is niet meer die van het zegel van 22/11/2026 10:00"]


def test_p11_lines_and_seals_that_went_together_are_missed_at_the_next_check(store: str) -> None:
    seals_file(store).unlink(missing_ok=True)  # of another test
    _three(store)
    assert seal(store, at=AT) == []
    unprotect(store)
    Entry.objects.using(store).filter(number__gt=1).delete()
    first = Entry.objects.using(store).get()
    Head.objects.using(store).update(number=1, digest=first.digest)
    seals_file(store).unlink()
    assert check_chain(store) == [], "in itself it is whole"
    assert seal(store, at=AT) == ["het logboek telde 3 regels op 22/11/2026, en nu 1"]
    assert not seals_file(store).exists(), "and it is not signed"


def test_a_forged_seal_is_not_believed(store: str) -> None:
    _three(store)
    signed = seal_head(store, at=AT)
    forged = Seal(signed.store, signed.number, bytes(32), signed.at, signed.signature)
    assert "niet door deze opslag getekend" in check_chain(store, [forged])[0]


def test_a_seal_reads_back_as_it_was_written(store: str) -> None:
    _three(store)
    signed = seal_head(store, at=AT)
    assert Seal.from_line(signed.to_line()) == signed
