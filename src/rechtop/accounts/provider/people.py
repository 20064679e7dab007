"""Who comes in through the log-in of an organisation: only whom we know or invited, only for that organisation."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest

from rechtop.accounts.errors import ProviderRefused
from rechtop.accounts.inviting import accept, accept_as
from rechtop.accounts.models import Invitation, Provider, ProviderLink, User
from rechtop.accounts.provider.tokens import Claims
from rechtop.accounts.services import find_account

UNKNOWN = "We kennen u nog niet. Vraag een uitnodiging aan wie Rechtop bij u beheert, voor dit e-mailadres."
UNCHECKED = "Uw organisatie bevestigt uw e-mailadres niet. Meld dit aan uw beheerder."
ELSEWHERE = "U werkt ook voor een andere organisatie. Meld aan met uw wachtwoord."
BACKEND = "rechtop.accounts.provider.people.TrustedProvider"
"""The name that a session has when a trusted second step at the organisation began it."""


def person_of(provider: Provider, claims: Claims, *, at: datetime, on: date) -> User:
    """The account of who logged in, made now when an invitation waits for her. Raises ProviderRefused.

    A provider speaks for one organisation alone: it opens no account that works for another one, or for all of them.
    """
    link = ProviderLink.objects.filter(provider=provider, subject=claims.subject).select_related("person").first()
    if link is not None:
        _only_here(link.person, provider, on)
        return link.person
    if not claims.email:
        raise ProviderRefused(UNCHECKED)
    if claims.email.rpartition("@")[2] not in provider.domains:
        raise ProviderRefused(UNKNOWN)
    with transaction.atomic():
        user = _welcomed(provider, claims, at, on)
        _only_here(user, provider, on)
        if ProviderLink.objects.filter(person=user).exists():
            raise ProviderRefused(UNKNOWN)  # another subject, or another provider, is this person already
        ProviderLink.objects.create(provider=provider, subject=claims.subject, person=user)
    return user


def is_second_step(provider: Provider, claims: Claims) -> bool:
    """Whether the provider asked for a second step of a kind that we trust. Never unless it was configured."""
    return claims.acr in provider.trusted_acr or bool(claims.amr.intersection(provider.trusted_amr))


class TrustedProvider(BaseBackend):
    """Logs nobody in: it only remembers, in the session, that the second step was taken at the organisation."""

    def authenticate(self, request: HttpRequest | None, **credentials: object) -> None:
        return None

    def get_user(self, user_id: UUID | str) -> User | None:
        user = User.objects.filter(pk=user_id, is_active=True).first()
        if user is not None:
            user.second_step_elsewhere = True
        return user


def _welcomed(provider: Provider, claims: Claims, at: datetime, on: date) -> User:
    """The account with the e-mail address of an invitation, or of before; the invitations are used. Or refused."""
    waiting = list(
        Invitation.objects.open_at(at)
        .filter(email=claims.email, organisation=provider.organisation)
        .order_by("made_at", "pk")
    )
    user = find_account(claims.email)
    if user is None:
        if not waiting:
            raise ProviderRefused(UNKNOWN)
        first = waiting.pop(0)
        user = accept(first, name=first.name or claims.name, password=None, at=at, on=on)
    for invitation in waiting:
        accept_as(user, invitation, at=at, on=on)
    return user


def _only_here(user: User, provider: Provider, on: date) -> None:
    lasting = user.mandates.filter(Q(valid_until=None) | Q(valid_until__gte=on))
    if lasting.exclude(organisation=provider.organisation).exists() or lasting.filter(organisation=None).exists():
        raise ProviderRefused(ELSEWHERE)
