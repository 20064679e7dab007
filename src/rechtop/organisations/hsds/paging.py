"""Pages of a list. Two ways: by number, as HSDS asks, and by cursor, for whoever copies everything.

Both follow the identities, which never change. With a cursor, what is there from the first page to the last comes
exactly once, whatever is edited, added or ended in between; what is added meanwhile comes once or not at all. Each page
of a walk tells the moment from which to ask for changes the next time, so that nothing is missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Model, QuerySet

from rechtop.organisations.hsds.asked import Asked, Cursor
from rechtop.organisations.hsds.values import Json, moment

MARGIN = timedelta(minutes=10)
"""How long before a walk changes may have begun that were not to be seen yet when it began."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the identities on it, how many there are in all, and where the next one begins.

    ``began`` is when the walk with a cursor began; None for a page by number, which so stays the same to the letter.
    """

    ids: Sequence[UUID]
    total: int
    number: int
    size: int
    is_last: bool
    after: Cursor | None
    began: datetime | None

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // self.size)

    def json(self, contents: list[Json], following: str | None) -> Json:
        """As HSDS wants a page; ``following`` is the address of the next one."""
        found: Json = {
            "total_items": self.total,
            "total_pages": self.pages,
            "page_number": self.number,
            "size": len(contents),
            "first_page": self.number == 1,
            "last_page": self.is_last,
            "empty": not contents,
            "next": following,
        }
        if self.began is not None:
            found["harvest_from"] = moment(self.began - MARGIN)
        return found | {"contents": contents}


def page_of(found: QuerySet[Model], asked: Asked) -> Page:
    """The page that is asked for: at most two questions."""
    ordered = found.order_by("pk").values_list("pk", flat=True)
    total = found.order_by().count()
    if asked.cursor is None:
        size = asked.per_page if asked.is_sized or not asked.minimal else max(total, 1)
        begin = (asked.page - 1) * size
        ids = list(ordered[begin : begin + size]) if begin < total else []
        return Page(ids, total, asked.page, size, begin + size >= total, None, None)
    size, cursor = asked.per_page, asked.cursor
    walked = ordered if cursor.last is None else ordered.filter(pk__gt=cursor.last)
    ids = list(walked[: size + 1])
    more = len(ids) > size
    ids = ids[:size]
    after = Cursor(ids[-1], cursor.page + 1, cursor.began) if more else None
    return Page(ids, total, cursor.page, size, not more, after, cursor.began)


def every(found: QuerySet[Model], size: int) -> Iterator[Sequence[UUID]]:
    """All identities, in batches, as in a walk with a cursor."""
    ordered = found.order_by("pk").values_list("pk", flat=True)
    ids = list(ordered[:size])
    while ids:
        yield ids
        ids = list(ordered.filter(pk__gt=ids[-1])[:size])


def slice_of(ids: Sequence[UUID], asked: Asked) -> Page:
    """The page that is asked for of a short list that is all there, in the order of the identities."""
    found, total, size = sorted(ids), len(ids), asked.per_page
    cursor = asked.cursor
    if cursor is None:
        begin = (asked.page - 1) * size
        return Page(found[begin : begin + size], total, asked.page, size, begin + size >= total, None, None)
    last = cursor.last
    left = found if last is None else [id for id in found if id > last]
    after = Cursor(left[size - 1], cursor.page + 1, cursor.began) if len(left) > size else None
    return Page(left[:size], total, cursor.page, size, after is None, after, cursor.began)
