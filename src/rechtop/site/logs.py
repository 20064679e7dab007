"""Logs without people in them: no query string, no text of an error that may repeat what someone typed."""

import logging
import re
import traceback
from types import TracebackType
from typing import TypeAlias

ExceptionInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

_QUERY = re.compile(r"\?[^\s'\"]*")
_KEY = re.compile(r"(/overdracht/antwoord/)[^\s'\"/]+")
"""A private link: whoever reads the log would come in with it."""


class WithoutQuery(logging.Filter):
    """Cuts what follows a question mark in an address out of each line, and the key of a private link."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the line in place and let it through."""
        record.msg, record.args = _KEY.sub(r"\1...", _QUERY.sub("?...", record.getMessage())), None
        return True


class PlaceOnly(logging.Formatter):
    """Writes of an error its kind and the lines of code it went through; its text may hold personal facts."""

    def formatException(self, ei: ExceptionInfo) -> str:
        """The places from the outermost inward, then the kinds of error, first cause last."""
        error = ei[1]
        if error is None:
            return ""
        lines = []
        while error is not None:
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
            lines += [f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)
