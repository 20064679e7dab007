"""What a named human found of an open judgement. Nothing here is ever written by a computation (P-17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rechtop.explorer.filled import lines
from rechtop.law.about import about
from rechtop.law.sentences import judgement_text
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Finding, Trajectory
from rechtop.reception.rights.places import File
from rechtop.rules.law import Law
from rechtop.rules.outcomes import Verdict
from rechtop.rules.values import Told

YES, NO = "yes", "no"


class FindingRefused(ReceptionError):
    """A finding says too little; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class OpenJudgement:
    """Something that only a human can find: for which right, whom, and who judges."""

    right: str
    condition: str
    holder: str
    name: str
    who: str
    authority: str
    text: str

    @property
    def key(self) -> str:
        """How a form names it."""
        return f"{self.right}/{self.condition}/{self.holder}"


def open_judgements(law: Law, verdicts: Iterable[Verdict], names: Mapping[str, str]) -> list[OpenJudgement]:
    """What is still to be found by a human, for rights that wait for it; each once."""
    found: dict[str, OpenJudgement] = {}
    for verdict in verdicts:
        for judgement in verdict.judgements:
            right, _, condition = judgement.name.rpartition(".")
            authority, text = judgement_text(law, judgement)
            name, who = about(right).name, names.get(judgement.who, "")
            one = OpenJudgement(right, condition, judgement.who, name, who, authority, text)
            found.setdefault(one.key, one)
    return list(found.values())


def find(desk: Desk, trajectory: Trajectory, law: Law, key: str, answer: str, why: str) -> Finding:
    """Write what the worker found, in her name, within `Desk.writing`. Raises FindingRefused."""
    right, _, rest = key.partition("/")
    condition, _, holder = rest.partition("/")
    if (right, condition) not in law.judgements:
        raise FindingRefused("Deze voorwaarde kennen we niet. Kies er een uit de lijst.")
    if answer not in (YES, NO):
        raise FindingRefused("Kies ja of nee.")
    if not why.strip():
        raise FindingRefused("Schrijf waarom u dat vindt. Een bevinding zonder reden telt niet.")
    made = Finding(
        trajectory=trajectory,
        right=right,
        condition=condition,
        holder=holder,
        finding=answer,
        on=desk.on,
        why=why.strip(),
        by=desk.user,
        by_name=desk.name,
    )
    made.save(using=desk.store, force_insert=True)
    return made


def findings_of(store: str, trajectory: Trajectory) -> list[Finding]:
    """The last finding of each judgement: one query."""
    held = Finding.objects.using(store).filter(trajectory=trajectory).order_by("created_at", "pk")
    return list({(one.right, one.condition, one.holder): one for one in held}.values())


def with_findings(told: File, findings: Iterable[Finding], law: Law) -> File:
    """The household file with what humans found, as far as this law asks it of who is still listed."""
    people = {str(person["id"]) for person in lines(told.get("persons"))}
    entries: list[Told] = []
    for one in findings:
        judgement = law.judgements.get((one.right, one.condition))
        if judgement is None or (judgement.personal and one.holder not in people):
            continue
        entry: File = {"right": one.right, "condition": one.condition, "finding": str(one.finding)}
        entry |= {"by": one.by_name, "on": one.on.isoformat()}
        entries.append(entry | ({"holder": one.holder} if judgement.personal else {}))
    return told | {"findings": entries} if entries else told
