"""What if: at the desk from what was typed there, and in the explorer with only net pay. The people are made up."""

from playwright.sync_api import Page, expect

from tests.e2e.states.shown import Act, Shown

PAID = "leefloon_en_deeltijds_werk"


def _at_desk(*, fact: str = "", start: str = "", compute: bool = True) -> Act:
    def act(page: Page) -> None:
        page.locator("[name='naam.p1']").fill("Noor")
        page.locator("[name='f.p1.birth_date']").fill("14/03/1957")
        page.get_by_role("button", name="Wat als?").click()
        expect(page.locator("#wat-feit")).to_be_visible()
        if fact:
            page.locator("#wat-feit").select_option(fact)
        if start:
            page.locator("#wat-van").fill(start)
        if compute:
            page.get_by_role("button", name="Bereken").last.click()
            expect(page.locator("#uitkomst" if not start else ".error-summary")).to_be_visible()

    return act


def _own(start: str = "0") -> Act:
    def act(page: Page) -> None:
        page.locator("#wat-van").fill(start)
        page.get_by_role("button", name="Toon wat er verandert").click()
        expect(page.locator("#uitkomst" if start == "0" else ".error-summary")).to_be_visible()

    return act


STATES = (
    Shown("what to vary at the desk", "balie/wat-als", "/balie", act=_at_desk(compute=False)),
    Shown("an income that changes, at the desk", "balie/wat-als", "/balie", act=_at_desk()),
    Shown("a choice that changes, at the desk", "balie/wat-als", "/balie", act=_at_desk(fact="tenure")),
    Shown("a first value that is no number", "balie/wat-als", "/balie", act=_at_desk(start="veel")),
    Shown("what somebody would earn", "rechten/wat-als", "/rechten/wat-als", PAID),
    Shown("an income that changes", "rechten/wat-als", "/rechten/wat-als", PAID, _own()),
    Shown("an income that leaves rights out of sight", "rechten/wat-als", "/rechten/wat-als", "weduwe_van_67", _own()),
    Shown("more from than to", "rechten/wat-als", "/rechten/wat-als", PAID, _own("9.000")),
)
