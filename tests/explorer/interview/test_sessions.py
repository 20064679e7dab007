"""Nobody's data: a short session, its end on every page, and nothing left of it afterwards."""

import json
import logging
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from rechtop.explorer.interview import asking, sessions
from rechtop.explorer.interview.state import KEY
from rechtop.site.logs import PlaceOnly, WithoutQuery
from tests.explorer.interview.visitor import ANSWERS, NEXT, PEOPLE, START, Visitor, text

COOKIE = "gesprek"
PAGES = [PEOPLE, f"{NEXT}/1", ANSWERS, "/rechten/pauze", "/rechten/bewaren", "/rechten/verborgen"]


def ends(visitor: Visitor) -> str:
    """The time that a page says: "14.32"."""
    found = re.search(r"om (\d\d\.\d\d) uur", text(visitor.page.select_one("#tijd")))
    assert found is not None
    return found[1]


# -- how long it lasts ------------------------------------------------------------------------------------------------


def test_nothing_is_held_before_somebody_begins(visitor: Visitor) -> None:
    for address in ("/", START, "/rechten/verder", "/nu-hulp", "/balie"):
        response = visitor.client.get(address)
        assert COOKIE not in response.cookies
    assert Session.objects.count() == 0


def test_the_cookie_is_kept_from_scripts_and_other_sites_and_goes_with_the_browser(visitor: Visitor) -> None:
    cookie = visitor.client.post(START, {}).cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert not cookie["secure"]  # the tests speak plain http


def test_over_https_the_cookie_is_only_sent_encrypted() -> None:
    program = "from rechtop.site import settings as s; print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE)"
    env = {**os.environ, "RECHTOP_HOSTS": "rechtop.example", "RECHTOP_SECRET_KEY": "x"}
    said = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["True", "True"]


def test_every_page_says_when_the_answers_are_wiped_and_makes_it_later(visitor: Visitor) -> None:
    visitor.alone()
    for address in PAGES:
        Session.objects.update(expire_date=timezone.now() + timedelta(minutes=2))
        visitor.go(address)
        held = Session.objects.get().expire_date
        assert timedelta(minutes=29) < held - timezone.now() <= timedelta(minutes=30)
        assert ends(visitor) == timezone.localtime(held).strftime("%H.%M")
        assert visitor.page.select_one("button[value=langer], form[action='/rechten/langer'] button") is not None
        assert visitor.page.select_one("form[action='/rechten/wis'] button") is not None


def test_more_time_keeps_what_is_typed_on_a_question(visitor: Visitor) -> None:
    visitor.alone()
    name = visitor.until_amount()
    page = visitor.answer(doe="langer", bedrag="12,3")
    assert visitor.question == name
    assert visitor.error == ""
    assert page.select_one("#bedrag")["value"] == "12,3"  # type: ignore[index]


def test_more_time_leads_back_to_the_page_that_asked_and_nowhere_else(visitor: Visitor) -> None:
    visitor.alone()
    visitor.send("/rechten/langer", {"naar": ANSWERS})
    assert visitor.address == ANSWERS
    for elsewhere in ("https://elders.example/", "//elders.example", "/balie", ""):
        visitor.send("/rechten/langer", {"naar": elsewhere})
        assert visitor.address == f"{NEXT}/1"


def test_a_script_gets_only_the_new_time(visitor: Visitor) -> None:
    visitor.alone()
    response = visitor.client.post("/rechten/langer", headers={"HX-Request": "true"})
    assert response.content.decode().strip().startswith("<p>Rechtop bewaart niets.")


def test_after_half_an_hour_nothing_is_there_any_more(visitor: Visitor) -> None:
    visitor.alone()
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    visitor.go(ANSWERS)
    assert visitor.address == "/rechten/voorbij"
    assert "Alles wat u invulde, is gewist." in text(visitor.page)
    visitor.send(f"{NEXT}/1", {"vraag": "f.p1.savings", "doe": "verder", "bedrag": "5"})
    assert visitor.address == "/rechten/voorbij"
    assert Session.objects.filter(expire_date__gt=timezone.now()).count() == 0


