"""Noting, completing and taking back an attempt: whose it is, what goes together, and what a fiche may tell."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from rechtop.organisations.models import Channel, ContactAttempt, Organisation, Service
from rechtop.organisations.reachability.attempts import Details, complete, note, take_back
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.reading import overview, period_of, periods, public_figures, rows
from rechtop.organisations.services import Actor, add

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
AN = uuid4()


def organisation(name: str, kind: str = "ziekenfonds") -> Organisation:
    return add(Organisation, {"slug": name, "kind": kind, "name": name.title()}, by=Actor(None))


def service(name: str = "samen", kind: str = "ziekenfonds") -> Service:
    owner = organisation(name, kind)
    return add(
        Service, {"slug": f"dienst-{name}", "organisation": str(owner.pk), "name": f"Dienst {name}"}, by=Actor(None)
    )


def noted(
    about: Service, owner: Organisation | None = None, answered: bool | None = True, channel: Channel = Channel.PHONE,
    details: Details | None = None,
) -> ContactAttempt:  # fmt: skip
    return note(about, channel, answered, details or Details(ON), organisation=owner, by=AN, today=ON)


def test_an_attempt_keeps_what_was_said_and_leaves_the_rest_open() -> None:
    made = noted(service(), organisation("ocmw", "ocmw"), details=Details(ON, waited_minutes=12, theme="brief"))
    held = ContactAttempt.objects.get(pk=made.pk)
    assert (held.waited_minutes, held.theme, held.on, held.by) == (12, "brief", ON, AN)
    assert (held.waited_days, held.lost_minutes, held.undone_at) == (None, None, None)
    assert held.organisation is not None
    assert held.organisation.slug == "ocmw"


def test_an_attempt_has_no_room_for_words_about_a_person() -> None:
    written = {
        field.name for field in ContactAttempt._meta.fields if field.get_internal_type() in {"CharField", "TextField"}
    }
    assert written == {"channel", "theme"}, "both are codes of a list"
    with pytest.raises(ReachRefused, match="uit de lijst"):
        noted(service(), details=Details(ON, theme="voor An Verzonnen"))
    assert not ContactAttempt.objects.exists()


def test_nobody_measures_her_own_organisation() -> None:
    about = service()
    with pytest.raises(ReachRefused, match="eigen organisatie"):
        noted(about, about.organisation)


@pytest.mark.parametrize(
    ("channel", "answered", "details", "says"),
    [
        (Channel.PHONE, None, Details(ON), "weet u het meteen"),
        (Channel.DESK, True, Details(ON, waited_days=2), "in minuten"),
        (Channel.MAIL, False, Details(ON, waited_minutes=2), "in dagen"),
        (Channel.PHONE, True, Details(ON, waited_minutes=601), "601"),
        (Channel.PHONE, True, Details(ON, lost_minutes=-1), "-1"),
        (Channel.FORM, True, Details(ON, waited_days=401), "401"),
        (Channel.PHONE, True, Details(ON + timedelta(1)), "moet nog komen"),
        (Channel.PHONE, True, Details(ON - timedelta(93)), "te lang geleden"),
    ],
)
def test_what_does_not_go_together_is_refused(
    channel: Channel, answered: bool | None, details: Details, says: str
) -> None:
    about = service()
    with pytest.raises(ReachRefused, match=says):
        noted(about, None, answered, channel, details)
    assert not ContactAttempt.objects.exists()


def test_a_mail_that_waits_gets_its_answer_later() -> None:
    made = noted(service(), None, None, Channel.MAIL)
    mended = complete(made, True, Details(ON, waited_days=6, lost_minutes=10), today=ON)
    assert (mended.is_answered, mended.waited_days, mended.lost_minutes) == (True, 6, 10)
    with pytest.raises(ReachRefused, match="in dagen"):
        complete(made, True, Details(ON, waited_minutes=6), today=ON)


def test_a_mail_that_waited_long_is_still_settled_but_gets_no_other_old_day() -> None:
    made, later = noted(service(), None, None, Channel.MAIL), ON + timedelta(150)
    with pytest.raises(ReachRefused, match="te lang geleden"):
        complete(made, False, Details(ON - timedelta(1)), today=later)
    assert complete(made, False, Details(ON, waited_days=150), today=later).is_answered is False


def test_the_database_refuses_a_wait_in_the_wrong_unit_too() -> None:
    with pytest.raises(IntegrityError):
        ContactAttempt.objects.create(service=service(), channel="mail", is_answered=True, waited_minutes=3, on=ON)


def test_the_database_refuses_a_telephone_that_still_waits() -> None:
    with pytest.raises(IntegrityError):
        ContactAttempt.objects.create(service=service(), channel="telefoon", is_answered=None, on=ON)


def test_what_is_taken_back_counts_nowhere_and_is_not_mended() -> None:
    made = noted(service())
    take_back(made)
    take_back(made)
    assert rows(periods(ON)[0]) == []
    with pytest.raises(ReachRefused, match="teruggenomen"):
        complete(made, False, Details(ON), today=ON)


def test_periods_are_whole_quarters_up_to_today() -> None:
    year, before, now = periods(ON)
    assert (year.first, year.last) == (date(2026, 1, 1), ON)
    assert (before.first, before.last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert (now.first, now.last) == (date(2026, 10, 1), ON)
    assert period_of("verzonnen", ON) == year


def test_figures_are_kept_apart_by_kind_and_by_service() -> None:
    fund, union = service("samen"), service("vakbond", "vakbond")
    for _ in range(12):
        noted(fund, None, False, details=Details(ON, lost_minutes=5))
    noted(union, None, True)
    found = overview(rows(periods(ON)[0]))
    assert [(line.name, line.figures.number, line.figures.share) for line in found.services] == [
        ("Dienst samen", 12, 0),
        ("Dienst vakbond", 1, None),
    ]
    assert [(line.name, line.figures.lost_minutes) for line in found.kinds] == [("ziekenfonds", 60), ("vakbond", 0)]
    assert overview(rows(periods(ON)[0], kind="vakbond")).total.number == 1
    assert (found.total.number, found.owners, found.is_fictional) == (13, 1, False)


def test_a_public_fiche_waits_for_ten_attempts_of_two_organisations() -> None:
    about, ocmw, caw = service(), organisation("ocmw", "ocmw"), organisation("caw", "caw")
    for _ in range(9):
        noted(about, ocmw)
    assert public_figures(about, ON) is None
    noted(about, ocmw)
    assert public_figures(about, ON) is None, "ten of one organisation say too much about that one"
    take_back(noted(about, caw))
    assert public_figures(about, ON) is None
    noted(about, caw, False)
    told = public_figures(about, ON)
    assert told is not None
    assert (told.settled, told.share) == (11, 91)
    assert public_figures(about, ON + timedelta(400)) is None, "old attempts say nothing of today"
