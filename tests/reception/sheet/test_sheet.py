"""What the person takes home: her question and the agreements; never a partner's facts, never a supposition."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from rechtop.journal.models import Act, Entry
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record
from rechtop.reception.models import (
    Event,
    Household,
    HouseholdMember,
    Hypothesis,
    Organ,
    Person,
    Stage,
    Step,
    Trajectory,
)
from rechtop.reception.sheet.page import sheet_of
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _with_partner(at: Desk) -> Trajectory:
    """A file with a household of two: "p1" is the person of the file, "p2" her partner."""
    file = a_file(at)
    household = Household.objects.using(at.store).create()
    partner = Person.objects.using(at.store).create(name="Omar Voorbeeld", is_synthetic=True)
    for person, key in ((file.person, "p1"), (partner, "p2")):
        HouseholdMember.objects.using(at.store).create(household=household, person=person, key=key)
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(household=household)
    return at.find(file.pk)


def _step(at: Desk, file: Trajectory, what: str, holder: str = "", owner: str = "person") -> None:
    Step.objects.using(at.store).create(
        trajectory=file,
        what=what,
        holder=holder,
        owner_kind=owner,
        owner=at.user if owner == "worker" else None,
        owner_name=at.name if owner == "worker" else "",
        due_on=at.on + timedelta(7),
        by=at.user,
        by_name=at.name,
    )


def _event(at: Desk, file: Trajectory, right: str, stage: Stage, holder: str = "") -> None:
    Event.objects.using(at.store).create(
        trajectory=file,
        on=at.on,
        stage=stage,
        domain="financien",
        right=right,
        holder=holder,
        by=at.user,
        by_name=at.name,
    )


def test_it_tells_who_does_what_by_when(store: str) -> None:
    at = desk()
    file = a_file(at)
    _step(at, file, "Loonbrieven zoeken")
    _step(at, file, "De leverancier bellen", owner="worker")
    steps = sheet_of(at, file).steps
    assert [(step.what, step.who) for step in sorted(steps, key=lambda step: step.what)] == [
        ("De leverancier bellen", "An Verzonnen"),
        ("Loonbrieven zoeken", "u"),
    ]


def test_nothing_of_the_partner_is_on_it(store: str) -> None:
    at = desk()
    file = _with_partner(at)
    _step(at, file, "Voor mezelf", "p1")
    _step(at, file, "Voor Omar", "p2")
    _event(at, file, "leefloon", Stage.REQUESTED, "p1")
    _event(at, file, "inkomensvervangende_tegemoetkoming", Stage.REQUESTED, "p2")
    sheet = sheet_of(at, file)
    assert [step.what for step in sheet.steps] == ["Voor mezelf"]
    assert [right.name for right in sheet.rights] == ["Leefloon"]


def test_a_right_stands_where_it_last_came_and_what_was_only_looked_at_is_left_out(store: str) -> None:
    at = desk()
    file = a_file(at)
    _event(at, file, "leefloon", Stage.EXPLORED)
    _event(at, file, "leefloon", Stage.REQUESTED)
    _event(at, file, "verhoogde_tegemoetkoming", Stage.EXPLORED)
    assert [(right.name, right.stands) for right in sheet_of(at, file).rights] == [("Leefloon", "aangevraagd")]


def test_looking_again_hides_no_decision_and_the_last_day_to_appeal_is_on_it(store: str) -> None:
    at = desk(on=date(2026, 11, 22))
    file = a_file(at)
    record(at, file.pk, Stage.REQUESTED, on=date(2026, 10, 1), right="leefloon")
    record(at, file.pk, Stage.REFUSED, on=date(2026, 10, 20), right="leefloon", organ=Organ.BCSD,
           notified_on=date(2026, 10, 26))  # fmt: skip
    record(at, file.pk, Stage.EXPLORED, on=at.on, right="leefloon")
    record(at, file.pk, Stage.REQUESTED, on=date(2026, 11, 2), right="installatiepremie")
    assert [(right.stands, right.on, right.until) for right in sheet_of(at, file).rights] == [
        ("geweigerd", date(2026, 10, 20), "U kunt in beroep gaan, zeker tot 26 januari 2027."),
        ("aangevraagd", date(2026, 11, 2), "Het antwoord moet er zijn op 2 december 2026."),
    ]
    later = Desk(at.standing, at.organisation, at.store, date(2026, 12, 3))
    assert sheet_of(later, file).rights[1].until == (
        "Er kwam geen beslissing op tijd. U kunt in beroep gaan, zeker tot 2 maart 2027."
    )


def test_what_the_chair_gave_in_need_is_not_yet_confirmed(store: str) -> None:
    at = desk()
    file = a_file(at)
    record(at, file.pk, Stage.REQUESTED, on=at.on, right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=at.on, right="leefloon", organ=Organ.CHAIR)
    assert [right.stands for right in sheet_of(at, file).rights] == [
        "toegekend in nood, het comité moet het nog bevestigen"
    ]


def test_p15_a_supposition_is_never_on_it(store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    file = a_file(at)
    Hypothesis.objects.using(store).create(
        trajectory=file, text="ZEBRAVERMOEDEN", by=at.user, by_name=at.name, domain="financien"
    )
    page = log_in(client, user).get(f"/onthaal/dossier/{file.pk}/blad")
    assert page.status_code == 200
    assert "Ik kan de gasrekening niet betalen." in page.content.decode()
    assert "ZEBRAVERMOEDEN" not in page.content.decode()
    assert Entry.objects.using(store).filter(act=Act.PRINT, about=file.pk).exists()
