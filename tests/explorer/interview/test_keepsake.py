"""The file a person keeps: what she told comes back whole, and what is wrong with a file is named."""

import re
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
import yaml
from django.utils import timezone

from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.keepsake import file_ids, read, told_again, written
from rechtop.explorer.interview.state import State
from rechtop.law.catalogue import law
from rechtop.law.household_file import LARGEST, load_household
from rechtop.rules.errors import InputError
from rechtop.rules.household import Household, Records, closed_relation
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told
from tests.effort import SOAK
from tests.explorer.interview.test_answers import household
from tests.explorer.interview.test_progress import ON, sample
from tests.explorer.interview.visitor import ANSWERS, NEXT, Visitor, text
from tests.explorer.interview.whole import Whole
from tests.house.files import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def renamed(household: Household, ids: dict[str, str]) -> Household:
    """The same household with other names for people."""
    back = {id: key for key, id in ids.items()} | {"": ""}

    def of(name: str, who: str) -> tuple[str, str]:
        other, _, relation = name.partition(".")
        return closed_relation(back[other], back[who]) if relation == "relation" else (name, back[who])

    return Household(
        on=household.on,
        people=tuple(back[who] for who in household.people),
        complete=household.complete,
        receives_complete=household.receives_complete,
        facts={(name, back[who]): pair for (name, who), pair in household.facts.items()},
        relations={(back[a], back[b]): mask for (a, b), mask in household.relations.items()},
        records={(name, back[who]): found for (name, who), found in household.records.items()},
        findings=tuple(type(f)(**{**vars(f), "holder": back[f.holder]}) for f in household.findings),
        fixed={(name, back[who]): pair for (name, who), pair in household.fixed.items()},
        closed=frozenset(of(name, who) for name, who in household.closed),
        municipality=household.municipality,
    )


def known(household: Household) -> dict[str, object]:
    """What a household says, without the order in which it was told; relations in both directions."""
    pairs = {(a, b): household.relation(a, b) for a in household.people for b in household.people}
    records = {key: found for key, found in household.records.items() if found != Records()}
    return {**vars(household), "relations": pairs, "facts": dict(household.facts), "records": records}


@pytest.mark.property
@pytest.mark.parametrize("number", range(300 if SOAK else 12))
def test_what_was_told_comes_back_whole(number: int) -> None:
    whole = Whole(sample()[number % len(sample())].household, Random(number), silent=0.2)
    for _ in range(Random(number).randint(0, 40)):
        if (found := whole.next()) is None:
            break
        whole.answer(found)
    answers = whole.state.answers
    back = read(written(answers), law(), ON)
    asked = {name: told for name, told in answers.given.items() if not name.startswith("s.")}
    assert (back.on, back.people, back.rest) == (answers.on, answers.people, {})
    assert dict(sorted(back.given.items())) == dict(sorted(asked.items()))
    assert known(State(back).household()) == known(whole.state.household())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_any_household_file_can_be_gone_on_with(path: object) -> None:
    content = path.read_bytes()  # type: ignore[attr-defined]
    told = load_household(content, law(), ON)
    answers = read(content, law(), ON)
    ids = {key: who for key, who in zip(answers.people, told.people, strict=True)}
    assert known(State(answers).household()) == known(renamed(told, ids))
    again = read(written(answers), law(), ON)
    assert known(State(again).household()) == known(State(answers).household())


