"""Accounts that nobody uses fall asleep, keep their mandates, and are woken by who manages accounts."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.adapter import AccountAdapter
from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import Mandate, Role, User
from rechtop.accounts.services import close_account
from rechtop.accounts.sleeping import last_used, months_before, months_on, put_to_sleep, should_sleep, sleep_all, wake
from rechtop.site import account_command
from rechtop.site.errors import SettingWrong
from rechtop.site.sleep import sleep_after
from tests.accounts.logging_in import log_in
from tests.accounts.people import ON, PASSWORD, mandated
from tests.stores.made import OURS, THEIRS


def _used(user: User, day: date | None, *, made: date = date(2025, 1, 1)) -> User:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) if day else None
    User.objects.filter(pk=user.pk).update(last_login=moment, created_at=datetime(made.year, made.month, 1, tzinfo=UTC))
    user.refresh_from_db()
    return user


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 22), 6, date(2026, 5, 22)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2025, 11, 30)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
    ],
)
def test_months_before_a_day(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_the_setting_may_change_on_a_day() -> None:
    table = sleep_after("2026-01-01=6, 2027-01-01=4")
    assert [months_on(day, table) for day in (date(2025, 1, 1), date(2026, 12, 31), date(2027, 1, 1))] == [6, 6, 4]
    assert months_on(ON, sleep_after("9")) == 9


@pytest.mark.parametrize("text", ["", "0", "zes", "2026-13-01=6", "2026-01-01=", "6,"])
def test_a_setting_that_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(SettingWrong, match="RECHTOP_SLEEP_AFTER"):
        sleep_after(text)


@pytest.mark.django_db
@pytest.mark.both_databases
class TestStored:
    """What happens to accounts in the database."""

    def test_an_account_sleeps_after_six_months_and_a_day_and_keeps_its_mandates(self) -> None:
        fresh = _used(mandated(Role.EDITOR), date(2026, 5, 22))
        old = _used(mandated(Role.COORDINATOR), date(2026, 5, 21))
        assert sleep_all(ON) == [old]
        assert sleep_all(ON) == [], "twice changes nothing"
        old.refresh_from_db()
        assert (old.is_active, old.sleeping_since, old.mandates.on(ON).count()) == (False, ON, 1)
        fresh.refresh_from_db()
        assert fresh.is_active

    def test_an_account_that_was_never_used_counts_from_when_it_was_made(self) -> None:
        user = _used(mandated(Role.EDITOR), None, made=date(2026, 6, 1))
        assert last_used(user) == date(2026, 6, 1)
        assert not should_sleep(user, ON)
        assert should_sleep(user, date(2026, 12, 2))

    def test_a_woken_account_counts_from_that_day(self) -> None:
        user = _used(mandated(Role.EDITOR), date(2026, 1, 1))
        sleep_all(ON)
        wake(user, ON)
        assert user.is_active
        assert sleep_all(ON + timedelta(30)) == []
        with pytest.raises(AccountRefused, match="slaapt niet"):
            wake(user, ON)

    def test_a_closed_account_is_not_woken(self) -> None:
        user = mandated(Role.EDITOR)
        user.is_active = False
        user.save()
        with pytest.raises(AccountRefused, match="slaapt niet"):
            wake(user, ON)

    def test_an_account_that_slept_and_was_then_closed_is_not_woken(self) -> None:
        user = mandated(Role.EDITOR)
        put_to_sleep(user, ON)
        close_account(user, on=ON)
        with pytest.raises(AccountRefused, match="slaapt niet"):
            wake(user, ON)

    def test_where_her_mandate_is_over_nobody_wakes_her_for_another_organisation(self) -> None:
        user = mandated(Role.EDITOR, OURS, until=date(2026, 2, 1))
        Mandate.objects.create(person=user, organisation=THEIRS, role=Role.EDITOR, valid_from=date(2026, 2, 2))
        put_to_sleep(user, ON)
        boss = mandated(Role.ADMIN, OURS)
        assert log_in(Client(), boss).post(f"/werk/accounts/{user.pk}/wek").status_code == 404
        Mandate.objects.filter(person=boss).update(organisation=THEIRS)
        assert log_in(Client(), boss).post(f"/werk/accounts/{user.pk}/wek").status_code == 302

    def test_where_others_can_reach_it_no_made_up_account_comes_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        user = mandated(Role.WORKER, OURS)
        user.is_demo = True
        monkeypatch.setattr(settings, "DEMO", False)
        answer = AccountAdapter().pre_login(RequestFactory().get("/aanmelden"), user)
        assert answer is not None
        assert answer["Location"] == reverse("account_inactive")

    def test_a_made_up_account_never_sleeps(self) -> None:
        user = _used(mandated(Role.EDITOR), date(2026, 1, 1))
        user.is_demo = True
        user.save()
        assert sleep_all(ON) == []

    def test_logging_in_finds_it_too_and_says_so_in_plain_words(self) -> None:
        user = _used(mandated(Role.EDITOR, password=PASSWORD), timezone.localdate() - timedelta(400))
        answer = Client().post("/aanmelden", {"login": user.email, "password": PASSWORD}, follow=True)
        assert "Uw account slaapt" in answer.content.decode()
        user.refresh_from_db()
        assert not user.is_active

    def test_only_who_has_the_password_hears_that_an_account_sleeps(self) -> None:
        user = mandated(Role.EDITOR, password=PASSWORD)
        put_to_sleep(user, ON)
        wrong = Client().post("/aanmelden", {"login": user.email, "password": "een ander wachtwoord"})
        nobody = Client().post("/aanmelden", {"login": "x@voorbeeldstad.example", "password": "een ander wachtwoord"})
        for answer in (wrong, nobody):
            assert "horen niet samen" in answer.content.decode()
        right = Client().post("/aanmelden", {"login": user.email, "password": PASSWORD})
        assert right["Location"] == "/aanmelden/slaapt"

    def test_a_session_ends_when_its_account_falls_asleep(self) -> None:
        user = mandated(Role.EDITOR)
        client = log_in(Client(), user)
        assert client.get("/werk").status_code == 200
        put_to_sleep(user, timezone.localdate())
        assert client.get("/werk")["Location"].startswith("/aanmelden")

    def test_who_manages_accounts_wakes_it_on_screen(self) -> None:
        user = mandated(Role.EDITOR)
        put_to_sleep(user, ON)
        boss = log_in(Client(), mandated(Role.ADMIN))
        assert "slaapt" in boss.get("/werk/accounts").content.decode()
        boss.post(f"/werk/accounts/{user.pk}/wek")
        user.refresh_from_db()
        assert user.is_active

    def test_the_daily_job_and_waking_on_the_command_line(self) -> None:
        user = _used(mandated(Role.EDITOR), date(2026, 1, 1))
        assert account_command.run(Namespace(part="sleep"), ON).splitlines() == [
            f"{user.email} slaapt nu.",
            "1 accounts slapen na 6 maanden zonder aanmelden.",
        ]
        woken = account_command.run(Namespace(part="wake", email=user.email), ON)
        assert woken == f"{user.email} kan weer aanmelden."
