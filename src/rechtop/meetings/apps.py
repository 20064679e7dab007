"""The room of the consultations."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Its tables stand in every store; what is written under art. 458ter only in a store of its own."""

    name = "rechtop.meetings"
    verbose_name = "overleg"

    def ready(self) -> None:
        """What was fixed before a legal consultation opened never changes; a file takes its meetings along."""
        from rechtop.journal.triggers import append_only
        from rechtop.meetings.client.models import ClientMeeting
        from rechtop.meetings.client.removing import remove_meetings
        from rechtop.meetings.client.telling import tell_meetings
        from rechtop.meetings.legal.guard import FROZEN
        from rechtop.reception.handout.whole import also_tell
        from rechtop.reception.retention.removing import also_remove
        from rechtop.reception.start.joining import also_moves

        for table in FROZEN:
            append_only(table)
        also_remove(remove_meetings)
        also_tell(tell_meetings)
        also_moves(ClientMeeting)
