"""The made-up households for measuring questions: as many as said, believable, and everything in them known."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from rechtop.law.catalogue import law
from rechtop.law.varied import KINDS, varied
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY
from rechtop.rules.run import Run

ON = date(2025, 3, 1)
SOME = [(found.kind, found.household) for found in varied(law(), Random(2025), ON)]


def test_there_are_three_hundred_in_the_numbers_that_are_written_down() -> None:
    assert Counter(kind for kind, _ in SOME) == {kind: number for kind, (number, _) in KINDS.items()}
    assert len(SOME) == 300


def test_the_same_seed_gives_the_same_households_and_another_gives_others() -> None:
    again = [found.household for found in varied(law(), Random(2025), ON)]
    assert again == [household for _, household in SOME]
    assert [found.household for found in varied(law(), Random(1), ON)] != again


def test_every_fact_and_every_list_of_everybody_is_known() -> None:
    for _, household in SOME:
        for fact in law().facts.values():
            for who in household.people if fact.entity is Entity.PERSON else (NOBODY,):
                low, high = household.facts[fact.id, who]
                assert low == high
                assert fact.kind != "choice" or low.bit_count() == 1
        assert household.records.keys() == {(name, who) for name in law().records for who in household.people}
        assert household.complete
        assert household.findings == ()


def test_relations_are_exact_and_fit_the_ages() -> None:
    for _, household in SOME:
        born = {who: household.facts["birth_date", who][0] for who in household.people}
        for one in household.people:
            for other in household.people:
                assert household.relation(one, other).bit_count() == 1
        run = Run(law(), household)
        child = 1 << 4
        for parent in range(run.size):
            for other in range(run.size):
                if run.relations[parent][other] == child:
                    assert born[household.people[other]] > born[household.people[parent]] + 17_00_00


def test_no_answers_contradict_one_another() -> None:
    for _, household in SOME:
        run = Run(law(), household)
        for name in law().constraint_names:
            assert all(run.value(name, person) == (1, 1) for person in range(run.size)), (name, household)
