"""Every access is decided here, and nowhere else: a table of role by action, and denied unless it says so.

A decision looks at four things: is she logged in, did she set up her second factor, does she hold a mandate on that day
for that organisation (or for the whole installation), and does the role of that mandate allow the action. Views ask
:func:`may`; lists ask :meth:`Standing.where`.

What is kept about people is stricter (`CLIENT_ACTIONS`, privacy rules P-02, P-03): only a mandate in that very
organisation counts, never one of the whole installation; and a file (`FileRef`) is open to who is assigned to it, to
its team unless it is a closed circle, and to who opened it today with a reason. Who keeps the system running, directs
or governs sees no file at all.
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
    RECEIVE = "receive"  # start a file; one's own work, and the queue of one's team
    READ_FILE = "read_file"  # everything in a file
    WRITE_FILE = "write_file"  # words, facts, steps, messages
    ASSIGN = "assign"  # who is the trekker, who takes over, which team
    CLOSE_CIRCLE = "close_circle"  # hide a file from everybody who is not assigned to it, and show it again
    HAND_OUT = "hand_out"  # the whole file for the person herself
    OPEN_WITH_REASON = "open_with_reason"  # a file of another team, with a purpose that is written down
    BREAK_GLASS = "break_glass"  # in an emergency, any file; the control officer hears at once
    CONTROL = "control"  # the journal, and what came of openings in an emergency; never a file
    COUNT = "count"  # published counts
    COORDINATE = "coordinate"  # handovers of this organisation that nobody answered
    PROPOSE_REMOVAL = "propose_removal"  # how long files are kept, and putting forward those whose time is over
    APPROVE_REMOVAL = "approve_removal"  # decide on that; never the one who put it forward
    CONVENE = "convene"  # fix and open a consultation of art. 458ter
    SIT_IN = "sit_in"  # open one: only who is on its list, whatever her role in the organisation


_EDITOR = {Action.WORK, Action.LOG_CONTACT, Action.SEE_HISTORY, Action.EDIT}
_COORDINATOR = _EDITOR | {Action.ADD, Action.CLOSE, Action.MEND_CONTACT, Action.SCAN, Action.DESKS}
_REGISSEUR = _COORDINATOR | {
    Action.PARTNER,
    Action.OVERSEE,
    Action.DECIDE_DOUBLES,
    Action.IMPORT,
    Action.EDIT_AREAS,
}
_HELPER = {Action.WORK, Action.LOG_CONTACT, Action.RECEIVE, Action.READ_FILE, Action.WRITE_FILE, Action.COUNT}
_WORKER = _HELPER | {
    Action.ASSIGN,
    Action.HAND_OUT,
    Action.OPEN_WITH_REASON,
    Action.BREAK_GLASS,
    Action.CLOSE_CIRCLE,  # only of a file that is assigned to her: `Standing._may_close`
    Action.CONVENE,
    Action.SIT_IN,  # only of a consultation that lists her: `Standing._may_sit_in`
}
ALLOWED: dict[Role, frozenset[Action]] = {
    Role.EDITOR: frozenset(_EDITOR),
    Role.COORDINATOR: frozenset(_COORDINATOR),
    Role.REGISSEUR: frozenset(_REGISSEUR),
    Role.ADMIN: frozenset({Action.WORK, Action.MANAGE_ACCOUNTS, Action.EDIT_AREAS}),  # keeps it running, no content
    Role.RECEPTIONIST: frozenset(_HELPER),
    Role.WORKER: frozenset(_WORKER),
    Role.TEAM_LEAD: frozenset(_WORKER | {Action.PROPOSE_REMOVAL}),
    Role.HANDOVER_COORDINATOR: frozenset({Action.WORK, Action.LOG_CONTACT, Action.COORDINATE, Action.COUNT}),
    Role.CONTROL_OFFICER: frozenset({Action.WORK, Action.CONTROL, Action.APPROVE_REMOVAL}),
    Role.MANAGER: frozenset({Action.WORK, Action.COUNT}),
}
"""What each role allows, within the organisation of its mandate."""

ANYWHERE = frozenset({Action.WORK, Action.LOG_CONTACT})
"""Actions that touch nothing of one organisation: any mandate whose role allows them is enough."""


CLIENT_ACTIONS = frozenset(
    {
        Action.RECEIVE,
        Action.READ_FILE,
        Action.WRITE_FILE,
        Action.ASSIGN,
        Action.CLOSE_CIRCLE,
        Action.HAND_OUT,
        Action.OPEN_WITH_REASON,
        Action.BREAK_GLASS,
        Action.CONTROL,
        Action.COUNT,
        Action.COORDINATE,
        Action.PROPOSE_REMOVAL,
        Action.APPROVE_REMOVAL,
        Action.CONVENE,
        Action.SIT_IN,
    }
)
"""What touches people who are helped: only a mandate in that very organisation counts."""


@dataclass(frozen=True, slots=True)
class Ref:
    """What is acted upon: its kind, and the organisation that keeps it (None: it is of the whole installation)."""

    kind: str
    organisation: UUID | None = None


@dataclass(frozen=True, slots=True)
class FileRef(Ref):
    """A file about a person: the team that works on it, who is assigned to it today, who opened it with a reason."""

    team: UUID | None = None
    workers: frozenset[UUID] = frozenset()
    opened_by: frozenset[UUID] = frozenset()
    is_closed_circle: bool = False


@dataclass(frozen=True, slots=True)
class ListedRef(Ref):
    """Something that only those on its list may open: a consultation of art. 458ter."""

    listed: frozenset[UUID] = frozenset()


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
        if action in CLIENT_ACTIONS:
            return self._may_with_people(action, ref, able)
        for mandate in able:
            if mandate.organisation is None or action in ANYWHERE or mandate.organisation == ref.organisation:
                return Decision(True, _("U bent %(role)s.") % {"role": mandate.get_role_display()})
        if ref.organisation is None:
            return Decision(False, _("Dit mag alleen wie voor de hele website werkt."))
        return Decision(False, _("Dit hoort bij een organisatie waarvoor u niet werkt."))

    def where(self, action: Action) -> frozenset[UUID] | None:
        """The organisations in which the action is allowed; None when it is allowed in all of them."""
        if self._refused() or action is Action.SIT_IN:
            return frozenset()
        able = [mandate for mandate in self.mandates if action in ALLOWED[Role(mandate.role)]]
        if action not in CLIENT_ACTIONS and any(mandate.organisation is None for mandate in able):
            return None
        return frozenset(mandate.organisation for mandate in able if mandate.organisation is not None)

    def teams(self, action: Action, organisation: UUID) -> frozenset[UUID] | None:
        """The teams of an organisation whose files the action reaches without a reason; None when it reaches all."""
        able = [one for one in self._able(action) if one.organisation == organisation]
        if any(one.role == Role.TEAM_LEAD and one.team is None for one in able):
            return None
        return frozenset(one.team for one in able if one.team is not None)

    def _able(self, action: Action) -> list[Mandate]:
        if self._refused():
            return []
        return [mandate for mandate in self.mandates if action in ALLOWED[Role(mandate.role)]]

    def _may_with_people(self, action: Action, ref: Ref, able: list[Mandate]) -> Decision:
        """The stricter half: within the organisation, and for a file only who has to do with it."""
        if action is Action.SIT_IN:
            return self._may_sit_in(ref)
        here = [mandate for mandate in able if mandate.organisation == ref.organisation]
        if self.user is None or ref.organisation is None or not here:
            return Decision(False, _("Dit hoort bij een organisatie waarvoor u niet werkt."))
        role = _("U bent %(role)s.") % {"role": here[0].get_role_display()}
        if not isinstance(ref, FileRef) or action is Action.BREAK_GLASS:
            return Decision(True, role)
        if action is Action.OPEN_WITH_REASON and not ref.is_closed_circle:
            return Decision(True, role)
        if action is Action.CLOSE_CIRCLE:
            return self._may_close(ref)
        if self.user.pk in ref.workers:
            return Decision(True, _("Dit dossier is aan u toegewezen."))
        if self.user.pk in ref.opened_by:
            return Decision(True, _("U opende dit dossier met een reden."))
        if ref.is_closed_circle:
            return Decision(False, _("Dit dossier bestaat niet, of u werkt er niet aan mee."))
        teams = self.teams(action, ref.organisation)
        if teams is None or ref.team in teams:
            return Decision(True, _("Dit dossier is van uw team."))
        return Decision(False, _("Dit dossier is van een ander team. Openen kan met een reden."))

    def _may_close(self, ref: FileRef) -> Decision:
        """Closing a circle and opening it again: who is assigned, because she knows the danger.

        The head of the social service may close one at the request of somebody, and then no longer sees it; opening it
        again is for who is inside. Who opened the file with a reason, or in an emergency, changes nothing to its
        circle.
        """
        if self.user is not None and self.user.pk in ref.workers:
            return Decision(True, _("Dit dossier is aan u toegewezen."))
        leads = [one for one in self._able(Action.CLOSE_CIRCLE) if one.role == Role.TEAM_LEAD]
        leads = [one for one in leads if one.organisation == ref.organisation and one.team in (None, ref.team)]
        if leads and not ref.is_closed_circle:
            return Decision(True, _("U leidt het team van dit dossier."))
        if ref.is_closed_circle:
            return Decision(False, _("Dit dossier bestaat niet, of u werkt er niet aan mee."))
        return Decision(False, _("Alleen wie aan dit dossier werkt, sluit de kring."))

    def _may_sit_in(self, ref: Ref) -> Decision:
        """Being listed is all that counts (art. 458ter): no mandate, team or emergency opens it for anybody else."""
        if self.user is not None and isinstance(ref, ListedRef) and self.user.pk in ref.listed:
            return Decision(True, _("U staat op de lijst van dit overleg."))
        return Decision(False, _("Dit overleg bestaat niet, of u neemt er niet aan deel."))

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
