"""What the control officer sees of the journal, and a person of who read her file (P-11)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.journal.notices import Check
from rechtop.journal.writing import Line, Who, note
from rechtop.reception.control.logbook import asked_of, lines, who_looked, workers
from rechtop.reception.control.opening import break_glass, open_with_reason
from rechtop.reception.control.parts_told import in_words
from rechtop.reception.control.patterns import MANY_FILES, Period, patterns
from tests.accounts.logging_in import log_in
from tests.reception.control.made import colleague, officer
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
NIGHT = datetime(2026, 11, 23, 2, tzinfo=UTC)
THAT_DAY = Period(date(2026, 11, 23), date(2026, 11, 23))
BO = Who(uuid4(), "Bo Verzonnen", "worker")


def _texts(store: str) -> list[str]:
    return [one.text for one in patterns(store, THAT_DAY)]


def test_many_files_read_without_writing_are_shown_and_work_is_not(store: str) -> None:
    files = [uuid4() for _ in range(MANY_FILES)]
    note(store, BO, *(Line(Act.READ, "trajectory.overview", one) for one in files), at=MONDAY)
    assert _texts(store) == [f"las op 23/11/2026 {MANY_FILES} dossiers zonder er iets in te schrijven"]
    note(store, BO, Line(Act.WRITE, "trajectory.steps", files[0]), at=MONDAY)
    assert _texts(store) == []


def test_reading_at_night_is_shown(store: str) -> None:
    note(store, BO, Line(Act.READ, "trajectory.overview", uuid4()), at=MONDAY)
    assert _texts(store) == []
    note(store, BO, Line(Act.READ, "trajectory.overview", uuid4()), at=NIGHT)
    assert _texts(store) == ["las 1 keer buiten de uren (voor 6 uur, na 21 uur of in het weekend)"]


def test_a_file_of_somebody_of_her_own_name_is_shown(store: str) -> None:
    file = a_file(desk(), name="Jef Verzonnen")
    note(store, BO, Line(Act.READ, "trajectory.overview", file.pk, file.person_id), at=MONDAY)
    note(store, Who(uuid4(), "Lut Anders"), Line(Act.READ, "x", file.pk, file.person_id), at=MONDAY)
    named = [one for one in patterns(store, THAT_DAY) if "familienaam" in one.text]
    assert [one.who_name for one in named] == ["Bo Verzonnen"]


def test_many_workers_and_lines_ask_no_more_queries_than_one(store: str, django_assert_num_queries: Any) -> None:
    week = Period(date(2026, 11, 17), THAT_DAY.last)
    for number in range(3):
        who = Who(uuid4(), f"Bo Verzonnen{number}", "worker")
        note(store, who, *(Line(Act.READ, "x", uuid4(), uuid4()) for _ in range(MANY_FILES)), at=MONDAY)
    with django_assert_num_queries(1 + 7 + 3 + 2, using=store):
        assert len(patterns(store, week)) == 3


def test_openings_are_counted_for_each_worker(store: str) -> None:
    other, first, second = colleague(), a_file(desk()), a_file(desk(worker("Cis Verzonnen")))
    open_with_reason(other, first.pk, "contact", "zij belde mij vandaag")
    break_glass(other, second.reference, "er is gevaar voor haar")
    today = timezone.localdate(timezone.now())
    found = {one.text for one in patterns(store, Period(today, today)) if one.who == other.user}
    assert "opende 1 keer een dossier van een ander team, met een reden" in found
    assert "opende 1 keer een dossier in nood" in found


def test_the_journal_is_asked_by_worker_period_and_act(store: str) -> None:
    note(store, BO, Line(Act.READ, "trajectory.overview", uuid4()), Line(Act.PRINT, "trajectory.sheet"), at=MONDAY)
    note(store, BO, Line(Act.READ, "trajectory.overview"), at=datetime(2026, 11, 1, tzinfo=UTC))
    at = officer()
    assert [one.what for one in lines(at, asked_of({}, ON), "")] == ["trajectory.sheet", "trajectory.overview"]
    assert [one.what for one in lines(at, asked_of({"wat": "print"}, ON), "")] == ["trajectory.sheet"]
    assert len(lines(at, asked_of({"van": "2026-11-01"}, ON), "")) == 3
    assert len(lines(at, asked_of({"wie": str(uuid4())}, ON), "")) == 0
    assert workers(at, THAT_DAY) == [(BO.user, "Bo Verzonnen")]


@pytest.mark.parametrize("told", [{"van": "x", "tot": "y", "wie": "z", "wat": "q"}, {}])
def test_what_is_no_date_or_account_is_left_out(told: dict[str, str]) -> None:
    asked = asked_of(told, ON)
    assert (asked.period, asked.who, asked.act) == (Period(date(2026, 11, 17), ON), None, "")


def test_p11_the_person_reads_who_looked_when_and_why(store: str) -> None:
    at, other = desk(), colleague()
    file = a_file(at)
    at.open(file.pk, "trajectory.overview")
    open_with_reason(other, file.pk, "contact", "U belde mij over uw rekening.")
    other.open(file.pk, "trajectory.steps")
    a_file(other, name="Jef")
    told = [(one.who, one.act, one.parts, one.why) for one in who_looked(at, file)]
    assert told == [
        ("An Verzonnen", "geschreven", ("het dossier",), ""),
        ("An Verzonnen", "gelezen", ("het overzicht",), ""),
        ("Bo Verzonnen", "geopend met een reden", ("het dossier",), "U belde mij over uw rekening."),
        ("Bo Verzonnen", "gelezen", ("de afgesproken stappen",), ""),
    ]


def test_p11_making_the_sheet_is_in_the_journal_and_only_for_who_may_hand_out(store: str) -> None:
    an = worker()
    file = a_file(desk(an))
    page = log_in(Client(), an).get(f"/onthaal/dossier/{file.pk}/logboek")
    assert "An Verzonnen" in page.content.decode()
    last = Entry.objects.using(store).order_by("-number").first()
    assert last is not None
    assert (last.act, last.what, last.about) == (Act.PRINT, "trajectory.logbook", file.pk)
    receptionist = log_in(Client(), worker("Cis Verzonnen", Role.RECEPTIONIST))
    assert receptionist.get(f"/onthaal/dossier/{file.pk}/logboek").status_code == 403


def test_p03_the_page_of_the_officer_shows_acts_and_reasons_and_nothing_of_a_file(store: str) -> None:
    file, other = a_file(desk()), colleague()
    break_glass(other, file.reference, "er is gevaar voor haar")
    client = log_in(Client(), officer().standing.user)  # type: ignore[arg-type]
    page = client.get("/onthaal/toezicht").content.decode()
    assert file.reference in page
    assert "er is gevaar voor haar" in page
    assert "Het logboek is vannacht niet nagekeken." in page
    for secret in ("Fatima", "gasrekening", str(file.pk)):
        assert secret not in page
    opening = file.openings.using(store).get()
    wrong = client.post(f"/onthaal/toezicht/opening/{opening.pk}", {"review": "wat ik al typte"})
    assert "Kies wat u vond" in wrong.content.decode()
    assert "wat ik al typte" in wrong.content.decode()
    done = client.post(f"/onthaal/toezicht/opening/{opening.pk}", {"outcome": "fine"})
    assert done["Location"] == "/onthaal/toezicht"
    assert "Er is niets na te kijken." in client.get("/onthaal/toezicht").content.decode()


def test_the_officer_sees_what_the_last_check_found(store: str) -> None:
    client = log_in(Client(), officer().standing.user)  # type: ignore[arg-type]
    Check.objects.using(store).create(at=timezone.now(), lines=1200, seals=3)
    assert "klopten alle 1.200 regels" in client.get("/onthaal/toezicht").content.decode()
    Check.objects.using(store).create(at=timezone.now(), lines=1200, seals=3, faults="regel 7 is gewijzigd")
    assert "regel 7 is gewijzigd" in client.get("/onthaal/toezicht").content.decode()


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("trajectory.steps", "de afgesproken stappen"),
        ("trajectory", "het dossier"),
        ("circle.closed", "wie het dossier mag zien"),
        ("trajectory.iets_nieuws", "een deel van het dossier"),
    ],
)
def test_every_part_has_words(what: str, words: str) -> None:
    assert in_words(what) == words
