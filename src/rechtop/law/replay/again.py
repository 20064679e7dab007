"""Gives an answer again from its receipt, with the law that is installed now, and names every difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace as replaced

from rechtop import __version__
from rechtop.law.answers import Json
from rechtop.law.local.told import LOCAL
from rechtop.law.printing import answer_text
from rechtop.law.replay.differences import Difference, of_answer, of_law
from rechtop.law.replay.picture import Picture, Row, picture
from rechtop.law.replay.reading import Receipt, read_receipt
from rechtop.law.sentences import dutch_day
from rechtop.law.whole import Owners, Whole, nobody, whole
from rechtop.rules.errors import InputError
from rechtop.rules.law import Law

SAME = "Zelfde wet: antwoord gelijk."
OLD = (
    "Dit is een ouder ontvangstbewijs: het antwoord en de bedragen van toen staan er niet in. "
    "Wat er veranderd is, kunnen we niet zeggen."
)
SAME_HASH = "De wet is nog dezelfde, dus het antwoord ook."
ELSEWHERE = "De wet is gewijzigd, maar niet in wat dit antwoord gebruikt."
WORDS = "De woorden van het antwoord zijn anders (uitleg, adres of bron). De uitkomsten en bedragen zijn gelijk."
CHANGED = "Zelfde wet, ander antwoord: Rechtop rekent nu anders, of iemand veranderde dit ontvangstbewijs."
ENGINE = "Rechtop zelf is een andere versie: {} toen, {} nu."


@dataclass(frozen=True)
class Replay:
    """An answer that was given again. ``differences`` says what changed, the law first; ``notes`` what to know of it.

    ``is_same`` is that outcomes, amounts and all that is open are as they were; None where the receipt does not tell.
    """

    receipt: Receipt
    whole: Whole
    is_same_law: bool
    is_same: bool | None
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]


def replay(content: bytes, law: Law, owners: Owners = nobody) -> Replay:
    """Compute the answer of a receipt again, with the law and the local rights that are installed.

    Raises InputError for a receipt, or a household, that cannot be read.
    """
    receipt = read_receipt(content)
    is_same_law = receipt.law == law.hash
    try:
        again = whole(
            receipt.household,
            law,
            owners,
            receipt.on,
            on=receipt.on,
            unchanged=receipt.unchanged,
            known_on=receipt.known_on,
        )
    except InputError as error:
        if is_same_law and not error.field.startswith(LOCAL):
            raise
        advice = f"{error.advice} De wet is intussen gewijzigd; pas het huishouden aan en bereken het opnieuw."
        raise InputError(error.field, error.value, advice) from None
    notes = [ENGINE.format(receipt.engine, __version__)] * (receipt.engine != __version__)
    if receipt.then is None:
        notes += [OLD, *([SAME_HASH] if is_same_law and receipt.engine == __version__ else [])]
        return Replay(receipt, again, is_same_law, None, (), tuple(notes))
    now = picture(again, refine=receipt.refined)
    in_law = [*_local(receipt.local, again.hashes), *of_law(receipt.then, now)]
    in_answer = of_answer(receipt.then, now, in_law)
    notes += _notes(receipt.then, now, is_same_law=is_same_law, in_law=in_law, in_answer=in_answer)
    is_same = not in_answer and _outcomes(receipt.then) == _outcomes(now)
    return Replay(receipt, again, is_same_law, is_same, (*in_law, *in_answer), tuple(notes))


def _outcomes(one: Picture) -> set[Row]:
    """How every right came out, whatever it is called."""
    return {replaced(row, name="") for row in one.rows}


def _notes(
    then: Picture, now: Picture, *, is_same_law: bool, in_law: list[Difference], in_answer: list[Difference]
) -> list[str]:
    if is_same_law and (in_law or in_answer):
        return [CHANGED]
    if in_answer or {part.kind for part in in_law} & {"right", "local"}:
        return []
    if then.words != now.words:
        return [WORDS]
    if is_same_law:
        return [SAME]
    return [] if in_law else [ELSEWHERE]


def _local(then: Mapping[str, str], now: Mapping[str, str]) -> list[Difference]:
    """Owners whose local rights are not those of the receipt."""
    found = []
    for owner in dict.fromkeys([*then, *now]):
        old, new = then.get(owner, ""), now.get(owner, "")
        if old != new:
            state = "zijn nieuw" if not old else "zijn er niet meer" if not new else "zijn gewijzigd"
            found.append(Difference("local", owner, f"De lokale rechten van {owner} {state}.", old, new))
    return found


def replay_json(found: Replay) -> dict[str, Json]:
    """What was found, for other programs, with the answer as it is now."""
    receipt = found.receipt
    differences: list[Json] = []
    for part in found.differences:
        told: dict[str, Json] = {"kind": part.kind, "about": part.about, "text": part.text}
        told |= {"then": part.then, "now": part.now, "because": list(part.because)}
        differences.append(told)
    return {
        "on": receipt.on.isoformat(),
        "made": receipt.made.isoformat(),
        "law": {"then": receipt.law, "now": found.whole.run.law.hash},
        "engine": {"then": receipt.engine, "now": __version__},
        "same_law": found.is_same_law,
        "same": found.is_same,
        "notes": list(found.notes),
        "differences": differences,
        "answer": found.whole.answer(refine=receipt.refined),
    }


def replay_text(found: Replay) -> str:
    """What was found, for people; the whole answer only where the receipt does not hold it."""
    receipt = found.receipt
    lines = [f"Antwoord over {dutch_day(receipt.on)}, bewaard op {dutch_day(receipt.made)}"]
    lines += ["", *found.notes] if found.notes else []
    groups = (
        ("ANDERS IN DE WET", [part for part in found.differences if part.kind in LAW_KINDS]),
        ("ANDERS IN HET ANTWOORD", [part for part in found.differences if part.kind not in LAW_KINDS]),
    )
    for title, parts in groups:
        if parts:
            lines += ["", title, *(line for part in parts for line in _lines(part))]
    if receipt.then is None:
        lines += ["", answer_text(found.whole.run, refine=receipt.refined)]
    elif found.is_same and found.notes != (SAME,):
        lines += ["", "Het antwoord is gelijk gebleven."]
    return "\n".join(lines)


LAW_KINDS = frozenset({"right", "rule", "parameter", "condition", "constraint", "local"})
_WHOLE_TEXTS = frozenset({"condition", "constraint"})


def _lines(part: Difference) -> list[str]:
    lines = [f"  - {part.text}"]
    if part.kind in _WHOLE_TEXTS:
        lines += [f"      toen: {part.then}"] * bool(part.then) + [f"      nu:   {part.now}"] * bool(part.now)
    if part.because:
        lines.append(f"      door: {', '.join(part.because)}")
    return lines
