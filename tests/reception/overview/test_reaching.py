"""From a file, an attempt at another service is noted in two clicks; nothing tells for whom, and one comes back."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.find.sealed import seal
from rechtop.organisations.models import ContactAttempt, Organisation
from rechtop.reception.closing.ending import close
from rechtop.reception.desk import Desk
from rechtop.reception.models import Ending, Trajectory
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, sent
from tests.reception import made
from tests.reception.made import a_file, worker
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

FUND = demo_id("dienst", "dmw-de-brug")


@pytest.fixture
def at(store: str) -> Desk:
    load_demo(timezone.localdate(), ("dmw-de-brug",))
    Organisation.objects.create(pk=OURS, slug="ocmw-verzonnen", kind="ocmw", name="OCMW Verzonnen", is_fictional=True)
    at = made.desk(worker(), on=timezone.localdate())
    ContactAttempt.objects.all().delete()
    ContactAttempt.objects.create(service_id=FUND, by=at.user, channel="telefoon", is_answered=True, on=at.on)
    return at


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at, "Fatima Voorbeeld")


@pytest.fixture
def client(at: Desk) -> Client:
    assert at.standing.user is not None
    return log_in(Client(), at.standing.user)


def _ways(client: Client, address: str) -> list[str]:
    found = re.findall(r'href="(/werk/bereikbaarheid/dienst/[^"]+)"', client.get(address).content.decode())
    return [unescape(one) for one in found]


def test_two_clicks_from_a_file_note_an_attempt_and_lead_back_to_it(at: Desk, file: Trajectory, client: Client) -> None:
    home = reverse("reception:file", args=[file.pk])
    (way,) = _ways(client, home)
    assert f'href="{home}"' in client.get(way).content.decode()
    told = {"outcome": "telefoon-nee", "on": f"{at.on:%d/%m/%Y}", "theme": ""}
    noted = client.post(way, told)["Location"]
    page = client.get(noted).content.decode()
    assert f'href="{home}"' in page
    assert client.post(noted, told)["Location"] == home
    undo = unescape(re.findall(r'action="([^"]+/terug[^"]*)"', page)[0])
    assert f'href="{home}"' in client.get(client.post(undo)["Location"]).content.decode()


def test_p10_no_address_and_no_attempt_tells_for_whom_it_was(at: Desk, file: Trajectory, client: Client) -> None:
    (way,) = _ways(client, reverse("reception:file", args=[file.pk]))
    noted = client.post(way, {"outcome": "telefoon-ja", "on": f"{at.on:%d/%m/%Y}", "theme": ""})["Location"]
    made_one = ContactAttempt.objects.order_by("-noted_at").values().first()
    for told in (way, noted, str(made_one)):
        assert not [word for word in (str(file.pk), file.pk.hex, file.reference, "Fatima") if word in told]


def test_the_services_to_which_something_of_the_file_went_stand_there_once(
    at: Desk, file: Trajectory, client: Client
) -> None:
    sent(at, file)
    sent(at, a_file(at))
    ways = _ways(client, reverse("reception:file", args=[file.pk]))
    assert [str(one) in way for one, way in zip((SERVICE, FUND), ways, strict=True)] == [True, True]


def test_a_closed_file_offers_it_no_more(at: Desk, file: Trajectory, client: Client) -> None:
    close(at, file.pk, Ending.HELPED, "De schuld is betaald.", {})
    assert _ways(client, reverse("reception:file", args=[file.pk])) == []


@pytest.mark.parametrize("address", ["//elders.example/", "https://elders.example/", "zoek=huur"])
def test_one_goes_back_only_to_a_page_of_our_own(at: Desk, client: Client, address: str) -> None:
    note = reverse("reach:note", args=[FUND])
    for token in (seal(address), "niet-verzegeld"):
        page = client.get(note, {"terug": token}).content.decode()
        assert "Terug naar de fiche" in page
        assert "elders.example" not in page
