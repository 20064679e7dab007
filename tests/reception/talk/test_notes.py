"""Her words, what a worker supposes, and which domains were looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rechtop.reception.desk import Desk
from rechtop.reception.models import About, Event, Hypothesis, Looked, Stage, Trajectory, Words
from rechtop.reception.talk import notes
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def at(store: str) -> Desk:
    """A worker at her desk."""
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    """A file of a made-up person."""
    return a_file(at)


def _talked(at: Desk, file: Trajectory, domain: str) -> notes.Talked:
    return next(one for one in notes.talk(at, file) if one.id == domain)


def test_what_she_says_stands_in_its_domain_and_makes_it_looked_at(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.talk") as held:
        notes.say(
            at, held, "wonen", {About.WISH: " Ik wil blijven wonen. ", About.SUPPORT: "Mijn zus.", About.QUESTION: ""}
        )
    talked = _talked(at, file, "wonen")
    assert [(one.about, one.text) for one in talked.told] == [
        (About.WISH, "Ik wil blijven wonen."),
        (About.SUPPORT, "Mijn zus."),
    ]
    assert talked.standing == "looked"
    assert list(Event.objects.using(at.store).values_list("stage", "domain", "right")) == [
        (Stage.EXPLORED, "wonen", "")
    ]


def test_what_is_about_everything_looks_at_no_domain(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.talk") as held:
        notes.say(at, held, "", {About.QUESTION: "Alles tegelijk."})
    assert not Looked.objects.using(at.store).exists()
    assert not Event.objects.using(at.store).exists()


def test_a_domain_may_be_skipped_and_looked_at_later(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.talk") as held:
        notes.look(at, held, "verslaving", skipped=True)
        notes.look(at, held, "verslaving", skipped=True)
    assert _talked(at, file, "verslaving").standing == "skipped"
    assert Looked.objects.using(at.store).count() == 1
    assert not Event.objects.using(at.store).exists()
    later = replace(at, on=at.on + timedelta(1))
    with later.writing(file.pk, "trajectory.talk") as held:
        notes.look(later, held, "verslaving", skipped=False)
    assert _talked(later, file, "verslaving").standing == "looked"


def test_she_takes_her_words_back_and_the_text_is_gone(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.talk") as held:
        (words,) = notes.say(at, held, "wonen", {About.QUESTION: "Dit wil ik niet meer."})
        notes.take_back(at, held, words.pk)
    kept = Words.objects.using(at.store).get()
    assert (kept.text, kept.withdrawn_at is None) == ("", False)
    assert _talked(at, file, "wonen").told == ()
    with pytest.raises(notes.NoteRefused), at.writing(file.pk, "trajectory.talk") as held:
        notes.take_back(at, held, words.pk)


def test_a_supposition_is_settled_once_with_what_came_out(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.talk") as held:
        one = notes.suppose(at, held, "financien", "Is er een tweede lening?")
        with pytest.raises(notes.NoteRefused, match="wat er bleek"):
            notes.settle(at, held, one.pk, "  ")
        notes.settle(at, held, one.pk, "Nee.")
    kept = Hypothesis.objects.using(at.store).get()
    assert (kept.settled_on, kept.settled) == (at.on, "Nee.")
    assert _talked(at, file, "financien").open_suppositions == 0
    assert not Event.objects.using(at.store).exists(), "what is supposed is never counted"


@pytest.mark.parametrize(("told", "field"), [({}, "question"), ({About.WISH: "x" * 4001}, "wish")])
def test_what_is_refused_says_beside_which_field(
    at: Desk, file: Trajectory, told: dict[About, str], field: str
) -> None:
    with pytest.raises(notes.NoteRefused) as refused, at.writing(file.pk, "trajectory.talk") as held:
        notes.say(at, held, "wonen", told)
    assert refused.value.field == field


def test_words_of_a_domain_that_left_the_list_stay_readable(at: Desk, file: Trajectory) -> None:
    words = Words(trajectory=file, domain="oud", about=About.WISH, text="Nog hier.", by=at.user, by_name=at.name)
    words.save(using=at.store)
    assert [one.text for one in _talked(at, file, "oud").told] == ["Nog hier."]
