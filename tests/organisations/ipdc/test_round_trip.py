"""A service as an instance of IPDC-LPDC and back: what keeps, what is lost by name, what a stranger's file may do."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, RDF, Graph, Literal, URIRef

from rechtop.organisations.hsds import fetching
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.ipdc import hours_text, shaping
from rechtop.organisations.ipdc.errors import InstanceError, NoInstance, NotReadable
from rechtop.organisations.ipdc.files import form_of, graph_in
from rechtop.organisations.ipdc.markup import Item, marked, unmarked
from rechtop.organisations.ipdc.names import LPDC, area_of, area_uri, subject_of, subject_uri
from rechtop.organisations.ipdc.reading import Instance, instances_in
from rechtop.organisations.ipdc.taking_in import take_in
from rechtop.organisations.models import Change, Organisation, Service
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import RECHTOP, end
from tests.organisations.hsds.town import ON, everything, organisation, place, service

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LINKS = Links("https://proef.example")
FORMS = ["turtle", "json-ld"]


def written(found: Service, form: str = "turtle") -> bytes:
    return shaping.written(shaping.graph_of(fetching.full_services([found.pk])[0], LINKS, ON), form)


def read(data: bytes, form: str = "turtle") -> Instance:
    found = instances_in(graph_in(data, form))
    assert len(found) == 1
    return found[0]


def plain(value: Any) -> Any:
    """A snapshot without what differs by nature: identities of lines, and the order of areas and places."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items() if name != "id"}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("form", FORMS)
def test_what_goes_out_and_comes_back_in_the_same_house_changes_nothing(form: str) -> None:
    owner = organisation()
    found = everything(owner, place(owner))
    before = snapshot(Service.objects.get(pk=found.pk))
    taken = take_in(read(written(found, form), form), owner, by=RECHTOP)
    assert not taken.is_new
    assert taken.left_out == ()
    assert snapshot(Service.objects.get(pk=found.pk)) == before
    assert Change.objects.filter(object_id=found.pk).count() == 1


@pytest.mark.parametrize("form", FORMS)
def test_in_another_house_only_what_is_named_as_lost_is_lost(form: str) -> None:
    owner = organisation()
    found = everything(owner, place(owner))
    key, before, data = found.pk, snapshot(Service.objects.get(pk=found.pk)), written(found, form)
    for gone in (*found.at_places.all(), found):
        gone.delete()
    taken = take_in(read(data, form), owner, by=RECHTOP)
    assert taken.is_new
    assert taken.service.pk == key
    after = snapshot(Service.objects.get(pk=taken.service.pk))
    kept = set(before) - shaping.LOST - {"search_words", "phones", "languages", "conditions", "wordings", "at_places"}
    assert {name: plain(after[name]) for name in kept} == {name: plain(before[name]) for name in kept}
    assert after["search_words"] == "rekeningen, schulden"  # their order says nothing
    # Of some lists a part is lost; that part is this, and no more.
    assert [line["number"] for line in after["phones"]] == ["09 111 11 11"]
    assert [line["code"] for line in after["languages"]] == ["fr", "nl"]
    assert [line["text"] for line in after["conditions"]] == [line["text"] for line in before["conditions"]]
    assert [line["language"] for line in after["wordings"]] == ["en"]
    assert [line["place"] for line in after["at_places"]] == [line["place"] for line in before["at_places"]]
    hours = [line["schedules"] for line in (after["at_places"][0], before["at_places"][0])]
    assert plain(hours[0]) == plain(hours[1])
    for name in shaping.LOST & set(before):
        if name not in ("slug", "source", "is_fictional"):
            assert after[name] in (None, "", [], "onbekend", False, 6), name


def test_a_service_of_which_nothing_is_known_comes_back_as_unknown() -> None:
    owner = organisation()
    found = service(owner, "leeg")
    instance = read(written(found))
    assert instance.values["areas"] == []
    assert instance.values["description"] == ""
    assert instance.values["cost"] == "onbekend"
    assert instance.contacts == []
    assert instance.left_out == []


def test_a_service_that_ended_is_archived() -> None:
    owner = organisation()
    found = service(owner, "oud")
    end(found, on=ON.replace(day=1), because="Op.", by=RECHTOP)
    instance = read(written(Service.objects.get(pk=found.pk)))
    assert instance.is_archived
    assert instance.values["valid_until"] == "2026-11-01"


