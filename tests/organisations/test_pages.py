"""The pages of the social map: what people read, and what who works on it can do and cannot lose."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import Phone, Service, ServiceAtPlace
from rechtop.organisations.public_bodies import load_public_bodies
from rechtop.organisations.services import Actor, edit, history
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db

TOWN = ("onthaal-sociaal-huis", "loket-de-brug-molenveld", "dmw-de-brug", "dmw-samen", "sociaal-restaurant")
OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
DESK = demo_id("dienst", "onthaal-sociaal-huis")


@pytest.fixture(autouse=True)
def _town() -> None:
    load_demo(timezone.localdate(), TOWN)


@pytest.fixture
def editor() -> Client:
    return log_in(Client(), mandated(Role.EDITOR, OCMW))


def read(response: HttpResponse, status: int = 200) -> BeautifulSoup:
    """A page, refusing HTML that a browser would have to repair."""
    assert response.status_code == status
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return BeautifulSoup(response.content.decode(), "html.parser")


def typed(page: BeautifulSoup) -> dict[str, list[str]]:
    """What the form on an edit page would send when nothing is changed."""
    form = page.select_one("form.editing")
    assert form is not None
    found: dict[str, list[str]] = {}
    for tag in form.select("input[name]:not([name=csrfmiddlewaretoken]), select[name], textarea[name]"):
        if tag.get("type") in {"checkbox", "radio"} and not tag.has_attr("checked"):
            continue
        if tag.name == "select":
            chosen = tag.select_one("option[selected]")
            value = str(chosen["value"]) if chosen else ""
        else:
            unsaid = "on" if tag.get("type") == "checkbox" else ""
            value = tag.text.removeprefix("\n") if tag.name == "textarea" else str(tag.get("value", unsaid))
        found.setdefault(str(tag["name"]), []).append(value)
    return found


def test_the_telephone_comes_first_and_can_be_tapped(client: Client) -> None:
    main = read(client.get("/aanbod/onthaal-sociaal-huis")).main
    assert main is not None
    call = main.select_one("a[href^='tel:']")
    assert call is not None
    assert (call["href"], call.text.split("Bel ")[1]) == ("tel:020001001", "02 000 10 01")
    assert main.text.index("02 000 10 01") < main.text.index("Waar en wanneer")


def test_a_fiche_is_found_by_its_uuid_too(client: Client) -> None:
    answer = client.get(f"/aanbod/{DESK}")
    assert (answer.status_code, answer["Location"]) == (302, "/aanbod/onthaal-sociaal-huis")
    assert client.get("/aanbod/bestaat-niet").status_code == 404


def test_what_is_not_known_says_so_and_is_never_no_or_free(client: Client) -> None:
    text = read(client.get("/aanbod/dmw-samen")).get_text(" ", strip=True)
    for said in ("Of het nu open is, weten we niet.", "Uren: onbekend. Bel eerst.", "Zonder afspraak? onbekend",
                 "Wat kost het onbekend", "Is er plaats? onbekend",
                 "Of u zonder trappen binnen kunt: onbekend."):  # fmt: skip
        assert said in text
    assert "gratis" not in text.lower()
    assert "Dat is lang geleden. Bel eerst om zeker te zijn." in text


def test_every_fiche_of_the_made_up_town_says_that_it_is_made_up(client: Client) -> None:
    for slug in TOWN:
        assert "deze dienst bestaat niet" in read(client.get(f"/aanbod/{slug}")).text
        assert "VERZONNEN VOORBEELD" in client.get(f"/aanbod/{slug}.txt").content.decode()


def test_the_plain_text_says_the_same(client: Client) -> None:
    answer = client.get("/aanbod/sociaal-restaurant.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    text = answer.content.decode()
    for said in (
        "02 000 10 06",
        "maandag tot vrijdag: 11.30 tot 13.30 uur",
        "Gewone prijs: 7,50 euro",
        "Bronstraat 15",
    ):
        assert said in text
    assert "<" not in text
    assert not re.search(r"\n{3,}", text)
    assert client.get("/aanbod/sociaal-restaurant?vorm=tekst")["Location"] == "/aanbod/sociaal-restaurant.txt"


def test_what_stopped_is_still_there_and_leads_on(client: Client) -> None:
    page = read(client.get("/aanbod/loket-de-brug-molenveld"))
    assert "Deze dienst bestaat niet meer. De laatste dag was 30/06/2025." in page.get_text(" ", strip=True)
    assert page.select_one("a[href='/aanbod/dmw-de-brug']") is not None
    assert page.select("a[href^='tel:']") == []
    assert page.select_one("a[href='/aanbod/loket-de-brug-molenveld']") is None
    assert "loket-de-brug-molenveld" not in client.get("/aanbod").content.decode()
    assert "Loket De Brug in Molenveld" in read(client.get("/organisatie/ziekenfonds-de-brug")).text


def test_nothing_is_invented_about_a_real_ocmw(client: Client) -> None:
    load_public_bodies()
    text = read(client.get("/organisatie/ocmw-aalst")).get_text(" ", strip=True)
    for said in ("Telefoon: onbekend.", "E-mail: onbekend", "0212237186", "Gasthuisstraat 40, 9300 Aalst",
                 "niet altijd een loket", "Lokale Besturen Linked Open Data"):  # fmt: skip
        assert said in text


def test_html_in_a_text_is_shown_and_not_run(client: Client) -> None:
    service = Service.objects.get(pk=DESK)
    edit(service, {"description": "<script>alert(1)</script>", "alert": "<b>x</b>"}, by=Actor(None))
    page = client.get("/aanbod/onthaal-sociaal-huis").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_fiche_needs_a_fixed_number_of_queries(
    client: Client, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client.get("/aanbod/onthaal-sociaal-huis")
    with django_assert_max_num_queries(21):  # type: ignore[attr-defined]
        client.get("/aanbod/onthaal-sociaal-huis")


def test_saving_a_form_as_it_stands_changes_nothing(editor: Client) -> None:
    for address in (f"/werk/dienst/{DESK}", f"/werk/organisatie/{OCMW}", f"/werk/uren/{_at().pk}"):
        data = typed(read(editor.get(address)))
        answer = editor.post(address, data)
        assert answer.status_code == 302, answer.content.decode()
    assert [change.kind for change in history(Service.objects.get(pk=DESK))] == ["created"]


def _at() -> ServiceAtPlace:
    return ServiceAtPlace.objects.get(service=DESK, place__name="Sociaal Huis")


def test_an_edit_is_saved_and_told_in_the_history(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    data = typed(read(editor.get(address)))
    data |= {"name": ["Onthaal"], "conditions": ["Een\n\nTwee\n"], "phones-1-number": ["02 000 10 99"]}
    assert editor.post(address, data)["Location"] == f"{address}/geschiedenis"
    service = Service.objects.get(pk=DESK)
    assert [condition.text for condition in service.conditions.all()] == ["Een", "Twee"]
    assert [phone.number for phone in service.phones.all()] == ["02 000 10 01", "02 000 10 99"]
    text = read(editor.get(f"{address}/geschiedenis")).get_text(" ", strip=True)
    assert "Onthaal van het Sociaal Huis werd → Onthaal" in text
    assert "An Verzonnen" in text


def test_a_mistake_keeps_everything_that_was_typed(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    data = typed(read(editor.get(address)))
    data |= {
        "name": ["Nieuwe naam"], "minimum_age": ["40"], "maximum_age": ["20"], "documents": ["Een brief"],
        "phones-1-number": ["bel mij"], "phones-1-description": ["bij nood"], "languages": ["nl", "tr"],
    }  # fmt: skip
    page = read(editor.post(address, data))
    again = typed(page)
    assert {name: again[name] for name in data} == data
    summary = page.select_one(".error-summary")
    assert summary is not None
    assert "De hoogste leeftijd is lager dan de laagste." in summary.text
    assert "Schrijf een nummer met cijfers" in summary.text
    for link in summary.select("a"):
        assert page.select_one(f"#{str(link['href']).removeprefix('#')}") is not None
    assert Service.objects.get(pk=DESK).name == "Onthaal van het Sociaal Huis"


def test_who_comes_second_sees_it_keeps_her_text_and_can_go_on(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    data = typed(read(editor.get(address)))
    edit(Service.objects.get(pk=DESK), {"alert": "Van Bo"}, by=Actor(None, "Bo Verzonnen"))
    data["name"] = ["Van An"]
    page = read(editor.post(address, data))
    assert "intussen gewijzigd door Bo Verzonnen" in page.text
    again = typed(page)
    assert again["name"] == ["Van An"]
    assert editor.post(address, again).status_code == 302
    assert Service.objects.get(pk=DESK).name == "Van An"


def test_a_row_that_is_emptied_is_taken_away(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    data = typed(read(editor.get(address)))
    data["phones-0-number"] = [""]
    editor.post(address, data)
    assert not Phone.objects.filter(service=DESK).exists()


def test_hours_are_typed_as_people_write_them(editor: Client) -> None:
    address = f"/werk/uren/{_at().pk}"
    data = typed(read(editor.get(address)))
    assert data["hours"][0].splitlines()[0] == "ma-vr 09:00-12:00"
    data |= {
        "hours": ["di 9:00-12:00\n1e za 10-12u afspraak"], "is_open_on_holidays": ["unknown"],
        "closed_from": ["24/12/2026"], "closed_until": ["03/01/2027"], "closed_because": ["Kerst"],
    }  # fmt: skip
    assert editor.post(address, data).status_code == 302
    at = _at()
    assert [(one.byday, one.way) for one in at.schedules.all()] == [("TU", "open"), ("1SA", "afspraak")]
    assert (at.is_open_on_holidays, at.closings.get().last_day) == (None, date(2027, 1, 3))
    assert ServiceAtPlace.objects.filter(service=DESK).count() == 2, "the other place stays"


@pytest.mark.parametrize(
    ("typed_in", "says"),
    [
        ({"hours": ["ma-vr 9:00-12:00\nals er iemand is"]}, "als er iemand is"),
        ({"hours": ["ma 12:00-9:00"]}, "Een einduur ligt niet na het beginuur."),
        ({"closed_from": ["01/02/2027"]}, "Vul de eerste en de laatste dag allebei in."),
        ({"closed_from": ["02/02/2027"], "closed_until": ["01/02/2027"]}, "De laatste dag ligt voor de eerste."),
        ({"closed_from": ["morgen"]}, "datum"),
    ],
)
def test_hours_that_are_unclear_stay_typed_and_say_why(
    editor: Client, typed_in: dict[str, list[str]], says: str
) -> None:
    address = f"/werk/uren/{_at().pk}"
    data = typed(read(editor.get(address))) | typed_in
    page = read(editor.post(address, data))
    assert says in page.text
    assert {name: typed(page)[name] for name in typed_in} == typed_in
    assert history(Service.objects.get(pk=DESK)).count() == 1


def test_a_change_is_undone_with_one_button(editor: Client) -> None:
    service = edit(Service.objects.get(pk=DESK), {"name": "Anders"}, by=Actor(None))
    change = history(service).get(kind="edited")
    assert editor.post(f"/werk/wijziging/{change.pk}/terug").status_code == 302
    assert Service.objects.get(pk=DESK).name == "Onthaal van het Sociaal Huis"
    page = read(editor.post(f"/werk/wijziging/{change.pk}/terug"))
    assert "Maak eerst de latere wijziging ongedaan." in page.text


def test_work_begins_with_what_is_late_and_shows_only_mine(editor: Client) -> None:
    Service.objects.filter(pk=DESK).update(next_review_on=timezone.localdate() - timedelta(1))
    text = read(editor.get("/werk")).get_text(" ", strip=True)
    assert text.index("Onthaal van het Sociaal Huis") < text.index("Sociaal restaurant De Bron")
    assert "moest voor" in text
    assert "Dienst maatschappelijk werk" not in text
    assert editor.post(f"/werk/dienst/{DESK}/nagekeken").status_code == 302
    checked = Service.objects.get(pk=DESK)
    assert (checked.reviewed_on, checked.reviewed_for) == (timezone.localdate(), "OCMW Voorbeeldstad")
    assert "moest voor" not in read(editor.get("/werk")).text


def test_a_coordinator_adds_and_ends_a_service() -> None:
    client = log_in(Client(), mandated(Role.COORDINATOR, OCMW))
    made = client.post(f"/werk/organisatie/{OCMW}/nieuw", {"name": "Onthaal", "description": "Iets nieuws."})
    service = Service.objects.get(name="Onthaal")
    assert made["Location"] == f"/werk/dienst/{service.pk}"
    assert (service.slug, service.is_fictional) == ("onthaal-ocmw-voorbeeldstad", True)
    again = client.post(f"/werk/organisatie/{OCMW}/nieuw", {"name": "Onthaal!", "description": ""})
    assert Service.objects.get(pk=UUID(again["Location"].split("/")[-1])).slug == "onthaal-ocmw-voorbeeldstad-2"
    assert "laatste dag" in read(client.post(f"/werk/dienst/{service.pk}/einde", {"because": "x"})).text.lower()
    ended = client.post(f"/werk/dienst/{service.pk}/einde", {"last_day": "31/12/2025", "because": "Geen geld meer"})
    assert ended["Location"] == f"/werk/dienst/{service.pk}/geschiedenis"
    assert "Geen geld meer" in read(client.get(f"/aanbod/{service.slug}")).text


def test_a_coordinator_gives_a_service_a_place_and_then_its_hours() -> None:
    client = log_in(Client(), mandated(Role.COORDINATOR, OCMW))
    address = f"/werk/dienst/{DESK}/plaats"
    assert "Kies een plaats, of geef een nieuwe plaats een naam." in read(client.post(address, {})).text
    known = read(client.get(address)).select("#id_place option")
    assert [option.text.split(",")[0] for option in known] == ["geen van deze", "Dienstencentrum De Bron"]
    answer = client.post(address, {"name": "Bus op het plein", "street": "Plein", "house_number": "1"})
    at = ServiceAtPlace.objects.get(place__name="Bus op het plein")
    assert answer["Location"] == f"/werk/uren/{at.pk}"
    assert (at.place.organisation_id, at.place.is_fictional) == (OCMW, True)
    assert client.post(address, {"place": str(known[1]["value"])}).status_code == 302
    assert ServiceAtPlace.objects.filter(service=DESK).count() == 4
    taken = client.post(address, {"place": str(demo_id("plaats", "de-brug"))})
    assert "geen geldige keuze" in read(taken).text.lower() or "geen beschikbare keuze" in read(taken).text.lower()


def test_an_edit_page_of_who_may_is_linked_from_the_fiche(editor: Client, client: Client) -> None:
    assert read(editor.get("/aanbod/onthaal-sociaal-huis")).select_one(f"a[href='/werk/dienst/{DESK}']") is not None
    assert read(client.get("/aanbod/onthaal-sociaal-huis")).select_one("a[href^='/werk/']") is None


def test_a_line_of_another_fiche_cannot_be_taken_by_its_id(editor: Client) -> None:
    theirs = Phone.objects.create(
        service=Service.objects.exclude(keeper=OCMW).exclude(organisation=OCMW)[0], number="1"
    )
    address = f"/werk/dienst/{DESK}"
    sent = typed(read(editor.get(address))) | {"phones-0-id": [str(theirs.pk)], "phones-0-number": ["0900 00 000"]}
    assert editor.post(address, sent).status_code == 200
    found = Phone.objects.get(pk=theirs.pk)
    assert (found.number, found.service_id) == ("1", theirs.service_id)


def test_an_e_mail_address_cannot_add_a_receiver_to_a_message(client: Client) -> None:
    Service.objects.filter(pk=DESK).update(email="vraag?bcc=ander@voorbeeldstad.example")
    link = read(client.get("/aanbod/onthaal-sociaal-huis")).select_one("a[href^='mailto:vraag']")
    assert link is not None
    assert link["href"] == "mailto:vraag%3Fbcc%3Dander@voorbeeldstad.example"
