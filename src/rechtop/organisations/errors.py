"""What can go wrong in the social map.

OrganisationError
|- NotValid          what was filled in cannot be; `found` says per field why
|- EditedMeanwhile   somebody else saved first
|- CannotUndo        what a change touched was changed again since, or it began something
|- NotThere          no such thing, or it ended
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _


class OrganisationError(Exception):
    """Root of this tree. Its text is Dutch and meant for whoever edits the social map."""


class NotValid(OrganisationError):
    """Values that do not fit. ``found`` holds the messages by field; in a list by "list.number.field"."""

    def __init__(self, found: Mapping[str, Sequence[str]]) -> None:
        self.found = {name: list(messages) for name, messages in found.items()}
        lines = [f"{name}: {message}" for name, messages in self.found.items() for message in messages]
        super().__init__("; ".join(lines))


class EditedMeanwhile(OrganisationError):
    """The fiche was saved by somebody else after this form was opened."""

    def __init__(self, by: str) -> None:
        self.by = by
        who = by or _("iemand anders")
        super().__init__(
            _("Deze fiche is intussen gewijzigd door %(who)s. Kijk na wat nu klopt en bewaar dan opnieuw.")
            % {"who": who}
        )


class CannotUndo(OrganisationError):
    """An undo that would lose somebody's later work."""


class NotThere(OrganisationError):
    """What is asked for is not there (any more)."""
