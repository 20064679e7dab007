"""A locked screen opens through an organisation only for who logged in there a moment ago."""

from __future__ import annotations

import time

import pytest

from rechtop.accounts.provider.views import FRESH, is_fresh


@pytest.mark.parametrize("told", [{}, {"auth_time": None}, {"auth_time": "nu"}, {"auth_time": []}])
def test_what_a_provider_does_not_tell_is_no(told: dict[str, object]) -> None:
    assert not is_fresh(told, at=time.time())


@pytest.mark.parametrize(("ago", "opens"), [(0, True), (FRESH, True), (FRESH + 1, False)])
def test_only_a_moment_ago_is_fresh(ago: int, opens: bool) -> None:
    assert is_fresh({"auth_time": 1_700_000_000 - ago}, at=1_700_000_000) is opens
