"""Everything a fiche knows is told, on the page and as plain text, and can be edited; a hidden number stays hidden."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.find.answer import Answer
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.models import Organisation, Service
from rechtop.organisations.services import Actor, edit
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.organisations.test_pages import read, typed

pytestmark = pytest.mark.django_db

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
DESK = demo_id("dienst", "onthaal-sociaal-huis")
EDIT = f"/werk/dienst/{DESK}"
FICHE = "/aanbod/onthaal-sociaal-huis"
HIDDEN = "02 000 99 99"


@pytest.fixture(autouse=True)
def _town() -> None:
    load_demo(timezone.localdate(), ("onthaal-sociaal-huis",))


@pytest.fixture
def editor() -> Client:
    return log_in(Client(), mandated(Role.EDITOR, OCMW))


@pytest.fixture
def desk() -> Service:
    return Service.objects.get(pk=DESK)


def test_the_plain_text_leaves_nothing_out_that_the_page_tells(client: Client, desk: Service) -> None:
    way = {"audience": "beroepskracht", "is_open": True, "how": "Mail.", "bring": "een akkoord", "answer_days": 1}
    told = {
        "alert": "Vrijdag dicht.", "url": "https://huis.example", "capacity": "wachtlijst", "waiting_days": 1,
        "capacity_on": "2026-01-05", "next_review_on": "2020-01-01", "ways": [way],
        "costs": [{"option": "Kopie", "amount": "0.10", "amount_description": "per blad"}],
    }  # fmt: skip
    edit(desk, told, by=Actor(None))
    page = read(client.get(FICHE)).get_text(" ", strip=True)
    text = " ".join(client.get(f"{FICHE}.txt").content.decode().split())
    for said in (
        "Vrijdag dicht.", "https://huis.example", "Er is een wachtlijst, ongeveer 1 dag wachten", "05/01/2026", "Mail.",
        "een akkoord", "Antwoord binnen 1 dag.", "(per blad)", "Een tolk aan de telefoon kan", "Leefloon",
        "U kunt zonder trappen binnen.", "Dat is lang geleden. Bel eerst om zeker te zijn.",
    ):  # fmt: skip
        assert said in page
        assert said in text


def test_an_expected_answer_is_told_also_when_nobody_said_who_may(client: Client, desk: Service) -> None:
    edit(desk, {"ways": [{"audience": "zelf", "is_open": None, "answer_days": 14}]}, by=Actor(None))
    assert "Antwoord binnen 14 dagen." in read(client.get(FICHE)).text


def test_a_text_in_another_language_is_shown_in_it_and_a_machine_is_named(client: Client, editor: Client) -> None:
    shown = {str(one.div["lang"]): one for one in read(client.get(FICHE)).select("details") if one.div}
    assert set(shown) == {"nl", "fr", "tr"}
    assert "Türkçe (Turks)" in shown["tr"].text, "she finds her language by its own name"
    assert "Een machine vertaalde dit." in shown["tr"].text
    assert "Een machine vertaalde dit." not in shown["fr"].text
    told = {"wordings-3-language": "ar", "wordings-3-name": "مركز", "wordings-3-description": "مرحبا"}
    editor.post(EDIT, typed(read(editor.get(EDIT))) | told)
    arabic = read(client.get(FICHE)).select_one("details div[lang=ar]")
    assert arabic is not None
    assert (str(arabic["dir"]), "مرحبا" in arabic.text) == ("rtl", True)


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        ({"wordings-3-description": "Hello"}, "Kies in welke taal de tekst is."),
        ({"wordings-3-language": "fr", "wordings-3-description": "Bonjour"}, "In deze taal staat er al een tekst."),
        ({"wordings-3-language": "en", "wordings-3-name": "Desk"}, "Schrijf ook een tekst, of maak de naam leeg."),
    ],
)
def test_a_text_in_no_language_or_twice_in_one_is_refused(editor: Client, told: dict[str, str], refused: str) -> None:
    page = read(editor.post(EDIT, typed(read(editor.get(EDIT))) | told))
    assert refused in page.text
    assert Service.objects.get(pk=DESK).wordings.count() == 3


def test_a_number_for_professionals_is_told_to_them_and_to_nobody_else(client: Client, editor: Client) -> None:
    held = Organisation.objects.get(pk=OCMW)
    edit(held, {"phones": [{"number": HIDDEN, "is_for_professionals": True}]}, by=Actor(None))
    edit(Service.objects.get(pk=DESK), {"phones": []}, by=Actor(None))
    for address in (FICHE, f"{FICHE}.txt", "/organisatie/ocmw-voorbeeldstad", "/aanbod", "/aanbod?waar=Voorbeeldstad"):
        assert HIDDEN not in client.get(address).content.decode(), address
    for address in (FICHE, "/organisatie/ocmw-voorbeeldstad"):
        assert "Alleen voor beroepskrachten" in read(editor.get(address)).text
        assert HIDDEN in editor.get(address).content.decode()


def test_what_happens_to_people_is_ticked_and_found_by_it(editor: Client) -> None:
    def found() -> list[object]:
        return Answer(Asked(event="overlijden"), timezone.localtime()).found

    assert found() == []
    form = typed(read(editor.get(EDIT)))
    editor.post(EDIT, form | {"events": [*form["events"], "overlijden"]})
    assert found() == [DESK]
    assert set(form["events"]) == {"schulden", "dakloos", "nieuw_in_belgie"}, "what was ticked stood ticked"


def test_how_often_it_is_checked_is_chosen_and_moves_the_next_day(editor: Client, desk: Service) -> None:
    edit(desk, {"reviewed_on": "2026-01-31", "next_review_on": "2026-07-31"}, by=Actor(None))
    editor.post(EDIT, typed(read(editor.get(EDIT))) | {"review_months": ["3"]})
    desk.refresh_from_db()
    assert (desk.review_months, desk.next_review_on) == (3, date(2026, 4, 30))
    assert "hoogstens 24" in read(editor.post(EDIT, typed(read(editor.get(EDIT))) | {"review_months": ["36"]})).text
