"""The made-up figures of the demo town: loaded once, all marked, and they show few and many, late and kept."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.organisations.demo import load_demo
from rechtop.organisations.models import (
    Commitment,
    ContactAttempt,
    Desk,
    DeskCount,
    Improvement,
    Scan,
    Service,
)
from rechtop.organisations.reachability.commitments import tracked
from rechtop.organisations.reachability.demo import load_reach_demo
from rechtop.organisations.reachability.reading import overview, periods, public_figures, rows
from rechtop.organisations.reachability.scans import compare

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)


def test_without_a_demo_town_there_are_no_made_up_figures() -> None:
    assert load_reach_demo(ON) is False
    assert not ContactAttempt.objects.exists()


def test_the_town_has_figures_of_everything_all_marked_and_once() -> None:
    load_demo(ON)
    assert load_reach_demo(ON) is True
    assert load_reach_demo(ON) is False
    for model in (ContactAttempt, Commitment, Desk, Improvement, Scan):
        assert model._default_manager.exists(), model
        assert not model._default_manager.filter(is_fictional=False).exists(), model
    assert DeskCount.objects.filter(desk__is_fictional=True).count() == DeskCount.objects.count() > 20
    shares = {line.figures.share is None for line in overview(rows(periods(ON)[0])).services}
    assert shares == {True, False}, "services with enough attempts and with too few"
    assert public_figures(Service.objects.get(slug="dmw-de-brug"), ON) is not None
    found = tracked(ON)
    assert (len(found.overdue), len(found.running), found.kept) == (1, 1, 1)
    changes = {line.change for line in compare(Service.objects.get(slug="onthaal-sociaal-huis")).lines}
    assert changes == {0, 1, None}
