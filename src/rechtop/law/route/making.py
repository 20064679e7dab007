"""Making the route: what to ask, where, in which order, what comes by itself, what the rest depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rechtop.law.about import about
from rechtop.law.answers import assumptions, stay_warnings
from rechtop.law.joint import Grant, Joint, Standing, joint, legal_order
from rechtop.law.joint.order import LAST, LEEFLOON
from rechtop.law.papers import gathered
from rechtop.law.procedure import ocmw
from rechtop.law.procedure.calendar import end_of_term
from rechtop.law.route.ahead import changes
from rechtop.law.route.emergencies import emergencies
from rechtop.law.route.occasions import BIG_CHOICES, waits_for_occasion
from rechtop.law.route.plan import Ask, Check, Gone, Route, Then, Visit
from rechtop.law.sentences import NOT_YET_KNOWN, amount_range
from rechtop.law.subjects import OFFICES
from rechtop.rules.later import MONTHS
from rechtop.rules.outcomes import Outcome, Verdict, truth_word, verdicts
from rechtop.rules.question import WITHOUT_AMOUNT
from rechtop.rules.rights import AmountKind
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH, EUR_YEAR

MOST = 8
"""So many rights are told with all there is to do; the others of the same counters by their names. Nobody does more."""

ADVANCED_ON = ("inkomensgarantie_ouderen", "inkomensvervangende_tegemoetkoming", "integratietegemoetkoming")
"""Benefits that take months and on which an OCMW pays an advance (receipt ``ext:ocmw_voorschot_igo_of_handicap``)."""

NOT_LOOKED_UP = {
    "inkomensgarantie_ouderen": (
        "inkomensvervangende_tegemoetkoming",
        "Uw IVT kan dan dalen of stoppen. Vraag na wat u samen overhoudt.",
    ),
}
"""A right, one received already with which its combination was not looked up, and what to do: no total is told then."""

PAYS = (AmountKind.INCOME, AmountKind.ONE_OFF)
_PER_YEAR = {EUR_MONTH: 12, EUR_YEAR: 1}


def route(run: Run, found: Sequence[Verdict] | None = None, *, months: int = MONTHS) -> Route:
    """The route of a household on the day of a run, looking so many months ahead (at most twelve).

    ``found`` are the refined verdicts of the run, where the caller has them already.
    """
    told = list(found) if found is not None else verdicts(run)
    return _Making(run, told, joint(run, told)).route(months)


class _Making:
    """A route under way."""

    def __init__(self, run: Run, found: Sequence[Verdict], acted: Joint) -> None:
        self.run, self.found, self.acted = run, found, acted
        self.order = {right: number for number, right in enumerate(legal_order(run.law).rights)}
        self.verdicts = {(verdict.right, verdict.holder): verdict for verdict in found}
        self.by_right: dict[str, list[Grant]] = {}
        for grant in acted.grants:
            if grant.counts and not grant.is_received and grant.right != LAST:
                self.by_right.setdefault(grant.right, []).append(grant)

    def route(self, months: int) -> Route:
        """Put all parts together."""
        now = {right: self._ask(right, grants) for right, grants in self._now()}
        counters = self._counters(now)
        visits = tuple(replace(visit, number=number) for number, visit in enumerate((v for v in counters if v.asks), 1))
        told = [ask.right for visit in visits for ask in visit.asks]
        return Route(
            on=self.run.day,
            emergencies=emergencies(self.run),
            visits=visits,
            aside=tuple(visit for visit in counters if not visit.asks),
            checks=tuple(self._checks()),
            then=tuple(self._then()),
            gone=tuple(self._gone()),
            changes=changes(self.acted, months),
            received=_names(grant.right for grant in self.acted.grants if grant.is_received),
            duties=_names(right for right in self.by_right if about(right).gives == "plicht"),
            papers=tuple(gathered((name(r), paper, paper) for r in told for paper in about(r).procedure.documents)),
            month=self.acted.more_a_month,
            open_amounts=_names((*self._without_top(), *(id for id in self.by_right if self._not_looked_up(id)))),
            is_unsure=any(g.is_unsure and g.counts and g.unit == EUR_MONTH for g in self.acted.grants),
            assumptions=(*assumptions(self.run), *self.acted.assumptions),
            undecided=len({verdict.right for verdict in self.found if verdict.outcome is Outcome.UNDECIDED}),
            last_warnings=tuple(dict.fromkeys(self._last_warnings())),
        )

    def _without_top(self) -> Iterator[str]:
        return (verdict.right for verdict in self.found if verdict.has_no_top and self._is_summed(verdict))

    def _is_summed(self, verdict: Verdict) -> bool:
        return verdict.unit == EUR_MONTH and any(
            grant.holder == verdict.holder and grant.kind is AmountKind.INCOME
            for grant in self.by_right.get(verdict.right, ())
        )

    # -- what to ask now -----------------------------------------------------------------------------------------------

    def _now(self) -> Iterator[tuple[str, list[Grant]]]:
        """What can be asked now, in the legal order; what takes the place of a leefloon leaves it as an advance."""
        for right, grants in self.by_right.items():
            words = about(right)
            now = [grant for grant in grants if not grant.is_opened]
            if now and words.automatic != "ja" and words.gives != "plicht":
                yield right, now
        bridged = [grant for grant in self.acted.grants if grant.right == LEEFLOON and self._waits_for(grant)]
        if bridged and LEEFLOON not in self.by_right:
            yield LEEFLOON, bridged

    def _waits_for(self, grant: Grant) -> tuple[str, ...]:
        """The benefits that take the place of a leefloon and still have to be asked."""
        if grant.standing is not Standing.LOST:
            return ()
        return tuple(right for right in grant.because_of if right in ADVANCED_ON and right in self.by_right)

    def _ask(self, right: str, grants: Sequence[Grant]) -> Ask:
        words = about(right)
        warnings = self._warnings(grants)
        bridges = dict.fromkeys(other for grant in grants for other in self._waits_for(grant))
        outcomes = {grant.outcome if bridges else grant.then for grant in grants}
        return Ask(
            right=right,
            name=name(right),
            holders=tuple(grant.holder for grant in grants if grant.holder),
            outcome=Outcome.LIKELY if outcomes == {Outcome.LIKELY} else Outcome.TO_INVESTIGATE,
            money="" if bridges else self._money(grants),
            where=words.apply_at,
            today=words.request.delay_costs == "ja" and not warnings and right not in BIG_CHOICES,
            delay=words.request.delay_reason,
            decided_by=_decided_by(right, self.run.day),
            letter_by=_letter_by(right, self.run.day),
            appeal=words.procedure.appeal,
            note=BIG_CHOICES.get(right)
            or self._not_looked_up(right)
            or ("" if bridges else next((g.why for g in grants if g.because_of), "")),
            bridges=_names(bridges),
            warnings=warnings,
            opens=_names(other for other, opened in self.by_right.items() if any(right in g.opened_by for g in opened)),
        )

    def _not_looked_up(self, right: str) -> str:
        """What to ask first when a new right comes beside one of the same person whose rules were not compared."""
        other, words = NOT_LOOKED_UP.get(right, ("", ""))
        received = self.run.law.rights[other].received if other else None
        if received is None:
            return ""
        places = (self.run.number(grant.holder) for grant in self.by_right.get(right, ()))
        return words if any(truth_word(self.run.value(received.name, place)) == "yes" for place in places) else ""

    def _warnings(self, grants: Sequence[Grant]) -> tuple[str, ...]:
        found = (self.verdicts.get((grant.right, grant.holder)) for grant in grants)
        return tuple(dict.fromkeys(text for one in found if one is not None for text in stay_warnings(self.run, one)))

    def _last_warnings(self) -> Iterator[str]:
        """What must be heard before the last step: its help can put a stay at risk that a leefloon does not."""
        for (right, _), verdict in self.verdicts.items():
            if right == LAST and verdict.outcome is not Outcome.UNLIKELY:
                yield from stay_warnings(self.run, verdict)

    def _money(self, grants: Sequence[Grant]) -> str:
        """What it pays together with the rest, each different amount once."""
        texts: dict[str, None] = {}
        for grant in grants:
            verdict = self.verdicts.get((grant.right, grant.holder))
            if grant.kind not in PAYS or grant.together is None or grant.unit is None or grant.together[1] <= 0:
                continue
            is_open = verdict is not None and verdict.has_no_top
            texts[NOT_YET_KNOWN if is_open else amount_range(grant.together, grant.unit, grant.decimals)] = None
        return " / ".join(texts)

    def _counters(self, asks: dict[str, Ask]) -> list[Visit]:
        """One visit a counter, in the legal order of the first thing that matters there."""
        ranked = sorted(asks, key=lambda right: -self._weight(right, asks[right]))
        main = {right for right in ranked[:MOST] if self._matters(right, asks[right])}
        by_office: dict[str, list[str]] = {}
        for right in sorted(asks, key=self.order.__getitem__):
            by_office.setdefault(about(right).offices[0], []).append(right)
        visits: list[Visit] = []
        for office in sorted(by_office, key=lambda id: self._turn(by_office[id], asks, main)):
            told = tuple(asks[right] for right in by_office[office] if right in main)
            also = tuple(asks[right] for right in by_office[office] if right not in main)
            visits.append(Visit(0, next(o for o in OFFICES if o.id == office), told, also))
        return visits

    def _turn(self, rights: Sequence[str], asks: Mapping[str, Ask], main: set[str]) -> tuple[bool, int]:
        """When a counter comes: first those with something that pays or opens others, in the legal order of that."""
        told = main.intersection(rights) - BIG_CHOICES.keys()
        leads = [right for right in told if self._pays(right)] or [right for right in told if asks[right].opens]
        return not leads, min((self.order[right] for right in leads or told), default=len(self.order))

    def _pays(self, right: str) -> bool:
        amount = self.run.law.rights[right].amount
        return amount is not None and amount.kind in PAYS

    def _matters(self, right: str, ask: Ask) -> bool:
        """Whether a right is told in full: it pays, or waiting costs, or it opens another one."""
        if waits_for_occasion(self.run, right):
            return False
        return self._pays(right) or ask.today or bool(ask.opens) or bool(ask.warnings) or right in BIG_CHOICES

    def _weight(self, right: str, ask: Ask) -> float:
        """What it is worth at most in a year, in euros; what opens others or cannot wait weighs more."""
        worth = WITHOUT_AMOUNT * (1 + len(ask.opens) + ask.today) if self._matters(right, ask) else 0.0
        for grant in self.by_right.get(right, ()):
            verdict = self.verdicts.get((right, grant.holder))
            is_open = verdict is None or verdict.has_no_top
            if grant.kind in PAYS and grant.together is not None and grant.unit is not None and not is_open:
                worth += grant.together[1] / 10.0**grant.decimals * _PER_YEAR.get(grant.unit, 1)
        return worth + (20_000 if ask.bridges else 0)

    # -- what comes by itself, next, or not any more -------------------------------------------------------------------

    def _checks(self) -> Iterator[Check]:
        for right, grants in self.by_right.items():
            words = about(right)
            if words.automatic == "ja" and words.gives != "plicht":
                after = dict.fromkeys(opener for grant in grants for opener in grant.opened_by)
                people = tuple(grant.holder for grant in grants if grant.holder)
                yield Check(right, name(right), people, self._money(grants), words.apply_at, _names(after))

    def _then(self) -> Iterator[Then]:
        """What can be asked as soon as another right comes, by what opens it."""
        by_opener: dict[str, list[str]] = {}
        for right, grants in self.by_right.items():
            opened = [grant for grant in grants if grant.is_opened]
            words = about(right)
            is_asked = words.automatic != "ja" and words.gives != "plicht" and not waits_for_occasion(self.run, right)
            if is_asked and len(opened) == len(grants):
                by_opener.setdefault(self._opener(opened), []).append(right)
        for opener, rights in sorted(by_opener.items(), key=lambda pair: self.order.get(pair[0], -1)):
            asks = tuple(self._ask(right, self.by_right[right]) for right in rights)
            yield Then(name(opener), asks, _decided_by(opener, self.run.day))

    def _opener(self, opened: Sequence[Grant]) -> str:
        """The right that opens it first, in the legal order."""
        return min((opener for grant in opened for opener in grant.opened_by), key=self.order.__getitem__)

    def _gone(self) -> Iterator[Gone]:
        lost: dict[tuple[str, str], list[str]] = {}
        for grant in self.acted.grants:
            if not grant.counts and grant.why:
                lost.setdefault((grant.right, grant.why), []).append(grant.holder)
        for (right, why), people in lost.items():
            yield Gone(right, name(right), tuple(who for who in people if who), why)


def name(right: str) -> str:
    """The name of a right without what stands between brackets."""
    return about(right).name.partition(" (")[0]


def _names(rights: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name(right) for right in rights))


def _decided_by(right: str, asked_on: date) -> date | None:
    """The last day on which a decision must fall when it is asked on that day; None where no term was found."""
    if right in ocmw.rights():
        return _last_day(right, "decision", ocmw.Known(requested_on=asked_on))
    days = about(right).procedure.decision_term_days
    return end_of_term(asked_on, days, "day") if days else None


def _letter_by(right: str, asked_on: date) -> date | None:
    """The last day on which the letter of the OCMW leaves, counted from the decision (law of 26 May 2002, art. 21)."""
    decided_on = _decided_by(right, asked_on)
    if decided_on is None or right not in ocmw.rights():
        return None
    return _last_day(right, "notification", ocmw.Known(requested_on=asked_on, decided_on=decided_on))


def _last_day(right: str, step: str, known: ocmw.Known) -> date | None:
    return next((found.last_day for found in ocmw.steps(right, known) if found.id == step), None)
