"""The route in sentences, for paper and for the command line: plain Dutch in the u-form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rechtop.law.route.plan import Ask, Change, Check, Kind, Route, Then
from rechtop.law.sentences import LAST_STEP, dutch_day, euros

RECEIPT_ADVICE = "Vraag altijd een ontvangstbewijs met de datum."
LAWYER_FIRST = "Praat eerst met een jurist."


def whose(holders: Sequence[str], names: Mapping[str, str]) -> str:
    """For whom, as people are called; empty where it goes without saying."""
    called = dict.fromkeys(names.get(key, key) for key in holders)
    return ", ".join(called) if len(names) > 1 else ""


def bridge(ask: Ask) -> str:
    """That an OCMW may help until another benefit comes; empty where it does not."""
    if not ask.bridges:
        return ""
    return f"Vraag een voorschot of een leefloon tot u dit krijgt: {listed(ask.bridges)}."


def decision(ask: Ask) -> str:
    """By when a decision must fall, and its letter leave, when it is asked today; empty where no term is known."""
    if ask.decided_by is None:
        return ""
    letter = f" De brief vertrekt ten laatste op {dutch_day(ask.letter_by)}." if ask.letter_by is not None else ""
    return f"Beslissing ten laatste op {dutch_day(ask.decided_by)}.{letter}"


def check(one: Check) -> str:
    """What must come first, if anything."""
    return f"Dit komt pas na: {listed(one.after)}." if one.after else ""


def then(one: Then) -> str:
    """When what comes next can be asked."""
    by = f" De beslissing valt ten laatste op {dutch_day(one.by)}." if one.by is not None else ""
    return f"Krijgt u dit: {one.first}?{by} Vraag dan ook:"


def reason(change: Change, names: Mapping[str, str]) -> str:
    """Why something changes on a day, as far as that is known."""
    if change.of:
        return f"Dan krijgt u {change.months} volle maanden: {listed(change.of)}."
    if change.birthdays:
        return " ".join(_birthday(names.get(key, key), years) for key, years in change.birthdays)
    return "Dan gelden nieuwe bedragen of regels." if change.new_amounts else ""


def act(change: Change) -> str:
    """What to do when something changes."""
    if change.kind is Kind.AMOUNT:
        return f"Het bedrag wordt dan {change.money}."
    if change.kind is Kind.ENDS:
        return "Dit stopt dan. Vraag vooraf wat er in de plaats komt."
    if change.is_duty:
        return "Dit moet u dan betalen."
    return "Dit komt dan vanzelf. Kijk het na." if change.by_itself else "Vraag het dan aan."


def total(route: Route) -> str:
    """What comes on top a month when everything is granted; empty where it is nothing or has no upper end."""
    low, high = route.month
    if high <= 0 or route.open_amounts:
        return ""
    low = max(low, 0)
    money = (
        euros(low, 2) if low == high else f"{euros(low, 2)} tot {euros(high, 2)}" if low else f"tot {euros(high, 2)}"
    )
    less = " Krijgt u er nu al iets van? Dan is het minder." if route.is_unsure else ""
    return f"Krijgt u dit allemaal? Dan komt er {money} per maand bij.{less}"


def last_step(route: Route) -> str:
    """The OCMW, always; who may lose a stay by asking it for help hears that first, unless it was told already."""
    asks = (*route.asks, *(ask for one in route.then for ask in one.asks))
    if any(ask.warnings for ask in asks):
        return f"{LAWYER_FIRST} {LAST_STEP}"
    return " ".join((*route.last_warnings, LAST_STEP))


def _birthday(who: str, years: int) -> str:
    return f"U wordt {years} jaar." if who in ("", "u", "ik") else f"{who[:1].upper()}{who[1:]} wordt {years} jaar."


def listed(parts: Sequence[str]) -> str:
    """A list of names as people write it."""
    unique = list(dict.fromkeys(parts))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} en {unique[-1]}"
