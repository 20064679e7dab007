"""The day of the desks is also the day of the pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from tests.reception.made import ON


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    real = timezone.localdate

    def localdate(value: Any = None, timezone: Any = None) -> Any:
        return ON if value is None else real(value, timezone)

    monkeypatch.setattr(timezone, "localdate", localdate)
