"""What of a file can be handed over, item by item. By default only name, safe contact and question (P-05)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from rechtop.handovers.sending import FACT, Item
from rechtop.organisations.names import language_name, right_name
from rechtop.reception.around.sharing import shareable
from rechtop.reception.contact.safe import FIELDS
from rechtop.reception.desk import Desk
from rechtop.reception.handout.fact_words import fact_answer, fact_question
from rechtop.reception.models import Fact, Request, SafeContact, Step, StepState, Trajectory, Words
from rechtop.reception.sheet.page import own_keys
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT

LEAST = frozenset({"name", "contact", "question"})
"""What goes along unless she says otherwise: the least with which somebody can call her back."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One item that may be chosen; ``is_least`` when it is ticked from the start."""

    item: Item
    is_least: bool


def choices(desk: Desk, trajectory: Trajectory) -> list[Choice]:
    """Everything that may leave, the least first. What a worker supposes is not among it, nor what others told."""
    return [Choice(item, item["id"] in LEAST) for item in _items(desk, trajectory) if item["text"].strip()]


def _items(desk: Desk, trajectory: Trajectory) -> Iterator[Item]:
    person = trajectory.person
    contact = SafeContact.objects.using(desk.store).filter(person=person).first()
    yield _item("name", "name", "Naam of roepnaam", person.name or "zonder naam")
    yield _item("contact", "contact", "Veilig contact", contact_words(contact))
    yield _item("question", "question", "De vraag, in haar woorden", trajectory.question)
    if person.language:
        interpreter = ", met een tolk" if person.needs_interpreter else ""
        yield _item("language", "language", "Taal", f"{language_name(person.language)}{interpreter}")
    for said in Words.objects.using(desk.store).filter(trajectory=trajectory, withdrawn_at=None).order_by("created_at"):
        yield _item(f"words:{said.pk}", "words", said.get_about_display().capitalize(), said.text)
    own = (*own_keys(desk, trajectory), "p1")
    facts = Fact.objects.using(desk.store).filter(trajectory=trajectory, withdrawn_at=None, replaced_by=None)
    for fact in facts.filter(place__in=own).order_by("fact"):
        text = f"{fact_answer(fact)} (op {fact.on:%d/%m/%Y}, {fact.get_proof_display()})"
        item = _item(f"{FACT}{fact.fact}", "fact", fact_question(fact), text)
        if fact.value not in (NOT_KNOWN, RATHER_NOT):
            item["value"], item["on"] = json.dumps(fact.value), fact.on.isoformat()
        yield item
    for asked in Request.objects.using(desk.store).filter(trajectory=trajectory).order_by("requested_on"):
        what = right_name(asked.right) if asked.right else "hulp in het algemeen"
        place = f" bij {asked.body_name}" if asked.body_name else ""
        yield _item(
            f"request:{asked.pk}", "request", "Al aangevraagd", f"{what}{place}, op {asked.requested_on:%d/%m/%Y}"
        )
    steps = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN, holder__in=own)
    for step in steps.order_by("due_on"):
        yield _item(f"step:{step.pk}", "step", "Afgesproken stap", f"{step.what}, tegen {step.due_on:%d/%m/%Y}")
    for kind, label, told in shareable(desk, trajectory):
        yield _item(kind, kind, label, told)


def contact_words(contact: SafeContact | None) -> str:
    """How she may be reached, in words that the other service can follow; what was not asked is said too."""
    if contact is None:
        return "nog niet gevraagd: neem contact op via wie dit stuurt"
    told = [text for text in (contact.phone, contact.email, contact.address) if text]
    names = {"may_call": "bellen", "may_leave_voicemail": "inspreken", "may_text": "sms", "may_mail": "e-mail",
             "may_post": "brief"}  # fmt: skip
    for field in FIELDS.values():
        answer = getattr(contact, field)
        if answer is False:
            told.append(f"GEEN {names[field]}")
        elif answer:
            told.append(f"{names[field]} mag")
    if contact.at_home == "nothing":
        told.append("NIETS mag thuis liggen")
    if contact.remark:
        told.append(contact.remark)
    return "; ".join(told) or "nog niet gevraagd: neem contact op via wie dit stuurt"


def _item(id: str, kind: str, label: str, text: str) -> Item:
    return {"id": id, "kind": kind, "label": label, "text": text}