def test_what_is_over_is_removed_and_what_is_not_stays(visitor: Visitor, client: Client) -> None:
    visitor.alone()
    old = Session.objects.create(session_key="oud", session_data="x", expire_date=timezone.now())
    assert sessions.purge() == 1
    assert not Session.objects.filter(pk=old.pk).exists()
    visitor.go(ANSWERS)
    assert visitor.address == ANSWERS
    assert sessions.purge() == 0


def test_every_worker_keeps_removing_what_is_over_also_after_a_failure(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from django.db import DatabaseError

    rounds: list[str] = []
    besides: list[str] = []

    def purge() -> int:
        rounds.append("gewist")
        if len(rounds) == 1:
            raise DatabaseError("database is locked")
        return 0

    def sleep(seconds: float) -> None:
        assert seconds <= 60
        if len(rounds) == 3:
            raise StopIteration

    monkeypatch.setattr(sessions, "purge", purge)
    monkeypatch.setattr(sessions, "forget", lambda: None)
    monkeypatch.setattr(sessions.time, "sleep", sleep)
    with caplog.at_level(logging.CRITICAL), pytest.raises(StopIteration):
        sessions.keep_purging(lambda: besides.append("ook"))
    assert (len(rounds), len(besides)) == (3, 2)


# -- wiping -----------------------------------------------------------------------------------------------------------


def test_wiping_removes_the_row_and_the_cookie(visitor: Visitor) -> None:
    visitor.alone()
    key = visitor.client.cookies[COOKIE].value
    response = visitor.client.post("/rechten/wis")
    assert response.headers["Location"] == "/rechten/voorbij"
    assert response.cookies[COOKIE].value == ""
    assert response.cookies[COOKIE]["expires"].startswith("Thu, 01 Jan 1970")
    assert not Session.objects.filter(session_key=key).exists()
    visitor.client.cookies[COOKIE] = key  # somebody who kept the cookie finds nothing
    visitor.go(ANSWERS)
    assert visitor.address == "/rechten/voorbij"


def test_beginning_anew_leaves_nothing_of_before(visitor: Visitor) -> None:
    visitor.alone()
    before = visitor.client.cookies[COOKIE].value
    visitor.begin()
    assert visitor.client.cookies[COOKIE].value != before
    assert [session.session_key for session in Session.objects.all()] == [visitor.client.cookies[COOKIE].value]


def test_wiping_twice_or_without_anything_is_fine(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.send("/rechten/wis", {})
        assert visitor.address == "/rechten/voorbij"


def test_nothing_is_wiped_by_a_link(visitor: Visitor) -> None:
    visitor.alone()
    assert visitor.client.get("/rechten/wis").status_code == 405
    assert visitor.client.get("/rechten/langer").status_code == 405
    visitor.go(ANSWERS)
    assert visitor.address == ANSWERS


def test_a_form_from_another_site_is_refused(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(START, {}).status_code == 403
    assert Session.objects.count() == 0


# -- what is on the disk ----------------------------------------------------------------------------------------------

CANARY = "Kanarievogel"
WALK = """
import json, sqlite3, sys
import django
django.setup()
from datetime import timedelta
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from rechtop.explorer.interview import sessions

call_command("migrate", interactive=False, verbosity=0)
other = Client(SERVER_NAME="localhost")
other.post("/rechten", {"voor": "zelf"})

def files():
    return {path.name: path.read_bytes() for path in settings.DATA.glob("rechtop.sqlite3*")}

told = {}
for how in ("wis", "opnieuw", "voorbij"):
    client, held = Client(SERVER_NAME="localhost"), []

    def post(address, **fields):
        client.post(address, fields)
        held.extend(Session.objects.values_list("session_data", flat=True))

    post("/rechten", voor="zelf")
    post("/rechten/wie", doe="erbij", naam=sys.argv[1], jaar="1957")
    for amount in range(1000, 1030):
        post("/rechten/vraag/1", vraag="f.p1.savings", doe="verder", bedrag=str(amount))
    before = {name: content.decode("latin-1") for name, content in files().items()}
    if how == "wis":
        assert client.post("/rechten/wis").status_code == 302
    elif how == "opnieuw":
        client.post("/rechten", {"voor": "zelf"})
    else:
        Session.objects.filter(session_key=client.cookies["gesprek"].value).update(expire_date=timezone.now())
        assert sessions.purge() == 1
    (settings.DATA / f"still running after {how}").mkdir()
    for name, content in files().items():
        (settings.DATA / f"still running after {how}" / name).write_bytes(content)
    left = list(Session.objects.values_list("session_data", flat=True))
    told[how] = {"held": held, "before": before, "left": left}
print(json.dumps(told))
"""
ENDS = ("wis", "opnieuw", "voorbij")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, dict[str, object]], Path]:
    """Interviews in a process of its own, in files, each ended in one of three ways."""
    data = tmp_path_factory.mktemp("walked")
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "rechtop.site.settings", "RECHTOP_DATA": str(data)}
    env["RECHTOP_SECRET_KEY"] = "only-for-tests"
    command = [sys.executable, "-c", WALK, CANARY]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stderr
    return json.loads(done.stdout), data


