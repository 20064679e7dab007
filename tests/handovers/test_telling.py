"""P-18: what left is in the whole file that the person gets."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import Side, State
from rechtop.reception.control.parts_told import in_words
from rechtop.reception.handout.whole import whole_file
from tests.handovers.made import sent
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_p18_what_left_is_in_the_whole_file(store: str) -> None:
    at = desk()
    file = a_file(at)
    held = sent(at, file)
    move(store, held, State.WAITING, Mover(Side.RECEIVER), at.on, to_person="U mag dinsdag bellen.")
    move(store, held, State.ACCEPTED, Mover(Side.RECEIVER), at.on + timedelta(1), to_sender="Zij komt in mei.")
    told = json.dumps(whole_file(at, file).to_json(), ensure_ascii=False)
    assert "naar Budgethulp CAW Voorbeeldstreek" in told
    assert "alleen bellen" in told
    assert "Waarvoor: Schuldhulp" in told
    assert f"Antwoorden: {at.on:%d/%m/%Y}, U mag dinsdag bellen.; " in told
    assert f"{at.on + timedelta(1):%d/%m/%Y}, Zij komt in mei." in told


@pytest.mark.parametrize("part", ["handovers", "handover", "handover_new", "meetings", "meeting", "meeting_paper"])
def test_who_read_what_is_told_by_its_name(part: str) -> None:
    assert in_words(f"trajectory.{part}") != in_words("trajectory.iets"), "not just: a part of the file"
