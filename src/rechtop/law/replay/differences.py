"""What is different between two pictures of an answer, one line each, in plain Dutch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rechtop.law.replay.picture import Picture, Row, UsedAmount, UsedCondition
from rechtop.law.sentences import TITLES, dutch_day, period
from rechtop.rules.outcomes import Outcome
from rechtop.rules.units import Unit

TRUTHS = {"yes": "vervuld", "no": "niet vervuld", "unknown": "onbekend"}
ANSWERS = {"yes": "ja", "no": "nee", "unknown": "onbekend"}


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was: ``about`` names it, ``then`` and ``now`` are empty for what did not exist.

    A change in the law names the ``rights`` whose answer it can move (other words move none); a change in the answer
    says what it may come from.
    """

    kind: str
    about: str
    text: str
    then: str = ""
    now: str = ""
    rights: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


def of_law(then: Picture, now: Picture) -> list[Difference]:
    """What changed in the amounts, conditions and rights behind an answer."""
    parts = (_rights, _amounts, _conditions, _rules, _constraints)
    return [difference for part in parts for difference in part(then, now)]


def of_answer(then: Picture, now: Picture, changed: Sequence[Difference]) -> list[Difference]:
    """What changed in the answer itself, each with the changes in the law that it may come from."""
    before, after = ({(row.right, row.holder): row for row in one.rows} for one in (then, now))
    both = {right.id for right in then.rights} & {right.id for right in now.rights}
    found: list[Difference] = []
    for key in dict.fromkeys([*before, *after]):
        if key[0] in both:  # of a right that is gone or new it was said already
            causes = tuple(dict.fromkeys(part.about for part in changed if key[0] in part.rights))
            found += [replace(part, because=causes) for part in _row(before.get(key), after.get(key))]
    if then.question != now.question:
        text = "De volgende vraag die het meest helpt, is een andere."
        found.append(Difference("question", "next_question", text, then.question, now.question))
    return found


# -- the law ----------------------------------------------------------------------------------------------------------


def _rights(then: Picture, now: Picture) -> Iterator[Difference]:
    before, after = ({right.id: right for right in one.rights} for one in (then, now))
    for id in before.keys() - after.keys():
        yield Difference("right", id, f"Het recht {before[id].name} bestaat niet meer.", then=id)
    for id in after.keys() - before.keys():
        yield Difference("right", id, f"Het recht {after[id].name} is nieuw.", now=id)


def _rules(then: Picture, now: Picture) -> Iterator[Difference]:
    """What changed in a right besides its conditions, or anything of a right that was not answered both times."""
    before = {right.id: right for right in then.rights}
    both = {row.right for row in then.rows} & {row.right for row in now.rows}
    for right in now.rights:
        old = before.get(right.id)
        if old is not None and (old.rule != right.rule or (right.id not in both and old.whole != right.whole)):
            yield Difference("rule", right.id, f"De berekening van {right.name} is gewijzigd.", rights=(right.id,))


def _amounts(then: Picture, now: Picture) -> Iterator[Difference]:
    """Amounts of rights that were answered both times; what only one of the two answers needed tells nothing."""
    before, after = ({_amount_id(one): one for one in picture.amounts} for picture in (then, now))
    both = {row.right for row in then.rows} & {row.right for row in now.rows}
    for id in dict.fromkeys([*before, *after]):
        old, new = before.get(id), after.get(id)
        rights = tuple(dict.fromkeys([*(old.rights if old else ()), *(new.rights if new else ())]))
        if old is not None and new is not None:
            yield from (replace(part, rights=rights) for part in _amount(id, old, new))
        elif old is not None and both.intersection(rights):
            text = f"Het bedrag “{old.about}” wordt niet meer gebruikt."
            yield Difference("parameter", id, text, then=old.shown, rights=rights)
        elif new is not None and both.intersection(rights):
            yield Difference("parameter", id, f"Het bedrag “{new.about}” is nieuw.", now=new.shown, rights=rights)


def _amount_id(amount: UsedAmount) -> str:
    return f"{amount.id}[{amount.key}]" if amount.key else amount.id


def _amount(id: str, old: UsedAmount, new: UsedAmount) -> Iterator[Difference]:
    called = f"Het bedrag “{new.about}”"
    if (old.low, old.high, old.unit) != (new.low, new.high, new.unit):
        yield Difference("parameter", id, f"{called} was {old.shown}, is nu {new.shown}.", old.shown, new.shown)
    elif old.start != new.start:
        text = f"{called} gold sinds {_day(old.start)}, nu sinds {_day(new.start)}."
        yield Difference("parameter", id, text, old.start, new.start)
    elif (old.source, old.status) != (new.source, new.status):
        text = f"{called} heeft een andere bron of is nu anders nagekeken."
        yield Difference("parameter", id, text, f"{old.source} {old.status}", f"{new.source} {new.status}")
    elif old.stale != new.stale:
        text = f"{called} is {'nu' if new.stale == 'yes' else 'niet meer'} verouderd."
        yield Difference("parameter", id, text, old.stale, new.stale)
    elif old.series != new.series:
        yield Difference("parameter", id, f"{called} is op deze dag gelijk, maar op andere dagen anders.")


