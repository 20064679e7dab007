"""The pages about reaching somebody and knowing who she is."""

from __future__ import annotations

import pytest
from django.test import Client

from rechtop.accounts.models import User
from rechtop.areas.places import neighbourhoods_of
from rechtop.law.catalogue import law
from rechtop.reception.counting.gathering import gathered
from rechtop.reception.counting.periods import Kind, period_of
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record
from rechtop.reception.models import AtHome, SafeContact, Stage, Trajectory
from rechtop.reception.rights.facts import Telling, tell
from rechtop.reception.start.searching import search
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def an(store: str) -> User:
    return worker()


def test_what_she_said_is_kept_and_the_frame_says_what_may_not(an: User) -> None:
    at = desk(an)
    file, client = a_file(at), log_in(Client(), an)
    address = f"/onthaal/dossier/{file.pk}/contact"
    assert "Wat niet gevraagd is, mag niet" in client.get(address).content.decode()
    told = {"phone": "0400 00 00 00", "may_call": "yes", "may_text": "no", "at_home": "nothing"}
    assert client.post(address, told).status_code == 302
    held = SafeContact.objects.using(at.store).get()
    assert (held.may_call, held.may_text, held.may_mail, held.at_home) == (True, False, None, AtHome.NOTHING)
    shown = client.get(f"/onthaal/dossier/{file.pk}").content.decode()
    asked = "Nog niet gevraagd, dus niet doen: een bericht inspreken, een e-mail, een brief."
    for line in ("Geen sms.", "Niets mag thuis liggen.", asked):
        assert line in shown
    again = client.get(address).content.decode()
    assert "Zij zei dat dit mag: bellen." in again
    assert "Nog niet gevraagd of een e-mail mag." in again


def test_p09_a_file_without_a_name_says_so_and_a_name_comes_when_it_is_needed(an: User) -> None:
    at = desk(an)
    file, client = a_file(at, ""), log_in(Client(), an)
    address = f"/onthaal/dossier/{file.pk}/wie"
    page = client.get(address).content.decode()
    assert "zonder naam" in page
    assert "Hulp kan zonder naam." in page
    told = {"name": "Fatima Voorbeeld", "birth_date": "30/07/1985", "language": "ar", "needs_interpreter": "yes"}
    assert client.post(address, told).status_code == 302
    person = at.find(file.pk).person
    assert (person.name, person.birth_date, person.needs_interpreter) == ("Fatima Voorbeeld", "1985-07-30", True)
    assert [row.file.pk for row in search(at, "fatima").rows] == [file.pk]


def test_the_neighbourhood_is_asked_once_the_municipality_is_known_and_counts(an: User) -> None:
    at = desk(an)
    file, client = a_file(at), log_in(Client(), an)
    address = f"/onthaal/dossier/{file.pk}/wie"
    assert "Wijk" not in client.get(address).content.decode()
    tell_municipality(at, file, "44021")
    area = neighbourhoods_of("44021")[0]
    assert area.name in client.get(address).content.decode()
    assert client.post(address, {"name": "Fatima", "neighbourhood": "11001W01"}).status_code == 200, "of another town"
    assert client.post(address, {"name": "Fatima", "neighbourhood": area.code}).status_code == 302
    assert at.find(file.pk).neighbourhood == area.code
    record(at, file.pk, Stage.EXPLORED, on=at.on, right="leefloon")
    (counted,) = gathered(at.store, period_of(Kind.QUARTER, at.on))
    assert (counted.municipality, counted.neighbourhood) == ("44021", area.code)
    tell_municipality(at, file, "44021")
    assert at.find(file.pk).neighbourhood == area.code
    tell_municipality(at, file, "11001")
    assert at.find(file.pk).neighbourhood == ""


def tell_municipality(at: Desk, file: Trajectory, code: str) -> None:
    with at.writing(file.pk, "trajectory.facts") as held:
        tell(at, held, law(), {("household", "municipality"): code}, Telling(at.on))


@pytest.mark.parametrize("birth_date", ["30/07/2985", "30/07/1085", "gisteren"])
def test_a_day_that_cannot_be_is_asked_again_and_nothing_typed_is_lost(an: User, birth_date: str) -> None:
    at = desk(an)
    file, client = a_file(at, ""), log_in(Client(), an)
    answer = client.post(f"/onthaal/dossier/{file.pk}/wie", {"name": "Fatima", "birth_date": birth_date})
    assert answer.status_code == 200
    for kept in ("Nog niet bewaard", "Fatima", birth_date):
        assert kept in answer.content.decode()
    assert at.find(file.pk).person.name == ""
