"""The pages that belong to no app, and the rules that hold for each page."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import requires_csrf_token

from rechtop.site.doors import Door
from rechtop.site.urls import urlpatterns as site_urls

Read = Callable[[HttpResponse], BeautifulSoup]


def _falls(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("Jan Peeters, 980,50 euro")


@requires_csrf_token
def _form(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [*site_urls, path("valt", _falls), path("formulier", _form)]


@pytest.fixture
def with_odd_pages(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__


@pytest.mark.parametrize("address", ["/", "/bouwstenen", "/bestaat-niet"])
def test_every_page_is_valid_html_in_dutch_with_the_landmarks_a_reader_needs(
    client: Client, read: Read, address: str
) -> None:
    page = read(client.get(address))
    html, skip = page.find("html"), page.find("a")
    assert html is not None
    assert html["lang"] == "nl"
    assert skip is not None
    assert skip["href"] == "#inhoud"
    assert [len(page.find_all(name)) for name in ("main", "h1", "header", "footer")] == [1, 1, 1, 1]
    assert page.select_one("main#inhoud") is not None


@pytest.mark.parametrize("address", ["/", "/bouwstenen", "/bestaat-niet", "/gezond"])
def test_every_answer_stays_out_of_caches_and_frames_and_tells_nobody_where_one_was(
    client: Client, db: None, address: str
) -> None:
    headers = client.get(address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_the_browser_may_run_and_load_only_our_own_files(client: Client) -> None:
    policy = dict(part.strip().split(" ", 1) for part in client.get("/").headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in str(policy)


@pytest.mark.parametrize("address", ["/", "/bouwstenen", "/bestaat-niet"])
def test_no_page_has_inline_scripts_or_styles_or_files_from_elsewhere(client: Client, read: Read, address: str) -> None:
    page = read(client.get(address))
    assert page.find_all("style") == []
    assert page.select("script:not([src])") == []
    assert [
        tag for tag in page.find_all(True) if "style" in tag.attrs or any(a.startswith("on") for a in tag.attrs)
    ] == []
    files = [*page.select("script[src]"), *page.select("img[src]"), *page.select("link[href]")]
    assert files != []
    assert [f for f in files if not str(f.get("src") or f.get("href")).startswith("/static/")] == []


@pytest.mark.django_db  # the interview cleans up old sessions
def test_home_says_what_rechtop_is_and_links_only_to_what_exists(client: Client, read: Read) -> None:
    page = read(client.get("/"))
    main = page.find("main")
    assert main is not None
    assert "sociale rechten" in main.get_text()
    for link in page.select("a[href^='/']"):
        assert client.get(str(link["href"])).status_code == 200


def test_home_shows_a_door_once_its_address_exists(client: Client, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    doors = (Door("building_blocks", "Bestaat", "Hier kan men in."), Door("nowhere", "Bestaat niet", "Nog niet."))
    monkeypatch.setattr("rechtop.site.doors.DOORS", doors)
    page = read(client.get("/"))
    assert [link.get_text(strip=True) for link in page.select(".card-link")] == ["Bestaat"]
    assert page.select(".card-link")[0]["href"] == "/bouwstenen"


def test_home_says_so_when_there_is_no_door_yet(client: Client, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechtop.site.doors.DOORS", ())
    assert "nog geen vragenlijst" in read(client.get("/")).get_text()


def test_urgent_help_stands_in_the_header_once_it_exists(
    client: Client, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rechtop.site.doors.URGENT", Door("health", "Nu hulp nodig", ""))
    link = read(client.get("/")).select_one("header .button[data-kind=urgent]")
    assert link is not None
    assert (link["href"], link.get_text()) == ("/gezond", "Nu hulp nodig")


def test_leaving_leads_to_the_page_that_the_installation_names(client: Client, read: Read, settings: Any) -> None:
    settings.LEAVE_TO = "https://weer.example/"
    link = read(client.get("/")).select_one("header a[data-leave]")
    assert link is not None
    assert link["href"] == "https://weer.example/"


def test_an_unknown_address_gets_a_plain_dutch_page_that_does_not_repeat_it(client: Client, read: Read) -> None:
    response = client.get("/jan-peeters?inkomen=980")
    assert response.status_code == 404
    text = read(response).get_text()
    assert "Deze pagina bestaat niet" in text
    assert "peeters" not in text


@pytest.mark.usefixtures("with_odd_pages")
def test_a_fault_gets_a_plain_dutch_page_without_details(client: Client, read: Read) -> None:
    client.raise_request_exception = False
    response = client.get("/valt")
    assert response.status_code == 500
    text = read(response).get_text()
    assert "Er ging iets mis bij ons" in text
    assert "Peeters" not in text
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("with_odd_pages")
def test_a_form_from_elsewhere_is_refused_with_a_page_that_helps(read: Read) -> None:
    response = Client(enforce_csrf_checks=True).post("/formulier", {"naam": "Jan"})
    assert response.status_code == 403
    assert "Dit formulier is verlopen" in read(response).get_text()


def test_another_host_name_is_refused(client: Client, read: Read, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        response = client.get("/", headers={"host": "elders.example"})
    assert response.status_code == 400
    assert "begrijpt de website niet" in read(response).get_text()


def test_health_is_in_order_when_the_database_answers(client: Client, db: None) -> None:
    response = client.get("/gezond")
    assert (response.status_code, response.content) == (200, b"in orde\n")


def test_health_is_not_in_order_when_the_database_does_not_answer(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> None:
        raise DatabaseError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", refuses)
        response = client.get("/gezond")
    assert response.status_code == 503
    assert response.content == b"databank antwoordt niet\n"


def test_pages_only_listen_to_get_and_head(client: Client) -> None:
    assert client.post("/").status_code == 405
