"""Who helps with a right, on its page: few by name, many by looking near a place, none without a word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.utils import timezone

from rechtop.organisations.demo import load_demo
from rechtop.organisations.helping import MOST, helpers_of
from rechtop.organisations.models import Organisation, Service, UnmetNeed
from rechtop.organisations.services import Actor, add, end

pytestmark = pytest.mark.django_db
BY = Actor(None, "An Verzonnen")
RIGHT = "leefloon"


def service(name: str, part: str = "helpt", right: str = RIGHT) -> Service:
    owner = Organisation.objects.first() or add(Organisation, {"slug": "huis", "kind": "ocmw", "name": "Huis"}, by=BY)
    told = {"slug": name.lower(), "name": name, "organisation": str(owner.pk)}
    return add(Service, {**told, "rights": [{"right": right, "part": part}]}, by=BY)


def section() -> Tag | None:
    page = BeautifulSoup(Client().get(f"/rechten/{RIGHT}").content.decode(), "html.parser")
    return page.select_one("section[aria-labelledby=helpt]")


def test_who_decides_comes_first_then_who_helps_each_with_a_link() -> None:
    for name, part in (("Buurthuis", "helpt"), ("Dienst", "beslist"), ("Advies", "helpt")):
        service(name, part)
    service("Anders", right="huurpremie")
    shown = section()
    assert shown is not None
    assert [str(link["href"]) for link in shown.select("li a")] == [
        "/aanbod/dienst",
        "/aanbod/advies",
        "/aanbod/buurthuis",
    ]
    assert [" ".join(line.get_text().split()) for line in shown.select("li .cited")] == [
        "Huis: beslist erover", "Huis: helpt u het te vragen", "Huis: helpt u het te vragen",
    ]  # fmt: skip
    assert "verzonnen" not in shown.get_text()


def test_nobody_known_says_nothing_and_who_stopped_is_not_named() -> None:
    assert section() is None
    gone = service("Gestopt")
    today = timezone.localdate()
    assert helpers_of(RIGHT, today).number == 1
    end(gone, on=today - timedelta(1), because="Gestopt", by=BY)
    assert helpers_of(RIGHT, today).number == 0
    assert section() is None


def test_of_many_none_is_picked_but_one_can_look_near_a_place() -> None:
    for number in range(MOST + 1):
        service(f"Dienst{number}")
    shown = section()
    assert shown is not None
    assert "We kennen 6 diensten" in shown.get_text()
    assert [str(link["href"]) for link in shown.select("a")] == ["/aanbod?recht=leefloon"]


def test_what_is_made_up_says_so_and_looking_near_a_place_finds_it() -> None:
    load_demo(date(2025, 3, 1), ("onthaal-sociaal-huis", "sociale-dienst"))
    shown = section()
    assert shown is not None
    assert len(shown.select("li")) == len(shown.select("li .tag")) == 2
    near = Client().get(f"{shown.select('a')[-1]['href']}&waar=Voorbeeldstad")
    assert [one.service.slug for one in near.context["answer"].shown] == ["onthaal-sociaal-huis", "sociale-dienst"]
    assert "Hulp bij het recht:" in near.content.decode()
    assert 'value="leefloon"' in near.content.decode(), "another place is asked about the same right"


def test_a_right_that_is_none_chooses_nothing_and_one_without_help_is_counted() -> None:
    service("Dienst")
    assert len(Client().get("/aanbod?recht=jan_peeters").context["answer"].shown) == 1
    assert not UnmetNeed.objects.exists()
    assert Client().get("/aanbod?recht=huurpremie").context["answer"].shown == []
    assert UnmetNeed.objects.get().times == 1
