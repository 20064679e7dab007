"""What a fully known household would answer in an interview, question by question, as its screens take it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from rechtop.explorer import words
from rechtop.explorer.interview.answering import ACTION, ONWARD, take
from rechtop.explorer.interview.asked import question_of
from rechtop.explorer.interview.household import Answers, Place
from rechtop.explorer.interview.order import Next, next_of
from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.interview.sharing import decline_together, is_shared, take_together
from rechtop.explorer.interview.state import State
from rechtop.explorer.interview.summing import summary_of, take_summary, usual_answer
from rechtop.explorer.questions import RECEIVES
from rechtop.explorer.sheet import OTHERS
from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.people import RELATIONS
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT, Told, written, written_day

FAMILIES = [name for name, _ in RELATIONS]


class Whole:
    """Goes through an interview with the answers of a household; some questions are left without an answer."""

    def __init__(self, household: Household, random: Random, *, silent: float = 0.1) -> None:
        self.household, self.random, self.silent = household, random, silent
        self.state = State(Answers(household.on.isoformat(), {who: who for who in household.people}))
        self.state.answers.given[OTHERS] = words.NO

    def next(self) -> Next | None:
        """The question that is put now, with the promise kept as a page does."""
        found = next_of(self.state, run_of(self.state))
        if found is not None:
            self.state.most_left = found.left if self.state.most_left < 0 else min(self.state.most_left, found.left)
        return found

    def answer(self, found: Next) -> bool:
        """Answer a question; gives whether the answer added a record."""
        state = self.state
        summary = summary_of(found.name)
        if self.random.random() < self.silent:
            answer = self.random.choice([NOT_KNOWN, RATHER_NOT])
            if is_shared(found.name):
                decline_together(state, found.name, found.covers, answer)
            else:
                state.answers.given[found.name] = answer
                state.most_left -= 1
        elif is_shared(found.name):
            take_together(state, law(), found.name, found.covers, self.shared(found.covers))
        elif summary is not None:
            marked = [c for c in found.covers if not self.is_usual(usual_answer(law(), summary, c), c)]
            take_summary(state, law(), found.name, found.covers, marked, nothing=not marked)
        else:
            question = question_of(law(), found.name, state.names)
            assert question is not None
            take(state, question, self.fields(found.name))
        state.answered(found.name)
        return state.most_left < 0

    def is_usual(self, usual: Told, cover: str) -> bool:
        """Whether the answer to a question is what it is for most people."""
        told = self.told(cover)
        return told == usual or (isinstance(usual, list) and told in usual)

    def shared(self, covers: Sequence[str]) -> dict[str, str]:
        """What is filled in for several people; now and then somebody but the first is left open."""
        found: dict[str, str] = {}
        for number, cover in enumerate(covers):
            if number == 0 or self.random.random() >= self.silent:
                told = self.fields(cover)
                if told.get(ACTION, ONWARD) != ONWARD:
                    told = {"keuze": told[ACTION]}
                if "minstens" in told:
                    told = {"bedrag": f"{told['minstens']} tot {told['hoogstens']}"}
                found |= {f"{cover}:{field}": value for field, value in told.items() if field != ACTION}
        return found

    def fields(self, name: str) -> dict[str, str]:
        """What is filled in on the screen of a question; now and then a range or only a year."""
        place, told = Place.of(name), self.told(name)
        if place.kind == "l" and not place.part:
            return {ACTION: words.NO} if told == "0" else {ACTION: words.YES, "keer": told}
        question = question_of(law(), name, self.state.names)
        assert question is not None
        if question.kind in ("truth", "choice"):
            is_button = question.kind == "truth" or (place.kind == "r" and not place.part)
            return {ACTION: told} if is_button else {ACTION: ONWARD, "keuze": told}
        if question.kind == "day":
            parts = told.split("-")[: self.random.choice((1, 2, 3))]
            return dict(zip(("jaar", "maand", "dag"), parts, strict=False)) | {ACTION: ONWARD}
        low = int(told.split(".")[0])
        if self.random.random() < 0.2 and (low + 1) * 10**question.decimals <= question.high:
            return {ACTION: ONWARD, "minstens": str(low), "hoogstens": str(low + 1)}
        return {ACTION: ONWARD, "bedrag": told.replace(".", ",")}

    def told(self, name: str) -> str:
        """The answer to a question, as a household file writes it."""
        place, known = Place.of(name), self.household
        if place.kind == "f":
            fact = law().facts[place.name]
            pair = known.facts[fact.id, place.who if place.who in known.people else NOBODY]
            return _written(fact.kind, fact.decimals, pair, [option for option, _ in fact.options])
        if place.kind == "band":
            return _written("choice", 0, (known.relation(place.name, place.who),) * 2, FAMILIES)
        if place.kind == OTHERS:
            return words.NO
        records = f"{RECEIVES}{place.name}" if place.kind == "r" else place.name
        rows = known.records[records, place.who].rows
        if not place.part:
            return (words.YES if rows else words.NO) if place.kind == "r" else str(len(rows))
        field = law().records[records].field(place.part)
        return _written(field.kind, field.decimals, rows[max(place.row, 1) - 1][field.name], list(field.options))


def _written(kind: str, decimals: int, pair: Pair[int], options: list[str]) -> str:
    if kind == "truth":
        return words.YES if pair[0] else words.NO
    if kind == "choice":
        return next(name for number, name in enumerate(options) if pair[0] >> number & 1)
    return written_day(pair[0]) if kind == "day" else written(pair[0], decimals)
