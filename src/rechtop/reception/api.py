"""What other rooms may ask of the reception: published counts, and nothing about anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rechtop.reception.counting.adding import Added, Number, added
from rechtop.reception.counting.periods import Period
from rechtop.reception.counting.publishing import Report, publish

__all__ = ["Added", "Number", "added", "published"]


def published(stores: Sequence[str], period: Period, *, on: date) -> tuple[Report, ...]:
    """The figures of a period, a report for each store; small numbers are hidden and cannot be computed (P-13).

    The only way from files to policy. A report is made once and never changes. Raises PeriodRefused.
    """
    return tuple(publish(store, period, on=on) for store in stores)
