"""What stands discreetly beside an answer: who said it, when, whether a paper shows it, and for what it was told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from rechtop.explorer.filled import lines
from rechtop.explorer.interview.asked import in_words, question_of
from rechtop.explorer.local.known import municipality_name
from rechtop.explorer.words import DECLINED
from rechtop.law.sentences import dutch_day
from rechtop.reception.models import Fact, Proof
from rechtop.reception.rights.places import COMPLETE, LOCAL, NAME, RECEIVES, Key, question_of_key
from rechtop.rules.law import Law
from rechtop.rules.values import Told

DAYS_OF_A_MONTH, DAYS_OF_A_YEAR = 30, 365
MUNICIPALITY = "municipality"
SUBJECT = {MUNICIPALITY: "Gemeente", NAME: "Roepnaam", LOCAL: "Vragen van de gemeente"}


@dataclass(frozen=True, slots=True)
class Said:
    """A fact as it is shown: in words, with where it comes from. ``theirs``: what somebody else noted meanwhile."""

    fact: Fact
    about: str
    who: str
    value: str
    age: str
    template: str = "reception/rights/_said.html"
    theirs: str = ""

    @property
    def has_proof(self) -> bool:
        """Whether a paper shows it."""
        return self.fact.proof != Proof.NONE


def said(law: Law, fact: Fact, names: Mapping[str, str], on: date) -> Said:
    """A fact in words, with its age on a day."""
    key = (fact.place, fact.fact)
    told = told_in_words(law, key, fact.value, names)
    return Said(fact, subject(law, key, names), who(fact.place, names), told, age(fact.on, on))


def subject(law: Law, key: Key, names: Mapping[str, str]) -> str:
    """What a fact is about, as the form asks it."""
    if key[1] in SUBJECT:
        return SUBJECT[key[1]]
    question = question_of(law, question_of_key(law, key), dict(names))
    return question.text if question is not None else key[1].replace("_", " ").capitalize()


def who(place: str, names: Mapping[str, str]) -> str:
    """About whom, empty for the household."""
    return names.get(place, "") if len(names) > 1 else ""


def told_in_words(law: Law, key: Key, value: Told, names: Mapping[str, str]) -> str:
    """What was told, as a person reads it."""
    fact = key[1]
    name = question_of_key(law, key)
    if fact.startswith(RECEIVES):
        return "; ".join(_period(law, name, entry, names) for entry in lines(value))
    if fact in COMPLETE and isinstance(value, str):
        return _more(value)
    if fact == MUNICIPALITY and isinstance(value, str):
        return municipality_name(value, ())
    question = question_of(law, name, dict(names))
    if question is None or fact in SUBJECT:
        return value if isinstance(value, str) else "ingevuld"
    if fact in law.records:
        return in_words(question, value if isinstance(value, str) else str(len(value)))
    return in_words(replace(question, name=name), _plain(value))


def _more(value: str) -> str:
    """Whether there is more: a file says whether this is all, and people are asked the opposite."""
    plain = _plain(value)
    return {"ja": "nee", "nee": "ja"}.get(str(plain), dict(DECLINED).get(value, value))


def _plain(value: Told) -> Told:
    """Yes and no as the form writes them."""
    return (
        {"yes": "ja", "true": "ja", "no": "nee", "false": "nee"}.get(value, value) if isinstance(value, str) else value
    )


def _period(law: Law, name: str, entry: Mapping[str, Told], names: Mapping[str, str]) -> str:
    parts = []
    for part, value in entry.items():
        question = question_of(law, name if part == "answer" else f"{name}.{part}", dict(names))
        if question is not None and value:
            told = in_words(question, _plain(value))
            parts.append(told if part == "answer" else f"{question.text} {told}")
    return ", ".join(parts)


def age(told: date, on: date) -> str:
    """How long ago, roughly; the day itself stands beside it."""
    days = (on - told).days
    if days <= 0:
        return "vandaag"
    if days < DAYS_OF_A_MONTH:
        return "gisteren" if days == 1 else f"{days} dagen geleden"
    if days < DAYS_OF_A_YEAR:
        months = days // DAYS_OF_A_MONTH
        return "een maand geleden" if months == 1 else f"{months} maanden geleden"
    return f"op {dutch_day(told)}"
