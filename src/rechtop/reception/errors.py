"""Why something could not be done with a file; the texts are shown to the worker."""

from __future__ import annotations

from rechtop.reception.models import Trajectory


class ReceptionError(Exception):
    """What was asked cannot be done; the text names the field, the value and what to do."""


class FileMissing(ReceptionError):
    """There is no such file, or it is one that she may not even know of."""


class ReasonNeeded(ReceptionError):
    """The file is of another team: it opens with a purpose that is written down."""

    def __init__(self, trajectory: Trajectory, why: str) -> None:
        super().__init__(why)
        self.trajectory = trajectory


class ChangedMeanwhile(ReceptionError):
    """Somebody else changed the same thing since the page was opened: both texts are shown, nothing is lost."""

    def __init__(self, theirs: str, yours: str) -> None:
        super().__init__("Iemand anders wijzigde dit intussen. Vergelijk beide teksten en bewaar opnieuw.")
        self.theirs = theirs
        self.yours = yours
