"""Finding help in everyday words, near a place, open now; and what is counted when there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from rechtop.organisations.demo import load_demo
from rechtop.organisations.find.answer import Answer, note_unmet
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.find.indexing import index, index_all
from rechtop.organisations.find.place import in_km, spots
from rechtop.organisations.find.search import search
from rechtop.organisations.find.vocabulary import forget
from rechtop.organisations.models import SearchWord, Service, UnmetNeed
from rechtop.organisations.services import RECHTOP, edit, end
from tests.effort import examples
from tests.organisations.find.recall import tried

ON = date(2026, 3, 3)  # a Tuesday
TUESDAY_MORNING = datetime(2026, 3, 3, 10, tzinfo=ZoneInfo("Europe/Brussels"))


@pytest.fixture(scope="module")
def _town(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The made-up town, once for all of these; each test puts back what it changed."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(ON)
        forget()
        yield
        transaction.set_rollback(True)
    forget()


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_town")]


def slugs(**asked: object) -> list[str]:
    answer = Answer(Asked(**asked), TUESDAY_MORNING)  # type: ignore[arg-type]
    held = dict(Service.objects.values_list("pk", "slug"))
    return [held[pk] for pk in answer.found]


def test_nine_in_ten_frozen_queries_find_what_was_meant_among_the_first_five() -> None:
    results = tried()
    assert len(results) == 100
    assert sum(one.hit() for one in results) >= 90


def test_the_best_one_is_mostly_the_first() -> None:
    assert sum(one.hit(1) for one in tried()) >= 85


def test_a_changed_fiche_is_found_by_its_new_words_and_no_longer_by_the_old() -> None:
    service = Service.objects.get(slug="spullenloods")
    edit(service, {"search_words": "babykledij"}, by=RECHTOP)
    assert [hit.service.slug for hit in search("babykledij")][:1] == ["spullenloods"]
    assert "spullenloods" not in [hit.service.slug for hit in search("tweedehands wasmachine")]


def test_indexing_many_at_once_gives_the_same_words_as_one_by_one() -> None:
    def words() -> set[tuple[object, str, int]]:
        return set(SearchWord.objects.values_list("service_id", "heard", "weight"))

    before = words()
    index(Service.objects.all())
    assert words() == before
    SearchWord.objects.all().delete()
    assert index_all(Service.objects.all()) == Service.objects.count()
    assert words() == before


def test_what_stopped_is_not_offered_any_more() -> None:
    assert "voedselpakketten" in slugs(words="voedselbank")
    end(Service.objects.get(slug="voedselpakketten"), on=date(2026, 3, 1), because="gestopt", by=RECHTOP)
    assert "voedselpakketten" not in slugs(words="voedselbank")


def test_a_subject_an_event_and_a_language_narrow_the_list() -> None:
    assert set(slugs(domain="energie")) == {"onthaal-sociaal-huis", "energiehulp", "energieadvies"}
    assert "noodopvang" in slugs(event="dakloos")
    assert "huis-van-het-kind" in slugs(language="tr")
    assert "woonloket" not in slugs(language="tr")


def test_open_now_leaves_out_what_is_closed_and_what_nobody_knows() -> None:
    found = slugs(words="hulp met brieven", only_open=True)
    assert "onthaal-sociaal-huis" in found
    for one in Answer(Asked(only_open=True), TUESDAY_MORNING).shown:
        assert one.fiche.state.now in ("open", "telefoon")


def test_the_nearer_of_two_alike_comes_first_and_says_how_far() -> None:
    near = Answer(Asked(where="Molenveld Voorbeeldstad"), TUESDAY_MORNING).shown
    far = [one.metres for one in near if one.metres is not None]
    assert far == sorted(far)
    assert near[0].straight.endswith(" m")
    reach = {
        one.service.slug: one.straight
        for one in Answer(Asked(words="mutualiteit", where="Molenveld Voorbeeldstad"), TUESDAY_MORNING).shown
    }
    assert reach["dmw-de-brug"].endswith(" km")


def test_another_town_does_not_get_what_works_for_this_one() -> None:
    assert "sociale-dienst" in slugs(words="leefloon", where="Voorbeeldstad")
    assert "sociale-dienst" not in slugs(words="leefloon", where="Gent")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Gent", "Gent"), ("Sint Niklaas", "Sint-Niklaas"), ("Zelzaate", "Zelzate"), ("Voorbeeldstad", "Voorbeeldstad")],
)
def test_a_place_is_known_as_people_write_it(typed: str, name: str) -> None:
    assert spots(typed)[0].name == name


def test_no_place_is_made_up_for_what_is_none() -> None:
    assert spots("qqqqqqqq") == []


def test_distances_are_told_in_a_straight_line_and_by_road() -> None:
    assert in_km(1000) == ("1,0 km", "1,3 km")
    assert in_km(420) == ("400 m", "500 m")


def test_nothing_found_offers_the_ocmw_and_counts_no_words(client: Client) -> None:
    page = client.get("/aanbod", {"zoek": "qqqqwwww", "waar": "Voorbeeldstad"})
    assert "OCMW Voorbeeldstad" in page.content.decode()
    need = UnmetNeed.objects.get()
    assert (need.municipality, need.times) == ("99001", 1)
    client.get("/aanbod", {"zoek": "qqqqwwww", "waar": "Voorbeeldstad"})
    assert UnmetNeed.objects.get().times == 2
    kept = {str(value) for row in UnmetNeed.objects.values() for value in row.values()}
    assert not any("qqqq" in value for value in kept)


def test_what_is_missing_can_be_told_as_a_subject_and_nothing_else(client: Client) -> None:
    page = client.post("/aanbod-ontbreekt", {"onderwerp": "vervoer", "waar": "Voorbeeldstad", "zoek": "An Peeters"})
    assert "Vervoer" in page.content.decode()
    assert list(UnmetNeed.objects.values_list("municipality", "domain", "times")) == [("99001", "vervoer", 1)]
    assert client.post("/aanbod-ontbreekt", {"onderwerp": "bestaat-niet"}).status_code == 200
    assert UnmetNeed.objects.count() == 1


def test_counting_twice_on_a_day_is_one_row() -> None:
    for _ in range(3):
        note_unmet(ON, "44021", "wonen")
    assert list(UnmetNeed.objects.values_list("times", flat=True)) == [3]


@settings(examples(40, 2000), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=120), where=st.text(max_size=40))
def test_whatever_is_typed_gives_a_list(typed: str, where: str) -> None:
    answer = Answer(Asked(words=typed.replace("\0", ""), where=where.replace("\0", "")), TUESDAY_MORNING)
    found = [one.service.pk for one in answer.shown]
    assert len(found) == len(set(found)) <= 60


def test_paging_shows_each_service_once() -> None:
    first = Answer(Asked(), TUESDAY_MORNING)
    shown = [one.service.pk for n in range(first.pages) for one in Answer(Asked(page=n + 1), TUESDAY_MORNING).shown]
    assert len(shown) == len(set(shown)) == len(first.found)
    assert Answer(Asked(page=999), TUESDAY_MORNING).page == first.pages
