"""Meetings go with the file that they belong to."""

from __future__ import annotations

from uuid import UUID

from rechtop.meetings.client.models import ClientAgreement, ClientMeeting, ClientParticipant, ClientPoint


def remove_meetings(store: str, trajectory: UUID) -> None:
    """Everything that client meetings keep of one file; for `rechtop.reception.retention`."""
    for model in (ClientParticipant, ClientPoint, ClientAgreement):
        model.objects.using(store).filter(meeting__trajectory=trajectory).delete()
    ClientMeeting.objects.using(store).filter(trajectory=trajectory).delete()
