"""A worker who agrees on one step after the other while her database restarts: `python -m tests.stores.restarting MAP`.

Every step goes through the whole site, as from her browser: when it is not kept she gets her text back and sends the
same form again. Each step that she was shown as kept is a line on the output; a line on the input ends it, and then the
last line tells what stands in the store.
"""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

KEPT, NOT_NOW = 302, 503
_not_now: list[str] = []
_TOKEN = re.compile(r'name="once" value="([^"]+)"')


def main(data: Path) -> None:
    """Open a store of its own, and work until somebody says stop."""
    from rechtop.site.serve import make_ready

    make_ready(data)
    from django.test import override_settings

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={"default": plain, "staticfiles": plain}):
        _work()


def _work() -> None:
    from django.test import Client
    from django.utils import timezone

    from rechtop.accounts.access import standing_of
    from rechtop.accounts.models import Role
    from rechtop.journal.checking import check_chain
    from rechtop.reception.desk import Desk
    from rechtop.reception.models import Step
    from rechtop.reception.start.beginning import Arrival, begin
    from rechtop.stores.opening import add_store
    from tests.accounts.logging_in import log_in
    from tests.accounts.people import mandated

    organisation, on = uuid4(), timezone.localdate()
    store = add_store(organisation, "OCMW Herstart", on=on, synthetic=True)
    user = mandated(Role.WORKER, organisation)
    file = begin(Desk(standing_of(user, on), organisation, store, on), Arrival(name="Fatima", synthetic=True))
    client = log_in(Client(raise_request_exception=False, SERVER_NAME="localhost"), user)
    number = 0
    stop = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.readline(), stop.set()), daemon=True).start()
    while not stop.is_set():
        number += 1
        form = {"doe": "afspreken", "what": f"Stap {number}", "who": str(user.pk), "due_on": on.isoformat()}
        _agree(client, f"/onthaal/dossier/{file.pk}/stappen", form)
        _say(form["what"])
    steps = sorted(step.what for step in Step.objects.using(store))
    _say(json.dumps({"steps": steps, "faults": check_chain(store, []), "not_now": len(_not_now)}))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _agree(client: Any, address: str, form: dict[str, str]) -> None:
    """Send one form until it is kept; each time that it is not, what she typed is on the page that says so."""
    token = ""
    while True:
        if not token:
            shown = _asked(client, "get", address)
            found = _TOKEN.search(shown.content.decode())
            token = found[1] if found else ""
            continue
        answer = _asked(client, "post", address, form | {"once": token})
        if answer.status_code == KEPT:
            return
        assert form["what"] in answer.content.decode(), answer.status_code


def _asked(client: Any, method: str, address: str, *form: dict[str, str]) -> Any:
    from django.db import close_old_connections

    close_old_connections()  # as the server does for each request
    answer = getattr(client, method)(address, *form)
    assert answer.status_code in {200, KEPT, NOT_NOW}, answer.status_code
    if answer.status_code == NOT_NOW:
        _not_now.append(method)
        time.sleep(0.05)
    return answer


if __name__ == "__main__":
    main(Path(sys.argv[1]))
