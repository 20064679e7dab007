"""The pages of steps and of one right, as a worker uses them."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record
from rechtop.reception.models import Event, Organ, Stage, Step, StepState, Trajectory, WhyNot
from rechtop.reception.steps.doing import PERSON, agree
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def at(store: str, today: date) -> Desk:
    return desk(on=today)


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at)


@pytest.fixture
def client(at: Desk) -> Client:
    assert at.standing.user is not None
    return log_in(Client(), at.standing.user)


def _page(client: Client, file: Trajectory, *parts: str | UUID) -> str:
    address = "/".join(["/onthaal/dossier", str(file.pk), "stappen", *map(str, parts)])
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _sent(client: Client, file: Trajectory, *parts: str | UUID, **values: str) -> str:
    """What the page says after sending; empty when it led on."""
    address = "/".join(["/onthaal/dossier", str(file.pk), "stappen", *map(str, parts)])
    answer = client.post(address, values)
    assert answer.status_code in (200, 302)
    return answer.content.decode()


def test_one_line_agrees_on_a_step_and_one_button_does_it(client: Client, at: Desk, file: Trajectory) -> None:
    assert "Spreek samen een volgende stap af" in _page(client, file)
    due = str(at.on + timedelta(3))
    assert not _sent(client, file, doe="afspreken", what="Bel de school", who=str(at.user), due_on=due)
    step = Step.objects.using(at.store).get()
    assert (step.owner, step.owner_name, str(step.due_on)) == (at.user, at.name, due)
    assert "Bel de school" in _page(client, file)
    assert not _sent(client, file, doe="gedaan", stap=str(step.pk), versie="1")
    assert Step.objects.using(at.store).get().state == StepState.DONE
    assert "Toch nog te doen" in _page(client, file)
    assert not _sent(client, file, doe="heropenen", stap=str(step.pk), versie="2", dag=due)
    assert Step.objects.using(at.store).get().state == StepState.OPEN


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"what": "", "who": "person"}, "Wat"),
        ({"what": "Bellen", "who": "other"}, "Schrijf een naam of een dienst"),
        ({"what": "Bellen", "who": "person", "due_on": ""}, "Tegen"),
    ],
)
def test_what_is_missing_stands_beside_its_field_and_what_was_typed_stays(
    client: Client, at: Desk, file: Trajectory, values: dict[str, str], says: str
) -> None:
    page = _sent(client, file, **{"doe": "afspreken", "due_on": str(at.on)} | values)
    assert "Nog niet bewaard" in page
    assert says in page
    assert not Step.objects.using(at.store).exists()


def test_a_form_that_is_sent_twice_agrees_once(client: Client, at: Desk, file: Trajectory) -> None:
    sent = {"doe": "afspreken", "what": "Bellen", "who": "person", "due_on": str(at.on), "once": "een-merk"}
    before = at.find(file.pk).version
    for _time in range(2):
        assert not _sent(client, file, **sent)
    assert Step.objects.using(at.store).count() == 1
    assert at.find(file.pk).version == before + 1


def test_moving_without_a_reason_says_so_and_with_one_moves(client: Client, at: Desk, file: Trajectory) -> None:
    step = agree(at, file.pk, "Bellen", owner=PERSON, due_on=at.on)
    later = str(at.on + timedelta(9))
    sent = {"doe": "verzetten", "stap": str(step.pk), "versie": "1", "dag": later}
    page = _sent(client, file, **sent)
    assert "Schrijf kort waarom" in page
    assert f'value="{later}"' in page, "what was typed stays"
    assert not _sent(client, file, **sent, waarom="ze is ziek")
    assert str(Step.objects.using(at.store).get().due_on) == later
    assert "“morgen” is geen dag" in _sent(client, file, **sent | {"dag": "morgen", "versie": "2"}, waarom="x")


def test_the_funnel_is_noted_on_its_pages_and_what_is_missing_is_asked(
    client: Client, at: Desk, file: Trajectory
) -> None:
    asked = str(at.on - timedelta(20))
    assert not _sent(client, file, "noteer", doe="noteer", right="leefloon", stage="requested", on=asked)
    first = Event.objects.using(at.store).get()
    page = _sent(client, file, "noteer", first.pk, doe="noteer", stage="refused", on=str(at.on))
    assert "Wie besliste dit?" in page
    assert not _sent(
        client, file, "noteer", first.pk, doe="noteer", stage="refused", on=str(at.on), organ="bcsd",
        notified_on=str(at.on), notified_by="registered",
    )  # fmt: skip
    page = _page(client, file, "noteer", first.pk)
    assert "Waarom is dit geweigerd?" in page
    assert "Beroep is mogelijk" in page
    refused = Event.objects.using(at.store).get(stage=Stage.REFUSED)
    assert not _sent(
        client, file, "noteer", first.pk, doe="waarom", gebeurtenis=str(refused.pk), reden=WhyNot.PROOF_MISSING
    )
    assert "Waarom is dit geweigerd?" not in _page(client, file, "noteer", first.pk)


def test_the_letter_that_came_after_the_decision_is_noted_on_the_page_and_gives_the_last_day(
    client: Client, at: Desk, file: Trajectory
) -> None:
    asked = record(at, file.pk, Stage.REQUESTED, on=at.on - timedelta(200), right="leefloon")
    refused = record(at, file.pk, Stage.REFUSED, on=at.on - timedelta(180), right="leefloon", organ=Organ.BCSD)
    here = ("noteer", asked.pk)
    assert "De laatste dag is niet te berekenen" in _page(client, file, *here)
    sent = {"doe": "brief", "gebeurtenis": str(refused.pk), "brief-notified_by": "registered"}
    assert "verplicht" in _sent(client, file, *here, **sent)
    assert not _sent(client, file, *here, **sent, **{"brief-notified_on": f"{at.on - timedelta(170):%d/%m/%Y}"})
    page = _page(client, file, *here)
    assert "De termijn voor beroep is voorbij" in page
    assert "Wanneer kwam de brief" not in page


def test_a_right_that_needs_a_domain_asks_for_it(client: Client, at: Desk, file: Trajectory) -> None:
    page = _sent(client, file, "noteer", doe="noteer", right="", domain="", stage="explored", on=str(at.on))
    assert "Kies een levensdomein" in page


def test_a_mistake_is_taken_back_with_one_button(client: Client, at: Desk, file: Trajectory) -> None:
    event = record(at, file.pk, Stage.EXPLORED, on=at.on, right="leefloon")
    assert not _sent(client, file, "noteer", event.pk, doe="terug", gebeurtenis=str(event.pk))
    assert "Nog niets verkend" in _page(client, file)
    assert client.get(f"/onthaal/dossier/{file.pk}/stappen/noteer/{event.pk}").status_code == 404


def test_the_draft_of_an_appeal_prints_what_a_human_typed_and_keeps_nothing(
    client: Client, at: Desk, file: Trajectory
) -> None:
    asked = record(at, file.pk, Stage.REQUESTED, on=at.on - timedelta(31), right="leefloon")
    page = _page(client, file, "beroep", asked.pk)
    assert "Ik kreeg geen beslissing binnen de termijn van 30 dagen" in page
    assert "Rechtop stuurt niets" in page
    typed = {"name": "Fatima Voorbeeld", "address": "Straat 1", "court": "Gent", "because": "ZWIJGT", "asks": "GELD"}
    before = [model.objects.using(at.store).count() for model in (Event, Step)]
    page = _sent(client, file, "beroep", asked.pk, **typed)
    assert "ONTWERP: laat dit nakijken" in page
    assert "ZWIJGT" in page
    assert [model.objects.using(at.store).count() for model in (Event, Step)] == before


def test_p10_no_name_and_no_text_in_a_title_or_an_address(client: Client, at: Desk, file: Trajectory) -> None:
    event = record(at, file.pk, Stage.EXPLORED, on=at.on, right="leefloon")
    for page in (_page(client, file), _page(client, file, "noteer", event.pk)):
        title = page.split("<title>")[1].split("</title>")[0]
        assert "Fatima" not in title
        assert "Leefloon" not in title


@pytest.mark.parametrize("many", [1, 5])
def test_the_page_takes_as_many_queries_for_one_step_as_for_many(
    client: Client, at: Desk, file: Trajectory, many: int
) -> None:
    for number in range(many):
        agree(at, file.pk, f"Stap {number}", owner=PERSON, due_on=at.on)
        record(at, file.pk, Stage.REQUESTED, on=at.on - timedelta(40 + number), right="leefloon", holder=f"k{number}")
        record(
            at, file.pk, Stage.GRANTED, on=at.on - timedelta(3), right="leefloon", holder=f"k{number}", organ=Organ.BCSD
        )
    _page(client, file)
    with CaptureQueriesContext(connections[at.store]) as asked:
        _page(client, file)
    assert len(asked) == STEPS_QUERIES


@pytest.mark.parametrize("many", [1, 6])
def test_the_page_of_a_right_takes_as_many_queries_for_one_event_as_for_many(
    client: Client, at: Desk, file: Trajectory, many: int
) -> None:
    for number in range(many):
        first = record(at, file.pk, Stage.ACTION, on=at.on - timedelta(number), right="leefloon")
    _page(client, file, "noteer", first.pk)
    with CaptureQueriesContext(connections[at.store]) as asked:
        _page(client, file, "noteer", first.pk)
    assert len(asked) == STEPS_QUERIES - 1, "no steps here"


STEPS_QUERIES = 15
"""Of the page of steps in the store: the file and who has to do with it, the journal, steps, events, the frame."""
