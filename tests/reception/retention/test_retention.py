"""P-14: nothing goes by itself, decisions stay, and what went leaves a certificate without names and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connections
from django.test import Client

from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.checking import check_chain
from rechtop.journal.models import Act, Entry
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import (
    Category,
    Ending,
    Event,
    Fact,
    Person,
    Removal,
    Request,
    RetentionRule,
    Step,
    Trajectory,
    Words,
)
from rechtop.reception.retention.removing import carry_out, decide
from rechtop.reception.retention.reviewing import dry_run, propose
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

LONG_AGO = date(2020, 3, 31)


def _head() -> Desk:
    return desk(worker("Hilde Verzonnen", Role.TEAM_LEAD, team=None))


def _officer() -> Desk:
    return desk(worker("Odette Verzonnen", Role.CONTROL_OFFICER, team=None))


def _rule(at: Desk, category: Category, months: int | None, permission: str = "") -> None:
    RetentionRule.objects.using(at.store).create(
        category=category, since=date(2019, 1, 1), months=months, ground="beslissing van 1 januari 2019",
        archive_permission=permission, by=at.user, by_name=at.name,
    )  # fmt: skip


def _closed(at: Desk, organ: str = "") -> Trajectory:
    """A closed file with a bit of everything in it."""
    file = a_file(at, name="Yasmina Zebra")
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Words.objects.using(at.store).create(about="wish", text="rust", **mine)
    first = Fact.objects.using(at.store).create(place="p1", fact="x", value="1", on=LONG_AGO, **mine)
    Fact.objects.using(at.store).create(place="p1", fact="x", value="2", on=LONG_AGO, replaces=first, **mine)
    if organ:
        asked = Request.objects.using(at.store).create(number="A1", requested_on=LONG_AGO, **mine)
        step = Step.objects.using(at.store).create(
            what="x", owner_kind="person", due_on=LONG_AGO, request=asked, **mine
        )
        Event.objects.using(at.store).create(
            on=LONG_AGO, stage="granted", domain="financien", organ=organ, request=asked, step=step, **mine
        )
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(closed_on=LONG_AGO, ending=Ending.HELPED)
    return file


def _found(at: Desk, category: Category) -> int:
    return next(len(over.files) for over in dry_run(at.store, at.on) if over.category == category)


def _everywhere(store: str) -> str:
    """Everything in the store but the journal, as text."""
    found = []
    with connections[store].cursor() as cursor:
        for table in connections[store].introspection.table_names(cursor):
            if table.startswith(("reception_", "handovers_", "meetings_")):
                cursor.execute(f"SELECT * FROM {table}")
                found.append(f"{table}: {cursor.fetchall()}")
    return "\n".join(found)


def test_without_a_decided_term_nothing_is_over(store: str) -> None:
    at = _head()
    _closed(at)
    assert [len(over.files) for over in dry_run(store, at.on)] == [0, 0, 0, 0]
    with pytest.raises(ReceptionError, match="geen dossier"):
        propose(at)


def test_the_last_day_still_counts(store: str) -> None:
    at = _head()
    _closed(at)
    _rule(at, Category.QUESTION, 11)
    assert [len(over.files) for over in dry_run(store, date(2021, 2, 28))] == [0, 0, 0, 0]
    assert [len(over.files) for over in dry_run(store, date(2021, 3, 1))] == [1, 0, 0, 0]


def test_p14_a_decision_of_a_public_body_is_kept_until_the_archivist_agrees(store: str) -> None:
    at = _head()
    _closed(at, organ="bcsd")
    for category in Category:
        _rule(at, category, 1)
    assert _found(at, Category.DECISION) == 0
    RetentionRule.objects.using(store).filter(category=Category.DECISION).update(archive_permission="RA/2026/1")
    assert _found(at, Category.DECISION) == 1


def test_p14_whoever_proposes_does_not_decide(store: str) -> None:
    at = _head()
    _closed(at)
    _rule(at, Category.QUESTION, 1)
    made = propose(at)
    with pytest.raises(Refused):
        decide(at, made.pk, approved=True)
    with pytest.raises(ReceptionError, match="al over beslist"):
        carry_out(at, made.pk)


@pytest.mark.parametrize("organ", ["", "bcsd"])
def test_p14_nothing_of_it_remains_but_a_certificate_without_names(store: str, organ: str) -> None:
    at = _head()
    file = _closed(at, organ=organ)
    _rule(at, Category.QUESTION, 1)
    _rule(at, Category.DECISION, 1, permission="RA/2026/1")
    made = propose(at)
    decide(_officer(), made.pk, approved=True)
    done = carry_out(at, made.pk)
    assert isinstance(done.certificate, dict)
    assert [line["files"] for line in done.certificate["removed"]] == [1]
    kept = _everywhere(store)
    for trace in (file.pk.hex, str(file.pk), file.reference, file.person_id.hex, str(file.person_id)):
        assert trace not in kept
    assert not Person.objects.using(store).exists()
    assert Entry.objects.using(store).filter(act=Act.REMOVE, about=file.pk).exists()
    assert check_chain(store, []) == []


def test_a_file_that_was_opened_again_stays(store: str) -> None:
    at = _head()
    file = _closed(at)
    _rule(at, Category.QUESTION, 1)
    made = propose(at)
    decide(_officer(), made.pk, approved=True)
    Trajectory.objects.using(store).filter(pk=file.pk).update(closed_on=None, ending="")
    done = carry_out(at, made.pk)
    assert isinstance(done.certificate, dict)
    assert done.certificate["removed"] == []
    assert at.find(file.pk).question


def test_a_person_with_another_file_stays(store: str) -> None:
    at = _head()
    file = _closed(at)
    other = a_file(at)
    Trajectory.objects.using(store).filter(pk=other.pk).update(person=file.person_id)
    _rule(at, Category.QUESTION, 1)
    made = propose(at)
    decide(_officer(), made.pk, approved=True)
    carry_out(at, made.pk)
    assert Person.objects.using(store).filter(pk=file.person_id).exists()


def test_the_pages_walk_it_from_term_to_certificate(store: str, client: Client) -> None:
    head, officer = worker("Hilde Verzonnen", Role.TEAM_LEAD, team=None), worker("Odette V", Role.CONTROL_OFFICER)
    _closed(desk(head))
    page = log_in(client, head)
    told = {"category": "question", "months": "", "ground": ""}
    assert "Nog niet bewaard" in page.post("/onthaal/bewaren", told).content.decode()
    told |= {"months": "12", "ground": "beslissing van de raad"}
    assert page.post("/onthaal/bewaren", told).status_code == 302
    assert page.post("/onthaal/bewaren/voorstel").status_code == 302
    made = Removal.objects.using(store).get()
    other = log_in(Client(), officer)
    shown = other.get("/onthaal/bewaren/beslissen").content.decode()
    assert "Yasmina" not in shown
    assert "1 × een vraag zonder aanvraag" in shown
    assert other.post("/onthaal/bewaren/beslissen", {"removal": str(made.pk), "yes": "1"}).status_code == 302
    assert page.post(f"/onthaal/bewaren/{made.pk}/uitvoeren").status_code == 302
    assert "1 × een vraag" in page.get("/onthaal/bewaren").content.decode()
