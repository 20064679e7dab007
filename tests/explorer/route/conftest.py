"""Interviews that are over, as the tests of the outcome begin them."""

from tests.explorer.outcome.conftest import begin

__all__ = ["begin"]
