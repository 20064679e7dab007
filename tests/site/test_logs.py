"""What is written down never holds what a person typed."""

import logging
import sys

import pytest

from rechtop.site.logs import PlaceOnly, WithoutQuery


def _record(message: str, *args: object, exc_info: object = None) -> logging.LogRecord:
    return logging.LogRecord("test", logging.ERROR, __file__, 1, message, args, exc_info)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("message", "args"),
    [("Not Found: %s", ("/balie?naam=Peeters",)), ("Invalid Request Line 'GET /balie?naam=Peeters HTTP/1.1'", ())],
)
def test_a_query_is_cut_out_of_each_line(message: str, args: tuple[object, ...]) -> None:
    record = _record(message, *args)
    assert WithoutQuery().filter(record)
    assert "Peeters" not in record.getMessage()
    assert "/balie?..." in record.getMessage()


def _fails() -> None:
    try:
        int("Jan Peeters")
    except ValueError as error:
        raise RuntimeError("inkomen 980,50 van Peeters") from error


def test_an_error_is_written_as_its_kind_and_its_places_without_its_text() -> None:
    try:
        _fails()
    except RuntimeError:
        text = PlaceOnly("%(message)s").format(_record("fout", exc_info=sys.exc_info()))
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
    assert "_fails" in text
    assert "Peeters" not in text
    assert "980" not in text