STRANGE: dict[str, Told] = {
    "on": "2025-03-01",
    "household": {"municipality": "44021"},
    "persons": [
        {"id": "an", "birth_date": ["1957", "1958-02"], "pregnant": "no", "savings": "?",
         "goods_given_or_sold_10y": "-"},
        {"id": "bo", "lives_in_belgium": "true", "residence_status": ["belgian", "stateless"], "savings": ""},
        {"id": "cé-2", "goods_given_or_sold_10y": [{"kind": "land", "date": ""}, {}]},
    ],
    "relations": [
        {"of": "an", "to": "bo", "is": "partner"},
        {"of": "bo", "to": "an", "is": ["spouse", "life_partner"]},
        {"of": "an", "to": "cé-2", "is": "parent"},
        {"of": "cé-2", "to": "bo", "is": "-"},
    ],
    "receives": [
        {"right": "leefloon", "holder": "an", "answer": "yes", "from": "2019", "until": "2020"},
        {"right": "leefloon", "holder": "an", "answer": "yes", "from": "2024-01", "amount": ["100", "200"]},
        {"right": "leefloon", "holder": "bo", "answer": "no"},
        {"right": "verhoogde_tegemoetkoming", "holder": "bo", "answer": "yes", "until": "2021"},
        {"right": "verhoogde_tegemoetkoming", "holder": "an", "answer": "?"},
        {"right": "inkomensgarantie_ouderen", "holder": "an", "answer": "yes", "until": "2022"},
        {"right": "inkomensgarantie_ouderen", "holder": "an", "answer": "no"},
        {"right": "schooltoeslag", "holder": "bo", "answer": "unknown"},
    ],
    "receives_complete": "no",
}  # fmt: skip


def test_what_the_interview_does_not_ask_itself_is_carried_along() -> None:
    told = dict(STRANGE)
    told["findings"] = [
        {"right": right, "condition": condition, "holder": "an", "finding": "yes", "by": "X", "on": "2025-01-01"}
        for (right, condition), judgement in law().judgements.items()
        if judgement.personal
    ]
    name = next(q.id for q in law().quantity_list if q.is_personal and q.id.startswith("leefloon.") and "year" in q.id)
    told["fixed"] = {name: {"an": "100"}}
    content = yaml.safe_dump(told, allow_unicode=True).encode()
    read_from_file = load_household(content, law(), ON)
    answers = read(content, law(), ON)
    assert answers.people == {"p1": "an", "p2": "bo", "p3": "cé-2"}
    ids = dict(zip(answers.people, read_from_file.people, strict=True))
    assert known(State(answers).household()) == known(renamed(read_from_file, ids))
    again = read(written(answers), law(), ON)
    assert known(State(again).household()) == known(State(answers).household())
    assert answers.given["r.p1.inkomensgarantie_ouderen"] == "vroeger"
    assert answers.given["band.p1.p3"] == "child"


def test_the_file_can_be_read_by_a_person_and_by_the_command_line() -> None:
    answers = Answers("2026-01-15", {"p1": "ik", "p2": "mijn dochter"}, {"f.p1.savings": "100", "band.p1.p2": "child"})
    text_of_it = written(answers).decode()
    assert text_of_it.startswith("# Uw antwoorden voor Rechtop.")
    assert "id: mijn_dochter" in text_of_it
    assert "name: mijn dochter" in text_of_it
    assert load_household(written(answers), law(), ON).people == ("ik", "mijn_dochter")


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["ik", "ik"], ["ik", "p2"]),
        (["case", "?"], ["p1", "p2"]),
        (["p2", "Bo"], ["p1", "Bo"]),
        (["Zoë & Jan", "a" * 60], ["Zoë_Jan", "a" * 40]),
        (["- x -", ""], ["-_x_-", "p2"]),
    ],
)
def test_people_get_names_that_a_file_may_use(names: list[str], ids: list[str]) -> None:
    people = {f"p{number}": name for number, name in enumerate(names, 1)}
    assert list(file_ids(people).values()) == ids
    back = read(written(Answers("2026-01-15", people)), law(), ON)
    assert [name for name in back.people.values() if name] == [n or f"p{k}" for k, n in enumerate(names, 1)]


# -- another day ------------------------------------------------------------------------------------------------------


def test_on_another_day_everything_counts_when_nothing_changed_and_else_only_what_stays() -> None:
    given: dict[str, Told] = {
        "f.p1.birth_date": "1957",
        "f.p1.net_wage_month": "100",
        "f.p1.savings": "5",
        "r.p1.leefloon": "ja",
        "nog": "nee",
        "band.p1.p2": "child",
    }
    answers = Answers("2025-01-15", {"p1": "ik", "p2": "Bo"}, given)
    later = date(2025, 3, 1)
    same = told_again(answers, law(), later, unchanged=True)
    assert (same.on, same.given) == ("2025-03-01", given)
    other = told_again(answers, law(), later, unchanged=False)
    assert set(other.given) == {"f.p1.birth_date", "band.p1.p2"}


