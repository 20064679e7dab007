"""Addresses of our own that stand in an answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse


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
            return self.base + reverse("open_data:service_hours", args=[service])
        return self.base + reverse("open_data:place_hours", args=[service, at_place])

    def instance(self, service: UUID) -> str:
        """The service as linked data."""
        return self.base + reverse("open_data:instance", args=[service])

    def page(self) -> str:
        """The page that explains all open data."""
        return self.base + reverse("open_data:about")
