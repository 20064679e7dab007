"""One state of one page, and what is done to come there."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Act = Callable[[Page], object]


@dataclass(frozen=True)
class Shown:
    """One state of one page: the route, the address, what must be told before (an example), what is done on it.

    ``ready`` is done before the page is opened: what stands in the database, who is logged in at the address given.
    A mapping that it returns fills in the address ("{file}").
    """

    state: str
    route: str
    address: str
    told: str = ""
    act: Act | None = None
    status: int = 200
    ready: Callable[[Page, str], object] | None = None
