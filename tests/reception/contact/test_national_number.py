"""The national number: checked, apart, masked, unique, and nowhere else."""

from __future__ import annotations

import logging

import pytest
from django.db import connections
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.journal.models import Act, Entry
from rechtop.reception.contact.national_number import (
    NumberTaken,
    NumberWrong,
    checks,
    digits_of,
    in_full,
    keep,
    masked,
    person_with,
    remove,
    show_in_full,
)
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import NationalNumber, Trajectory
from rechtop.reception.start.searching import search
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

OLD, YOUNG = "85073003328", "00012500062"
"""Numbers that pass the check and belong to nobody we know: of 1985 and of 2000."""


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at)


@pytest.mark.parametrize("typed", ["85.07.30-033.28", "85073003328", " 85 07 30 033 28 ", "00.01.25-000.62"])
def test_a_number_as_people_write_it_is_read(typed: str) -> None:
    assert in_full(digits_of(typed)).replace(".", "").replace("-", "") == digits_of(typed)


@pytest.mark.parametrize(
    "typed", ["", "8507300332", "85.07.30-033.29", "850730033281", "abcdefghijk", "８５０７３００３３２８"]
)
def test_what_is_no_number_is_refused_without_repeating_it(typed: str) -> None:
    with pytest.raises(NumberWrong) as refused:
        digits_of(typed)
    assert not typed or typed not in str(refused.value)


@pytest.mark.property
@given(st.integers(0, 999_999_999), st.booleans())
def test_the_check_holds_for_both_centuries_and_refuses_another_check(body: int, is_young: bool) -> None:
    check = 97 - (2_000_000_000 * is_young + body) % 97
    digits = f"{body:09}{check:02}"
    assert checks(digits)
    one_off = f"{body:09}{(check + 1) % 100:02}"
    assert checks(one_off) is (int(one_off[9:]) == 97 - ((not is_young) * 2_000_000_000 + body) % 97)
    assert digits[:9] not in masked(digits)


def test_it_is_kept_with_its_reason_found_by_its_mark_and_removed(at: Desk, file: Trajectory) -> None:
    with pytest.raises(ReceptionError, match="Zonder reden"):
        keep(at, file.pk, OLD, " ")
    keep(at, file.pk, OLD, "aanvraag leefloon")
    assert person_with(at.store, "85.07.30-033.28") == file.person_id
    assert [row.file.pk for row in search(at, "85.07.30-033.28").rows] == [file.pk]
    remove(at, file.pk)
    assert person_with(at.store, OLD) is None
    assert Entry.objects.using(at.store).filter(act=Act.REMOVE, what="person.national_number").count() == 1


def test_a_number_that_somebody_has_says_whom_to_ask(at: Desk, file: Trajectory) -> None:
    keep(at, file.pk, OLD, "aanvraag")
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    second = a_file(other, "Fatou")
    with pytest.raises(NumberTaken, match="Vraag naar An Verzonnen"):
        keep(other, second.pk, OLD, "aanvraag")
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(is_closed_circle=True)
    with pytest.raises(NumberTaken) as refused:
        keep(other, second.pk, OLD, "aanvraag")
    assert "An Verzonnen" not in str(refused.value)
    keep(at, file.pk, OLD, "opnieuw gevraagd")
    assert NationalNumber.objects.using(at.store).get().asked_for == "opnieuw gevraagd"


def test_seeing_it_whole_is_in_the_journal(at: Desk, file: Trajectory) -> None:
    keep(at, file.pk, OLD, "aanvraag")
    assert show_in_full(at, file.pk) == "85.07.30-033.28"
    assert Entry.objects.using(at.store).filter(what="person.national_number.full").count() == 1


def test_p10_the_number_is_in_no_address_log_journal_or_other_page(
    at: Desk, file: Trajectory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    page = f"/onthaal/dossier/{file.pk}/rijksregisternummer"
    kept = client.post(page, {"what": "keep", "number": YOUNG, "asked_for": "aanvraag leefloon"})
    assert kept["Location"] == page
    wholes = (YOUNG, in_full(YOUNG), YOUNG[:9], "00.01.25")
    shown = client.post(page, {"what": "show"}).content.decode()
    assert in_full(YOUNG) in shown
    parts = ("", "/contact", "/wie", "/samenvoegen", "/rijksregisternummer")
    pages = [client.get(f"/onthaal/dossier/{file.pk}{part}") for part in parts]
    pages += [
        client.get("/onthaal/zoeken"),
        client.get("/onthaal/"),
        client.post("/onthaal/zoeken", {"typed": "Fatima"}),
    ]
    given = f"/onthaal/dossier/{file.pk}/meegeven"
    pages += [client.post(given, {"asked_by": "Fatima zelf"} | more) for more in ({}, {"json": "1"})]
    pages += [client.get(f"/onthaal/dossier/{file.pk}/blad")]
    assert {answer.status_code for answer in pages} == {200}
    told = [answer.content.decode() for answer in pages]
    told += [str(entry.__dict__) for entry in Entry.objects.using(at.store).all()]
    told += [str(held) for held in NationalNumber.objects.using(at.store).all()]
    told += [caplog.text]
    assert [whole for whole in wholes for text in told if whole in text] == []


def test_p10_what_stands_in_the_database_cannot_be_read_without_the_key(at: Desk, file: Trajectory) -> None:
    keep(at, file.pk, OLD, "aanvraag")
    with connections[at.store].cursor() as cursor:
        cursor.execute("SELECT number, mark FROM reception_nationalnumber")
        row = b"".join(bytes(value) for value in cursor.fetchone())
    assert OLD.encode() not in row
    assert OLD[:6].encode() not in row
