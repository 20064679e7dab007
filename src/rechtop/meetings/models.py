"""The tables of the three kinds: no field of one points to another kind."""

from rechtop.meetings.cards.models import AgeBand, Card, CardAgreement, CardSession, Household
from rechtop.meetings.client.models import ClientAgreement, ClientMeeting, ClientParticipant, ClientPoint
from rechtop.meetings.legal.models import (
    LegalConsultation,
    LegalEnding,
    LegalNote,
    LegalOpening,
    LegalParticipant,
)

__all__ = [
    "AgeBand",
    "Card",
    "CardAgreement",
    "CardSession",
    "ClientAgreement",
    "ClientMeeting",
    "ClientParticipant",
    "ClientPoint",
    "Household",
    "LegalConsultation",
    "LegalEnding",
    "LegalNote",
    "LegalOpening",
    "LegalParticipant",
]
