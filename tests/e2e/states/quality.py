"""The pages of freshness and quality. The town and its people are made up."""

from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id
from tests.accounts.people import mandated
from tests.e2e.states.organisations import ON, _as, _press, _town, _working
from tests.e2e.states.shown import Shown

OF = "werk/kwaliteit"


def _own(page: Page, url: str) -> None:
    _town(page, url)
    _as(mandated(Role.EDITOR, demo_id("organisatie", "ocmw-voorbeeldstad"), since=ON), page, url)


def _nothing_yet(page: Page, url: str) -> None:
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _check(page: Page) -> None:
    page.locator("input[name=fiche]").first.check()
    _press("De aangekruiste kloppen nog")(page)
    expect(page.get_by_role("button", name="Maak ongedaan")).to_be_visible()


def _take_back(page: Page) -> None:
    _check(page)
    _press("Maak ongedaan")(page)
    expect(page.get_by_role("status")).to_contain_text("weer zoals ze was")


STATES = (
    Shown("the whole map", OF, f"/{OF}", ready=_working),
    Shown("my own fiches", OF, f"/{OF}", ready=_own),
    Shown("no services yet", OF, f"/{OF}", ready=_nothing_yet),
    Shown("checked", OF, f"/{OF}", ready=_working, act=_check),
    Shown("checked, and taken back", OF, f"/{OF}", ready=_working, act=_take_back),
    Shown("nothing ticked", OF, f"/{OF}", ready=_working, act=_press("De aangekruiste kloppen nog")),
)

NO_PAGES = {
    f"{OF}/nagekeken": "only takes a button; leads to the list",
    f"{OF}/terug": "only takes a button; leads to the list",
}