def test_hours_that_are_not_of_every_week_are_never_taken_for_every_week() -> None:
    owner = organisation()
    hours = [{"byday": "MO", "opens_at": "09:00", "closes_at": "10:00", "interval": 2, "dtstart": "2026-01-05"}]
    found = service(owner, "soms", schedules=hours)
    instance = read(written(found))
    assert instance.contacts[0].hours is None
    assert instance.left_out == ["openingsuren: “Mo 09:00-10:00 (om de 2)”"]
    take_in(instance, owner, by=RECHTOP)
    assert plain(snapshot(Service.objects.get(pk=found.pk))["schedules"])[0]["interval"] == 2


@pytest.mark.parametrize(
    "line",
    [
        "Mo-We 09:00-12:00",
        "https://www.example.com/uren",
        "Mo 9-12",
        "Mo 12:00-09:00",
        "elke maandag",
        "Fr-Mo 09:00-10:00",
    ],
)
def test_hours_of_others_are_understood_surely_or_not_at_all(line: str) -> None:
    found = hours_text.read(line)
    assert (found is None) == (line != "Mo-We 09:00-12:00")
    if found is not None:
        assert found[0]["byday"] == "MO,TU,WE"


def test_the_house_gives_its_services_as_linked_data(client: Client) -> None:
    owner = organisation()
    found = everything(owner, place(owner))
    address = f"/open-data/ipdc/{found.pk}"
    told = {
        "ttl": client.get(f"{address}.ttl"),
        "jsonld": client.get(address),
        "asked": client.get(address, headers={"Accept": "text/turtle"}),
    }
    assert told["jsonld"].headers["Content-Type"] == "application/ld+json"
    assert told["ttl"].content == told["asked"].content
    assert not told["ttl"].cookies
    graphs = [graph_in(told["ttl"].content, "turtle"), graph_in(told["jsonld"].content, "json-ld")]
    assert set(graphs[0]) == set(graphs[1])
    assert client.get(f"{address}.xml").status_code == 404
    other = service(organisation("caw", kind="caw", name="CAW"), "opvang")
    refused = client.get(f"/open-data/ipdc/{other.pk}")
    assert refused.status_code == 404
    assert "overheid" in refused.json()["reason"]


def test_no_file_moves_a_line_of_another_service() -> None:
    owner, other = organisation("een"), organisation("ander")
    found = everything(owner, place(owner))
    data = written(found)
    with pytest.raises(NoInstance):
        take_in(read(data), other, by=RECHTOP)
    stolen = data.replace(str(found.pk).encode(), b"10000000-0000-4000-8000-000000000001")
    taken = take_in(read(stolen), other, by=RECHTOP)
    assert found.at_places.count() == taken.service.at_places.count() == 1
    assert found.at_places.get().pk != taken.service.at_places.get().pk
    assert taken.service.slug != found.slug


STRANGE = b"""
@prefix l: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> .
@prefix dc: <http://purl.org/dc/terms/> .
@prefix m8g: <http://data.europa.eu/m8g/> .
@prefix s: <http://schema.org/> .
<http://elders.example/1> a l:InstancePublicServiceSnapshot ;
  dc:title "Premie"@nl-be-x-informal, "Grant"@en ;
  dc:description "<p>Krijg <b>geld</b>.</p><script>alert(1)</script><ul><li>een</li></ul>"@nl ;
  dc:spatial <http://data.europa.eu/nuts/code/BE23444021>, <http://elders.example/gebied> ;
  m8g:thematicArea <https://productencatalogus.data.vlaanderen.be/id/concept/Thema/WelzijnGezondheid> ;
  l:exception "Niet voor iedereen"@nl ;
  m8g:hasContactPoint [ a s:ContactPoint ; s:telephone "09 1" ; s:email "geen" ; s:openingHours "bel" ;
    s:url "javascript:alert(1)" ] .
"""


