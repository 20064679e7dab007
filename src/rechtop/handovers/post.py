"""Bringing what waits: to a store here at once, to another installation over HTTPS."""

from __future__ import annotations

import json
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener
from uuid import UUID

from rechtop.handovers.documents import Signed
from rechtop.handovers.errors import DocumentRefused
from rechtop.handovers.exchange import deliver
from rechtop.handovers.receiving import apply
from rechtop.stores.models import Peer

ADDRESS = "/overdracht/post"
"""Where another installation takes documents in."""

TIMEOUT = 10
"""Seconds that we wait for the other side."""

HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def post_brings(store: str) -> tuple[int, int]:
    """Bring everything that waits in the outbox of a store: how many arrived, how many still wait."""
    return deliver(store, apply, over_the_network)


class _Straight(HTTPRedirectHandler):
    """To the address that was checked and nowhere else: another installation cannot send ours on."""

    def redirect_request(self, *told: object, **more: object) -> None:
        """No: the answer with its 3xx is then an error like any other."""
        return


def over_the_network(organisation: UUID, signed: Signed) -> None:
    """Bring a document to another installation. Raises OSError when it did not arrive, DocumentRefused if refused."""
    peer = Peer.objects.filter(pk=organisation, ended_on=None).exclude(address="").first()
    if peer is None:
        raise DocumentRefused("Van deze organisatie is geen adres bekend. Toevoegen: rechtop peer add")
    parts = urlsplit(peer.address)
    if parts.scheme != "https" and parts.hostname not in HERE:
        raise DocumentRefused("Dossiers gaan alleen over https naar een andere installatie.")
    asked = Request(  # noqa: S310 - only https, or this machine
        peer.address.rstrip("/") + ADDRESS,
        data=json.dumps(signed.to_wire()).encode(),
        headers={"Content-Type": "application/json"},
        method="POST",
    )
    try:
        with build_opener(_Straight).open(asked, timeout=TIMEOUT) as answer:
            told = json.loads(answer.read(10_000))
    except HTTPError as refused:
        if 400 <= refused.code < 500 and refused.code != 429:
            raise DocumentRefused(f"De andere kant weigert dit document ({refused.code}).") from None
        raise
    except (ValueError, RecursionError, HTTPException):
        raise OSError("the other side answered something else") from None
    if not isinstance(told, dict) or told.get("digest") != signed.digest.hex():
        raise OSError("the other side kept something else")
