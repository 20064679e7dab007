"""The accessibility scan of a page: every rule on everything, and colours once for each way in which text looks.

The scan of colours is by far the slowest, and gives the same answer for texts that look the same: it gets three texts
of each look. What has the same colour, size and weight, on the same backgrounds all the way up, looks the same.
"""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

from tests.e2e.conftest import NARROW, WIDE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR = "color-contrast"
WHERE = ["css-orientation-lock", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""Rules whose answer depends on where things stand, and so on the width of the screen, as that of colours does."""

SCAN = """async ({ tags, rules, colour }) => {
    const under = new Map([[null, ""]]);
    const behind = element => {
        let told = under.get(element);
        if (told === undefined) {
            const style = getComputedStyle(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position].join();
            const above = behind(element.parentElement);
            told = own === "rgba(0, 0, 0, 0),none,1,static" ? above : `${above}>${own}`;
            under.set(element, told);
        }
        return told;
    };
    const looks = new Map();
    for (const element of document.body.querySelectorAll("*")) {
        element.removeAttribute("data-look");
        const says = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!(says || element.matches("input, select, textarea")) || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const look = [behind(element), element.tagName, element.matches(":disabled"), style.color, style.fontSize,
            style.fontWeight, style.textShadow].join();
        looks.has(look) ? looks.get(look).push(element) : looks.set(look, [element]);
    }
    for (const all of looks.values())
        for (const some of [all[0], all[all.length >> 1], all.at(-1)]) some.setAttribute("data-look", "");
    axe.configure({ rules: [{ id: colour, selector: "[data-look]" }] });
    const runOnly = rules ? { type: "rule", values: [...rules, colour] } : { type: "tag", values: tags };
    return (await axe.run(document, { runOnly, resultTypes: ["violations"] })).violations;
}"""


def assert_no_axe_findings(page: Page, *, rules: list[str] | None = None) -> None:
    """Fail with axe's own report when it finds anything, by all rules or by these and that of colours.

    The page must have JavaScript on, or axe never answers.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: Any = page.evaluate(SCAN, {"tags": TAGS, "rules": rules, "colour": COLOUR})
    results = AxeResults({"violations": found})
    assert results.violations_count == 0, results.generate_report()


def assert_fits_everybody(page: Page) -> None:
    """Axe finds nothing and nothing falls off, on a wide screen and on the smallest, which is also a zoom of 400 %."""
    for screen in (WIDE, NARROW):
        page.set_viewport_size(screen)  # type: ignore[arg-type]  # a viewport as its keys say
        assert_no_axe_findings(page, rules=None if screen is WIDE else WHERE)
        assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
