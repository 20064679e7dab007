"""Short sentences for the telephone: the outcome of a right as one person says it to another."""

from __future__ import annotations

from collections.abc import Iterator

from rechtop.explorer.outcome.advice import Advice
from rechtop.law.sentences import ALWAYS_APPLY, worth_sentence
from rechtop.rules.outcomes import Outcome


def spoken(advice: Advice) -> tuple[str, ...]:
    """What to say of one right. A warning comes before anything else."""
    return tuple(advice.say(text) for text in (*_warned(advice), *_said(advice)))


def _warned(advice: Advice) -> Iterator[str]:
    for warning in advice.card.warnings:
        yield f"Let op vóór u iets aanvraagt. {warning}"


def _said(advice: Advice) -> Iterator[str]:
    card, name = advice.card, advice.short_name
    if card.is_received:
        yield f"{name}: u krijgt dit al."
        return
    if advice.is_duty and card.is_actionable:
        yield f"{name}: dat moet u betalen. {worth_sentence(card.money)}"
        return
    if card.outcome is Outcome.LIKELY:
        yield f"U hebt waarschijnlijk recht op dit: {name}."
    elif card.outcome is Outcome.TO_INVESTIGATE:
        yield f"U lijkt hiervoor in aanmerking te komen: {name}. Iemand onderzoekt het nog."
    elif card.outcome is Outcome.UNDECIDED:
        yield f"{name}: dat weten we nog niet. Er zijn nog vragen."
    else:
        yield f"{name}. {card.text}"
        if card.outcome is Outcome.UNLIKELY and ALWAYS_APPLY not in card.text:
            yield ALWAYS_APPLY
    if advice.is_actionable:
        if card.money:
            each = " voor elk" if len(advice.holders) > 1 and not card.is_open else ""
            yield worth_sentence(card.money + each, "Het kan gaan om")
        yield f"Waar? {card.where}"
        if advice.waiting_costs:
            yield f"Wacht niet. {advice.delay}"
