"""The search: it finds what people mean in the words they use, and says when it finds nothing."""

from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.explorer.pages.search import MOST, needs_help_now, search
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.everyday.alike import OTHERS
from rechtop.law.everyday.spelling import distance, plain, sound
from tests.explorer.pages.recall import FIRST, HOW, LATER, share, tried

RIGHTS = list(law().rights)


def _found(asked: str) -> list[str]:
    return [listed.id for listed in search(law(), asked)]


def test_nine_in_ten_of_the_frozen_queries_find_their_right_among_the_first_three() -> None:
    found = tried(FIRST)
    assert len({one.asked for one in found}) == 100
    promised = (Path(__file__).parents[2] / "law" / "rights.txt").read_text(encoding="utf-8").split()
    assert {right for one in found for right in one.right} >= set(promised), "each right of the list is looked for"
    assert sum(one.how != "plain" for one in found) >= 30
    assert {one.how for one in found} == set(HOW)
    assert share(found) >= 0.95, [one.asked for one in found if not one.hit()]


def test_nine_in_ten_of_the_later_queries_too() -> None:
    found = tried(LATER)
    assert len(found) == 60
    assert share(found) >= 0.9, [one.asked for one in found if not one.hit()]


def test_a_query_takes_less_than_twenty_milliseconds() -> None:
    assert median(one.took for one in tried(FIRST)) < 20


@pytest.mark.parametrize("right", RIGHTS)
def test_its_own_name_finds_a_right_first_and_each_of_its_search_words_finds_it(right: str) -> None:
    assert _found(about(right).name)[0] == right
    for phrase in about(right).search:
        assert right in _found(phrase), phrase


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("stokolie", "verwarmingstoelage"),
        ("schoolkostn", "schooltoeslag"),
        ("advokaat", "juridische_tweedelijnsbijstand"),
        ("Advocáát!", "juridische_tweedelijnsbijstand"),
        ("kindrbijslag", "groeipakket_basisbedrag"),
        ("verhogde tegemoetkoming", "verhoogde_tegemoetkoming"),
        ("water faktuur", "sociaal_tarief_water"),
        ("huur waarborg", "ocmw_huurwaarborg"),
        ("luier", "incontinentieforfait"),
        ("MUTUALITEIT niet in orde", "ziekteverzekering_via_ocmw"),
        ("honger", "maatschappelijke_dienstverlening"),
        ("deurwaarder", "maatschappelijke_dienstverlening"),
        ("dakloos", "leefloon"),
        ("handikap", "inkomensvervangende_tegemoetkoming"),
        ("geen papieren", "dringende_medische_hulp"),
        ("kinderbeslag", "groeipakket_basisbedrag"),
        ("elektrisiteit", "sociaal_tarief_energie"),
        ("schooltoelag", "schooltoeslag"),
    ],
)
def test_a_mistake_an_accent_a_plural_or_another_word_does_not_matter(asked: str, right: str) -> None:
    assert right in _found(asked)


@pytest.mark.parametrize("asked", ["xyzzy", "!!!", "  ", "de", "hoe kan ik", "qqqq wwww"])
def test_what_means_nothing_here_finds_nothing(asked: str) -> None:
    assert _found(asked) == []


def test_what_was_typed_just_so_comes_before_what_only_looks_like_it() -> None:
    assert _found("geen geld")[:2] == ["leefloon", "maatschappelijke_dienstverlening"]


@given(asked=st.text(max_size=100))
def test_whatever_is_typed_gives_few_rights_each_once(asked: str) -> None:
    found = _found(asked)
    assert len(found) == len(set(found)) <= MOST


@pytest.mark.parametrize("asked", ["mijn man slaat mij", "ik ben bang", "Geweld thuis", "zelfmoord"])
def test_who_types_that_there_is_danger_is_told_whom_to_call(asked: str) -> None:
    assert needs_help_now(asked)
    assert not needs_help_now("huur te duur")


def test_words_that_sound_the_same_are_one() -> None:
    pairs = "advocaat advokaat, universiteit universitijt, pensioen pensjoen, huis huizen, kosten kost, sociale sosjale"
    for pair in pairs.split(", "):
        one, other = pair.split()
        assert sound(one) == sound(other), pair
    assert sound("huur") != sound("muur")


def test_a_distance_counts_letters_added_dropped_changed_or_swapped() -> None:
    assert [distance("huur", other, 2) for other in ("huur", "huurt", "hur", "muur", "uhur", "water")] == [
        0, 1, 1, 1, 1, 3,
    ]  # fmt: skip


@given(one=st.text("abc", max_size=6), other=st.text("abc", max_size=6))
def test_a_distance_is_the_same_both_ways_and_zero_only_for_itself(one: str, other: str) -> None:
    assert distance(one, other, 6) == distance(other, one, 6)
    assert (distance(one, other, 6) == 0) == (one == other)


def test_a_text_gives_its_words_without_accents_or_signs() -> None:
    assert plain("Crèche: té duur, 4/5!") == ["creche", "te", "duur", "4", "5"]


def test_words_for_the_same_stand_for_one_another() -> None:
    for word, others in OTHERS.items():
        assert word not in others
        assert all(word in OTHERS[other] for other in others)
