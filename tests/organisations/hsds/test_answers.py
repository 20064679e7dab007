"""Answers of the API about single things: what is not known, what ended, what is poison, what did not change."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from rechtop.organisations.models import Organisation, Place, Service, ServiceAtPlace
from rechtop.organisations.services import RECHTOP, edit, end
from tests.organisations.hsds.shapes import faults
from tests.organisations.hsds.town import ON, organisation, place, service

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BASES = ["/hsds/", "/hsds/v3.1/"]


def get(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


def test_what_is_not_known_is_not_told(client: Client) -> None:
    found = service(organisation(), "leeg")
    told = get(client, f"/hsds/v3.1/services/{found.pk}")
    assert set(told) - {"id", "organization_id", "name", "status", "last_modified", "organization", "rechtop"} == {
        "additional_urls"
    }
    assert told["rechtop"]["capacity"] == "onbekend"


def test_what_ended_stays_as_a_tombstone_with_its_reason_and_its_successor(client: Client) -> None:
    owner = organisation()
    new, old = service(owner, "nieuw", name="Nieuwe hulp"), service(owner, "oud")
    end(old, on=ON.replace(day=1), because="Te weinig geld.", by=RECHTOP, successor=new)
    told = get(client, f"/hsds/services/{old.pk}")
    assert told["status"] == "defunct"
    assert told["ended_on"] == "2026-11-01"
    assert told["ended_because"] == "Te weinig geld."
    assert told["successor_id"] == str(new.pk)
    assert told["alert"] == "Deze dienst bestaat niet meer. Reden: Te weinig geld. In de plaats kwam: Nieuwe hulp"
    listed = {item["id"]: item["status"] for item in get(client, "/hsds/services")["contents"]}
    assert listed == {str(old.pk): "defunct", str(new.pk): "active"}


def test_a_desk_that_closed_is_no_longer_told_but_can_be_asked_for(client: Client) -> None:
    owner = organisation()
    at = place(owner)
    found = service(owner, "loket", at_places=[{"place": str(at.pk)}])
    link = ServiceAtPlace.objects.get(service=found)
    end(at, on=ON.replace(day=1), because="Verhuisd.", by=RECHTOP)
    assert "service_at_locations" not in get(client, f"/hsds/services/{found.pk}")
    assert get(client, "/hsds/service_at_locations")["total_items"] == 0
    assert get(client, "/hsds/service_at_locations?ended=true")["total_items"] == 1
    assert get(client, f"/hsds/service_at_locations/{link.pk}")["location"]["id"] == str(at.pk)


@pytest.mark.parametrize(
    ("paused", "begins", "status"),
    [(False, None, "active"), (True, None, "temporarily closed"), (False, "9000-01-01", "inactive")],
)
def test_a_service_says_whether_it_is_there(client: Client, paused: bool, begins: str | None, status: str) -> None:
    found = service(organisation(), "proef", is_paused=paused, valid_from=begins)
    assert get(client, f"/hsds/services/{found.pk}")["status"] == status


POISON = "</script><script>alert(1)</script>\u2028 ]]> & “é” \U0001f600 <5 jaar " + "x" * 20_000


def test_no_text_breaks_an_answer(client: Client) -> None:
    owner = organisation(name="<b>OCMW</b>", description=POISON)
    at = place(owner, name="<i>Huis</i>", description=POISON)
    found = service(owner, "gif", name="<u>Hulp</u>", description=POISON, at_places=[{"place": str(at.pk)}])
    Service.objects.filter(pk=found.pk).update(url="javascript:alert(1)", email="geen adres", for_whom="a\x01b\x7fc")
    Organisation.objects.filter(pk=owner.pk).update(website="http://[kapot", email="@")
    Place.objects.filter(pk=at.pk).update(transport="bus\x0b1")
    for base in BASES:
        response = client.get(f"{base}services/{found.pk}")
        assert b"<" not in response.content
        told = response.json()
        assert list(faults("service", told)) == []
        assert told["description"] == POISON.strip()
        assert told["eligibility_description"] == "abc"
        assert "url" not in told
        assert "website" not in told["organization"]


def test_an_answer_needs_no_key_and_leaves_no_cookie(client: Client) -> None:
    found = service(organisation(), "proef")
    for address in ("/hsds/", "/hsds/services", f"/hsds/services/{found.pk}", "/hsds/openapi.json"):
        response = client.get(address, headers={"Origin": "https://elders.example"})
        assert response.status_code == 200
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["Content-Type"] == "application/json"
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
        assert response.headers["Cache-Control"].startswith("public")


def test_what_did_not_change_is_not_sent_twice(client: Client) -> None:
    found = service(organisation(), "proef")
    for address in (f"/hsds/services/{found.pk}", "/hsds/taxonomies"):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (first.status_code, again.status_code) == (200, 304)
        assert again.content == b""
    before = client.get(f"/hsds/services/{found.pk}")
    assert before.headers["Last-Modified"]
    edit(found, {"phones": [{"number": "09 444 44 44"}]}, by=RECHTOP)
    after = client.get(f"/hsds/services/{found.pk}", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert after.json()["phones"][0]["number"] == "09 444 44 44"


def test_the_checker_itself_sees_what_is_wrong() -> None:
    good = {"id": "10000000-0000-4000-8000-000000000001", "name": "x", "status": "active"}
    assert list(faults("service", good)) == []
    for bad in (
        {"status": "open"}, {"email": "a-b"}, {"url": "javascript:x"}, {"minimum_age": "12"}, {"name": ""},
        {"last_modified": "2026-01-01T00:00:00"}, {"id": good["id"].replace("8", "A")}, {"phones": []},
        {"phones": [{"id": good["id"]}]}, {"organization": {"id": good["id"], "name": "x"}},
    ):  # fmt: skip
        assert list(faults("service", good | bad)) != [], bad


def test_who_asks_for_the_head_gets_only_the_head(client: Client) -> None:
    found = service(organisation(), "proef")
    for address in (f"/hsds/services/{found.pk}", "/hsds/services", "/hsds/services?format=ndjson"):
        whole, head = client.get(address), client.head(address)
        assert head.status_code == 200
        assert head.headers["Content-Type"] == whole.headers["Content-Type"]
        assert head.headers.get("Content-Length") in (whole.headers.get("Content-Length"), str(len(whole.getvalue())))
        assert head.getvalue() == b""
    assert client.head("/open-data/sociale-kaart.csv").getvalue() == b""


def test_what_does_not_exist_says_so_in_every_answer(client: Client) -> None:
    owner = organisation()
    made_up = service(owner, "verzonnen", is_fictional=True)
    real = service(organisation("echt", is_fictional=False), "echt")
    told = {item["id"]: item for item in get(client, "/hsds/services")["contents"]}
    assert told[str(made_up.pk)]["is_fictional"] is True
    assert told[str(made_up.pk)]["organization"]["is_fictional"] is True
    assert "is_fictional" not in told[str(real.pk)]
    assert get(client, f"/hsds/services/{made_up.pk}")["is_fictional"] is True
