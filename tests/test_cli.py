"""The command line: what it answers, what it refuses and with which words and exit status.

Most tests run an invented law; the last ones the real one, as somebody would who has just installed it.
"""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import rechtop
from rechtop import cli
from rechtop.law import answers, printing, sentences
from rechtop.law.household_file import LARGEST
from rechtop.law.sentences import ALWAYS_APPLY, LAST_STEP
from rechtop.rules.values import Told
from tests.rules.toy import AN, LAW, about, finding, person, told_of

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
TENANT: Told = {"tenure": "tenant", "rooms": "2"}
KID = person(id="kid", birth_date="2020-06-01")


@dataclass(frozen=True)
class Said:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Rechtop = Callable[..., Said]


@pytest.fixture
def rechtop_(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Rechtop:
    """Run a command on the toy law."""
    monkeypatch.setattr(cli, "law", lambda: LAW)
    for module in (answers, printing, sentences):
        monkeypatch.setattr(module, "about", about)

    def run(*arguments: str | Path) -> Said:
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(str(stop.code))
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Write a household file."""

    def write(*people: Mapping[str, Told], content: bytes | None = None, **top: Told) -> Path:
        path = tmp_path / "gezin.yaml"
        told = told_of(*(dict(one) for one in people), **top)
        path.write_bytes(json.dumps(told).encode() if content is None else content)
        return path

    return write


File = Callable[..., Path]

# -- rights -----------------------------------------------------------------------------------------------------------


def test_the_answer_has_the_keys_that_other_programs_rely_on(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(person(savings=""), dwelling=TENANT), "--json")
    assert (said.status, said.err) == (0, "")
    found = said.json
    assert {"on", "law", "rights", "not_relevant", "next_question"} <= set(found)
    assert (found["on"], found["law"]) == ("2025-03-01", LAW.hash)
    assert found["not_relevant"] == 1
    assert set(found["next_question"]) >= {"fact", "of", "text", "why"}
    assert (found["next_question"]["fact"], found["next_question"]["of"]) == ("savings", "an")
    for right in found["rights"]:
        assert {
            "right", "holder", "outcome", "received", "needs", "judgements", "stale", "unverified", "because",
            "apply_at", "sources",
        } <= set(right)  # fmt: skip
        assert all(set(reason) == {"condition", "truth", "text", "source"} for reason in right["because"])
    bijstand = next(right for right in found["rights"] if right["right"] == "bijstand")
    assert (bijstand["outcome"], bijstand["received"], bijstand["needs"]) == ("undecided", "no", ["an.savings"])
    assert bijstand["amount"] == {"low": "0.00", "high": "600.00", "unit": "EUR/month", "kind": "income"}
    assert bijstand["amount_if_granted"] == {"low": "600.00", "high": "600.00"}
    assert bijstand["amount_known"] is True
    assert bijstand["judgements"] == [
        {"condition": "bijstand.werkbereid", "of": "an", "authority": "OCMW", "text": "of u bereid bent te werken"}
    ]
    assert bijstand["sources"] == ["https://voorbeeld.test/wet"]


def test_what_can_be_acted_on_comes_first(rechtop_: Rechtop, file: File) -> None:
    told = file(person(birth_date="1960-04-02"), findings=[finding("yes")], dwelling={"tenure": "tenant", "rooms": "3"})
    order = [right["outcome"] for right in rechtop_("rights", told, "--json").json["rights"]]
    assert order == ["likely", "to_investigate", "later", "unlikely"]


def test_later_tells_from_which_day(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(person(birth_date="1960-04-02")), "--json")
    assert {r["right"]: r.get("from") for r in said.json["rights"]}["ouderdom"] == "2025-04-02"


def test_the_holder_of_a_right_of_the_dwelling_and_of_an_unlisted_child(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(AN, persons_complete="no"), "--json")
    holders = {right["right"]: right["holder"] for right in said.json["rights"]}
    assert holders["huurpremie"] == "dwelling"
    assert holders["geboortepremie"] == "child"
    assert "(voor wie nog niet vermeld is)" in rechtop_("rights", file(AN, persons_complete="no")).out


def test_the_answer_in_words(rechtop_: Rechtop, file: File) -> None:
    told = file(
        person(birth_date="1960-04-02"), KID, findings=[finding("yes")],
        dwelling={"tenure": "tenant", "rooms": "3"}, relations=[{"of": "an", "to": "kid", "is": "grandparent"}],
    )  # fmt: skip
    said = rechtop_("rights", told)
    assert said.status == 0
    for line in (
        "Rechten op 01/03/2025",
        "WAARSCHIJNLIJK WEL",
        "  Verzonnen bijstand (an): € 200,00 per maand",
        "    + U hebt weinig spaargeld.",
        "    + Er blijft een bedrag over dat u krijgt.",
        "    niet nagekeken bedrag: het bedrag savings_limit",
        "    waar: aan het loket",
        "TE ONDERZOEKEN",
        "    > de stad onderzoekt nog of uw woning klein genoeg is",
        "LATER",
        "    vanaf 02/04/2025, als er niets anders verandert",
        "WAARSCHIJNLIJK NIET",
        "    - Een ouder woont bij het kind.",
        ALWAYS_APPLY,
        LAST_STEP,
    ):
        assert line in said.out.splitlines(), line
    assert "Niet van toepassing" not in said.out


def test_a_borderline_answer_says_that_an_amount_is_too_old(rechtop_: Rechtop, file: File) -> None:
    told = file(person(net_wage_month="1050"), on="2026-11-21", findings=[finding("yes")])
    said = rechtop_("rights", told, "--json")
    bijstand = next(right for right in said.json["rights"] if right["right"] == "bijstand")
    assert (bijstand["outcome"], bijstand["stale"]) == ("undecided", ["base"])
    assert "wegens verouderd bedrag: het bedrag base." in bijstand["text"]
    assert "    open wegens verouderd bedrag: het bedrag base" in rechtop_("rights", told).out.splitlines()
    clear = file(AN, on="2026-11-21", findings=[finding("yes")])
    assert "    ongeveer wegens verouderd bedrag: het bedrag base" in rechtop_("rights", clear).out.splitlines()


def test_the_words_of_a_no_name_the_condition_or_say_that_they_clash(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(person(savings="20000"), findings=[finding("yes")]), "--json")
    texts = {right["right"]: right["text"] for right in said.json["rights"]}
    assert "Deze voorwaarde lijkt niet vervuld: U hebt weinig spaargeld." in texts["bijstand"]
    assert texts["bijstand"].endswith(ALWAYS_APPLY)
    zero = rechtop_("rights", file(person(net_wage_month="3000"), findings=[finding("yes")]), "--json")
    texts = {right["right"]: right["text"] for right in zero.json["rights"]}
    assert "Er blijft een bedrag over dat u krijgt." in texts["bijstand"]


def test_what_is_already_received_is_said(rechtop_: Rechtop, file: File) -> None:
    told = file(AN, receives=[{"right": "bijstand", "holder": "an", "answer": "yes"}])
    assert "Verzonnen bijstand (an): € 600,00 per maand [krijgt dit al]" in rechtop_("rights", told).out


def test_another_day_forgets_and_unchanged_keeps_and_says_so(rechtop_: Rechtop, file: File) -> None:
    told = file(AN, findings=[finding("yes")], dwelling=TENANT)

    def bijstand(*options: str) -> tuple[str, list[str]]:
        found = rechtop_("rights", told, "--json", *options).json
        return next(r["outcome"] for r in found["rights"] if r["right"] == "bijstand"), found["assumptions"]

    assert bijstand() == ("likely", [])
    assert bijstand("--on", "2025-04-01") == ("undecided", [])
    outcome, assumed = bijstand("--on", "2025-04-01", "--unchanged")
    assert outcome == "likely"
    assert [line.split(":")[0] for line in assumed] == [
        "ill", "net_wage_month", "rooms", "savings", "seeks_work", "tenure"
    ]  # fmt: skip
    assert bijstand("--unchanged") == ("likely", [])
    text = rechtop_("rights", told, "--on", "2025-04-01", "--unchanged").out
    assert "  savings: niets anders verandert sinds 2025-03-01" in text.splitlines()


def test_a_replay_sees_only_what_was_known(rechtop_: Rechtop, file: File) -> None:
    told = file(AN, on="2025-02-10", findings=[finding("yes")])

    def amount(*options: str) -> str:
        found = rechtop_("rights", told, "--json", *options).json
        high: str = next(right["amount"]["high"] for right in found["rights"] if right["right"] == "bijstand")
        return high

    assert (amount(), amount("--known-on", "2025-02-19")) == ("600.00", "590.00")


def test_why_tells_what_decides_and_what_would_flip_it(rechtop_: Rechtop, file: File) -> None:
    told = file(person(savings="20000"), findings=[finding("yes")])
    bijstand = next(
        right for right in rechtop_("rights", told, "--why", "--json").json["rights"] if right["right"] == "bijstand"
    )
    assert bijstand["fixed_by"] == ["an.savings"]
    assert bijstand["would_change"] == [{"fact": "an.savings", "to": "10000.00", "outcome": "likely"}]
    text = rechtop_("rights", told, "--why").out.splitlines()
    assert "    beslissend: an.savings" in text
    assert "    met an.savings = 10000.00: waarschijnlijk wel" in text


def test_the_receipt_of_an_answer_gives_the_same_answer_again(rechtop_: Rechtop, file: File, tmp_path: Path) -> None:
    kept = tmp_path / "bewijs.json"
    told = file(AN, KID, findings=[finding("yes")], dwelling=TENANT, receives_complete="")
    options = ("--on", "2025-04-01", "--unchanged", "--known-on", "2025-02-19", "--json")
    first = rechtop_("rights", told, "--receipt", kept, *options)
    receipt = json.loads(kept.read_text("utf-8"))
    assert (receipt["law"], receipt["engine"]) == (LAW.hash, rechtop.__version__)
    assert (receipt["on"], receipt["known_on"]) == ("2025-04-01", "2025-02-19")
    assert (receipt["unchanged"], receipt["refined"]) == (True, True)
    again = file(content=json.dumps(receipt["household"]).encode())
    repeated = rechtop_(
        "rights", again, "--on", receipt["on"], "--unchanged", "--known-on", receipt["known_on"], "--json"
    )
    assert repeated.out == first.out


def test_the_receipt_of_a_file_without_a_day_holds_the_day(rechtop_: Rechtop, file: File, tmp_path: Path) -> None:
    kept = tmp_path / "bewijs.json"
    first = rechtop_("rights", file(AN, on=""), "--receipt", kept, "--json", "--bounds")
    receipt = json.loads(kept.read_text("utf-8"))
    assert receipt["refined"] is False
    again = rechtop_("rights", file(AN, on=""), "--on", receipt["on"], "--json", "--bounds")
    assert again.out == first.out


# -- ask, value, law --------------------------------------------------------------------------------------------------


def test_ask_gives_the_next_question_and_why(rechtop_: Rechtop, file: File) -> None:
    told = file(person(savings=""), findings=[finding("yes")], dwelling={"tenure": "owner"})
    assert rechtop_("ask", told, "--json").json == {
        "fact": "savings", "of": "an", "text": "Hoeveel spaargeld hebt u?", "why": "Er is een grens.",
        "helps": ["bijstand"],
    }  # fmt: skip
    assert rechtop_("ask", told).out == "Volgende vraag: an: Hoeveel spaargeld hebt u?\n  Waarom? Er is een grens.\n"


def test_ask_says_when_nothing_is_left_to_ask(rechtop_: Rechtop, file: File) -> None:
    told = file(AN, dwelling={"tenure": "owner"})
    assert rechtop_("ask", told, "--json").json is None
    assert rechtop_("ask", told).out == "Geen enkele vraag kan deze antwoorden nog veranderen.\n"


def test_ask_about_a_relation_names_both(rechtop_: Rechtop, file: File) -> None:
    found = rechtop_("ask", file(AN, KID, dwelling={"tenure": "owner"}), "--json").json
    assert (found["fact"], found["of"], found["and"]) == ("relation", "an", "kid")


def test_value_gives_everybodys_value_with_its_tree(rechtop_: Rechtop, file: File) -> None:
    told = file(AN, KID, relations=[{"of": "an", "to": "kid", "is": "parent"}])
    found = rechtop_("value", "bijstand.household_means", told, "--json").json
    assert (found["quantity"], found["unit"], found["source"]) == ("bijstand.household_means", "EUR/month", "S1")
    assert set(found["values"]) == {"household"}
    assert found["values"]["household"]["value"] == "800.00"
    own = rechtop_("value", "bijstand.own_means", told, "--json").json["values"]
    assert {who: value["value"] for who, value in own.items()} == {"an": "400.00", "kid": "400.00"}
    assert own["an"]["from"][0]["name"] == "an.net_wage_month"
    text = rechtop_("value", "bijstand.own_means", told).out.splitlines()
    assert text[0] == "bijstand.own_means (an) = 400.00 EUR/month   Uw eigen middelen."
    assert text[1] == "  an.net_wage_month = 400.00   Hoeveel verdient u netto per maand?"


def test_value_of_a_person_when_nobody_is_listed(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("value", "bijstand.own_means", file())
    assert (said.status, said.out) == (0, "bijstand.own_means: er staan geen personen in dit bestand\n")


def test_the_catalogue(rechtop_: Rechtop) -> None:
    assert {right["id"] for right in rechtop_("law", "list", "--json").json} == set(LAW.rights)
    assert "Verzonnen bijstand (OCMW)" in rechtop_("law", "list").out
    shown = rechtop_("law", "show", "bijstand", "--on", "2025-03-01").out
    assert "  spaargeld: U hebt weinig spaargeld. [S1]" in shown.splitlines()
    assert "base[alone]: 1000.00 EUR/month, sinds 01/02/2025" in shown
    facts = rechtop_("law", "facts", "--json").json
    assert {fact["id"] for fact in facts} >= {"savings", "tenure", "birth_date"}
    assert all(fact["question"] and fact["why"] for fact in facts)
    assert "Hoeveel spaargeld hebt u?" in rechtop_("law", "facts").out


# -- where a household comes from -------------------------------------------------------------------------------------


def test_a_dash_reads_the_standard_input(rechtop_: Rechtop, file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    told = file(AN)
    content = told.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert rechtop_("rights", "-", "--json").out == rechtop_("rights", told, "--json").out


class Endless(io.RawIOBase):
    """A pipe that never ends, and counts what was read of it."""

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.given += len(buffer)
        buffer[:] = b"#" * len(buffer)
        return len(buffer)


def test_a_pipe_that_never_ends_is_refused(rechtop_: Rechtop, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = Endless()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(pipe)))
    said = rechtop_("rights", "-")
    assert (said.status, said.out) == (1, "")
    assert f"meer dan {LARGEST} bytes" in said.err
    assert pipe.given < 2 * LARGEST


# -- what is refused --------------------------------------------------------------------------------------------------

WRONG: list[tuple[dict[str, Told], str]] = [
    ({"persons": [{**AN, "net_wage_mont": "5"}]},
     "persons[an].net_wage_mont: '5': dit gegeven bestaat niet. Bedoelt u 'net_wage_month'?"),
    ({"persons": [{**AN, "ill": "vaak"}]}, "persons[an].ill: 'vaak': schrijf yes of no"),
    ({"persons": [{**AN, "savings": "veel"}]},
     "persons[an].savings: 'veel': dit is geen getal; schrijf bijvoorbeeld 1250.50"),
    ({"persons": [{**AN, "birth_date": "1985-02-30"}]},
     "persons[an].birth_date: '1985-02-30': dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
    ({"persons": [{**AN, "savings": "-0.01"}]},
     "persons[an].savings: '-0.01': dit valt buiten wat kan: 0.00 tot 1000000.00"),
    ({"persons": [AN, KID], "relations": [{"of": "an", "to": "kid", "is": "parent"},
                                          {"of": "kid", "to": "an", "is": "grandparent"}]},
     "relations[1].is: 'grandparent': dit spreekt een andere relatie tegen"),
    ({"persons": [AN, KID, person(id="oma")],
      "relations": [{"of": "an", "to": "kid", "is": "parent"}, {"of": "kid", "to": "oma", "is": "parent"},
                    {"of": "oma", "to": "an", "is": "parent"}]},
     "relations: "),
    ({"dwelling": {"tenure": "tenent"}},
     "dwelling.tenure: 'tenent': kies uit tenant, owner, guest, street, housed. Bedoelt u 'tenant'?"),
    ({"receives": [{"right": "bystand", "holder": "an", "answer": "yes"}]},
     "receives[0].right: 'bystand': dit recht kennen we niet. Bedoelt u 'bijstand'?"),
    ({"on": "2025-02-29"}, "on: '2025-02-29': dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj"),
    ({"on": "9999-12-31"}, "on: '9999-12-31': kies een dag tussen 1890-01-01 en 2200-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("top", "message"), WRONG)
@pytest.mark.parametrize("command", [("rights",), ("rights", "--json"), ("ask",), ("value", "person.age")])
def test_what_cannot_be_is_refused_by_field_and_value(
    rechtop_: Rechtop, file: File, command: tuple[str, ...], top: dict[str, Told], message: str
) -> None:
    said = rechtop_(*command, file(AN, **top))
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"rechtop: {message}")
    assert said.err.count("\n") == 1


def test_a_circle_of_parents_is_named(rechtop_: Rechtop, file: File) -> None:
    top = WRONG[6][0]
    assert "niemand kan zijn eigen voorouder zijn" in rechtop_("rights", file(AN, **top)).err


def test_a_file_of_a_million_lines_is_refused(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(content=b"- {id: an}\n" * 1_000_000))
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"rechtop: het bestand: 'meer dan {LARGEST} bytes': ")


def test_a_file_that_is_no_yaml_is_refused(rechtop_: Rechtop, file: File) -> None:
    said = rechtop_("rights", file(content=b"persons:\n\t- {id: an}"))
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("rechtop: het bestand: 'regel 2': dit is geen leesbare YAML of JSON")


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(rechtop_: Rechtop, tmp_path: Path) -> None:
    for path in (tmp_path / "nergens.yaml", tmp_path):
        said = rechtop_("rights", path)
        assert (said.status, said.out) == (1, "")
        assert said.err.startswith(f"rechtop: {path}: ")


def test_a_receipt_that_cannot_be_written_is_said(rechtop_: Rechtop, file: File, tmp_path: Path) -> None:
    said = rechtop_("rights", file(AN), "--receipt", tmp_path / "nergens" / "bewijs.json")
    assert said.status == 1
    assert "nergens" in said.err


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_an_unknown_quantity_names_the_nearest(rechtop_: Rechtop, file: File, option: tuple[str, ...]) -> None:
    said = rechtop_("value", "bijstand.own_mean", file(AN), *option)
    expected = "rechtop: Er is geen grootheid 'bijstand.own_mean'. Bedoelt u 'bijstand.own_means'?\n"
    assert (said.status, said.out, said.err) == (1, "", expected)


def test_an_unknown_right_names_the_nearest(rechtop_: Rechtop) -> None:
    said = rechtop_("law", "show", "bijstan")
    expected = "rechtop: Er is geen recht 'bijstan'. Bedoelt u 'bijstand'?\n"
    assert (said.status, said.out, said.err) == (1, "", expected)


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ((), "OPDRACHT"),
        (("rechten",), "rechten"),
        (("rights",), "FILE"),
        (("value", "person.age"), "FILE"),
        (("rights", "x.yaml", "--on", "2025-02-30"), "'2025-02-30'"),
        (("rights", "x.yaml", "--on", "9999-12-31"), "kies een dag tussen 1890-01-01 en 2200-12-31"),
        (("rights", "x.yaml", "--on", "2025"), "schrijf de volledige dag"),
        (("rights", "x.yaml", "--quick"), "--quick"),
        (("law",), "DEEL"),
        (("law", "show"), "RECHT"),
    ],
)
def test_wrong_usage_gives_status_two(rechtop_: Rechtop, arguments: tuple[str, ...], part: str) -> None:
    said = rechtop_(*arguments)
    assert (said.status, said.out) == (2, "")
    assert part in said.err


def test_help_and_version_are_fine(rechtop_: Rechtop) -> None:
    assert rechtop_("--version").out == f"rechtop {rechtop.__version__}\n"
    said = rechtop_("rights", "--help")
    assert said.status == 0
    assert "--unchanged" in said.out


# -- the real law, as it is installed ---------------------------------------------------------------------------------


def command(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program as a program."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    parts = [sys.executable, "-m", "rechtop.cli", *map(str, arguments)]
    return subprocess.run(parts, input=given, capture_output=True, timeout=60, env=environment, check=False)


def test_the_program_answers_on_real_law() -> None:
    found = command("rights", "-", "--json", given=EXAMPLES[0].read_bytes())
    assert (found.returncode, found.stderr) == (0, b"")
    answer = json.loads(found.stdout)
    assert answer["law"].startswith("sha256:")
    assert answer["rights"]


def test_what_cannot_be_said_yet_is_short_unless_one_asks_for_everything() -> None:
    nearly_nothing = next(path for path in EXAMPLES if path.stem == "bijna_niets_bekend").read_bytes()
    short, full = (
        command("rights", "-", *options, given=nearly_nothing).stdout.decode() for options in ((), ("--full",))
    )
    assert "met --full staat alles er" in short
    assert "met --full staat alles er" not in full
    assert {line for line in full.splitlines() if re.match(r"  \S", line)} <= set(short.splitlines())
    assert short.count("nog te weten") < full.count("nog te weten") / 2
    assert full.count("\n") > 2 * short.count("\n")


def test_the_program_refuses_without_a_traceback() -> None:
    found = command("rights", "-", given=b"persons: [{id: an, birth_dat: 1990}]")
    assert (found.returncode, found.stdout) == (1, b"")
    assert found.stderr.decode() == (
        "rechtop: persons[an].birth_dat: '1990': dit gegeven bestaat niet. Bedoelt u 'birth_date'?\n"
    )


def test_the_program_stops_quietly_when_nobody_reads_on() -> None:
    parts = [sys.executable, "-m", "rechtop.cli", "law", "facts", "--json"]
    with subprocess.Popen(parts, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        complaint = program.stderr.read()
        assert (program.wait(60), complaint) == (0, b"")


def test_usage_of_the_program_gives_status_two() -> None:
    assert command("rights").returncode == 2


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_answered_on_real_law(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rights", str(path), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["rights"]
    outcomes = {right["outcome"] for right in answer["rights"]}
    assert outcomes <= {"likely", "to_investigate", "undecided", "later", "unlikely"}
    for right in answer["rights"]:
        if "amount" in right:
            assert float(right["amount"]["low"]) <= float(right["amount"]["high"])
        assert right["text"]
