"""The end of a session where JavaScript runs: a warning in time, a button that gives more, and then an empty page."""

import re
from typing import Any

from playwright.sync_api import Page, expect


def _alone(page: Page, live_server: Any) -> None:
    """Begin as one made-up person and come to the first question."""
    page.goto(f"{live_server.url}/rechten")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_label("Jaar").fill("1957")
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Dat is iedereen").click()
    expect(page.locator("#vraag")).to_be_visible()


def _until(page: Page, selector: str) -> None:
    """Answer "weet ik niet" until a field of this kind is on the page."""
    for _ in range(40):
        if page.locator(selector).count():
            return
        if page.url.endswith("/pauze"):
            page.get_by_role("link", name="Ga verder met de vragen").click()
        else:
            page.get_by_role("button", name="Weet ik niet").click()
    raise AssertionError(f"no {selector}")


def test_two_minutes_before_the_end_a_warning_comes_and_more_time_keeps_what_is_typed(
    page: Page, live_server: Any, settings: Any
) -> None:
    _alone(page, live_server)
    _until(page, "#bedrag")
    warning = page.locator("#bijna")
    expect(warning).to_be_hidden()
    settings.SESSION_COOKIE_AGE = 122
    page.reload()
    page.locator("#bedrag").fill("12,3")
    expect(warning).to_be_visible(timeout=10_000)
    assert warning.get_attribute("role") == "alert"
    settings.SESSION_COOKIE_AGE = 1800
    before = page.locator("#tijd b").inner_text()
    warning.get_by_role("button", name="Ik heb meer tijd nodig").click()
    expect(warning).to_be_hidden()
    expect(page.locator("#tijd b")).not_to_have_text(before)
    expect(page.locator("#bedrag")).to_have_value("12,3")


def test_at_the_end_nothing_of_the_interview_stays_on_the_screen(page: Page, live_server: Any, settings: Any) -> None:
    _alone(page, live_server)
    settings.SESSION_COOKIE_AGE = 2
    page.reload()
    expect(page).to_have_url(re.compile("/rechten/voorbij$"), timeout=10_000)
    expect(page.get_by_role("status")).to_contain_text("Alles wat u invulde, is gewist.")
    page.go_back()
    expect(page.locator("#vraag")).to_have_count(0)


def test_after_wiping_the_browser_cannot_go_back_to_an_answer(page: Page, live_server: Any) -> None:
    _alone(page, live_server)
    _until(page, "#bedrag")
    page.locator("#bedrag").fill("4321")
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("link", name="Alle antwoorden").click()
    expect(page.get_by_text("4.321")).to_be_visible()
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_role("status")).to_contain_text("gewist")
    assert page.context.cookies() == [] or all(cookie["name"] != "gesprek" for cookie in page.context.cookies())
    page.go_back()
    expect(page.get_by_text("4.321")).to_have_count(0)
