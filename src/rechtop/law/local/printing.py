"""Local rights as plain text: what a check found, what a preview gives, the list, and the answers of a household."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rechtop.law.local.answers import (
    OwnerAnswer,
    budget_sentence,
    decision_sentence,
    owner_answers,
    owners_elsewhere,
    status_sentence,
)
from rechtop.law.local.benefit import Benefit
from rechtop.law.local.owners import OwnerLaw
from rechtop.law.local.trial import Compared
from rechtop.law.sentences import TITLES, amount_sentence, judgement_text, need_label
from rechtop.rules.outcomes import Outcome, Verdict
from rechtop.rules.run import Run

MARKS = {"yes": "+", "no": "-", "unknown": "?"}


def check_text(benefit: Benefit, compared: Sequence[Compared], on: date) -> str:
    """What a check says of a file that is right: its dates, its examples, and advice."""
    lines = [f"In orde: {benefit.id}, {benefit.name}.", f"  {status_sentence(benefit, on)}"]
    examples = len(benefit.examples)
    if examples:
        expected = "1 uitkomst klopt" if len(compared) == 1 else f"{len(compared)} uitkomsten kloppen"
        lines.append(f"  {examples} {'voorbeeld' if examples == 1 else 'voorbeelden'}: {expected}.")
    else:
        lines.append("  Geen voorbeelden. Zonder voorbeeld kan dit niet gepubliceerd worden.")
    return "\n".join([*lines, *(f"  advies, {note}" for note in benefit.advice)])


def preview_text(benefit: Benefit, found: Sequence[tuple[str, Run, Verdict]], on: date) -> str:
    """What each household would get, also when the right is not in force."""
    lines = [f"{benefit.name} ({benefit.owner_name}). {status_sentence(benefit, on)}"]
    before = ""
    for name, run, verdict in found:
        lines += [*(["", f"{name}:"] if name != before else []), *_verdict(run, verdict, benefit)]
        before = name
    return "\n".join(lines)


def local_text(run: Run, owners: Sequence[OwnerLaw], *, refine: bool = True) -> str:
    """The answers of the owners of this municipality; empty when there is nothing to say."""
    lines: list[str] = []
    for answer in owner_answers(run, owners, refine=refine):
        lines += ["", *_owner(answer), ""]
    elsewhere = owners_elsewhere(run, owners)
    if elsewhere:
        some = "1 bestuur heeft" if elsewhere == 1 else f"{elsewhere} besturen hebben"
        lines += ["", f"Hangt af van uw gemeente: {some} eigen rechten. Vul household.municipality in.", ""]
    return "\n".join(lines)


def _owner(answer: OwnerAnswer) -> Iterator[str]:
    yield f"VAN UW GEMEENTE: {answer.owner.name}"
    for verdict, benefit in answer.found:
        yield from _verdict(answer.run, verdict, benefit)
        for text in (decision_sentence(benefit), status_sentence(benefit, answer.run.day), budget_sentence(benefit)):
            if text:
                yield f"    {text}"
        yield f"    waar: {benefit.apply_at} bron: {benefit.source.url}"
    for benefit in answer.not_used:
        yield f"  {benefit.name}: {status_sentence(benefit, answer.run.day)} Niet gebruikt. bron: {benefit.source.url}"
    for text in answer.owner.broken:
        yield f"  Niet gebruikt: {text}"


def _verdict(run: Run, found: Verdict, benefit: Benefit) -> Iterator[str]:
    money = amount_sentence(found)
    who = f" ({found.holder})" if found.holder else ""
    yield f"  {benefit.name}{who}: {TITLES[found.outcome]}{'; ' + money if money else ''}"
    if found.outcome is Outcome.NOT_RELEVANT:
        return
    for reason in found.because:
        yield f"    {MARKS[reason.truth]} {reason.text}"
    for authority, text in dict.fromkeys(judgement_text(run.law, judgement) for judgement in found.judgements):
        yield f"    > {authority} onderzoekt nog {text}"
    for need in found.needs:
        yield f"    nog te weten: {need_label(run.law, need)}"


def list_text(owners: Sequence[OwnerLaw], on: date) -> str:
    """Every local right with its state, by owner."""
    lines: list[str] = []
    for owner in owners:
        lines.append(f"{owner.name} ({owner.owner}; {', '.join(owner.areas)})")
        if owner.benefits:
            lines.append(f"  {owner.hash}")
        for benefit in (*owner.benefits.values(), *owner.others):
            demo = " [demo]" if benefit.is_demo else ""
            lines.append(f"  {benefit.id:44} {benefit.status(on).value:14} {status_sentence(benefit, on)}{demo}")
        lines += [f"  niet gebruikt: {text}" for text in owner.broken]
    return "\n".join(lines) if lines else "Er zijn geen lokale rechten."