@pytest.mark.parametrize("how", ENDS)
def test_nothing_of_an_interview_is_left_in_the_files_when_it_is_over(
    walked: tuple[dict[str, dict[str, object]], Path], how: str
) -> None:
    """A session is stored compressed: what is looked for is what was really stored, in pieces, of every moment."""
    told, data = walked
    held, before, left = told[how]["held"], told[how]["before"], told[how]["left"]
    assert isinstance(held, list)
    assert isinstance(before, dict)
    assert isinstance(left, list)
    assert len(set(held)) > 20
    pieces = {row[start : start + 24] for row in held for start in range(0, len(row) - 24, 24)}
    pieces -= {piece for piece in pieces if any(piece in row for row in left)}  # how every session begins
    assert len(pieces) > 100
    assert any(piece in content for content in before.values() for piece in pieces)  # it was there
    still_running = {f"still running after {end}" for end in ENDS[ENDS.index(how) :]}
    files = [path for path in data.rglob("*") if path.is_file() and path.parent.name in {data.name, *still_running}]
    assert {path.parent.name for path in files if path.name == "rechtop.sqlite3"} == {data.name, *still_running}
    found = {path.name for path in files for piece in pieces if piece.encode() in path.read_bytes()}
    assert found == set()
    assert [path.name for path in files if CANARY.encode() in path.read_bytes()] == []
    assert len(left) in (1, 2, 3)  # the other visitor keeps hers, and who began anew has begun


# -- what is written down ---------------------------------------------------------------------------------------------


def test_a_fault_in_an_interview_writes_down_nothing_that_was_told(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.begin()
    visitor.person(CANARY, jaar="1957")
    visitor.everybody()
    visitor.put("f.p1.savings", doe="verder", bedrag="98765")

    def falls(*_: object) -> None:
        raise RuntimeError(f"{CANARY} {visitor.client.session[KEY]}")

    monkeypatch.setattr(asking, "next_of", falls)
    visitor.client.raise_request_exception = False
    with caplog.at_level(logging.DEBUG):
        response = visitor.client.get(f"{NEXT}/2")
    assert response.status_code == 500
    formatter, cut = PlaceOnly("%(message)s"), WithoutQuery()
    lines = [formatter.format(record) for record in caplog.records if cut.filter(record)]
    assert any("RuntimeError" in line for line in lines)
    assert [line for line in lines if CANARY in line or "98765" in line] == []
    assert CANARY not in response.content.decode()


def test_a_walk_through_the_interview_writes_nothing(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        visitor.alone()
        for _ in range(3):
            visitor.usual()
        visitor.put("f.p1.savings", doe="verder", bedrag="veel")
        visitor.go(ANSWERS)
        visitor.send("/rechten/wis", {})
    assert [record.getMessage() for record in caplog.records] == []


def test_no_page_of_an_interview_may_be_kept_by_anybody(visitor: Visitor) -> None:
    visitor.alone()
    for address in (START, "/rechten/voorbij", "/rechten/verder", *PAGES):
        headers = visitor.client.get(address).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] in ("same-origin", "no-referrer")
