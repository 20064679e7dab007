"""The joint run itself: right after right in the legal order, each tried under what was granted before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rechtop.law.about import about
from rechtop.law.joint.order import LegalOrder, legal_order
from rechtop.law.joint.receipts import NOT_ACTED_OUT, can_be_acted_out, granted_row, place_of, with_receipts
from rechtop.law.joint.result import GIVEN, Grant, Joint, Standing
from rechtop.law.sentences import dutch_day
from rechtop.rules.algebra import Pair
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.openings import Openings
from rechtop.rules.outcomes import Outcome, Verdict, holders, outcome_of, person_of, truth_word
from rechtop.rules.refine import bounds_of, refined
from rechtop.rules.rights import AmountKind, Holder, Right
from rechtop.rules.run import Run

Key = tuple[str, str]
"""A right and its holder."""
Rows = dict[tuple[str, int], RecordRow]


def joint(run: Run, found: Sequence[Verdict] | None = None, *, explained: bool = True) -> Joint:
    """Grant every likely and to-investigate right of a run, in the legal order of claims, on the day of the run.

    ``found`` are the refined verdicts of that run, where the caller has them: then what splitting settles counts as
    settled here too. Without them only bounds are used, which is faster and leaves a little more open. Who only needs
    the totals leaves out, with ``explained`` false, which right opens, changes or takes away which.
    """
    told = {(verdict.right, verdict.holder): verdict for verdict in found or ()}
    return _Acting(run, told, explained=explained).act()


@dataclass(frozen=True)
class _State:
    """How a right stands for a holder in some run."""

    outcome: Outcome
    granted: Pair[int] | None

    @property
    def is_given(self) -> bool:
        return self.outcome in GIVEN

    @property
    def due(self) -> tuple[bool, Pair[int] | None]:
        return self.is_given, self.granted if self.is_given else None

    @property
    def worth(self) -> Pair[int]:
        return self.granted or (0, 0)


class _Acting:
    """The joint run under way: what is granted so far, and the run in which it is received."""

    def __init__(self, run: Run, found: dict[Key, Verdict], *, explained: bool) -> None:
        self.before = self.after = run
        self.explained = explained
        self.order: LegalOrder = legal_order(run.law)
        self.found = found
        self.assumed: set[str] = set()
        self._rows: dict[str, Rows] = {}
        self._with_one: dict[str, Run] = {}
        self.grants: dict[Key, Grant] = {}
        self._alone: dict[Key, _State] = {}

    def act(self) -> Joint:
        """Go through all steps of the order."""
        for step in self.order.steps:
            rows: Rows = {}
            for id in step:
                right = self.before.law.rights[id]
                for key, state in self._given(right):
                    rows |= self._grant(right, key, state)
            self.after = with_receipts(self.after, rows)
            for (id, place), row in rows.items():
                self._rows.setdefault(id, {})[id, place] = row
            self.assumed = set(self._rows)
        self._compute_again()
        return Joint(self.before, self.after, tuple(self.grants.values()), tuple(self._assumptions()))

    # -- one right -----------------------------------------------------------------------------------------------------

    def _given(self, right: Right) -> Iterator[tuple[Key, _State]]:
        """Who gets a right now; notes what is lost, or must give way, on the way."""
        states = {who: self._now(right, who) for who in self._listed(right)}
        given = {who: state for who, state in states.items() if state.is_given}
        for who, state in states.items():
            if who not in given and self._first(right, who).is_given:
                self._note(right, who, state, Standing.LOST)
        for who in list(given):
            better = self._better(right, who, given[who])
            if better:
                self._note(right, who, given.pop(who), Standing.ALTERNATIVE, better)
        if len(given) > 1 and right.id in self.order.reads[right.id] and right.holder is not Holder.CHILD:
            given = self._beside_each_other(right, given)
        for who, state in given.items():
            yield (right.id, who), state

    def _grant(self, right: Right, key: Key, state: _State) -> Rows:
        """Note a right that stands; gives the row of its receipt where the next rights may read it."""
        received = self._received(right, key[1])
        acted = can_be_acted_out(right) and received != "yes"
        self._note(right, key[1], state, Standing.COUNTS, assumed=acted)
        if not acted:
            return {}
        place = place_of(self.after, key[1])
        return {(right.id, place): granted_row(self.after, right, place, state.granted)}

    def _beside_each_other(self, right: Right, given: dict[str, _State]) -> dict[str, _State]:
        """What each of several people gets when the others get it too: one leefloon of category 3 is shared."""
        accepted: dict[str, _State] = {}
        for who in sorted(given, key=lambda who: given[who].worth, reverse=True):
            if self._now(right, who, self._with_others(right, accepted, who)).is_given:
                accepted[who] = given[who]
            else:
                self._note(right, who, given[who], Standing.ALTERNATIVE, right.id)
        return {who: self._now(right, who, self._with_others(right, accepted, who)) for who in given if who in accepted}

    def _with_others(self, right: Right, given: dict[str, _State], who: str) -> Run:
        others = {
            (right.id, place): granted_row(self.after, right, place, None)
            for other in given
            if other != who and self._received(right, other) != "yes"
            for place in (place_of(self.after, other),)
        }
        return with_receipts(self.after, others if can_be_acted_out(right) else {})

    def _better(self, right: Right, who: str, state: _State) -> str:
        """A right that this one cannot be had with and that is worth more; empty when there is none."""
        for id in sorted(self.order.rivals[right.id]):
            rival = self.before.law.rights[id]
            if not _are_comparable(right, rival):
                continue
            for other in self._listed(rival):
                if right.holder.is_personal and rival.holder.is_personal and other != who:
                    continue
                earlier = self.grants.get((id, other))
                if earlier is not None:
                    if earlier.counts:
                        return id
                elif (then := self._now(rival, other)).is_given and then.worth > state.worth:
                    return id
        return ""

    # -- how a right stands --------------------------------------------------------------------------------------------

    def _listed(self, right: Right) -> list[str]:
        """Who may hold a right; people who are not listed get nothing, for nobody knows who they are."""
        return [who for who in holders(self.after, right) if who != NOBODY or not right.holder.is_personal]

    def _first(self, right: Right, who: str) -> _State:
        """How it stands in the first run."""
        key = right.id, who
        if key not in self._alone:
            told = self.found.get(key)
            if told is not None:
                self._alone[key] = _State(told.outcome, told.granted)
            else:
                bounds = bounds_of(self.before, right, person_of(self.before, right, who))
                self._alone[key] = _State(outcome_of(bounds), bounds.granted)
        return self._alone[key]

    def _now(self, right: Right, who: str, run: Run | None = None) -> _State:
        """How it stands under what was granted; as in the first run where its rule reads none of that."""
        run = run or self.after
        if run is self.after and not self.assumed & self.order.reads[right.id]:
            return self._first(right, who)
        bounds = bounds_of(run, right, person := person_of(run, right, who))
        if self.found and outcome_of(bounds) in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE):
            bounds = refined(self._openings.beside(run), right, person, bounds)
        return _State(outcome_of(bounds), bounds.granted)

    @cached_property
    def _openings(self) -> Openings:
        return Openings(self.before)

    def _received(self, right: Right, who: str) -> str:
        if right.received is None:
            return "unknown"
        return truth_word(self.before.value(right.received.name, place_of(self.before, who)))

    # -- what is told of it --------------------------------------------------------------------------------------------

    def _note(
        self, right: Right, who: str, state: _State, standing: Standing, rival: str = "", *, assumed: bool = False
    ) -> None:
        alone = self._first(right, who)
        moved = standing is not Standing.ALTERNATIVE and alone.due != state.due
        causes = self._causes(right, who, alone, state) if moved else ()
        is_opened = state.is_given and not alone.is_given
        because = (rival,) if rival else () if is_opened else causes
        self.grants[right.id, who] = Grant(
            right=right.id,
            holder=who,
            outcome=alone.outcome,
            then=state.outcome,
            standing=standing,
            received=self._received(right, who),
            kind=right.amount.kind if right.amount is not None else None,
            unit=right.due.unit if right.due is not None else None,
            decimals=right.due.decimals if right.due is not None else 0,
            alone=alone.granted if alone.is_given else None,
            together=state.granted if state.is_given else None,
            opened_by=causes if is_opened else (),
            because_of=because,
            assumed=assumed,
            why=_why(right, standing, because),
        )

    def _causes(self, right: Right, who: str, alone: _State, state: _State) -> tuple[str, ...]:
        """The assumed receipts that do it by themselves; all that its rule reads where only several together do."""
        read = [id for id in self.order.rights if id in self.assumed & self.order.reads[right.id] and id != right.id]
        if not self.explained:
            return ()
        found: list[str] = []
        for id in read:
            if id not in self._with_one:
                self._with_one[id] = with_receipts(self.before, self._rows[id])
            bounds = bounds_of(self._with_one[id], right, person_of(self.before, right, who))
            outcome = outcome_of(bounds)
            if (outcome in GIVEN) is not alone.is_given or (state.is_given and bounds.granted != alone.granted):
                found.append(id)
        shared = not found and right.id in self.order.reads[right.id] and state.is_given
        return (right.id,) if shared and alone.is_given else tuple(found or read)

    def _compute_again(self) -> None:
        """Rights whose amount depends on what came after them, computed once more with all of it but themselves."""
        for (id, who), grant in self.grants.items():
            if id not in self.order.again or not grant.counts or not self.assumed & self.order.reads[id] - {id}:
                continue
            right, run = self.before.law.rights[id], self.after
            if grant.assumed:
                place = place_of(run, who)
                told = self.before.records[run.law.records_of(f"receives.{id}")][place]
                run = run.with_records(f"receives.{id}", place, told)
            state = self._now(right, who, run)
            if state.is_given and state.granted != grant.together:
                causes = self._causes(right, who, self._first(right, who), state)
                why = _why(right, grant.standing, causes)
                self.grants[id, who] = replace(grant, together=state.granted, because_of=causes, why=why)

    def _assumptions(self) -> Iterator[str]:
        given = [grant for grant in self.grants.values() if grant.counts]
        if not given:
            return
        yield "U krijgt echt alles wat hier meetelt."
        yield f"Alles begint op {dutch_day(self.before.day)}. In het echt begint iets soms een maand later."
        if any(grant.then is Outcome.TO_INVESTIGATE for grant in given):
            yield "Wat een dienst nog moet onderzoeken, valt goed uit voor u."
        led = {cause for grant in self.grants.values() for cause in (*grant.opened_by, *grant.because_of)}
        unsure = [g.right for g in given if g.is_unsure and (g.right in led or g.kind is AmountKind.INCOME)]
        if unsure:
            yield f"U krijgt dit nu nog niet: {_names(unsure)}."
        for id in dict.fromkeys(grant.right for grant in given if grant.right in NOT_ACTED_OUT):
            yield NOT_ACTED_OUT[id]


def _are_comparable(one: Right, other: Right) -> bool:
    """Whether both pay an income in the same unit, so that one can be worth more."""
    if one.amount is None or other.amount is None or one.due is None or other.due is None:
        return False
    pay = one.amount.kind is other.amount.kind is AmountKind.INCOME
    return pay and one.due.unit == other.due.unit


def _why(right: Right, standing: Standing, because: tuple[str, ...]) -> str:
    if standing is Standing.ALTERNATIVE and because == (right.id,):
        return "Maar één van u kan dit krijgen."
    if standing is Standing.ALTERNATIVE:
        return f"Dit gaat niet samen met: {_names(because)}. Dat is voor u meer waard."
    if standing is Standing.LOST:
        return f"Hier blijft niets van over als u dit krijgt: {_names(because)}." if because else ""
    if because == (right.id,):
        return "U deelt dit bedrag met wie het ook krijgt op uw adres."
    return f"Het bedrag verandert als u dit krijgt: {_names(because)}." if because else NOT_ACTED_OUT.get(right.id, "")


def _names(rights: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(about(right).name for right in rights))
