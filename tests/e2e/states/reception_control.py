"""Opening with a reason and in an emergency, a closed circle, the control officer. Everybody is made up."""

from datetime import date

from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.reception.control.circle import set_circle
from rechtop.reception.control.opening import break_glass, open_with_reason
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.reception.made import OTHER_TEAM, a_file, desk, worker

ON = date(2025, 3, 1)
WHY = "Haar buur belt: zij doet niet open en de kinderen roepen."


def _mine(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    return {"file": str(a_file(desk(user, on=ON)).pk)}


def _closed(page: Page, url: str) -> dict[str, str]:
    found = _mine(page, url)
    at = desk(worker("Bo Verzonnen"), on=ON)
    set_circle(desk(worker("Hilde Verzonnen", Role.TEAM_LEAD, team=None), on=ON), at.files().get().pk, closed=True)
    return found


def _of_others(page: Page, url: str) -> dict[str, str]:
    _as(worker("Bo Verzonnen", team=OTHER_TEAM), page, url)
    return {"file": str(a_file(desk(on=ON)).pk)}


def _looked_at(page: Page, url: str) -> dict[str, str]:
    found = _mine(page, url)
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM), on=ON)
    open_with_reason(other, desk(worker("Cis Verzonnen"), on=ON).files().get().pk, "contact", "Zij belde mij op.")
    return found


def _officer(page: Page, url: str) -> None:
    _as(worker("Odette Verzonnen", Role.CONTROL_OFFICER, team=None), page, url)


def _reported(page: Page, url: str) -> None:
    _officer(page, url)
    file = a_file(desk(on=ON))
    break_glass(desk(worker("Bo Verzonnen", team=OTHER_TEAM), on=ON), file.reference, WHY)


def _nothing_chosen(page: Page) -> None:
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    _press("Bewaar")(page)


OF = "onthaal/dossier/<uuid:pk>"
STATES = [
    Shown("why", f"{OF}/openen", "/onthaal/dossier/{file}/openen", ready=_of_others),
    Shown(
        "nothing said",
        f"{OF}/openen",
        "/onthaal/dossier/{file}/openen",
        ready=_of_others,
        act=_press("Open voor vandaag"),
    ),
    Shown("in an emergency", "onthaal/nood", "/onthaal/nood", ready=_of_others),
    Shown("unknown reference", "onthaal/nood", "/onthaal/nood", ready=_of_others, act=_press("Open nu")),
    Shown("open to the team", f"{OF}/kring", "/onthaal/dossier/{file}/kring", ready=_mine),
    Shown("closed", f"{OF}/kring", "/onthaal/dossier/{file}/kring", ready=_closed),
    Shown("who looked", f"{OF}/logboek", "/onthaal/dossier/{file}/logboek", ready=_looked_at),
    Shown("nothing yet", "onthaal/toezicht", "/onthaal/toezicht", ready=_officer),
    Shown("one emergency", "onthaal/toezicht", "/onthaal/toezicht", ready=_reported),
    Shown("no outcome chosen", "onthaal/toezicht", "/onthaal/toezicht", ready=_reported, act=_nothing_chosen),
]
NO_PAGES = {"onthaal/toezicht/opening/<uuid:pk>": "takes a button and goes back to the page of the officer"}
