"""What who was invited sees: her link, a password or her organisation, and then the second step."""

from __future__ import annotations

from datetime import datetime

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.gate import open_form
from rechtop.accounts.inviting import accept, accept_as, invitation_of
from rechtop.accounts.models import Invitation, Provider, Role, User
from rechtop.accounts.naming import organisations
from rechtop.accounts.services import find_account

TOKEN = "invitation"  # noqa: S105 - a name in the session
"""Under which name a session keeps the link, so that it stands in no address while the form is filled in."""


class AcceptForm(forms.Form):
    """A name and a password, twice."""

    name = forms.CharField(label=gettext_lazy("Uw naam"), max_length=120)
    password1 = forms.CharField(label=gettext_lazy("Kies een wachtwoord"), strip=False)
    password2 = forms.CharField(label=gettext_lazy("Nog eens hetzelfde"), strip=False)

    def __init__(self, data: object, *, invitation: Invitation) -> None:
        super().__init__(data, initial={"name": invitation.name})  # type: ignore[arg-type]
        self.invitation = invitation
        self.fields["name"].error_messages["required"] = _("Vul uw naam in.")
        self.fields["password1"].error_messages["required"] = _("Kies een wachtwoord.")
        self.fields["password2"].error_messages["required"] = _("Typ uw wachtwoord nog eens.")

    def clean(self) -> None:
        """Both are the same, and the rules for passwords hold."""
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("Dit is niet hetzelfde wachtwoord."))
        if first:
            try:
                validate_password(first, User(email=self.invitation.email, name=self.cleaned_data.get("name", "")))
            except forms.ValidationError as refused:
                self.add_error("password1", refused)


@require_safe
def open_link(request: HttpRequest) -> HttpResponse:
    """Take the link out of the address at once: addresses stay in histories and over shoulders.

    It stands after the question mark, as that part of an address never comes into our logs. Of 256 bits, nobody
    guesses it.
    """
    token = request.GET.get("link", "")
    if invitation_of(token, at=timezone.now()) is None:
        return render(request, "accounts/invitation_over.html", status=410)
    request.session[TOKEN] = token
    return redirect("accounts_accept")


@sensitive_post_parameters()
@sensitive_variables()
@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest) -> HttpResponse:
    """Make the account, or add the mandate to the account of who is logged in."""
    now = timezone.now()
    invitation = invitation_of(request.session.get(TOKEN, ""), at=now)
    if invitation is None:
        return render(request, "accounts/invitation_over.html", status=410)
    if isinstance(request.user, User):
        return _as_oneself(request, request.user, invitation, now)
    if find_account(invitation.email) is not None:
        return _page(request, invitation, "accounts/invitation_log_in.html")
    form = AcceptForm(request.POST if request.method == "POST" else None, invitation=invitation)
    if form.is_valid():
        try:
            values = {"name": form.cleaned_data["name"], "password": form.cleaned_data["password1"]}
            user = accept(invitation, **values, at=now, on=timezone.localdate())
        except AccountRefused as refused:
            form.add_error(None, str(refused))
        else:
            request.session.pop(TOKEN)
            record_authentication(request, user, "password")
            response: HttpResponse = perform_login(request, Login(user=user))
            return response
    return _page(request, invitation, "accounts/invitation.html", form=form)


def _as_oneself(request: HttpRequest, user: User, invitation: Invitation, now: datetime) -> HttpResponse:
    error = ""
    if request.method == "POST":
        try:
            accept_as(user, invitation, at=now, on=timezone.localdate())
        except AccountRefused as refused:
            error = str(refused)
        else:
            request.session.pop(TOKEN)
            return redirect("mfa_index")
    return _page(request, invitation, "accounts/invitation_confirm.html", error=error)


def _page(request: HttpRequest, invitation: Invitation, template: str, **more: object) -> HttpResponse:
    providers = Provider.objects.filter(is_open=True).order_by("name")
    context = {
        "invitation": invitation,
        "role": Role(invitation.role).label,
        "organisation": organisations().get(invitation.organisation),
        "providers": [provider for provider in providers if _speaks_for(provider, invitation)],
        **more,
    }
    return open_form(render(request, template, context))


def _speaks_for(provider: Provider, invitation: Invitation) -> bool:
    """Whether somebody can use her invitation through a provider: of that organisation, with such an address."""
    domain = invitation.email.rpartition("@")[2]
    return provider.organisation == invitation.organisation and domain in provider.domains
