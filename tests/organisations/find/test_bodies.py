"""Organisations are found by their name and their town, also when nobody filled in a service of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.organisations.find import answer
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.find.bodies import MOST, called
from rechtop.organisations.models import Organisation, Service, UnmetNeed
from rechtop.organisations.services import RECHTOP, add, end
from tests.organisations.test_pages import read

pytestmark = pytest.mark.django_db

ON = date(2026, 3, 3)


def made(name: str, kind: str = "vereniging", municipality: str = "") -> Organisation:
    slug = name.lower().replace(" ", "-")
    about = {"slug": slug, "kind": kind, "name": name, "municipality": municipality, "is_fictional": True}
    return add(Organisation, about, by=RECHTOP)


@pytest.fixture(autouse=True)
def _bodies() -> None:
    for town, code in (("Gent", "44021"), ("Aalst", "41002")):
        made(f"OCMW {town}", "ocmw", code)
        made(f"Gemeente {town}", "gemeente", code)
    made("De Brug Aalst", municipality="41002")


def names(words: str, municipality: str = "") -> list[str]:
    return [one.name for one in called(words, municipality, ON).named]


def test_an_organisation_is_found_by_its_name_or_by_its_town() -> None:
    assert names("ocmw gent") == ["OCMW Gent"]
    assert names("ocmw", "41002") == ["OCMW Aalst"]
    assert names("", "44021") == ["OCMW Gent", "Gemeente Gent"]


@pytest.mark.parametrize("words", ["", "de", "ik kan mijn ocmw in gent niet betalen", "ocmw brussel"])
def test_what_is_the_name_of_nobody_finds_nobody(words: str) -> None:
    assert called(words, "", ON).number == 0


def test_who_ended_is_not_offered() -> None:
    end(Organisation.objects.get(name="OCMW Gent"), on=date(2026, 3, 2), because="fusie", by=RECHTOP)
    assert names("ocmw gent") == []


def test_when_too_many_are_called_so_the_page_asks_for_more(client: Client) -> None:
    for number in range(MOST):
        made(f"OCMW nummer {number}")
    page = read(client.get("/aanbod?zoek=ocmw")).get_text(" ", strip=True)
    assert "7 organisaties heten zo. Zeg waar u woont, of typ meer van de naam." in page


def test_the_page_leads_to_an_ocmw_of_which_nothing_is_known_and_counts_no_want(client: Client) -> None:
    page = read(client.get("/aanbod?zoek=ocmw+gent"))
    assert [str(a["href"]) for a in page.select(".offered h3 a")] == ["/organisatie/ocmw-gent"]
    assert "Telefoon: onbekend." in page.text
    assert not UnmetNeed.objects.exists()
    client.get("/aanbod?zoek=qqqqqq")
    assert UnmetNeed.objects.get().times == 1


def test_a_town_leads_to_its_help_and_names_its_ocmw_once(client: Client) -> None:
    link = read(client.get("/gebieden/44021")).select_one("a[href^='/aanbod?waar=']")
    assert link is not None
    page = read(client.get(str(link["href"])))
    assert len(page.select("a[href='/organisatie/ocmw-gent']")) == 1
    assert page.select_one("a[href='/organisatie/gemeente-gent']") is not None


def test_a_list_that_is_cut_off_says_that_there_is_more(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = Organisation.objects.get(name="De Brug Aalst")
    for number in range(2):
        add(Service, {"slug": f"s{number}", "name": f"Dienst {number}", "organisation": str(owner.pk)}, by=RECHTOP)
    assert "Er zijn er meer" not in client.get("/aanbod").text
    monkeypatch.setattr(answer, "UNASKED", 1)
    page = client.get("/aanbod").text
    assert "Er zijn er meer: typ een woord of een gemeente." in page
    assert "staat eerst" not in page, "nothing was asked, so nothing fits best"


def test_services_without_a_point_are_not_each_looked_for_again(django_assert_max_num_queries: Any) -> None:
    owner = Organisation.objects.get(name="De Brug Aalst")
    for number in range(12):
        add(Service, {"slug": f"s{number}", "name": f"Dienst {number}", "organisation": str(owner.pk)}, by=RECHTOP)
    with django_assert_max_num_queries(3):
        found = answer.Answer(Asked(where="Aalst"), timezone.localtime()).found
    assert len(found) == 12


def test_a_whole_name_stands_above_what_only_looks_like_it(client: Client) -> None:
    owner = Organisation.objects.get(name="De Brug Aalst")
    add(Service, {"slug": "s", "name": "Loket in Gent", "organisation": str(owner.pk)}, by=RECHTOP)
    page = read(client.get("/aanbod?zoek=ocmw+gent"))
    assert [str(one["id"]) for one in page.select("main h2")][:2] == ["organisaties", "gevonden"]
    page = read(client.get("/aanbod?zoek=loket+brug"))
    assert [str(one["id"]) for one in page.select("main h2")][:1] == ["gevonden"]
