"""The route in words: neutral dates for a calendar, the text of the command line, JSON for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rechtop.cli import main
from rechtop.explorer.help_now import told_of
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.route import route, words
from rechtop.law.route.agenda import HAND_IN, POST, agenda
from rechtop.law.route.printing import route_json, route_text
from rechtop.law.subjects import OFFICES
from tests.law.joint.households import CHILD, adult, disabled, home

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_a_calendar_tells_nobody_what_it_is_about() -> None:
    entries = agenda(route(home(disabled())))
    assert entries[0].title == HAND_IN
    assert POST in {entry.title for entry in entries}
    names = {about(right).name.lower() for right in law().rights} | {office.title.lower() for office in OFFICES}
    telling = names | {"ocmw", "leefloon", "recht", "steun", "uitkering", "ziekenfonds"}
    assert not [entry for entry in entries for name in telling if name in entry.title.lower()]
    assert [entry.on for entry in entries] == sorted(entry.on for entry in entries)


def test_a_calendar_never_asks_for_something_on_a_day_on_which_all_is_closed() -> None:
    for entry in agenda(route(home(disabled(), on="2025-03-01"))):  # a Saturday
        assert entry.on.weekday() < 5


def test_the_text_tells_the_steps_and_ends_with_the_ocmw() -> None:
    text = route_text(route(home(disabled())), told_of(["slaapplaats"]))
    assert (
        text.index("DIT KAN NIET WACHTEN") < text.index("VANDAAG AFGEVEN") < text.index("STAP 1: FOD SOCIALE ZEKERHEID")
    )
    assert "Vraag een voorschot of een leefloon tot u dit krijgt: Inkomensvervangende tegemoetkoming." in text
    assert "Dan komt er € 2.040,56 per maand bij." in text
    assert "Beslissing ten laatste op 31/03/2025. De brief vertrekt ten laatste op 08/04/2025." in text
    assert text.rstrip().splitlines()[-2] == "LAATSTE STAP: HET OCMW"


def test_a_total_without_an_upper_end_is_not_told() -> None:
    unknown = {"id": "an", "birth_date": "1950-01-01", "residence_status": "belgian", "lives_in_belgium": "yes"}
    found = route(home(unknown))
    assert words.total(found) == "" or not found.open_amounts


def test_what_may_be_received_already_is_said_beside_the_total() -> None:
    family = (adult(child_in_charge="yes"), CHILD)
    told = home(*family, related={("bo", "an"): "child"})
    open_ = home(*family, related={("bo", "an"): "child"}, receives_complete="no")
    assert "Dan is het minder." not in words.total(route(told))
    assert "Dan is het minder." in words.total(route(open_))
    assert any(line.startswith("U krijgt dit nu nog niet") for line in route(open_).assumptions)


def test_json_holds_the_same_steps() -> None:
    found = route(home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"}))
    told = json.loads(json.dumps(route_json(found)))
    assert [step["office"] for step in told["steps"]] == [visit.office.id for visit in found.visits]
    assert told["coming"][0]["because"] == "Dan krijgt u 3 volle maanden: Leefloon."
    assert told["month"]["unit"] == "EUR/month"
    assert told["last_step"].startswith("Geraakt u er niet uit?")


def test_the_command_prints_a_route(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", str(EXAMPLES / "dakloze_man.yaml")]) == 0
    assert "Ik heb vannacht geen bed" in capsys.readouterr().out
    assert main(["route", str(EXAMPLES / "weduwe_van_67.yaml"), "--months", "3", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"][0]["office"] == "pensioen"
