"""Filters of the lists, and parameters that cannot be read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import now
from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.hsds.terms import term
from rechtop.organisations.models import Organisation, Service
from rechtop.organisations.services import RECHTOP, edit
from tests.effort import examples
from tests.organisations.hsds.town import organisation, place, service

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def names(client: Client, address: str, **asked: str) -> set[str]:
    response = client.get(f"/hsds/{address}", asked)
    assert response.status_code == 200, response.content
    return {item.get("name") or item["service"]["name"] for item in response.json()["contents"]}


def term_id(taxonomy: str, code: str) -> str:
    found = term(taxonomy, code)
    assert found is not None
    return str(found.id)


@pytest.fixture
def three() -> tuple[Organisation, Service, Service, Service]:
    """Three services of two organisations."""
    one, two = organisation("een"), organisation("twee", name="CAW Proef", kind="caw")
    topics = [{"taxonomy": "domein", "code": "geld"}, {"taxonomy": "eigen", "code": "tweedehands"}]
    return (
        one,
        service(one, "schuld", description="Hulp bij schulden", topics=topics, cost="gratis"),
        service(one, "kledij", topics=topics[1:], search_words="jas"),
        service(two, "opvang", topics=[{"taxonomy": "domein", "code": "wonen"}]),
    )


def test_filters_narrow_together(client: Client, three: tuple[Organisation, Service, Service, Service]) -> None:
    money, own = term_id("domein", "geld"), term_id("eigen", "tweedehands")
    free = term_id("prijs", "gratis")
    assert names(client, "services") == {"Schuld", "Kledij", "Opvang"}
    assert names(client, "services", taxonomy_term_id=own) == {"Schuld", "Kledij"}
    assert names(client, "services", taxonomy_term_id=f"{own},{money}") == {"Schuld"}
    assert names(client, "services", taxonomy_term_id=free) == {"Schuld"}
    assert names(client, "services", taxonomy_id=_taxonomy("domein")) == {"Schuld", "Opvang"}
    assert names(client, "services", taxonomy_id=_taxonomy("prijs")) == {"Schuld"}
    assert names(client, "services", organization_id=str(three[0].pk), taxonomy_term_id=money) == {"Schuld"}
    assert names(client, "services", search="jas") == {"Kledij"}
    assert names(client, "services", search="proef opvang") == {"Opvang"}
    assert names(client, "services", taxonomy_term_id=str(three[0].pk)) == set()
    assert names(client, "organizations", taxonomy_term_id=money) == {"OCMW Proef"}
    assert names(client, "organizations", search="caw") == {"CAW Proef"}
    assert names(client, "taxonomy_terms", taxonomy_id=_taxonomy("eigen")) == {"tweedehands"}
    assert names(client, "taxonomy_terms", parent_id=money) == set()


def _taxonomy(key: str) -> str:
    found = term(key, "x" if key == "eigen" else {"domein": "geld", "prijs": "gratis"}[key])
    assert found is not None
    return str(found.taxonomy.id)


def test_a_term_from_elsewhere_is_a_term_with_its_own_list(
    client: Client, three: tuple[Organisation, Service, Service, Service]
) -> None:
    told: Any = client.get(f"/hsds/taxonomy_terms/{term_id('eigen', 'tweedehands')}").json()
    assert told["taxonomy"] == "eigen"
    assert client.get(f"/hsds/taxonomies/{told['taxonomy_id']}").status_code == 200


def test_what_changed_is_found_also_when_it_was_its_place_or_its_organisation(client: Client) -> None:
    owner, other = organisation("een"), organisation("ander")
    at = place(owner)
    service(owner, "van-een"), service(other, "van-ander"), service(other, "daar", at_places=[{"place": str(at.pk)}])
    since = (now() + timedelta(seconds=1)).isoformat()
    assert names(client, "services", modified_after=since) == set()
    for thing in (at, other):
        type(thing)._default_manager.filter(pk=thing.pk).update(modified_at=now() + timedelta(hours=1))
        told = names(client, "services", modified_after=since)
        assert told == ({"Daar"} if thing is at else {"Van-Ander", "Daar"})
    for item in client.get("/hsds/services", {"modified_after": since}).json()["contents"]:
        assert item["last_modified"] > since[:19]


def test_an_end_that_was_planned_long_ago_is_a_change_on_its_day(client: Client) -> None:
    today = now().date()
    made = service(organisation(), "tijdelijk", valid_until=(today - timedelta(1)).isoformat())
    Service.objects.filter(pk=made.pk).update(modified_at=now() - timedelta(400))
    Organisation.objects.update(modified_at=now() - timedelta(400))
    week = (now() - timedelta(7)).isoformat()
    told = client.get("/hsds/services", {"modified_after": week}).json()["contents"]
    assert [item["status"] for item in told] == ["defunct"]
    assert told[0]["last_modified"] >= (now() - timedelta(2)).isoformat()[:19]
    assert client.get("/hsds/services?minimal=true").json()["contents"][0]["last_modified"] == told[0]["last_modified"]
    edit(made, {"valid_until": None}, by=RECHTOP)
    assert client.get("/hsds/services").json()["contents"][0]["status"] == "active"


def test_near_a_postcode(client: Client) -> None:
    owner = organisation()
    for name, latitude, postcode in (("dichtbij", 51.045, "9000"), ("verder", 51.2, "9900")):
        at = place(owner, name=name, latitude=latitude, longitude=3.72, postcode=postcode)
        service(owner, name, at_places=[{"place": str(at.pk)}])
    at = place(owner, name="nergens", latitude=None, longitude=None, postcode="1000")
    areas = [{"level": "gemeente", "code": "44021"}]
    service(owner, "komt-tot-bij-u", at_places=[{"place": str(at.pk)}], areas=areas)
    assert names(client, "service_at_locations", postcode="9000", proximity="10000") == {"Dichtbij"}
    assert names(client, "service_at_locations", postcode="9000", proximity="30000") == {"Dichtbij", "Verder"}
    assert names(client, "service_at_locations", postcode="9000") == {"Dichtbij", "Komt-Tot-Bij-U"}
    assert client.get("/hsds/service_at_locations?proximity=5").status_code == 400
    assert client.get("/hsds/service_at_locations?postcode=0000&proximity=5").status_code == 400


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"), ("page", "-1"), ("page", "een"), ("page", "9" * 30), ("page", "²"), ("per_page", "501"),
        ("full", "misschien"), ("format", "xml"), ("taxonomy_term_id", "geld"), ("organization_id", "'; drop"),
        ("modified_after", "gisteren"), ("modified_after", "2026-13-01"), ("modified_after", "0001-01-01"),
        ("modified_after", "9999-12-31T23:59:59-23:59"),
    ],
)  # fmt: skip
def test_a_parameter_that_cannot_be_read_is_named_with_what_it_should_be(client: Client, name: str, value: str) -> None:
    response = client.get("/hsds/services", {name: value})
    assert response.status_code == 400
    assert response.json()["parameter"] == name
    assert response.json()["wanted"]


@pytest.mark.parametrize(
    "written", ["2026-01-31", "2026-01-31T12:00:00Z", "2026-01-31T12:00:00 01:00", "2026-01-31T12:00"]
)
def test_a_moment_may_be_written_as_people_write_it(client: Client, written: str) -> None:
    assert client.get(f"/hsds/services?modified_after={written}").status_code == 200


@pytest.mark.parametrize("address", ["services/x", "services/10000000-0000-4000-8000-000000000001", "taxonomies/%00"])
def test_what_is_not_there_says_so(client: Client, address: str) -> None:
    response = client.get(f"/hsds/{address}")
    assert response.status_code == 404
    assert response.json()["status"] == 404


def test_only_the_newer_version_takes_a_question_by_post(client: Client) -> None:
    service(organisation(), "jas")
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/hsds/services", {"search": "jas"}).status_code == 405
    assert strict.post("/hsds/v3.1/services", {"search": "jas"}).json()["total_items"] == 1
    assert strict.post("/hsds/v3.1/services", {"search": "sok"}).json()["total_items"] == 0
    assert strict.delete("/hsds/v3.1/services").status_code == 405


@examples(60)
@given(
    asked=st.dictionaries(
        st.sampled_from(
            "search page per_page after format taxonomy_term_id taxonomy_id organization_id modified_after "
            "minimal full full_service ended postcode proximity top_only parent_id".split()
        ),
        st.text(max_size=12) | st.sampled_from(["true", "1", "9000", "2026-01-01", "ndjson"]),
    ),
    name=st.sampled_from(["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]),
)
def test_no_question_breaks_the_api(asked: dict[str, str], name: str) -> None:
    response = Client().get(f"/hsds/v3.1/{name}", asked)
    assert response.status_code in (200, 400)
