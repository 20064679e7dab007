"""Every access is decided here, and nowhere else: a table of role by action, and denied unless it says so.

A decision looks at four things: is she logged in, did she set up her second factor, does she hold a mandate on that day
for that organisation (or for the whole installation), and does the role of that mandate allow the action. Views ask
:func:`may`; lists ask :meth:`Standing.where`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _

from rechtop.accounts.models import Mandate, Role, User

Visitor = AbstractBaseUser | AnonymousUser
"""Whoever asks: somebody with an account or anyone."""


class Action(StrEnum):
    """What somebody may want to do. What anyone may do (reading the social map) is not in this list."""

    WORK = "work"  # open the work pages
    LOG_CONTACT = "log_contact"  # note how well another service could be reached, and read the figures
    MEND_CONTACT = "mend_contact"  # complete or take back what a colleague noted
    SCAN = "scan"  # the seven B's of a service, and what is done to make it better
    DESKS = "desks"  # which desks count what people come for
    SEE_HISTORY = "see_history"  # who changed what in a fiche
    EDIT = "edit"  # a service, a place, hours, telephones; also undoing and confirming
    ADD = "add"  # a new service or place of an organisation
    CLOSE = "close"  # end a service or an organisation, or let it merge
    PARTNER = "partner"  # the roles in a partnership, promises and the picture of the network
    OVERSEE = "oversee"  # freshness, quality and reachability of everybody
    DECIDE_DOUBLES = "decide_doubles"  # are two fiches the same?
    IMPORT = "import"  # read in a file with services
    EDIT_AREAS = "edit_areas"  # outlines and neighbourhoods
    MANAGE_ACCOUNTS = "manage_accounts"  # accounts and mandates


_EDITOR = {Action.WORK, Action.LOG_CONTACT, Action.SEE_HISTORY, Action.EDIT}
_COORDINATOR = _EDITOR | {Action.ADD, Action.CLOSE, Action.MEND_CONTACT, Action.SCAN, Action.DESKS}
_REGISSEUR = _COORDINATOR | {
    Action.PARTNER,
    Action.OVERSEE,
    Action.DECIDE_DOUBLES,
    Action.IMPORT,
    Action.EDIT_AREAS,
}
ALLOWED: dict[Role, frozenset[Action]] = {
    Role.EDITOR: frozenset(_EDITOR),
    Role.COORDINATOR: frozenset(_COORDINATOR),
    Role.REGISSEUR: frozenset(_REGISSEUR),
    Role.ADMIN: frozenset({Action.WORK, Action.MANAGE_ACCOUNTS, Action.EDIT_AREAS}),  # keeps it running, no content
}
"""What each role allows, within the organisation of its mandate."""

ANYWHERE = frozenset({Action.WORK, Action.LOG_CONTACT})
"""Actions that touch nothing of one organisation: any mandate whose role allows them is enough."""


@dataclass(frozen=True, slots=True)
class Ref:
    """What is acted upon: its kind, and the organisation that keeps it (None: it is of the whole installation)."""

    kind: str
    organisation: UUID | None = None


INSTALLATION = Ref("installation")


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer and, in plain Dutch, why."""

    allowed: bool
    why: str

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is on one day: her mandates then, and those that ended. Asked once for a page."""

    user: User | None
    mandates: tuple[Mandate, ...] = ()
    is_ended: bool = False
    has_second_factor: bool = False

    @property
    def is_known(self) -> bool:
        """Whether somebody is logged in whose account is open."""
        return self.user is not None and self.user.is_active

    def may(self, action: Action, ref: Ref) -> Decision:
        """Whether the action on this object is allowed, and why (not)."""
        refused = self._refused()
        if refused:
            return Decision(False, refused)
        able = [mandate for mandate in self.mandates if action in ALLOWED[Role(mandate.role)]]
        if not able:
            return Decision(False, _("Uw rol laat dit niet toe. Vraag het aan uw coördinator."))
        for mandate in able:
            if mandate.organisation is None or action in ANYWHERE or mandate.organisation == ref.organisation:
                return Decision(True, _("U bent %(role)s.") % {"role": mandate.get_role_display()})
        if ref.organisation is None:
            return Decision(False, _("Dit mag alleen wie voor de hele website werkt."))
        return Decision(False, _("Dit hoort bij een organisatie waarvoor u niet werkt."))

    def where(self, action: Action) -> frozenset[UUID] | None:
        """The organisations in which the action is allowed; None when it is allowed in all of them."""
        if self._refused():
            return frozenset()
        able = [mandate for mandate in self.mandates if action in ALLOWED[Role(mandate.role)]]
        if any(mandate.organisation is None for mandate in able):
            return None
        return frozenset(mandate.organisation for mandate in able if mandate.organisation is not None)

    def _refused(self) -> str:
        """Why nothing at all is allowed; empty when something may be."""
        if not self.is_known:
            return _("Meld u eerst aan.")
        if not self.mandates:
            return _("Uw mandaat is afgelopen.") if self.is_ended else _("U hebt nog geen mandaat.")
        if not self.has_second_factor:
            return _("Zet eerst de code van uw telefoon aan.")
        return ""


NOBODY = Standing(None)


def standing_of(user: Visitor, on: date) -> Standing:
    """What somebody is on a day, read from the database."""
    if not isinstance(user, User):
        return NOBODY
    held = list(user.mandates.filter(valid_from__lte=on).order_by("valid_from", "pk"))
    now = tuple(mandate for mandate in held if mandate.valid_until is None or mandate.valid_until >= on)
    return Standing(
        user, now, is_ended=bool(held) and not now, has_second_factor=user.second_step_elsewhere or is_mfa_enabled(user)
    )


def may(user: Visitor, action: Action, object_ref: Ref, on: date) -> Decision:
    """Whether somebody may do this to that on a day. Denied unless the table says otherwise."""
    return standing_of(user, on).may(action, object_ref)


def roles_of(mandates: Iterable[Mandate]) -> list[str]:
    """The roles in words, each once."""
    return list(dict.fromkeys(str(mandate.get_role_display()) for mandate in mandates))
