"""A private link opens no longer than the agreement, and nothing once help is refused, ended or withdrawn."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from rechtop.handovers.links import send_link
from rechtop.handovers.models import Handover
from rechtop.handovers.states import State
from rechtop.stores.models import Door
from tests.handovers.door.test_door import _link, left
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["left"]


def _set(store: str, held: Handover, **values: object) -> None:
    Handover.objects.using(store).filter(pk=held.pk).update(**values)
    held.refresh_from_db()


def test_p04_after_the_agreement_it_shows_nothing_takes_nothing_and_is_not_renewed(
    store: str, left: Handover, client: Client
) -> None:
    address = _link()
    _set(store, left, until=timezone.localdate() - timedelta(1))
    page = client.get(address)
    assert page.status_code == 410
    assert "gasrekening" not in page.content.decode()
    assert client.post(address, {"state": "accepted"}).status_code == 410
    left.refresh_from_db()
    assert left.state == State.SENT
    Door.objects.update(until=timezone.now() - timedelta(1))
    mails = len(mail.outbox)
    assert client.post(f"{address}/nieuw").status_code == 410
    assert len(mail.outbox) == mails


def test_p04_a_link_never_works_longer_than_she_agreed(store: str, left: Handover) -> None:
    today = timezone.localdate()
    _set(store, left, until=today + timedelta(2))
    assert send_link(left, OURS, lambda path: path, today)
    until: datetime = Door.objects.get(withdrawn_at=None).until
    assert timezone.localtime(until).date() == left.until


def test_p05_refused_it_closes_for_good(left: Handover, client: Client) -> None:
    address = _link()
    client.post(address, {"state": "refused", "refusal": "full", "next_step": "Bel in mei terug"})
    page = client.get(address)
    assert page.status_code == 410
    assert "gasrekening" not in page.content.decode()
    assert "afgerond" in page.content.decode()


def test_the_address_with_its_key_is_told_to_no_page(left: Handover, client: Client) -> None:
    assert client.get(_link())["Referrer-Policy"] == "strict-origin"


def test_p01_without_a_mail_server_the_link_is_not_left_on_the_disk(left: Handover, tmp_path: Path) -> None:
    backend = "django.core.mail.backends.filebased.EmailBackend"
    with override_settings(EMAIL_BACKEND=backend, EMAIL_FILE_PATH=str(tmp_path), DEMO=False):
        assert not send_link(left, OURS, lambda path: path, timezone.localdate())
    assert not list(tmp_path.iterdir())
