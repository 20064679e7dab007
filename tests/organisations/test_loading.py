"""What a new installation knows: real bodies without invented facts, and a town that is made up and says so."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.law.subjects import DOMAINS, EVENTS
from rechtop.organisations.demo import MUNICIPALITY, demo_file, load_demo
from rechtop.organisations.loading import load
from rechtop.organisations.models import Change, Identifier, Organisation, Partnership, Phone, Place, Schedule, Service
from rechtop.organisations.public_bodies import former_public_bodies, load_public_bodies, ocmw_of, public_bodies

ON = date(2026, 11, 22)


def test_the_file_has_every_flemish_municipality_and_its_ocmw_once() -> None:
    bodies = list(public_bodies())
    assert Counter(body.kind.value for body in bodies) == {"gemeente": 285, "ocmw": 285}
    assert {body.nis for body in bodies if body.kind == "ocmw"} == {b.nis for b in bodies if b.kind == "gemeente"}
    assert len({body.ovo for body in bodies}) == len({body.kbo for body in bodies}) == len(bodies)
    assert len({body.organisation().slug for body in bodies}) == len(bodies)


def test_every_number_of_the_kbo_passes_its_check_digits() -> None:
    assert [body.name for body in public_bodies() if 97 - int(body.kbo[:8]) % 97 != int(body.kbo[8:])] == []


@pytest.mark.django_db
@pytest.mark.both_databases
def test_loading_twice_changes_nothing_and_keeps_what_was_edited() -> None:
    assert load_public_bodies() == 570 + 68
    Organisation.objects.filter(slug="ocmw-aalst").update(website="https://ocmw.aalst.example")
    assert load_public_bodies() == 0
    assert Organisation.objects.get(slug="ocmw-aalst").website == "https://ocmw.aalst.example"
    assert Organisation.objects.count() == 570 + 68
    assert Identifier.objects.count() == 2 * (570 + 68)


def test_every_body_that_ended_has_numbers_of_its_own_and_lies_in_a_municipality_of_today() -> None:
    former, today = list(former_public_bodies()), list(public_bodies())
    assert Counter(body.kind.value for body in former) == {"gemeente": 34, "ocmw": 34}
    assert [body.name for body in former if 97 - int(body.kbo[:8]) % 97 != int(body.kbo[8:])] == []
    assert len({body.kbo for body in [*former, *today]}) == len(
        {body.organisation().slug for body in [*former, *today]}
    )
    assert len({body.kbo for body in [*former, *today]}) == 570 + 68
    assert {body.nis for body in former} <= {body.nis for body in today}


@pytest.mark.django_db
@pytest.mark.both_databases
def test_an_ocmw_of_before_the_mergers_still_leads_to_the_one_of_now() -> None:
    load_public_bodies()
    melle = Organisation.objects.get(slug="ocmw-melle")
    assert (melle.valid_until, melle.successor) == (date(2024, 12, 31), ocmw_of("44088"))
    puurs = Organisation.objects.get(identifiers__value="0212210066")
    assert (puurs.valid_until, str(puurs.successor)) == (date(2018, 12, 31), "OCMW Puurs-Sint-Amands")
    assert not Organisation.objects.filter(successor=None).exclude(valid_until=None).exists()


@pytest.mark.django_db
@pytest.mark.both_databases
def test_nothing_is_invented_about_real_bodies() -> None:
    load_public_bodies()
    assert not Phone.objects.exists()
    assert not Schedule.objects.exists()
    assert not Organisation.objects.exclude(email="", website="").exists()
    assert set(Organisation.objects.values_list("is_fictional", flat=True)) == {False}
    pajottegem = Organisation.objects.get(slug="ocmw-pajottegem")
    assert pajottegem.street_line == "", "made in 2025: its seat is not in the register of 2022"


@pytest.mark.django_db
@pytest.mark.both_databases
def test_the_ocmw_of_a_municipality_is_found_by_its_code() -> None:
    load(ON, demo=False)
    load_demo(ON, ["sociale-dienst"])
    assert str(ocmw_of("41002")) == "OCMW Aalst"
    assert str(ocmw_of(MUNICIPALITY)) == "OCMW Voorbeeldstad"
    assert ocmw_of("12345") is None


@pytest.mark.django_db
@pytest.mark.both_databases
def test_everything_in_the_demo_town_says_that_it_is_made_up() -> None:
    load_demo(ON)
    for model in (Organisation, Service, Place, Partnership):
        assert set(model.objects.values_list("is_fictional", flat=True)) == {True}
    assert Service.objects.count() >= 25
    assert Place.objects.values("neighbourhood").distinct().count() == 3
    assert Change.objects.filter(kind="created", by=None, by_name="Rechtop").count() == Change.objects.count()
    numbers = Phone.objects.values_list("number", flat=True)
    assert [number for number in numbers if not re.fullmatch(r"02 000 \d\d \d\d", number)] == []
    assert load_demo(ON) == 0, "once"


def test_no_telephone_or_address_of_mail_in_the_file_can_be_somebodys() -> None:
    text = str(demo_file())
    assert set(re.findall(r"@[\w.-]+", text)) <= {found for found in re.findall(r"@[\w.-]+\.example\b", text)}
    assert [n for n in re.findall(r"\b0\d[\d ]{6,}", text) if not n.startswith("02 000 ")] == []


def test_the_demo_town_names_only_rights_and_subjects_that_exist() -> None:
    services = demo_file()["services"].values()
    rights = {right for service in services for right in [*service.get("decides", ()), *service.get("helps", ())]}
    assert rights - set(law().rights) == set()
    assert {topic for service in services for topic in service.get("topics", ())} <= {d.id for d in DOMAINS}
    assert {event for service in services for event in service.get("events", ())} <= set(EVENTS)


@pytest.mark.django_db
def test_a_closed_desk_of_the_demo_town_is_still_there_and_names_what_came_instead() -> None:
    load_demo(ON, ["loket-de-brug-molenveld", "dmw-de-brug"])
    closed = Service.objects.get(slug="loket-de-brug-molenveld")
    assert closed.has_ended_on(ON)
    assert closed.successor is not None
    assert closed.successor.slug == "dmw-de-brug"
