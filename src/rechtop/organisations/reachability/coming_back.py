"""From a page of another room to noting an attempt, and back there afterwards.

The address of that page travels sealed and opens for an hour only: nobody reads in an address, a history or a log from
where somebody came. Nothing of it is kept with the attempt, which never says for whom it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.http import HttpRequest

from rechtop.organisations.find.sealed import opened, seal
from rechtop.organisations.find.search import current
from rechtop.organisations.models import Service

BACK = "terug"
"""What stands in an address before the sealed page to go back to."""

OFTEN = 4
"""So many services that somebody tried last are offered."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """The page to go back to, and what stands behind an address so that the next page knows it too."""

    address: str
    behind: str


def behind(address: str) -> str:
    """What to write behind the address of noting an attempt, to come back to a page of our own."""
    return f"?{BACK}={seal(address)}"


def way_back(request: HttpRequest) -> WayBack | None:
    """The page to go back to; None when there is none, when it was sealed too long ago, or not by us.

    Words to search for are sealed in the same way, but never begin with a slash.
    """
    sealed = request.GET.get(BACK, "")
    address = opened(sealed) if sealed else ""
    is_ours = address.startswith("/") and not address.startswith("//")
    return WayBack(address, f"?{BACK}={sealed}") if is_ours else None


def tried_by(user: UUID, on: date) -> list[Service]:
    """The services of the map that somebody tried last, the latest first; one query."""
    held = current(on).filter(attempts__by=user, attempts__undone_at=None)
    return list(held.annotate(last=Max("attempts__noted_at")).order_by("-last", "pk")[:OFTEN])
