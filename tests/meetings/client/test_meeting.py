"""Cliëntoverleg: she knows, she agrees, she is there or it is said why not; agreements become steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import User
from rechtop.handovers.models import Handover
from rechtop.meetings.client import holding
from rechtop.meetings.client.holding import Discussed, MeetingError
from rechtop.meetings.client.models import (
    Absence,
    Answer,
    Attends,
    ClientAgreement,
    ClientMeeting,
    ClientParticipant,
    MeetingState,
    ParticipantKind,
)
from rechtop.organisations.models import Organisation, Service
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile
from rechtop.reception.handout.whole import whole_file
from rechtop.reception.merging import mark_of
from rechtop.reception.models import OwnerKind, Step
from rechtop.reception.retention.removing import remove_file
from rechtop.reception.steps.doing import Owner
from tests.accounts.logging_in import log_in
from tests.meetings.made import AGREES, fresh, planned
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def at(store: str) -> Desk:
    """A worker at her desk."""
    return desk()


@pytest.fixture
def meeting(at: Desk) -> ClientMeeting:
    """Planned today, nothing asked yet."""
    return planned(at, a_file(at))


def test_p08_without_her_agreement_it_is_not_held(at: Desk, meeting: ClientMeeting) -> None:
    with pytest.raises(MeetingError, match="ging nog niet akkoord"):
        holding.hold(at, meeting, "Besproken")
    holding.discuss(at, meeting, replace(AGREES, answer=Answer.NO, agreed_how=None))
    with pytest.raises(MeetingError, match="ging nog niet akkoord"):
        holding.hold(at, fresh(meeting, at), "Besproken")


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (replace(AGREES, told_on=None), "hoe en wanneer zij het wist"),
        (replace(AGREES, agreed_how=None), "Hoe ging ze akkoord"),
        (replace(AGREES, attends=Attends.NO), "Waarom is ze er niet bij"),
    ],
)
def test_p08_an_answer_asks_what_belongs_to_it(at: Desk, meeting: ClientMeeting, told: Discussed, says: str) -> None:
    with pytest.raises(MeetingError, match=says):
        holding.discuss(at, meeting, told)


def test_p08_what_was_not_asked_stays_open(at: Desk, meeting: ClientMeeting) -> None:
    holding.discuss(at, meeting, Discussed())
    held = fresh(meeting, at)
    assert (held.answer, held.attends, held.told_how, held.agreed_on) == ("", "", "", None)
    holding.discuss(at, meeting, replace(AGREES, attends=None))
    with pytest.raises(MeetingError, match="of zij erbij was"):
        holding.hold(at, fresh(meeting, at), "Besproken")


def test_p08_what_came_on_the_agenda_after_she_agreed_is_told_to_her(at: Desk, meeting: ClientMeeting) -> None:
    assert at.standing.user is not None
    client, here = log_in(Client(), at.standing.user), f"/onthaal/dossier/{meeting.trajectory_id}/overleg/{meeting.pk}"
    holding.put_on_agenda(at, meeting, "De huur")
    holding.discuss(at, meeting, AGREES)
    assert "kwam erbij na haar akkoord" not in client.get(here).content.decode()
    ClientMeeting.objects.using(at.store).update(agreed_on=date(2020, 1, 7))
    assert "kwam erbij na haar akkoord" in client.get(here).content.decode()


def test_the_day_that_is_proposed_is_a_working_day(
    at: Desk, meeting: ClientMeeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert at.standing.user is not None
    client = log_in(Client(), at.standing.user)
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 12, 11))
    proposed = client.get(f"/onthaal/dossier/{meeting.trajectory_id}/overleg").context["form"].initial["on"]
    assert proposed == date(2026, 12, 28), "two weeks later is Christmas"


def test_p08_somebody_more_at_the_table_asks_her_anew(at: Desk, meeting: ClientMeeting) -> None:
    holding.discuss(at, meeting, AGREES)
    assert fresh(meeting, at).agreed_on == at.on
    guest = holding.invite(at, meeting, ParticipantKind.NETWORK, "mijn zus")
    assert fresh(meeting, at).answer == ""
    holding.discuss(at, meeting, AGREES)
    holding.leave_out(at, meeting, guest.pk)
    assert fresh(meeting, at).answer == Answer.YES, "fewer people: her agreement stays"


@pytest.mark.parametrize(
    "missing",
    [{"told_on": None}, {"told_how": ""}, {"answer": ""}, {"agreed_on": None}, {"agreed_how": ""}, {"attends": ""},
     {"attends": "no"}],
    ids=str,
)  # fmt: skip
def test_p08_the_database_keeps_no_meeting_held_without_it(
    at: Desk, meeting: ClientMeeting, missing: dict[str, object]
) -> None:
    holding.discuss(at, meeting, AGREES)
    held = ClientMeeting.objects.using(at.store).filter(pk=meeting.pk)
    with pytest.raises(IntegrityError), transaction.atomic(using=at.store):
        held.update(state="held", **missing)
    assert held.update(state="held") == 1


def test_a_participant_is_a_known_colleague_or_service(at: Desk, meeting: ClientMeeting) -> None:
    for kind in (ParticipantKind.WORKER, ParticipantKind.SERVICE):
        with pytest.raises(IntegrityError), transaction.atomic(using=at.store):
            holding.invite(at, meeting, kind, "Zomaar iemand")
    assert holding.invite(at, meeting, ParticipantKind.SERVICE, "Budgethulp", link=uuid4()).service


def test_held_it_changes_no_more_and_her_absence_is_explained(at: Desk, meeting: ClientMeeting) -> None:
    told = replace(AGREES, attends=Attends.NO, absence=Absence.RATHER_NOT, absence_told="Te veel mensen")
    holding.discuss(at, meeting, told)
    holding.hold(at, fresh(meeting, at), "We spraken over de huur.")
    held = fresh(meeting, at)
    assert (held.state, held.absence, held.report) == (
        MeetingState.HELD, Absence.RATHER_NOT, "We spraken over de huur.",
    )  # fmt: skip
    with pytest.raises(MeetingError, match="al gehouden"):
        holding.put_on_agenda(at, held, "Nog iets")


def test_a_report_that_is_not_right_is_written_better_and_loses_nothing(at: Desk, meeting: ClientMeeting) -> None:
    with pytest.raises(MeetingError, match="nog niet gehouden"):
        holding.mend_report(at, meeting, "Beter", mark_of(""))
    holding.discuss(at, meeting, AGREES)
    holding.hold(at, fresh(meeting, at), "Zo was het.")
    seen = mark_of("Zo was het.")
    holding.mend_report(at, meeting, "Zo was het echt.", seen)
    with pytest.raises(ChangedMeanwhile):
        holding.mend_report(at, meeting, "Zo was het toch.", seen)
    assert fresh(meeting, at).report == "Zo was het echt."


def test_a_meeting_of_tomorrow_was_not_held(at: Desk) -> None:
    meeting = planned(at, a_file(at), days=1)
    holding.discuss(at, meeting, AGREES)
    with pytest.raises(MeetingError, match="moet nog komen"):
        holding.hold(at, fresh(meeting, at), "Besproken")


def test_an_agreement_becomes_a_step_once(at: Desk, meeting: ClientMeeting) -> None:
    with pytest.raises(MeetingError, match="Zonder haar akkoord"):
        holding.agree_on(at, meeting, "Bellen", Owner(OwnerKind.PERSON), at.on)
    holding.discuss(at, meeting, AGREES)
    held = fresh(meeting, at)
    agreed = holding.agree_on(at, held, "De eigenaar bellen", holding.owners(held, at)["me"], at.on + timedelta(7))
    first, again = (holding.to_step(at, held, agreed.pk) for _ in range(2))
    assert first.pk == again.pk
    step = Step.objects.using(at.store).get()
    assert (step.what, step.owner, step.due_on, step.came_from) == (
        "De eigenaar bellen", at.user, at.on + timedelta(7), "overleg",
    )  # fmt: skip


def test_p04_a_meeting_sends_nothing(at: Desk, meeting: ClientMeeting) -> None:
    holding.discuss(at, meeting, AGREES)
    holding.invite(at, meeting, ParticipantKind.SERVICE, "Budgethulp", link=uuid4())
    holding.discuss(at, fresh(meeting, at), AGREES)
    holding.hold(at, fresh(meeting, at), "Besproken")
    assert not Handover.objects.using(at.store).exists()


def test_p18_the_whole_file_for_her_tells_of_it(at: Desk, meeting: ClientMeeting) -> None:
    holding.put_on_agenda(at, meeting, "De huur")
    told = replace(AGREES, attends=Attends.NO, absence=Absence.RATHER_NOT)
    holding.discuss(at, meeting, told)
    held = fresh(meeting, at)
    holding.agree_on(at, held, "Bellen", Owner(OwnerKind.PERSON), at.on)
    holding.hold(at, held, "We spraken over de huur.")
    parts = {part.title: part for part in whole_file(at, held.trajectory).parts}
    said = {line.what: line.text for line in parts["Overleg over mijn vraag"].lines}
    assert said["Overleg"] == "gehouden; mijn akkoord: ze gaat akkoord"
    assert said["Verslag"] == "We spraken over de huur."
    assert said["Waarover"] == "De huur"
    assert said["Afgesproken"].startswith("Bellen: de persoon zelf")
    assert said["Waarom ik er niet bij was"].startswith("ze komt liever niet")


def test_it_goes_with_its_file(at: Desk, meeting: ClientMeeting) -> None:
    holding.discuss(at, meeting, AGREES)
    held = fresh(meeting, at)
    holding.invite(at, held, ParticipantKind.NETWORK, "mijn zus")
    holding.discuss(at, held, AGREES)
    agreed = holding.agree_on(at, fresh(meeting, at), "Bellen", Owner(OwnerKind.PERSON), at.on)
    holding.to_step(at, held, agreed.pk)
    remove_file(at.store, meeting.trajectory_id)
    for model in (ClientMeeting, ClientParticipant, ClientAgreement):
        assert not model._base_manager.using(at.store).exists()


@pytest.fixture
def an(store: str) -> User:
    """Who works on the file."""
    return worker()


def test_p02_another_team_does_not_see_it(an: User) -> None:
    at = desk(an)
    held = planned(at, a_file(at))
    other = log_in(Client(), worker("Bo Verzonnen", team=OTHER_TEAM))
    here = f"/onthaal/dossier/{held.trajectory_id}/overleg"
    assert {other.get(f"{here}{rest}").status_code for rest in ("", f"/{held.pk}", f"/{held.pk}/verslag")} == {302}
    assert other.post(f"{here}/{held.pk}", {"do": "call_off"}).status_code == 302
    assert fresh(held, at).state == MeetingState.PLANNED
    elsewhere = a_file(at, "Ilse")
    client = log_in(Client(), an)
    assert client.get(f"/onthaal/dossier/{elsewhere.pk}/overleg/{held.pk}").status_code == 404


def test_from_planning_to_the_report_on_its_pages(an: User) -> None:
    theirs = Organisation.objects.create(
        pk=THEIRS, slug="caw", name="CAW Voorbeeldstreek", kind="caw", is_fictional=True
    )
    service = Service.objects.create(slug="budgethulp", name="Budgethulp", organisation=theirs, is_fictional=True)
    at = desk(an)
    file = a_file(at)
    client = log_in(Client(), an)
    here = f"/onthaal/dossier/{file.pk}/overleg"
    made = client.post(here, {"on": "31/12/2099", "place": "OCMW"}).headers["Location"]
    assert "Budgethulp, CAW Voorbeeldstreek" in client.post(made, {"asked": "budget", "search": "1"}).content.decode()

    def press(do: str, **told: str) -> str:
        return client.post(made, {"do": do, **told}, follow=True).content.decode()

    assert "Budgethulp" in press("invite", service=str(service.pk))
    assert "mijn zus" in press("invite", near="mijn zus")
    assert "De huur" in press("point", text="De huur")
    told = {"told_how": "talk", "told_on": "06/01/2020", "answer": "yes", "agreed_how": "voice", "attends": "yes"}
    assert "Zij ging akkoord op" in press("discuss", **told)
    assert "Maak er een stap van" in press("agree", what="De eigenaar bellen", who="me", due_on="31/12/2099")
    agreed = ClientAgreement.objects.using(at.store).get()
    assert "Staat bij de stappen" in press("step", which=str(agreed.pk))
    ClientMeeting.objects.using(at.store).update(on=date(2020, 1, 7))
    assert "We spraken over de huur" in press("hold", report="We spraken over de huur.")
    assert "Zo staat het nu in het dossier" in press("mend", report="Anders", began_from="van vroeger")
    sheet = client.get(f"{made}/verslag").content.decode()
    for text in ("De huur", "We spraken over de huur.", "De eigenaar bellen", "mijn zus", "Budgethulp"):
        assert text in sheet
