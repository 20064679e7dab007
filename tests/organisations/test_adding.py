"""Adding an organisation, a service, a place: once, also when sent twice. And first pages that stay short."""

from __future__ import annotations

import pytest
from django.test import Client

from rechtop.accounts.models import Role
from rechtop.organisations import work
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.quality import overview
from rechtop.organisations.services import Actor, add, history
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.organisations.test_pages import read

pytestmark = pytest.mark.django_db

NEW = "/werk/organisatie/nieuw"
TOLD = {"name": "Vzw De Kade", "kind": "vereniging", "kbo": "0212.237.186", "postcode": "9050", "city": "Ledeberg"}


@pytest.fixture
def regisseur() -> Client:
    return log_in(Client(), mandated(Role.REGISSEUR))


def test_a_new_organisation_is_there_once_with_its_town_and_number(regisseur: Client) -> None:
    assert read(regisseur.get("/werk")).select_one(f"a[href='{NEW}']") is not None
    sent = regisseur.post(NEW, TOLD)
    made = Organisation.objects.get(name="Vzw De Kade")
    assert str(sent["Location"]) == f"/werk/organisatie/{made.pk}"
    assert (made.slug, made.municipality, made.is_fictional) == ("vzw-de-kade", "44021", False)
    assert list(made.identifiers.values_list("scheme", "value")) == [("KBO", "0212237186")]
    assert history(made).count() == 1
    again = read(regisseur.post(NEW, TOLD))
    assert "Die staat er al: Vzw De Kade." in again.text
    assert again.select("input[value='Vzw De Kade']"), "what was typed stays"
    assert Organisation.objects.count() == 1
    regisseur.post(NEW, {"name": "Vzw de kade", "kind": "vereniging", "city": "Aalst"})
    assert Organisation.objects.filter(slug="vzw-de-kade-2", municipality="41002").exists(), "the same name elsewhere"


@pytest.mark.parametrize("number", ["123", "0212237187", "x" * 20])
def test_a_wrong_company_number_is_named(regisseur: Client, number: str) -> None:
    page = read(regisseur.post(NEW, TOLD | {"kbo": number}))
    assert f"“{number}” is geen ondernemingsnummer." in page.text
    assert not Organisation.objects.exists()


def test_a_service_and_a_place_that_are_sent_twice_are_there_once(regisseur: Client) -> None:
    owner = add(Organisation, {"slug": "o", "kind": "vereniging", "name": "O"}, by=Actor(None))
    address = f"/werk/organisatie/{owner.pk}/nieuw"
    regisseur.post(address, {"name": "Huiswerkklas"})
    again = read(regisseur.post(address, {"name": "huiswerkklas"}))
    assert "Deze organisatie heeft al een dienst die zo heet." in again.text
    service = Service.objects.get()
    place = {"name": "Zaal", "street": "Hoek", "house_number": "1", "postcode": "9000", "city": "Gent"}
    sent = {str(regisseur.post(f"/werk/dienst/{service.pk}/plaats", place)["Location"]) for _ in range(2)}
    assert len(sent) == 1
    assert (Place.objects.count(), service.at_places.count()) == (1, 1)


def test_the_first_page_and_the_page_of_quality_stay_short_on_a_large_map(
    regisseur: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = add(Organisation, {"slug": "o", "kind": "vereniging", "name": "O"}, by=Actor(None))
    for number in range(3):
        late = {"next_review_on": "2020-01-01"} if number else {}
        about = {"slug": f"s{number}", "name": f"Dienst {number}", "organisation": str(owner.pk)}
        add(Service, about | late, by=Actor(None))
    assert "Hier sta" not in read(regisseur.get("/werk")).text
    monkeypatch.setattr(work, "SHOWN", 1)
    page = read(regisseur.get("/werk"))
    assert "Alle 3 diensten" in page.text
    assert "Hier staan 2 diensten niet." in page.text
    assert [a.text for a in page.select("a[href='/werk/kwaliteit?wat=te-laat']")] == ["Nog 1 andere"]
    assert len(page.select("a[href^='/werk/dienst/']")) == 3, "one that is late, one never checked, one of all"
    monkeypatch.setattr(overview, "MOST", 1)
    for asked, first in (("", "Dienst 0"), ("?wat=te-laat", "Dienst 1"), ("?wat=nooit", "Dienst 0")):
        page = read(regisseur.get(f"/werk/kwaliteit{asked}"))
        assert "Er zijn 3 fiches. Hieronder staan er 1" in page.text
        assert [a.text for a in page.select(".quality h3 a")] == [first]
        assert [b.text for b in page.select(".counts li a b")] == ["2", "1"]
