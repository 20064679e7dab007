"""Another program, as the Django client plays it, and a limit that starts anew for every test."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
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
        headers = {"content-type": content_type, **more}
        return client.generic("POST", VERKEN + query, content, content_type=content_type, headers=headers)  # type: ignore[return-value]

    return send


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """The description of the API as the API gives it."""
    found: dict[str, Any] = json.loads(Client().get("/api/openapi.json").content)
    return found


def shape(told: dict[str, Any], path: str, method: str, status: str) -> jsonschema_rs.Draft202012Validator:
    """What a description says of one answer."""
    schema = told["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"]
    return jsonschema_rs.Draft202012Validator({**schema, "components": told["components"]})
