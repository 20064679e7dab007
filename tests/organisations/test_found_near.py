"""What somebody types as an address is found by who lives there."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.find.answer import Answer
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.models import Organisation, Place, Service, ServiceArea
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.organisations.test_pages import read, typed

pytestmark = pytest.mark.django_db

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
MEALS = demo_id("dienst", "sociaal-restaurant")
UNKNOWN = "We weten niet in welke gemeente dit ligt."


@pytest.fixture(autouse=True)
def _town() -> None:
    load_demo(timezone.localdate(), ("sociaal-restaurant",))
    ServiceArea.objects.all().delete()  # nobody said who may come: then it is for who lives around its places


@pytest.fixture
def coordinator() -> Client:
    return log_in(Client(), mandated(Role.COORDINATOR, OCMW))


def near(town: str) -> list[str]:
    answer = Answer(Asked(words="sociaal restaurant", where=town), timezone.localtime())
    return list(Service.objects.filter(pk__in=answer.found).values_list("name", flat=True))


def test_a_place_that_is_added_is_found_from_the_town_of_its_address(coordinator: Client) -> None:
    assert near("Gent") == []
    told = {"name": "Eethuis", "street": "Hoek", "house_number": "1", "postcode": "9050", "city": "Ledeberg"}
    coordinator.post(f"/werk/dienst/{MEALS}/plaats", told)
    assert Place.objects.get(name="Eethuis").municipality == "44021"
    assert near("Gent") == ["Sociaal restaurant De Bron"]


def test_a_place_that_moves_is_found_in_the_other_town_and_no_more_in_the_first(coordinator: Client) -> None:
    place = Place.objects.get()
    address = f"/werk/plaats/{place.pk}"
    coordinator.post(address, typed(read(coordinator.get(address))) | {"postcode": "9300", "city": "Aalst"})
    assert near("Aalst") == ["Sociaal restaurant De Bron"]
    coordinator.post(address, typed(read(coordinator.get(address))) | {"postcode": "4000", "city": "Luik"})
    place.refresh_from_db()
    assert (place.city, place.municipality, near("Aalst")) == ("Luik", "", [])
    assert UNKNOWN in read(coordinator.get(address)).text


def test_a_change_of_something_else_leaves_the_municipality_as_it_was(coordinator: Client) -> None:
    address = f"/werk/organisatie/{OCMW}"
    before = Organisation.objects.get(pk=OCMW).municipality
    Organisation.objects.filter(pk=OCMW).update(city="Ergens")  # as a register writes it
    coordinator.post(address, typed(read(coordinator.get(address))) | {"email": "x@voorbeeld.example"})
    held = Organisation.objects.get(pk=OCMW)
    assert (held.email, held.municipality) == ("x@voorbeeld.example", before)
    assert UNKNOWN not in read(coordinator.get(address)).text
