"""The seven B's: scored with evidence, compared without inventing a difference, improved by a team and a day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import html5lib
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.models import B, Improvement, Organisation, Scan, ScanScore, Service
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.scans import QUESTIONS, Answer, compare, done, scan
from rechtop.organisations.reachability.texts import no_person
from rechtop.organisations.services import Actor, add
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
OWNER = UUID("40000000-0000-4000-8000-000000000004")
ALL = {b: Answer(3, "bezoekers") for b in B}


@pytest.fixture
def service() -> Service:
    add(Organisation, {"slug": "caw", "kind": "caw", "name": "CAW"}, by=Actor(None), id=OWNER)
    return add(Service, {"slug": "onthaal", "organisation": str(OWNER), "name": "Onthaal"}, by=Actor(None))


def scanned(service: Service, on: date = ON, **scores: int | None) -> Scan:
    answers = ALL | {B(name): Answer(score, "bezoekers" if score else "") for name, score in scores.items()}
    return scan(service, answers, on=on, with_users=None, by=None, today=ON)


def test_there_are_seven_and_each_has_a_question() -> None:
    assert len(B) == 7
    assert set(QUESTIONS) == set(B)


def test_a_difference_needs_a_score_in_both_scans(service: Service) -> None:
    scanned(service, ON - timedelta(200), bekend=2, bereikbaar=4, betaalbaar=None)
    scanned(service, ON, bekend=4, bereikbaar=3, bruikbaar=None)
    changes = {line.b: line.change for line in compare(service).lines}
    assert (changes[B.KNOWN], changes[B.REACHABLE], changes[B.CLEAR]) == (2, -1, 0)
    assert changes[B.AFFORDABLE] is None, "not known then"
    assert changes[B.USABLE] is None, "not known now"


def test_one_scan_has_nothing_to_compare_with_and_no_scan_has_nothing(service: Service) -> None:
    assert (compare(service).last, compare(service).before) == (None, None)
    made = scanned(service)
    found = compare(service)
    assert (found.last, found.before) == (made, None)
    assert {line.change for line in found.lines} == {None}


@pytest.mark.parametrize(
    ("answers", "on", "says"),
    [
        ({B.KNOWN: Answer(None)}, ON, "minstens één"),
        ({B.KNOWN: Answer(3, " ")}, ON, "bekendheid"),
        (ALL, ON + timedelta(1), "moet nog komen"),
    ],
)
def test_a_score_rests_on_something(service: Service, answers: dict[B, Answer], on: date, says: str) -> None:
    with pytest.raises(ReachRefused, match=says):
        scan(service, answers, on=on, with_users=True, by=None, today=ON)
    assert not Scan.objects.exists()


def test_one_day_has_one_scan_and_a_score_lies_from_1_to_4(service: Service) -> None:
    made = scanned(service)
    with pytest.raises(ReachRefused, match="al een scan"):
        scanned(service)
    assert made.scores.count() == 7
    with pytest.raises(IntegrityError):
        ScanScore.objects.filter(scan=made).update(score=5)


def test_an_improvement_stays_with_its_b_and_tells_what_it_changed(service: Service) -> None:
    scanned(service)
    action = Improvement.objects.create(
        service=service, b=B.CLEAR, what="Kortere brieven", owner="team onthaal", due_on=ON, added_on=ON
    )
    assert action.is_late_on(ON + timedelta(1))
    assert not action.is_late_on(ON)
    with pytest.raises(ReachRefused, match="moet nog komen"):
        done(action, on=ON + timedelta(1), effect="", today=ON)
    done(action, on=ON, effect=" Minder telefoons ", today=ON)
    assert not Improvement.objects.get().is_late_on(ON + timedelta(90))
    told = {line.b: [one.effect for one in line.actions] for line in compare(service).lines}
    assert told[B.CLEAR] == ["Minder telefoons"]
    assert told[B.KNOWN] == []


@pytest.mark.parametrize(
    "text",
    ["rijksregister 85.07.30-033 28", "85073003328", "mail an@voorbeeldstad.example", "bel 0470 12 34 56",
     "bel 02/000.10.01", "+32 470 12 34 56", "mevrouw Verzonnen wacht", "dhr. Verzonnen"],
)  # fmt: skip
def test_a_text_that_looks_like_a_person_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="over een persoon"):
        no_person(text)


@pytest.mark.parametrize(
    "text", ["12 van de 20 bezoekers op 03/11/2026", "wachttijd van 2024 tot 2026: 40 minuten", ""]
)
def test_a_text_about_a_service_is_kept(text: str) -> None:
    no_person(text)


def test_the_pages_are_for_the_service_s_own_coordinator(service: Service) -> None:
    address = f"/werk/toegankelijkheid/dienst/{service.pk}"
    today = timezone.localdate()
    coordinator = log_in(Client(), mandated(Role.COORDINATOR, OWNER))
    stranger = log_in(Client(), mandated(Role.EDITOR))
    sent = {"on": f"{today:%d/%m/%Y}", "with_users": "true"} | {f"{b.value}_score": "3" for b in B}
    assert "Schrijf waarop" in coordinator.post(f"{address}/scan", sent).content.decode()
    sent |= {f"{b.value}_evidence": "tien gesprekken" for b in B}
    assert stranger.post(f"{address}/scan", sent).status_code == 403
    assert coordinator.post(f"{address}/scan", sent)["Location"] == address
    assert Scan.objects.get().with_users is True
    new = {"b": "bekend", "what": "Folder bij de huisarts", "owner": "team onthaal", "due_on": "01/03/2027"}
    assert stranger.post(address, new).status_code == 403
    assert coordinator.post(address, new | {"what": "Bel 0470 12 34 56"}).status_code == 200
    assert not Improvement.objects.exists()
    assert coordinator.post(address, new).status_code == 302
    action = f"/werk/toegankelijkheid/actie/{Improvement.objects.get().pk}"
    assert stranger.get(action).status_code == 403
    coordinator.post(action, {"done_on": f"{today:%d/%m/%Y}", "effect": "Meer verwijzingen"})
    for client in (coordinator, stranger):
        page = client.get(address).content.decode()
        html5lib.HTMLParser(strict=True).parse(page)
        assert "Meer verwijzingen" in page
        assert "3 (redelijk)" in page
    assert "Nieuwe scan" not in page
