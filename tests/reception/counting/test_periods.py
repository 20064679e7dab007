"""P-13: only whole months, quarters and years; everything else is refused with what one can choose."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.counting.periods import Kind, Period, PeriodRefused, before, overlap, period, period_of

days = st.dates(date(2020, 1, 1), date(2090, 12, 31))
kinds = st.sampled_from(list(Kind))


@pytest.mark.property
@given(kinds, days)
def test_every_day_lies_in_exactly_one_period_of_a_kind(kind: Kind, day: date) -> None:
    found = period_of(kind, day)
    assert found.start <= day <= found.until
    assert period(str(found)) == found
    assert before(found).until == found.start - timedelta(1)
    assert not overlap(found, before(found))


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-K5", "2026-1", "2026-01..2026-02", "2026-01-15", "1999", "alles"]
)
def test_p13_another_range_is_refused(text: str) -> None:
    with pytest.raises(PeriodRefused, match="geen heel jaar"):
        period(text)


def test_a_quarter_overlaps_its_months_and_its_year_and_no_other() -> None:
    quarter = Period(Kind.QUARTER, 2026, 2)
    touched = [str(p) for p in [Period(Kind.MONTH, 2026, m) for m in range(1, 13)] if overlap(p, quarter)]
    assert touched == ["2026-04", "2026-05", "2026-06"]
    assert overlap(quarter, Period(Kind.YEAR, 2026))
    assert (quarter.start, quarter.until) == (date(2026, 4, 1), date(2026, 6, 30))
    assert quarter.ready_on == date(2026, 7, 15)
