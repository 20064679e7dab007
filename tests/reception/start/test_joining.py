"""Two files of one person become one: everything keeps its author and date, and the same day it can be undone."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client

from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.models import Entry
from rechtop.reception.contact.national_number import keep
from rechtop.reception.control.logbook import who_looked
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.funnel.events import record
from rechtop.reception.models import (
    About,
    Assignment,
    Ending,
    Event,
    NationalNumber,
    Person,
    Plan,
    SafeContact,
    Stage,
    Trajectory,
    Words,
)
from rechtop.reception.start.joining import STAYS, CannotJoin, join, moving, undo
from rechtop.reception.start.searching import search
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def known(at: Desk) -> Trajectory:
    return a_file(at, "Fatima Voorbeeld")


@pytest.fixture
def nameless(at: Desk) -> Trajectory:
    """A file without a name, with words of a colleague and an event of the funnel."""
    file = a_file(at, "")
    Words.objects.using(at.store).create(
        trajectory=file, about=About.WISH, text="Rust", by=uuid4(), by_name="Bo Verzonnen"
    )
    record(at, file.pk, Stage.EXPLORED, on=at.on, domain="wonen")
    return file


def test_every_table_about_a_file_says_whether_it_moves() -> None:
    about = {
        model
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Trajectory
    }
    assert about == {*moving(), *STAYS}, "say in rechtop.reception.start.joining whether it moves to the other file"


def test_words_and_events_move_with_their_author_and_date(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    before = [*Words.objects.using(at.store).values("by", "by_name", "created_at", "text")]
    join(at, known.pk, nameless.pk, person=known.person_id)
    assert [*Words.objects.using(at.store).values("by", "by_name", "created_at", "text")] == before
    assert Words.objects.using(at.store).get().trajectory_id == known.pk
    assert Event.objects.using(at.store).get().trajectory_id == known.pk
    gone = at.find(nameless.pk)
    assert (gone.closed_on, gone.ending) == (at.on, Ending.MERGED)
    assert Person.objects.using(at.store).get(pk=nameless.person_id).merged_into_id == known.person_id
    assert not Assignment.objects.using(at.store).filter(trajectory=gone, until=None).exists()


def test_a_plan_goes_along_only_where_there_is_none_yet(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    plans = Plan.objects.using(at.store)
    mine = {"goals": [], "by": at.user, "by_name": at.name}
    going = plans.create(trajectory=nameless, **mine)
    merge = join(at, known.pk, nameless.pk, person=known.person_id)
    assert plans.get(pk=going.pk).trajectory_id == known.pk
    undo(at, known.pk, merge.pk)
    plans.create(trajectory=known, **mine)
    join(at, known.pk, nameless.pk, person=known.person_id)
    assert plans.get(pk=going.pk).trajectory_id == nameless.pk, "the plan that holds is not pushed aside"


def test_both_files_say_it_in_the_journal(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    join(at, known.pk, nameless.pk, person=known.person_id)
    told = Entry.objects.using(at.store).filter(what="trajectory.joined").values_list("about", flat=True)
    assert set(told) == {known.pk, nameless.pk}


def test_p11_who_looked_at_the_file_that_went_is_told_with_the_one_that_stayed(
    at: Desk, known: Trajectory, nameless: Trajectory
) -> None:
    desk(worker("Cis Verzonnen")).open(nameless.pk, "trajectory.overview")
    assert "Cis Verzonnen" not in {line.who for line in who_looked(at, known)}
    join(at, known.pk, nameless.pk, person=known.person_id)
    assert "Cis Verzonnen" in {line.who for line in who_looked(at, at.find(known.pk))}


def test_the_reference_of_the_file_that_went_still_leads_somewhere(
    at: Desk, known: Trajectory, nameless: Trajectory
) -> None:
    join(at, known.pk, nameless.pk, person=known.person_id)
    assert [row.file.pk for row in search(at, nameless.reference).rows] == [known.pk]


def test_who_stays_may_be_the_other_one_and_both_names_find_her(at: Desk, known: Trajectory) -> None:
    second = a_file(at, "Fatou Voorbeeld")
    join(at, known.pk, second.pk, person=second.person_id)
    assert at.find(known.pk).person_id == second.person_id
    for name in ("Fatima", "Fatou"):
        assert [row.file.pk for row in search(at, name).rows] == [known.pk]


def test_a_no_of_either_stays_a_no(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    contacts = SafeContact.objects.using(at.store)
    contacts.create(person=known.person, phone="0400 00 00 00", may_call=True, asked_on=at.on)
    contacts.create(person=nameless.person, may_call=False, remark="partner thuis", asked_on=date(2026, 1, 2))
    merge = join(at, known.pk, nameless.pk, person=known.person_id)
    held = contacts.get(person=known.person_id)
    assert (held.may_call, held.phone, held.remark) == (False, "0400 00 00 00", "partner thuis")
    undo(at, known.pk, merge.pk)
    held = contacts.get(person=known.person_id)
    assert (held.may_call, held.remark, held.asked_on) == (True, "", at.on)


def test_undone_the_same_day_everything_stands_as_before(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    keep(at, nameless.pk, "85073003328", "aanvraag")
    merge = join(at, known.pk, nameless.pk, person=known.person_id)
    assert NationalNumber.objects.using(at.store).get().person_id == known.person_id
    undo(at, known.pk, merge.pk)
    assert Words.objects.using(at.store).get().trajectory_id == nameless.pk
    assert Event.objects.using(at.store).get().trajectory_id == nameless.pk
    assert NationalNumber.objects.using(at.store).get().person_id == nameless.person_id
    gone = at.find(nameless.pk)
    assert (gone.closed_on, gone.ending, gone.person.merged_into_id) == (None, "", None)
    assert Assignment.objects.using(at.store).filter(trajectory=gone, until=None).count() == 1


def test_the_day_after_it_can_no_longer_be_undone(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    merge = join(at, known.pk, nameless.pk, person=known.person_id)
    later = Desk(at.standing, at.organisation, at.store, at.on + timedelta(1))
    with pytest.raises(CannotJoin, match="op de dag zelf"):
        undo(later, known.pk, merge.pk)


def test_two_national_numbers_are_two_people(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    keep(at, known.pk, "85073003328", "aanvraag")
    keep(at, nameless.pk, "00012500062", "aanvraag")
    with pytest.raises(CannotJoin, match="twee mensen"):
        join(at, known.pk, nameless.pk, person=known.person_id)
    assert at.find(nameless.pk).closed_on is None


def test_p02_never_with_a_file_that_she_may_not_see(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    with pytest.raises(Refused):
        join(other, known.pk, nameless.pk, person=known.person_id)
    lead = desk(worker("Cis Verzonnen", Role.TEAM_LEAD, team=None))
    Trajectory.objects.using(at.store).filter(pk=nameless.pk).update(is_closed_circle=True)
    with pytest.raises(FileMissing):
        join(lead, known.pk, nameless.pk, person=known.person_id)
    client = log_in(Client(), lead.standing.user)  # type: ignore[arg-type]  # she is logged in
    assert client.get(f"/onthaal/dossier/{known.pk}/samenvoegen/{nameless.pk}").status_code == 404


def test_a_closed_circle_of_the_same_person_stays_where_it_is_and_is_not_told(at: Desk, known: Trajectory) -> None:
    hidden = a_file(desk(worker("Bo Verzonnen")), "Fatou Voorbeeld")
    second = a_file(at, "")
    Trajectory.objects.using(at.store).filter(pk=hidden.pk).update(is_closed_circle=True)
    Trajectory.objects.using(at.store).filter(pk=second.pk).update(person=hidden.person)
    join(at, known.pk, second.pk, person=known.person_id)
    assert at.find(hidden.pk).person_id == hidden.person_id
    assert Person.objects.using(at.store).get(pk=hidden.person_id).merged_into_id is None


def test_p02_a_closed_circle_does_not_go_into_an_open_file(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    Trajectory.objects.using(at.store).filter(pk=nameless.pk).update(is_closed_circle=True)
    for kept, gone in ((known, nameless), (nameless, known)):
        with pytest.raises(CannotJoin, match="gesloten kring"):
            join(at, kept.pk, gone.pk, person=known.person_id)
    Trajectory.objects.using(at.store).filter(pk=known.pk).update(is_closed_circle=True)
    join(at, known.pk, nameless.pk, person=known.person_id)
    assert at.find(known.pk).is_closed_circle


def test_the_pages_put_two_files_together_and_undo_it(at: Desk, known: Trajectory, nameless: Trajectory) -> None:
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    found = client.post(f"/onthaal/dossier/{nameless.pk}/samenvoegen", {"typed": "fatima"}).content.decode()
    address = f"/onthaal/dossier/{nameless.pk}/samenvoegen/{known.pk}"
    assert address in found
    assert "Fatima Voorbeeld" in client.get(address).content.decode()
    nothing = client.post(address, {})
    assert "Nog niet bewaard" in nothing.content.decode()
    answer = client.post(address, {"file": known.pk, "person": known.person_id})
    assert answer["Location"] == f"/onthaal/dossier/{known.pk}/samenvoegen"
    shown = client.get(answer["Location"]).content.decode()
    assert f"Dossier {nameless.reference} ging hierin op" in shown
    merge = at.find(known.pk).merges.get()
    client.post(answer["Location"], {"undo": merge.pk})
    assert at.find(nameless.pk).closed_on is None
