"""The plan is hers: written in versions, confirmed as she saw it, and no longer confirmed when the agreements move."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, OperationalError, transaction
from django.test import Client

from rechtop.accounts.models import User
from rechtop.journal.triggers import unprotected
from rechtop.reception.around import ego
from rechtop.reception.around.involved import add
from rechtop.reception.handout.whole import whole_file
from rechtop.reception.models import Confirmed, EgoMap, Hypothesis, Involvement, OwnerKind, Plan, Step, Trajectory
from rechtop.reception.plan import versions
from rechtop.reception.plan.versions import Goal, PlanRefused, read_goals
from rechtop.reception.retention.removing import remove_file
from rechtop.reception.start.joining import join
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.plan.made import GOALS, LIFE_GOAL, a_plan, a_step, confirmed
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def an(store: str) -> User:
    return worker()


@pytest.fixture
def file(an: User) -> Trajectory:
    return a_file(desk(an))


def test_versions_are_added_and_the_last_one_holds(an: User, file: Trajectory) -> None:
    at = desk(an)
    first = a_plan(at, file)
    second = versions.write(
        at, file.pk, life_goal="Iets anders", goals=GOALS[:1], review_on=None, began_from=str(first.pk)
    )
    assert versions.last_of(at, file) == second
    assert [(one.life_goal, versions.goals_of(one)) for one in versions.versions(at, file)] == [
        (LIFE_GOAL, tuple(GOALS)),
        ("Iets anders", tuple(GOALS[:1])),
    ]


def test_both_databases_refuse_to_change_or_remove_a_version(an: User, file: Trajectory) -> None:
    held = a_plan(desk(an), file)
    rows = Plan.objects.using(desk(an).store).filter(pk=held.pk)
    for change in (lambda: rows.update(by_name="Bo"), lambda: rows._raw_delete(rows.db)):
        with pytest.raises((IntegrityError, OperationalError)), transaction.atomic(using=rows.db):
            change()


def test_it_goes_along_when_two_files_become_one(an: User, file: Trajectory) -> None:
    at = desk(an)
    other = a_file(at)
    confirmed(at, other)
    join(at, file.pk, other.pk, person=file.person_id)
    assert versions.now(at, at.find(file.pk)).is_confirmed


def test_who_wrote_meanwhile_is_not_passed_over(an: User, file: Trajectory) -> None:
    at = desk(an)
    a_plan(at, file)
    with pytest.raises(PlanRefused, match="Iemand anders bewaarde intussen"):
        versions.write(at, file.pk, life_goal="x", goals=[], review_on=None, began_from="")
    assert len(versions.versions(at, file)) == 1


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("life_goal", {"life_goal": " ", "goals": []}),
        ("life_goal", {"life_goal": "x" * 501}),
        ("review_on", {"review_on": -1}),
    ],
)
def test_what_is_no_plan_is_refused_beside_its_field(
    an: User, file: Trajectory, field: str, told: dict[str, object]
) -> None:
    at = desk(an)
    if "review_on" in told:
        told = {"review_on": at.on - timedelta(1)}
    right = {"life_goal": LIFE_GOAL, "goals": GOALS, "review_on": None, "began_from": ""}
    with pytest.raises(PlanRefused) as refused:
        versions.write(at, file.pk, **(right | told))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_goals_are_short_few_and_each_says_how_far_it_is() -> None:
    assert read_goals(["Rust ", " "], ["active", "active"]) == [Goal("Rust")]
    for texts, states in ((["x" * 201], ["active"]), (["x"], ["ooit"]), (["x"] * 13, ["active"] * 13)):
        with pytest.raises(PlanRefused):
            read_goals(texts, states)


def test_she_confirms_what_she_saw_and_it_says_how_and_who_heard(an: User, file: Trajectory) -> None:
    at = desk(an)
    written = a_plan(at, file)
    seen = versions.now(at, file)
    assert not seen.is_confirmed
    made = versions.confirm(
        at, file.pk, version=str(written.pk), mark=seen.mark, how=Confirmed.VOICE, witness=" Bo ", interpreter="Tolk"
    )
    assert (made.confirmed_how, made.confirmed_on, made.witness, made.interpreter) == ("voice", at.on, "Bo", "Tolk")
    assert made.steps == [str(one.step.pk) for one in seen.agreements]
    assert versions.now(at, file).is_confirmed
    assert len(versions.versions(at, file)) == 2


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("how", {"how": ""}), ("how", {"how": "email"}), ("witness", {"how": "voice"}), ("", {"mark": "x"}),
     ("", {"version": "x"})],
)  # fmt: skip
def test_what_she_did_not_see_or_nobody_heard_is_not_confirmed(
    an: User, file: Trajectory, field: str, wrong: dict[str, str]
) -> None:
    at = desk(an)
    written = a_plan(at, file)
    right = {"version": str(written.pk), "mark": versions.now(at, file).mark, "how": "paper"}
    with pytest.raises(PlanRefused) as refused:
        versions.confirm(at, file.pk, **(right | wrong))
    assert refused.value.field == field
    assert len(versions.versions(at, file)) == 1


def test_without_a_day_to_look_again_nothing_is_confirmed(an: User, file: Trajectory) -> None:
    at = desk(an)
    made = versions.write(at, file.pk, life_goal=LIFE_GOAL, goals=[], review_on=None, began_from="")
    with pytest.raises(PlanRefused, match="wanneer u samen opnieuw kijkt"):
        versions.confirm(at, file.pk, version=str(made.pk), mark=versions.now(at, file).mark, how="screen")


def test_another_agreement_asks_her_again_and_a_step_that_is_done_does_not(an: User, file: Trajectory) -> None:
    at = desk(an)
    confirmed(at, file)
    Step.objects.using(at.store).filter(state="open").update(state="done", done_on=at.on)
    assert versions.now(at, file).is_confirmed
    a_step(at, file, "Nog iets", OwnerKind.PERSON)
    assert versions.now(at, file).has_moved
    assert not versions.now(at, file).is_confirmed


def test_a_step_of_a_partner_and_one_that_was_dropped_are_not_in_it(an: User, file: Trajectory) -> None:
    at = desk(an)
    a_plan(at, file)
    a_step(at, file, "Van de partner", OwnerKind.PERSON, holder="p2")
    a_step(at, file, "Niet meer nodig", OwnerKind.PERSON, state="dropped")
    assert {one.step.what for one in versions.now(at, file).agreements} == {
        "De leverancier bellen", "Loonbrieven zoeken", "Meegaan naar de afspraak",
    }  # fmt: skip


def test_it_is_written_confirmed_and_printed_on_the_page(an: User, file: Trajectory) -> None:
    client, address = log_in(Client(), an), f"/onthaal/dossier/{file.pk}/plan"
    at = desk(an)
    a_step(at, file, "De leverancier bellen", OwnerKind.PERSON)
    told = {"life_goal": LIFE_GOAL, "doel": ["Rust", ""], "stand": ["active", "active"], "review_on": "31/12/2099",
            "versie": ""}  # fmt: skip
    assert client.post(address, told).status_code == 302
    again = client.post(address, told)
    assert again.status_code == 422
    assert "Iemand anders bewaarde intussen" in again.content.decode()
    page = client.get(address).content.decode()
    assert "“Ik wil rust in huis, voor mij en de kinderen.”" in page
    assert "De leverancier bellen" in page
    held = versions.now(at, file)
    assert held.version is not None
    wrong = {"versie": held.version.pk, "merk": held.mark, "how": "voice"}
    assert "Noteer een getuige" in client.post(f"{address}/bevestigen", wrong).content.decode()
    assert client.post(f"{address}/bevestigen", wrong | {"how": "screen"}).status_code == 302
    assert "Zij bevestigde dit plan op" in client.get(address).content.decode()


def test_p15_her_plan_holds_no_thought_of_a_worker_and_she_gets_it_whole(an: User, file: Trajectory) -> None:
    at = desk(an)
    Hypothesis.objects.using(at.store).create(trajectory=file, text="ZEBRA", domain="wonen", by=an.pk, by_name="An")
    confirmed(at, file)
    assert "ZEBRA" not in log_in(Client(), an).get(f"/onthaal/dossier/{file.pk}/plan").content.decode()
    said = {part.title: [line.text for line in part.lines] for part in whole_file(at, file).parts}
    assert LIFE_GOAL in said["Mijn plan"]
    assert "Elke week naar het koor (bereikt)" in said["Mijn plan"]


def test_the_page_asks_no_more_when_there_is_more(an: User, file: Trajectory) -> None:
    at, client = desk(an), log_in(Client(), an)
    a_plan(at, file)
    before = queries_of(client, f"/onthaal/dossier/{file.pk}/plan")
    for _turn in range(4):
        last = versions.last_of(at, file)
        assert last is not None
        a_step(at, file, "Nog iets", OwnerKind.PERSON)
        versions.write(at, file.pk, life_goal="x", goals=GOALS, review_on=None, began_from=str(last.pk))
    assert queries_of(client, f"/onthaal/dossier/{file.pk}/plan") == before


def test_p14_nothing_of_it_stays_when_the_file_is_removed(an: User, file: Trajectory) -> None:
    at = desk(an)
    confirmed(at, file)
    ego.keep(at, file.pk, [ego.Near("Mijn zus", "family", 1)])
    add(at, file.pk, who="OCMW", domain_id="wonen", since="", until="", goes_on=True, told_by="person")
    with unprotected(at.store):
        remove_file(at.store, file.pk)
    assert not any(model.objects.using(at.store).exists() for model in (Plan, EgoMap, Involvement))
