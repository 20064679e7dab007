"""The scan of the seven B's: scored, compared with the scan before, with what was done in between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.organisations.models import B, Improvement, Scan, ScanScore, Service
from rechtop.organisations.reachability.errors import ReachRefused

QUESTIONS = {
    B.USABLE: gettext_lazy("Krijgen mensen er wat ze nodig hebben, ook wie iets anders nodig heeft dan de meesten?"),
    B.AVAILABLE: gettext_lazy("Is er hulp als die nodig is, zonder wachtlijst of veel papieren? Zoekt men mee?"),
    B.AFFORDABLE: gettext_lazy("Kan iedereen het betalen? Kost het ook niet te veel moed of moeite?"),
    B.REACHABLE: gettext_lazy("Raken mensen er: met de bus, met een rolstoel, aan de telefoon, op tijd?"),
    B.KNOWN: gettext_lazy("Weten de mensen voor wie het is, dat het bestaat?"),
    B.CLEAR: gettext_lazy("Verstaan mensen de brieven, de website en het gesprek?"),
    B.TRUSTED: gettext_lazy("Durven mensen komen, en vertrouwen ze wie er werkt?"),
}
"""What is asked for each B, in our own words."""
MOST = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What a scan says of one B. ``score`` None: not known, which is no low score."""

    score: int | None
    evidence: str = ""


def scan(
    service: Service, answers: Mapping[B, Answer], *, on: date, with_users: bool | None, by: UUID | None, today: date
) -> Scan:
    """Keep a scan of a service. A score needs what it rests on. Raises ReachRefused."""
    if on > today:
        raise ReachRefused(_("Deze dag moet nog komen."))
    scored = {b: answer for b, answer in answers.items() if answer.score is not None}
    if not scored:
        raise ReachRefused(_("Geef minstens één B een score."))
    bare = [str(b.label) for b, answer in scored.items() if not answer.evidence.strip()]
    if bare:
        raise ReachRefused(_("Schrijf waarop de score steunt bij: %(names)s.") % {"names": ", ".join(bare)})
    try:
        with transaction.atomic():
            made = Scan.objects.create(
                service=service, on=on, with_users=with_users, by=by, is_fictional=service.is_fictional
            )
            ScanScore.objects.bulk_create(
                ScanScore(scan=made, b=b, score=answer.score, evidence=answer.evidence.strip())
                for b, answer in answers.items()
            )
    except IntegrityError as refused:
        raise ReachRefused(_("Van deze dag is er al een scan.")) from refused
    return made


@dataclass(frozen=True, slots=True)
class Compared:
    """One B in the last scan and the one before. Scores None: not known; ``change`` None when one of them is not."""

    b: B
    question: str
    now: int | None
    before: int | None
    evidence: str
    actions: list[Improvement]

    @property
    def change(self) -> int | None:
        """How many steps it went up (or down, below zero) since the scan before."""
        return self.now - self.before if self.now is not None and self.before is not None else None

    @property
    def label(self) -> str:
        """The score in words; empty when it is not known."""
        return str(ScanScore.Score(self.now).label) if self.now is not None else ""

    @property
    def label_before(self) -> str:
        """The score of the scan before in words."""
        return str(ScanScore.Score(self.before).label) if self.before is not None else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last scan of a service beside the one before; both None while there is none."""

    last: Scan | None
    before: Scan | None
    lines: list[Compared]


def compare(service: Service) -> Comparison:
    """The seven B's of the last two scans, with every improvement of each."""
    held = list(Scan.objects.filter(service=service).order_by("-on", "pk").prefetch_related("scores")[:2])
    last, before = [*held, None, None][:2]
    actions = list(Improvement.objects.filter(service=service).order_by("due_on", "pk"))
    lines = []
    for b in B:
        now, then = _score(last, b), _score(before, b)
        lines.append(
            Compared(
                b=b,
                question=str(QUESTIONS[b]),
                now=now.score if now is not None else None,
                before=then.score if then is not None else None,
                evidence=now.evidence if now is not None else "",
                actions=[action for action in actions if action.b == b],
            )
        )
    return Comparison(last, before, lines)


def _score(held: Scan | None, b: B) -> ScanScore | None:
    if held is None:
        return None
    return next((score for score in held.scores.all() if score.b == b), None)


def done(action: Improvement, *, on: date, effect: str, today: date) -> Improvement:
    """Note that an improvement was done, and what it changed. Raises ReachRefused for a day to come."""
    if on > today:
        raise ReachRefused(_("Deze dag moet nog komen."))
    action.done_on, action.effect = on, effect.strip()
    action.save(update_fields=["done_on", "effect"])
    return action
