"""Reachability in Voorbeeldstad, which does not exist: made-up attempts, counts, promises and scans, all marked."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from rechtop.organisations.demo import demo_id
from rechtop.organisations.models import (
    AT_ONCE,
    B,
    Channel,
    Commitment,
    ContactAttempt,
    Desk,
    DeskCount,
    Improvement,
    Organisation,
    Scan,
    ScanScore,
    Service,
)
from rechtop.organisations.reachability.themes import attempt_themes, desk_themes

_OCMW, _CAW = (demo_id("organisatie", slug) for slug in ("ocmw-voorbeeldstad", "caw-voorbeeldland"))
_TRIED: tuple[tuple[str, Channel, int, int], ...] = (
    ("dmw-de-brug", Channel.PHONE, 26, 9),
    ("dmw-de-brug", Channel.MAIL, 12, 5),
    ("dmw-samen", Channel.PHONE, 7, 2),
    ("werkloosheid-vakbond", Channel.PHONE, 22, 6),
    ("werkloosheid-vakbond", Channel.DESK, 11, 4),
    ("sociale-woning", Channel.PHONE, 15, 11),
    ("psychologische-hulp", Channel.FORM, 13, 6),
    ("energieadvies", Channel.PHONE, 4, 4),
)
"""A service, a channel, how many attempts and how many of them got an answer."""
_PROMISES: tuple[tuple[str, str, int, int, str, str], ...] = (
    ("ziekenfonds-de-brug", "Een rechtstreeks nummer voor onthaalmedewerkers", 150, 60, "open", "We zoeken iemand."),
    ("vakbond-arbeid-en-recht", "Twee halve dagen per week iemand aan het loket", 90, -30, "open", ""),
    ("thuis-in-voorbeeldland", "Een mail krijgt antwoord binnen vijf werkdagen", 200, 120, "gehouden", "Vanaf nu."),
    ("ziekenfonds-samen", "Elke tweede dinsdag een zitdag in het Sociaal Huis", 240, 100, "deels", "Om de maand."),
)
"""Who promised what, made and due so many days ago (below zero: still to come), how it ended, the reply."""
_SCANS: tuple[tuple[int, tuple[int | None, ...]], ...] = ((220, (3, 2, 4, 3, 1, 2, None)), (20, (3, 3, 4, 3, 2, 3, 3)))
_ACTIONS: tuple[tuple[B, str, int, int | None, str], ...] = (
    (B.CLEAR, "Alle brieven herschrijven in gewone taal", 90, 70, "Minder mensen bellen om een brief uit te leggen."),
    (B.AVAILABLE, "Op dinsdag open tot 19 uur", 60, 40, ""),
    (B.KNOWN, "Een folder bij elke huisarts en apotheek", 10, None, ""),
)


def load_reach_demo(on: date) -> bool:
    """Put made-up figures beside the demo town when it has none yet; whether that was so."""
    desk_owner = Organisation.objects.filter(pk=demo_id("organisatie", "gemeente-voorbeeldstad")).first()
    if desk_owner is None or ContactAttempt.objects.filter(is_fictional=True).exists():
        return False
    with transaction.atomic():
        _attempts(on)
        _promises(on)
        _scans(on)
        _desk(desk_owner, on)
    return True


def _attempts(on: date) -> None:
    services = Service.objects.filter(is_fictional=True).in_bulk(field_name="slug")
    themes = [*attempt_themes(), ""]
    made = []
    for slug, channel, number, answered in _TRIED:
        if slug not in services:
            continue
        for one in range(number):
            at_once = channel in AT_ONCE
            made.append(
                ContactAttempt(
                    service=services[slug],
                    organisation_id=_CAW if one % 3 == 0 else _OCMW,
                    channel=channel,
                    is_answered=(one * answered) % number < answered,
                    waited_minutes=3 + (one * 7) % 38 if at_once and one % 5 else None,
                    waited_days=2 + (one * 5) % 19 if not at_once and one % 4 else None,
                    lost_minutes=5 + (one * 11) % 45 if one % 6 else None,
                    theme=themes[(one * 5) % len(themes)],
                    on=on - timedelta((one * 340) // number),
                    is_fictional=True,
                )
            )
    ContactAttempt.objects.bulk_create(made)


def _promises(on: date) -> None:
    owners = Organisation.objects.filter(is_fictional=True).in_bulk(field_name="slug")
    for slug, what, made, due, outcome, reply in _PROMISES:
        Commitment.objects.create(
            organisation=owners[slug],
            asked_by_id=_OCMW,
            what=what,
            promised_on=on - timedelta(made),
            due_on=on - timedelta(due),
            reply=reply,
            replied_on=on - timedelta(made - 14) if reply else None,
            outcome=outcome,
            settled_on=None if outcome == Commitment.Outcome.OPEN else on - timedelta(max(due, 0)),
            is_fictional=True,
        )


def _scans(on: date) -> None:
    service = Service.objects.filter(slug="onthaal-sociaal-huis", is_fictional=True).first()
    if service is None:
        return
    for days, scores in _SCANS:
        made = Scan.objects.create(service=service, on=on - timedelta(days), with_users=True, is_fictional=True)
        ScanScore.objects.bulk_create(
            ScanScore(scan=made, b=b, score=score, evidence="Gesprek met twaalf bezoekers" if score else "")
            for b, score in zip(B, scores, strict=True)
        )
    for b, what, due, done, effect in _ACTIONS:
        Improvement.objects.create(
            service=service,
            b=b,
            what=what,
            owner="team onthaal",
            due_on=on - timedelta(due),
            done_on=on - timedelta(done) if done is not None else None,
            effect=effect,
            added_on=on - timedelta(210),
            is_fictional=True,
        )


def _desk(owner: Organisation, on: date) -> None:
    desk = Desk.objects.create(
        code="bibliotheek-balie",
        name="Balie van de bibliotheek",
        organisation=owner,
        valid_from=on - timedelta(60),
        is_fictional=True,
    )
    for days in range(28):
        for place, theme in enumerate(desk_themes()):
            number = (days * 3 + place * 5) % 7 - 2
            if number > 0 and (on - timedelta(days)).weekday() < 6:
                DeskCount.objects.create(
                    desk=desk, on=on - timedelta(days), theme=theme, number=number, minutes=number * 10, timed=number
                )
