"""The frame of every page, used as a person does. How it looks: test_every_page.py."""

import re
from typing import Any

from playwright.sync_api import Page, expect


def test_text_is_at_least_eighteen_pixels(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    assert float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")) >= 18


def test_the_first_tab_stop_skips_to_the_content(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    link = page.get_by_role("link", name="Ga naar de inhoud")
    expect(link).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_focus_can_be_seen(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_css("outline-style", "solid")
    expect(page.locator(":focus")).to_have_css("outline-width", "3px")


def test_leaving_leaves_no_way_back_to_the_page(page: Page, live_server: Any, settings: Any) -> None:
    settings.LEAVE_TO = f"{live_server.url}/bouwstenen?elders"
    page.goto(f"{live_server.url}/bouwstenen")
    page.goto(live_server.url)
    page.get_by_role("link", name="Pagina verlaten").click()
    expect(page).to_have_url(settings.LEAVE_TO)
    page.go_back()
    expect(page).to_have_url(f"{live_server.url}/bouwstenen")  # not the page that was left


def test_leaving_works_without_javascript(page_without_javascript: Page, live_server: Any, settings: Any) -> None:
    settings.LEAVE_TO = f"{live_server.url}/bouwstenen?elders"
    page_without_javascript.goto(live_server.url)
    page_without_javascript.get_by_role("link", name="Pagina verlaten").click()
    expect(page_without_javascript).to_have_url(settings.LEAVE_TO)


def test_htmx_is_there_and_keeps_no_history(page: Page, live_server: Any) -> None:
    page.goto(live_server.url)
    assert re.fullmatch(r"2\.\d+\.\d+", page.evaluate("htmx.version"))
    assert page.evaluate("[htmx.config.historyCacheSize, htmx.config.allowEval]") == [0, False]


def test_paper_shows_no_buttons_and_every_folded_text(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/bouwstenen")
    folded = page.get_by_text("Omdat het zo in de wet staat")
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Pagina verlaten")).to_be_hidden()
    assert folded.bounding_box() is not None
