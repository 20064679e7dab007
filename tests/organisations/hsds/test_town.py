"""Every answer of the API, over the whole demo town, against what HSDS asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from rechtop.organisations.hsds.lists import LISTS
from rechtop.organisations.models import Phone, Service
from tests.organisations.hsds.shapes import faults, references

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.usefixtures("town")]

KIND = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
BASES = ["/hsds/", "/hsds/v3.1/"]


def get(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


def answers(client: Client, base: str) -> Iterator[tuple[str, Any]]:
    """Everything that can be had: every list, in every fullness, and each thing by itself."""
    for name in LISTS:
        for fullness in ("", "&full=true", "&full=true&full_service=true"):
            address, seen = f"{base}{name}?per_page=500{fullness}", []
            while address:
                found = get(client, address)
                seen += found["contents"]
                address = (found["next"] or "").removeprefix("http://testserver")
            assert len(seen) == found["total_items"] > 0
            yield from ((KIND[name], item) for item in seen)
        for item in seen[-5:]:
            yield KIND[name], get(client, f"{base}{name}/{item['id']}")


@pytest.mark.parametrize("base", BASES)
def test_every_answer_is_as_the_specification_wants_it(client: Client, base: str) -> None:
    wrong = {fault for kind, item in answers(client, base) for fault in faults(kind, item)}
    assert wrong == set()


def test_every_reference_leads_somewhere(client: Client) -> None:
    told = list(answers(client, "/hsds/v3.1/"))
    leads = {pair for _, item in told for pair in references(item)}
    listed = {(name, item["id"]) for kind, item in told for name in LISTS if KIND[name] == kind}
    assert len(leads) > 100
    elsewhere = leads - listed  # a service that ended keeps its places, which are in no list any more
    assert [pair for pair in elsewhere if client.get(f"/hsds/v3.1/{pair[0]}/{pair[1]}").status_code != 200] == []


def test_only_the_newer_version_knows_what_it_brought(client: Client) -> None:
    found = Service.objects.get(slug="alles")
    old, new = (get(client, f"{base}services/{found.pk}") for base in BASES)
    assert set(new) - set(old) == {"capacities", "additional_urls"}
    assert new["capacities"][0]["unit"]["identifier"] == "ja-nee"
    assert new["capacities"][0]["available"] == 1
    assert "label" in new["attributes"][0]
    assert "label" not in old["attributes"][0]
    assert [get(client, base)["version"] for base in BASES] == ["3.0", "3.1"]


def test_a_number_for_professionals_is_nowhere_in_what_everybody_reads(client: Client) -> None:
    Phone.objects.filter(number="09 222 22 22").update(is_free=True)
    told = get(client, f"/hsds/services/{Service.objects.get(slug='alles').pk}")
    assert [phone["number"] for phone in told["phones"]] == ["09 111 11 11"]
    assert "09 222 22 22" not in str(told)
