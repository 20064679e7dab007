"""Every address of the reception as every role: who is not listed is refused, and nobody comes in without a mandate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from rechtop.accounts.models import Role
from tests.accounts.addresses import ABOUT_PEOPLE, PUBLIC
from tests.accounts.logging_in import log_in
from tests.reception.made import worker
from tests.stores.made import in_stores

pytestmark = [in_stores]

OF_PEOPLE = ("onthaal", "overdracht", "overleg")
"""How the addresses begin behind which a store is."""


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for found in resolver.url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from _routes(found, route)
        else:
            assert isinstance(found, URLPattern)
            yield route


def _is_public(route: str) -> bool:
    """Whether it is listed as open to who has no account: a private link, the post of another installation."""
    return "/".join(route.split("/")[:2]) in PUBLIC


def _tried(client: Client, route: str) -> set[int]:
    address = "/" + re.sub(r"<[^>]+>", str(uuid4()), route)
    answers = [client.get(address), client.post(address)]
    return {answer.status_code for answer in answers} - {405}


def test_every_address_of_the_reception_says_who_may() -> None:
    routes = {route for route in _routes(get_resolver()) if route.startswith(OF_PEOPLE) and not _is_public(route)}
    assert routes - ABOUT_PEOPLE.keys() == set(), "say in tests/accounts/addresses.py who may open it"
    assert ABOUT_PEOPLE.keys() - routes == set(), "an address that is gone"


@pytest.mark.parametrize("role", Role)
def test_p02_each_role_comes_in_exactly_where_it_is_listed(store: str, role: Role) -> None:
    client = log_in(Client(), worker("Dirk Verzonnen", role))
    for route, allowed in ABOUT_PEOPLE.items():
        statuses = _tried(client, route)
        assert statuses, route
        assert (statuses != {403}) is (role in allowed), f"{role} {route}: {statuses}"


def test_who_is_not_logged_in_goes_to_the_log_in_page(store: str) -> None:
    for route in ABOUT_PEOPLE:
        assert _tried(Client(), route) == {302}, route
