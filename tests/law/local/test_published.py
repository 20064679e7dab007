"""Publishing: two people, a decision of the council, examples that come out; and what is published never changes."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from rechtop.law.local.errors import LocalRefused, PublishingRefused
from rechtop.law.local.library import owners
from rechtop.law.local.owners import OwnerLaw, owner_law
from rechtop.law.local.published import LEDGER, LOCK, Entry, ledger, publish, shelf_of
from rechtop.law.local.reading import read_benefit
from tests.law.local.files import example, small

ON = date(2026, 3, 1)
DECISION = "2025-12-18 2025/1"


def put(root: Path, content: bytes, *, second: str = "Bo Claes", decision: str = DECISION, on: date = ON) -> Entry:
    return publish(root / "local", content, by="An Peeters", second=second, decision=decision, on=on)


def dorp(root: Path, on: date = ON, known_on: date | None = None) -> OwnerLaw:
    return next(owner for owner in owners(root, on, known_on) if owner.owner == "dorp")


def test_a_published_file_is_used_and_the_ledger_says_who_and_on_what(tmp_path: Path) -> None:
    entry = put(tmp_path, small())
    assert (entry.file, entry.version, entry.by, entry.second) == ("premie.1.yaml", 1, "An Peeters", "Bo Claes")
    assert (entry.decision, entry.on) == (DECISION, "2026-03-01")
    assert ledger(tmp_path / "local" / "dorp") == [entry]
    assert (tmp_path / "local" / "dorp" / entry.file).read_bytes() == small()
    assert [*dorp(tmp_path).benefits] == ["dorp.premie"]


@pytest.mark.parametrize(
    ("change", "second", "decision", "on", "told"),
    [
        (("Een premie", "De premie"), "An Peeters", DECISION, ON, "iemand anders"),
        (("Een premie", "De premie"), "an  PEETERS", DECISION, ON, "iemand anders"),
        (("Een premie", "De premie"), "", DECISION, ON, "is geen naam"),
        (("Een premie", "De premie"), "Bo", DECISION, ON, "is geen naam"),
        (("Een premie", "De premie"), "Bo Claes", "2025-12-18 2025/2", ON, "u noemt de beslissing"),
        (("Een premie", "De premie"), "Bo Claes", "", ON, "u noemt de beslissing"),
        (("Een premie", "De premie"), "Bo Claes", DECISION, date(2025, 12, 1), "beslist pas op"),
        (("Een premie", "De premie"), "Bo Claes", DECISION, date(2027, 1, 1), "al verlopen"),
        (("date: 2025-12-18", "date: unknown"), "Bo Claes", DECISION, ON, "geen beslissing"),
        (("number: 2025/1", "number: unknown"), "Bo Claes", DECISION, ON, "geen beslissing"),
        (("valid_until: 2026-12-31", "valid_until: unknown"), "Bo Claes", DECISION, ON, "geen begin of geen einde"),
        (("examples:", "examples: []\nabout:"), "Bo Claes", DECISION, ON, "geen voorbeelden"),
    ],
)
def test_without_two_people_a_decision_dates_and_examples_nothing_is_published(
    tmp_path: Path, change: tuple[str, str], second: str, decision: str, on: date, told: str
) -> None:
    content = small(change)
    if change[1].startswith("examples"):
        content = content.partition(b"\nabout:")[0] + b"\n"
    with pytest.raises(PublishingRefused, match=told):
        put(tmp_path, content, second=second, decision=decision, on=on)
    assert not (tmp_path / "local" / "dorp").exists()


def test_a_file_whose_example_fails_is_not_published(tmp_path: Path) -> None:
    with pytest.raises(LocalRefused, match="verwacht 101"):
        put(tmp_path, small(('"100"', '"101"')))
    assert not (tmp_path / "local").exists()


def test_a_new_version_is_a_new_file_and_what_was_published_stays(tmp_path: Path) -> None:
    put(tmp_path, small())
    first = dorp(tmp_path)
    put(tmp_path, small(("100 EUR", "150 EUR"), ('"100"', '"150"')), on=date(2026, 4, 1))
    later = dorp(tmp_path, date(2026, 5, 1))
    folder = tmp_path / "local" / "dorp"
    assert sorted(path.name for path in folder.iterdir()) == [LOCK, LEDGER, "premie.1.yaml", "premie.2.yaml"]
    assert (folder / "premie.1.yaml").read_bytes() == small()
    assert later.hash != first.hash
    assert dorp(tmp_path, date(2026, 5, 1), date(2026, 3, 31)).hash == first.hash
    with pytest.raises(PublishingRefused, match="al gepubliceerd"):
        put(tmp_path, small(("100 EUR", "150 EUR"), ('"100"', '"150"')), on=date(2026, 4, 2))


FACT = "  dorp.cost: {of: person, type: number, unit: EUR, low: 0, high: 500, question: Hoeveel?, why: Daarom.}\n"


def test_a_new_version_may_change_its_own_question_and_two_rights_keep_one_that_they_share(tmp_path: Path) -> None:
    asked = ("conditions:\n", f"facts:\n{FACT}conditions:\n")
    changed = ("conditions:\n", f"facts:\n{FACT.replace('500', '600')}conditions:\n")
    put(tmp_path, small(asked))
    put(tmp_path, small(changed))
    with pytest.raises(LocalRefused, match="of geef het een andere naam"):
        put(tmp_path, small(asked, ("right: premie", "right: tweede")))
    put(tmp_path, small(changed, ("right: premie", "right: tweede")))
    found = dorp(tmp_path)
    assert [*found.benefits] == ["dorp.premie", "dorp.tweede"]
    assert found.law.facts["dorp.cost"].high == 600_00


def test_rights_that_do_not_fit_together_are_not_used_and_nothing_falls_over() -> None:
    one = read_benefit(small(("conditions:\n", f"facts:\n{FACT}conditions:\n")), "een.yaml")
    text = f"facts:\n{FACT.replace('500', '600')}conditions:\n"
    other = read_benefit(small(("conditions:\n", text), ("right: premie", "right: tweede")), "twee.yaml")
    found = owner_law("dorp", {one.id: [one], other.id: [other]}, ON)
    assert found.benefits == {}
    assert "dorp.cost" in found.broken[0]


def test_a_version_that_begins_later_leaves_the_present_one_in_force(tmp_path: Path) -> None:
    put(tmp_path, small())
    next_year = small(
        ("valid_from: 2026-01-01", "valid_from: 2027-01-01"), ("valid_until: 2026-12-31", "valid_until: 2027-12-31")
    )
    put(tmp_path, next_year)
    assert dorp(tmp_path).benefits["dorp.premie"].valid_until == date(2026, 12, 31)
    assert dorp(tmp_path, date(2027, 2, 1)).benefits["dorp.premie"].valid_until == date(2027, 12, 31)


def test_what_was_changed_after_publishing_is_not_used_and_neither_is_what_it_replaced(tmp_path: Path) -> None:
    put(tmp_path, small())
    put(tmp_path, small(("100 EUR", "150 EUR"), ('"100"', '"150"')))
    path = tmp_path / "local" / "dorp" / "premie.2.yaml"
    path.chmod(0o644)
    path.write_bytes(small(("100 EUR", "9000 EUR"), ('"100"', '"9000"')))
    found = dorp(tmp_path)
    assert (found.benefits, found.others) == ({}, ())
    assert "veranderd na de publicatie" in found.broken[0]
    with pytest.raises(PublishingRefused, match="er is iets mis"):
        put(tmp_path, small(("100 EUR", "160 EUR"), ('"100"', '"160"')))


def test_two_who_publish_at_once_both_stand_in_the_ledger(tmp_path: Path) -> None:
    rights = [small(("right: premie", f"right: premie_{number}")) for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        entries = list(pool.map(lambda content: put(tmp_path, content), rights))
    assert sorted(ledger(tmp_path / "local" / "dorp"), key=lambda e: e.right) == sorted(entries, key=lambda e: e.right)
    assert len(dorp(tmp_path).benefits) == 6


@pytest.mark.parametrize("spoil", ["forged", "removed", "unreadable", "no text", "of another kind"])
def test_a_ledger_that_was_changed_is_seen(tmp_path: Path, spoil: str) -> None:
    put(tmp_path, small())
    put(tmp_path, small(("100 EUR", "150 EUR"), ('"100"', '"150"')))
    path = tmp_path / "local" / "dorp" / LEDGER
    lines = path.read_text("utf-8").splitlines()
    if spoil == "forged":
        lines[0] = json.dumps(json.loads(lines[0]) | {"second": "Cas Wouters"}, sort_keys=True)
    elif spoil == "removed":
        del lines[0]
    elif spoil == "unreadable":
        lines[1] = "{"
    elif spoil == "no text":
        lines[1] = "\udcff"
    else:
        lines[0] = json.dumps(json.loads(lines[0]) | {"version": "1"}, sort_keys=True)
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8", "surrogateescape"))
    shelf = shelf_of(path.parent)
    assert shelf.versions == {}
    assert len(shelf.broken) == 1


def test_an_owner_who_publishes_replaces_her_demo_content(tmp_path: Path) -> None:
    before = next(owner for owner in owners(tmp_path, ON) if owner.owner == "kuurne")
    assert [benefit.is_demo for benefit in before.others] == [True]
    put(tmp_path, small(("owner: dorp", "owner: kuurne")))
    after = next(owner for owner in owners(tmp_path, ON) if owner.owner == "kuurne")
    assert [*after.benefits] == ["kuurne.premie"]
    assert after.others == ()


def test_every_example_of_the_documentation_can_be_published(tmp_path: Path) -> None:
    on = date(2026, 11, 2)
    for right, decision in (
        ("geboortepremie", "2025-12-18 2025/114"),
        ("energiesteun", "2026-06-25 2026/57"),
        ("schoolreis", "2026-05-28 2026/41"),
    ):
        put(tmp_path, example(right), decision=decision, on=on)
    found = next(owner for owner in owners(tmp_path, on) if owner.owner == "voorbeeldstad")
    assert len(found.benefits) == 3
