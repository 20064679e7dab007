"""The desk form as tests use it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.sheet import Sheet
from rechtop.explorer.told import Reading, read_sheet
from rechtop.law.catalogue import law

ON = date(2026, 3, 10)

Post = Callable[[Mapping[str, str | list[str]]], BeautifulSoup]
_PAGES: dict[str, str] = {}


def sheet_of(*people: str, **typed: str) -> Sheet:
    """A sheet of synthetic people; ``f__p1__savings="900"`` is what was typed in ``f.p1.savings``."""
    posted = {name.replace("__", "."): [text] for name, text in typed.items()}
    return Sheet.posted({"persoon": list(people or ("p1",)), "op": ["10/03/2026"], **posted})


def reading_of(*people: str, **typed: str) -> Reading:
    """What is understood of such a sheet."""
    return read_sheet(sheet_of(*people, **typed), law(), ON)


@pytest.fixture
def read() -> Callable[[HttpResponse], BeautifulSoup]:
    """Read a page, refusing HTML that a browser would have to repair."""

    def strictly(response: HttpResponse) -> BeautifulSoup:
        assert response.status_code == 200
        html5lib.HTMLParser(strict=True).parse(response.content.decode())
        return BeautifulSoup(response.content.decode(), "html.parser")

    return strictly


@lru_cache(maxsize=8)  # one takes 20 MB
def _parsed(page: str) -> BeautifulSoup:
    return BeautifulSoup(page, "html.parser")


@pytest.fixture
def post(client: Client) -> Post:
    """Send the desk form as a browser without JavaScript does, and look at the page that comes back.

    The desk keeps nothing, so the same form gives the same page: it is asked for once.
    """

    def sent(data: Mapping[str, str | list[str]]) -> BeautifulSoup:
        key = repr(sorted(data.items()))
        if key not in _PAGES:
            response = client.post("/balie", data)
            assert response.status_code == 200
            _PAGES[key] = response.content.decode()
        return _parsed(_PAGES[key])

    return sent


def typed_on(page: BeautifulSoup) -> dict[str, list[str]]:
    """What the form on a page would send, as a browser collects it, without its buttons and the token of the visit."""
    form = page.select_one("form#balie")
    assert form is not None
    found: dict[str, list[str]] = {}
    for tag in form.select("input:not([name=csrfmiddlewaretoken]), select"):
        name = str(tag["name"])
        if tag.name == "select":
            chosen = tag.select_one("option[selected]") or tag.select_one("option")
            value = str(chosen["value"]) if chosen is not None else ""
        elif tag.get("type") == "radio" and not tag.has_attr("checked"):
            continue
        else:
            value = str(tag.get("value", ""))
        found.setdefault(name, []).append(value)
    return found
