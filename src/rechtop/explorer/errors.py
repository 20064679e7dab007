"""What can go wrong in the explorer.

ExplorerError
|- Unreadable    somebody typed something that is no amount, day or answer
"""


class ExplorerError(Exception):
    """Root of this tree."""


class Unreadable(ExplorerError):
    """What was typed cannot be read. ``advice`` is plain Dutch: what to type instead."""

    def __init__(self, advice: str) -> None:
        self.advice = advice
        super().__init__(advice)
