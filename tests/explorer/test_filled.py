"""A household file on the desk form and back: what is read again is what was told."""

from dataclasses import replace
from pathlib import Path

import pytest

from rechtop.explorer.filled import sheet_of
from rechtop.explorer.interview.keepsake import taken_apart
from rechtop.explorer.told import read_sheet
from rechtop.law.catalogue import law
from rechtop.law.household_file import load
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told
from tests.explorer.conftest import ON

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def _keyed(path: Path) -> dict[str, Told]:
    """An example with the keys p1, p2, ... of a form, told today."""
    told = load(path.read_bytes())
    assert isinstance(told, dict)
    answers = taken_apart(told, law(), ON)
    return answers.file() | {"on": ON.isoformat()}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_on_the_form_says_the_same_household(path: Path) -> None:
    told = _keyed(path)
    before = read_household(told, law(), ON)
    sheet = sheet_of(told, law(), ON)
    reading = read_sheet(sheet, law(), ON)
    assert not reading.errors
    after = reading.household
    shown = replace(before, findings=(), fixed={})
    several = {key for key, pair in before.facts.items() if key not in after.facts and pair[0].bit_count() > 1}
    assert dict(after.facts) == {key: pair for key, pair in shown.facts.items() if key not in several}
    assert replace(after, facts={}) == replace(shown, facts={})


def test_what_is_not_told_stays_empty_and_no_answer_stays_no_answer() -> None:
    told: dict[str, Told] = {
        "persons": [{"id": "p1", "savings": "?", "lives_in_belgium": "-"}],
        "receives": [{"right": "leefloon", "holder": "p1", "answer": "?"}],
        "persons_complete": "-",
    }
    typed = sheet_of(told, law(), ON).typed
    assert typed == {
        "op": "10/03/2026",
        "f.p1.savings.als": "?",
        "f.p1.lives_in_belgium": "-",
        "r.p1.leefloon": "?",
        "nog": "-",
    }


def test_amounts_and_days_are_typed_as_people_write_them() -> None:
    told: dict[str, Told] = {"persons": [{"id": "p1", "savings": ["900", "1250.50"], "birth_date": "1957-04"}]}
    typed = sheet_of(told, law(), ON).typed
    assert typed["f.p1.savings"] == "900 tot 1.250,50"
    assert typed["f.p1.birth_date"] == "04/1957"
