"""Being logged in, without the seconds that a password takes."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client

from rechtop.accounts.models import User
from rechtop.site.sessions import LoginStore


def log_in(client: Client, user: User) -> Client:
    """The same client, with the session of somebody who logged in."""
    session = LoginStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    client.cookies[settings.LOGIN_COOKIE_NAME] = session.session_key or ""
    return client
