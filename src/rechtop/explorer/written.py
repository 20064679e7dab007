"""One answer as it was typed, as a household file would write it; and what to say of one that cannot be true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from rechtop.explorer import notation, words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.notation import Span
from rechtop.explorer.questions import Question
from rechtop.law.sentences import euros
from rechtop.rules.units import EUR_MONTH, EUR_YEAR
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT, Told, written

MONTHS = 12
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True)
class Written:
    """The value for a household file (empty: nothing was answered) and how it was converted, in one sentence."""

    value: Told
    note: str = ""


def read_answer(question: Question, text: str, how: str) -> Written:
    """Read one answer. ``how`` says per month or per year, or that there is no answer. Raises Unreadable."""
    if how in (NOT_KNOWN, RATHER_NOT):
        return Written(how)
    if not text.strip():
        return Written("")
    if none := notation.no_answer(text):
        return Written(none)
    if question.kind == "number":
        return _number(question, text, how)
    if question.kind == "day":
        return Written(_days(notation.day(text)))
    if text not in (value for value, _ in choices(question)):
        raise Unreadable("Kies een van de antwoorden in de lijst.")
    return Written(text)


def choices(question: Question) -> words.Options:
    """What one may choose, with the two ways not to answer."""
    if question.kind == "truth":
        return words.YES_NO
    declined = () if set(words.DECLINED) <= set(question.options) else words.DECLINED
    return (*question.groups, *question.options, *declined)


def _days(found: str | list[str]) -> Told:
    return found if isinstance(found, str) else list(found)


def _number(question: Question, text: str, how: str) -> Written:
    advice = notation.AMOUNT if question.is_money else notation.NUMBER
    given = notation.span(text, question.decimals, advice=advice)
    counted, note = given, ""
    if question.unit == EUR_YEAR and how == words.PER_MONTH:
        counted = given.times(MONTHS)
        note = f"Omgerekend: {_money(given)} maal 12 is {_money(counted)} per jaar."
    elif question.unit == EUR_MONTH and how == words.PER_YEAR:
        counted = given.divided_by(MONTHS, question.decimals)
        note = f"Omgerekend: {_money(given)} gedeeld door 12 is {_money(counted)} per maand."
        if counted.times(MONTHS) != given:
            note += " Dat komt niet uit op een cent. We rekenen met beide bedragen."
    low = written(question.low, question.decimals) if counted.low is None else str(counted.low)
    high = written(question.high, question.decimals) if counted.high is None else str(counted.high)
    return Written(low if low == high else [low, high], note)


def _money(amount: Span) -> str:
    """An amount or a range as people write it."""
    low, high = (None if end is None else euros(int(end * 100), 2) for end in (amount.low, amount.high))
    if low is None:
        return f"hoogstens {high}"
    if high is None:
        return f"minstens {low}"
    return low if low == high else f"{low} tot {high}"


def what_to_do(question: Question, text: str, advice: str) -> str:
    """What to type instead of an answer that cannot be true; ``advice`` is what a household file would be told."""
    if question.kind == "day":
        reason = _ISO_DAY.sub(r"\3/\2/\1", advice)
        return f"Dit kan niet: {reason}. Kijk de datum na."
    if question.kind != "number":
        return "Dit past niet bij de andere antwoorden. Kijk na wie wat is van wie."
    first = ", het kleinste eerst" if isinstance(read_answer(question, text, "").value, list) else ""
    low, high = (_shown(question, end) for end in (question.low, question.high))
    return f"Dit kan niet. Schrijf een {'bedrag' if question.is_money else 'getal'} van {low} tot {high}{first}."


def _shown(question: Question, scaled: int) -> str:
    if question.is_money:
        return euros(scaled, question.decimals)
    return f"{Decimal(scaled).scaleb(-question.decimals):f}".replace(".", ",")
