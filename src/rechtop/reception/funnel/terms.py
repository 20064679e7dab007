"""The terms of a request: who must do what by when, what is late, what silence means, until when one can appeal.

For the rights of an OCMW the dated steps of `rechtop.law.procedure`; for others what the page of the right says, which
is less: a term that was not found is no term. Every day here follows from the events of the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rechtop.law.about import about
from rechtop.law.loading import parameters
from rechtop.law.procedure import ocmw
from rechtop.law.procedure.calendar import end_of_term
from rechtop.reception.funnel.state import Way
from rechtop.reception.models import Event, Organ, Stage
from rechtop.reception.reference.domains import rights_of_law

LEEFLOON = "leefloon"
SILENT = "appeal_without_decision"
WAITING = frozenset({"receipt", "forward", "decision", "notification", "first_payment", "gpmi"})
"""Steps of others that are chased once their last day is over."""

OURS = frozenset({"receipt", "forward"})
"""What who registered the request must do."""

ELSEWHERE = "Deze aanvraag is niet bij ons geregistreerd: of dit gebeurde, staat hier niet."

CONFIRMS = "De bevestiging door het bijzonder comité"
"""What the decision is called while only the chair decided, in need: the committee still has to speak."""


class Late(StrEnum):
    """How a term stands on a day."""

    DONE = "done"
    DONE_LATE = "done_late"
    RUNS = "runs"
    TODAY = "today"
    OVER = "over"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Term:
    """One dated step of a request. ``last_day`` is the careful one: before any moving to a next working day.

    ``moved_to`` is the later day, where the law may give it; ``needs`` the day that is missing; ``begins`` says the
    day is no last day but the one from which something is due. ``appeals``: the term is for going to court.
    """

    id: str
    name: str
    who: str
    text: str
    last_day: date | None
    moved_to: date | None
    done_on: date | None
    needs: str
    silence: str
    legal: str
    doubt: str
    begins: bool = False
    appeals: bool = False

    @property
    def missing(self) -> str:
        """Why there is no day, as a sentence; empty where nothing is missing."""
        return f"Nodig: {self.needs}." if self.needs[:1].islower() else self.needs

    def late(self, on: date) -> Late:
        """How it stands on a day."""
        if self.last_day is None:
            return Late.DONE if self.done_on else Late.UNKNOWN
        if self.done_on is not None:
            return Late.DONE_LATE if self.done_on > self.last_day and not self.appeals else Late.DONE
        if on > (self.moved_to or self.last_day if self.appeals else self.last_day):
            return Late.OVER
        return Late.TODAY if on == self.last_day else Late.RUNS


def terms_of(way: Way[Event]) -> tuple[Term, ...]:
    """The terms of the last round of a right, in the order of time; none where nothing was requested or decided."""
    if way.requested is None and way.decided is None:
        return ()
    if way.right in ocmw.rights():
        return (*_of_ocmw(way), *_of_contract(way))
    return _of_others(way) if way.right in rights_of_law() else ()


def is_silent(way: Way[Event], on: date, terms: Iterable[Term] | None = None) -> bool:
    """Whether an OCMW did not decide in time, which is as if it refused. Of other bodies no such rule was found.

    ``terms`` are those of `terms_of`, for who has them already; so too of `appeal_of`.
    """
    if way.at != Stage.REQUESTED or way.right not in ocmw.rights():
        return False
    return any(
        term.id == "decision" and term.late(on) is Late.OVER for term in (terms_of(way) if terms is None else terms)
    )


def appeal_of(way: Way[Event], terms: Iterable[Term] | None = None) -> Term | None:
    """The term in which one can go to court now: against a decision, or because none came. None when there is none."""
    for term in terms_of(way) if terms is None else terms:
        if term.appeals and term.done_on is None and (way.decided is not None or term.id == SILENT):
            return term
    return None


def pay_day(way: Way[Event]) -> date | None:
    """The last day on which what was granted should arrive; None where no source gives a term."""
    return next((term.last_day for term in terms_of(way) if term.id == "first_payment"), None)


def known(way: Way[Event]) -> ocmw.Known:
    """What the file tells of a request, for the steps of an OCMW."""
    asked, decided, received = way.requested, way.decided, way.received
    request = asked.request if asked is not None else None
    requested_on = asked.on if asked is not None and (decided is None or asked.on <= decided.on) else None
    return ocmw.Known(
        requested_on=requested_on,
        how=request.how if request is not None else "",
        competent=request.is_competent if request is not None else None,
        decided_on=decided.on if decided is not None else None,
        notified_on=decided.notified_on if decided is not None else None,
        notified_by=decided.notified_by if decided is not None else "",
        paid_on=received.on if received is not None else None,
    )


def _of_ocmw(way: Way[Event]) -> tuple[Term, ...]:
    facts = known(way)
    request = way.requested.request if way.requested is not None else None
    done = {
        "receipt": request.receipt_on if request is not None else None,
        "forward": request.forwarded_on if request is not None else None,
        "appeal": way.appealed.on if way.appealed is not None else None,
        SILENT: way.appealed.on if way.appealed is not None else None,
    }
    in_need = way.decided is not None and way.decided.organ == Organ.CHAIR
    shown = []
    for step in ocmw.steps(way.right, facts):
        if step.term is None or _is_aside(step, way, facts):
            continue
        appeals = step.id in ("appeal", SILENT)
        told = request is not None or step.id not in OURS
        moved_to = step.last_day if step.last_day != step.counted_to else None
        day, needs = (step.counted_to, step.endless or step.needs) if told else (None, ELSEWHERE)
        waits = in_need and step.id == "decision"
        name, done_on = (CONFIRMS, None) if waits else (step.name, step.done_on or done.get(step.id))
        shown.append(
            Term(
                step.id, name, step.who, step.text, day, moved_to, done_on,
                needs, step.silence, step.legal, step.doubt, step.term.begins, appeals,
            )
        )  # fmt: skip
    return tuple(shown)


def _is_aside(step: ocmw.Step, way: Way[Event], facts: ocmw.Known) -> bool:
    """Whether a step of the procedure says nothing in this file: nobody forwards, nothing is paid or asked back."""
    refused = way.decided is not None and way.decided.stage == Stage.REFUSED
    if step.id in ("forward", "conflict"):
        return facts.competent is not False
    if step.id in ("first_payment", "interest"):
        return way.decided is None or refused
    if step.id in ("revision", "sanction", "recovery", "recovery_limitation", "recovery_from_relatives"):
        return step.counted_to is None or refused
    if step.id == "interest_late_decision":
        return way.decided is None or refused or _in_time(way)
    return step.id == "talk" and step.counted_to is None


def _in_time(way: Way[Event]) -> bool:
    """Whether the decision came within its term, or nobody can tell."""
    if way.requested is None or way.decided is None:
        return True
    return way.decided.on <= way.requested.on + timedelta(about(way.right).procedure.decision_term_days or 0)


def _of_contract(way: Way[Event]) -> tuple[Term, ...]:
    """The contract (GPMI) that goes with a new leefloon."""
    decided = way.decided
    if way.right != LEEFLOON or decided is None or decided.stage == Stage.REFUSED:
        return ()
    months = parameters("gpmi")["gpmi.sign_within_months"]
    worth = months.worth("", decided.on)
    words = about("gpmi")
    last = end_of_term(decided.on, worth.low // 10**months.decimals, "month")
    text = "Het contract wordt samen gemaakt en getekend. De persoon mag vijf werkdagen nadenken en iemand meenemen."
    doubt = "Of het moet, hangt af van leeftijd, studie en van een leefloon ervoor. Zie het recht GPMI."
    together = "Minstens drie keer per jaar, waarvan twee keer in een gesprek: hoe loopt het, wat moet anders?"
    found = "Dit staat op een bladzijde van VVSG. Het artikel van het besluit is niet gelezen."
    signed = "de dag waarop het contract getekend is"
    return (
        Term("gpmi", words.name, "Het OCMW en de persoon", text, last, None, None, "", "", "RMI-wet art. 11", doubt),
        Term("gpmi_review", "Het contract samen bekijken", "Het OCMW en de persoon", together, None, None, None,
             signed, "", "", found),
    )  # fmt: skip


def _of_others(way: Way[Event]) -> tuple[Term, ...]:
    """What the page of a right says of its terms, in days of the calendar."""
    words = about(way.right)
    asked, decided, received = way.requested, way.decided, way.received
    decide, pay = words.procedure.decision_term_days, words.procedure.first_payment_days
    missing = "De termijn van deze instelling is niet gevonden. Vraag ze na."
    terms = [
        Term(
            "decision", "De beslissing", words.administered_by, "De instelling beslist over de aanvraag.",
            asked.on + timedelta(decide) if asked is not None and decide is not None else None, None,
            decided.on if decided is not None else (received.on if received is not None else None),
            missing if decide is None else "", "Wat stilte hier betekent, is niet gevonden. Vraag het na.", "", "",
        ),
    ]  # fmt: skip
    if decided is not None and decided.stage != Stage.REFUSED:
        terms.append(
            Term(
                "first_payment", "De eerste betaling", words.administered_by, "Wat toegekend is, komt aan.",
                decided.on + timedelta(pay) if pay is not None else None, None,
                received.on if received is not None else None, missing if pay is None else "", "", "", "",
            )
        )  # fmt: skip
    if decided is not None:
        terms.append(
            Term(
                "appeal", "In beroep gaan", "De persoon", words.procedure.appeal, None, None,
                way.appealed.on if way.appealed is not None else None,
                "Lees in de brief tot wanneer beroep kan: die dag rekenen wij hier niet uit.", "", "", "", False, True,
            )
        )  # fmt: skip
    return tuple(terms)
