"""Does an e-mail really leave? As a file on the disk it is a second, readable copy of what stands sealed."""

from __future__ import annotations

from django.conf import settings

_STAYS = ("filebased.EmailBackend", "console.EmailBackend")


def refuse_when_mail_stays() -> None:
    """Raises ConnectionError where mail goes to a file or a screen, except where all is made up, to try it out.

    Ask this before a mail about somebody who is helped; then it is not called sent either.
    """
    if settings.EMAIL_BACKEND.endswith(_STAYS) and not settings.DEMO:
        raise ConnectionError("there is no mail server (docs/instellingen.md)")
