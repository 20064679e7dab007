"""A request to an OCMW as dated steps: who does what, by when, what silence means, and where to appeal until when.

``steps("leefloon", Known(requested_on=...))`` gives every step in the order of time. A day that is not known leaves its
step without a date, and ``needs`` says in words which day would give it. Nothing here asks what day it is: whether a
term is over is for who knows that (``Step.late`` compares it with the day on which the thing was really done).

A last day on a Saturday, Sunday or holiday moves to the next working day only where the data say that the law does so:
the terms of the court (art. 53 Ger.W.), not those of the OCMW and no limitation (verjaring).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path

from rechtop.law.about import Source
from rechtop.law.loading import Text, items, mapping, read, text
from rechtop.law.procedure.calendar import UNITS, day_off, end_of_term, next_working_day
from rechtop.rules.errors import InputError, LawError, UnknownName, nearest

_FILE = Path(__file__).parent / "ocmw.yaml"
HOWS = ("", "oral", "written", "email")
NOTIFIED = ("", "registered", "receipt", "other")
_IN_ORDER = ("requested_on", "decided_on", "notified_on")


@dataclass(frozen=True)
class Known:
    """What is known of one request; None (or empty) is unknown. ``how`` is one of HOWS, ``notified_by`` of NOTIFIED.

    Raises InputError for a word that is not in those lists, and for a decision before the request or a letter before
    the decision.
    """

    requested_on: date | None = None
    how: str = ""
    competent: bool | None = None  # whether this OCMW is the right one
    second_ocmw_received_on: date | None = None
    talk_asked_on: date | None = None
    decided_on: date | None = None
    late_by_ocmw: bool | None = None  # whether a late decision was due to the OCMW
    notified_on: date | None = None  # of a registered letter: the postmark
    notified_by: str = ""
    mentions_complete: bool | None = None  # whether the decision says where and until when to appeal
    paid_on: date | None = None
    leefloon_from: date | None = None
    sanctioned_on: date | None = None
    recovery_decided_on: date | None = None
    undue_paid_on: date | None = None

    def __post_init__(self) -> None:
        for name, words in (("how", HOWS), ("notified_by", NOTIFIED)):
            if getattr(self, name) not in words:
                raise InputError(name, getattr(self, name), f"kies uit {', '.join(words[1:])}")
        for position, later in enumerate(_IN_ORDER):
            for earlier in _IN_ORDER[:position]:
                before, after = self.day(earlier), self.day(later)
                if before is not None and after is not None and after < before:
                    raise InputError(later, f"{after:%d/%m/%Y}", f"dit is voor {_days()[earlier]} ({before:%d/%m/%Y})")

    def day(self, name: str) -> date | None:
        """A day by its name in the data."""
        value = getattr(self, name)
        return value if isinstance(value, date) else None


@dataclass(frozen=True)
class Term:
    """A term as the data tell it; ``start`` is a day of Known or the id of the step whose end starts it."""

    value: int
    unit: str  # one of calendar.UNITS
    start: str
    words: str
    moves: bool
    why: str
    begins: bool


@dataclass(frozen=True)
class Step:
    """One step of one request. Texts are plain Dutch; ``sources`` are ids of :func:`sources`.

    ``counted_to`` is where counting ends, ``last_day`` the same after moving, ``moved`` why (zaterdag, a holiday).
    Where ``term.begins``, that is no last day but the day from which something is due (interest).
    Without a date either ``needs`` names the missing day, or ``endless`` says why the term has no end, or the step has
    no term. ``late`` is None while it is not known when the thing was done.
    """

    id: str
    name: str
    who: str
    text: str
    legal: str
    sources: tuple[str, ...]
    term: Term | None
    counted_from: date | None
    counted_to: date | None
    last_day: date | None
    moved: str
    needs: str
    endless: str
    done_on: date | None
    silence: str
    appeal: str
    doubt: str

    @property
    def working_days_only(self) -> bool:
        """Whether only working days count; otherwise every day of the calendar does."""
        return self.term is not None and self.term.unit == "working_day"

    @property
    def late(self) -> bool | None:
        """Whether the thing was done after its last day; None while one of both is not known."""
        return None if self.done_on is None or self.last_day is None else self.done_on > self.last_day


def steps(right: str, known: Known) -> tuple[Step, ...]:
    """The steps of a request for a right. Raises UnknownName when the OCMW procedure does not apply to it."""
    if right not in rights():
        raise UnknownName(f"{right!r} follows no procedure of the OCMW.{nearest(right, rights())}")
    found: dict[str, Step] = {}
    for told in _told():
        if _applies(told, right, known):
            step = _step(told, known, found)
            found[step.id] = step
    return tuple(found.values())


@cache
def rights() -> tuple[str, ...]:
    """The rights whose request goes this way."""
    return _texts(_data().get("rights"))


@cache
def sources() -> dict[str, Source]:
    """Where the steps and terms come from, by id."""
    keys = ("title", "url", "seen", "reliability")
    told = {id: mapping(part, f"ocmw.yaml: {id}") for id, part in mapping(_data().get("sources"), "sources").items()}
    return {id: Source(*(text(part.get(key), id) for key in keys)) for id, part in told.items()}


@cache
def doubts() -> tuple[str, ...]:
    """What of the whole procedure was not read or not checked, in Dutch."""
    return _texts(_data().get("doubts"))


@dataclass(frozen=True, slots=True)
class _Told:
    """A step as written, read once: a worker with many requests asks all of them for each."""

    words: dict[str, str]
    text: str
    by_how: dict[str, Text]
    by_notified: dict[str, Text]
    sources: tuple[str, ...]
    right_only: tuple[str, ...]
    unless: tuple[str, ...]
    only_if: tuple[str, ...]
    term: Term | None
    endless_unless: str
    endless_text: str
    done: str


def _applies(told: _Told, right: str, known: Known) -> bool:
    return (
        (not told.right_only or right in told.right_only)
        and not any(getattr(known, name) for name in told.unless)
        and not any(getattr(known, name) is False for name in told.only_if)
    )


def _step(told: _Told, known: Known, before: dict[str, Step]) -> Step:
    more = (text(told.by_how.get(known.how), "by_how"), text(told.by_notified.get(known.notified_by), "by_notified"))
    term = told.term
    unended = told.endless_unless
    endless = told.endless_text if unended and getattr(known, unended) is False else ""
    start = end = last = None
    needs = ""
    if term is not None and not endless:
        start = before[term.start].counted_to if term.start in before else known.day(term.start)
        needs = "" if start else _needs(term.start, before)
        end = end_of_term(start, term.value, term.unit) if start else None
        last = next_working_day(end) if end and term.moves else end
    return Step(
        **told.words,
        text=" ".join(part for part in (told.text, *more) if part),
        sources=told.sources,
        term=term,
        counted_from=start,
        counted_to=end,
        last_day=last,
        moved=day_off(end) if end and last != end else "",
        needs=needs,
        endless=endless,
        done_on=known.day(told.done) if told.done else None,
    )


def _needs(start: str, before: dict[str, Step]) -> str:
    """The day that is missing, in words; for the end of an earlier step, what that one misses."""
    return before[start].needs if start in before else _days()[start]


def _term(told: dict[str, Text], id: str) -> Term | None:
    if not told:
        return None
    place = f"ocmw.yaml: {id}"
    words = {key: text(told.get(key), place) for key in ("unit", "from", "words", "moves", "why")}
    if words["unit"] not in UNITS or words["moves"] not in ("yes", "no") or not words["why"]:
        raise LawError("a term has a known unit, moves yes or no, and says why", place)
    value = int(text(told.get("value"), place))
    begins = text(told.get("begins"), place) == "yes"
    return Term(value, words["unit"], words["from"], words["words"], words["moves"] == "yes", words["why"], begins)


@cache
def _data() -> dict[str, Text]:
    return mapping(read(_FILE), "ocmw.yaml")


@cache
def _told() -> tuple[_Told, ...]:
    """The steps as written; each name in them is one of Known, or the id of an earlier step."""
    told = tuple(_read(mapping(part, "ocmw.yaml: steps")) for part in items(_data().get("steps"), "ocmw.yaml: steps"))
    known = {field.name for field in fields(Known)}
    for number, part in enumerate(told):
        earlier = {step.words["id"] for step in told[:number]}
        used = {*part.unless, *part.only_if, part.endless_unless, part.done} - {""}
        start = part.term.start if part.term is not None else ""
        if used - known or (start and start not in earlier | set(_days())):
            raise LawError("a step names what nobody can know", f"ocmw.yaml: {part.words['id']}")
    return told


def _read(told: dict[str, Text]) -> _Told:
    words = {key: text(told.get(key), key) for key in ("id", "name", "who", "legal", "silence", "appeal", "doubt")}
    return _Told(
        words,
        text=text(told.get("text"), "text"),
        by_how=mapping(told.get("by_how"), "by_how"),
        by_notified=mapping(told.get("by_notified"), "by_notified"),
        sources=_texts(told.get("sources")),
        right_only=_texts(told.get("right_only")),
        unless=_texts(told.get("unless")),
        only_if=_texts(told.get("only_if")),
        term=_term(mapping(told.get("term"), words["id"]), words["id"]),
        endless_unless=text(told.get("endless_unless"), "endless_unless"),
        endless_text=text(told.get("endless_text"), ""),
        done=text(told.get("done"), "done"),
    )


@cache
def _days() -> dict[str, str]:
    return {name: text(words, name) for name, words in mapping(_data().get("known"), "ocmw.yaml: known").items()}


def _texts(value: Text | None) -> tuple[str, ...]:
    return tuple(text(item, "ocmw.yaml") for item in items(value, "ocmw.yaml"))
