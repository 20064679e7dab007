"""The route as the command line prints it, and as other programs read it (JSON, amounts as text)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rechtop.law.answers import Json
from rechtop.law.joint.receipts import NOT_ACTED_OUT
from rechtop.law.route import words
from rechtop.law.route.plan import Ask, Change, Check, Route, Then, Visit
from rechtop.law.sentences import dutch_day
from rechtop.rules.values import written

NO_NAMES: dict[str, str] = {}


def route_text(route: Route, urgent: Sequence[str] = ()) -> str:
    """The route as text to read at a desk and print; ``urgent`` are lines on what cannot wait, first of all."""
    return "\n".join((*_head(route, urgent), *_steps(route), *_after(route), *_last(route), ""))


def _head(route: Route, urgent: Sequence[str]) -> Iterator[str]:
    yield f"Uw route op {dutch_day(route.on)}"
    yield "Dit is een inschatting. Een mens beslist, en u krijgt dat op papier."
    yield ""
    if urgent:
        yield "DIT KAN NIET WACHTEN"
        yield from (f"  {line}" for line in urgent)
        yield ""
    if route.today:
        yield "VANDAAG AFGEVEN (wachten kost geld, de papieren mogen later)"
        yield from (f"  [ ] {_named(ask)}" for ask in route.today)
        yield f"  {words.RECEIPT_ADVICE}"
        yield ""


def _steps(route: Route) -> Iterator[str]:
    for visit in route.visits:
        yield from _visit(visit)
    if route.papers:
        yield "MEEBRENGEN (een lijst voor alles)"
        yield from (f"  [ ] {paper.text}" for paper in route.papers)
        yield ""
    if route.checks:
        yield "DIT KOMT MEESTAL VANZELF: KIJK NA OF HET KWAM"
        for check in route.checks:
            yield f"  [ ] {_check(check)}"
        yield ""


def _visit(visit: Visit) -> Iterator[str]:
    yield f"STAP {visit.number}: {visit.office.title.upper()}"
    yield f"  {visit.office.reach}"
    for where, asks in visit.places:
        for ask in asks:
            money = f": {ask.money}" if ask.money else ""
            yield f"  [ ] {_named(ask)}{money}{'' if ask.is_sure else ' (te onderzoeken)'}"
            for line in (*ask.warnings, words.bridge(ask), ask.note, words.decision(ask)):
                if line:
                    yield f"      {line}"
        yield f"      waar: {where}"
    if visit.also:
        yield f"  Vraag daar ook: {words.listed([ask.name for ask in visit.also])}."
    yield ""


def _after(route: Route) -> Iterator[str]:
    if route.then:
        yield "ALS U DIT KRIJGT, DAN OOK"
        for then in route.then:
            yield f"  {words.then(then)} {words.listed([ask.name for ask in then.asks])}."
        yield ""
    if route.gone:
        yield "DIT VALT DAN WEG"
        yield from (f"  {gone.name}: {gone.why}" for gone in route.gone)
        yield ""
    if route.changes:
        yield "WAT KOMT ERAAN? (als er niets anders verandert)"
        for change in route.changes:
            yield f"  {dutch_day(change.on)}  {change.name}{_for(change.holders)}: {_change(change)}"
        yield ""


def _last(route: Route) -> Iterator[str]:
    if total := words.total(route):
        yield total
        yield from (f"  {line}" for line in route.assumptions if line not in NOT_ACTED_OUT.values())
        yield ""
    aside = [ask.name for visit in route.aside for ask in visit.also]
    if aside:
        yield f"Als u het nodig hebt: {words.listed(aside)}."
    if route.undecided:
        yield f"Over {route.undecided} rechten weten we nog te weinig. Met meer antwoorden weten we meer."
    yield "LAATSTE STAP: HET OCMW"
    yield f"  {words.last_step(route)}"


def _named(ask: Ask) -> str:
    return ask.name + _for(ask.holders)


def _for(holders: Sequence[str]) -> str:
    return f" ({', '.join(holders)})" if holders else ""


def _check(check: Check) -> str:
    money = f": {check.money}" if check.money else ""
    return " ".join(part for part in (f"{check.name}{_for(check.holders)}{money}.", words.check(check)) if part)


def _change(change: Change) -> str:
    return " ".join(part for part in (words.reason(change, NO_NAMES), words.act(change)) if part)


def route_json(route: Route) -> dict[str, Json]:
    """The route for other programs."""
    low, high = route.month
    return {
        "on": route.on.isoformat(),
        "emergencies": list(route.emergencies),
        "today": [ask.right for ask in route.today],
        "steps": [_visit_json(visit) for visit in route.visits],
        "aside": [_visit_json(visit) for visit in route.aside],
        "checks": [_check_json(check) for check in route.checks],
        "then": [_then_json(then) for then in route.then],
        "gone": [{"right": gone.right, "of": list(gone.holders), "why": gone.why} for gone in route.gone],
        "coming": [_change_json(change) for change in route.changes],
        "papers": [paper.text for paper in route.papers],
        "month": {"low": written(low, 2), "high": written(high, 2), "unit": "EUR/month"},
        "amount_known": not route.open_amounts,
        "assumptions": list(route.assumptions),
        "undecided": route.undecided,
        "last_step": words.last_step(route),
    }


def _visit_json(visit: Visit) -> dict[str, Json]:
    asks: list[Json] = [_ask_json(ask) for ask in visit.asks]
    also: list[Json] = [_ask_json(ask) for ask in visit.also]
    return {"step": visit.number, "office": visit.office.id, "asks": asks, "also": also}


def _ask_json(ask: Ask) -> dict[str, Json]:
    return {
        "right": ask.right,
        "of": list(ask.holders),
        "outcome": ask.outcome.value,
        "amount": ask.money,
        "today": ask.today,
        "decided_by": ask.decided_by.isoformat() if ask.decided_by is not None else None,
        "letter_by": ask.letter_by.isoformat() if ask.letter_by is not None else None,
        "until_then": list(ask.bridges),
        "note": ask.note,
        "warnings": list(ask.warnings),
        "opens": list(ask.opens),
        "where": ask.where,
        "appeal": ask.appeal,
    }


def _check_json(check: Check) -> dict[str, Json]:
    return {"right": check.right, "of": list(check.holders), "amount": check.money, "after": list(check.after)}


def _then_json(then: Then) -> dict[str, Json]:
    asks: list[Json] = [_ask_json(ask) for ask in then.asks]
    return {"first": then.first, "by": then.by.isoformat() if then.by is not None else None, "asks": asks}


def _change_json(change: Change) -> dict[str, Json]:
    return {
        "on": change.on.isoformat(),
        "kind": change.kind.value,
        "right": change.right,
        "of": list(change.holders),
        "amount": change.money,
        "because": words.reason(change, NO_NAMES),
        "do": words.act(change),
    }
