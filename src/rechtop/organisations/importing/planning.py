"""What reading in a file would do: each draft compared with what stands here, without writing anything.

An organisation that is here is only completed, never overwritten; a service and a place are renewed with what the file
tells. What a file does not tell stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

from rechtop.organisations.building import Built, built, fetched, rebuilt
from rechtop.organisations.errors import NotValid
from rechtop.organisations.importing.drafts import Draft, OrganisationDraft, PlaceDraft, Reading
from rechtop.organisations.importing.errors import Fault
from rechtop.organisations.importing.known import Ambiguous, Ended, Known
from rechtop.organisations.importing.merging import merged
from rechtop.organisations.importing.told import field_label
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.record import Values, snapshot

AT_ONCE = 500
Progress = Callable[[int, int], None]


@dataclass
class Outcome:
    """What becomes of one draft: ``built`` is its service as it becomes; None when it is refused."""

    draft: Draft
    service: Built | None = None
    skipped: bool = False

    @property
    def state(self) -> str:
        """In one Dutch word."""
        if self.service is None:
            return "geweigerd"
        if self.service.is_new:
            return "nieuw"
        return "hetzelfde" if self.skipped or self.service.is_same else "gewijzigd"


@dataclass
class Plan:
    """Everything that a file would do. ``made`` is in the order in which it must be written."""

    outcomes: list[Outcome] = field(default_factory=list)
    organisations: dict[UUID, Built] = field(default_factory=dict)
    places: dict[UUID, Built] = field(default_factory=dict)

    @property
    def made(self) -> list[Built]:
        """Organisations, then places, then services."""
        services = [one.service for one in self.outcomes if one.service is not None and not one.skipped]
        return [*self.organisations.values(), *self.places.values(), *services]

    def count(self, state: str) -> int:
        """How many services become new, changed, the same, or are refused."""
        return sum(outcome.state == state for outcome in self.outcomes)


class _Refused(Exception):
    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__()


def plan(reading: Reading, source: str, on: date, *, only_new: bool = False, progress: Progress | None = None) -> Plan:
    """Compare a whole file with what stands here. ``progress`` hears how many of how many were done."""
    planner = _Planner(source, on, only_new)
    drafts = iter(reading.drafts)
    done = 0
    while part := list(islice(drafts, AT_ONCE)):
        planner.take(part)
        done += len(part)
        if progress is not None:
            progress(done, reading.total)
    return planner.plan


class _Planner:
    def __init__(self, source: str, on: date, only_new: bool) -> None:
        self.plan = Plan()
        self._source, self._on, self._only_new = source, on, only_new
        self._known = Known(source, on)
        self._seen: dict[UUID, str] = {}
        self._kbo_names: dict[str, tuple[str, str]] = {}
        self._held: dict[UUID, Any] = {}

    def take(self, drafts: list[Draft]) -> None:
        """Plan some drafts; what is here of them is fetched together."""
        keys: dict[type[Any], set[UUID]] = {Organisation: set(), Service: set(), Place: set()}
        for draft in drafts:
            for model, key in self._here(draft):
                keys[model].add(key)
        for model, wanted in keys.items():
            self._held |= fetched(model, [key for key in wanted if key not in self._held])
        for draft in drafts:
            outcome = Outcome(draft)
            if not draft.is_refused:
                try:
                    self._one(draft, outcome)
                except _Refused as refused:
                    draft.faults += refused.faults
                except Ended as ended:
                    reason = f"dit stopte hier en blijft gestopt: {ended.why or 'geen reden gegeven'}"
                    draft.faults.append(Fault("", draft.key, reason))
            self.plan.outcomes.append(outcome)

    def _here(self, draft: Draft) -> Iterator[tuple[type[Any], UUID]]:
        """What a draft may touch of what is here."""
        told = draft.organisation
        try:
            owner = self._known.organisation(told.key, told.kbo, str(told.values.get("name", "")))
            if owner is None:
                return
            yield Organisation, owner
            service = self._known.service(draft.key, owner, str(draft.values.get("name", "")))
            if service is not None:
                yield Service, service
            for place in draft.places:
                found = self._known.place(place.key, owner, place.place)
                if found is not None:
                    yield Place, found
        except (Ambiguous, Ended):
            return

    def _one(self, draft: Draft, outcome: Outcome) -> None:
        """Everything of a draft, or nothing of it: an organisation counts only when its service fits."""
        new_owner, owner = self._organisation(draft.organisation)
        name = str(draft.values.get("name", ""))
        try:
            key = self._known.service(draft.key, owner, name)
        except Ambiguous:
            raise _Refused(
                Fault("naam", name, "zo heten hier meer diensten van die organisatie: geef het nummer")
            ) from None
        if key is not None and self._known.owner_of.get(key, owner) != owner:
            raise _Refused(Fault("nummer", draft.key, "hoort hier bij een dienst van een andere organisatie"))
        key = key or self._known.service_identity(draft.key, owner, name)
        if key in self._seen:
            told = draft.key or name
            raise _Refused(Fault("nummer" if draft.key else "naam", told, f"staat ook op {self._seen[key]}"))
        fictional = self._known.fictional.get(owner, False)
        places = [self._place(place, owner, fictional) for place in draft.places]
        held = self._held.get(key)
        before = _snapshot_of(held)
        links = [{**place.at, "place": str(place_key)} for place, (place_key, _made) in
                 zip(draft.places, places, strict=True)]  # fmt: skip
        links = list({line["place"]: line for line in links}.values())
        values = draft.values | ({"at_places": links} if links else {})
        outcome.skipped = held is not None and self._only_new
        outcome.service = self._service(held, key, owner, merged(values, before), fictional)
        self._seen[key] = draft.where
        self._known.owner_of[key] = owner
        if outcome.skipped:
            return
        if new_owner is not None:
            self._keep_owner(new_owner, draft.organisation)
        for place_draft, (place_key, made) in zip(draft.places, places, strict=True):
            if made is not None and place_key not in self.plan.places:
                self.plan.places[place_key] = made
                if made.is_new:
                    self._known.add_place(place_key, owner, place_draft.place)

    def _service(self, held: Any, key: UUID, owner: UUID, values: Values, fictional: bool) -> Built:
        if held is not None:
            return _tried("", lambda: rebuilt(held, values | self._revived(key)))
        base = {"organisation": str(owner), "source": self._source, "is_fictional": fictional}
        slug = self._known.free_slug("service", str(values.get("name", "")))
        return _tried("", lambda: built(Service, base | {"slug": slug} | values, key))

    def _revived(self, key: UUID) -> Values:
        """What lets something go on of which only the import was taken back."""
        return {"valid_until": None, "ended_because": ""} if self._known.is_taken_back(key) else {}

    def _organisation(self, told: OrganisationDraft) -> tuple[Built | None, UUID]:
        """The organisation of a draft: what it becomes when that is new, and its identity."""
        name = str(told.values.get("name", ""))
        if told.kbo and name:
            first, where = self._kbo_names.setdefault(told.kbo, (name, name))
            if first.casefold() != name.casefold():
                raise _Refused(Fault("ondernemingsnummer (KBO)", told.kbo, f"hoort in dit bestand bij “{where}”"))
        try:
            key = self._known.organisation(told.key, told.kbo, name)
        except Ambiguous:
            raise _Refused(
                Fault("organisatie", name, "zo heten hier meer organisaties: geef het ondernemingsnummer")
            ) from None
        if key is not None:
            if key in self.plan.organisations or key not in self._held:
                return None, key
            held = self._held[key]
            before = _snapshot_of(held)
            empty: Values = dict(told.values)
            for name_of in [field for field in empty if field == "name" or before.get(field)]:
                del empty[name_of]
            numbers = {line["value"] for line in before["identifiers"] if line["scheme"] == "KBO"}
            if told.kbo and not numbers:
                empty["identifiers"] = [*before["identifiers"], {"scheme": "KBO", "value": told.kbo}]
            empty |= self._revived(key)
            made = _tried("organisatie: ", lambda: rebuilt(held, empty)) if empty else None
            return made, key
        if not name:
            raise _Refused(Fault("organisatie", told.kbo or told.key, "kennen we niet, en haar naam ontbreekt"))
        key = self._known.organisation_identity(told.key, told.kbo, name)
        values: Values = {"kind": "andere", "source": self._source} | told.values
        if told.kbo:
            values["identifiers"] = [{"scheme": "KBO", "value": told.kbo}]
        slug = self._known.free_slug("organisation", name)
        return _tried("organisatie: ", lambda: built(Organisation, {"slug": slug} | values, key)), key

    def _keep_owner(self, made: Built, told: OrganisationDraft) -> None:
        key = made.thing.pk
        if key not in self.plan.organisations:
            self.plan.organisations[key] = made
            if made.is_new:
                self._known.add_organisation(key, str(told.values.get("name", "")), told.kbo)

    def _place(self, told: PlaceDraft, owner: UUID, fictional: bool) -> tuple[UUID, Built | None]:
        key = self._known.place(told.key, owner, told.place)
        if key is not None:
            if key in self.plan.places or key not in self._held:
                return key, None
            held = self._held[key]
            renewed = merged(told.place, _snapshot_of(held)) | self._revived(key)
            return key, _tried("plaats: ", lambda: rebuilt(held, renewed))
        key = self._known.place_identity(told.key, owner, told.place)
        told.place.setdefault("name", _place_name(told.place))
        values = {"organisation": str(owner), "is_fictional": fictional} | told.place
        return key, _tried("plaats: ", lambda: built(Place, values, key))


def _place_name(values: Mapping[str, Any]) -> str:
    street = f"{values.get('street', '')} {values.get('house_number', '')}".strip()
    return ", ".join(filter(None, [street, str(values.get("city", ""))]))[:200]


def _snapshot_of(held: Any) -> Values:
    return snapshot(held) if held is not None else {}


def _tried(what: str, make: Callable[[], Built]) -> Built:
    try:
        return make()
    except NotValid as refused:
        kind = {"organisatie: ": "organisation", "plaats: ": "place"}.get(what, "service")
        faults = [
            Fault(f"{what}{field_label(name, kind)}", "", message)
            for name, messages in refused.found.items()
            for message in messages
        ]
        raise _Refused(*faults) from None
