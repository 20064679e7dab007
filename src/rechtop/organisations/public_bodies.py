"""The Flemish municipalities and OCMWs as facts: who they are and where their seat is. What is not known stays unknown.

Those that ended when municipalities merged, in 2019 and 2025, are there too, each with what it went into: an address or
a number of before the merger still leads somewhere. Loaded once, and again without harm: what is there already, also
when somebody edited it, stays as it is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from importlib import resources
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.utils.text import slugify

from rechtop.areas.places import former_municipalities
from rechtop.organisations.models import Identifier, Organisation, OrganisationKind

SOURCE = "Lokale Besturen Linked Open Data (Agentschap Binnenlands Bestuur), stand 2025; zetel uit Wegwijs, 2022"
_MERGED = "De gemeente ging op {day} op in een andere."
_TITLES = {OrganisationKind.MUNICIPALITY: "Gemeente", OrganisationKind.OCMW: "OCMW"}


@dataclass(frozen=True, slots=True)
class PublicBody:
    """One municipality or OCMW, as the file has it. ``kbo`` and ``ovo`` are its numbers.

    ``nis`` is the municipality of today that it lies in, ``former_nis`` the one with which it ended.
    """

    kind: OrganisationKind
    name: str
    nis: str
    kbo: str
    ovo: str
    street: str
    house_number: str
    box: str
    postcode: str
    city: str
    former_nis: str = ""

    @property
    def id(self) -> UUID:
        """The same in every installation."""
        return uuid5(NAMESPACE_URL, f"https://data.vlaanderen.be/id/organisatie/{self.ovo}")

    def organisation(self) -> Organisation:
        """As the social map keeps it."""
        title = _TITLES[self.kind]
        ended = former_municipalities()[self.former_nis] if self.former_nis else None
        return Organisation(
            id=self.id,
            slug=slugify(f"{title} {self.name}"),
            kind=self.kind,
            name=f"{title} {self.name}",
            street=self.street,
            house_number=self.house_number,
            box=self.box,
            postcode=self.postcode,
            city=self.city,
            municipality=self.nis,
            source=SOURCE,
            valid_until=ended.until - timedelta(1) if ended is not None else None,
            ended_because=_MERGED.format(day=ended.until.strftime("%d/%m/%Y")) if ended is not None else "",
        )

    def identifiers(self) -> list[Identifier]:
        """Its numbers, each under an id that follows from it."""
        found = {Identifier.Scheme.KBO: self.kbo, Identifier.Scheme.OVO: self.ovo}
        return [
            Identifier(id=uuid5(self.id, scheme), organisation_id=self.id, scheme=scheme, value=value)
            for scheme, value in found.items()
        ]


def public_bodies() -> Iterator[PublicBody]:
    """Those that are there today."""
    return _read("public_bodies.csv")


def former_public_bodies() -> Iterator[PublicBody]:
    """Those that ended when their municipality merged."""
    return _read("former_public_bodies.csv")


def _read(name: str) -> Iterator[PublicBody]:
    file = resources.files("rechtop.organisations").joinpath(f"data/{name}")
    lines = csv.reader(file.read_text(encoding="utf-8").splitlines())
    next(lines)  # the names of the columns: those of a PublicBody, in order
    for kind, *rest in lines:
        yield PublicBody(OrganisationKind(kind), *rest)


def load_public_bodies() -> int:
    """Put those in the social map that are not there yet. Returns how many that were."""
    today = list(public_bodies())
    bodies = [*today, *former_public_bodies()]
    there = set(Organisation.objects.filter(pk__in=[body.id for body in bodies]).values_list("pk", flat=True))
    missing = [body for body in bodies if body.id not in there]
    if missing:
        follower = {(body.kind, body.nis): body.id for body in today}
        made = [body.organisation() for body in missing]
        for body, organisation in zip(missing, made, strict=True):
            organisation.successor_id = follower[body.kind, body.nis] if body.former_nis else None
        with transaction.atomic():
            Organisation.objects.bulk_create(made)
            Identifier.objects.bulk_create([number for body in missing for number in body.identifiers()])
    return len(missing)


def ocmw_of(municipality: str) -> Organisation | None:
    """The OCMW of a municipality by its NIS code, or None when there is none (outside Flanders, a merged code)."""
    return (
        Organisation.objects.filter(
            kind=OrganisationKind.OCMW, municipality=municipality, valid_until=None, parent=None
        )
        .order_by("is_fictional", "pk")
        .first()
    )
