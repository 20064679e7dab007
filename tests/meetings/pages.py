"""The addresses of pages about people."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

OF_PEOPLE = ("onthaal", "overdracht", "overleg")
"""Other rooms stand below: the arrows of the house keep them from knowing that consultations exist."""

OF_THE_LAW = "rechten"
"""Pages that work out the law take long, and read nothing but facts."""


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Each route, as a path takes it."""
    for found in (resolver or get_resolver()).url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from routes(found, route)
        else:
            assert isinstance(found, URLPattern)
            if route.startswith(OF_PEOPLE) and OF_THE_LAW not in route:
                yield route
