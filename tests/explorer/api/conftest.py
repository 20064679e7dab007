"""Another program, as the Django client plays it, and a limit that starts anew for every test."""

import json
from collections.abc import Callable, Iterator

import pytest
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.api import door

Ask = Callable[..., HttpResponse]
VERKEN = "/api/rechten/verken"


@pytest.fixture(autouse=True)
def _anew(settings: object) -> Iterator[None]:
    settings.API_RATE = 100_000  # type: ignore[attr-defined]  # pytest-django's wrapper takes any setting
    door.limit.cache_clear()
    yield
    door.limit.cache_clear()


@pytest.fixture
def ask(client: Client) -> Ask:
    """Send a household: an object as JSON, or bytes as they are."""

    def send(told: object, query: str = "", *, content_type: str = "application/json", **more: str) -> HttpResponse:
        content = told if isinstance(told, bytes) else json.dumps(told).encode()
        return client.post(VERKEN + query, data=content, content_type=content_type, headers=more)  # type: ignore[return-value]

    return send
