"""The catalogue for other programs: every right in short, and one right with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rechtop.law.about import About, Interaction, about
from rechtop.law.answers import Json
from rechtop.rules.law import Law
from rechtop.rules.parameters import Dated, Parameter
from rechtop.rules.rights import Right
from rechtop.rules.values import written


def catalogue_json(law: Law) -> list[Json]:
    """Every right in short, in the order of the law."""
    return [_short(right, about(right.id)) for right in law.rights.values()]


def _short(right: Right, words: About) -> dict[str, Json]:
    return {
        "id": right.id,
        "name": words.name,
        "summary": words.summary,
        "administered_by": words.administered_by,
        "level": words.level,
        "holder": right.holder.value,
        "gives": words.gives,
        "kind": right.amount.kind.value if right.amount is not None else None,
        "grondrecht": words.grondrecht,
        "domains": list(words.domains),
        "events": list(words.events),
        "offices": list(words.offices),
        "automatic": words.automatic,
    }


def right_json(law: Law, id: str, on: date) -> dict[str, Json]:
    """One right: conditions, amounts through time and on a day, how to ask, sources. Raises UnknownName."""
    right, words = law.right(id), about(id)
    needed = law.leaves[right.holds.name] | law.leaves[right.relevant.name]
    if right.due is not None:
        needed |= law.leaves[right.due.name]
    amount = right.amount
    return {
        **_short(right, words),
        "law": law.hash,
        "on": on.isoformat(),
        "conditions": [{"id": c.id, "text": c.text, "source": c.source} for c in right.conditions],
        "judgements": [
            {"condition": condition, "authority": judgement.authority, "text": judgement.text}
            for (of, condition), judgement in law.judgements.items()
            if of == id
        ],
        "amount": {
            "text": amount.text,
            "source": amount.source,
            "kind": amount.kind.value,
            "unit": str(amount.value.unit),
        }
        if amount is not None
        else None,
        "amounts": [_parameter(law.parameters[name], on) for name in _names(needed, "parameter")],
        "facts": list(_names(needed, "fact")),
        "procedure": _procedure(words),
        "interactions": [_interaction(part) for part in words.interactions],
        "discretion": words.discretion,
        "doubts": list(words.doubts),
        "legal_basis": [{"act": act, "articles": articles} for act, articles in words.legal_basis],
        "sources": [
            {"id": key, "title": s.title, "url": s.url, "seen": s.seen, "reliability": s.reliability}
            for key, s in words.sources.items()
        ],
    }


def _names(needed: frozenset[tuple[str, ...]], kind: str) -> Iterator[str]:
    yield from sorted({key[1] for key in needed if key[0] == kind})


def _parameter(parameter: Parameter, on: date) -> dict[str, Json]:
    """One legal amount: every published value, and what each entry of its table is worth on a day."""
    today: list[Json] = []
    for key in parameter.keys:
        worth = parameter.worth(key, on)
        told: dict[str, Json] = {"key": key, "about": parameter.called(key)}
        told |= _ends((worth.low, worth.high), parameter)
        today.append({**told, "stale": worth.stale, "unverified": worth.is_unverified})
    return {
        "id": parameter.id,
        "about": parameter.about,
        "unit": str(parameter.unit),
        "today": today,
        "values": [_dated(entry, parameter) for entry in parameter.entries],
    }


def _dated(entry: Dated, parameter: Parameter) -> dict[str, Json]:
    values: list[Json] = [{"key": key, **_ends(pair, parameter)} for key, pair in entry.values.items()]
    return {
        "from": _day(entry.start),
        "until": _day(entry.until),
        "known": _day(entry.known),
        "values": values,
        "source": entry.source,
        "status": entry.status,
        "dated": entry.dated,
        "note": entry.note,
    }


def _ends(pair: tuple[int, int], parameter: Parameter) -> dict[str, Json]:
    low, high = (written(end, parameter.decimals) for end in pair)
    return {"low": low, "high": high}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _procedure(words: About) -> dict[str, Json]:
    terms, request = words.procedure, words.request
    return {
        "apply_at": words.apply_at,
        "automatic_note": words.automatic_note,
        "documents": list(terms.documents),
        "decision_term_days": terms.decision_term_days,
        "notification_days": terms.notification_days,
        "first_payment_days": terms.first_payment_days,
        "appeal": terms.appeal,
        "retroactive": terms.retroactive,
        "delay_costs": request.delay_costs,
        "delay_reason": request.delay_reason,
    }


def _interaction(part: Interaction) -> dict[str, Json]:
    return {"right": part.right, "kind": part.kind, "effect": part.effect, "source": part.source}
