"""After how many months an account sleeps: one number, or one for each day from which it changes."""

from __future__ import annotations

from datetime import date

from rechtop.site import environment
from rechtop.site.errors import SettingWrong

_EXPECTED = "een aantal maanden (6), of per dag waarop het verandert: 2026-01-01=6,2027-01-01=4"


def sleep_after(text: str) -> tuple[tuple[date, int], ...]:
    """`6`, or `2026-01-01=6,2027-01-01=4`: from that day on, after so many months. Raises SettingWrong."""
    rows: list[tuple[date, int]] = []
    for part in text.split(","):
        day, is_dated, months = part.strip().rpartition("=")
        if not (months.isascii() and months.isdigit() and 1 <= int(months) <= 120):
            raise SettingWrong(environment.SLEEP_AFTER.name, text, _EXPECTED)
        try:
            rows.append((date.fromisoformat(day.strip()) if is_dated else date.min, int(months)))
        except ValueError:
            raise SettingWrong(environment.SLEEP_AFTER.name, text, _EXPECTED) from None
    return tuple(sorted(rows))
