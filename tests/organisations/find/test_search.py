"""Finding help in everyday words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rechtop.organisations.demo import load_demo
from rechtop.organisations.find.search import search
from tests.organisations.find.recall import tried
from datetime import date

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker):
    """The made-up town, once for this module."""
    with django_db_blocker.unblock():
        load_demo(date(2026, 3, 2))


def test_dump(db):
    load_demo(date(2026, 3, 2))
    t = tried()
    for one in t:
        if not one.hit():
            print(one.asked, '|', sorted(one.meant), '|', one.found[:6])
    print(sum(o.hit() for o in t), sum(o.hit(1) for o in t))
