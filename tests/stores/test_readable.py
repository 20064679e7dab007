"""P-01: what stands readable in a store is a code, a day, a worker or an organisation; what is typed stands sealed."""

from __future__ import annotations

from django.apps import apps
from django.db import models

from rechtop.stores.router import STORE_APPS
from rechtop.stores.sealed import Sealed

OF_A_WORKER = {"by_name", "who_name", "worker_name", "decided_by_name", "reopened_by_name"}
"""Who works here: the journal, the certificate and the control officer ask it."""

CODES = {
    "Entry.role", "Entry.what", "Person.language", "Trajectory.municipality", "Trajectory.neighbourhood",
    "Request.right", "Step.domain", "Step.right", "Event.domain", "Event.right", "Event.notified_by", "Words.domain",
    "Hypothesis.domain", "Looked.domain", "Fact.fact", "Finding.right", "Finding.condition", "Involvement.domain",
    "PublishedCounts.period", "PublishedHandovers.period", "Message.kind", "Handover.script", "Move.before",
    "Move.after", "Move.side", "Card.letter", "Card.domains",
}  # fmt: skip
"""From a list of the law, of the reference data or of the program itself."""

KEYS = {
    "HouseholdMember.key", "Step.holder", "Event.holder", "Fact.place", "Finding.holder", "Trajectory.reference",
    "Request.number", "Step.came_from", "Plan.steps", "Merge.moved", "FormSent.digest", "FormSent.leads_to",
}  # fmt: skip
"""Given out by the program: p1 in a household, a reference, an id, an address of ours without what was typed."""

OF_ORGANISATIONS = {
    "Request.body_name", "Handover.sender_name", "Handover.sender_call", "Handover.receiver_name",
    "RetentionRule.ground", "RetentionRule.archive_permission",
}  # fmt: skip
"""What an organisation is called, where it is reached, and what it decided about its own archive."""

NEUTRAL = {
    "Message.subject",  # the same for every message: tests/reception/messages
    "Outgoing.problem",  # why a message could not leave, in words of the program
    "Check.faults", "PublishedCounts.figures", "PublishedHandovers.figures", "Removal.certificate",
}  # fmt: skip
"""Words and figures of the program, in which nobody can be recognised."""


def test_p01_every_text_that_is_not_sealed_says_what_it_is() -> None:
    readable = {
        f"{model.__name__}.{one.name}"
        for model in apps.get_models()
        if model._meta.app_label in STORE_APPS
        for one in model._meta.concrete_fields
        if isinstance(one, models.CharField | models.TextField | models.JSONField)
        and not one.choices
        and not isinstance(one, Sealed)
        and one.name not in OF_A_WORKER
    }
    listed = CODES | KEYS | OF_ORGANISATIONS | NEUTRAL
    assert readable - listed == set(), "seal it (Sealed...Field), or say here what it can only be"
    assert listed - readable == set(), "a field that is gone"
