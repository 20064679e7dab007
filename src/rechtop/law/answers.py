"""The whole answer for one household, as the command line and other programs read it (JSON, amounts as text)."""

from __future__ import annotations

import json
from typing import TypeAlias

from rechtop import __version__
from rechtop.law.about import about
from rechtop.law.residence.gate import DOCUMENTS, residence_status, warnings_for
from rechtop.law.sentences import ORDER, judgement_text, sentence
from rechtop.rules.explain import Branch, changes, decisive, tree
from rechtop.rules.household import NOBODY, still_holds
from rechtop.rules.kinds import Number
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Outcome, Verdict, verdicts
from rechtop.rules.question import Question, next_question
from rechtop.rules.run import Run
from rechtop.rules.values import show, told_value, written

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def as_text(told: object) -> str:
    """JSON as every program of Rechtop writes it."""
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def answer(run: Run, *, refine: bool = True, why: bool = False) -> dict[str, Json]:
    """All rights of one household: what is likely, what to investigate, what is open and what would settle it.

    With ``why`` each right also tells which facts fix its outcome and which smallest changes would flip it.
    """
    found = verdicts(run, refine=refine)
    shown = sorted((v for v in found if v.outcome is not Outcome.NOT_RELEVANT), key=lambda v: ORDER.index(v.outcome))
    answered = {v.right for v in shown}
    question = next_question(run)
    return {
        "on": run.day.isoformat(),
        "law": run.law.hash,
        "engine": __version__,
        "rights": [verdict_json(run, v) | (why_json(run, v) if why else {}) for v in shown],
        "not_relevant": len(run.law.rights) - len(answered),
        "next_question": question_json(question) if question is not None else None,
        "assumptions": list(assumptions(run)),
    }


def verdict_json(run: Run, found: Verdict) -> dict[str, Json]:
    """One right for one holder."""
    words = about(found.right)
    right = run.law.rights[found.right]
    result: dict[str, Json] = {
        "right": found.right,
        "name": words.name,
        "holder": found.holder or right.holder.value,
        "outcome": str(found.outcome),
        "received": found.received,
        "text": sentence(run.law, found),
        "needs": [need.label for need in found.needs],
        "judgements": [
            {"condition": j.name, "of": j.who, "authority": who, "text": text}
            for j in found.judgements
            for who, text in (judgement_text(run.law, j),)
        ],
        "stale": list(found.stale),
        "unverified": list(found.unverified),
        "because": [
            {"condition": r.condition, "truth": r.truth, "text": r.text, "source": r.source} for r in found.because
        ],
        "warnings": list(stay_warnings(run, found)),
        "apply_at": words.apply_at,
        "sources": [source.url for source in words.sources.values()],
    }
    if found.amount is not None and right.amount is not None and found.unit is not None:
        low, high = (written(end, found.decimals) for end in found.amount)
        result["amount"] = {"low": low, "high": high, "unit": str(found.unit), "kind": right.amount.kind.value}
        result["amount_known"] = not found.has_no_top
        if found.granted is not None:
            low, high = (written(end, found.decimals) for end in found.granted)
            result["amount_if_granted"] = {"low": low, "high": high}
    if found.start is not None:
        result["from"] = found.start.isoformat()
    return result


def why_json(run: Run, found: Verdict) -> dict[str, Json]:
    """The facts that fix the outcome (drop one and it is open again), and the smallest changes that flip it."""
    right = run.law.rights[found.right]
    flips: list[Json] = []
    for change in changes(run, right, found.holder):
        fact = run.law.facts[change.about.name]
        flips.append({"fact": change.about.label, "to": told_value(fact, change.value), "outcome": str(change.outcome)})
    return {"fixed_by": [known.label for known in decisive(run, right, found.holder)], "would_change": flips}


def stay_warnings(run: Run, found: Verdict) -> list[str]:
    """What the holder must hear before asking: some residence documents are put at risk by asking for help.

    Given as soon as something is known of her residence and one of those documents is still possible.
    """
    told = run.household.facts.get((residence_status.fact.id, found.holder))
    if told is None:
        return []
    possible = [id for number, id in enumerate(DOCUMENTS) if told[0] >> number & 1]
    return list(dict.fromkeys(w.text for id in possible for w in warnings_for(id, found.right)))


def question_json(question: Question) -> dict[str, Json]:
    """The next question: about what, of whom, its words and why it is asked."""
    about_ = question.about
    result: dict[str, Json] = {
        "fact": about_.name,
        "of": about_.who,
        "text": question.text,
        "why": question.why,
        "helps": list(question.helps),
    }
    if about_.other:
        result["and"] = about_.other
    return result


def assumptions(run: Run) -> list[str]:
    """What is supposed besides what was told: facts of a moment or a period, carried forward to another day."""
    household, facts = run.household, run.law.facts
    if not run.carried:
        return []
    told = {name for name, _ in household.facts if name in facts}
    names = sorted(name for name in told if not still_holds(facts[name], household.on, run.day))
    return [f"{name}: niets anders verandert sinds {household.on.isoformat()}" for name in names]


def value_json(run: Run, name: str) -> dict[str, Json]:
    """A named quantity of everybody (or of the household) with the tree it was computed from."""
    quantity = run.law.quantity_list[run.law.quantity(name)]
    people = run.household.people if quantity.is_personal else (NOBODY,)
    values: dict[str, Json] = {}
    for who in people:
        pair = run.value(name, run.number(who))
        below: list[Json] = [_branch(branch) for branch in tree(run, quantity.expr, who)]
        values[who or "household"] = {"value": show(quantity.expr, pair), "from": below}
    unit = str(quantity.expr.unit) if isinstance(quantity.expr, Number) else None
    return {"quantity": name, "text": quantity.text, "source": quantity.source, "unit": unit, "values": values}


def _branch(branch: Branch) -> dict[str, Json]:
    below: list[Json] = [_branch(part) for part in branch.below]
    return {
        "name": branch.name,
        "value": show(branch.expr, branch.pair),
        "text": branch.text,
        "source": branch.source,
        "from": below,
    }


def law_json(law: Law) -> list[Json]:
    """The catalogue: id, name and who decides."""
    return [{"id": id, "name": about(id).name, "administered_by": about(id).administered_by} for id in law.rights]


def facts_json(law: Law) -> list[Json]:
    """Every fact that can be told, with all a form needs to ask it."""
    return [
        {
            "id": fact.id,
            "of": fact.entity.value,
            "type": fact.kind,
            "unit": str(fact.unit) if fact.kind == "number" else None,
            "low": written(fact.low, fact.decimals) if fact.kind == "number" else None,
            "high": written(fact.high, fact.decimals) if fact.kind == "number" else None,
            "options": [{"id": id, "label": label} for id, label in fact.options],
            "groups": [{"id": id, "label": label, "options": list(parts)} for id, label, parts in fact.groups],
            "question": fact.question,
            "why": fact.why,
            "document": fact.document,
            "window": fact.window.value,
            "sensitivity": int(fact.sensitivity),
        }
        for fact in law.facts.values()
    ]
