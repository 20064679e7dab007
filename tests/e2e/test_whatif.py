"""What if in a real browser: without JavaScript, there and back with everything typed, and on paper. Made-up people."""

from typing import Any

from playwright.sync_api import Page, expect


def test_without_javascript_a_fact_is_varied_and_back_at_the_desk_everything_is_still_there(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    page.goto(f"{live_server.url}/balie")
    page.locator("[name='naam.p1']").fill("Noor")
    page.locator("[name='f.p1.birth_date']").fill("14/03/1993")
    page.get_by_role("button", name="Wat als?").click()
    page.locator("#wat-feit").select_option("savings")
    page.locator("#wat-tot").fill("20.000")
    page.locator("#wat-stap").fill("1.000")
    page.locator("#wat-stap").press("Enter")
    expect(page.locator("#uitkomst")).to_be_focused()
    expect(page.locator("#wat-tot")).to_have_value("20.000")
    expect(page.locator("svg[role=img]")).to_be_visible()
    page.get_by_role("button", name="Terug naar het formulier").click()
    expect(page.locator("[name='naam.p1']")).to_have_value("Noor")
    expect(page.locator("[name='f.p1.birth_date']")).to_have_value("14/03/1993")


def test_paper_shows_the_answer_with_its_table_and_not_the_form(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/balie")
    page.get_by_role("button", name="Wat als?").click()
    page.get_by_role("button", name="Bereken").last.click()
    expect(page.locator("#uitkomst")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#wat-als")).to_be_hidden()
    expect(page.get_by_role("heading", name="Wat wij veronderstellen")).to_be_visible()
    expect(page.locator("svg.chart")).to_be_visible()
    table = page.locator("table").bounding_box()
    assert table is not None
    assert table["height"] > 100
