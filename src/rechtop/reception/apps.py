"""The room of the reception."""

from django.apps import AppConfig


class ReceptionConfig(AppConfig):
    """Its tables stand in every store, never in the shared database."""

    name = "rechtop.reception"
    verbose_name = "onthaal"

    def ready(self) -> None:
        """Events and versions of a plan are only added; two files that become one may move them to the other file."""
        from rechtop.journal.triggers import AppendOnly, append_only

        refusal = "an event of the funnel is taken back, never changed"
        append_only(AppendOnly("reception_event", refusal, movable="trajectory_id"))
        append_only(AppendOnly("reception_plan", "a version of a plan never changes", movable="trajectory_id"))
