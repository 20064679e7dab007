"""The counter of a desk: a tap counts one question for a theme. No account, no person, nothing that follows anybody.

What is kept: how many, per day, theme and desk, and minutes where they were said. An address or a browser is never
known here; the limit is therefore per desk, and a tap is undone with a signed token that works once.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core import signing
from django.core.cache import cache
from django.db import transaction
from django.db.models import F, Q, Sum
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rechtop.organisations.models import Desk, DeskCount, Organisation, holding_on
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.themes import desk_themes

MINUTES = (5, 10, 20, 30, 60)
"""What a question may have taken, about; what is not said stays unknown."""
MOST_A_MINUTE = 20
"""Taps of one desk in one minute: more is not people at a desk."""
MOST_A_DAY = 600
"""Taps of one desk in one day, for the same reason."""
UNDO_WITHIN = 600
"""Seconds in which a tap can be taken back."""
_SALT = "rechtop.teller"


@dataclass(frozen=True, slots=True)
class Tap:
    """One question at a desk. ``minutes`` None: not said."""

    desk: str
    theme: str
    minutes: int | None
    on: date


def open_desks(on: date) -> list[Desk]:
    """The desks that count on a day, by organisation."""
    held = Desk.objects.filter(holding_on(on)).select_related("organisation")
    return list(held.order_by("organisation__name", "name", "pk"))


def count(desk: Desk, theme: str, minutes: int | None, *, now: datetime) -> str:
    """Count one question at a desk; gives the token that takes it back. Raises ReachRefused."""
    tap = Tap(desk.code, theme, minutes, now.date())
    if theme not in desk_themes() or (minutes is not None and minutes not in MINUTES):
        raise ReachRefused(_("Kies een vraag uit de lijst."))
    if not desk.holds_on(tap.on):
        raise ReachRefused(_("Dit loket telt niet meer."))
    _slow_down(desk, now)
    _add(desk, tap, 1)
    return signing.dumps([tap.desk, theme, minutes, tap.on.isoformat(), secrets.token_hex(8)], salt=_SALT)


def read_token(token: str) -> tuple[Tap, str]:
    """The tap of a token and its own number. Raises ReachRefused when it is none, or too old."""
    try:
        desk, theme, minutes, on, number = signing.loads(token, salt=_SALT, max_age=UNDO_WITHIN)
    except (signing.BadSignature, ValueError):
        raise ReachRefused(_("Dit kan niet meer ongedaan gemaakt worden.")) from None
    return Tap(desk, theme, minutes, date.fromisoformat(on)), number


def take_back(desk: Desk, token: str) -> Tap:
    """Take one tap of this desk back, once. Raises ReachRefused."""
    tap, number = read_token(token)
    if tap.desk != desk.code or not cache.add(f"teller-terug:{number}", 1, UNDO_WITHIN):
        raise ReachRefused(_("Dit kan niet meer ongedaan gemaakt worden."))
    _add(desk, tap, -1)
    return tap


def _slow_down(desk: Desk, now: datetime) -> None:
    today = DeskCount.objects.filter(desk=desk, on=now.date()).aggregate(many=Sum("number"))["many"] or 0
    if today >= MOST_A_DAY:
        raise ReachRefused(_("Vandaag is er al heel veel geteld. Tel morgen verder."))
    key = f"teller:{desk.code}:{now:%Y%m%d%H%M}"
    cache.add(key, 0, 120)
    if cache.incr(key) > MOST_A_MINUTE:
        raise ReachRefused(_("Dat gaat te snel. Wacht een minuut en tel dan verder."))


def _add(desk: Desk, tap: Tap, sign: int) -> None:
    timed = sign if tap.minutes is not None else 0
    with transaction.atomic():
        held, _made = DeskCount.objects.get_or_create(desk=desk, on=tap.on, theme=tap.theme)
        DeskCount.objects.filter(pk=held.pk).update(
            number=F("number") + sign, timed=F("timed") + timed, minutes=F("minutes") + timed * (tap.minutes or 0)
        )


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One theme in one week: per desk how many, in all, and the minutes where they were said."""

    name: str
    numbers: list[int]
    number: int
    minutes: int
    timed: int


def monday_of(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(day.weekday())


def week(monday: date) -> tuple[list[Desk], list[WeekLine]]:
    """The totals of the week that begins on a Monday, for the desks that counted or could count in it."""
    last = monday + timedelta(6)
    there = (Q(valid_from=None) | Q(valid_from__lte=last)) & (Q(valid_until=None) | Q(valid_until__gte=monday))
    desks = list(Desk.objects.filter(there).select_related("organisation").order_by("organisation__name", "name", "pk"))
    held = DeskCount.objects.filter(on__range=(monday, last)).order_by("theme", "desk_id").values("theme", "desk_id")
    sums = list(held.annotate(many=Sum("number"), spent=Sum("minutes"), said=Sum("timed")))
    lines = []
    for code, name in desk_themes().items():
        mine = {row["desk_id"]: row for row in sums if row["theme"] == code}
        numbers = [mine[desk.pk]["many"] if desk.pk in mine else 0 for desk in desks]
        spent, said = (sum(row[key] for row in mine.values()) for key in ("spent", "said"))
        if sum(numbers):
            lines.append(WeekLine(name, numbers, sum(numbers), spent, said))
    return desks, lines


def add_desk(name: str, organisation: Organisation, *, on: date) -> Desk:
    """A desk that counts from a day on; its code comes from its name."""
    base = slugify(name)[:32].strip("-") or "loket"
    taken = set(Desk.objects.filter(code__startswith=base).values_list("code", flat=True))
    codes = (base if number == 1 else f"{base}-{number}" for number in range(1, 1000))
    code = next(code for code in codes if code not in taken)
    return Desk.objects.create(
        code=code, name=name, organisation=organisation, valid_from=on, is_fictional=organisation.is_fictional
    )


def stop_desk(desk: Desk, *, on: date) -> None:
    """Let a desk count no more after a day; what it counted stays."""
    desk.valid_until = max(on, desk.valid_from or on)
    desk.save(update_fields=["valid_until"])
