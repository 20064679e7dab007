"""Why a file was not taken, given or put in a queue; the texts are shown to the worker."""

from __future__ import annotations

from rechtop.reception.errors import ReceptionError


class NotAssigned(ReceptionError):
    """It was not done; ``field`` says beside which field the text belongs (empty: above the form)."""

    def __init__(self, text: str, field: str = "") -> None:
        super().__init__(text)
        self.field = field


class TakenAlready(NotAssigned):
    """Somebody took the file a moment before: no fault, and nothing to do."""
