"""A score with reasons: what counts, what does not apply, and that every repair link leads to a field that is there."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.accounts.models import Role
from rechtop.organisations.fiche import find_service
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.quality.criteria import rules
from rechtop.organisations.quality.freshness import checked_in_time, freshness
from rechtop.organisations.quality.scoring import Quality, quality_of
from rechtop.organisations.services import Actor, add, confirm, edit
from tests.accounts.logging_in import log_in
from tests.accounts.people import ON, mandated

WHOLE = {
    "description": "Een maatschappelijk werker luistert en zoekt samen met u naar een oplossing. " * 2,
    "for_whom": "Iedereen.",
    "entry": "vrij",
    "cost": "gratis",
    "capacity": "open",
    "phones": [{"number": "02 000 00 01"}],
    "languages": [{"code": "nl"}],
    "topics": [{"taxonomy": "domein", "code": "wonen"}],
    "ways": [
        {"audience": "zelf", "is_open": True, "answer_days": 1},
        {"audience": "beroepskracht", "is_open": True, "answer_days": 5},
    ],
    "schedules": [{"byday": "MO", "opens_at": "09:00"}],
    "reviewed_on": ON.isoformat(),
}


def service(**values: object) -> Service:
    owner = add(Organisation, {"slug": "huis", "kind": "vereniging", "name": "Huis"}, by=Actor(None))
    return add(Service, {"slug": "hulp", "organisation": str(owner.pk), "name": "Hulp", **values}, by=Actor(None))


def quality(about: Service) -> Quality:
    found = find_service(about.slug)
    assert found is not None
    return quality_of(found, ON)


def lacking(about: Service) -> dict[str, str]:
    return {reason.criterion.id: reason.text for reason in quality(about).reasons}


@pytest.mark.django_db
def test_a_whole_fiche_has_100_and_nothing_to_mend() -> None:
    found = quality(service(**WHOLE))
    assert (found.score, found.reasons) == (100, ())


@pytest.mark.django_db
def test_an_empty_fiche_has_0_and_a_reason_for_everything_that_applies() -> None:
    found = quality(service())
    assert found.score == 0
    asked = {reason.criterion.id for reason in found.reasons}
    assert asked == set(rules().criteria) - {"rights"}, "who names no right has no wrong right"
    assert [reason.criterion.id for reason in found.reasons][:2] == ["phone", "fresh"], "what helps most first"
    assert sum(reason.gain for reason in found.reasons) == 100
    assert lacking(find_service("hulp") or service())["hours"] == "De uren zijn niet bekend: vul ze aan."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "lacks"),
    [
        ({"phones": [], "email": "hulp@huis.example"}, {"phone": "geen eigen telefoonnummer"}),
        ({"phones": []}, {"phone": "geen telefoon, e-mail of website"}),
        ({"phones": [{"number": "02 000 00 02", "is_for_professionals": True}]}, {"phone": "geen telefoon"}),
        ({"description": "Hulp."}, {"description": "te kort of te lang"}),
        ({"description": "x" * 2001}, {"description": "te kort of te lang"}),
        ({"ways": [{"audience": "zelf", "is_open": True, "answer_days": 1}]}, {"ways": "voor wie verwijst"}),
        ({"ways": [{"audience": "zelf", "is_open": False}, {"audience": "beroepskracht", "is_open": False}]}, {}),
        ({"for_whom": "", "minimum_age": 0}, {}),
        ({"topics": [{"taxonomy": "grondrecht", "code": "wonen"}]}, {"topics": "deel van het leven"}),
        ({"rights": [{"right": "leefloon"}]}, {}),
        ({"rights": [{"right": "leefloon"}, {"right": "bestaat_niet"}]}, {"rights": "niet in de catalogus"}),
        ({"schedules": [{"byday": "MO", "opens_at": "09:00", "valid_until": "2026-11-21"}]}, {"hours": "niet bekend"}),
        ({"capacity": "onbekend", "is_paused": True}, {}),
    ],
)  # fmt: skip
def test_each_part_is_asked_only_where_it_applies(values: dict[str, object], lacks: dict[str, str]) -> None:
    found = lacking(service(**(WHOLE | values)))
    assert found.keys() == lacks.keys()
    for key, words in lacks.items():
        assert words in found[key]


@pytest.mark.django_db
def test_hours_and_address_are_asked_of_every_place_that_still_holds() -> None:
    held = service(**(WHOLE | {"schedules": []}))
    places = [
        add(Place, {"organisation": str(held.organisation_id), "name": name, **address}, by=Actor(None))
        for name, address in (("A", {"street": "Kerkstraat", "city": "Stad"}), ("B", {}), ("C", {}))
    ]
    lines = [
        {"place": str(places[0].pk), "schedules": [{"byday": "MO", "opens_at": "09:00"}]},
        {"place": str(places[1].pk)},
        {"place": str(places[2].pk), "valid_until": "2026-11-21"},
    ]
    edit(held, {"at_places": lines}, by=Actor(None))
    found = lacking(held)
    assert found.keys() == {"hours", "address"}
    assert found["hours"].startswith("Niet op elke plaats")
    assert found["address"].startswith("Niet elk adres")


@pytest.mark.django_db
def test_every_repair_link_leads_to_a_field_that_is_there() -> None:
    held = service(rights=[{"right": "bestaat_niet"}])
    place = add(Place, {"organisation": str(held.organisation_id), "name": "A"}, by=Actor(None))
    edit(held, {"at_places": [{"place": str(place.pk)}]}, by=Actor(None))
    client = log_in(Client(), mandated(Role.REGISSEUR))
    reasons = quality(held).reasons
    assert {reason.criterion.id for reason in reasons} == set(rules().criteria)
    for address in {reason.mend for reason in reasons}:
        page, _sharp, anchor = address.partition("#")
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert not anchor or re.search(f'id="{anchor}"', answer.content.decode()), f"{page} has no {anchor}"


@pytest.mark.parametrize(
    ("reviewed", "on", "part"),
    [
        (None, date(2026, 1, 1), Fraction(0)),
        (date(2024, 8, 31), date(2025, 2, 28), Fraction(1)),  # six months end with a short month
        (date(2024, 8, 31), date(2025, 3, 1), Fraction(548, 549)),
        (date(2024, 8, 31), date(2026, 8, 31), Fraction(0)),
        (date(2024, 2, 29), date(2026, 2, 28), Fraction(0)),
        (date(2026, 1, 1), date(2025, 1, 1), Fraction(1)),
    ],
)
def test_a_check_counts_fully_for_six_months_and_not_at_all_after_two_years(
    reviewed: date | None, on: date, part: Fraction
) -> None:
    assert freshness(reviewed, on) == part


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2095, 1, 1)))
def test_a_fiche_only_gets_older(reviewed: date, on: date) -> None:
    today, tomorrow = freshness(reviewed, on), freshness(reviewed, date.fromordinal(on.toordinal() + 1))
    assert 0 <= tomorrow <= today <= 1


@pytest.mark.django_db
def test_in_time_counts_what_is_there_and_never_checked_is_not_in_time() -> None:
    assert checked_in_time(ON).percent is None
    held = service()
    for name, values in (("op-tijd", {}), ("weg", {"valid_until": "2026-01-01"})):
        other = add(Service, {"slug": name, "organisation": str(held.organisation_id), "name": name, **values},
                    by=Actor(None))  # fmt: skip
        confirm(other, by=Actor(None), on=ON)
    found = checked_in_time(ON)
    assert (found.in_time, found.services, found.percent) == (1, 2, 50)
    assert checked_in_time(date(2027, 5, 22)).in_time == 1, "the last day still counts"
    assert checked_in_time(date(2027, 5, 23)).in_time == 0


def test_the_weights_are_whole_and_every_criterion_says_what_to_do() -> None:
    for criterion in rules().criteria.values():
        assert criterion.weight >= 1
        assert re.search(r": [^:]+\.$", criterion.none), f"{criterion.id} says what is wrong, then what to do"
