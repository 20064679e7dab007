"""The form filled with what is known: sent as it is, nothing changes, whatever is in the file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rechtop.explorer.interview.keepsake import with_ids
from rechtop.explorer.told import read_sheet
from rechtop.law.catalogue import law
from rechtop.law.household_file import load
from rechtop.reception.models import Fact
from rechtop.reception.rights.form import NEVER, compared, known, moment, page_of, posted
from rechtop.reception.rights.places import Items, items_of

ON = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))


def _facts(items: Items, on: date = ON) -> list[Fact]:
    return [Fact(place=key[0], fact=key[1], value=value, on=on, created_at=NOW) for key, value in items.items()]


def _example(path: Path) -> Items:
    told = load(path.read_bytes())
    assert isinstance(told, dict)
    people = told["persons"]
    assert isinstance(people, list)
    return items_of(
        with_ids(told, {str(one["id"]): f"p{n}" for n, one in enumerate(people, 1) if isinstance(one, dict)})
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(path: Path) -> None:
    now = known(law(), ON, _facts(_example(path)))
    sheet = now.sheet()
    found = compared(sheet, read_sheet(sheet, law(), ON), now, now)
    assert (found.changes, found.conflicts, found.others) == ({}, {}, ())


def test_what_the_form_cannot_show_counts_all_the_same() -> None:
    two = [option for option, _ in law().facts["tenure"].options[:2]]
    now = known(law(), ON, _facts({("dwelling", "tenure"): [*two]}))
    page = page_of(now.sheet(), now, "/hier")
    assert page.sheet.text("f.dwelling.tenure") == ""
    assert page.run.household.facts["tenure", ""][0].bit_count() == 2


def test_what_the_rules_do_not_know_any_more_is_put_apart() -> None:
    now = known(law(), ON, _facts({("p1", "weg_uit_de_wet"): "ja", ("p1", "savings"): "900", ("p1", "tenure"): "x"}))
    assert set(now.facts) == {("p1", "savings")}
    assert {fact.fact for fact in now.strange} == {"weg_uit_de_wet", "tenure"}


def test_what_cannot_be_true_together_never_breaks_the_page() -> None:
    both = [{"answer": "ja", "from": "2027-01-01"}]
    now = known(law(), ON, _facts({("p1", "receives.leefloon"): both, ("p1", "savings"): "900"}))
    page = page_of(now.sheet(), now, "/hier")
    assert page.run.household.facts["savings", "p1"] == (90000, 90000)


@pytest.mark.parametrize("text", ["", "gisteren", "2026-11-23T09:00:00", "9999"])
def test_a_moment_that_cannot_be_read_is_before_everything(text: str) -> None:
    assert moment(text) == NEVER
    assert moment(NOW.isoformat()) == NOW


def test_whatever_is_sent_the_person_herself_is_there_on_the_day_of_the_desk() -> None:
    sheet = posted({"persoon": ["p3"], "op": ["01/01/2001"]}, ON)
    assert sheet.people == ("p1", "p3")
    assert sheet.text("op") == "23/11/2026"
