"""For who manages accounts: who may work here, who sleeps, and who is invited."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables

from rechtop.accounts.access import ALLOWED, CLIENT_ACTIONS, Action, Ref, Standing
from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.gate import need, work_page
from rechtop.accounts.inviting import Link, invite, renew, send, withdraw
from rechtop.accounts.models import Invitation, Mandate, Role, User
from rechtop.accounts.naming import organisations, teams_of
from rechtop.accounts.services import stop_mandate
from rechtop.accounts.sleeping import wake

WHOLE = "alles"
"""What the choice of an organisation says for a mandate of the whole website."""


class InviteForm(forms.Form):
    """Who, as what, for whom, until when."""

    email = forms.EmailField(label=gettext_lazy("E-mailadres"))
    name = forms.CharField(label=gettext_lazy("Naam"), max_length=120, required=False)
    organisation = forms.ChoiceField(label=gettext_lazy("Voor welke organisatie"))
    role = forms.ChoiceField(label=gettext_lazy("Rol"), choices=[("", gettext_lazy("Kies een rol")), *Role.choices])
    until = forms.DateField(label=gettext_lazy("Laatste dag"), required=False, input_formats=["%d/%m/%Y", "%Y-%m-%d"])

    def __init__(self, data: object, *, where: frozenset[UUID] | None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        choices = [(str(id), name) for id, name in organisations().items() if where is None or id in where]
        whole = [(WHOLE, _("De hele website"))] if where is None else []
        chosen = forms.ChoiceField(
            label=_("Voor welke organisatie"), choices=[("", _("Kies een organisatie")), *whole, *choices]
        )
        self.fields["organisation"] = chosen
        self.fields["team"] = forms.ChoiceField(label=_("Team"), required=False, choices=self._teams())
        self.fields["email"].error_messages["required"] = _("Vul het e-mailadres in.")
        self.fields["organisation"].error_messages["required"] = _("Kies voor welke organisatie.")
        self.fields["role"].error_messages["required"] = _("Kies een rol.")
        self.fields["email"].error_messages["invalid"] = _("Dit is geen e-mailadres.")
        self.fields["until"].error_messages["invalid"] = _("Schrijf de dag zo: 31/12/2026.")

    def _teams(self) -> list[tuple[str, str]]:
        """The services of the chosen organisation, for a role that works with people; none for any other."""
        role, organisation = self.data.get("role"), self.data.get("organisation", "")
        if role not in Role.values or not ALLOWED[Role(role)] & CLIENT_ACTIONS:
            return []
        try:
            held = teams_of(UUID(organisation))
        except ValueError:
            return []
        return [("", _("Geen team")), *((str(id), name) for id, name in held.items())] if held else []

    @property
    def has_teams(self) -> bool:
        """Whether a team can be chosen: only once the organisation and the role are known."""
        return bool(self._teams())

    def clean(self) -> None:
        """Who works with people is asked once in which team: without one she sees only what is assigned to her."""
        if self.has_teams and "team" not in self.data:
            self.add_error(
                "team", _("Kies een team, of laat “geen team” staan. Zonder team ziet zij alleen wat zij krijgt.")
            )


@work_page("GET", "HEAD", action=Action.MANAGE_ACCOUNTS)
def people(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The accounts and the open invitations of the organisations that one manages."""
    now, today, where = timezone.now(), timezone.localdate(), standing.where(Action.MANAGE_ACCOUNTS)
    names = organisations()
    held = Prefetch("mandates", Mandate.objects.on(today).order_by("valid_from", "pk"), to_attr="held")
    users = _users(standing).prefetch_related(held).order_by("email").distinct()
    context = {
        "people": [
            (
                user,
                [
                    (mandate, names.get(mandate.organisation), user != standing.user and _manages(where, mandate))
                    for mandate in user.held
                ],
                where is None or any(mandate.organisation in where for mandate in user.held),
            )
            for user in users
        ],
        "invitations": [
            (invitation, Role(invitation.role).label, names.get(invitation.organisation), invitation.expires_at <= now)
            for invitation in _invitations(standing).order_by("email", "pk")
        ],
    }
    return render(request, "accounts/people.html", context)


