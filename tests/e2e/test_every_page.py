"""Every page of the site in every state that it has, narrow and wide: axe finds nothing and nothing falls off.

A route without a state in `tests/e2e/states` fails. What is no page says why. The people are made up.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from django.template import engines
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.e2e import states
from tests.e2e.axe import assert_fits_everybody
from tests.e2e.states.shown import Shown
from tests.stores.made import in_stores_for_real

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2025, 3, 1)
OF_PEOPLE = ("onthaal/", "overdracht", "overleg")
"""How the routes begin whose pages read a store."""

FORMS_OF_THE_DESK = ("balie", "onthaal/dossier/<uuid:pk>/rechten")
"""One form of 300 fields: tests/e2e/test_balie.py unfolds them."""

ROOMS = [import_module(f"{states.__name__}.{module.name}") for module in iter_modules(states.__path__)]
STATES: list[Shown] = [state for room in ROOMS for state in getattr(room, "STATES", ())]
NO_PAGES: dict[str, str] = {route: why for room in ROOMS for route, why in getattr(room, "NO_PAGES", {}).items()}


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for found in resolver.url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from _routes(found, route)
        else:
            assert isinstance(found, URLPattern)
            yield route


def test_every_route_has_a_state_here_or_says_why_it_is_no_page() -> None:
    routes = set(_routes(get_resolver()))
    listed = {shown.route for shown in STATES} - {"404"}
    assert routes - listed - NO_PAGES.keys() == set(), "a route without a state"
    assert (listed | NO_PAGES.keys()) - routes == set(), "a state of a route that is gone"
    assert listed & NO_PAGES.keys() == set()


@pytest.fixture(autouse=True)
def _as_it_runs_on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not typed is empty, as it is for a visitor: other tests refuse names that a template does not have."""
    monkeypatch.setattr(timezone, "localdate", lambda: ON)
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


@pytest.fixture
def told(page: Page, live_server: Any) -> Callable[[str], None]:
    """Begin an interview with the answers of an example."""

    def begun(example: str) -> None:
        page.goto(f"{live_server.url}/rechten/verder")
        page.locator("#bestand").set_input_files(EXAMPLES / f"{example}.yaml")
        page.get_by_role("button", name="Ga verder", exact=True).click()
        expect(page).to_have_url(re.compile("/rechten/antwoorden$"))

    return begun


def _state(shown: Shown) -> Any:
    """A state as a case: what is about people needs the stores."""
    marks = [in_stores_for_real] if shown.route.startswith(OF_PEOPLE) else []
    return pytest.param(shown, id=f"{shown.route or 'home'}: {shown.state}", marks=marks)


@pytest.mark.parametrize("shown", [_state(shown) for shown in STATES])
def test_axe_finds_nothing_and_nothing_falls_off(
    page: Page, live_server: Any, told: Callable[[str], None], shown: Shown
) -> None:
    places: object = None
    if shown.told:
        told(shown.told)
    if shown.ready is not None:
        places = shown.ready(page, live_server.url)
    address = shown.address.format(**places) if isinstance(places, dict) else shown.address
    answer = page.goto(live_server.url + address)
    assert answer is not None
    assert answer.status == shown.status
    if shown.act is not None:
        shown.act(page)
    if shown.route not in FORMS_OF_THE_DESK:
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    assert_fits_everybody(page)