def test_what_cannot_be_true_today_is_refused() -> None:
    answers = Answers("2025-01-15", {"p1": "ik"}, {"r.p1.leefloon": "ja", "r.p1.leefloon.from": "2024"})
    early = date(2023, 1, 1)
    with pytest.raises(InputError, match="begint na de dag"):
        told_again(answers, law(), early, unchanged=True)


# -- on the pages -----------------------------------------------------------------------------------------------------


def saved(visitor: Visitor) -> bytes:
    visitor.go("/rechten/bewaren")
    response = visitor.client.post("/rechten/bewaren")
    assert response.headers["Content-Disposition"] == 'attachment; filename="mijn-antwoorden.yaml"'
    assert response.headers["Cache-Control"] == "no-store"
    return bytes(response.content)


def sent(visitor: Visitor, content: bytes, **fields: str) -> None:
    file = BytesIO(content)
    file.name = "mijn-antwoorden.yaml"
    visitor._follow(visitor.client.post("/rechten/verder", {"bestand": file, **fields}), "/rechten/verder")


def test_an_interview_goes_on_where_it_was_kept(visitor: Visitor) -> None:
    visitor.alone()
    name = visitor.until_amount()
    visitor.answer(doe="verder", bedrag="1.250,50")
    before, content = household(visitor), saved(visitor)
    visitor.send("/rechten/wis", {})
    sent(visitor, content)
    assert visitor.address == ANSWERS
    assert "€ 1.250,50" in text(visitor.page)
    assert known(household(visitor)) == known(before)
    visitor.go(NEXT)
    assert visitor.question not in ("", name)


def test_a_file_of_another_day_asks_whether_something_changed(visitor: Visitor) -> None:
    on = timezone.localdate() - timedelta(days=40)
    told: dict[str, Told] = {"on": on.isoformat(), "persons": [{"id": "ik", "birth_date": "1957", "savings": "5"}]}
    content = yaml.safe_dump(told).encode()
    sent(visitor, content, veranderd="nee")
    assert household(visitor).on == timezone.localdate()
    assert ("savings", "p1") in household(visitor).facts
    sent(visitor, content, veranderd="ja")
    assert set(household(visitor).facts) == {("birth_date", "p1")}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"persons: [{id: an, net_wage_mont: 5}]", "persons[an].net_wage_mont: '5': dit gegeven bestaat niet. Bedoelt"),
        (b"persons: [{id: an, net_wage_month: veel}]", "persons[an].net_wage_month: 'veel': dit is geen getal"),
        (b"persons: [\n", "het bestand: 'regel 2': dit is geen leesbare YAML of JSON"),
        (b"\xff\xfe\x00", "het bestand: 'byte 0': bewaar het bestand als UTF-8-tekst"),
        (b"- 1", "het bestand: ['1']: hier horen gegevens met een naam te staan"),
        (b"#" * (LARGEST + 1), "het bestand: 'meer dan 262144 bytes'"),
        (b"#" * (3 * LARGEST), "bestand: 'te groot'"),
        (b"%PDF-1.4 \x00", "het bestand"),
    ],
)
def test_what_is_wrong_with_a_file_is_named_and_nothing_of_it_is_kept(
    visitor: Visitor, content: bytes, message: str
) -> None:
    sent(visitor, content)
    assert visitor.error.startswith(message)
    visitor.go(NEXT)
    assert visitor.address == "/rechten"


def test_without_a_file_it_is_asked_for(visitor: Visitor) -> None:
    visitor.send("/rechten/verder", {})
    assert visitor.error.endswith("kies eerst het bestand dat u bewaarde")


def test_an_empty_file_begins_with_nobody(visitor: Visitor) -> None:
    sent(visitor, b"\n")
    assert household(visitor) == read_household({}, law(), timezone.localdate())
    visitor.go(NEXT)
    assert visitor.address == "/rechten/wie"


def test_the_file_is_never_written_on_the_server(settings: object) -> None:
    handlers = settings.FILE_UPLOAD_HANDLERS  # type: ignore[attr-defined]
    assert handlers == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    assert re.search("InMemory", str(settings.STORAGES["default"]))  # type: ignore[attr-defined]
