"""Keeping and removing. Everybody is made up."""

from datetime import date

from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.reception.models import RetentionRule, Trajectory
from rechtop.reception.retention.reviewing import propose
from tests.e2e.states.organisations import _as
from tests.e2e.states.shown import Shown
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 1)


def _proposed(page: Page, url: str) -> None:
    head = worker("Hilde Verzonnen", Role.TEAM_LEAD, team=None)
    at = desk(head, on=ON)
    file = a_file(at)
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(closed_on=date(2020, 1, 1), ending="helped")
    RetentionRule.objects.using(at.store).create(
        category="question", since=date(2019, 1, 1), months=12, ground="beslissing van de raad", by=at.user,
        by_name=at.name,
    )  # fmt: skip
    propose(at)
    _as(head, page, url)


def _deciding(page: Page, url: str) -> None:
    _proposed(page, url)
    _as(worker("Odette Verzonnen", Role.CONTROL_OFFICER, team=None), page, url)


STATES = [
    Shown("one proposal", "onthaal/bewaren", "/onthaal/bewaren", ready=_proposed),
    Shown("to decide", "onthaal/bewaren/beslissen", "/onthaal/bewaren/beslissen", ready=_deciding),
]
NO_PAGES = {
    "onthaal/bewaren/voorstel": "takes a button and goes back",
    "onthaal/bewaren/<uuid:pk>/uitvoeren": "takes a button and goes back",
}
