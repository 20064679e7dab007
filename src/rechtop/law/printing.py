"""The answers of the command line as plain text: made to be read at a desk and printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rechtop.law.about import about
from rechtop.law.answers import assumptions, stay_warnings
from rechtop.law.sentences import (
    ALWAYS_APPLY,
    LAST_STEP,
    ORDER,
    STALE,
    TITLES,
    amount_sentence,
    dutch_day,
    judgement_text,
    need_label,
)
from rechtop.rules.explain import Branch, changes, decisive, tree
from rechtop.rules.kinds import Number
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Outcome, Verdict, verdicts
from rechtop.rules.parameters import Parameter
from rechtop.rules.question import Question, next_question
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from rechtop.rules.values import show, told_value, written

FIRST_NEEDS = 2
"""How many things to know are told of a right that cannot be decided yet."""

MARKS = {"yes": "+", "no": "-", "unknown": "?"}


def answer_text(run: Run, *, refine: bool = True, full: bool = False, why: bool = False) -> str:
    """All rights of a household, what is open, and the next question; with ``why`` what decides and what would not.

    Of what cannot be said yet only the first things to know are told, unless ``full``.
    """
    found = verdicts(run, refine=refine)
    lines = [f"Rechten op {dutch_day(run.day)}", ""]
    if assumed := assumptions(run):
        lines += ["Verondersteld:", *(f"  {line}" for line in assumed), ""]
    for outcome in ORDER:
        group = [v for v in found if v.outcome is outcome]
        if group and outcome is not Outcome.NOT_RELEVANT:
            lines.append(TITLES[outcome].upper())
            for verdict in group:
                is_short = outcome is Outcome.UNDECIDED and not full and not why
                told = _undecided(run, verdict) if is_short else _verdict(run, verdict)
                lines += [*told, *(_why(run, verdict) if why else ()), ""]
    hidden = len(run.law.rights) - len({v.right for v in found if v.outcome is not Outcome.NOT_RELEVANT})
    if hidden:
        lines.append(f"Niet van toepassing: {hidden} {'recht' if hidden == 1 else 'rechten'}.")
    if any(v.outcome is Outcome.UNLIKELY for v in found):
        lines.append(ALWAYS_APPLY)
    lines += [LAST_STEP, "Dit is geen beslissing: een mens beslist, en u krijgt dat op papier.", ""]
    return "\n".join(lines) + question_text(next_question(run))


def _heading(run: Run, found: Verdict) -> str:
    unlisted = " (voor wie nog niet vermeld is)" if run.law.rights[found.right].holder.is_personal else ""
    who = f" ({found.holder})" if found.holder else unlisted
    money = amount_sentence(found)
    received = " [krijgt dit al]" if found.received == "yes" else ""
    return f"  {about(found.right).name}{who}{': ' + money if money else ''}{received}"


def _undecided(run: Run, found: Verdict) -> Iterator[str]:
    """What cannot be said yet in a few lines: the first things to know, and warnings."""
    yield _heading(run, found)
    for need in found.needs[:FIRST_NEEDS]:
        yield f"    nog te weten: {need_label(run.law, need)}"
    more = len(found.needs) - FIRST_NEEDS
    if more > 0:
        yield f"    en nog {more} {'gegeven' if more == 1 else 'gegevens'} (met --full staat alles er)"
    if found.stale:
        yield f"    open {STALE}: {', '.join(run.law.parameters[id].about for id in found.stale)}"
    for warning in stay_warnings(run, found):
        yield f"    LET OP: {warning}"


def _verdict(run: Run, found: Verdict) -> Iterator[str]:
    words = about(found.right)
    yield _heading(run, found)
    if found.start is not None:
        yield f"    vanaf {dutch_day(found.start)}, als er niets anders verandert"
    for reason in found.because:
        if found.outcome not in (Outcome.UNLIKELY, Outcome.LATER) or reason.truth != "yes":
            yield f"    {MARKS[reason.truth]} {reason.text}"
    for authority, text in dict.fromkeys(judgement_text(run.law, j) for j in found.judgements):
        yield f"    > {authority} onderzoekt nog {text}"
    for need in found.needs:
        yield f"    nog te weten: {need_label(run.law, need)}"
    kept = "open" if found.outcome is Outcome.UNDECIDED else "ongeveer"
    for id in found.stale:
        yield f"    {kept} {STALE}: {run.law.parameters[id].about}"
    for id in found.unverified:
        yield f"    niet nagekeken bedrag: {run.law.parameters[id].about}"
    for warning in stay_warnings(run, found):
        yield f"    LET OP: {warning}"
    if found.outcome is not Outcome.UNLIKELY:
        yield f"    waar: {words.apply_at}"


def _why(run: Run, found: Verdict) -> Iterator[str]:
    right = run.law.rights[found.right]
    if fixed := decisive(run, right, found.holder):
        yield f"    beslissend: {', '.join(known.label for known in fixed)}"
    for change in changes(run, right, found.holder):
        value = told_value(run.law.facts[change.about.name], change.value)
        yield f"    met {change.about.label} = {value}: {TITLES[change.outcome]}"


def question_text(question: Question | None) -> str:
    """The next question in two lines."""
    if question is None:
        return "Geen enkele vraag kan deze antwoorden nog veranderen."
    about_ = question.about
    whose = f"{about_.who}: " if about_.who not in ("", "household", "dwelling", "case") and not about_.other else ""
    return f"Volgende vraag: {whose}{question.text}\n  Waarom? {question.why}"


def value_text(run: Run, name: str) -> str:
    """A named quantity of everybody (or of the household) with the tree it was computed from."""
    quantity = run.law.quantity_list[run.law.quantity(name)]
    people = run.household.people if quantity.is_personal else ("",)
    lines: list[str] = []
    for who in people:
        pair = run.value(name, run.number(who))
        unit = f" {quantity.expr.unit}" if isinstance(quantity.expr, Number) else ""
        lines.append(f"{name}{f' ({who})' if who else ''} = {show(quantity.expr, pair)}{unit}   {quantity.text}")
        lines += _branches(tree(run, quantity.expr, who), 1)
    return "\n".join(lines) if lines else f"{name}: er staan geen personen in dit bestand"


def _branches(branches: tuple[Branch, ...], depth: int) -> Iterator[str]:
    for branch in branches:
        source = f" [{branch.source}]" if branch.source else ""
        yield f"{'  ' * depth}{branch.name} = {show(branch.expr, branch.pair)}   {branch.text}{source}"
        yield from _branches(branch.below, depth + 1)


def law_list_text(law: Law) -> str:
    """All rights by name."""
    rows = sorted((about(id).name, id, about(id).administered_by) for id in law.rights)
    return "\n".join(f"{id:34} {name} ({by})" for name, id, by in rows)


def facts_text(law: Law) -> str:
    """All facts with their entity, unit or options and question."""
    lines = []
    for fact in sorted(law.facts.values(), key=lambda f: (f.entity.value, f.id)):
        kind = str(fact.unit) if fact.kind == "number" else fact.kind
        lines.append(f"{fact.entity.value:10} {fact.id:46} {kind:12} {fact.question}")
    return "\n".join(lines)


def right_text(law: Law, id: str, on: date) -> str:
    """One right: summary, conditions, amounts on a day, procedure, doubts, sources. Raises UnknownName."""
    right, words = law.right(id), about(id)
    lines = [words.name, words.summary, "", "VOORWAARDEN"]
    lines += [f"  {c.id}: {c.text} [{c.source}]" for c in right.conditions]
    if right.amount is not None:
        lines += ["", f"BEDRAG ({right.amount.kind.value}): {right.amount.text} [{right.amount.source}]"]
    lines += ["", f"BEDRAGEN IN DE WET OP {dutch_day(on)}", *_amounts(law, right, on)]
    terms = words.procedure
    lines += ["", "AANVRAGEN", f"  waar: {words.apply_at}", f"  automatisch: {words.automatic}. {words.automatic_note}"]
    lines += [f"  meebrengen: {document}" for document in terms.documents]
    lines += [f"  beslissing binnen: {_days(terms.decision_term_days)}", f"  beroep: {terms.appeal}"]
    lines += [f"  terug in de tijd: {terms.retroactive}", "", "TWIJFELS", *(f"  - {doubt}" for doubt in words.doubts)]
    lines += ["", "BRONNEN", *(f"  {key}: {s.title} ({s.seen}) {s.url}" for key, s in words.sources.items())]
    return "\n".join(lines)


def _days(days: int | None) -> str:
    return f"{days} dagen" if days is not None else "niet gevonden"


def _amounts(law: Law, right: Right, on: date) -> Iterator[str]:
    names = {key[1] for key in law.leaves[right.holds.name] if key[0] == "parameter"}
    for name in sorted(names):
        parameter = law.parameters[name]
        for key in parameter.keys:
            yield f"  {_worth(parameter, key, on)}"


def _worth(parameter: Parameter, key: str, on: date) -> str:
    worth = parameter.worth(key, on)
    ends = [written(end, parameter.decimals) for end in (worth.low, worth.high)]
    money = ends[0] if ends[0] == ends[1] else f"{ends[0]} tot {ends[1]}"
    marks = [STALE] * worth.stale + ["niet nagekeken"] * worth.is_unverified
    since = (
        f"sinds {dutch_day(worth.entry.start)}" if worth.entry is not None and worth.entry.start else "datum onbekend"
    )
    note = f" ({', '.join(marks)})" if marks else ""
    return f"{parameter.id}{f'[{key}]' if key else ''}: {money} {parameter.unit}, {since}{note}"
