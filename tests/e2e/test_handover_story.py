"""A question travels with its owner: counter, rights, handover, accepted by link, help that really began, counted.

Two organisations, two browsers: the worker who logs in, and a service without an account that only has the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.template import engines
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from rechtop.accounts.models import Role
from rechtop.handovers.models import Handover
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import Side, State, Way
from rechtop.journal.models import Entry
from rechtop.organisations.models import Organisation, Service
from rechtop.reception.counting.periods import Kind, period_of
from rechtop.reception.models import Fact
from tests.e2e.states.organisations import _as
from tests.handovers.made import SERVICE, sent
from tests.reception.made import a_file, desk, worker
from tests.stores.made import OURS, THEIRS, in_stores_for_real

pytestmark = [in_stores_for_real]

ENOUGH = 5
"""The lowest threshold of published figures: she is the fifth."""


@pytest.fixture(autouse=True)
def _as_it_runs(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
    settings.COUNTS_THRESHOLD = ENOUGH


@pytest.fixture
def without_account(page: Page) -> Iterator[Page]:
    """Another browser: no session, no cookie, nothing known."""
    assert page.context.browser is not None
    context = page.context.browser.new_context(locale="nl-BE")
    yield context.new_page()
    context.close()


def _the_town() -> None:
    """Ours, and a service of another organisation that only reads its mail."""
    for organisation, name in ((OURS, "OCMW Voorbeeldstad"), (THEIRS, "CAW Voorbeeldstreek")):
        Organisation.objects.create(
            pk=organisation, slug=f"o{organisation.hex[-1]}", name=name, kind="caw", is_fictional=True
        )
    Service.objects.create(
        pk=SERVICE, slug="budgethulp", name="Budgethulp", organisation_id=THEIRS, email="b@voorbeeld.example",
        is_fictional=True,
    )  # fmt: skip


def _four_others(store: str) -> None:
    """People whose help began too: of five together something may be told."""
    at = desk(worker("Bo Verzonnen"), on=timezone.localdate())
    for _ in range(ENOUGH - 1):
        held = sent(at, a_file(at, "Yasmina"), Way.PHONE)
        move(store, held, State.ACCEPTED, Mover(Side.RECEIVER), at.on, answered_on=at.on)
        move(store, held, State.STARTED, Mover(Side.RECEIVER), at.on, started_on=at.on)


def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the first day on which the figures of this quarter are made."""
    later = period_of(Kind.QUARTER, timezone.localdate()).ready_on
    monkeypatch.setattr(timezone, "localdate", lambda *_: later)


def test_the_whole_story(
    page: Page, without_account: Page, live_server: Any, stores_for_browser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, url = stores_for_browser, live_server.url
    _the_town()
    _four_others(store)
    _as(worker(), page, url)

    page.goto(f"{url}/onthaal/nieuw")  # the counter
    page.get_by_label("De vraag, in haar eigen woorden").fill("Ik kan de gasrekening niet betalen")
    page.get_by_label("Voornaam, roepnaam of niets").fill("Fatima")
    page.keyboard.press("Enter")
    page.wait_for_url("**/onthaal/dossier/*")
    file = page.url

    page.goto(f"{file}/rechten")  # rights
    page.locator("[name='f.p1.birth_date']").first.fill("1990")
    with page.expect_navigation():
        page.locator("#balie").get_by_role("button", name="Bewaar").last.click()
    assert Fact.objects.using(store).get(fact="birth_date").value

    page.goto(f"{file}/overdracht/nieuw")  # she sees exactly what leaves, and agrees aloud
    page.get_by_label("Naar welke dienst?").fill("budgethulp")
    page.get_by_role("button", name="Zoek een dienst").click()
    page.get_by_label("met een link in een e-mail").check()
    page.get_by_label("Waarmee moet deze dienst helpen?").fill("Schulden bekijken")
    page.get_by_role("button", name="Bekijk het samen").click()
    expect(page.get_by_text("Dit sturen we. Niets anders.")).to_be_visible()
    expect(page.locator(".what-leaves")).to_contain_text("Ik kan de gasrekening niet betalen")
    expect(page.locator(".what-leaves")).not_to_contain_text("1990")
    assert mail.outbox == [], "nothing left"
    page.get_by_label("Mondeling, met een getuige").check()
    page.get_by_role("textbox", name="Getuige").fill("Bo Verzonnen")
    page.get_by_role("button", name="Ze gaat akkoord: verstuur").click()
    expect(page.get_by_text("We stuurden uw vraag.")).to_be_visible()
    ours = page.url

    (message,) = mail.outbox  # the other organisation, without an account
    link = re.search(r"http\S+/overdracht/antwoord/\S+", message.body)
    assert link is not None
    there = without_account
    there.goto(link[0])
    expect(there.locator(".what-leaves")).to_contain_text("Ik kan de gasrekening niet betalen")
    there.get_by_role("button", name="Aanvaard").click()
    expect(there.locator(".lead")).to_have_text("Aanvaard.")
    page.goto(ours)
    expect(page.get_by_text("We kijken na of de hulp echt begint.")).to_be_visible()
    there.get_by_role("button", name="De hulp is begonnen").click()
    expect(there.locator(".lead")).to_have_text("De hulp is begonnen.")
    page.goto(ours)
    expect(page.locator(".lead").first).to_have_text("De hulp is begonnen.")
    assert Handover.objects.using(store).get(way=Way.LINK).state == State.STARTED
    assert Entry.objects.using(store).filter(what="handover.link").count() >= 3, "each use of the link is noted"

    _later(monkeypatch)  # counted
    _as(worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None), page, url)
    page.goto(f"{url}/overdracht/cijfers")
    expect(page.get_by_text("Hulp begonnen: 5.")).to_be_visible()
    assert "Fatima" not in page.content()
