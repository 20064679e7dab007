"""A what-if as JSON for other programs, and as plain text for a screen or a printer. Amounts in JSON are texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rechtop import __version__
from rechtop.law.about import about
from rechtop.law.answers import Json, assumptions
from rechtop.law.whatif.cliffs import Cliff, Loss, Slope
from rechtop.law.whatif.points import Holding, Point
from rechtop.law.whatif.telling import Telling
from rechtop.law.whatif.walk import FactOf, Stretch, Walk
from rechtop.law.whatif.words import MONTHS
from rechtop.rules.algebra import Pair
from rechtop.rules.values import told_value, written


def whatif_json(walk: Walk) -> dict[str, Json]:
    """Everything that was found. Totals are of rights that are likely or looked into, the varied income apart."""
    telling, variation = Telling(walk), walk.variation
    fact = variation.fact
    return {
        "on": walk.run.day.isoformat(),
        "law": walk.law.hash,
        "engine": __version__,
        "vary": {
            "fact": fact.id,
            "of": variation.of or fact.entity.value,
            "unit": str(fact.unit),
            "told": told_value(fact, walk.told) if walk.told is not None else None,
            "counts": walk.counts.value,
        },
        "unknown": [_fact(walk, found) for found in walk.unknown],
        "kept": [_fact(walk, found) for found in walk.kept],
        "past": [_fact(walk, found) for found in walk.past],
        "assumptions": [*assumptions(walk.run), *(line for part in telling.supposed[:1] for line in part.lines)],
        "points": [_point(walk, point) for point in walk.points],
        "changes": [
            {
                "right": right,
                "name": about(right).name,
                "holder": holder or walk.law.rights[right].holder.value,
                "stretches": [_stretch(walk, stretch) for stretch in stretches],
            }
            for (right, holder), stretches in walk.changes.items()
        ],
        "unchanged": telling.unchanged,
        "out_of_sight": [{"right": right, "holder": holder} for right, holder in walk.out_of_sight],
        "without_top": [{"right": right, "holder": holder} for right, holder in sorted(walk.without_top)],
        "cliffs": [
            _cliff(walk, cliff) | {"text": " ".join((f"{told.between}:", *told.sentences))}
            for cliff, told in zip(walk.found[0], telling.cliffs, strict=True)
        ],
        "slopes": [
            _slope(walk, slope) | {"text": text}
            for slope, text in zip(walk.found[1], telling.slopes, strict=True)
        ],
    }  # fmt: skip


def _value(walk: Walk, value: int) -> str:
    return told_value(walk.variation.fact, (value, value))


def _fact(walk: Walk, found: FactOf) -> dict[str, Json]:
    name, who = found
    fact = walk.law.facts[name]
    return {"fact": name, "of": who or fact.entity.value, "told": told_value(fact, walk.household.facts[found])}


def _euros(cents: Pair[int]) -> dict[str, Json]:
    return {"low": written(cents[0], 2), "high": written(cents[1], 2)}


def _a_month(cents: Pair[int]) -> dict[str, Json]:
    return _euros((cents[0] // MONTHS, cents[1] // MONTHS))


def _point(walk: Walk, point: Point) -> dict[str, Json]:
    if point.broken:
        return {"value": _value(walk, point.value), "impossible": list(point.broken)}
    return {
        "value": _value(walk, point.value),
        "month": _euros(point.month),
        "year": _euros(point.year),
        "one_off": _euros(point.one_off),
        "together_month": _euros(walk.together(point)) if walk.adds_up else None,
    }


def _holding(held: Holding) -> Json:
    if held.amount is None or held.unit is None or held.kind is None:
        return None
    low, high = (written(end, held.decimals) for end in held.amount)
    return {"low": low, "high": high, "unit": str(held.unit), "kind": held.kind.value, "counts": held.counts}


def _stretch(walk: Walk, stretch: Stretch) -> Json:
    return {
        "from": _value(walk, stretch.start),
        "to": _value(walk, stretch.end),
        "outcome": str(stretch.first.outcome),
        "amount_at_from": _holding(stretch.first),
        "amount_at_to": _holding(stretch.last),
    }


def _cliff(walk: Walk, cliff: Cliff) -> dict[str, Json]:
    return {
        "step": [_value(walk, cliff.start), _value(walk, cliff.end)],
        "last": _value(walk, cliff.last),
        "first": _value(walk, cliff.first),
        "certain": cliff.is_certain,
        "less_month": _a_month(cliff.less),
        "surely_less": cliff.surely_less,
        "causes": [{"right": right, "holder": holder} for right, holder in cliff.causes],
        "losses": [_loss(walk, loss) for loss in cliff.losses],
    }


def _loss(walk: Walk, loss: Loss) -> Json:
    right, holder = loss.key
    return {
        "right": right,
        "holder": holder or walk.law.rights[right].holder.value,
        "before": str(loss.before.outcome),
        "after": str(loss.after.outcome),
        "certain": loss.is_certain,
        "amount_before": _holding(loss.before),
        "amount_after": _holding(loss.after),
    }


def _slope(walk: Walk, slope: Slope) -> dict[str, Json]:
    return {"from": _value(walk, slope.start), "to": _value(walk, slope.end), "less_month": _a_month(slope.less)}


# -- plain text ------------------------------------------------------------------------------------------------------


def whatif_text(walk: Walk, names: Mapping[str, str] | None = None) -> str:
    """A what-if to be read at a desk: cliffs first, then what changes, the totals, and what is supposed."""
    telling = Telling(walk, names)
    return "\n".join(
        (*_head(telling), *_cliff_lines(walk, telling), *_change_lines(telling), *_totals(walk, telling),
         *_supposed_lines(walk, telling), "Dit is een inschatting, geen beslissing.")
    )  # fmt: skip


def _head(telling: Telling) -> Iterator[str]:
    yield f"Wat als dit verandert: {telling.title}"
    if telling.now:
        yield f"Nu: {telling.now}"
    if telling.out_of_sight:
        yield "Hierover kunnen wij dan niets zeggen, en het staat in geen totaal:"
        yield from (f"  {name}" for name in telling.out_of_sight)
    yield ""


def _cliff_lines(walk: Walk, telling: Telling) -> Iterator[str]:
    if not walk.variation.is_number:
        return
    yield "KLIFFEN: EEN STAP MEER KOST MEER DAN HIJ OPBRENGT"
    for told in telling.cliffs:
        yield f"  {told.between}{'' if told.is_certain else ' (niet zeker)'}:"
        yield from (f"    {sentence}" for sentence in told.sentences)
    yield from (f"  {slope}" for slope in telling.slopes)
    if not telling.cliffs and not telling.slopes:
        yield "  Geen gevonden."
    yield ""


def _change_lines(telling: Telling) -> Iterator[str]:
    yield "WAT VERANDERT"
    for change in telling.changes:
        yield f"  {change.name}"
        yield from (f"    {over}: {outcome}{f', {worth}' if worth else ''}" for over, outcome, worth in change.lines)
    if telling.maybe:
        yield f"  Nog niet te zeggen, maar het bedrag kan veranderen: {', '.join(telling.maybe)}."
    yield f"  {telling.unchanged} rechten veranderen niet."
    yield ""


def _totals(walk: Walk, telling: Telling) -> Iterator[str]:
    columns = ["per maand"]
    columns += ["wat per jaar komt"] * telling.pays_by_the_year + ["eenmalig"] * telling.pays_once
    columns += ["met dit inkomen erbij per maand"] * walk.adds_up
    yield f"ALLE RECHTEN SAMEN ({'; '.join(columns)})"
    for row in telling.rows():
        mark = " <- nu" if row.is_told else ""
        if row.broken:
            yield f"  {row.value}: kan niet: {row.broken}{mark}"
        else:
            yield f"  {row.value}: {'; '.join(part for part in row.totals if part)}{mark}"
    yield ""


def _supposed_lines(walk: Walk, telling: Telling) -> Iterator[str]:
    for part in telling.supposed:
        yield f"{part.title}:"
        yield from (f"  {line}" for line in part.lines)
    if assumed := assumptions(walk.run):
        yield from ("Verondersteld:", *(f"  {line}" for line in assumed))
    yield ""
