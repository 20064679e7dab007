"""A name is found by a word, the beginning of one, or a small slip; each finds only who it fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.models import Person
from rechtop.reception.start import finding
from rechtop.reception.start.finding import People, people_named
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _names(store: str, found: People) -> list[str]:
    held = {person.pk: person.name for person in Person.objects.using(store).all()}
    return [held[pk] for pk in found.ids]


@pytest.fixture
def people(store: str) -> str:
    at = desk()
    for name in ("Fatima Voorbeeld", "Fatiha Voorbeeld", "Émile D'hooghe", "Jan", "Janna Verzonnen", ""):
        a_file(at, name)
    return store


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("fatima", {"Fatima Voorbeeld", "Fatiha Voorbeeld"}),
        ("voorbeeld fatima", {"Fatima Voorbeeld", "Fatiha Voorbeeld"}),
        ("Emile Dhooghe", {"Émile D'hooghe"}),
        ("jan", {"Jan", "Janna Verzonnen"}),
        ("jan verz", {"Janna Verzonnen"}),
        ("fatmia", {"Fatima Voorbeeld"}),
        ("Vatima", set()),
        ("", set()),
        ("ja", set()),
    ],
)
def test_a_name_is_found_by_words_beginnings_and_small_slips(people: str, typed: str, names: set[str]) -> None:
    assert set(_names(people, people_named(people, typed))) == names


def test_the_same_word_comes_before_a_slip(people: str) -> None:
    assert _names(people, people_named(people, "Fatiha"))[0] == "Fatiha Voorbeeld"


def test_a_first_name_finds_the_whole_name_and_the_other_way_round(people: str) -> None:
    found = _names(people, people_named(people, "Jan Verzonnen", every_word=False))
    assert set(found) == {"Jan", "Janna Verzonnen"}
    assert _names(people, people_named(people, "Fatima Anders", every_word=False)) == []


def test_no_more_names_are_opened_than_agreed_and_it_says_so(people: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not people_named(people, "voorbeeld").is_cut
    monkeypatch.setattr(finding, "MOST_OPENED", 1)
    assert people_named(people, "voorbeeld").is_cut


_WORD = st.text("abcdeé", min_size=1, max_size=9)


@pytest.mark.property
@given(word=_WORD, other=_WORD)
def test_a_word_fits_itself_best_and_fitting_goes_both_ways(word: str, other: str) -> None:
    assert finding._fits(word, word) == 3
    assert finding._fits(word, other) == finding._fits(other, word)
