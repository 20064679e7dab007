"""The one table of what may follow what. Acceptance is not success: only help that began is.

``side`` is who may make a move: the sender (its worker or its coordinator), the receiver, or time.
"""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a handover stands, in the words of the sender; `TO_THE_PERSON` has those for the person."""

    DRAFT = "draft", _("nog niet verstuurd")
    SENT = "sent", _("verstuurd")
    RECEIVED = "received", _("ontvangen")
    WAITING = "waiting", _("op de wachtlijst")
    ACCEPTED = "accepted", _("aanvaard")
    STARTED = "started", _("de hulp is begonnen")
    ENDED = "ended", _("afgerond")
    REFUSED = "refused", _("geweigerd")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    EXPIRED = "expired", _("geen nieuws: bij de coördinator")


TO_THE_PERSON: dict[str, str] = {
    State.DRAFT: "We stuurden nog niets.",
    State.SENT: "We stuurden uw vraag. We wachten op een antwoord.",
    State.RECEIVED: "Ze kregen uw vraag. Ze kijken ernaar.",
    State.WAITING: "U staat op een wachtlijst.",
    State.ACCEPTED: "Ze willen u helpen. We kijken na of de hulp echt begint.",
    State.STARTED: "De hulp is begonnen.",
    State.ENDED: "Dit is afgerond.",
    State.REFUSED: "Ze kunnen u niet helpen. We zoeken samen iets anders.",
    State.WITHDRAWN: "U wilde dit niet meer. We stuurden niets nieuws.",
    State.EXPIRED: "We hoorden niets meer. Wij zoeken uit waarom.",
}
"""Each state in plain words (A2) for the person."""


def to_the_person(state: str, way: str) -> str:
    """A state in plain words for the person: what she carries herself, nobody sent."""
    if way == Way.CARRIED and state in {State.SENT, State.EXPIRED}:
        return "U neemt uw vraag zelf mee. Wij horen graag hoe het liep."
    if way == Way.PHONE and state == State.SENT:
        return "Wij bellen met uw vraag. We wachten op een antwoord."
    return TO_THE_PERSON[state]


def to_the_receiver(state: str) -> str:
    """A state in the words of who receives it: what was sent to her is new."""
    return "nieuw, nog niet beantwoord" if state == State.SENT else str(State(state).label)


class Side(StrEnum):
    """Who makes a move."""

    SENDER = "sender"
    RECEIVER = "receiver"
    TIME = "time"


_S = State
MOVES: dict[tuple[str, str], frozenset[Side]] = {
    (_S.DRAFT, _S.SENT): frozenset({Side.SENDER}),
    (_S.DRAFT, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.SENT, _S.RECEIVED): frozenset({Side.RECEIVER}),
    (_S.SENT, _S.ACCEPTED): frozenset({Side.RECEIVER}),
    (_S.SENT, _S.WAITING): frozenset({Side.RECEIVER}),
    (_S.SENT, _S.REFUSED): frozenset({Side.RECEIVER}),
    (_S.SENT, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.SENT, _S.EXPIRED): frozenset({Side.TIME}),
    (_S.RECEIVED, _S.ACCEPTED): frozenset({Side.RECEIVER}),
    (_S.RECEIVED, _S.WAITING): frozenset({Side.RECEIVER}),
    (_S.RECEIVED, _S.REFUSED): frozenset({Side.RECEIVER}),
    (_S.RECEIVED, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.RECEIVED, _S.EXPIRED): frozenset({Side.TIME}),
    (_S.WAITING, _S.ACCEPTED): frozenset({Side.RECEIVER}),
    (_S.WAITING, _S.REFUSED): frozenset({Side.RECEIVER}),
    (_S.WAITING, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.WAITING, _S.EXPIRED): frozenset({Side.TIME}),
    # Accepted and then silence: nobody knows whether help began, so that hands back to the coordinator too.
    (_S.ACCEPTED, _S.STARTED): frozenset({Side.SENDER, Side.RECEIVER}),
    (_S.ACCEPTED, _S.ENDED): frozenset({Side.SENDER, Side.RECEIVER}),
    (_S.ACCEPTED, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.ACCEPTED, _S.EXPIRED): frozenset({Side.TIME}),
    (_S.STARTED, _S.ENDED): frozenset({Side.SENDER, Side.RECEIVER}),
    # Help goes on or not as she likes; what she let them read, she can always take back (P-07).
    (_S.STARTED, _S.WITHDRAWN): frozenset({Side.SENDER}),
    # A late answer is still an answer; the coordinator may also end it.
    (_S.EXPIRED, _S.RECEIVED): frozenset({Side.RECEIVER}),
    (_S.EXPIRED, _S.ACCEPTED): frozenset({Side.RECEIVER}),
    (_S.EXPIRED, _S.WAITING): frozenset({Side.RECEIVER}),
    (_S.EXPIRED, _S.REFUSED): frozenset({Side.RECEIVER}),
    (_S.EXPIRED, _S.STARTED): frozenset({Side.SENDER, Side.RECEIVER}),
    (_S.EXPIRED, _S.WITHDRAWN): frozenset({Side.SENDER}),
    (_S.EXPIRED, _S.ENDED): frozenset({Side.SENDER}),
}
"""Every move there is, and who may make it. What is not here is refused, by the code and by both databases."""

OPEN = frozenset({_S.SENT, _S.RECEIVED, _S.WAITING, _S.ACCEPTED, _S.EXPIRED})
"""Somebody has to do something."""

READABLE = OPEN | {_S.STARTED}
"""A receiver without an account may read it: help is asked or given. Refused, ended or withdrawn there is no need."""


class Refusal(models.TextChoices):
    """Why a receiver cannot help (coded: refusals are policy information)."""

    FULL = "full", _("geen plaats")
    AREA = "area", _("woont buiten het gebied")
    NOT_OURS = "not_ours", _("deze vraag is niet voor ons")
    CONDITIONS = "conditions", _("voldoet niet aan de voorwaarden")
    INCOMPLETE = "incomplete", _("er ontbreekt iets")
    NOT_REACHED = "not_reached", _("de persoon was niet te bereiken")
    PERSON = "person", _("de persoon wil niet")
    OTHER = "other", _("iets anders")


class Outcome(models.TextChoices):
    """How it ended."""

    HELPED = "helped", _("de persoon is geholpen")
    PARTLY = "partly", _("deels geholpen")
    NO_CONTACT = "no_contact", _("er kwam geen contact")
    PERSON_STOPPED = "person_stopped", _("de persoon stopte")
    NOT_ELIGIBLE = "not_eligible", _("kwam toch niet in aanmerking")
    ELSEWHERE = "elsewhere", _("elders geholpen")


class Way(models.TextChoices):
    """How it goes to the receiver."""

    STORE = "store", _("naar een organisatie die ook met Rechtop werkt")
    INSTALLATION = "installation", _("naar Rechtop van een andere streek")
    LINK = "link", _("met een link in een e-mail")
    PHONE = "phone", _("aan de telefoon verteld")
    CARRIED = "carried", _("de persoon neemt het zelf mee")


def may_move(before: str, after: str, side: Side) -> bool:
    """Whether a side may make this move."""
    return side in MOVES.get((before, after), frozenset())
