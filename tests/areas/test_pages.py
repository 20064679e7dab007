"""The pages of areas as the client sees them: valid, the same in a table, and without a trace of what was typed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.areas.outlines.services import import_outlines
from rechtop.areas.places import municipalities, zones
from tests.areas.town import ZELZATE, file_of, square

pytestmark = pytest.mark.django_db

ACCESS = "/gebieden/bereikbaarheid"
ROWS = "id;naam;lengte;breedte;open_van;open_tot\n1;Sociaal Huis;3,81;51,20;;\n2;Loket Noord;3,79;51,21;;01/03/2024\n"

Send = Callable[..., BeautifulSoup]


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2025, 6, 1))


def read(response: HttpResponse) -> BeautifulSoup:
    """Read a page, refusing HTML that a browser would have to repair."""
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return BeautifulSoup(response.content.decode(), "html.parser")


@pytest.fixture
def send(client: Client) -> Send:
    def sent(content: str | bytes = ROWS, **fields: str) -> BeautifulSoup:
        body = content.encode() if isinstance(content, str) else content
        told: dict[str, Any] = {"gemeente": "Zelzate"} | fields
        return read(client.post(ACCESS, told | {"bestand": SimpleUploadedFile("punten.csv", body)}))

    return sent


@pytest.mark.parametrize(
    "address",
    [
        "/gebieden",
        "/gebieden/43018",
        "/gebieden/11002",
        "/gebieden/21004",
        "/gebieden/46003",
        "/gebieden/zone/elz2",
        ACCESS,
    ],
)
def test_every_page_is_valid_without_inline_style_and_out_of_caches(client: Client, address: str) -> None:
    response = client.get(address)
    page = read(response)
    assert response.headers["Cache-Control"] == "no-store"
    assert [tag for tag in page.find_all(True) if "style" in tag.attrs] == []
    assert len(page.find_all("h1")) == 1


@pytest.mark.parametrize("address", ["/gebieden/99999", "/gebieden/zone/elz99", "/gebieden/zone/x", "/gebieden/4301"])
def test_what_is_no_area_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_every_zone_has_a_link_and_leads_to_its_municipalities(client: Client) -> None:
    page = read(client.get("/gebieden"))
    links = {str(link["href"]) for link in page.select("main a[href]")}
    assert {f"/gebieden/zone/{code}" for code in zones()} <= links
    assert [one.name for one in municipalities().values() if one.name not in page.get_text()] == []
    zone = {str(link["href"]) for link in read(client.get("/gebieden/zone/elz7")).select("main a[href]")}
    assert {f"/gebieden/{one.code}" for one in municipalities().values() if one.zone == "elz7"} <= zone


@pytest.mark.parametrize("nis", ["73111", "21019", "38014", "11002"])
def test_a_municipality_without_many_neighbourhoods_or_region_has_a_page_too(client: Client, nis: str) -> None:
    assert client.get(f"/gebieden/{nis}").status_code == 200


def test_a_search_travels_in_the_form_and_finds_what_was_misspelled(client: Client) -> None:
    response = client.post("/gebieden", {"zoek": "Zelzaate"})
    assert response.headers["Referrer-Policy"] == "same-origin"
    page = read(response)
    assert page.select_one("section a[href='/gebieden/43018']") is not None
    form = page.select_one("form")
    assert form is not None
    assert form["method"] == "post"


def test_a_search_that_finds_nothing_says_what_to_do_and_shows_what_was_typed_as_text(client: Client) -> None:
    page = read(client.post("/gebieden", {"zoek": "<script>x</script>9999"}))
    assert "We vonden geen gemeente" in page.get_text()
    assert page.select("script:not([src])") == []


def test_a_municipality_tells_its_facts_with_the_age_of_its_numbers(client: Client) -> None:
    text = " ".join(read(client.get("/gebieden/46030")).get_text(" ").split())
    assert "85.047 (1 januari 2020, Statbel)" in text
    assert "Kruibeke (46013), tot 1 januari 2025" in text
    assert "Postcode gemeentehuis onbekend" in text
    assert "© gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies" in text


def test_a_code_of_before_a_merger_leads_to_the_municipality_of_now(client: Client) -> None:
    page = read(client.get("/gebieden/46003"))
    assert "sinds 1 januari 2025 bij een andere: Beveren-Kruibeke-Zwijndrecht" in page.get_text()
    assert page.select_one("a[href='/gebieden/46030']") is not None


def test_the_map_has_a_name_and_its_numbers_stand_in_the_table(client: Client) -> None:
    page = read(client.get("/gebieden/43018"))
    picture = page.select_one("svg[role=img]")
    assert picture is not None
    names = str(picture["aria-labelledby"]).split()
    assert all(picture.select_one(f"#{name}") is not None for name in names)
    on_map = {label.get_text() for label in picture.find_all("text")}
    in_table = {row.get_text() for row in page.select("tbody td.amount")}
    assert on_map == in_table == {str(number) for number in range(1, 13)}


def test_imported_outlines_are_drawn_with_their_inhabitants(client: Client) -> None:
    content = file_of(square(0, name="<b>Wijk</b>", inwoners=1_234), square(1))
    day = date(2025, 1, 1)
    import_outlines(content, owner=ZELZATE, kind="wijk", valid_from=day, on=day, credit="© Stad, 2024")
    page = read(client.get("/gebieden/43018"))
    assert "Bron: © Stad, 2024." in page.get_text()
    assert len(page.select("svg path.border")) == 2
    assert [row.get_text() for row in page.select("tbody tr td:last-child")] == ["1.234", "onbekend"]
    assert page.select("main b") == []
    assert "<b>Wijk</b>" in page.get_text()


def test_the_example_is_marked_as_made_up_and_has_map_table_and_sentence(client: Client) -> None:
    page = read(client.get(ACCESS))
    text = " ".join(page.get_text().split())
    assert "Dit is een verzonnen voorbeeld" in text
    assert "De 26.400 inwoners hebben het dichtste punt gemiddeld op" in text
    assert "Sinds Loket Heikant sloot (01/01/2023), is het gemiddeld 3,5 km verder voor 900 inwoners." in text
    assert len(page.select("table tbody tr")) == 12
    then, now = page.select("svg[role=img]")
    assert len(then.select("path.border")) == len(now.select("path.border")) == 12
    assert (len(then.select("path.open")), len(then.select("path.closed"))) == (5, 0)
    assert (len(now.select("path.open")), len(now.select("path.closed"))) == (4, 2)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_a_list_of_places_is_measured_from_the_neighbourhoods(send: Send) -> None:
    page = send(dag="01/06/2025", vroeger="01/01/2023", factor="1,5", bereik="10")
    text = " ".join(page.get_text().split())
    assert "Zelzate op 1 juni 2025" in text
    assert "Sinds Loket Noord sloot (01/03/2024)" in text
    assert "De weg schatten we op 1,5 keer de rechte lijn." in text
    assert "Voor de hele gemeente:" in text
    assert "De inwoners per gemeente zijn die van 01/01/2020" in text
    assert len(page.select("table tbody tr")) == 12


def test_wrong_rows_are_listed_and_nothing_is_measured(send: Send) -> None:
    page = send(ROWS + "3;=1+1;3,8;51,2;;\n4;<i>D</i>;51,2;3,8;;\n")
    assert page.select("table") == []
    text = page.get_text()
    assert "2 rijen kloppen niet. We rekenden niets uit." in text
    assert "Rij 4: naam begint als een formule" in text
    assert "Rij 5: de coördinaten staan omgekeerd" in text
    assert page.select("main i") == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"gemeente": ""}, "Schrijf de naam van een gemeente."),
        ({"gemeente": "qqqqqqq"}, "Deze gemeente vinden we niet."),
        ({"gemeente": "Muizen"}, "Welke gemeente bedoelt u: Gingelom, Mechelen?"),
        ({"dag": "morgen"}, "Schrijf een dag zoals 31/12/2025."),
        ({"factor": "veel"}, "Schrijf een getal"),
        ({"factor": "9"}, "Kies een getal van 1 tot 5."),
        ({"bereik": "0"}, "Kies 0,1 tot 50 km."),
        ({"vroeger": "01/01/2030"}, "Vergelijk met een dag vóór 01/06/2025"),
    ],
)
def test_a_wrong_field_is_named_in_the_summary_with_what_to_do(send: Send, fields: dict[str, str], said: str) -> None:
    page = send(**fields)
    summary = page.select_one(".error-summary")
    assert summary is not None
    assert said in summary.get_text()
    for link in summary.select("a"):
        assert page.select_one(str(link["href"])) is not None


def test_a_form_without_a_file_asks_for_one(client: Client) -> None:
    assert "Kies het bestand" in read(client.post(ACCESS, {"gemeente": "Gent"})).get_text()


def test_a_file_that_is_no_list_is_refused_with_its_reason(send: Send) -> None:
    assert "geen CSV" in send(b"PK\x03\x04....").get_text()
    assert "leeg" in send(b"").get_text()


def test_a_former_municipality_may_be_typed(send: Send) -> None:
    assert "Lievegem op 1 juni 2025" in send(gemeente="Lovendegem").get_text()


def test_whoever_sends_list_after_list_must_wait_a_while_and_reading_goes_on(client: Client) -> None:
    answers = [client.post(ACCESS, {"gemeente": "Zelzate"}).status_code for _time in range(21)]
    assert answers == [200] * 20 + [429]
    assert "Even wachten" in client.post(ACCESS, {"gemeente": "Zelzate"}).content.decode()
    assert client.get(ACCESS).status_code == 200
    assert client.post(ACCESS, {"gemeente": "Zelzate"}, REMOTE_ADDR="192.0.2.7").status_code == 200
