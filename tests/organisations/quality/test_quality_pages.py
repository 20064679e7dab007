"""The page of quality: whose fiches stand on it, its filters, several checked at once and that taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.models import Change, Organisation, Service
from rechtop.organisations.services import Actor, add, edit
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db

OURS = UUID("10000000-0000-4000-8000-000000000001")
THEIRS = UUID("20000000-0000-4000-8000-000000000002")
PAGE = "/werk/kwaliteit"


@pytest.fixture
def fiches() -> dict[str, Service]:
    """Two services of ours, one of which is late, and one of somebody else."""
    yesterday = (timezone.localdate() - timedelta(1)).isoformat()
    for owner, name in ((OURS, "ons"), (THEIRS, "zij")):
        add(Organisation, {"slug": name, "kind": "vereniging", "name": name}, by=Actor(None), id=owner)
    told: dict[str, dict[str, Any]] = {
        "laat": {"organisation": str(OURS), "next_review_on": yesterday, "phones": [{"number": "02 000 00 01"}]},
        "nieuw": {"organisation": str(OURS)},
        "vreemd": {"organisation": str(THEIRS)},
    }
    return {name: add(Service, {"slug": name, "name": f"Dienst {name}", **values}, by=Actor(None))
            for name, values in told.items()}  # fmt: skip


def editor() -> Client:
    return log_in(Client(), mandated(Role.EDITOR, OURS))


def tick(*services: Service) -> dict[str, list[str]]:
    return {"fiche": [f"dienst.{one.pk}.{one.version}" for one in services]}


def names(client: Client, asked: str = "") -> list[str]:
    return [one.service.slug for one in client.get(PAGE + asked).context["shown"]]


def test_one_sees_the_own_fiches_and_who_oversees_sees_all(fiches: dict[str, Service]) -> None:
    client = editor()
    assert names(client) == ["nieuw", "laat"], "what helps most first"
    assert "Op tijd nagekeken: 0 %" in client.get(PAGE).content.decode()
    assert set(names(log_in(Client(), mandated(Role.REGISSEUR)))) == {"laat", "nieuw", "vreemd"}


def test_filters_hold_only_codes_and_an_unknown_one_filters_nothing(fiches: dict[str, Service]) -> None:
    client = editor()
    assert names(client, "?wat=te-laat") == ["laat"]
    assert names(client, "?wat=nooit") == ["nieuw"]
    assert names(client, "?mist=phone") == ["nieuw"]
    assert names(client, "?wat=te-laat&mist=phone") == []
    assert names(client, "?wat=x&mist=x&blad=x") == ["nieuw", "laat"]


def test_several_are_checked_with_one_button_and_taken_back_with_another(fiches: dict[str, Service]) -> None:
    client = editor()
    before = Service.objects.get(slug="laat").next_review_on
    answer = client.post(f"{PAGE}/nagekeken", tick(fiches["laat"], fiches["nieuw"]), follow=True)
    assert "2 fiches staan als nagekeken." in answer.content.decode()
    today = timezone.localdate()
    assert set(Service.objects.filter(organisation=OURS).values_list("reviewed_on", flat=True)) == {today}
    assert Service.objects.get(slug="laat").reviewed_for == "ons"
    told = answer.context["told"]["changes"]
    again = client.post(f"{PAGE}/terug", {"wijziging": told}, follow=True)
    assert "De datum van 2 fiches is weer zoals ze was." in again.content.decode()
    assert Service.objects.get(slug="laat").next_review_on == before
    assert Service.objects.get(slug="nieuw").reviewed_on is None
    twice = client.post(f"{PAGE}/terug", {"wijziging": told}, follow=True)
    assert "nog eens gewijzigd" in twice.content.decode()


def test_one_fiche_of_somebody_else_refuses_all(fiches: dict[str, Service]) -> None:
    answer = editor().post(f"{PAGE}/nagekeken", tick(fiches["laat"], fiches["vreemd"]))
    assert answer.status_code == 403
    assert not Service.objects.exclude(reviewed_on=None).exists()


def test_a_check_of_somebody_else_is_not_taken_back(fiches: dict[str, Service]) -> None:
    log_in(theirs := Client(), mandated(Role.EDITOR, THEIRS)).post(f"{PAGE}/nagekeken", tick(fiches["vreemd"]))
    change = Change.objects.get(kind=Change.Kind.REVIEWED)
    regisseur = mandated(Role.COORDINATOR, OURS)
    assert log_in(Client(), regisseur).post(f"{PAGE}/terug", {"wijziging": str(change.pk)}).status_code == 403
    assert theirs.post(f"{PAGE}/terug", {"wijziging": str(change.pk)}).status_code == 302
    assert Service.objects.get(slug="vreemd").reviewed_on is None


def test_what_was_changed_after_the_page_was_shown_is_not_checked(fiches: dict[str, Service]) -> None:
    client, seen = editor(), tick(fiches["laat"])
    edit(fiches["laat"], {"alert": "Verhuisd"}, by=Actor(None, "Iemand anders"))
    answer = client.post(f"{PAGE}/nagekeken", seen, follow=True)
    assert "Dienst laat is intussen gewijzigd." in answer.content.decode()
    assert Service.objects.get(slug="laat").reviewed_on is None


@pytest.mark.parametrize("ticked", ["", "dienst", "dienst.x.1", f"plaats.{OURS}.1", f"dienst.{OURS}.1", "dienst..²"])
def test_nonsense_checks_nothing(fiches: dict[str, Service], ticked: str) -> None:
    answer = editor().post(f"{PAGE}/nagekeken", {"fiche": [ticked]}, follow=True)
    assert "U kruiste nog geen fiche aan." in answer.content.decode()


def test_a_late_organisation_is_checked_on_the_same_page(fiches: dict[str, Service]) -> None:
    edit(Organisation.objects.get(pk=OURS), {"next_review_on": "2026-01-01"}, by=Actor(None))
    client = editor()
    held = Organisation.objects.get(pk=OURS)
    client.post(f"{PAGE}/nagekeken", {"fiche": f"organisatie.{OURS}.{held.version}"})
    assert Organisation.objects.get(pk=OURS).next_review_on > date(2026, 1, 1)


def test_queries_do_not_grow_with_fiches(fiches: dict[str, Service], django_assert_max_num_queries: Any) -> None:
    for number in range(15):
        add(Service, {"slug": f"s{number}", "name": f"S{number}", "organisation": str(OURS)}, by=Actor(None))
    client = editor()
    with django_assert_max_num_queries(45):
        client.get(PAGE)


def test_the_figure_is_published(fiches: dict[str, Service]) -> None:
    assert "0 van 3 diensten" in Client().get("/open-data").content.decode()
