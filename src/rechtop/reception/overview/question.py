"""The question in her own words, changed: never over what somebody else wrote in the meantime."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.merging import keep_both
from rechtop.reception.models import Trajectory

LONGEST = 20_000
"""Characters: some six pages, more than a question ever is, and less than a form may send."""


class TooLong(ReceptionError):
    """A text that does not fit; what was typed stays in its field."""


def change_question(
    desk: Desk, pk: UUID, text: str, began_from: str, *, claim: Callable[[], None] = lambda: None
) -> Trajectory:
    """Keep the question as it is now. ``began_from``: the mark of the text that the form began with.

    Raises ChangedMeanwhile, with both texts, when somebody else changed it since; TooLong.
    """
    if len(text) > LONGEST:
        raise TooLong(_("Dit is langer dan %(most)s tekens. Kort het in, of zet een deel elders.") % {"most": LONGEST})
    with desk.writing(pk, "trajectory.question") as trajectory:
        claim()
        keep_both(trajectory.question, text, began_from)
        trajectory.question = text.strip()
        trajectory.save(using=desk.store, update_fields=["question"])
        return trajectory
