"""What is written of a talk: her words, what a worker supposes, and which domains were looked at.

Three things that are never mixed. What a worker supposes is a question to look into: it is never shared, never printed
for others and never counted (P-15). Her words are hers: when she wants them back, the text goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.funnel.events import add as add_event
from rechtop.reception.models import About, Event, Hypothesis, Looked, Stage, Trajectory, Words
from rechtop.reception.reference.domains import DomainUnknown, LifeDomain, domains

ON_THE_WHOLE = "algemeen"
"""In an address: what is about no single domain."""

LONGEST = 4000
"""Characters of one piece of text: a talk, no report."""


class NoteRefused(ReceptionError):
    """Something was not written; ``field`` says beside which field the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Talked:
    """One domain with all that was written in it; ``looked`` is the last time, None where nobody looked yet."""

    id: str
    name: str
    about: str
    words: tuple[Words, ...]
    suppositions: tuple[Hypothesis, ...]
    looked: Looked | None

    @property
    def slug(self) -> str:
        """The domain in an address."""
        return self.id or ON_THE_WHOLE

    @property
    def standing(self) -> str:
        """How it stands: open, looked or skipped."""
        if self.looked is None:
            return "open"
        return "skipped" if self.looked.is_skipped else "looked"

    @property
    def told(self) -> tuple[Words, ...]:
        """Her words that were not taken back."""
        return tuple(one for one in self.words if one.withdrawn_at is None)

    @property
    def open_suppositions(self) -> int:
        """How many are still to be looked into."""
        return sum(one.settled_on is None for one in self.suppositions)


def talk(desk: Desk, trajectory: Trajectory) -> list[Talked]:
    """Every domain of today and any other in which something was written; the whole first. Three queries."""
    words = list(Words.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at"))
    supposed = list(Hypothesis.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at"))
    looked = list(Looked.objects.using(desk.store).filter(trajectory=trajectory).order_by("on", "created_at"))
    listed = [("", "Alles samen", "Wat bij geen enkel domein hoort."), *((d.id, d.name, d.about) for d in _all(desk))]
    known = {id for id, _, _ in listed}
    used = [one.domain for one in words] + [one.domain for one in supposed] + [one.domain for one in looked]
    gone = dict.fromkeys(id for id in used if id not in known)
    return [
        Talked(
            id,
            name,
            about,
            words=tuple(one for one in words if one.domain == id),
            suppositions=tuple(one for one in supposed if one.domain == id),
            looked=next((one for one in reversed(looked) if one.domain == id), None),
        )
        for id, name, about in (*listed, *((id, id, "Dit domein staat niet meer in de lijst.") for id in gone))
    ]


def _all(desk: Desk) -> Sequence[LifeDomain]:
    return domains(desk.on)


def domain_called(desk: Desk, slug: str) -> str:
    """The id of a domain in an address; empty for the whole. Raises DomainUnknown."""
    if slug == ON_THE_WHOLE:
        return ""
    if slug not in {one.id for one in _all(desk)}:
        raise DomainUnknown("Dit levensdomein bestaat niet. Kies er een uit de lijst.")
    return slug


def say(desk: Desk, trajectory: Trajectory, domain: str, told: Mapping[About, str]) -> list[Words]:
    """Write what she said, within `Desk.writing`; a domain of which she spoke was looked at. Raises NoteRefused."""
    texts = {about: text.strip() for about, text in told.items() if text.strip()}
    if not texts:
        raise NoteRefused(About.QUESTION, "Schrijf eerst iets in een van de velden.")
    for about, text in texts.items():
        _check_length(about, text)
    made = [
        Words(trajectory=trajectory, domain=domain, about=about, text=text, by=desk.user, by_name=desk.name)
        for about, text in texts.items()
    ]
    for one in made:
        one.save(using=desk.store, force_insert=True)
    if domain:
        look(desk, trajectory, domain, skipped=False)
    return made


def take_back(desk: Desk, trajectory: Trajectory, words: UUID) -> None:
    """She wants her words back: the text goes, that there were words stays. Raises NoteRefused."""
    held = Words.objects.using(desk.store).filter(trajectory=trajectory, pk=words, withdrawn_at=None)
    one = held.first()
    if one is None:
        raise NoteRefused("", "Deze woorden zijn er niet, of ze zijn al teruggenomen.")
    one.text, one.withdrawn_at = "", timezone.now()
    one.save(using=desk.store, update_fields=["text", "withdrawn_at"])


def suppose(desk: Desk, trajectory: Trajectory, domain: str, text: str) -> Hypothesis:
    """Write what a worker supposes, as a question to look into, within `Desk.writing`. Raises NoteRefused."""
    if not text.strip():
        raise NoteRefused("vermoeden", "Schrijf eerst wat u vermoedt.")
    _check_length("vermoeden", text)
    made = Hypothesis(trajectory=trajectory, domain=domain, text=text.strip(), by=desk.user, by_name=desk.name)
    made.save(using=desk.store, force_insert=True)
    return made


def settle(desk: Desk, trajectory: Trajectory, supposition: UUID, outcome: str) -> Hypothesis:
    """Write what came out of a supposition. Raises NoteRefused."""
    held = Hypothesis.objects.using(desk.store).filter(trajectory=trajectory, pk=supposition, settled_on=None)
    one = held.first()
    if one is None:
        raise NoteRefused("", "Dit vermoeden is er niet, of het is al uitgeklaard.")
    if not outcome.strip():
        raise NoteRefused("bleek", "Schrijf kort wat er bleek. Ook “het klopte niet” is een antwoord.")
    _check_length("bleek", outcome)
    one.settled_on, one.settled = desk.on, outcome.strip()
    one.save(using=desk.store, update_fields=["settled_on", "settled"])
    return one


def look(desk: Desk, trajectory: Trajectory, domain: str, *, skipped: bool) -> Looked:
    """Write that a domain was talked about, or skipped, today; once a day, the last word counts."""
    held = Looked.objects.using(desk.store).filter(trajectory=trajectory, domain=domain, on=desk.on)
    one = held.order_by("-created_at").first()
    if one is None or one.is_skipped is not skipped:
        one = Looked(
            trajectory=trajectory, domain=domain, on=desk.on, is_skipped=skipped, by=desk.user, by_name=desk.name
        )
        one.save(using=desk.store, force_insert=True)
    if not skipped:
        add_event(desk, trajectory, Event(on=desk.on, stage=Stage.EXPLORED, domain=domain))
    return one


def _check_length(field: str, text: str) -> None:
    if len(text) > LONGEST:
        raise NoteRefused(field, f"Dit is te lang: {len(text)} tekens. Hou het bij {LONGEST}.")
