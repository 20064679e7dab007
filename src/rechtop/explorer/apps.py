"""The explorer as a Django app."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out


class ExplorerConfig(AppConfig):
    """Keeps nothing about anyone but the interview of the moment; logging in or out wipes that too."""

    name = "rechtop.explorer"
    label = "explorer"

    def ready(self) -> None:
        """Listen to who logs in and out: the next at this computer never finds the interview of another."""
        from rechtop.explorer.interview.sessions import wipe_beside

        user_logged_in.connect(wipe_beside, dispatch_uid="interview")
        user_logged_out.connect(wipe_beside, dispatch_uid="interview")
