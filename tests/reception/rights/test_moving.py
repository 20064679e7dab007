"""The route as plan, a kept file in, the household out."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.reception.desk import Desk
from rechtop.reception.models import Event, Fact, Purpose, SaidBy, Stage, Step, Trajectory
from rechtop.reception.rights import keeping
from rechtop.reception.rights.bringing import brought, household_file, take
from rechtop.reception.rights.plan import _by_page, _named, make_plan, proposals
from rechtop.reception.steps.doing import PERSON, me
from rechtop.rules.errors import InputError
from rechtop.rules.reading import read_household
from tests.reception.rights.conftest import PENNILESS, send
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

FILE = """on: 2026-11-01
persons:
  - {id: ik, name: Fatima, birth_date: "1990", savings: "1200"}
  - {id: zoon, name: Sami, birth_date: "2019-05"}
relations:
  - {of: zoon, to: ik, is: child}
receives:
  - {right: leefloon, holder: ik, answer: "no"}
dwelling: {tenure: tenant}
"""


def _take(at: Desk, file: Trajectory, content: str, *names: str) -> int:
    found = brought(content.encode(), keeping.known_of(at, file))
    chosen = names or tuple(one.name for one in found.differences)
    with at.writing(file.pk, "trajectory.facts") as held:
        return take(at, held, found, chosen, keeping.known_of(at, file).law)


def test_the_route_becomes_steps_with_an_owner_a_day_and_plain_words(at: Desk, file: Trajectory) -> None:
    kept = send(at, file, **PENNILESS)
    wanted = proposals(kept.page.run, {"p1": "Fatima"})
    assert wanted
    made = make_plan(at, file.pk, wanted, me(at))
    steps = list(Step.objects.using(at.store).order_by("order"))
    assert [step.what for step in steps] == [one.proposed.what for one in made]
    assert all(one.is_new for one in made)
    assert all((step.owner, step.owner_name) == (at.user, at.name) and step.due_on >= at.on for step in steps)
    asked = next(step for step in steps if step.right == "leefloon")
    assert "Leefloon vragen." in asked.what
    assert "Waar: OCMW" in asked.what
    assert "Meebrengen:" in asked.what
    assert Event.objects.using(at.store).filter(stage=Stage.ACTION, step__isnull=False).count() == len(steps)


def test_an_adult_who_lives_there_has_a_step_of_her_own_and_a_child_goes_along() -> None:
    people = [
        {"id": "p1", "birth_date": "1990"},
        {"id": "p2", "birth_date": "1988"},
        {"id": "p3", "birth_date": "2019"},
    ]
    household = read_household({"on": "2026-11-01", "persons": people}, law(), date(2026, 11, 1))
    apart = _by_page(household, ("p1", "p2", "p3"))
    assert apart == {"": ("p1", "p3"), "p2": ("p2",)}
    names = {"p2": "Karim", "p3": "Sami"}
    assert _named("De kans", apart[""], names) == "De kans, ook voor Sami,"
    assert _named("De kans", apart["p2"], names) == "De kans voor Karim"
    assert _named("De kans", ("p1",), names) == "De kans"
    assert _by_page(household, ("",)) == {"": ("",)}


def test_making_the_plan_twice_doubles_nothing(at: Desk, file: Trajectory) -> None:
    kept = send(at, file, **PENNILESS)
    wanted = proposals(kept.page.run, {})
    assert wanted
    first = make_plan(at, file.pk, wanted, me(at))
    again = make_plan(at, file.pk, wanted, PERSON)
    assert [one.step.pk for one in again] == [one.step.pk for one in first]
    assert not any(one.is_new for one in again)
    assert Step.objects.using(at.store).count() == len(first)


def test_a_file_is_compared_and_only_what_is_chosen_is_written(at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    found = brought(FILE.encode(), keeping.known_of(at, file))
    differing = {one.key: (one.now, one.told, one.is_new) for one in found.differences}
    assert differing["p1", "savings"] == ("€ 900,00", "€ 1.200,00", False)
    assert differing["p2", "birth_date"] == ("", "05/2019", True)
    assert ("p2", "relation.p1") in differing
    assert Fact.objects.using(at.store).count() == 1
    _take(at, file, FILE, "p2/birth_date")
    held = {key: fact.value for key, fact in keeping.known_of(at, file).facts.items()}
    assert held == {("p1", "savings"): "900", ("p2", "name"): "Sami", ("p2", "birth_date"): "2019-05"}


def test_what_comes_from_a_file_holds_on_its_day_and_was_told_for_exploring(at: Desk, file: Trajectory) -> None:
    _take(at, file, FILE)
    assert set(Fact.objects.using(at.store).values_list("on", "purpose", "said_by")) == {
        (found_on, Purpose.EXPLORE, SaidBy.PERSON) for found_on in {fact.on for fact in Fact.objects.using(at.store)}
    }
    known = keeping.known_of(at, file)
    assert {fact.fact for fact in known.stale} == {"savings", "tenure", "receives.leefloon"}
    assert ("p1", "birth_date") in known.facts


def test_bringing_the_same_file_again_says_that_nothing_differs(at: Desk, file: Trajectory) -> None:
    today = FILE.replace("2026-11-01", at.on.isoformat())
    _take(at, file, today)
    again = brought(today.encode(), keeping.known_of(at, file))
    assert again.differences == ()
    assert again.same == 6


def test_findings_of_a_file_are_told_and_not_taken(at: Desk, file: Trajectory) -> None:
    line = "{right: leefloon, condition: c7, holder: ik, finding: yes, by: X, on: 2026-10-01}"
    content = f"{FILE}findings: [{line}]\n"
    found = brought(content.encode(), keeping.known_of(at, file))
    assert found.not_taken == ("findings",)
    _take(at, file, content)
    assert not keeping.known_of(at, file).findings


@pytest.mark.parametrize(
    ("content", "says"),
    [("persons: [{id: ik, savings: veel}]", "savings"), ("persons: 3", "persons"), ("a: [", "regel")],
)
def test_a_wrong_file_says_field_value_and_what_to_do(at: Desk, file: Trajectory, content: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        brought(content.encode(), keeping.known_of(at, file))


def test_p10_the_household_goes_out_without_a_name_and_comes_in_again(at: Desk, file: Trajectory) -> None:
    today = FILE.replace("2026-11-01", at.on.isoformat())
    _take(at, file, today)
    known = keeping.known_of(at, file)
    written = household_file(known)
    for name in (b"Fatima", b"Sami", b"name"):
        assert name not in written
    assert brought(written, known, {"f1": "p1", "f2": "p2"}).differences == ()
