"""A visitor of the interview, over a part of the real law. The whole law is met by the stories in ``tests/e2e``."""

from collections.abc import Iterator

import pytest
from django.test import Client

from tests import smaller_law
from tests.explorer.interview.visitor import Visitor


@pytest.fixture(scope="module", autouse=True)
def _smaller_law() -> Iterator[None]:
    with smaller_law.only():
        yield


@pytest.fixture
def visitor(client: Client, db: None) -> Visitor:
    return Visitor(client)


@pytest.fixture
def few_rights() -> Iterator[None]:
    """An interview that is short, also for who answers nothing."""
    with smaller_law.only(smaller_law.FEW):
        yield
