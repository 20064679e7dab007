"""P-18: what left is in the whole file that the person gets."""

from __future__ import annotations

import json

import pytest

from rechtop.reception.handout.whole import whole_file
from tests.handovers.made import sent
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_p18_what_left_is_in_the_whole_file(store: str) -> None:
    at = desk()
    file = a_file(at)
    sent(at, file)
    told = json.dumps(whole_file(at, file).to_json(), ensure_ascii=False)
    assert "naar Budgethulp CAW Voorbeeldstreek" in told
    assert "alleen bellen" in told
    assert "Waarvoor: Schuldhulp" in told
