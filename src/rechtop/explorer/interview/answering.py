"""Taking an answer: what was filled in on one screen becomes part of the household, or is refused with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rechtop.explorer import words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.household import NO_LONGER, Answers, Place
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import Question
from rechtop.explorer.written import read_answer, what_to_do
from rechtop.rules.errors import InputError
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT, Told

ACTION = "doe"
"""The name of the buttons that answer at once: ja, nee, vroeger, weet ik niet, zeg ik liever niet."""

ONWARD = "verder"
"""The button that sends what was filled in."""

EMPTY = "Vul iets in, of kies een van de knoppen onderaan."
MOST_ROWS = 20


def take(state: State, question: Question, data: Mapping[str, str]) -> None:
    """Add the answer on a screen to the interview, replacing an earlier one. Raises Unreadable."""
    value = _value(question, data)
    if value in ("", []):
        raise Unreadable(EMPTY)
    answers = with_answer(state.answers, question.name, value)
    try:
        replace(state, answers=answers).household()
    except InputError as error:
        raise Unreadable(what_to_do(question, _typed(question, data), error.advice)) from None
    is_new = question.name not in state.answers.given
    opens_more = (value in (words.YES, NO_LONGER) and Place.of(question.name).kind == "r") or _rows(question, value) > 0
    state.most_left = state.most_left - 1 if is_new and not opens_more and state.most_left > 0 else -1
    state.answers = answers


def with_answer(answers: Answers, name: str, value: Told) -> Answers:
    """The answers with one more, or with another one in its place; what hung on the earlier one goes."""
    given = {**answers.given, name: value}
    place = Place.of(name)
    if place.kind == "r" and not place.part and value not in (words.YES, NO_LONGER):
        given = {key: told for key, told in given.items() if not key.startswith(f"{name}.")}
    if place.kind == "l" and not place.part:
        rows = int(str(value)) if str(value).isdigit() else 0
        given = {k: told for k, told in given.items() if not k.startswith(f"{name}.") or Place.of(k).row <= rows}
    return replace(answers, given=given)


def _rows(question: Question, value: Told) -> int:
    is_list = question.name.startswith("l.") and not Place.of(question.name).part
    return int(value) if is_list and isinstance(value, str) and value.isdigit() else 0


def _value(question: Question, data: Mapping[str, str]) -> Told:
    chosen = data.get(ACTION, "")
    if chosen in (NOT_KNOWN, RATHER_NOT):
        return chosen
    if question.name.startswith("l.") and not Place.of(question.name).part:
        return _count(chosen, data.get("keer", ""))
    return read_answer(question, _typed(question, data), data.get("per", "")).value


def _typed(question: Question, data: Mapping[str, str]) -> str:
    """What the fields of the screen say together, as one would type it in one field."""
    if question.kind in ("truth", "choice"):
        chosen = data.get(ACTION, "")
        return chosen if chosen != ONWARD else data.get("keuze", "")
    return _day(data) if question.kind == "day" else _amount(data)


def _count(chosen: str, times: str) -> str:
    """How many goods there were: as many rows as there will be questions about."""
    if chosen == words.NO:
        return "0"
    if chosen != words.YES:
        return ""
    count = times.strip() or "1"
    if not count.isascii() or not count.isdigit() or not 1 <= int(count) <= MOST_ROWS:
        raise Unreadable(f"Schrijf hoe vaak, van 1 tot {MOST_ROWS}.")
    return str(int(count))


def _day(data: Mapping[str, str]) -> str:
    day, month, year = (data.get(name, "").strip() for name in ("dag", "maand", "jaar"))
    if (day or month) and not year:
        raise Unreadable("Schrijf ook het jaar. Weet u alleen het jaar? Laat de dag en de maand dan leeg.")
    if day and not month:
        raise Unreadable("Schrijf ook de maand, of laat de dag leeg.")
    return "/".join(part for part in (day, month, year) if part)


def _amount(data: Mapping[str, str]) -> str:
    exact, low, high = (data.get(name, "").strip() for name in ("bedrag", "minstens", "hoogstens"))
    if exact and (low or high):
        raise Unreadable("Schrijf één bedrag, of een laagste en een hoogste. Niet alle drie.")
    if low and high:
        return f"{low} tot {high}"
    return exact or (f"minstens {low}" if low else f"hoogstens {high}" if high else "")
