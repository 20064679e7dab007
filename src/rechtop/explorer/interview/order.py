"""What to ask next, how many questions are left at most, and which rights already look likely: bounds only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rechtop.explorer.interview.domains import weights
from rechtop.explorer.interview.household import Answers, Place
from rechtop.explorer.interview.sharing import name_of
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import RECEIVES, asked_by
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS
from rechtop.law.about import about
from rechtop.law.facts.summaries import SUMMARIES
from rechtop.rules import together
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.precision import sharper
from rechtop.rules.question import Question, ranked_questions
from rechtop.rules.refine import bounds_of
from rechtop.rules.run import Run
from rechtop.rules.summaries import KIND
from rechtop.rules.walk import PEOPLE_COMPLETE, Input


@dataclass(frozen=True)
class Next:
    """The question to put now. ``covers`` are the questions that a summary may answer at once.

    ``left`` is how many questions there can still be, this one included, however they are answered.
    """

    name: str
    covers: tuple[str, ...]
    helps: tuple[str, ...]
    left: int


@dataclass(frozen=True)
class Bright:
    """A right that looks likely, or that somebody should look into, and for whom."""

    name: str
    holders: tuple[str, ...]
    outcome: Outcome


def next_of(state: State, run: Run) -> Next | None:
    """What to ask now, or None when no answer can change an outcome any more."""
    asked = ranked_screens(state, run)
    if not asked:
        return None
    name, best = asked[0]
    helps = tuple(about(right).name for right in best.helps)
    left = sum(1 + _may_follow(question) for _, question in asked)
    if any(question.about == PEOPLE_COMPLETE for _, question in asked):
        left += 1  # once everybody is known, one screen asks what else is received
    return Next(name, tuple(covered(best, state.answers)), helps, left)


def sharper_of(state: State, run: Run) -> list[Next]:
    """What may still be asked, if the person likes, to make the amounts of what she can ask for more precise."""
    found = [
        (name, tuple(about(right).name for right in one.rights))
        for one in sharper(run)
        for name in names_of(one.about, state.answers)
        if name not in state.answers.given
    ]
    return [Next(name, (), helps, len(found) - before) for before, (name, helps) in enumerate(found)]


def ranked_screens(state: State, run: Run) -> list[tuple[str, Question]]:
    """Every screen that may still follow, the best one first, by its name."""
    answers = state.answers
    ranked = ranked_questions(
        run, exclude=answered_inputs(answers), weights=weights(state.domains, run.law), summaries=SUMMARIES, share=True
    )
    return [(name, question) for question in ranked for name in names_of(question.about, answers)]


def _may_follow(question: Question) -> int:
    """How many screens there can still be about what a summary covers: one for all who share a question."""
    if question.about.kind == together.KIND:
        return 0
    return len({together.shared(need) or need for need in question.covers[: question.settles]})


def covered(question: Question, answers: Answers) -> Iterator[str]:
    """The names of the questions that one screen may answer at once."""
    for need in question.covers:
        yield from names_of(need, answers)


def names_of(need: Input, answers: Answers) -> Iterator[str]:
    """The names of the questions that settle an open input. A field is asked of each row that does not have it yet."""
    if need.kind == KIND:
        yield f"s.{need.who}.{need.name}"
        return
    if need.kind == together.KIND:
        yield name_of(need)
        return
    if need.kind != "record":
        yield asked_by(need)
        return
    records, _, part = need.name.rpartition(".")
    if records.startswith(RECEIVES):
        yield f"r.{need.who}.{records.removeprefix(RECEIVES)}.{part}"
        return
    count = answers.given.get(f"l.{need.who}.{records}", "0")
    rows = (f"l.{need.who}.{records}.{row}.{part}" for row in range(1, int(str(count)) + 1))
    yield from (name for name in rows if name not in answers.given)


def answered_inputs(answers: Answers) -> Iterator[Input]:
    """What was answered, also with a range or with "weet ik niet": it is not asked again."""
    for name in answers.given:
        place = Place.of(name)
        if place.row:
            need = Input("record", f"{place.name}.{place.part}", place.who)
            if not any(True for _ in names_of(need, answers)):
                yield need
        else:
            yield _input(place)


def _input(place: Place) -> Input:
    if place.kind in (OTHERS, NOTHING_ELSE):
        return PEOPLE_COMPLETE if place.kind == OTHERS else RECEIVES_COMPLETE
    if place.kind == "band":
        one, other = sorted((place.who, place.name))
        return Input("relation", "relation", one, other)
    if place.kind == "r" and place.part:
        return Input("record", f"{RECEIVES}{place.name}.{place.part}", place.who)
    kind = {"f": "fact", "s": KIND}.get(place.kind, "records")
    return Input(kind, f"{RECEIVES}{place.name}" if place.kind == "r" else place.name, place.who)


def bright_rights(run: Run, names: dict[str, str]) -> list[Bright]:
    """The rights that are likely or to be looked into, the likely ones first."""
    found: dict[tuple[str, Outcome], list[str]] = {}
    for right in run.law.rights.values():
        for holder in holders(run, right):
            person = person_of(run, right, holder)
            outcome = outcome_of(bounds_of(run, right, person))
            if outcome in (Outcome.LIKELY, Outcome.TO_INVESTIGATE) and run.value(right.relevant.name, person)[1]:
                found.setdefault((right.id, outcome), []).extend([names[holder]] if holder in names else [])
    bright = [Bright(about(id).name.partition(" (")[0], tuple(who), outcome) for (id, outcome), who in found.items()]
    return sorted(bright, key=lambda right: right.outcome is not Outcome.LIKELY)