@sensitive_variables()
@work_page("GET", "HEAD", "POST", action=Action.MANAGE_ACCOUNTS)
def invite_somebody(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Invite somebody; the link is shown once, and sent where messages leave."""
    where = standing.where(Action.MANAGE_ACCOUNTS)
    form = InviteForm(request.POST if request.method == "POST" else None, where=where)
    if form.is_valid():
        told = form.cleaned_data
        organisation = None if told["organisation"] == WHOLE else UUID(told["organisation"])
        need(standing, Action.MANAGE_ACCOUNTS, Ref("invitation", organisation))
        try:
            link = invite(
                told["email"], Role(told["role"]), organisation,
                by=standing.user, at=timezone.now(), name=told["name"], until=told["until"],
                team=UUID(told["team"]) if told["team"] else None,
            )  # fmt: skip
        except AccountRefused as refused:
            form.add_error(None, str(refused))
        else:
            return _told(request, link)
    return render(request, "accounts/invite.html", {"form": form})


@sensitive_variables()
@work_page("POST", action=Action.MANAGE_ACCOUNTS)
def renew_invitation(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """A new link for an invitation that waits, or is too old."""
    try:
        return _told(request, renew(_invitation(standing, pk), at=timezone.now()))
    except AccountRefused as refused:
        return _refused(request, refused)


@work_page("POST", action=Action.MANAGE_ACCOUNTS)
def withdraw_invitation(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Let a link work no more."""
    try:
        withdraw(_invitation(standing, pk), at=timezone.now())
    except AccountRefused as refused:
        return _refused(request, refused)
    return redirect("accounts_people")


@work_page("POST", action=Action.MANAGE_ACCOUNTS)
def wake_account(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Let somebody log in again whose account slept, and who still has a mandate where one manages accounts."""
    where = standing.where(Action.MANAGE_ACCOUNTS)
    works = Mandate.objects.on(timezone.localdate()).filter(person=pk)
    works = works if where is None else works.filter(organisation__in=where)
    user = _users(standing).filter(pk=pk).first() if where is None or works.exists() else None
    if user is None:
        raise Http404
    try:
        wake(user, timezone.localdate())
    except AccountRefused as refused:
        return _refused(request, refused)
    return redirect("accounts_people")


@work_page("POST", action=Action.MANAGE_ACCOUNTS)
def stop_working(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Stop one mandate, of who left or does other work now; from the next page on it opens nothing."""
    today, where = timezone.localdate(), standing.where(Action.MANAGE_ACCOUNTS)
    mandate = Mandate.objects.on(today).select_related("person").filter(pk=pk).first()
    if mandate is None or standing.user is None or not _manages(where, mandate):
        raise Http404
    try:
        stop_mandate(mandate, on=today, by=standing.user)
    except AccountRefused as refused:
        return _refused(request, refused)
    return redirect("accounts_people")


def _manages(where: frozenset[UUID] | None, mandate: Mandate) -> bool:
    """Whether a mandate is of an organisation whose accounts one manages."""
    return where is None or mandate.organisation in where


def _users(standing: Standing) -> QuerySet[User]:
    """The people with a mandate, now or before, where one manages accounts; all of them for the whole website."""
    where = standing.where(Action.MANAGE_ACCOUNTS)
    return User.objects.all() if where is None else User.objects.filter(mandates__organisation__in=where)


def _invitations(standing: Standing) -> QuerySet[Invitation]:
    where = standing.where(Action.MANAGE_ACCOUNTS)
    waiting: QuerySet[Invitation] = Invitation.objects.waiting()
    return waiting if where is None else waiting.filter(organisation__in=where)


def _invitation(standing: Standing, pk: UUID) -> Invitation:
    """An invitation of an organisation that one manages, used or not. Anything else is not there."""
    where = standing.where(Action.MANAGE_ACCOUNTS)
    found = Invitation.objects.filter(pk=pk)
    found = found if where is None else found.filter(organisation__in=where)
    invitation = found.first()
    if invitation is None:
        raise Http404
    return invitation


def _told(request: HttpRequest, link: Link) -> HttpResponse:
    address = request.build_absolute_uri(f"{reverse('accounts_invitation')}?link={link.token}")
    context: dict[str, Any] = {"invitation": link.invitation, "address": address, "is_sent": send(link, address)}
    return render(request, "accounts/invited.html", context)


def _refused(request: HttpRequest, refused: AccountRefused) -> HttpResponse:
    return render(request, "accounts/refused.html", {"why": str(refused)}, status=409)
