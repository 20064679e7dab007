"""One screen for what is usual for most people: everybody marks what is different, or says that nothing is.

A mark is the whole answer to a yes or no and to whether a benefit is received; anything else that is marked is asked
by itself afterwards. Without an answer everything is asked one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from rechtop.explorer import words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.answering import with_answer
from rechtop.explorer.interview.form import DECLINED_OTHER, DECLINED_SELF
from rechtop.explorer.interview.household import Place
from rechtop.explorer.interview.speech import said_to
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import RECEIVES
from rechtop.explorer.sheet import NOTHING_ELSE
from rechtop.explorer.words import Options
from rechtop.law.facts.summaries import RECEIVED, SUMMARIES
from rechtop.rules.facts import answers
from rechtop.rules.law import Law
from rechtop.rules.summaries import Summary
from rechtop.rules.values import Told, written, written_day

NOTHING_OF_THIS = "Kruis aan wat klopt, of kies “Niets hiervan”."
NOT_BOTH = "U kruiste iets aan, en ook “Niets hiervan”. Kies één van de twee."


@dataclass(frozen=True)
class Row:
    """One thing that may be so: its label, and a box (name of the question, of whom, marked) for each person.

    ``kind`` is the fact, benefit or list; where several people may have it, the thing itself is marked first.
    """

    kind: str
    label: str
    boxes: tuple[tuple[str, str, bool], ...]
    is_marked: bool


@dataclass(frozen=True)
class SummaryForm:
    """The screen of a summary. ``covers`` are the names of the questions on it."""

    name: str
    text: str
    why: str
    about: str
    rows: tuple[Row, ...]
    covers: tuple[str, ...]
    declined: Options
    is_nothing: bool = False
    error: str = ""
    widget: str = "summary"
    paper: str = ""
    now: str = ""


def summary_of(name: str) -> Summary | None:
    """The summary behind the name of a screen."""
    if name == NOTHING_ELSE:
        return RECEIVED
    place = Place.of(name)
    return next((s for s in SUMMARIES if place.kind == "s" and s.id == place.name), None)


def summary_form(
    state: State,
    law: Law,
    name: str,
    covers: Sequence[str],
    *,
    marked: Collection[str] | None = None,
    kinds: Collection[str] = (),
    error: str = "",
    is_nothing: bool = False,
) -> SummaryForm | None:
    """The screen of a summary; ``marked`` is what was sent and refused, else what was answered before is marked."""
    summary = summary_of(name)
    if summary is None:
        return None
    given = state.answers.given
    if marked is None and name in state.steps:
        marked = [cover for cover in covers if given.get(cover) != usual_answer(law, summary, cover)]
        is_nothing = not marked
    called = state.called(Place.of(name).who)
    several = len(state.answers.people) > 1
    return SummaryForm(
        name=name,
        text=said_to(summary.text, called),
        why=said_to(summary.why, called),
        about=(called or "u") if Place.of(name).who in state.answers.people and (several or state.helping) else "",
        rows=tuple(_rows(state, law, summary, covers, {*(marked or ()), *kinds})),
        covers=tuple(covers),
        declined=DECLINED_OTHER if state.helping else DECLINED_SELF,
        is_nothing=is_nothing,
        error=error,
    )


def _rows(state: State, law: Law, summary: Summary, covers: Sequence[str], marked: Collection[str]) -> list[Row]:
    labels = {part.fact.removeprefix(RECEIVES): part.label for part in summary.parts}
    labels = labels or {id: r.name for id, r in law.receipts.items()}
    boxes: dict[str, list[tuple[str, str, bool]]] = {name: [] for name in labels}
    several = len(state.answers.people) > 1
    for cover in covers:
        place = Place.of(cover)
        whose = state.names.get(place.who, "") if several and (summary.everybody or not summary.parts) else ""
        boxes.setdefault(place.name, []).append((cover, whose, cover in marked))
    return [
        Row(name, labels[name], tuple(found), name in marked or any(mark for *_, mark in found))
        for name, found in boxes.items()
        if found and name in labels
    ]


def refuse_half(law: Law, name: str, covers: Sequence[str], marked: Collection[str], kinds: Collection[str]) -> None:
    """Raise Unreadable when a thing was marked without a person it is for, or a person without the thing."""
    summary = summary_of(name)
    several = [kind for kind, count in Counter(Place.of(cover).name for cover in covers).items() if count > 1]
    whose = {Place.of(cover).name for cover in marked}
    for kind in several:
        if (kind in kinds) != (kind in whose) and summary is not None:
            label = next((p.label for p in summary.parts if p.fact.removeprefix(RECEIVES) == kind), "")
            label = label or law.receipts[kind].name
            raise Unreadable(
                f"Kruis ook aan voor wie: “{label}”." if kind in kinds else f"Kruis ook “{label}” zelf aan."
            )


def is_usual(state: State, law: Law, name: str) -> bool:
    """Whether an answer is only there because it was not marked on a screen with many things."""
    screens = [screen for screen, covers in state.summed.items() if name in covers and name not in state.steps]
    found = [summary for screen in screens if (summary := summary_of(screen)) is not None]
    return any(state.answers.given.get(name) == usual_answer(law, summary, name) for summary in found)


def take_summary(
    state: State, law: Law, name: str, covers: Sequence[str], marked: Collection[str], *, nothing: bool
) -> None:
    """Add what was marked, and that the rest is as usual. Raises Unreadable when nothing at all was chosen."""
    summary = summary_of(name)
    if summary is None or (not marked and not nothing):
        raise Unreadable(NOTHING_OF_THIS)
    if marked and nothing:
        raise Unreadable(NOT_BOTH)
    answers = state.answers
    for cover in covers:
        usual, other = usual_answer(law, summary, cover), _other_answer(law, cover)
        before = answers.given.get(cover, usual)
        if cover not in marked:
            answers = with_answer(answers, cover, usual)
        elif before == usual and other:
            answers = with_answer(answers, cover, other if usual != other else words.NO)
        elif before == usual:
            answers = replace(answers, given={key: told for key, told in answers.given.items() if key != cover})
    if summary.parts:
        answers = with_answer(answers, name, words.YES)
    is_new = name not in state.steps
    opens_more = any(Place.of(cover).kind == "r" for cover in marked)
    state.most_left = state.most_left - 1 if is_new and not opens_more else -1
    state.answers, state.summed[name] = answers, list(dict.fromkeys([*state.summed.get(name, ()), *covers]))


def usual_answer(law: Law, summary: Summary, cover: str) -> Told:
    """What an answer is for who does not mark it, as a household file writes it."""
    place = Place.of(cover)
    if place.kind == "r":
        return words.NO
    if place.kind == "l":
        return "0"
    fact = law.facts[place.name]
    usual, most = next(part.usual for part in summary.parts if part.fact == place.name)
    if fact.kind == "choice":
        named = next((id for id, mask in answers(fact).items() if mask == usual), "")
        return named or [id for number, (id, _) in enumerate(fact.options) if usual >> number & 1]
    if fact.kind == "truth":
        return words.YES if usual else words.NO
    if usual != most:
        return [written(usual, fact.decimals), written(most, fact.decimals)]
    return written_day(usual) if fact.kind == "day" else written(usual, fact.decimals)


def _other_answer(law: Law, cover: str) -> str:
    """What an answer is for who marks it, where that says all: of a yes or no. Empty where it must be asked."""
    place = Place.of(cover)
    return words.YES if place.kind == "r" or (place.kind == "f" and law.facts[place.name].kind == "truth") else ""
