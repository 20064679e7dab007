"""The day on which cards are talked over: every four to five weeks, on a working day; afterwards the cards are gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from string import ascii_uppercase
from uuid import UUID

from django.db import transaction

from rechtop.journal.models import Act
from rechtop.law.procedure.calendar import day_off
from rechtop.meetings.cards.checking import Warning, warnings
from rechtop.meetings.cards.models import AgeBand, Card, CardAgreement, CardSession, Household
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.reference.domains import domain as domain_called

SOONEST, LATEST = timedelta(weeks=4), timedelta(weeks=5)
"""How long after the last one the next is proposed."""


class CardError(ReceptionError):
    """What was asked cannot be done; the text says what to do."""


class Recognisable(CardError):
    """The text could tell who it is about; ``found`` says where."""

    def __init__(self, found: list[Warning]) -> None:
        super().__init__("Hieraan kan iemand herkend worden. Pas de tekst aan.")
        self.found = found


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands on a card: coarse facts and two texts. There is no place for a name or a file."""

    age_band: AgeBand
    household: Household
    domains: tuple[str, ...]
    situation: str
    question: str
    is_looked_at: bool = False


def next_day(last: date) -> date:
    """The day proposed after one: four weeks later, or the first working day of the week that follows."""
    day = last + SOONEST
    while day_off(day) and day < last + LATEST:
        day += timedelta(1)
    while day_off(day):
        day -= timedelta(1)
    return day


def to_come(desk: Desk) -> CardSession | None:
    """The next session; None when none is planned."""
    return CardSession.objects.using(desk.store).filter(is_to_come=True).first()


def proposed(desk: Desk) -> date:
    """The day for the next session: after the last one, or after today when that is long ago."""
    last = CardSession.objects.using(desk.store).filter(is_to_come=False).order_by("-held_on").first()
    day = next_day(last.held_on) if last is not None and last.held_on is not None else next_day(desk.on)
    return day if day >= desk.on else next_day(desk.on)


def plan(desk: Desk, on: date) -> CardSession:
    """The day of the next session, or another day for it. Raises CardError on a day that is over or not worked on."""
    if on < desk.on:
        raise CardError("Die dag is voorbij. Kies vandaag of een latere dag.")
    if off := day_off(on):
        raise CardError(f"{on:%d/%m/%Y} is geen werkdag ({off}). Kies een andere dag.")
    with transaction.atomic(using=desk.store):
        held = CardSession.objects.using(desk.store).select_for_update().filter(is_to_come=True).first()
        held = held or CardSession(by=desk.user, by_name=desk.name)
        held.on = on
        held.save(using=desk.store)
        desk.note(Act.WRITE, "cards.session")
    return held


def bring(desk: Desk, told: Situation) -> Card:
    """A card for the next session, under the first free letter.

    Raises Recognisable when something in it must go, or may name somebody and nobody looked; CardError without a day.
    """
    if not told.situation.strip() or not told.question.strip():
        raise CardError("Schrijf wat er speelt, en wat u van collega's wilt weten.")
    for one in told.domains:
        domain_called(one)
    found = warnings(told.situation, told.question)
    if any(one.is_refused for one in found) or (found and not told.is_looked_at):
        raise Recognisable(found)
    with transaction.atomic(using=desk.store):
        session = CardSession.objects.using(desk.store).select_for_update().filter(is_to_come=True).first()
        if session is None:
            raise CardError("Er is nog geen dag gekozen. Kies eerst wanneer u samenkomt.")
        made = Card(
            session=session, letter=_letter(desk, session), age_band=told.age_band, household=told.household,
            domains=list(told.domains), situation=told.situation.strip(), question=told.question.strip(),
            by=desk.user, by_name=desk.name,
        )  # fmt: skip
        made.save(using=desk.store, force_insert=True)
        desk.note(Act.WRITE, "cards.card")
    return made


def take_away(desk: Desk, pk: UUID) -> None:
    """A card goes before the session: by who wrote it. Raises CardError."""
    gone, _ = Card.objects.using(desk.store).filter(pk=pk, by=desk.user, session__is_to_come=True).delete()
    if not gone:
        raise CardError("Alleen wie de kaart schreef, haalt ze weg.")
    desk.note(Act.REMOVE, "cards.card")


def agree_on(desk: Desk, session: CardSession, what: str, who: str, due_on: date) -> CardAgreement:
    """What the team does from now on; checked as a card is. Raises Recognisable, CardError."""
    if not what.strip() or not who.strip():
        raise CardError("Schrijf wat er afgesproken is, en wie het doet.")
    found = [one for one in warnings(what) if one.is_refused]
    if found:
        raise Recognisable(found)
    with transaction.atomic(using=desk.store):
        made = CardAgreement(
            session=session, what=what.strip(), who=who.strip(), due_on=due_on, by=desk.user, by_name=desk.name
        )
        made.save(using=desk.store, force_insert=True)
        desk.note(Act.WRITE, "cards.agreement")
    return made


def close(desk: Desk) -> CardSession:
    """The session is over: its cards are removed, its agreements stay. Raises CardError when it is still to come."""
    with transaction.atomic(using=desk.store):
        held = CardSession.objects.using(desk.store).select_for_update().filter(is_to_come=True).first()
        if held is None or held.on > desk.on:
            raise CardError("Er is geen overleg dat vandaag of vroeger was.")
        cards = Card.objects.using(desk.store).filter(session=held)
        held.cards_talked_over, held.held_on, held.is_to_come = cards.count(), held.on, False
        cards.delete()
        held.save(using=desk.store)
        desk.note(Act.REMOVE, "cards.session")
    return held


def _letter(desk: Desk, session: CardSession) -> str:
    taken: set[str] = set(Card.objects.using(desk.store).filter(session=session).values_list("letter", flat=True))
    letters: list[str] = [*ascii_uppercase, *(one * 2 for one in ascii_uppercase)]
    found: str | None = next((one for one in letters if one not in taken), None)
    if found is None:
        raise CardError("Er zijn al veel kaarten. Bespreek er eerst enkele.")
    return found
