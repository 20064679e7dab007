"""10,000 made-up handovers in one store: sending, answering by link, and the overview of the coordinator.

`python benchmarks/handovers.py [HANDOVERS]`, or with a PostgreSQL of its own:
`python scripts/postgres.py python benchmarks/handovers.py`. Figures only; nothing fails on a clock. Beside the clock
stands the work of this process: on a busy machine that says more.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

HANDOVERS = 10_000
BATCH = 1_000
TARGET = 200
ROUNDS = 45
WORDS = "Ik kan de gasrekening niet betalen en er kwam een brief. Ik heb twee kinderen."
STATES = ("sent", "sent", "received", "waiting", "accepted", "started", "ended", "refused", "expired", "withdrawn")
"""Of each the same number; half of them is still open, as in a year of work."""


def main(handovers: int) -> None:
    """Make two stores, fill one, then ask."""
    with tempfile.TemporaryDirectory(prefix="rechtop-bench-") as folder:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECHTOP_DATA": folder}
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connections
        from django.urls import get_resolver
        from django.utils import timezone

        from rechtop.organisations.models import Organisation, Service
        from rechtop.stores.opening import add_store

        settings.ALLOWED_HOSTS.append("testserver")
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        settings.DATA = Path(folder)
        assert get_resolver().url_patterns, "all code is read before it takes minutes to fill the store"
        call_command("migrate", database="default", verbosity=0)
        on = timezone.localdate()
        ours, theirs, service = uuid4(), uuid4(), uuid4()
        for organisation, name in ((ours, "OCMW Meetstad"), (theirs, "CAW Meetland")):
            Organisation.objects.create(pk=organisation, slug=f"o{organisation.hex}", name=name, kind="caw")
            add_store(organisation, name, on=on, synthetic=True)
        Service.objects.create(
            pk=service, slug="budget", name="Budgethulp", organisation_id=theirs, email="b@voorbeeld.example"
        )
        store = f"store_{ours.hex}"
        start = time.perf_counter()
        fill(store, (ours, theirs, service), handovers, on)
        took = time.perf_counter() - start
        print(f"{connections[store].vendor}: {handovers} verzonnen overdrachten gemaakt in {took:.0f} s", flush=True)
        with connections[store].cursor() as cursor:
            cursor.execute("ANALYZE")
        gc.collect()
        gc.freeze()  # as the server does
        measure(store, (ours, theirs, service), on)


def fill(store: str, who: tuple[UUID, UUID, UUID], handovers: int, on: date) -> None:
    """People, files, and of each one handover with its moves, in batches."""
    seeded = random.Random(7)
    for first in range(0, handovers, BATCH):
        for group in _rows(seeded, who, range(first, min(first + BATCH, handovers)), on):
            type(group[0])._default_manager.using(store).bulk_create(group, batch_size=500)


def _rows(seeded: random.Random, who: tuple[UUID, UUID, UUID], numbers: range, on: date) -> list[list[Any]]:
    from rechtop.handovers import models as kept
    from rechtop.handovers.terms import due_after
    from rechtop.reception import models

    ours, theirs, service = who
    people, files, handovers, moves = [], [], [], []
    for number in numbers:
        state = STATES[number % len(STATES)]
        sent_on = on - timedelta(seeded.randint(1, 300))
        due = due_after(sent_on)
        person = models.Person(name=f"Verzonnen {number}", is_synthetic=True)
        file = models.Trajectory(
            person_id=person.pk, reference=f"{number:06X}", question=WORDS, opened_on=sent_on, channel="desk"
        )
        held = kept.Handover(
            direction="out", trajectory_id=file.pk, sender=ours, sender_name="OCMW Meetstad", receiver=service,
            receiver_organisation=theirs, receiver_name="Budgethulp (CAW Meetland)",
            way=seeded.choice(["store", "link"]), purpose="Schulden bekijken",
            items=_items(person.name), until=on + timedelta(90), agreed_how="paper",
            agreed_on=sent_on, state=state, sent_on=sent_on, receipt_due=due.receipt, remind_on=due.remind,
            answer_due=due.answer, answered_on=sent_on if state in {"accepted", "waiting", "refused"} else None,
            started_on=sent_on, ended_on=sent_on, withdrawn_on=sent_on, refusal="full" if state == "refused" else "",
            outcome="helped" if state == "ended" else "", by_name="An Verzonnen",
        )  # fmt: skip
        people.append(person)
        files.append(file)
        handovers.append(held)
        moves.append(kept.Move(handover_id=held.pk, number=1, before="draft", after="sent", side="sender", on=sent_on))
    return [people, files, handovers, moves]


def _items(name: str) -> list[dict[str, str]]:
    told = {"name": name, "contact": "0470 00 00 00; bellen mag; GEEN brief", "question": WORDS}
    return [{"id": kind, "kind": kind, "label": kind, "text": text} for kind, text in told.items()]


def measure(store: str, who: tuple[UUID, UUID, UUID], on: date) -> None:
    """A worker who sends, a service that answers with a link, and who coordinates."""
    from django.test import Client

    from benchmarks.reception import ask, row, timed
    from rechtop.accounts.models import Role

    worker, coordinator = _account(who[0], Role.WORKER), _account(who[0], Role.HANDOVER_COORDINATOR)
    drafts = {way: iter(_drafts(worker, way, who, on)) for way in ("store", "link")}
    row("versturen naar een andere opslag", timed(lambda: _sends(worker[0], next(drafts["store"]))), TARGET)
    row("versturen met een link", timed(lambda: _sends(worker[0], next(drafts["link"]))), TARGET)
    reads, answers = iter(_keys(store, who[0])), iter(_keys(store, who[0]))
    anyone = Client()
    row("de link openen", timed(lambda: ask(anyone.get(next(reads)))), TARGET)
    row("antwoorden met een link", timed(lambda: _answers(anyone, next(answers))), TARGET)
    page = coordinator[0]
    for what, address in (("overzicht", ""), ("overzicht, één stand", "?stand=expired"),
                          ("overzicht, bladzijde 60", "?bladzijde=60")):  # fmt: skip
        row(what, timed(lambda: ask(page.get(f"/overdracht/opvolgen{address}"))), TARGET)  # noqa: B023 - asked at once


def _account(organisation: UUID, role: Any) -> tuple[Any, Any]:
    """Somebody who is logged in, and her account."""
    from allauth.mfa.totp.internal.auth import TOTP
    from django.test import Client

    from rechtop.accounts.models import Mandate, User
    from tests.accounts.logging_in import log_in
    from tests.accounts.people import SECRET

    user = User.objects.create_user(f"{role}@meetstad.example", None, name="An Verzonnen", is_demo=True)
    TOTP.activate(user, SECRET)
    Mandate.objects.create(person=user, organisation=organisation, role=role, valid_from=date(2024, 1, 1))
    return log_in(Client(), user), user


def _drafts(worker: tuple[Any, Any], way: str, who: tuple[UUID, UUID, UUID], on: date) -> list[str]:
    """Handovers that she looks at together with the person, ready to leave."""
    from rechtop.accounts.access import standing_of
    from rechtop.handovers.sending import To, draft
    from rechtop.handovers.states import Way
    from rechtop.reception.desk import desk_of
    from rechtop.reception.start.beginning import Arrival, begin

    at = desk_of(standing_of(worker[1], on), on)
    to = To(who[2], "Budgethulp (CAW Meetland)", Way(way), who[1])
    made = []
    for _ in range(ROUNDS):
        file = begin(at, Arrival(name="Fatima", question=WORDS, synthetic=True))
        held = draft(at, file.pk, to, "Schulden bekijken", _items("Fatima"), on + timedelta(90))  # type: ignore[arg-type]
        made.append(f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}")
    return made


def _keys(store: str, organisation: UUID) -> list[str]:
    """Private links to handovers that nobody answered."""
    from django.utils import timezone

    from rechtop.handovers.models import Handover
    from rechtop.stores.peers import new_door

    held = Handover.objects.using(store).filter(state="sent", way="link").order_by("pk")[:ROUNDS]
    until = timezone.now() + timedelta(8)
    return [f"/overdracht/antwoord/{new_door(organisation, one.pk, 'handover', until)}" for one in held]


def _sends(client: Any, address: str) -> None:
    answer = client.post(address, {"agree": "1", "how": "voice", "witness": "Bo Verzonnen"})
    if answer.status_code != 302:
        raise SystemExit(f"versturen gaf {answer.status_code}")


def _answers(client: Any, address: str) -> None:
    if client.post(address, {"state": "accepted", "to_person": "Welkom op maandag."}).status_code != 302:
        raise SystemExit("antwoorden ging niet")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else HANDOVERS)
