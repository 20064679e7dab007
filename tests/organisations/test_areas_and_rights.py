"""Areas and rights of a fiche: typed as people write them, kept with their history, and found by them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from rechtop.accounts.models import Role
from rechtop.law.catalogue import law
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.errors import NotValid
from rechtop.organisations.find.answer import Answer
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.forms import areas
from rechtop.organisations.forms.areas import area_line, read_areas
from rechtop.organisations.models import Service
from rechtop.organisations.services import RECHTOP, history, undo
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.organisations.test_pages import read, typed

DESK = demo_id("dienst", "onthaal-sociaal-huis")
OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")


def test_every_area_is_written_in_a_way_that_is_read_back() -> None:
    lines = areas._lines()
    text = "\n".join(lines.values())
    assert [(line["level"], line["code"]) for line in read_areas(text)] == list(lines)


@pytest.mark.parametrize(
    ("line", "level", "code"),
    [
        ("gent", "gemeente", "44021"),
        ("Gemeente Gent", "gemeente", "44021"),
        ("Vlaanderen", "vlaanderen", ""),
        ("wijk Molenveld (Voorbeeldstad)", "wijk", "V05"),
        ("provincie oost-vlaanderen", "provincie", "Oost-Vlaanderen"),
    ],
)
def test_an_area_is_typed_as_people_write_it(line: str, level: str, code: str) -> None:
    assert read_areas(f" {line} \n\n{line}") == [{"level": level, "code": code}]


def test_what_is_no_area_is_told_with_what_may_be_meant() -> None:
    with pytest.raises(NotValid) as refused:
        read_areas("Gent\nMechellen\nhier en daar in de buurt\n<b>Gent</b> of zo iets")
    first, *others = refused.value.found["areas"]
    assert "Bedoelt u “Mechelen”?" in first
    assert len(others) == 2


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_area_or_a_refusal(text: str) -> None:
    lines = [line for line in text.replace(";", "\n").splitlines() if line.strip()]
    found, refused = 0, 0
    for line in lines:
        try:
            found += len(read_areas(line))
        except NotValid as why:
            refused += len(why.found["areas"])
    assert found + refused == len(lines)


def test_a_code_from_elsewhere_is_kept_as_it_was() -> None:
    key = ("gemeente", "12345")
    assert read_areas(area_line(*key), (key,)) == [{"level": "gemeente", "code": "12345"}]
    with pytest.raises(NotValid, match="kennen we niet"):
        read_areas(area_line(*key))


@pytest.fixture
def editor() -> Client:
    load_demo(timezone.localdate(), ["onthaal-sociaal-huis"])
    return log_in(Client(), mandated(Role.EDITOR, OCMW))


@pytest.mark.django_db
def test_rights_and_areas_are_edited_told_in_the_history_and_undone(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    page = read(editor.get(address))
    data = typed(page)
    number = sum(bool(data[name][0]) for name in data if name.startswith("rights-") and name.endswith("-right"))
    held = {link.right for link in Service.objects.get(pk=DESK).rights.all()}
    assert number == len(held)
    right = next(right for right in sorted(law().rights) if right not in held)
    data |= {f"rights-{number}-right": [right], f"rights-{number}-part": ["beslist"]}
    data["areas"] = ["Gent\nwijk Molenveld (Voorbeeldstad)"]
    assert editor.post(address, data).status_code == 302
    service = Service.objects.get(pk=DESK)
    assert service.rights.get(right=right).part == "beslist"
    assert {str(area) for area in service.areas.all()} == {"gemeente 44021", "wijk V05"}
    told = read(editor.get(f"{address}/geschiedenis")).get_text(" ", strip=True)
    assert "Rechten" in told
    assert "Gebieden" in told
    undo(history(service).get(kind="edited"), by=RECHTOP)
    assert {link.right for link in service.rights.all()} == held


@pytest.mark.django_db
def test_a_wrong_area_or_the_same_right_twice_stays_typed_and_says_why(editor: Client) -> None:
    address = f"/werk/dienst/{DESK}"
    data = typed(read(editor.get(address)))
    first = data["rights-0-right"][0]
    empty = next(name for name in sorted(data) if name.endswith("-right") and data[name] == [""])
    data |= {"areas": ["Mechellen"], empty: [first]}
    page = read(editor.post(address, data))
    summary = page.select_one(".error-summary")
    assert summary is not None
    assert "Bedoelt u “Mechelen”?" in summary.text
    assert "Dit recht staat er al." in summary.text
    again = typed(page)
    assert (again["areas"], again[empty]) == (["Mechellen"], [first])


@pytest.mark.django_db
def test_a_right_that_left_the_catalogue_stays_until_somebody_takes_it_away(editor: Client) -> None:
    service = Service.objects.get(pk=DESK)
    service.rights.create(right="bestaat_niet_meer", position=99)
    address = f"/werk/dienst/{DESK}"
    page = read(editor.get(address))
    assert "bestaat_niet_meer (staat niet meer in de lijst)" in page.text
    assert editor.post(address, typed(page) | {"alert": ["x"]}).status_code == 302
    assert service.rights.filter(right="bestaat_niet_meer").exists()


@pytest.mark.django_db
def test_a_service_for_one_neighbourhood_is_found_from_its_town() -> None:
    load_demo(timezone.localdate(), ["onthaal-sociaal-huis"])
    service = Service.objects.get(pk=DESK)
    service.areas.all().delete()
    service.areas.create(level="wijk", code="44021W01")
    asked = Answer(Asked(words="sociaal huis", where="Gent"), timezone.localtime())
    assert [found.service for found in asked.shown] == [service]
    assert Answer(Asked(words="sociaal huis", where="Aalst"), timezone.localtime()).shown == []
