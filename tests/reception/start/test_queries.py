"""How many queries each page asks, whatever there is in the store."""

from __future__ import annotations

import pytest
from django.test import Client

from rechtop.reception.requests.registering import Asked, register
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

AT_MOST = 28
PAGES = ("zoeken", "dossier/{}/contact", "dossier/{}/wie", "dossier/{}/rijksregisternummer", "dossier/{}/aanvraag")


@pytest.mark.parametrize("page", ["nieuw", *PAGES])
def test_more_files_and_requests_ask_no_more_queries(store: str, page: str) -> None:
    at = desk()
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    file = a_file(at, "Fatima Voorbeeld")
    register(at, file.pk, Asked(right="leefloon"))
    address = f"/onthaal/{page.format(file.pk)}"
    first = queries_of(client, address)
    for _ in range(4):
        a_file(at, "Fatima Voorbeeld")
    for right in ("installatiepremie", "dringende_medische_hulp", "verwarmingstoelage"):
        register(at, file.pk, Asked(right=right))
    assert queries_of(client, address) == first <= AT_MOST
