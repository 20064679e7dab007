"""What the social map knows and HSDS has no name for, under one name of our own: ``rechtop``.

Together with the fields of HSDS nothing of a fiche is lost but its history and who checked it.
"""

from __future__ import annotations

from rechtop.organisations.hsds.parts import day
from rechtop.organisations.hsds.values import Json, held, known, mail, text
from rechtop.organisations.models import Closing, Schedule, Service, ServiceAtPlace


def beyond(service: Service) -> Json:
    """Everything that has no field of its own in HSDS."""
    there = held(service, "at_places")
    own = [*held(service, "phones"), *held(service.organisation, "phones")]
    theirs = [phone for item in there for phone in (*held(item, "phones"), *held(item.place, "phones"))]
    public = [phone for phone in (*own, *theirs) if not phone.is_for_professionals]
    return known(
        {
            "slug": service.slug,
            "source": text(service.source),
            "valid_from": day(service.valid_from),
            "valid_until": day(service.valid_until),
            "keeper_id": service.keeper_id and str(service.keeper_id),
            "review_months": service.review_months,
            "next_review_on": day(service.next_review_on),
            "reviewed_for": text(service.reviewed_for),
            "entry": service.entry,
            "cost": service.cost,
            "cost_note": text(service.cost_note),
            "for_whom": text(service.for_whom),
            "capacity": service.capacity,
            "capacity_note": text(service.capacity_note),
            "capacity_on": day(service.capacity_on),
            "waiting_days": service.waiting_days,
            "search_words": text(service.search_words),
            "conditions": [
                known({"id": str(item.pk), "text": text(item.text), "right": item.right})
                for item in held(service, "conditions")
            ],
            "rights": [{"right": item.right, "part": item.part} for item in held(service, "rights")],
            "ways_in": [
                known(
                    {
                        "audience": item.audience,
                        "is_open": item.is_open,
                        "how": text(item.how),
                        "bring": text(item.bring),
                        "phone": text(item.phone),
                        "email": mail(item.email),
                        "answer_days": item.answer_days,
                    }
                )
                for item in held(service, "ways")
            ],
            "wordings": [
                known(
                    {
                        "language": item.language,
                        "name": text(item.name),
                        "description": text(item.description),
                        "is_machine": item.is_machine,
                    }
                )
                for item in held(service, "wordings")
            ],
            "free_numbers": [text(item.number) for item in public if item.is_free],
            "closings": [_closing(item) for item in held(service, "closings")],
            "at_places": [_at_place(item) for item in there],
            "uncertain_hours": [str(item.pk) for item in held(service, "schedules") if _is_uncertain(item)],
        }
    )


def _at_place(item: ServiceAtPlace) -> Json:
    return known(
        {
            "id": str(item.pk),
            "call_first": item.call_first,
            "is_open_on_holidays": item.is_open_on_holidays,
            "valid_from": day(item.valid_from),
            "valid_until": day(item.valid_until),
            "ended_because": text(item.ended_because),
            "is_step_free": item.place.is_step_free,
            "has_accessible_toilet": item.place.has_accessible_toilet,
            "closings": [_closing(closing) for closing in held(item, "closings")],
            "uncertain_hours": [str(hours.pk) for hours in held(item, "schedules") if _is_uncertain(hours)],
        }
    )


def _is_uncertain(item: Schedule) -> bool:
    """Every so many weeks, and nobody said which: no program may count on a day."""
    return item.interval > 1 and item.dtstart is None


def _closing(item: Closing) -> Json:
    return known({"first_day": day(item.first_day), "last_day": day(item.last_day), "reason": text(item.reason)})
