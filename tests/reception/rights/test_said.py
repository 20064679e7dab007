"""A fact in words: what was asked, what was answered, how long ago."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.reception.handout.fact_words import fact_answer, fact_question
from rechtop.reception.models import Fact
from rechtop.reception.rights.places import Items, file_of, items_of
from rechtop.reception.rights.said import age, subject, told_in_words
from rechtop.rules.values import Told

ON = date(2026, 11, 23)
NAMES = {"p1": "Fatima", "p2": "Sami"}
TOLD: list[tuple[str, str, Told, str]] = [
    ("p1", "savings", "900.5", "€ 900,50"),
    ("p1", "savings", ["900", "1100"], "tussen € 900,00 en € 1.100,00"),
    ("p1", "savings", "?", "weet ik niet"),
    ("p1", "lives_in_belgium", "yes", "ja"),
    ("p1", "lives_in_belgium", "nee", "nee"),
    ("p1", "birth_date", "1990-02-03", "03/02/1990"),
    ("dwelling", "tenure", "tenant", "huurder of onderhuurder"),
    ("p2", "relation.p1", "child", "kind"),
    ("p1", "receives.leefloon", [{"answer": "no"}], "nee"),
    ("p1", "receives.leefloon", [{"answer": "ja", "from": "2026-01"}], "ja, Sinds wanneer krijgt u: leefloon? 01/2026"),
    ("p1", "goods_given_or_sold_10y", [], "nee"),
    ("household", "persons_complete", "yes", "nee"),
    ("household", "receives_complete", "no", "ja"),
    ("household", "persons_complete", "-", "zeg ik liever niet"),
    ("household", "municipality", "44021", "Gent"),
]


@pytest.mark.parametrize(("place", "fact", "value", "words"), TOLD)
def test_an_answer_is_read_as_it_was_given(place: str, fact: str, value: Told, words: str) -> None:
    assert told_in_words(law(), (place, fact), value, NAMES) == words


def test_what_is_asked_names_people_as_they_are_called() -> None:
    assert subject(law(), ("p2", "relation.p1"), NAMES) == "Wat is “Sami” van “Fatima”?"
    assert subject(law(), ("p1", "weg_uit_de_wet"), NAMES) == "Weg uit de wet"


def test_p18_the_whole_file_tells_these_facts_in_words_too() -> None:
    fact = Fact(place="p1", fact="receives.leefloon", value=[{"answer": "nee"}])
    assert (fact_question(fact), fact_answer(fact)) == ("Krijgt u: leefloon?", "nee")
    assert fact_answer(Fact(place="household", fact="persons_complete", value="yes")) == "nee"


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 11, 23), "vandaag"),
        (date(2026, 11, 22), "gisteren"),
        (date(2026, 11, 13), "10 dagen geleden"),
        (date(2026, 10, 20), "een maand geleden"),
        (date(2026, 5, 1), "6 maanden geleden"),
        (date(2025, 1, 31), "op 31/01/2025"),
    ],
)
def test_age_says_roughly_how_long_ago(on: date, words: str) -> None:
    assert age(on, ON) == words


def test_a_household_is_taken_apart_and_put_together_again() -> None:
    found: Items = {
        ("p1", "name"): "",
        ("p1", "savings"): "900",
        ("p2", "name"): "Sami",
        ("p2", "relation.p1"): "child",
        ("p1", "receives.leefloon"): [{"answer": "yes", "until": "2025"}, {"answer": "no"}],
        ("dwelling", "tenure"): "tenant",
        ("household", "municipality"): "44021",
        ("household", "persons_complete"): "yes",
    }
    assert items_of(file_of(found, ON)) == found


def test_a_relation_is_the_same_fact_from_both_sides() -> None:
    mother: dict[str, Told] = {"relations": [{"of": "p1", "to": "p2", "is": "parent"}]}
    assert items_of(mother) == {("p2", "relation.p1"): "child"}
