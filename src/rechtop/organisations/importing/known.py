"""What stands in the social map already, by everything that a file may name it with: read once for a whole file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.text import slugify

from rechtop.organisations.importing.fields import normal
from rechtop.organisations.models import Identifier, Organisation, Place, Service

_ROOT = uuid5(NAMESPACE_URL, "https://rechtop.example/inlezen")
_SLUG = 70


class Ambiguous(Exception):
    """Several things here fit what a file names."""


TAKEN_BACK = "Inlezing teruggenomen"
"""Why something ended that an import brought: another import may bring it again."""


class Ended(Exception):
    """What a file names stopped here, by the decision of somebody. ``why`` is the reason that was given."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class Known:
    """Identities of organisations, services and places here. ``source`` is whose numbers the file holds."""

    def __init__(self, source: str, on: date) -> None:
        self._source = normal(source)
        self.fictional: dict[UUID, bool] = {}
        self.owner_of: dict[UUID, UUID] = {}
        self._kbo: dict[str, list[UUID]] = defaultdict(list)
        self._organisations: dict[str, list[UUID]] = defaultdict(list)
        self._services: dict[tuple[UUID, str], list[UUID]] = defaultdict(list)
        self._places: dict[tuple[UUID | None, str], list[UUID]] = defaultdict(list)
        self.place_keys: set[UUID] = set()
        self._slugs: dict[str, set[str]] = {"organisation": set(), "service": set()}
        self._numbers: dict[str, int] = {}
        self._ended: dict[UUID, tuple[str, UUID | None]] = {}
        told = Organisation.objects.order_by("pk").values_list(
            "pk", "name", "slug", "is_fictional", "valid_until", "ended_because", "successor"
        )
        for key, name, slug, is_fictional, until, why, successor in told:
            self.fictional[key] = is_fictional
            self._slugs["organisation"].add(slug)
            if not self._note_end(key, until, why, successor, on):
                self._organisations[normal(name)].append(key)
        for key, value in Identifier.objects.filter(scheme="KBO").values_list("organisation", "value"):
            if key not in self._ended:
                self._kbo["".join(sign for sign in value if sign.isdigit())].append(key)
        for key, owner, name, slug, until, why, successor in Service.objects.order_by("pk").values_list(
            "pk", "organisation", "name", "slug", "valid_until", "ended_because", "successor"
        ):
            self.owner_of[key] = owner
            self._slugs["service"].add(slug)
            if not self._note_end(key, until, why, successor, on):
                self._services[owner, normal(name)].append(key)
        for key, until, why, successor, owner, *about in Place.objects.order_by("pk").values_list(
            "pk", "valid_until", "ended_because", "successor", "organisation", *_PLACE
        ):
            is_over = self._note_end(key, until, why, successor, on)
            self.add_place(key, None if is_over else owner, {} if is_over else dict(zip(_PLACE, about, strict=True)))

    def _note_end(self, key: UUID, until: date | None, why: str, successor: UUID | None, on: date) -> bool:
        if until is None or until >= on:
            return False
        self._ended[key] = (why, successor)
        return True

    def is_taken_back(self, key: UUID) -> bool:
        """Whether it ended only because its import was taken back."""
        return key in self._ended and self._ended[key] == (TAKEN_BACK, None)

    def _here(self, key: UUID) -> UUID:
        """The thing itself. Raises Ended when it stopped by somebody's decision."""
        if key in self._ended and not self.is_taken_back(key):
            raise Ended(self._ended[key][0])
        return key

    def identity(self, kind: str, key: str) -> UUID:
        """The identity of what the source calls so: a UUID is itself."""
        try:
            return UUID(key)
        except ValueError:
            return uuid5(_ROOT, f"{self._source}:{kind}:{key}")

    def organisation_identity(self, key: str, kbo: str, name: str) -> UUID:
        """The identity that an organisation of the file gets here."""
        return self.identity("organisation", key or kbo or normal(name))

    def service_identity(self, key: str, owner: UUID, name: str) -> UUID:
        """The identity that a service of the file gets here."""
        return self.identity("service", key or f"{owner}:{normal(name)}")

    def place_identity(self, key: str, owner: UUID, values: Mapping[str, str]) -> UUID:
        """The identity that a place of the file gets here."""
        return self.identity("place", key or f"{owner}:{_line(values)}")

    def organisation(self, key: str, kbo: str, name: str) -> UUID | None:
        """The organisation here, or None; what merged leads to what it went into. Raises Ambiguous, Ended."""
        if key and self.identity("organisation", key) in self.fictional:
            return self._successor(self.identity("organisation", key))
        for found in (self._kbo.get(kbo, []) if kbo else [], self._organisations.get(normal(name), []) if name else []):
            if len(found) > 1:
                raise Ambiguous
            if found:
                return found[0]
        own = self.organisation_identity(key, kbo, name)
        return self._successor(own) if own in self.fictional else None

    def _successor(self, key: UUID) -> UUID:
        for _step in range(20):
            after = self._ended.get(key, ("", None))[1]
            if after is None:
                break
            key = after
        return self._here(key)

    def add_organisation(self, key: UUID, name: str, kbo: str) -> None:
        """One that the file brought."""
        self.fictional[key] = False
        if name:
            self._organisations[normal(name)].append(key)
        if kbo:
            self._kbo[kbo].append(key)

    def service(self, key: str, owner: UUID, name: str) -> UUID | None:
        """The service here, or None: by its number, else by its name. Raises Ambiguous, Ended."""
        if key and self.identity("service", key) in self.owner_of:
            return self._here(self.identity("service", key))
        found = self._services.get((owner, normal(name)), [])
        if len(found) > 1:
            raise Ambiguous
        own = self.service_identity(key, owner, name)
        return found[0] if found else (self._here(own) if own in self.owner_of else None)

    def place(self, key: str, owner: UUID, values: Mapping[str, str]) -> UUID | None:
        """The place of the organisation at this address, else with this name, or None. Raises Ended."""
        own = self.place_identity(key, owner, values)
        if key and own in self.place_keys:
            return self._here(own)
        found = self._places.get((owner, _line(values)), [])
        return found[0] if found else (self._here(own) if own in self.place_keys else None)

    def add_place(self, key: UUID, owner: UUID | None, values: Mapping[str, str]) -> None:
        """One that is here, or that the file brought."""
        self.place_keys.add(key)
        line = _line(values)
        if line:
            self._places[owner, line].append(key)

    def free_slug(self, kind: str, words: str) -> str:
        """A name for the address that nothing else has."""
        base = slugify(words)[:_SLUG].strip("-") or "dienst"
        taken = self._slugs[kind]
        number = self._numbers.get(base, 1)
        found = base if number == 1 else f"{base}-{number}"
        while found in taken:
            number += 1
            found = f"{base}-{number}"
        self._numbers[base] = number
        taken.add(found)
        return found


_PLACE = ("name", "street", "house_number", "box", "postcode", "city")


def _line(values: Mapping[str, str]) -> str:
    """By what a place is known: its address, else its name."""
    address = [values.get(name, "") for name in _PLACE[1:]]
    return normal(" ".join(address)) if values.get("street") else normal(values.get("name", ""))
