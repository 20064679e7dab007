"""Looking for doubles among all organisations and services: only those that share something are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from uuid import UUID

from django.db import transaction

from rechtop.organisations.doubles.comparing import PROPOSED, Fiche, compare, digits, name_of
from rechtop.organisations.models import (
    DoubleDecision,
    DoubleProposal,
    Identifier,
    Organisation,
    Phone,
    Place,
    Service,
    ServiceAtPlace,
    holding_on,
)

MOST_TOGETHER = 60
"""A word, a number or an address that more fiches share than this tells nothing, and is passed over."""

MOST_PROPOSED = 2_000


def find_doubles(on: date) -> int:
    """Make the list of proposals again, the likeliest first. What a human decided on is never proposed again."""
    decided = set(DoubleDecision.objects.filter(taken_back_at=None).values_list("kind", "one", "other"))
    found: list[DoubleProposal] = []
    for kind, fiches in (("organisation", organisations(on)), ("service", services(on))):
        for one, other in pairs(fiches):
            first, second = sorted((one, other), key=lambda fiche: fiche.id)
            if (kind, first.id, second.id) in decided:
                continue
            score, lines = compare(first, second)
            if score >= PROPOSED:
                why = [line.line() for line in lines]
                found.append(DoubleProposal(kind=kind, one=first.id, other=second.id, score=score, why=why))
    found.sort(key=lambda proposal: (-proposal.score, proposal.one))
    with transaction.atomic():
        DoubleProposal.objects.all().delete()
        DoubleProposal.objects.bulk_create(found[:MOST_PROPOSED], batch_size=500)
    return len(found)


def pairs(fiches: Iterable[Fiche]) -> Iterator[tuple[Fiche, Fiche]]:
    """Each two that share a number, a telephone, an e-mail address, a whole name, or a word and a postcode."""
    blocks: dict[tuple[str, str], list[Fiche]] = defaultdict(list)
    for fiche in fiches:
        for key in _keys(fiche):
            blocks[key].append(fiche)
    seen: set[tuple[UUID, UUID]] = set()
    for held in blocks.values():
        if 1 < len(held) <= MOST_TOGETHER:
            for one, other in combinations(held, 2):
                key_of = (one.id, other.id) if one.id < other.id else (other.id, one.id)
                if key_of not in seen:
                    seen.add(key_of)
                    yield one, other


def _keys(fiche: Fiche) -> Iterator[tuple[str, str]]:
    yield from (("kbo", number) for number in fiche.kbo)
    yield from (("phone", number) for number in fiche.phones)
    yield from (("email", address) for address in fiche.emails)
    yield "name", " ".join(sorted(fiche.normal_name.split()))
    about = fiche.postcode or fiche.organisation
    if about:
        yield from (("word", f"{about} {word[:5]}") for word in set(fiche.normal_name.split()) if len(word) > 3)


def organisations(on: date) -> list[Fiche]:
    """Every organisation that is there, as it is compared."""
    kbo: dict[UUID, set[str]] = defaultdict(set)
    for key, value in Identifier.objects.filter(scheme="KBO").values_list("organisation", "value"):
        kbo[key].add("".join(sign for sign in value if sign.isdigit()))
    phones = _phones("organisation")
    told = Organisation.objects.filter(holding_on(on)).values_list(
        "pk", "name", "email", "street", "house_number", "postcode", "city"
    )
    return [
        Fiche(
            key, name, _address(street, number, postcode, city), postcode, frozenset(kbo[key]), frozenset(phones[key]),
            frozenset({email.casefold()} - {""}), "", name_of(name),
        )
        for key, name, email, street, number, postcode, city in told
    ]  # fmt: skip


def services(on: date) -> list[Fiche]:
    """Every service that is there, as it is compared: by its first place."""
    phones = _phones("service")
    places = {
        key: (_address(street, number, postcode, city), postcode)
        for key, street, number, postcode, city in Place.objects.values_list(
            "pk", "street", "house_number", "postcode", "city"
        )
    }
    where: dict[UUID, tuple[str, str]] = {}
    for service, place in ServiceAtPlace.objects.order_by("-position", "pk").values_list("service", "place"):
        where[service] = places[place]
    told = Service.objects.filter(holding_on(on)).values_list("pk", "name", "email", "organisation__name")
    return [
        Fiche(
            key, name, *where.get(key, ("", "")), frozenset(), frozenset(phones[key]),
            frozenset({email.casefold()} - {""}), owner, name_of(name),
        )
        for key, name, email, owner in told
    ]  # fmt: skip


def _phones(owner: str) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = defaultdict(set)
    for key, number in Phone.objects.exclude(**{owner: None}).values_list(owner, "number"):
        bare = digits(number)
        if len(bare) > 6:
            found[key].add(bare)
    return found


def _address(street: str, number: str, postcode: str, city: str) -> str:
    return f"{street} {number}, {postcode} {city}".strip(" ,") if street else ""