def _conditions(then: Picture, now: Picture) -> Iterator[Difference]:
    before, after = ({(one.right, one.id): one for one in picture.conditions} for picture in (then, now))
    names = {right.id: right.name for right in (*now.rights, *then.rights)}
    both = {one.right for one in then.conditions} & {one.right for one in now.conditions}
    for key in dict.fromkeys([*before, *after]):
        if key[0] in both:
            name = names.get(key[0], key[0])
            yield from _condition(before.get(key), after.get(key), name)


def _condition(old: UsedCondition | None, new: UsedCondition | None, name: str) -> Iterator[Difference]:
    one = new or old
    if one is None:
        return
    about = f"{one.right}.{one.id}"
    if old is None:
        text = f"Voorwaarde {one.id} van {name} is nieuw."
        yield Difference("condition", about, text, now=one.text, rights=(one.right,))
    elif new is None:
        text = f"Voorwaarde {one.id} van {name} bestaat niet meer."
        yield Difference("condition", about, text, then=one.text, rights=(one.right,))
    else:
        if old.text != new.text:
            text = f"Voorwaarde {one.id} van {name} is anders geformuleerd."
            yield Difference("condition", about, text, old.text, new.text)
        if old.source != new.source:
            text = f"Voorwaarde {one.id} van {name} heeft een andere bron."
            yield Difference("condition", about, text, old.source, new.source)
        if old.rule != new.rule:
            text = f"Voorwaarde {one.id} van {name} wordt anders berekend."
            yield Difference("condition", about, text, rights=(one.right,))


def _constraints(then: Picture, now: Picture) -> Iterator[Difference]:
    before, after = ({one.id: one for one in picture.constraints} for picture in (then, now))
    for id in dict.fromkeys([*before, *after]):
        old, new = before.get(id), after.get(id)
        if old is None or new is None or old.rule != new.rule:
            state = "is nieuw" if old is None else "bestaat niet meer" if new is None else "is gewijzigd"
            was, is_now = ("" if one is None else one.text for one in (old, new))
            yield Difference("constraint", id, f"Wat samen waar moet zijn ({id}), {state}.", was, is_now)


# -- the answer -------------------------------------------------------------------------------------------------------


def _row(old: Row | None, new: Row | None) -> Iterator[Difference]:
    one = new or old
    if one is None:
        return
    whose = f"{one.name} ({one.holder})"
    about = f"{one.right}/{one.holder}"
    outcomes = [TITLES[Outcome(row.outcome) if row is not None else Outcome.NOT_RELEVANT] for row in (old, new)]
    if outcomes[0] != outcomes[1]:
        text = f"De uitkomst van {whose} is veranderd van “{outcomes[0]}” naar “{outcomes[1]}”."
        yield Difference("outcome", about, text, outcomes[0], outcomes[1])
    if old is None or new is None:
        return
    for kind, told in _TOLD.items():
        was, is_now = told(old), told(new)
        if was != is_now:
            text = f"{_WORDS[kind].format(whose)} was {was or 'niets'}, is nu {is_now or 'niets'}."
            yield Difference(kind, about, text, was, is_now)
    truths = [dict(line.partition("=")[::2] for line in row.truths) for row in (old, new)]
    for id in dict.fromkeys([*truths[0], *truths[1]]):
        was, is_now = (TRUTHS.get(one.get(id, ""), "er niet") for one in truths)
        if was != is_now:
            text = f"Voorwaarde {id} van {whose} was {was}, is nu {is_now}."
            yield Difference("truth", f"{about}/{id}", text, was, is_now)


def _money(ends: Sequence[str], unit: str) -> str:
    """The amount of a right in words: "€ 0,00 tot € 631,20 per maand"."""
    if not ends:
        return ""
    low, high = (_euros(Decimal(end)) for end in ends)
    return f"{low if low == high else f'{low} tot {high}'} {period(Unit.parse(unit))}".strip()


def _euros(amount: Decimal) -> str:
    """Euro with at least two decimals, and all that were told."""
    decimals = max(2, -int(amount.as_tuple().exponent))
    return f"€ {amount:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


_TOLD: Mapping[str, Callable[[Row], str]] = {
    "amount": lambda row: _money(row.amount, row.unit),
    "granted": lambda row: _money(row.granted, row.unit),
    "from": lambda row: _day(row.start) if row.start else "",
    "received": lambda row: ANSWERS.get(row.received, row.received),
    "known": lambda row: ANSWERS.get(row.known, ""),
    "kind": lambda row: row.kind,
    "needs": lambda row: ", ".join(row.needs),
    "judgements": lambda row: ", ".join(row.judgements),
    "stale": lambda row: ", ".join(row.stale),
    "unverified": lambda row: ", ".join(row.unverified),
}
_WORDS = {
    "amount": "Het bedrag van {}",
    "granted": "Het bedrag van {} als het toegekend wordt,",
    "from": "De dag waarop {} kan,",
    "received": "Of {} al gekregen wordt,",
    "known": "Of het bedrag van {} gekend is,",
    "kind": "De soort bedrag van {}",
    "needs": "Wat nog te weten is voor {},",
    "judgements": "Wat een mens nog onderzoekt voor {},",
    "stale": "Wat verouderd is bij {},",
    "unverified": "Wat niet nagekeken is bij {},",
}


def _day(day: str) -> str:
    return dutch_day(date.fromisoformat(day)) if day else "een onbekende dag"
