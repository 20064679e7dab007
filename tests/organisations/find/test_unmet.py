"""What was looked for and not found, as who steers the map sees it: by month, most often first, never a person."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.find.answer import note_unmet
from rechtop.organisations.find.unmet import lines_of, months_until
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db
PAGE = "/werk/niet-gevonden"
OURS = UUID("10000000-0000-4000-8000-000000000001")


def count(on: date, municipality: str, domain: str, times: int) -> None:
    for _ in range(times):
        note_unmet(on, municipality, domain)


def test_days_of_a_month_are_added_up_by_municipality_and_subject_most_often_first() -> None:
    count(date(2026, 2, 1), "44021", "wonen", 2)
    count(date(2026, 2, 28), "44021", "wonen", 1)
    count(date(2026, 2, 10), "99001", "", 4)
    count(date(2026, 2, 10), "", "geld", 1)
    count(date(2026, 3, 1), "44021", "wonen", 9)
    told = [(line.municipality, line.subject, line.times, line.is_fictional) for line in lines_of(date(2026, 2, 1))]
    assert [(name, times, made_up) for name, _, times, made_up in told] == [
        ("Voorbeeldstad", 4, True),
        ("Gent", 3, False),
        ("", 1, False),
    ]
    assert [subject == "" for _, subject, _, _ in told] == [True, False, False]


def test_a_month_before_the_first_count_is_not_a_month_of_nothing() -> None:
    assert {month.times for month in months_until(date(2026, 1, 15))} == {None}
    count(date(2025, 11, 30), "44021", "wonen", 2)
    assert [month.times for month in months_until(date(2026, 1, 15))] == [0, 0, 2, *[None] * 9]


def test_twelve_months_newest_first_and_a_month_of_nothing_says_so() -> None:
    count(date(2026, 1, 31), "44021", "wonen", 2)
    count(date(2025, 2, 1), "44021", "wonen", 3)
    count(date(2025, 1, 31), "44021", "wonen", 5)
    months = months_until(date(2026, 1, 15))
    assert [month.first for month in months][:2] == [date(2026, 1, 1), date(2025, 12, 1)]
    assert months[-1].first == date(2025, 2, 1)
    assert [month.times for month in months] == [2, *[0] * 10, 3]


def test_a_search_without_answer_is_there_for_who_oversees_and_the_words_are_not() -> None:
    Client().get("/aanbod", {"zoek": "xqzwvbbkk", "waar": "Gent"})
    page = log_in(Client(), mandated(Role.REGISSEUR)).get(PAGE).content.decode()
    assert "1 keer vond iemand niets." in page
    assert "Gent" in page
    assert "xqzwvbbkk" not in page


def test_who_steers_one_organisation_only_does_not_oversee_the_map() -> None:
    assert log_in(Client(), mandated(Role.REGISSEUR, OURS)).get(PAGE).status_code == 403
    assert log_in(Client(), mandated(Role.COORDINATOR)).get(PAGE).status_code == 403


@pytest.mark.parametrize("asked", ["", "2026", "x", "2026-13", "2099-01", "²026-01", "2026-01-01"])
def test_nonsense_and_months_to_come_show_this_month(asked: str) -> None:
    answer = log_in(Client(), mandated(Role.REGISSEUR)).get(PAGE, {"maand": asked})
    assert answer.context["first"] == timezone.localdate().replace(day=1)
    assert "In deze maand is niets geteld." in answer.content.decode()


def test_a_month_of_before_can_be_asked() -> None:
    count(date(2026, 1, 31), "44021", "wonen", 2)
    answer = log_in(Client(), mandated(Role.REGISSEUR)).get(PAGE, {"maand": "2026-01"})
    assert [line.times for line in answer.context["lines"]] == [2]
    assert "Januari 2026" in answer.content.decode()
