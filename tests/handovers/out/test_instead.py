"""The receiver closed: what now. And what she strikes out while they look at it together does not leave."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from rechtop.handovers.errors import HandoverError
from rechtop.handovers.models import Handover
from rechtop.handovers.out.instead import closed_now
from rechtop.handovers.out.receivers import found_services
from rechtop.handovers.sending import send, strike
from rechtop.handovers.states import State, Way
from rechtop.organisations.models import Organisation, Service, Topic
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, agreed, drafted, sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _service(name: str, organisation: UUID, subject: str = "schulden", pk: UUID | None = None) -> Service:
    Organisation.objects.get_or_create(
        pk=organisation,
        defaults={"slug": f"o{organisation.hex}", "name": "Iemand", "kind": "caw", "is_fictional": True},
    )
    made = Service.objects.create(
        pk=pk or uuid4(), slug=name.lower(), name=name, organisation_id=organisation, is_fictional=True
    )
    Topic.objects.create(service=made, taxonomy="domein", code=subject)
    return made


@pytest.fixture
def closed(store: str) -> Service:
    """A service that is full, another for the same, one for something else, one that is full too, and ours."""
    other = uuid4()
    for name, organisation, subject in (("Schuldhulp", other, "schulden"), ("Fietsles", other, "mobiliteit"),
                                        ("Ons", OURS, "schulden")):  # fmt: skip
        _service(name, organisation, subject)
    full = _service("Vollehulp", other)
    Service.objects.filter(pk=full.pk).update(capacity="vol")
    held = _service("Budgethulp", THEIRS, pk=SERVICE)
    Service.objects.filter(pk=SERVICE).update(capacity="vol")
    return held


def test_who_helps_with_the_same_is_proposed_and_nobody_who_is_closed_too(closed: Service) -> None:
    found = closed_now(SERVICE, OURS, ON)
    assert found is not None
    assert [other.name for other in found.others] == ["Schuldhulp"]
    assert "niemand bij" in found.why
    Service.objects.filter(pk=SERVICE).update(capacity="open")
    assert closed_now(SERVICE, OURS, ON) is None


def test_what_came_in_the_place_of_a_service_that_ended_comes_first(closed: Service) -> None:
    follower = _service("Schuldpunt", THEIRS, "wonen")
    Service.objects.filter(pk=SERVICE).update(valid_until=ON - timedelta(1), successor=follower, capacity="open")
    found = closed_now(SERVICE, OURS, ON)
    assert found is not None
    assert (found.follower, found.why) == (follower, "Deze dienst bestaat niet meer.")
    assert found_services("budgethulp", OURS, ON)[0] == follower


def test_searching_a_closed_service_brings_the_others_along(closed: Service) -> None:
    assert [one.name for one in found_services("budgethulp", OURS, ON)] == ["Budgethulp", "Schuldhulp"]


def test_choosing_otherwise_keeps_what_was_typed_and_leaves_no_draft_behind(closed: Service, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = drafted(at, a_file(at), Way.PHONE)
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht"
    page = BeautifulSoup(log_in(client, user).get(f"{address}/{held.pk}").content, "html.parser")
    form = page.select_one("form#otherwise")
    assert form is not None
    typed = [
        (str(one["name"]), str(one["value"])) for one in form.select("input") if one["name"] != "csrfmiddlewaretoken"
    ]
    told: dict[str, list[str]] = {}
    for name, value in typed:
        told.setdefault(name, []).append(value)
    again = client.post(f"{address}/nieuw", told).content.decode()
    assert 'value="Schuldhulp"' in again
    assert f'name="replaces" value="{held.pk}"' in again
    assert f'value="{SERVICE}/phone" checked' in again
    told |= {"make": ["1"], "until": ["31/12/2099"]}
    assert client.post(f"{address}/nieuw", told).status_code == 302
    held.refresh_from_db()
    assert held.state == State.WITHDRAWN
    assert str(held.pk) not in client.get(address).content.decode()


def test_p05_what_she_strikes_out_does_not_leave(closed: Service, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = drafted(at, a_file(at), Way.PHONE)
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}"
    log_in(client, user)
    assert client.post(f"{address}/schrap", {"item": "contact"}).status_code == 302
    shown = client.get(address).content.decode()
    assert "0470 00 00 00" not in shown.split("what-leaves")[1].split("</dl>")[0]
    left = send(at, Handover.objects.using(at.store).get(pk=held.pk), agreed(at.on))
    assert [item["id"] for item in left.items] == ["name", "question"]
    assert "al vertrokken" in client.post(f"{address}/schrap", {"item": "name"}).content.decode()


def test_something_has_to_be_left(closed: Service) -> None:
    at = desk()
    held = drafted(at, a_file(at), Way.PHONE)
    for item in ("name", "contact"):
        held = strike(at, held, item)
    with pytest.raises(HandoverError, match="niets over"):
        strike(at, held, "question")


def test_a_refused_question_can_go_elsewhere_at_once(closed: Service, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = sent(at, a_file(at), Way.PHONE)
    Handover.objects.using(at.store).filter(pk=held.pk).update(state=State.REFUSED, refusal="full")
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}"
    assert "Draag over aan Schuldhulp" in log_in(client, user).get(address).content.decode()
    Service.objects.filter(pk=SERVICE).update(capacity="open")
    assert "Draag over aan een andere dienst" in client.get(address).content.decode()
