"""The first screen: everything may be left out, and who may be known is asked once."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from rechtop.accounts.models import Mandate, Role, User
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.reception.models import Assignment, Channel, Person, Trajectory, Urgency
from tests.accounts.logging_in import log_in
from tests.reception.made import ON, OTHER_TEAM, a_file, desk, worker
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

LEAST = {"channel": "desk", "urgency": "usual"}


@pytest.fixture
def an(store: str) -> User:
    return worker()


def _token(client: Client) -> str:
    found = BeautifulSoup(client.get("/onthaal/nieuw").content, "html.parser").find("input", {"name": "once"})
    return str(found["value"]) if found is not None else ""


def test_p09_nothing_but_how_she_came_is_enough(an: User, store: str) -> None:
    answer = log_in(Client(), an).post("/onthaal/nieuw", LEAST)
    made = Trajectory.objects.using(store).select_related("person").get()
    assert answer["Location"] == f"/onthaal/dossier/{made.pk}"
    assert (made.person.name, made.question, made.channel, made.urgency) == ("", "", Channel.DESK, Urgency.USUAL)
    assert made.person.needs_interpreter is None
    assert made.person.is_synthetic, "as its store says"


def test_all_that_was_typed_is_kept(an: User, store: str) -> None:
    told = {"channel": "phone", "urgency": "today", "name": "Fatima", "question": "Mijn gas is af", "language": "ar",
            "needs_interpreter": "yes", "is_taken": "on"}  # fmt: skip
    log_in(Client(), an).post("/onthaal/nieuw", told)
    made = Trajectory.objects.using(store).select_related("person").get()
    assert (made.question, made.channel, made.urgency) == ("Mijn gas is af", Channel.PHONE, Urgency.TODAY)
    assert (made.person.name, made.person.language, made.person.needs_interpreter) == ("Fatima", "ar", True)
    assert Assignment.objects.using(store).get().worker == an.pk


def test_who_may_be_known_is_asked_once_and_nothing_typed_is_lost(an: User, store: str) -> None:
    file = a_file(desk(an), "Fatima Voorbeeld")
    client = log_in(Client(), an)
    told = {**LEAST, "name": "Fatima", "question": "Een nieuwe vraag"}
    page = client.post("/onthaal/nieuw", told).content.decode()
    assert Trajectory.objects.using(store).count() == 1
    for shown in ("Misschien bekend bij ons", "vraag naar An Verzonnen", "Een nieuwe vraag"):
        assert shown in page
    assert "gasrekening" not in page, "the content of the file that is there"
    assert "Voorbeeld<" not in page, "only her first name"
    client.post("/onthaal/nieuw", {**told, "asked": "Fatima", "known": str(file.person_id)})
    assert (Trajectory.objects.using(store).count(), Person.objects.using(store).count()) == (2, 1)
    client.post("/onthaal/nieuw", {**told, "asked": "Fatima"})
    assert (Trajectory.objects.using(store).count(), Person.objects.using(store).count()) == (3, 2)


def test_the_same_form_sent_twice_is_one_file(an: User, store: str) -> None:
    client = log_in(Client(), an)
    told = {**LEAST, "question": "Een vraag", "once": _token(client)}
    first, second = client.post("/onthaal/nieuw", told), client.post("/onthaal/nieuw", told)
    assert first["Location"] == second["Location"]
    assert Trajectory.objects.using(store).count() == 1


def test_somebody_of_another_team_cannot_be_chosen(an: User, store: str) -> None:
    file = a_file(desk(worker("Bo Verzonnen", team=OTHER_TEAM)), "Fatima")
    for chosen in (str(file.person_id), "geen uuid"):
        answer = log_in(Client(), an).post("/onthaal/nieuw", {**LEAST, "known": chosen})
        assert answer.status_code == 404
    assert Trajectory.objects.using(store).count() == 1


def test_a_receptionist_leaves_it_in_the_queue_unless_she_ticks(store: str) -> None:
    cis = worker("Cis Verzonnen", Role.RECEPTIONIST)
    client = log_in(Client(), cis)
    ticked = BeautifulSoup(client.get("/onthaal/nieuw").content, "html.parser").find(id="id_is_taken")
    assert ticked is not None
    assert not ticked.has_attr("checked")
    client.post("/onthaal/nieuw", LEAST)
    assert not Assignment.objects.using(store).exists()


def test_who_works_in_several_teams_chooses_one(store: str) -> None:
    load_demo(ON, ["onthaal-sociaal-huis", "dmw-de-brug"])
    teams = [demo_id("dienst", name) for name in ("onthaal-sociaal-huis", "dmw-de-brug")]
    an = worker(team=teams[0])
    Mandate.objects.create(person=an, organisation=OURS, team=teams[1], role=Role.WORKER, valid_from=ON.replace(day=1))
    client = log_in(Client(), an)
    assert "Voor welk team" in client.get("/onthaal/nieuw").content.decode()
    refused = client.post("/onthaal/nieuw", LEAST).content.decode()
    assert "Anders ziet niemand ze" in refused
    client.post("/onthaal/nieuw", {**LEAST, "team": teams[1]})
    assert Trajectory.objects.using(store).get().team == teams[1]


def test_while_typing_only_the_part_about_who_is_known_comes_back(an: User, store: str) -> None:
    a_file(desk(an), "Fatima Voorbeeld")
    client = log_in(Client(), an)
    part = client.post("/onthaal/nieuw/bekend", {"name": "fatim"}).content.decode()
    assert "vraag naar An Verzonnen" in part
    assert "<html" not in part
    assert client.post("/onthaal/nieuw/bekend", {"name": "Zz"}).content.decode().strip() == ""