def test_of_a_strangers_file_is_told_what_was_not_taken() -> None:
    owner = organisation()
    taken = take_in(read(STRANGE), owner, by=RECHTOP)
    told = taken.service
    assert (told.name, told.description, told.email, told.url) == ("Premie", "Krijg geld.\n- een", "", "")
    assert [(area.level, area.code) for area in told.areas.all()] == [("gemeente", "44021")]
    assert taken.left_out == (
        "gebied http://elders.example/gebied",
        "openingsuren: “bel”",
        "thema: kies zelf een levensdomein (Thema/WelzijnGezondheid)",
        "uitzonderingen",
    )
    assert told.is_fictional == Organisation.objects.get(pk=owner.pk).is_fictional


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\xff\xfe", "turtle"), (b"<html>", "turtle"), (b"{", "json-ld"), (b"[" * 100_000, "json-ld"),
        (b"x" * 5_000_001, "turtle"), (json.dumps({"@context": "https://elders.example/c"}).encode(), "json-ld"),
        (json.dumps([{"@context": [{}, "file:///etc/passwd"]}]).encode(), "json-ld"),
        (json.dumps({"@context": {"@import": "https://elders.example/c"}}).encode(), "json-ld"),
        (json.dumps({"a": {"@context": "c.jsonld"}}).encode(), "json-ld"), (b'{"@id": "\\ud800"}', "json-ld"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_linked_data_is_refused_and_fetches_nothing(data: bytes, form: str) -> None:
    with pytest.raises(InstanceError) as refused:
        read(data, form)
    assert str(refused.value)


def test_a_file_says_by_its_name_what_it_is() -> None:
    assert form_of("Dienst.TTL") == "turtle"
    with pytest.raises(NotReadable):
        form_of("dienst.xlsx")


def test_a_file_without_a_service_or_without_a_dutch_name_is_refused() -> None:
    for text in ('"Grant"@en', '"Geen taal"'):
        graph = Graph()
        graph.parse(
            data=f"<urn:x> a <{LPDC}InstancePublicServiceSnapshot>; <{DCTERMS.title}> {text} .", format="turtle"
        )
        with pytest.raises(NoInstance):
            instances_in(graph)
    with pytest.raises(NoInstance):
        instances_in(Graph())


lines = st.lists(st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=30), max_size=4).map(
    lambda found: "\n".join(" ".join(line.split()) for line in found).strip()
)


@given(words=lines, items=st.lists(lines.filter(bool), max_size=3))
def test_any_text_comes_back_as_it_was(words: str, items: list[str]) -> None:
    told = unmarked(marked(words, [Item(item, "https://proef.example/a?b=1&c=2") for item in items]))
    assert told.text == words
    assert [item.text for item in told.items] == items
    assert {item.link for item in told.items} <= {"https://proef.example/a?b=1&c=2"}


@given(st.text())
def test_any_markup_of_others_gives_plain_text(written: str) -> None:
    told = unmarked(written)
    assert all("\x00" not in line for line in told.lines)


@given(taxonomy=st.text(min_size=1), code=st.text(min_size=1))
def test_codes_come_back_from_their_addresses(taxonomy: str, code: str) -> None:
    assert subject_of(str(subject_uri(taxonomy, code))) == (taxonomy, code)
    assert area_of(str(area_uri("wijk", code))) == ("wijk", code)


@pytest.mark.parametrize(
    ("level", "code", "uri"),
    [
        ("gemeente", "44021", "http://data.europa.eu/nuts/code/BE23444021"),
        ("gemeente", "99001", "urn:rechtop:gebied:gemeente:99001"),
        ("provincie", "Limburg", "http://data.europa.eu/nuts/code/BE22"),
        ("vlaanderen", "", "http://data.europa.eu/nuts/code/BE2"),
        ("belgie", "", "http://data.europa.eu/nuts/code/BE"),
        ("elz", "elz43", "urn:rechtop:gebied:elz:elz43"),
    ],
)
def test_areas_have_the_address_that_europe_gives_them(level: str, code: str, uri: str) -> None:
    assert str(area_uri(level, code)) == uri
    assert area_of(uri) == (level, code)


def test_every_instance_has_what_the_model_requires() -> None:
    """The same as the shapes ask, in our own words; `make conformance` asks the shapes themselves."""
    owner = organisation()
    for found in (everything(owner, place(owner)), service(owner, "leeg")):
        graph = shaping.graph_of(fetching.full_services([found.pk])[0], LINKS, ON)
        root = next(graph.subjects(RDF.type, LPDC.InstancePublicServiceSnapshot))
        for predicate in (
            "http://schema.org/dateCreated", "http://schema.org/dateModified", "http://purl.org/pav/createdBy",
            "http://purl.org/dc/terms/title", "http://purl.org/dc/terms/description",
            "http://data.europa.eu/m8g/hasCompetentAuthority", "http://purl.org/dc/terms/spatial",
        ):  # fmt: skip
            assert len(list(graph.objects(root, URIRef(predicate)))) >= 1, predicate
        for part in set(graph.objects(root, None)) & set(graph.subjects(RDF.type, None)):
            assert isinstance(next(graph.objects(part, RDF.type)), URIRef)
        texts = [value for _, _, value in graph if isinstance(value, Literal) and value.language]
        assert {value.language for value in texts} <= {"nl", "en", "nl-be-x-formal"}
