"""An organisation as HSDS has it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from rechtop.organisations.hsds import parts, places
from rechtop.organisations.hsds.terms import SOORT, term
from rechtop.organisations.hsds.values import Json, derived, held, known, label, mail, text, web
from rechtop.organisations.hsds.versions import Version
from rechtop.organisations.models import Identifier, Organisation, OrganisationKind

_SCHEMES = {
    Identifier.Scheme.KBO: ("BE-BCE_KBO", "ondernemingsnummer (KBO)"),  # the code of org-id.guide
    Identifier.Scheme.OVO: ("OVO", "OVO-code"),
}


def flat(organisation: Organisation) -> Json:
    """Its own fields. Without a description, its kind describes it."""
    kind = _("Soort organisatie: %(kind)s.") % {"kind": label(OrganisationKind, organisation.kind)}
    return known(
        {
            "id": str(organisation.pk),
            "name": text(organisation.name),
            "alternate_name": text(organisation.alternate_name),
            "description": text(organisation.description) or kind,
            "email": mail(organisation.email),
            "website": web(organisation.website),
            "legal_status": label(OrganisationKind, organisation.kind),
            "parent_organization_id": organisation.parent_id and str(organisation.parent_id),
            "is_fictional": organisation.is_fictional or None,
            "ended_on": parts.day(organisation.valid_until),
            "ended_because": text(organisation.ended_because),
            "successor_id": organisation.successor_id and str(organisation.successor_id),
        }
    )


def nested(organisation: Organisation, version: Version) -> Json:
    """With its numbers, telephones and kind: as it stands in a service."""
    numbers = list(held(organisation, "identifiers"))
    kind = term(SOORT.key, organisation.kind)
    ovo = next((number.value for number in numbers if number.scheme == Identifier.Scheme.OVO), "")
    key = str(organisation.pk)
    return flat(organisation) | known(
        {
            "uri": web(f"https://data.vlaanderen.be/id/organisatie/{ovo}") if ovo else "",
            "phones": parts.phones(held(organisation, "phones")),
            "organization_identifiers": [_number(number) for number in numbers],
            "attributes": [
                parts.attribute(derived(organisation.pk, kind.taxonomy.key), key, "organization", kind, version)
            ]
            if kind
            else [],
        }
    )


def full(organisation: Organisation, version: Version, on: date) -> Json:
    """With its places too, those that are there."""
    there = [place for place in held(organisation, "places") if not place.has_ended_on(on)]
    found = nested(organisation, version) | known({"locations": [places.location(place, full=True) for place in there]})
    site = web(organisation.website)
    if version.has_capacity and site:
        found["additional_websites"] = [
            {
                "id": derived(organisation.pk, "website"),
                "label": "Website",
                "url": site,
                "organization_id": str(organisation.pk),
            }
        ]
    return found


def _number(number: Identifier) -> Json:
    scheme, kind = _SCHEMES.get(Identifier.Scheme(number.scheme), ("", label(Identifier.Scheme, number.scheme)))
    return known(
        {
            "id": str(number.pk),
            "organization_id": str(number.organisation_id),
            "identifier_scheme": scheme,
            "identifier_type": kind,
            "identifier": text(number.value),
        }
    )
