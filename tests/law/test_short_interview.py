"""With all rights the interview stays short: what most people have nothing to tell about is asked on shared screens."""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random

import pytest

from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import SUMMARIES
from rechtop.law.varied import Varied, varied
from rechtop.rules.facts import Entity
from tests.explorer.interview.whole import Whole

ON = date(2025, 3, 1)
MOST = {"weduwe": 36, "laag_loon": 34, "koppel_met_kinderen": 52}
"""How many screens a whole interview of such a household may take; a new right that needs more asks too much."""


@cache
def first_of_each_kind() -> dict[str, Varied]:
    """One made-up household of each of these kinds."""
    found: dict[str, Varied] = {}
    for household in varied(law(), Random(2025), ON):
        found.setdefault(household.kind, household)
    return {kind: found[kind] for kind in MOST}


@pytest.mark.parametrize("kind", MOST)
def test_a_whole_interview_takes_few_screens_and_asks_a_person_few_things_by_themselves(kind: str) -> None:
    whole = Whole(first_of_each_kind()[kind].household, Random(1), silent=0.0)
    put = []
    while (found := whole.next()) is not None:
        put.append(found.name)
        whole.answer(found)
    assert len(put) <= MOST[kind], put
    summed = {part.fact for summary in SUMMARIES for part in summary.parts}
    alone = {name.rpartition(".")[2] for name in put if name.startswith(("f.", "t.f."))} - summed
    unfolded = {id for id in alone if law().facts[id].entity is Entity.PERSON and law().facts[id].kind == "truth"}
    assert len(unfolded) <= 3, f"put these on a screen with others: {unfolded}"
