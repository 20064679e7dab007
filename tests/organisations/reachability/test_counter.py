"""The counter of a desk: taps without anybody, counted once, taken back once, never faster than people come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.models import Desk, DeskCount, Organisation
from rechtop.organisations.reachability.counter import (
    MOST_A_DAY,
    MOST_A_MINUTE,
    add_desk,
    count,
    monday_of,
    open_desks,
    stop_desk,
    take_back,
    week,
)
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.themes import attempt_themes, desk_themes
from rechtop.organisations.services import Actor, add, end
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
TOWN = UUID("30000000-0000-4000-8000-000000000003")


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def desk() -> Desk:
    owner = add(Organisation, {"slug": "stad", "kind": "bibliotheek", "name": "Bibliotheek"}, by=Actor(None), id=TOWN)
    return add_desk("Balie bib", owner, on=date(2026, 1, 1))


def counted() -> list[tuple[date, str, int, int, int]]:
    return list(DeskCount.objects.order_by("on", "theme").values_list("on", "theme", "number", "minutes", "timed"))


def test_taps_of_a_day_add_up_and_unknown_minutes_are_no_zero(desk: Desk) -> None:
    for minutes in (10, None, 20):
        count(desk, "inloggen", minutes, now=NOW)
    count(desk, "bank", None, now=NOW)
    count(desk, "bank", None, now=NOW + timedelta(1))
    day = NOW.date()
    assert counted() == [(day, "bank", 1, 0, 0), (day, "inloggen", 3, 30, 2), (day + timedelta(1), "bank", 1, 0, 0)]


def test_a_tap_is_taken_back_once(desk: Desk) -> None:
    kept, token = count(desk, "bank", 10, now=NOW), count(desk, "bank", 5, now=NOW)
    assert kept != token
    take_back(desk, token)
    assert counted() == [(NOW.date(), "bank", 1, 10, 1)]
    with pytest.raises(ReachRefused, match="niet meer"):
        take_back(desk, token)
    with pytest.raises(ReachRefused, match="niet meer"):
        take_back(desk, f"{kept}x")
    other = add_desk("Balie bib", desk.organisation, on=date(2026, 1, 1))
    assert other.code == "balie-bib-2"
    with pytest.raises(ReachRefused, match="niet meer"):
        take_back(other, kept)
    assert counted() == [(NOW.date(), "bank", 1, 10, 1)]


def test_nothing_outside_the_lists_is_counted(desk: Desk) -> None:
    for theme, minutes in (("An Verzonnen", None), ("", None), ("bank", 7)):
        with pytest.raises(ReachRefused, match="lijst"):
            count(desk, theme, minutes, now=NOW)
    assert counted() == []


def test_faster_than_people_come_is_refused_for_that_minute_only(desk: Desk) -> None:
    for _ in range(MOST_A_MINUTE):
        count(desk, "weg", None, now=NOW)
    with pytest.raises(ReachRefused, match="te snel"):
        count(desk, "weg", None, now=NOW)
    count(desk, "weg", None, now=NOW + timedelta(minutes=1))
    assert counted()[0][2] == MOST_A_MINUTE + 1


def test_more_than_a_day_can_hold_is_refused_for_that_day_only(desk: Desk) -> None:
    DeskCount.objects.create(desk=desk, on=NOW.date(), theme="bank", number=MOST_A_DAY - 1)
    count(desk, "weg", None, now=NOW)
    with pytest.raises(ReachRefused, match="morgen"):
        count(desk, "weg", None, now=NOW)
    count(desk, "weg", None, now=NOW + timedelta(1))


def test_a_desk_that_stopped_counts_no_more_and_keeps_what_it_counted(desk: Desk) -> None:
    count(desk, "weg", None, now=NOW)
    stop_desk(desk, on=NOW.date())
    assert open_desks(NOW.date()) == [desk]
    assert open_desks(NOW.date() + timedelta(1)) == []
    with pytest.raises(ReachRefused, match="telt niet meer"):
        count(desk, "weg", None, now=NOW + timedelta(1))
    assert len(counted()) == 1


def test_a_week_runs_from_monday_to_sunday(desk: Desk) -> None:
    monday = monday_of(NOW.date())
    assert monday == date(2026, 11, 16)
    for days in (-1, 0, 6, 7):
        count(desk, "brief", 5, now=datetime.combine(monday + timedelta(days), NOW.timetz()))
    desks, (line,) = week(monday)
    assert desks == [desk]
    assert (line.name, line.numbers, line.number, line.minutes, line.timed) == ("Een brief begrijpen", [2], 2, 10, 2)


def test_what_is_kept_of_a_tap_is_a_number_and_nothing_of_anybody() -> None:
    assert {field.name for field in DeskCount._meta.fields} == {
        "id",
        "desk",
        "on",
        "theme",
        "number",
        "minutes",
        "timed",
    }
    assert "andere" in desk_themes()
    assert "andere" in attempt_themes()


def test_a_desk_taps_and_undoes_without_an_account_or_a_trace(desk: Desk, client: Client) -> None:
    assert desk.name in client.get("/teller").content.decode()
    answer = client.post("/teller/balie-bib", {"theme": "bank", "minutes": "10"})
    assert answer["Location"].startswith("/teller/balie-bib?geteld=")
    page = client.get(answer["Location"])
    assert "Bankzaken" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert set(client.cookies) <= {"csrftoken"}, "no session, no log-in"
    token = answer["Location"].partition("geteld=")[2]
    assert client.post("/teller/balie-bib/terug", {"token": token}).status_code == 302
    assert "niet meer ongedaan" in client.post("/teller/balie-bib/terug", {"token": token}).content.decode()
    assert counted() == [(timezone.localdate(), "bank", 0, 0, 0)]
    assert client.get("/teller/bestaat-niet").status_code == 404
    assert "uit de lijst" in client.post("/teller/balie-bib", {"theme": "x"}).content.decode()


def test_only_who_may_adds_and_stops_a_desk(desk: Desk) -> None:
    editor, coordinator = (log_in(Client(), mandated(role, TOWN)) for role in (Role.EDITOR, Role.COORDINATOR))
    assert "Voeg toe" not in editor.get("/werk/teller").content.decode()
    editor.post("/werk/teller", {"name": "Kaping", "organisation": str(TOWN)})
    assert editor.post(f"/werk/teller/{desk.pk}/stop").status_code == 403
    assert Desk.objects.count() == 1
    coordinator.post("/werk/teller", {"name": "Jeugdbalie", "organisation": str(TOWN)})
    assert Desk.objects.get(code="jeugdbalie").organisation_id == TOWN
    coordinator.post(f"/werk/teller/{desk.pk}/stop")
    assert Desk.objects.get(pk=desk.pk).valid_until == timezone.localdate()


@pytest.mark.parametrize("asked", ["", "gisteren", "2026-13-40", "9999-01-01", "0001-01-01"])
def test_a_week_that_is_none_is_this_week(desk: Desk, asked: str) -> None:
    client = log_in(Client(), mandated(Role.EDITOR, TOWN))
    monday = monday_of(timezone.localdate())
    assert f"{monday:%d/%m/%Y}" in client.get("/werk/teller", {"week": asked}).content.decode()


def test_only_an_organisation_that_is_still_there_gets_a_desk(desk: Desk) -> None:
    gone = add(Organisation, {"slug": "oud", "kind": "gemeente", "name": "Gemeente van vroeger"}, by=Actor(None))
    page = log_in(Client(), mandated(Role.REGISSEUR))
    assert "Gemeente van vroeger" in page.get("/werk/teller").text
    end(gone, on=timezone.localdate() - timedelta(1), because="fusie", by=Actor(None))
    assert "Gemeente van vroeger" not in page.get("/werk/teller").text
