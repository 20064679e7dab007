"""A mandate to work with people is never silent: the journal of that organisation and its control officer hear of it.

Who manages accounts may not open files (P-03). No program knows whether the address that she invites is her own second
one; so the officer sees who gave which mandate to whom, and asks.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from rechtop.accounts.access import ALLOWED, CLIENT_ACTIONS
from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import Mandate, Role, User
from rechtop.journal.models import Act, NoticeKind
from rechtop.journal.notices import tell
from rechtop.journal.writing import RECHTOP, Line, Who, note
from rechtop.stores.errors import StoreError
from rechtop.stores.models import Store
from rechtop.stores.registry import open_store

WHAT = "mandate."
"""How the part begins in the journal; the role follows. To whom stands sealed, as the reason."""


ENDED = "mandate_end."
"""How the part begins when a mandate stops."""


def tell_of_end(mandate: Mandate, by: User) -> None:
    """Write down who stopped it. A store that is locked hears nothing: shutting somebody out never waits."""
    if mandate.organisation is None or not ALLOWED[Role(mandate.role)] & CLIENT_ACTIONS:
        return
    try:
        store = open_store(mandate.organisation)
    except StoreError:
        return
    whom = f"{mandate.person.name} ({mandate.person.email})".strip()
    note(store, Who(by.pk, str(by), Role.ADMIN), Line(Act.ASSIGN, f"{ENDED}{mandate.role}", why=whom))


def tell_of_mandate(mandate: Mandate, by: User | None) -> None:
    """Write down who gave it (``by``; None: on the command line) and to whom, and tell the control officer.

    Nothing where the organisation keeps no files here, or the role does not touch people. Raises AccountRefused while
    its store is locked or being brought up to date: then nobody could hear of it.
    """
    organisation = mandate.organisation
    if organisation is None or not ALLOWED[Role(mandate.role)] & CLIENT_ACTIONS:
        return
    if not Store.objects.filter(pk=organisation, closed_on=None).exists():
        return
    try:
        store = open_store(organisation)
    except StoreError as fault:
        raise AccountRefused(_("Dit mandaat kan nu niet: het logboek is niet open. %(why)s") % {"why": fault}) from None
    who = RECHTOP if by is None else Who(by.pk, str(by), Role.ADMIN)
    person = mandate.person
    with transaction.atomic(using=store):
        note(store, who, Line(Act.ASSIGN, f"{WHAT}{mandate.role}", why=f"{person.name} ({person.email})".strip()))
        tell(store, NoticeKind.MANDATE)
