"""The page on which a file changes hands, and that of who is away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.models import Role, User
from rechtop.reception.assigning.carrying import give, put_in_queue, take, trekker_of
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, FormSent, Part
from tests.accounts.logging_in import log_in
from tests.reception import made
from tests.reception.made import OTHER_TEAM, TEAM, a_file, worker
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
ABSENCE = "/onthaal/vervanging"
AT_MOST = 32


def desk(user: User) -> Desk:
    """Her desk today, as the pages have it."""
    return made.desk(user, on=timezone.localdate())


def _address(pk: object) -> str:
    return reverse("reception:trekker", args=[pk])


def test_one_press_takes_a_file_from_the_queue(store: str) -> None:
    an, bo = desk(worker()), worker("Bo Verzonnen")
    file = a_file(an)
    put_in_queue(an, file.pk, TEAM)
    client = log_in(Client(), bo)
    assert "Ik neem dit dossier" in client.get(_address(file.pk)).content.decode()
    answer = client.post(_address(file.pk), {"doe": "neem"}, follow=True)
    assert "Trekker: <b>Bo Verzonnen</b>" in answer.content.decode()
    assert "Vertel het aan de persoon" in answer.content.decode()


def test_who_was_late_sees_calmly_who_has_it(store: str) -> None:
    an, cis = desk(worker()), worker("Cis Verzonnen")
    file = a_file(an)
    put_in_queue(an, file.pk, TEAM)
    take(desk(worker("Bo Verzonnen")), file.pk)
    page = log_in(Client(), cis).post(_address(file.pk), {"doe": "neem"}).content.decode()
    assert "Bo Verzonnen nam dit dossier net voor u" in page
    assert "Trekker: <b>Bo Verzonnen</b>" in page


def test_who_hears_it_is_noted(store: str) -> None:
    an, bo = desk(worker()), worker("Bo Verzonnen")
    file = a_file(an)
    given = give(an, file.pk, bo.pk, "Ze slaapt slecht.")
    client = log_in(Client(), bo)
    assert "Ze slaapt slecht." in client.get(_address(file.pk)).content.decode()
    page = client.post(_address(file.pk), {"doe": "verteld", "wie": str(given.pk)}, follow=True).content.decode()
    assert "Vertel het aan de persoon" not in page
    assert "De persoon weet het sinds" in page


def test_giving_to_nobody_keeps_the_note_that_was_typed(store: str) -> None:
    an = worker()
    file = a_file(desk(an))
    page = log_in(Client(), an).post(_address(file.pk), {"doe": "geef", "to": "", "note": "lang briefje"})
    assert "lang briefje" in page.content.decode()
    assert "Nog niet bewaard" in page.content.decode()


def test_giving_a_file_away_to_another_team_leads_back_to_the_day(store: str) -> None:
    an = worker(team=None)
    worker("Bo Verzonnen", team=OTHER_TEAM)
    file = a_file(desk(an))
    Assignment.objects.using(store).update(since=timezone.localdate() - timedelta(3))
    answer = log_in(Client(), an).post(_address(file.pk), {"doe": "wachtrij", "team": str(OTHER_TEAM)})
    assert answer["Location"] == _address(file.pk), "today she still sees what she gave away"
    assert trekker_of(desk(an), file) is None


def test_a_receptionist_puts_her_file_in_the_queue_and_cannot_take(store: str) -> None:
    front = worker("Dora Verzonnen", Role.RECEPTIONIST)
    file = a_file(desk(front))
    client = log_in(Client(), front)
    client.post(_address(file.pk), {"doe": "wachtrij", "team": str(TEAM)})
    assert trekker_of(desk(front), file) is None
    assert "Ik neem dit dossier" not in client.get(_address(file.pk)).content.decode()
    assert client.post(_address(file.pk), {"doe": "neem"}).status_code == 403


def test_somebody_ill_is_substituted_once_also_when_the_form_comes_twice(store: str) -> None:
    an, bo = worker(), worker("Bo Verzonnen")
    a_file(desk(an))
    on = timezone.localdate()
    sent = {"doe": "vervang", "away": str(an.pk), "by": str(bo.pk), "since": f"{on}",
            "until": f"{on + timedelta(5)}", "note": "Bel niet.", "once": "token"}  # fmt: skip
    client = log_in(Client(), bo)
    for _ in range(2):
        assert client.post(ABSENCE, sent)["Location"] == ABSENCE
    assert Assignment.objects.using(store).filter(part=Part.SUBSTITUTE).count() == 1
    assert FormSent.objects.using(store).count() == 1
    assert "Bo Verzonnen</b> vervangt <b>An Verzonnen" in client.get(ABSENCE).content.decode()
    client.post(ABSENCE, {"doe": "terug", "wie": str(an.pk), "vervanger": str(bo.pk)})
    assert Assignment.objects.using(store).get(part=Part.SUBSTITUTE).until == on


def test_a_long_history_asks_no_more_queries(store: str) -> None:
    an = worker()
    at = desk(an)
    file = a_file(at)
    client = log_in(Client(), an)
    few = queries_of(client, _address(file.pk))
    for number in range(6):
        give(at, file.pk, worker(f"W{number} Verzonnen").pk)
    assert few == queries_of(client, _address(file.pk)) <= AT_MOST
