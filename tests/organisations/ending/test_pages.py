"""The pages on which something ends, and what the public reads afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.public_bodies import load_public_bodies
from rechtop.organisations.services import Actor, edit, end, history
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db

FUND = demo_id("organisatie", "ziekenfonds-de-brug")
OFFICE = demo_id("plaats", "de-brug")
SOCIAL = demo_id("dienst", "dmw-de-brug")


@pytest.fixture(autouse=True)
def _town() -> None:
    load_demo(timezone.localdate(), ("onthaal-sociaal-huis", "dmw-de-brug", "dmw-samen"))


@pytest.fixture
def client_() -> Client:
    return log_in(Client(), mandated(Role.COORDINATOR, FUND))


def text(response: HttpResponse) -> str:
    return " ".join(BeautifulSoup(response.content.decode(), "html.parser").get_text(" ").split())


def told(**more: str) -> dict[str, str]:
    today = timezone.localdate()
    return {"last_day": f"{today - timedelta(1):%d/%m/%Y}", "because": "Fusie", "along": "yes"} | more


def test_an_organisation_goes_into_another_and_the_public_reads_where_to_go(client_: Client) -> None:
    page = f"/werk/organisatie/{FUND}/einde"
    assert "Dienst maatschappelijk werk" in text(client_.get(page)), "what goes along is told beforehand"
    answer = client_.post(page, told(follower="Ziekenfonds Samen"))
    assert answer["Location"] == f"/werk/organisatie/{FUND}/geschiedenis"
    assert "Maakt u dit ongedaan, dan gaan die ook terug." in text(client_.get(answer["Location"]))
    public = text(client_.get("/organisatie/ziekenfonds-de-brug"))
    assert "Deze organisatie bestaat niet meer." in public
    assert "In de plaats kwam: Ziekenfonds Samen" in public
    assert "Telefoon" not in public
    assert Service.objects.get(pk=SOCIAL).organisation.slug == "ziekenfonds-samen"
    assert client_.get(page).status_code == 302, "it ends once"


def test_it_is_undone_with_one_button(client_: Client) -> None:
    client_.post(f"/werk/organisatie/{FUND}/einde", told(follower="ziekenfonds-samen"))
    line = history(Organisation.objects.get(pk=FUND)).get(kind="ended")
    client_.post(f"/werk/wijziging/{line.pk}/terug")
    assert Organisation.objects.get(pk=FUND).valid_until is None
    assert Service.objects.get(pk=SOCIAL).organisation_id == FUND


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"last_day": "", "along": "no"}, "Laatste dag"),
        ({"because": "", "along": "no"}, "Waarom"),
        ({"follower": ""}, "Zeg wie de diensten overneemt."),
        ({"follower": "Bestaat Niet"}, "Dit vinden we niet."),
        ({"follower": "samen"}, "Kies wie of wat u bedoelt."),
        ({"follower": "o"}, "Kies wie of wat u bedoelt."),
        ({"last_day": "31/12/2099", "follower": "Ziekenfonds Samen"}, "Kies vandaag of vroeger"),
        ({"along": "", "follower": "Ziekenfonds Samen"}, "Haar diensten en plaatsen"),
        ({"follower": "Ziekenfonds De Brug"}, "Dit vinden we niet."),
    ],
)
def test_what_is_not_clear_is_asked_again_and_nothing_ends(client_: Client, typed: dict[str, str], says: str) -> None:
    answer = client_.post(f"/werk/organisatie/{FUND}/einde", told(**typed))
    assert says in text(answer)
    assert Organisation.objects.get(pk=FUND).valid_until is None
    assert Service.objects.get(pk=SOCIAL).organisation_id == FUND


def test_of_several_with_such_a_name_one_is_chosen(client_: Client) -> None:
    load_public_bodies()
    page = f"/werk/organisatie/{FUND}/einde"
    asked = BeautifulSoup(client_.post(page, told(follower="ocmw aal")).content.decode(), "html.parser")
    rounds = {one.find_parent("label").text.strip(): one["value"] for one in asked.select("input[name=chosen]")}  # type: ignore[union-attr]
    chosen = next(value for name, value in rounds.items() if name.startswith("OCMW Aalst"))
    assert client_.post(page, told(follower="ocmw aal", chosen=str(chosen))).status_code == 302
    assert Service.objects.get(pk=SOCIAL).organisation.slug == "ocmw-aalst"


def test_a_place_moves_and_the_fiche_says_where_to_and_since_when(client_: Client) -> None:
    page = f"/werk/plaats/{OFFICE}/einde"
    assert "Dienst maatschappelijk werk" in text(client_.get(page))
    yesterday = timezone.localdate() - timedelta(1)
    data = {
        "last_day": f"{yesterday:%d/%m/%Y}",
        "because": "Te klein",
        "name": "Nieuw kantoor",
        "city": "Voorbeeldstad",
    }
    assert "Niet allebei." in text(client_.post(page, data | {"place": str(_other_place())}))
    assert client_.post(page, data).status_code == 302
    public = text(client_.get("/aanbod/dmw-de-brug"))
    assert f"Niet meer in Kantoor De Brug. De laatste dag was {yesterday:%d/%m/%Y}. Te klein" in public
    assert "In de plaats kwam: Nieuw kantoor" in public
    made = Place.objects.get(name="Nieuw kantoor")
    assert (made.organisation_id, made.is_fictional) == (FUND, True)
    plain = client_.get("/aanbod/dmw-de-brug.txt").content.decode()
    assert "Niet meer in Kantoor De Brug." in plain
    assert "Nieuw kantoor" in plain


def _other_place() -> object:
    old = Place.objects.get(pk=OFFICE)
    return Place.objects.create(organisation_id=FUND, name="Bijkantoor", city=old.city).pk


def test_a_service_without_a_follower_leads_to_who_offered_it_and_to_the_ocmw(client_: Client) -> None:
    page = f"/werk/dienst/{SOCIAL}/einde"
    assert client_.post(page, told()).status_code == 302
    public = text(client_.get("/aanbod/dmw-de-brug"))
    assert "Niemand zei wat er in de plaats kwam. U kunt wel hier terecht: Ziekenfonds De Brug" in public
    assert "OCMW Voorbeeldstad" in public
    assert "Zoek andere hulp" in public


def test_a_place_that_closed_is_told_for_two_years_and_not_for_ever(client_: Client) -> None:
    old = Service.objects.get(pk=SOCIAL)
    end(Place.objects.get(pk=OFFICE), on=date(2020, 1, 1), because="Dicht", by=Actor(None))
    assert "Niet meer in" not in text(client_.get("/aanbod/dmw-de-brug"))
    assert "Adres: onbekend." in text(client_.get("/aanbod/dmw-de-brug")), "an address that closed is not shown"
    edit(old, {"at_places": []}, by=Actor(None))


def test_an_editor_may_not_end_and_nobody_ends_what_is_of_another(client_: Client) -> None:
    theirs = demo_id("organisatie", "ziekenfonds-samen")
    assert client_.post(f"/werk/organisatie/{theirs}/einde", told(along="no")).status_code == 403
    editor = log_in(Client(), mandated(Role.EDITOR, FUND))
    assert editor.post(f"/werk/organisatie/{FUND}/einde", told(along="no")).status_code == 403
    assert not Organisation.objects.exclude(valid_until=None).exists()
