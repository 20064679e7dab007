"""The work pages on which outlines are imported: who may, what is shown first, and that nothing comes in halfway."""

from datetime import date
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.areas.models import Division, WaitingFile
from rechtop.areas.outlines.services import import_outlines
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated, person
from tests.areas.town import ZELZATE, file_of, shaped, square

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = date(2026, 11, 22)
WORK = "/werk/gebieden"
CHOICE = {"code": "code", "naam": "naam", "inwoners": "", "vanaf": "01/01/2026", "telling": "", "bron": "Zelzate"}


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)


@pytest.fixture
def regisseur(client: Client) -> Client:
    log_in(client, mandated(Role.REGISSEUR))
    return client


def read(response: HttpResponse) -> BeautifulSoup:
    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return BeautifulSoup(response.content.decode(), "html.parser")


def send(client: Client, content: bytes, **fields: Any) -> Any:
    file = SimpleUploadedFile("wijken.geojson", content)
    return client.post(WORK, {"gemeente": "Zelzate", "soort": "wijk", "bestand": file} | fields)


def waiting(client: Client, content: bytes) -> str:
    response = send(client, content)
    assert response.status_code == 302
    return str(response.headers["Location"])


@pytest.mark.parametrize("role", [Role.EDITOR, Role.COORDINATOR])
def test_who_may_not_edit_areas_is_refused(client: Client, role: Role) -> None:
    log_in(client, mandated(role))
    assert client.get(WORK).status_code == 403
    assert send(client, file_of(square(0))).status_code == 403
    assert not WaitingFile.objects.exists()


@pytest.mark.parametrize("role", [Role.REGISSEUR, Role.ADMIN])
def test_who_works_for_the_whole_site_may_edit_areas(client: Client, role: Role) -> None:
    log_in(client, mandated(role))
    assert "Gebieden inlezen" in read(client.get(WORK)).get_text()


def test_a_regisseur_of_one_organisation_may_not_change_the_areas_of_all(client: Client) -> None:
    some = person("organisatie@voorbeeldstad.example").pk
    log_in(client, mandated(Role.REGISSEUR, some))
    assert client.get(WORK).status_code == 403


def test_nobody_and_who_has_no_second_factor_is_led_elsewhere(client: Client) -> None:
    assert "/aanmelden" in client.get(WORK).headers["Location"]
    log_in(client, mandated(Role.REGISSEUR, second_factor=False))
    assert client.get(WORK).status_code == 302


def test_a_file_is_looked_at_then_imported_and_no_copy_stays(regisseur: Client) -> None:
    address = waiting(regisseur, file_of(square(0, inwoners=12), square(1)))
    page = read(regisseur.get(address))
    assert "Er is nog niets ingelezen." in page.get_text()
    assert "2 gebieden zijn in orde." in page.get_text()
    assert len(page.select("svg path.border")) == 2
    assert not Division.objects.exists()
    chosen = [str(option["value"]) for option in page.select("option[selected]")]
    assert chosen == ["code", "naam", "inwoners"]

    response = regisseur.post(address, CHOICE | {"inwoners": "inwoners", "telling": "01/01/2024", "doe": "inlezen"})
    assert response.headers["Location"] == WORK
    found = Division.objects.get()
    assert (found.owner, found.valid_from, found.population_on) == (ZELZATE, date(2026, 1, 1), date(2024, 1, 1))
    assert found.imported_by is not None
    assert not WaitingFile.objects.exists()
    assert "Dit bestand is er niet meer" in read(regisseur.get(address)).get_text()


def test_wrong_rows_are_shown_and_only_the_good_ones_come_in_when_that_is_asked(regisseur: Client) -> None:
    address = waiting(regisseur, file_of(square(0, name="<script>x</script>"), shaped([[[2.35, 48.85]] * 4])))
    page = read(regisseur.post(address, CHOICE | {"doe": "kijk"}))
    assert "Rij 2: het punt (2.35, 48.85) ligt buiten België." in page.get_text()
    assert page.select("main script") == []
    assert page.select("button[value=inlezen]") == []
    assert "Er is niets ingelezen" in read(regisseur.post(address, CHOICE | {"doe": "inlezen"})).get_text()
    assert not Division.objects.exists()
    regisseur.post(address, CHOICE | {"doe": "zonder"})
    assert Division.objects.get().count == 1


def test_properties_that_nobody_can_guess_are_asked(regisseur: Client) -> None:
    feature = square(0) | {"properties": {"a": "W0", "b": "Wijk"}}
    address = waiting(regisseur, file_of(feature))
    assert "Zeg welke eigenschap de code is" in read(regisseur.get(address)).get_text()
    page = read(regisseur.post(address, CHOICE | {"code": "a", "naam": "b", "doe": "kijk"}))
    assert [cell.get_text() for cell in page.select("tbody th")] == ["Wijk"]


def test_a_field_that_is_wrong_is_named_with_a_link_to_it(regisseur: Client) -> None:
    address = waiting(regisseur, file_of(square(0)))
    page = read(regisseur.post(address, CHOICE | {"vanaf": "ooit", "doe": "inlezen"}))
    link = page.select_one(".error-summary a")
    assert link is not None
    assert link.get_text() == "Schrijf een dag zoals 31/12/2025."
    assert page.select_one(str(link["href"])) is not None
    assert not Division.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"gemeente": "qqqqqqqq"}, "Deze gemeente vinden we niet."),
        ({"soort": "straat"}, "Kies wat de gebieden zijn."),
        ({"bestand": ""}, "Kies een bestand van hoogstens 20 MB."),
        ({"bestand": SimpleUploadedFile("x.json", b"{")}, "geen JSON: regel 1"),
    ],
)
def test_what_cannot_be_sent_says_why(regisseur: Client, fields: dict[str, Any], said: str) -> None:
    assert said in read(send(regisseur, file_of(square(0)), **fields)).get_text()
    assert not WaitingFile.objects.exists()


def test_a_file_can_be_thrown_away_and_goes_by_itself_the_next_day(
    regisseur: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = waiting(regisseur, file_of(square(0)))
    regisseur.post(address, {"doe": "weg"})
    assert not WaitingFile.objects.exists()
    waiting(regisseur, file_of(square(0)))
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 11, 23))
    waiting(regisseur, file_of(square(1)))
    assert [one.sent_on for one in WaitingFile.objects.all()] == [date(2026, 11, 23)]


def test_an_import_is_taken_back_after_a_page_that_asks(regisseur: Client) -> None:
    kept = import_outlines(file_of(square(0)), owner=ZELZATE, kind="wijk", valid_from=date(2025, 1, 1), on=TODAY)
    address = reverse("areas:take_back", args=[kept.pk])
    assert address in str(read(regisseur.get(WORK)))
    assert "1 wijken van Zelzate, geldig vanaf 1 januari 2025." in read(regisseur.get(address)).get_text()
    assert Division.objects.kept().exists()
    assert regisseur.post(address).headers["Location"] == WORK
    assert not Division.objects.kept().exists()
    assert "al teruggenomen op 22/11/2026" in read(regisseur.post(address)).get_text()
    assert "teruggenomen op 22/11/2026" in read(regisseur.get(WORK)).get_text()
    assert regisseur.get(reverse("areas:take_back", args=[person("x@voorbeeldstad.example").pk])).status_code == 404
