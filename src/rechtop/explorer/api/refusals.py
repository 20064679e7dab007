"""A question that is refused: which field, which value, and what to do. The one shape of every error of the API."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse

from rechtop.explorer.errors import ExplorerError
from rechtop.law.answers import as_text
from rechtop.rules.errors import InputError

JSON = "application/json; charset=utf-8"
_LONGEST = 80


class Refused(ExplorerError):
    """A question that cannot be answered, with the status that says whose turn it is."""

    def __init__(
        self, status: int, field: str, value: str, advice: str, headers: Mapping[str, str] | None = None
    ) -> None:
        self.status, self.field, self.value, self.advice = status, field, value, advice
        self.headers = dict(headers or {})
        super().__init__(advice)

    @classmethod
    def wrong(cls, error: InputError, status: int) -> Refused:
        """What was told about a household cannot be read."""
        return cls(
            status, error.field, error.value if isinstance(error.value, str) else repr(error.value), error.advice
        )

    def response(self) -> HttpResponse:
        """The answer. What was sent is repeated in short, to whoever sent it, and nowhere else."""
        shown = self.value if len(self.value) <= _LONGEST else f"{self.value[: _LONGEST - 3]}..."
        told = {"field": self.field[:400], "value": shown, "advice": self.advice}
        return HttpResponse(as_text(told), status=self.status, content_type=JSON, headers=self.headers)
