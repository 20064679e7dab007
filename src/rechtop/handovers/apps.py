"""The room of the handovers."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HandoversConfig(AppConfig):
    """Its tables stand in every store."""

    name = "rechtop.handovers"
    verbose_name = "overdrachten"

    def ready(self) -> None:
        """Documents and moves are only added; the state moves only as the table of moves says."""
        from rechtop.handovers.chasing.day import handovers_due
        from rechtop.handovers.guard import guard_after_migrating
        from rechtop.handovers.models import Handover
        from rechtop.handovers.removing import received_ended, remove_handovers, remove_received
        from rechtop.handovers.telling import tell_handovers
        from rechtop.journal.triggers import AppendOnly, append_only
        from rechtop.reception.handout.whole import also_tell
        from rechtop.reception.models import Category
        from rechtop.reception.retention.removing import also_clears, also_remove
        from rechtop.reception.retention.reviewing import also_ends
        from rechtop.reception.start.joining import also_moves
        from rechtop.reception.workbench.day import also_due

        append_only(AppendOnly("handovers_document", "a document that was signed never changes"))
        append_only(AppendOnly("handovers_move", "a move of a handover is only added"))
        also_remove(remove_handovers)
        also_ends(Category.RECEIVED, received_ended)
        also_clears(Category.RECEIVED, remove_received)
        also_tell(tell_handovers)
        also_due(handovers_due)
        also_moves(Handover)
        post_migrate.connect(guard_after_migrating, sender=self)
