"""Answers in plain Dutch: amounts as € 1.234,56, one sentence for each verdict, and what is never left out."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rechtop.law.about import about
from rechtop.rules.algebra import Pair
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Outcome, Verdict
from rechtop.rules.units import Unit
from rechtop.rules.walk import Input

ALWAYS_APPLY = "U mag altijd aanvragen; u krijgt een schriftelijke beslissing."
LAST_STEP = "Geraakt u er niet uit? Het OCMW van uw gemeente moet elke vraag bekijken."
STALE = "wegens verouderd bedrag"

TITLES = {
    Outcome.LIKELY: "waarschijnlijk wel",
    Outcome.TO_INVESTIGATE: "te onderzoeken",
    Outcome.UNDECIDED: "nog niet te zeggen",
    Outcome.LATER: "later",
    Outcome.UNLIKELY: "waarschijnlijk niet",
    Outcome.NOT_RELEVANT: "niet van toepassing",
}
ORDER = list(TITLES)
"""The order in which answers are shown: what can be acted on first."""

NOT_YET_KNOWN = "bedrag nog niet bekend"
"""In the place of an amount that has no upper end of its own: see ``Verdict.has_no_top``."""

_PER = {
    "month": "per maand", "year": "per jaar", "week": "per week", "day": "per dag", "hour": "per uur",
    "child": "per kind", "person": "per persoon", "kWh": "per kWh", "litre": "per liter", "m3": "per m³",
}  # fmt: skip


def euros(scaled: int, decimals: int) -> str:
    """An amount as people write it: € 1.234,56."""
    rounded = Decimal(scaled).scaleb(-decimals).quantize(Decimal("0.01"), ROUND_HALF_UP)
    text = f"{rounded:,.2f}"
    return "€ " + text.replace(",", " ").replace(".", ",").replace(" ", ".")


def dutch_day(day: date) -> str:
    """A day as dd/mm/jjjj."""
    return day.strftime("%d/%m/%Y")


def period(unit: Unit) -> str:
    """The period of a unit in Dutch: "per maand", "per uur", "per dag per kind"."""
    return " ".join(_PER[word] for word, power in reversed(unit.powers) if power < 0 and word in _PER)


def amount_range(pair: Pair[int], unit: Unit, decimals: int) -> str:
    """A range of money with its period: "€ 12,00 tot € 40,50 per maand"; one amount when both ends are the same."""
    low, high = (euros(end, decimals) for end in pair)
    money = low if low == high else f"{low} tot {high}" if pair[0] > 0 else f"tot {high}"
    return f"{money} {period(unit)}".strip()


def amount_sentence(found: Verdict) -> str:
    """What the right pays when it is granted, or an empty text when that says nothing."""
    if found.granted is None or found.unit is None or found.granted[1] <= 0:
        return ""
    if found.has_no_top:
        return NOT_YET_KNOWN
    return amount_range(found.granted, found.unit, found.decimals)


def worth_sentence(money: str, start: str = "Het gaat om") -> str:
    """A sentence with an amount in words, or that it is not known yet."""
    return f"Het {NOT_YET_KNOWN.replace(' nog', ' is nog')}." if money == NOT_YET_KNOWN else f"{start} {money}."


def need_label(law: Law, need: Input) -> str:
    """What an open input is called in a list: whose it is and what is asked."""
    whose = f"{need.who}: " if need.who and need.who not in ("household", "dwelling", "case") else ""
    if need.kind == "fact":
        return whose + law.facts[need.name].question
    if need.kind == "records":
        return whose + law.records[need.name].question
    if need.kind == "record":
        name, _, field = need.name.rpartition(".")
        return whose + law.records[name].field(field).question
    if need.kind == "relation":
        return f"Wat is {need.who} van {need.other}?"
    return "Woont er nog iemand anders op dit adres?"


def judgement_text(law: Law, judgement: Input) -> tuple[str, str]:
    """Who judges and what, for an open judgement."""
    right, _, condition = judgement.name.rpartition(".")
    leaf = law.judgements[right, condition]
    return leaf.authority, leaf.text


def sentence(law: Law, found: Verdict, name: str = "") -> str:
    """The answer on one right in one or two plain sentences, in the u-form; ``name`` for a right of no catalogue."""
    name = name or about(found.right).name
    money = amount_sentence(found)
    worth = f" {worth_sentence(money)}" if money else ""
    if found.outcome is Outcome.LIKELY:
        return f"{name}: u hebt hier waarschijnlijk recht op.{worth}"
    if found.outcome is Outcome.TO_INVESTIGATE:
        return f"{name}: u lijkt in aanmerking te komen. {_investigates(law, found)}{worth}"
    if found.outcome is Outcome.LATER and found.start is not None:
        return f"{name}: nu nog niet. Als er niets anders verandert, kan dit vanaf {dutch_day(found.start)}."
    if found.outcome is Outcome.UNDECIDED:
        return f"{name}: dat kunnen we nog niet zeggen. {_open(law, found)}{worth}"
    against = next((reason.text for reason in found.because if reason.truth == "no"), None)
    if against is None:
        return f"{name}: waarschijnlijk niet. De voorwaarden lijken niet samen te kunnen gelden. {ALWAYS_APPLY}"
    return f"{name}: waarschijnlijk niet. Deze voorwaarde lijkt niet vervuld: {against} {ALWAYS_APPLY}"


def _investigates(law: Law, found: Verdict) -> str:
    by = dict.fromkeys(judgement_text(law, judgement) for judgement in found.judgements)
    authorities = dict.fromkeys(authority for authority, _ in by)
    parts = [
        f"{authority} onderzoekt nog {_listed([text for who, text in by if who == authority])}."
        for authority in authorities
    ]
    return " ".join(part[:1].upper() + part[1:] for part in parts)


def _open(law: Law, found: Verdict) -> str:
    if found.needs:
        return f"Nog te weten: {need_label(law, found.needs[0])}"
    if found.stale:
        abouts = _listed([law.parameters[id].about for id in found.stale])
        return f"Dit blijft open {STALE}: {abouts}."
    return _investigates(law, found)


def _listed(parts: list[str]) -> str:
    unique = list(dict.fromkeys(parts))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} en {unique[-1]}"
