"""The ways from the work page to work about people: each role sees those that open for it, and no others."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action, Standing

WAYS: tuple[tuple[Action, str, Promise], ...] = (
    (Action.RECEIVE, "handovers:inbox", _("Binnengekomen van andere diensten")),
    (Action.COORDINATE, "handovers:overview", _("Overdrachten opvolgen")),
    (Action.CONTROL, "reception:oversight", _("Toezicht op het logboek")),
    (Action.PROPOSE_REMOVAL, "reception:retention", _("Hoe lang bewaren we dossiers?")),
    (Action.APPROVE_REMOVAL, "reception:retention_deciding", _("Beslissen over verwijderen")),
    (Action.RECEIVE, "meetings:cards", _("Leren van situaties")),
    (Action.CONVENE, "meetings:legal_list", _("Casusoverleg")),
    (Action.COUNT, "reception:counts", _("Cijfers voor het beleid")),
    (Action.COUNT, "handovers:counts", _("Cijfers van overdrachten")),
)
"""What somebody may do, the name of the page, and its words; in the order of the page."""


def ways_for(standing: Standing) -> list[tuple[str, Promise]]:
    """The pages, by name, that open for somebody in at least one organisation."""
    return [(page, words) for action, page, words in WAYS if standing.where(action)]
