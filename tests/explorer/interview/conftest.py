"""A visitor of the interview."""

import pytest
from django.test import Client

from tests.explorer.interview.visitor import Visitor


@pytest.fixture
def visitor(client: Client, db: None) -> Visitor:
    return Visitor(client)
