"""Noting an attempt from a fiche in two clicks, and the figures that come of it. The town is made up."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO
from uuid import UUID

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import ContactAttempt, Organisation, Service
from rechtop.organisations.reachability.attempts import TWICE
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
FUND = demo_id("dienst", "dmw-de-brug")
OWN = demo_id("dienst", "onthaal-sociaal-huis")
NOTE = f"/werk/bereikbaarheid/dienst/{FUND}/noteer"


@pytest.fixture(autouse=True)
def _town() -> None:
    load_demo(timezone.localdate(), ("onthaal-sociaal-huis", "dmw-de-brug"))
    ContactAttempt.objects.all().delete()


@pytest.fixture
def editor() -> Client:
    return log_in(Client(), mandated(Role.EDITOR, OCMW))


def read(response: HttpResponse) -> BeautifulSoup:
    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return BeautifulSoup(response.content.decode(), "html.parser")


def many(number: int, answered: bool, owner: UUID | None = None) -> None:
    ContactAttempt.objects.bulk_create(
        ContactAttempt(service_id=FUND, organisation_id=owner, channel="telefoon", is_answered=answered,
                       lost_minutes=10, on=timezone.localdate())
        for _ in range(number)
    )  # fmt: skip


def test_two_clicks_from_the_fiche_note_an_attempt(editor: Client) -> None:
    fiche = read(editor.get("/aanbod/dmw-de-brug"))
    first = fiche.select_one(f"a[href='{NOTE}']")
    assert first is not None
    form = read(editor.get(NOTE))
    second = form.select_one("button[name=outcome][value=telefoon-nee]")
    assert second is not None
    typed = {str(tag["name"]): str(tag.get("value", "")) for tag in form.select("main input[name]")}
    answer = editor.post(NOTE, typed | {"outcome": "telefoon-nee", "theme": ""})
    made = ContactAttempt.objects.get()
    assert answer["Location"] == f"/werk/bereikbaarheid/poging/{made.pk}"
    assert (made.service_id, made.organisation_id, made.is_answered) == (FUND, OCMW, False)
    assert (made.waited_minutes, made.lost_minutes, made.theme) == (None, None, "")
    assert "Genoteerd" in read(editor.get(answer["Location"])).text


def test_a_button_that_is_tapped_twice_counts_once_and_a_next_call_counts_too(editor: Client) -> None:
    told = {"outcome": "telefoon-nee", "on": f"{timezone.localdate():%d/%m/%Y}", "theme": ""}
    first, second = (str(editor.post(NOTE, told)["Location"]) for _ in range(2))
    assert first == second
    ContactAttempt.objects.update(noted_at=timezone.now() - timedelta(seconds=TWICE + 1))
    assert str(editor.post(NOTE, told)["Location"]) != first
    assert ContactAttempt.objects.count() == 2


def test_a_visitor_sees_no_button_and_no_figures(client: Client) -> None:
    page = read(client.get("/aanbod/dmw-de-brug"))
    assert "poging" not in page.text


def test_the_fiche_tells_the_public_when_two_organisations_measured_enough(client: Client) -> None:
    many(6, True, OCMW)
    many(6, False)
    text = read(client.get("/aanbod/dmw-de-brug")).get_text(" ", strip=True)
    assert "in de laatste vier kwartalen kreeg 50 % van 12 pogingen antwoord" in text
    assert "geen steekproef" in text


def test_ones_own_service_has_no_form(editor: Client) -> None:
    address = f"/werk/bereikbaarheid/dienst/{OWN}/noteer"
    assert "Dit is uw eigen organisatie" in read(editor.get(address)).text
    editor.post(address, {"outcome": "telefoon-ja", "on": "01/01/2026"})
    assert not ContactAttempt.objects.exists()


def test_a_mistake_keeps_what_was_typed(editor: Client) -> None:
    page = read(editor.post(NOTE, {"on": "morgen", "lost_minutes": "12"}))
    assert page.select_one("#id_lost_minutes")["value"] == "12"  # type: ignore[index]
    alert = page.select_one("[role=alert]")
    assert alert is not None
    assert "Kies hoe het ging." in alert.text
    assert not ContactAttempt.objects.exists()


def test_who_noted_it_completes_it_and_takes_it_back(editor: Client) -> None:
    today = timezone.localdate()
    editor.post(NOTE, {"outcome": "mail-wacht", "on": f"{today:%d/%m/%Y}", "theme": "brief"})
    made = ContactAttempt.objects.get()
    address = f"/werk/bereikbaarheid/poging/{made.pk}"
    assert "Wacht nog op antwoord" in read(editor.get("/werk/bereikbaarheid")).text
    sent = {"outcome": "mail-ja", "on": f"{today:%d/%m/%Y}", "waited_days": "4", "theme": "brief"}
    assert editor.post(address, sent)["Location"] == "/werk/bereikbaarheid"
    made.refresh_from_db()
    assert (made.is_answered, made.waited_days) == (True, 4)
    editor.post(f"{address}/terug")
    made.refresh_from_db()
    assert made.undone_at is not None
    assert "telt niet meer mee" in read(editor.get(address)).text


def test_only_a_coordinator_of_the_organisation_mends_what_a_colleague_noted(editor: Client) -> None:
    editor.post(NOTE, {"outcome": "telefoon-ja", "on": f"{timezone.localdate():%d/%m/%Y}", "theme": ""})
    address = f"/werk/bereikbaarheid/poging/{ContactAttempt.objects.get().pk}"
    other = Organisation.objects.exclude(pk=OCMW).order_by("pk")[0].pk
    stranger = log_in(Client(), mandated(Role.COORDINATOR, other))
    assert stranger.get(address).status_code == 403
    assert stranger.post(f"{address}/terug").status_code == 403
    assert ContactAttempt.objects.get().undone_at is None
    assert log_in(Client(), mandated(Role.REGISSEUR)).post(f"{address}/terug").status_code == 302


def test_under_ten_attempts_there_is_no_share_anywhere(editor: Client) -> None:
    many(9, True)
    for address in ("/werk/bereikbaarheid", "/werk/bereikbaarheid/verslag", f"/werk/bereikbaarheid/dienst/{FUND}"):
        text = read(editor.get(address)).main.get_text(" ", strip=True)  # type: ignore[union-attr]
        assert "te weinig pogingen" in text
        assert "%" not in text
    many(1, True)
    assert "100 %" in read(editor.get("/werk/bereikbaarheid/verslag")).text


def test_the_report_says_what_it_means_and_what_not(editor: Client) -> None:
    many(12, False, OCMW)
    text = read(editor.get("/werk/bereikbaarheid/verslag?soort=ziekenfonds&periode=jaar")).get_text(" ", strip=True)
    for said in ("Soort organisatie: ziekenfonds", "Dit is geen steekproef.", "120 min", "0 %", "12",
                 "Wat de cijfers betekenen", "Er zijn geen cijfers per medewerker."):  # fmt: skip
        assert said in text
    assert "niets genoteerd" in read(editor.get("/werk/bereikbaarheid/verslag?soort=vakbond")).text
    assert "Alle soorten" in read(editor.get("/werk/bereikbaarheid/verslag?soort=x&periode=y")).text


@pytest.mark.parametrize("name", ["=1+1", "+32", "-1", "@SUM(A1)", "\t=1"])
def test_the_table_holds_no_formula_and_no_share_of_few(editor: Client, name: str) -> None:
    many(3, True)
    Service.objects.filter(pk=FUND).update(name=name)
    answer = editor.get("/werk/bereikbaarheid/verslag.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    head, row = csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    told = dict(zip(head, row, strict=True))
    assert told["dienst"].startswith("'") or told["dienst"][0].isalnum()
    assert (told["pogingen"], told["aandeel met antwoord (%)"]) == ("3", "")
    assert told["opmerking"] == "te weinig pogingen verzonnen voorbeeld"


def test_the_figures_take_a_fixed_number_of_queries(editor: Client, django_assert_max_num_queries: object) -> None:
    many(40, True, OCMW)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        editor.get("/werk/bereikbaarheid/verslag")
