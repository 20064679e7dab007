"""The scan of a page finds what is wrong, also in one line among many that look nearly the same."""

import pytest
from playwright.sync_api import Page

from tests.e2e.axe import WHERE, assert_no_axe_findings

HEAD = "<!doctype html><html lang=nl><head><title>Proef</title><style>.bleek{color:#999}</style></head>"
LINES = "<p>Een regel.</p>" * 60


@pytest.mark.parametrize("rules", [None, WHERE])
@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("<p class=bleek>Een regel.</p>", "color-contrast"),
        ("<div style='background:#666'><p>Een regel.</p></div>", "color-contrast"),
        ("<div style='opacity:.4'><p>Een <em>regel</em>.</p></div>", "color-contrast"),
        ("<button style='background:#abc;color:#789'>Verder</button>", "color-contrast"),
        ("<input aria-label=Naam value=Noor class=bleek>", "color-contrast"),
        ("<button style='width:9px;height:9px;padding:0'>a</button>" * 2, "target-size"),
    ],
)
def test_what_is_wrong_to_see_is_found(page: Page, rules: list[str] | None, line: str, finding: str) -> None:
    page.goto("about:blank")  # where styles may stand in the page
    page.set_content(f"{HEAD}<main><h1>Proef</h1>{LINES}{line}{LINES}</main>")
    with pytest.raises(AssertionError, match=finding):
        assert_no_axe_findings(page, rules=rules)


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("<input>", "label"),
        ("<img src=data:,>", "image-alt"),
        ("<p id=a></p><label for=a>a</label><div aria-labelledby=b role=dialog></div>", "aria-dialog-name"),
        ("<h4>Te diep</h4>", "heading-order"),
        ("</main><p>Buiten</p><main>", "landmark-no-duplicate-main"),
        ("<ul><p>Geen punt</p></ul>", "list"),
    ],
)
def test_what_is_wrong_to_hear_is_found(page: Page, line: str, finding: str) -> None:
    page.goto("about:blank")  # where styles may stand in the page
    page.set_content(f"{HEAD}<main><h1>Proef</h1>{LINES}{line}{LINES}</main>")
    with pytest.raises(AssertionError, match=finding):
        assert_no_axe_findings(page)


def test_nothing_is_found_where_nothing_is_wrong(page: Page) -> None:
    page.goto("about:blank")  # where styles may stand in the page
    page.set_content(f"{HEAD}<main><h1>Proef</h1>{LINES}</main>")
    assert_no_axe_findings(page)
