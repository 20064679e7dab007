"""The same household with only the amounts that were known on a day: for tests about amounts that have grown old."""

from __future__ import annotations

from datetime import date

from rechtop.rules.run import Run


def then(of: Run, known_on: str) -> Run:
    """The run as it was on ``known_on``, so that a test about an old amount stays true when a newer one is added."""
    return Run(of.law, of.household, of.day, known_on=date.fromisoformat(known_on))
