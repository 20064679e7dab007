"""Pages: by number, and by cursor while everything moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.hsds.asked import Cursor, WrongParameter, read
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.lists import LISTS
from rechtop.organisations.hsds.versions import Version
from rechtop.organisations.models import Organisation, Service
from tests.effort import examples
from tests.organisations.hsds.town import ON, everything, organisation, place

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

MOVES = ("edit", "end", "pause", "away", "add")
uuids = st.integers(0, 2**128 - 1).map(lambda number: UUID(int=number))


def rows(owner: Organisation, ids: list[UUID]) -> list[Service]:
    made = [Service(id=id, slug=id.hex, name=f"Dienst {id.hex[:4]}", organisation=owner) for id in ids]
    return Service.objects.bulk_create(made)


def listed(name: str, **asked: str) -> tuple[dict[str, Any], str | None]:
    """A page and the cursor of the next one, without the way over HTTP."""
    query = QueryDict(mutable=True)
    query.update(asked)
    page, contents = LISTS[name](Version.V30, Links("https://proef.example"), read(query, now()), ON).page()
    return page.json(contents, None), page.after.written() if page.after is not None else None


def walk(between: Callable[[int], None], **asked: str) -> list[str]:
    """The identities on all pages of services; something happens between two pages."""
    seen, after, number = [], "", 0
    while after is not None:
        found, following = listed("services", after=after, **asked)
        number += 1
        assert found["page_number"] == number
        assert found["first_page"] == (number == 1)
        assert found["last_page"] == (following is None)
        seen += [item["id"] for item in found["contents"]]
        after = following
        between(number)
        assert number < 200
    return seen


@examples(25, soak=3000)
@given(
    ids=st.lists(uuids, unique=True, min_size=1, max_size=12),
    size=st.integers(1, 4),
    moves=st.lists(st.tuples(st.integers(1, 9), st.integers(0, 11), st.sampled_from(MOVES))),
    new=st.lists(uuids, unique=True, max_size=10),
)
def test_a_walk_tells_everything_once_whatever_happens_meanwhile(
    ids: list[UUID], size: int, moves: list[tuple[int, int, str]], new: list[UUID]
) -> None:
    with transaction.atomic():
        owner, other = organisation("een"), organisation("ander")
        rows(owner, ids)
        fresh = [id for id in new if id not in ids]
        stayed, changed = set(ids), set()

        def between(number: int) -> None:
            for when, which, move in moves:
                if when != number:
                    continue
                chosen = Service.objects.get(pk=ids[which % len(ids)])
                if move == "add":
                    changed.update(str(row.pk) for row in rows(owner, [fresh.pop()] if fresh else []))
                    continue
                if move == "away":
                    chosen.organisation = other
                    stayed.discard(chosen.pk)
                elif move == "end":
                    chosen.valid_until = ON.replace(day=1)
                else:
                    chosen.name, chosen.is_paused = f"Anders {number}", move == "pause"
                chosen.save()
                changed.add(str(chosen.pk))

        began = now()
        seen = walk(between, per_page=str(size), organization_id=str(owner.pk))
        assert len(seen) == len(set(seen))
        assert {str(id) for id in stayed} <= set(seen)
        later, _ = listed("services", after="", per_page="500", modified_after=began.isoformat())
        assert changed <= {item["id"] for item in later["contents"]}
        transaction.set_rollback(True)


@examples(25)
@given(ids=st.lists(uuids, unique=True, max_size=12), size=st.integers(1, 5), page=st.integers(1, 5))
def test_numbered_pages_are_slices_of_the_same_order(ids: list[UUID], size: int, page: int) -> None:
    with transaction.atomic():
        rows(organisation(), ids)
        found, after = listed("services", page=str(page), per_page=str(size))
        assert [item["id"] for item in found["contents"]] == [str(id) for id in sorted(ids)][(page - 1) * size :][:size]
        assert after is None
        assert (found["total_items"], found["total_pages"]) == (len(ids), -(-len(ids) // size))
        assert found["size"] == len(found["contents"])
        assert found["empty"] == (not found["contents"])
        assert found["last_page"] == (page * size >= len(ids))
        transaction.set_rollback(True)


def test_the_next_page_is_where_the_answer_says(client: Client) -> None:
    rows(organisation(), [UUID(int=number) for number in range(1, 8)])
    for begin in ("/hsds/services?per_page=3", "/hsds/services?after=&per_page=3"):
        seen, address = [], begin
        while address:
            response = client.get(address.removeprefix("http://testserver"))
            seen += [item["id"] for item in response.json()["contents"]]
            address = response.json()["next"] or ""
            assert (f'<{address}>; rel="next"' if address else None) == response.headers.get("Link")
        assert seen == [str(UUID(int=number)) for number in range(1, 8)]
    assert "harvest_from" in client.get("/hsds/services?after=").json()


def test_short_lists_have_pages_too(client: Client) -> None:
    whole = client.get("/hsds/taxonomy_terms?per_page=500").json()
    seen, address = [], "/hsds/taxonomy_terms?per_page=7&after="
    while address:
        found = client.get(address.removeprefix("http://testserver")).json()
        seen += [item["id"] for item in found["contents"]]
        address = found["next"]
    assert seen == [item["id"] for item in whole["contents"]]
    assert len(seen) == len(set(seen)) == whole["total_items"] > 30


def test_a_page_with_everything_of_every_service_stays_short(client: Client) -> None:
    for number in range(27):
        organisation(f"org-{number}")
    found = client.get("/hsds/organizations?full_service=true&per_page=500").json()
    assert (found["size"], found["total_pages"], found["last_page"]) == (25, 2, False)


def test_everything_can_be_had_one_a_line(client: Client) -> None:
    rows(organisation(), [UUID(int=number) for number in range(1, 450)])
    response = client.get("/hsds/services?format=ndjson&per_page=3")
    assert response.headers["Content-Type"] == "application/x-ndjson"
    assert len(b"".join(response.streaming_content).splitlines()) == 449  # type: ignore[attr-defined]


def test_only_what_changed_is_on_one_page_however_many(client: Client) -> None:
    made = rows(organisation(), [UUID(int=number) for number in range(1, 300)])
    found = client.get("/hsds/services?minimal=true").json()
    assert found["total_pages"] == 1
    assert [set(item) for item in found["contents"]] == [{"id", "modified_date", "last_modified"}] * len(made)
    assert client.get("/hsds/services?minimal=true&per_page=10").json()["total_pages"] == 30


QUESTIONS = {
    "services?per_page=500": 4,
    "services?per_page=500&after=": 4,
    "services?per_page=500&full=true": 22,
    "services?minimal=true": 3,
    "organizations?per_page=500": 3,
    "organizations?per_page=500&full=true": 9,
    "service_at_locations?per_page=500&full=true": 9,
    "taxonomy_terms?per_page=500": 1,
}


def asked(client: Client) -> dict[str, int]:
    """How many questions each page puts to the database."""
    found = {}
    for address in QUESTIONS:
        with CaptureQueriesContext(connection) as questions:
            assert client.get(f"/hsds/v3.1/{address}").status_code == 200
        found[address] = len(questions)
    return found


def test_a_page_asks_as_many_questions_as_ever_however_long_it_is(client: Client) -> None:
    owner = organisation()
    everything(owner, place(owner))
    assert asked(client) == QUESTIONS
    more = organisation("meer")
    for number in range(4):
        everything(more, place(more, name=f"Huis {number}"), f"meer-{number}")
    assert asked(client) == QUESTIONS


@pytest.mark.parametrize(
    "cursor", ["x", "####", "é", "AAAA", Cursor(None, 1, now()).written(), "MTIzfDJ8MjAyNi0wMS0wMQ", "x" * 5000]
)
def test_a_cursor_of_nobody_is_refused(client: Client, cursor: str) -> None:
    response = client.get("/hsds/services", {"after": cursor})
    assert response.status_code == 400
    assert response.json()["parameter"] == "after"


@given(st.text(max_size=60))
def test_no_cursor_can_break_anything(written: str) -> None:
    try:
        found = Cursor.read(written, now())
    except WrongParameter:
        return
    assert found.last is None or Cursor.read(found.written(), now()) == found
