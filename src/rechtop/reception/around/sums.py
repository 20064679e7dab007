"""How many were involved at once, and when nobody was: only as sure as what was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext as _

from rechtop.reception.around.involved import Told
from rechtop.reception.around.moments import moment_of

GAP_FROM = 2
"""Months without anybody from which on it is told: one month may be only how people remember."""


def most_at_once(lines: Sequence[Told], now: int) -> tuple[int, int | None, int | None]:
    """How many surely at the same time at most, with the first and the last month in a row of the first such time."""
    counts = Counter(month for line in lines for month in line.certain(now))
    most = max(counts.values(), default=0)
    if most == 0:
        return 0, None, None
    first = last = min(month for month, count in counts.items() if count == most)
    while counts.get(last + 1) == most:
        last += 1
    return most, first, last


def gaps(lines: Sequence[Told], now: int) -> list[tuple[int, int]]:
    """The runs of months, after the first that is known, in which surely nobody was involved."""
    known = [line.possible(now) for line in lines]
    began = [first for first, _last in known if first is not None]
    if not began:
        return []
    found: list[tuple[int, int]] = []
    free_from = min(began)
    for first, last in sorted((min(began) if first is None else first, last) for first, last in known):
        if first > free_from:
            found.append((free_from, first - 1))
        free_from = max(free_from, last + 1)
    if free_from <= now:
        found.append((free_from, now))
    return [gap for gap in found if gap[1] - gap[0] + 1 >= GAP_FROM]


def in_one_sentence(lines: Sequence[Told], now: int) -> str:
    """Overlap and gaps in words; empty without lines."""
    if not lines:
        return ""
    told = []
    most, first, last = most_at_once(lines, now)
    if most > 1 and first is not None and last is not None:
        period = _period(first, last, now)
        told.append(_("Zeker %(most)s tegelijk, %(period)s.") % {"most": most, "period": period})
    for begin, end in gaps(lines, now):
        told.append(_("Niemand, %(period)s.") % {"period": _period(begin, end, now)})
    return " ".join(told) or _("Voor zover verteld: nooit twee tegelijk, en geen tijd zonder iemand.")


def _period(first: int, last: int, now: int) -> str:
    if last >= now:
        return _("sinds %(since)s") % {"since": moment_of(first).told}
    if first == last:
        return _("in %(since)s") % {"since": moment_of(first).told}
    return _("van %(since)s tot en met %(until)s") % {"since": moment_of(first).told, "until": moment_of(last).told}
