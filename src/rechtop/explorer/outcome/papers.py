"""The papers to bring, as one checklist over all advice (:mod:`rechtop.law.papers`)."""

from __future__ import annotations

from collections.abc import Iterable

from rechtop.explorer.outcome.advice import Advice
from rechtop.law.papers import Paper, gathered


def checklist(advices: Iterable[Advice], *, in_person: bool = False) -> list[Paper]:
    """What to bring for these rights; what most of them need comes first. ``in_person`` says "u" whoever it is for."""
    return gathered(
        (advice.short_name, written, written if in_person else said)
        for advice in advices
        for said, written in zip(advice.card.documents, advice.words.procedure.documents, strict=True)
    )
