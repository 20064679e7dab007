"""On the day on which a consultation must be destroyed, whoever fixed it hears that something waits, and no more."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime, time, timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import User
from rechtop.journal.models import Act, Entry
from rechtop.meetings.legal import reminding
from rechtop.meetings.legal.reminding import AGAIN, remind
from rechtop.site.handover_command import _round
from rechtop.stores.models import Store
from tests.accounts.logging_in import log_in
from tests.meetings.made import THEIRS, convened, seated
from tests.reception.made import ON, worker
from tests.stores.made import ALIASES, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

APART, DAY = ALIASES[1], ON + timedelta(30)
LONG_AGO = date(2024, 3, 4)
"""Before every day on which these tests run: the pages look at the calendar."""


@pytest.fixture
def an(store: str) -> User:
    """Who convenes."""
    Store.objects.filter(pk=THEIRS).delete()
    return worker()


@pytest.fixture
def eva(an: User) -> User:
    """Another participant; what was said must go on `DAY`."""
    other = worker("Eva Verzonnen")
    convened(an, other)
    seated(an).end("Geen gevolg", DAY)
    return other


def _on(on: date, monkeypatch: pytest.MonkeyPatch) -> int:
    noon = timezone.make_aware(datetime.combine(on, time(12)))
    monkeypatch.setattr("rechtop.journal.writing.timezone.now", lambda: noon)
    return remind(on)


def test_who_fixed_it_is_mailed_on_the_day_and_each_week_until_it_is_gone(
    an: User, eva: User, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [DAY + timedelta(number) for number in (-1, 0, 1, 6, 7, 8)]
    assert remind(DAY, only_look=True) == 1
    assert [_on(one, monkeypatch) for one in days] == [0, 1, 0, 0, 1, 0]
    assert [mail.to for mail in mailoutbox] == [[an.email]] * 2
    assert Entry.objects.using(APART).filter(act=Act.SEND, what=reminding.REMINDED).count() == 2
    seated(an, on=days[-1]).destroy()
    assert _on(DAY + 2 * AGAIN, monkeypatch) == 0


def test_p08_the_mail_does_not_say_what_waits(an: User, eva: User, mailoutbox: list[EmailMessage]) -> None:
    remind(DAY)
    text = f"{mailoutbox[0].subject} {mailoutbox[0].body}".lower()
    assert "er wacht iets op u in rechtop" in text
    for word in ("458", "casus", "vernietig", "geweld", "verzonnen", "http", str(THEIRS)):
        assert word not in text


def test_when_she_cannot_open_it_any_more_the_others_hear_it(
    an: User, eva: User, mailoutbox: list[EmailMessage]
) -> None:
    an.mandates.update(valid_until=ON)
    assert remind(DAY) == 1
    assert [mail.to for mail in mailoutbox] == [[eva.email]]


def test_nobody_is_said_to_be_reminded_when_no_mail_left(an: User, eva: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_mail: EmailMessage) -> int:
        raise OSError("no mail server")

    monkeypatch.setattr(EmailMessage, "send", away)
    assert remind(DAY) == 0
    assert not Entry.objects.using(APART).filter(what=reminding.REMINDED).exists()


def test_the_nightly_round_tells_how_many_and_nothing_of_them(an: User, eva: User) -> None:
    told = _round(Namespace(part="chase", dry_run=True), DAY)
    assert told[-1] == "Overleg: 1 te vernietigen, herinnerd"
    assert len(_round(Namespace(part="chase", dry_run=True), ON)) == len(told) - 1


def test_the_list_says_that_the_day_has_come_and_what_to_do(an: User, store: str) -> None:
    eva = worker("Eva Verzonnen")
    convened(an, eva, on=LONG_AGO)
    hers, listed = log_in(Client(), an), "/overleg/458ter"
    assert "Vernietig dit vandaag" not in hers.get(listed).content.decode(), "it is still open"
    seated(an, on=LONG_AGO).end("Geen gevolg", LONG_AGO)
    page = hers.get(listed).content.decode()
    assert "Vernietig dit vandaag" in page
    assert f"{listed}/{THEIRS}#einde" in page
    assert "u zorgt ervoor" in page
    other = log_in(Client(), eva).get(listed).content.decode()
    assert "Vernietig dit vandaag" in other
    assert "Vastgelegd door An Verzonnen" in other
    assert "u zorgt ervoor" not in other
