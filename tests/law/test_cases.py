"""Every worked example of the sources comes out as printed, or is listed with the reason why not."""

from pathlib import Path

import pytest

from rechtop.law.cases import Case, cases, deviations_text
from rechtop.law.catalogue import right_folders

EVERY = list(cases())
PAGE = Path(__file__).parents[2] / "docs" / "law" / "afwijkingen.md"


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.right}-{case.id}")
def test_a_worked_example_comes_out_as_its_source_says(case: Case) -> None:
    different = [(wanted, computed) for wanted, computed in case.results() if wanted.value != computed]
    if case.deviates:
        assert different, "this case reproduces: take its `deviates` away"
    else:
        assert not different, "\n".join(f"{w.name} ({w.who}): {w.value} wanted, {c} computed" for w, c in different)


def test_every_right_has_cases_of_its_own() -> None:
    assert {case.right for case in EVERY} >= set(right_folders())


def test_a_case_is_named_once() -> None:
    names = [(case.right, case.id) for case in EVERY]
    assert len(names) == len(set(names))


def test_at_most_one_example_in_ten_deviates() -> None:
    taken = [case for case in EVERY if not case.source.startswith("eigen")]
    assert 10 * sum(bool(case.deviates) for case in taken) <= len(taken)


def test_the_page_of_deviations_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == deviations_text(), "run `make law-pages`"
