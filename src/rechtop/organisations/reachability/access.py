"""Who owns what around reachability, as rechtop.accounts decides on it."""

from __future__ import annotations

from rechtop.accounts.access import Action, Ref, Standing
from rechtop.accounts.gate import need
from rechtop.organisations.models import ContactAttempt, Organisation


def owners_of(standing: Standing) -> list[Organisation | None]:
    """For whom somebody may note: the organisations of her mandates, and None (the whole website) when she has that."""
    where = standing.where(Action.LOG_CONTACT)
    named = where if where is not None else {one.organisation for one in standing.mandates if one.organisation}
    held: list[Organisation | None] = list(Organisation.objects.filter(pk__in=named).order_by("name", "pk"))
    return [*held, None] if where is None else held


def need_attempt(standing: Standing, attempt: ContactAttempt) -> None:
    """Her own attempt, or one of an organisation in which she may mend those of colleagues. Raises Refused."""
    mine = standing.user is not None and attempt.by == standing.user.pk
    action = Action.LOG_CONTACT if mine else Action.MEND_CONTACT
    need(standing, action, Ref("attempt", attempt.organisation_id))
