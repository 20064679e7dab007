"""A machine makes up questions from the description, good ones and bad ones: none may break the server or the promise.

What goes out has to be what was described, every status declared, and what the schema forbids refused. A household
may fit the schema and still be none (a relation to nobody): that it is refused then is no fault.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.effort import SOAK
from tests.smaller_law import FEW, only

PLAIN = {"Accept-Encoding": "identity", "Host": "localhost"}


@pytest.fixture(scope="module", autouse=True)
def _fewer_rights() -> Iterator[None]:
    with nullcontext() if SOAK else only(FEW):
        yield


@pytest.fixture(scope="module")
def described() -> Iterator[Any]:
    """The API as its description tells it, asked without a network and without a database."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def _holds(described: Any, path: str, method: str, mode: GenerationMode, most: int, soak: int) -> set[int]:
    """Try made-up questions to one address and give the statuses that came."""
    came: set[int] = set()
    strategy = described[path][method].as_strategy(generation_mode=mode)

    @settings(max_examples=soak if SOAK else most, suppress_health_check=list(HealthCheck))
    @given(case=strategy)
    def try_one(case: Any) -> None:
        response = case.call(headers=PLAIN)
        came.add(response.status_code)
        case.validate_response(response, excluded_checks=[positive_data_acceptance])

    try_one()
    return came


@pytest.mark.property
def test_good_households_are_answered_as_described(described: Any) -> None:
    came = _holds(described, "/api/rechten/verken", "POST", GenerationMode.POSITIVE, 12, 1_000)
    assert came == {200, 422}


@pytest.mark.property
def test_bad_households_are_refused(described: Any) -> None:
    came = _holds(described, "/api/rechten/verken", "POST", GenerationMode.NEGATIVE, 15, 1_000)
    assert came <= {400, 415, 422}
    assert 422 in came


@pytest.mark.property
@pytest.mark.parametrize("path", ["/api/rechten", "/api/rechten/schema", "/api/rechten/{right}", "/api/feiten"])
def test_what_is_read_is_as_described(described: Any, path: str) -> None:
    assert _holds(described, path, "GET", GenerationMode.POSITIVE, 10, 500) <= {200, 404}
