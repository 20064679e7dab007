"""The answers of local rights: the same outcomes as of the main law, with decision, term, budget and source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rechtop.law.answers import Json, answer, question_json
from rechtop.law.local.benefit import Benefit, Status
from rechtop.law.local.owners import OwnerLaw, of_municipality
from rechtop.law.local.told import run_of
from rechtop.law.sentences import ORDER, dutch_day, judgement_text, sentence
from rechtop.rules.outcomes import Outcome, Verdict, verdicts
from rechtop.rules.question import next_question
from rechtop.rules.run import Run
from rechtop.rules.values import written


@dataclass(frozen=True)
class OwnerAnswer:
    """The answers of one owner for one household: verdicts with their rights, and what is shown but never used."""

    owner: OwnerLaw
    run: Run
    found: tuple[tuple[Verdict, Benefit], ...]

    @property
    def not_used(self) -> tuple[Benefit, ...]:
        """Rights in this municipality that have ended, begin later, or have no date."""
        here = self.run.household.municipality
        return tuple(benefit for benefit in self.owner.others if here in benefit.areas)


def owner_answers(run: Run, owners: Sequence[OwnerLaw], *, refine: bool = True) -> list[OwnerAnswer]:
    """The answers of the owners of the municipality of a household; none while that is not known."""
    return [
        OwnerAnswer(owner, local, tuple(_found(local, owner, refine)))
        for owner in of_municipality(owners, run.household.municipality)
        for local in (run_of(owner, run),)
    ]


def _found(run: Run, owner: OwnerLaw, refine: bool) -> Iterator[tuple[Verdict, Benefit]]:
    shown = [verdict for verdict in verdicts(run, refine=refine) if verdict.outcome is not Outcome.NOT_RELEVANT]
    for verdict in sorted(shown, key=lambda v: ORDER.index(v.outcome)):
        benefit = owner.benefits[verdict.right]
        if run.household.municipality in benefit.areas:
            yield _in_its_time(verdict, benefit), benefit


def _in_its_time(verdict: Verdict, benefit: Benefit) -> Verdict:
    """What would only come after the right has ended does not come."""
    if verdict.start is None or benefit.valid_until is None or verdict.start <= benefit.valid_until:
        return verdict
    return replace(verdict, outcome=Outcome.UNLIKELY, start=None)


def budget_sentence(benefit: Benefit) -> str:
    """What the budget means for who asks, or an empty text."""
    if benefit.budget.limited != "yes":
        return ""
    size = f" ({benefit.budget.amount})" if benefit.budget.amount else ""
    return f"Dit kan zolang het budget reikt{size}."


def decision_sentence(benefit: Benefit) -> str:
    """Who decided on it and when."""
    decision = benefit.decision
    day = f"op {dutch_day(decision.on)}" if decision.on is not None else "op een dag die wij niet kennen"
    number = f", nummer {decision.number}" if decision.number not in ("", "unknown") else ""
    return f"Beslist door {decision.by} {day}{number}."


def status_sentence(benefit: Benefit, on: date) -> str:
    """Until when a right may be used, or why it may not."""
    status = benefit.status(on)
    if status is Status.EXPIRED and benefit.valid_until is not None:
        return f"Verlopen op {dutch_day(benefit.valid_until)}."
    if status is Status.UPCOMING and benefit.valid_from is not None:
        return f"Begint op {dutch_day(benefit.valid_from)}."
    if status is Status.IN_FORCE and benefit.valid_until is not None:
        return f"Geldig tot en met {dutch_day(benefit.valid_until)}."
    return "Datum onbekend."


def local_json(run: Run, owners: Sequence[OwnerLaw], *, refine: bool = True) -> list[Json]:
    """For each owner of this municipality: her hash, her answers, and what has ended or has no date.

    The hash is null where nothing of her is in force.
    """
    result: list[Json] = []
    for told in owner_answers(run, owners, refine=refine):
        owner = told.owner
        question = next_question(told.run) if owner.benefits else None
        rights: list[Json] = [verdict_json(told.run, verdict, benefit) for verdict, benefit in told.found]
        not_used: list[Json] = [benefit_json(benefit, run.day) for benefit in told.not_used]
        result.append(
            {
                "owner": owner.owner,
                "name": owner.name,
                "law": owner.hash if owner.benefits else None,
                "rights": rights,
                "not_used": not_used,
                "broken": list(owner.broken),
                "next_question": question_json(question) if question is not None else None,
            }
        )
    return result


def benefit_json(benefit: Benefit, on: date) -> dict[str, Json]:
    """What is known of a local right whatever the household."""
    decision, budget, source = benefit.decision, benefit.budget, benefit.source
    return {
        "right": benefit.id,
        "name": benefit.name,
        "status": benefit.status(on).value,
        "valid_from": benefit.valid_from.isoformat() if benefit.valid_from is not None else None,
        "valid_until": benefit.valid_until.isoformat() if benefit.valid_until is not None else None,
        "decision": {
            "by": decision.by,
            "date": decision.on.isoformat() if decision.on is not None else None,
            "number": decision.number,
        },
        "budget": {"limited": budget.limited, "amount": budget.amount},
        "source": {"title": source.title, "url": source.url, "seen": source.seen},
        "apply_at": benefit.apply_at,
        "telephone": benefit.telephone or None,
        "demo": benefit.is_demo,
        "sha256": benefit.fingerprint,
    }


def verdict_json(run: Run, found: Verdict, benefit: Benefit) -> dict[str, Json]:
    """The answer of one local right for one holder."""
    right = run.law.rights[found.right]
    result = benefit_json(benefit, run.day) | {
        "holder": found.holder or right.holder.value,
        "outcome": str(found.outcome),
        "text": sentence(run.law, found, benefit.name),
        "needs": [need.label for need in found.needs],
        "judgements": [
            {"condition": judgement.name, "of": judgement.who, "authority": who, "text": text}
            for judgement in found.judgements
            for who, text in (judgement_text(run.law, judgement),)
        ],
        "stale": list(found.stale),
        "unverified": list(found.unverified),
        "because": [
            {"condition": r.condition, "truth": r.truth, "text": r.text, "source": r.source} for r in found.because
        ],
    }
    if found.amount is not None and right.amount is not None and found.unit is not None:
        low, high = (written(end, found.decimals) for end in found.amount)
        result["amount"] = {"low": low, "high": high, "unit": str(found.unit), "kind": right.amount.kind.value}
        result["amount_known"] = not found.has_no_top
    if found.start is not None:
        result["from"] = found.start.isoformat()
    return result


def owners_elsewhere(run: Run, owners: Sequence[OwnerLaw]) -> int:
    """How many owners have rights that depend on the municipality, while that is not known."""
    return 0 if run.household.municipality else sum(1 for owner in owners if owner.benefits)


def whole_answer(run: Run, owners: Sequence[OwnerLaw], *, refine: bool = True, why: bool = False) -> dict[str, Json]:
    """The answer of the main law with, beside it, that of each owner of the municipality of the household.

    ``local_open`` counts the owners with rights in force that were not looked at, because the municipality is unknown.
    """
    return answer(run, refine=refine, why=why) | {
        "local": local_json(run, owners, refine=refine),
        "local_open": owners_elsewhere(run, owners),
    }
