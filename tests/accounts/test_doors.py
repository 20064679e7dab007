"""Every page about people that is no part of a file can be found from the work page, by who may open it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rechtop.accounts.access import standing_of
from rechtop.accounts.doors import ways_for
from rechtop.accounts.models import Role
from tests.accounts.addresses import ABOUT_PEOPLE
from tests.accounts.logging_in import log_in
from tests.reception.made import ON, worker
from tests.stores.made import in_stores, store

__all__ = ["store"]
pytestmark = [in_stores]
PEOPLE = [role for role in Role if role not in {Role.EDITOR, Role.COORDINATOR, Role.REGISSEUR, Role.ADMIN}]


@pytest.mark.parametrize("role", PEOPLE)
def test_a_role_sees_exactly_the_ways_that_open_for_it(store: str, role: Role) -> None:
    shown = {reverse(page).lstrip("/") for page, _ in ways_for(standing_of(worker("Wie Verzonnen", role), ON))}
    wanted = {
        "overdracht/in", "overdracht/opvolgen", "onthaal/toezicht", "onthaal/bewaren", "onthaal/bewaren/beslissen",
        "overleg/casuistiek", "overleg/458ter", "onthaal/cijfers", "overdracht/cijfers",
    }  # fmt: skip
    assert shown == {address for address in wanted if role in ABOUT_PEOPLE[address]}


def test_who_coordinates_finds_her_page_from_her_work(store: str, client: Client) -> None:
    log_in(client, worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR))
    page = client.get(reverse("organisations:work")).content.decode()
    assert reverse("handovers:overview") in page
    assert reverse("reception:oversight") not in page
