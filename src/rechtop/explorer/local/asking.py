"""The municipality of an interview, and the answers to what only its owners ask, beside all other answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.household import items
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import Question, fact_question
from rechtop.explorer.shown import Shown
from rechtop.explorer.written import read_answer, what_to_do
from rechtop.law.local.answers import owner_answers
from rechtop.law.local.owners import OwnerLaw
from rechtop.law.local.told import LOCAL, with_local
from rechtop.rules.errors import InputError
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.outcomes import Outcome
from rechtop.rules.run import Run
from rechtop.rules.values import UNANSWERED, Told

MUNICIPALITY = "municipality"


@dataclass(frozen=True)
class Asked:
    """A question of an owner: of which fact and person, and how it stands on the page; ``label`` says about whom."""

    fact: str
    who: str
    shown: Shown
    label: str


def household_with_local(household: Household, told: Told, owners: Sequence[OwnerLaw]) -> Household:
    """The household with what it tells to owners. What no owner of today understands is left out."""
    for line in items(told.get(LOCAL)) if isinstance(told, dict) else []:
        try:
            household = with_local(household, {LOCAL: [line]}, owners)
        except InputError:  # an owner asks this no more, or the person is not listed any more
            continue
    return household


def questions(
    state: State, run: Run, owners: Sequence[OwnerLaw], typed: Mapping[str, str], errors: Mapping[str, str]
) -> list[Asked]:
    """What the owners of this municipality ask themselves, for rights that are not ruled out.

    ``typed`` is what was sent, ``errors`` what is wrong with it, both by the name of the field.
    """
    found: dict[str, Asked] = {}
    for answer in owner_answers(run, owners, refine=False):
        for verdict, benefit in answer.found:
            if verdict.outcome is Outcome.UNLIKELY:
                continue
            for leaf in benefit.facts:
                people = _people(state, leaf.fact.entity, verdict.holder)
                for who in people:
                    question = fact_question(leaf.fact, who)
                    shown = _shown(state, question, leaf.fact.id, typed, errors)
                    found.setdefault(question.name, Asked(leaf.fact.id, who, shown, _label(state, question)))
    return list(found.values())


def _people(state: State, entity: Entity, holder: str) -> Sequence[str]:
    if entity is not Entity.PERSON:
        return (NOBODY,)
    return (holder,) if holder else tuple(state.answers.people)


def _label(state: State, question: Question) -> str:
    if not question.who or len(state.names) == 1:
        return question.text
    return f"Voor {state.names[question.who]}: {question.text[:1].lower()}{question.text[1:]}"


def _shown(state: State, question: Question, fact: str, typed: Mapping[str, str], errors: Mapping[str, str]) -> Shown:
    told = _told(state, fact, question.who)
    declined = told if isinstance(told, str) and told in UNANSWERED and question.kind in ("number", "day") else ""
    return Shown(
        question=question,
        who="",
        text=typed.get(question.name, "" if declined else _as_typed(question, told)),
        how=typed.get(question.how, declined),
        error=errors.get(question.name, ""),
        note="",
        home="",
        is_answered=told != "",
    )


def _told(state: State, fact: str, who: str) -> Told:
    for line in items(state.answers.rest.get(LOCAL)):
        if isinstance(line, dict) and line.get("fact") == fact and line.get("of", "") == who:
            return line.get("value", "")
    return ""


def _as_typed(question: Question, told: Told) -> str:
    """An answer as it is typed in the form."""
    if isinstance(told, list):
        return " tot ".join(_as_typed(question, end) for end in told)
    if not isinstance(told, str):
        return ""
    if question.kind == "day":
        return "/".join(reversed(told.split("-")))
    if question.kind != "number":
        return told
    whole, _, digits = told.partition(".")
    return f"{whole},{digits.ljust(2 if question.is_money else 0, '0')}" if digits.strip("0") else whole


def keep_answers(state: State, run: Run, owners: Sequence[OwnerLaw], asked: Sequence[Asked]) -> dict[str, str]:
    """Put the answers of the form with the others. Gives what is wrong, by field; then nothing is kept."""
    lines = [line for line in items(state.answers.rest.get(LOCAL)) if not _is_asked(line, asked)]
    errors: dict[str, str] = {}
    for each in asked:
        question, text = each.shown.question, each.shown.text
        try:
            value = read_answer(question, text, each.shown.how).value
            if value not in ("", []):
                line: dict[str, Told] = {"fact": each.fact, "value": value} | ({"of": each.who} if each.who else {})
                with_local(run.household, {LOCAL: [line]}, owners)
                lines.append(line)
        except Unreadable as error:
            errors[question.name] = error.advice
        except InputError as error:
            errors[question.name] = what_to_do(question, text, error.advice)
    if not errors:
        state.answers.rest[LOCAL] = lines
    return errors


def _is_asked(line: Told, asked: Sequence[Asked]) -> bool:
    return isinstance(line, dict) and any(
        (line.get("fact"), line.get("of", "")) == (each.fact, each.who) for each in asked
    )
