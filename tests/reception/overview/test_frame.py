"""What stands above every page of a file, and that it names nobody where others look."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.reception.models import AtHome, OwnerKind, Person, SafeContact, Step, Trajectory
from rechtop.reception.parts import PARTS, frame_of, warnings_of
from rechtop.reception.requests.registering import Asked, give_receipt, register
from rechtop.reception.start.joining import join
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _page(file: Trajectory, client: Client) -> str:
    answer = client.get(reverse("reception:file", args=[file.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_page_tells_who_what_and_who_carries_it(store: str) -> None:
    user = worker()
    page = _page(a_file(desk(user, on=timezone.localdate())), log_in(Client(), user))
    assert "Fatima" in page
    assert "Ik kan de gasrekening niet betalen." in page
    assert "Trekker: <b>An Verzonnen</b>" in page
    assert "Nog geen volgende stap afgesproken." in page


def test_the_first_page_asks_to_register_a_request_and_then_shows_it_with_what_is_missing(store: str) -> None:
    user = worker()
    at, client = desk(user, on=timezone.localdate()), log_in(Client(), user)
    file = a_file(at)
    assert "Registreer de aanvraag" in _page(file, client)
    made = register(at, file.pk, Asked("Ik heb geen geld", "leefloon"))
    assert "Registreer de aanvraag" not in (page := _page(file, client))
    assert "Leefloon, " in page
    assert "ontvangstbewijs nog niet gegeven" in page
    give_receipt(at, file.pk, made.pk)
    assert "ontvangstbewijs nog niet gegeven" not in _page(file, client)


def test_a_file_that_went_into_another_shows_the_way_there_and_back(store: str) -> None:
    user = worker()
    at, client = desk(user, on=timezone.localdate()), log_in(Client(), user)
    stays, goes = a_file(at), a_file(at, name="")
    join(at, stays.pk, goes.pk, person=stays.person_id)
    for file, other in ((goes, stays), (stays, goes)):
        page = _page(file, client)
        assert page.count(f'href="{reverse("reception:file", args=[other.pk])}"') == 1
    assert "Dit dossier ging op in een ander dossier" not in page


def test_p10_title_and_addresses_name_nobody(store: str) -> None:
    user = worker()
    page = _page(a_file(desk(user, on=timezone.localdate())), log_in(Client(), user))
    assert "<title>Rechtop: dossier</title>" in page
    assert "fatima" not in " ".join(part.split('"')[0] for part in page.split('href="')[1:]).lower()


def test_p09_somebody_without_a_name_is_shown_as_such(store: str) -> None:
    at = desk()
    assert frame_of(at, a_file(at, name=""), "overview").who == "zonder naam"


def test_the_next_step_is_the_open_one_that_is_due_first(store: str) -> None:
    at = desk()
    file = a_file(at)
    for days, state in ((3, "open"), (-2, "open"), (-9, "done")):
        done = at.on if state == "done" else None
        Step.objects.using(store).create(
            trajectory=file, what=f"stap {days}", owner_kind=OwnerKind.PERSON, due_on=at.on + timedelta(days),
            state=state, done_on=done, by=at.user, by_name=at.name,
        )  # fmt: skip
    frame = frame_of(at, file, "overview")
    assert frame.next_step is not None
    assert frame.next_step.what == "stap -2"
    assert frame.is_late


def test_p11_what_was_not_asked_is_no_yes() -> None:
    assert "nog niet gevraagd" in " ".join(warnings_of(Person(), None))
    assert "nog niet gevraagd" in " ".join(warnings_of(Person(), SafeContact(may_post=True)))


def test_p11_what_may_not_be_done_is_said() -> None:
    contact = SafeContact(may_post=False, may_call=True, may_text=None, at_home=AtHome.NOTHING, asked_on="2026-11-01")
    not_asked = "Nog niet gevraagd, dus niet doen: een bericht inspreken, een sms, een e-mail."
    assert list(warnings_of(Person(), contact)) == ["Geen brieven.", not_asked, "Niets mag thuis liggen."]


def test_every_part_has_an_address_that_holds_only_the_file(store: str) -> None:
    file = a_file(desk())
    addresses = [reverse(part.url_name, args=[file.pk]) for part in PARTS]
    assert all(one.startswith(f"/onthaal/dossier/{file.pk}") for one in addresses)
    assert len(set(addresses)) == len(PARTS)
