"""What each store keeps of handovers that left and that came in."""

from rechtop.handovers.models.counting import PublishedHandovers
from rechtop.handovers.models.exchange import Document, Outgoing
from rechtop.handovers.models.handover import Agreed, Direction, Handover, Move
from rechtop.handovers.models.terms import ServiceTerms

__all__ = ["Agreed", "Direction", "Document", "Handover", "Move", "Outgoing", "PublishedHandovers", "ServiceTerms"]
