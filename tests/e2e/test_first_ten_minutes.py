"""The first ten minutes with a stressed person: gas cut, a bailiff's letter, two children, little Dutch.

One worker, one browser. It counts what she needs: the pages that she sees, the keys and clicks besides the words that
somebody says. A paper intake of the same has a line for each thing; see docs/rapporten/eerste-tien-minuten.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.template import engines
from playwright.sync_api import Frame, Locator, Page, expect

from rechtop.accounts.models import Role
from rechtop.journal.checking import check_chain
from rechtop.reception.models import Request, SafeContact, Step, Trajectory
from tests.e2e.states.organisations import _as
from tests.reception.made import worker
from tests.stores.made import in_stores_for_real

pytestmark = [in_stores_for_real]

PAPER_LINES = 60
"""Lines that the same needs on paper, counted in the report: identity 11, contact 8, household 9, income and costs 16,
question 4, agreements 4, request with receipt 8."""


@dataclass
class Counter:
    """What the worker did: pages shown, clicks and keys that are not somebody's words."""

    page: Page
    screens: int = 0
    presses: int = 0
    seen: list[str] = field(default_factory=list)

    def shown(self, frame: Frame) -> None:
        if frame == self.page.main_frame:
            self.screens += 1
            self.seen.append(frame.url.split("/onthaal")[-1])

    def click(self, place: Locator) -> None:
        self.presses += 1
        place.first.click()

    def say(self, place: Locator, words: str) -> None:
        """Write down what somebody says; coming to the field is one press."""
        self.presses += 1
        place.first.fill(words)


@pytest.fixture(autouse=True)
def _as_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


@pytest.fixture
def counter(page: Page) -> Iterator[Counter]:
    """Counts from the first page on."""
    made = Counter(page)
    page.on("framenavigated", made.shown)
    yield made
    page.remove_listener("framenavigated", made.shown)


def test_gas_cut_a_bailiffs_letter_two_children_little_dutch(
    page: Page, live_server: Any, stores_for_browser: str, counter: Counter
) -> None:
    store = stores_for_browser
    _as(worker("An Verzonnen", Role.WORKER), page, live_server.url)
    page.goto(f"{live_server.url}/onthaal/")

    counter.click(page.get_by_role("link", name="Iemand aan de balie"))
    question = page.get_by_label("De vraag, in haar eigen woorden")
    question.fill("De gas is afgesloten en er is een brief van de deurwaarder. Ik heb twee kinderen.")  # focus is there
    counter.say(page.get_by_label("Voornaam, roepnaam of niets"), "Fatima")
    counter.click(page.get_by_text("vandaag nog"))
    counter.click(page.get_by_text("Langs waar, taal, tolk"))
    counter.presses += 1
    page.get_by_label("Taal").select_option("ar")
    counter.click(page.get_by_role("button", name="Begin", exact=True))
    page.wait_for_url("**/onthaal/dossier/*")
    file = Trajectory.objects.using(store).get()
    at = f"{live_server.url}/onthaal/dossier/{file.pk}"
    assert (file.urgency, file.person.language) == ("today", "ar")

    nav = page.get_by_role("navigation", name="Delen van dit dossier")
    counter.click(nav.get_by_role("link", name="Veilig contact"))
    counter.say(page.get_by_label("Telefoonnummer"), "0470 00 00 00")
    for group, answer in (("Mogen we bellen", "ja"), ("Mogen we een brief sturen", "nee"), ("Wat mag thuis", "niets")):
        counter.click(page.get_by_role("group", name=group).get_by_label(answer, exact=True))
    counter.click(page.get_by_role("button", name="Bewaar"))
    expect(page.get_by_text("Geen brieven.").first).to_be_visible()
    kept = SafeContact.objects.using(store).get()
    assert (kept.may_call, kept.may_post, kept.at_home) == (True, False, "nothing")

    counter.click(nav.get_by_role("link", name="Aanvragen"))  # her words of the start stand there already
    counter.click(page.get_by_label("Dringend: het kan niet wachten"))
    counter.click(page.get_by_role("button", name="Registreer en toon het ontvangstbewijs"))
    page.wait_for_url("**/bewijs")
    asked = Request.objects.using(store).get()
    assert (asked.is_urgent, asked.words) == (True, file.question)
    expect(page.get_by_text(asked.number).first).to_be_visible()

    page.goto(f"{at}/stappen")
    for what, who in (("De netbeheerder bellen over heraansluiten", ""), ("De brief meebrengen", "person")):
        counter.say(page.get_by_label("Wat", exact=True), what)
        if who:
            counter.presses += 1
            page.get_by_label("Wie", exact=True).select_option(who)
        counter.click(page.get_by_role("button", name="Spreek af"))
        expect(page.get_by_text(what).first).to_be_visible()
    assert Step.objects.using(store).filter(trajectory=file).count() >= 2

    counter.click(nav.get_by_role("link", name="Blad voor thuis"))
    expect(page.get_by_text("De netbeheerder bellen over heraansluiten").first).to_be_visible()
    expect(page.get_by_text("er niets thuis ligt")).to_be_visible()
    assert check_chain(store, []) == []
    assert counter.screens + counter.presses < PAPER_LINES, (counter.presses, counter.seen)
