"""Addresses of our own that stand in an answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

_PLACES = (UUID(int=0), UUID(int=1))


@cache
def _pattern(name: str, count: int) -> str:
    return reverse(f"open_data:{name}", args=_PLACES[:count])


def _with(name: str, *ids: UUID) -> str:
    """An address with identities filled in; looking each up anew is slow on a long page."""
    found = _pattern(name, len(ids))
    for place, id in zip(_PLACES, ids, strict=False):
        found = found.replace(str(place), str(id))
    return found


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses of this installation whole; ``base`` is "https://host"."""

    base: str

    @classmethod
    def of(cls, request: HttpRequest) -> Links:
        """As the visitor reached it."""
        return cls(f"{request.scheme}://{request.get_host()}")

    def calendar(self, service: UUID, at_place: UUID | None = None) -> str:
        """The calendar file of a service, or of a service at one place."""
        if at_place is None:
            return self.base + _with("service_hours", service)
        return self.base + _with("place_hours", service, at_place)

    def instance(self, service: UUID) -> str:
        """The service as linked data."""
        return self.base + _with("instance", service)

    def page(self) -> str:
        """The page that explains all open data."""
        return self.base + reverse("open_data:about")
