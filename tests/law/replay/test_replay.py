"""A kept answer is computed again, and whatever is different by then is named. Invented law, invented people."""

import copy
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import rechtop
from rechtop.law import answers, sentences
from rechtop.law.catalogue import law
from rechtop.law.household_file import load
from rechtop.law.local.owners import OwnerLaw, owner_law
from rechtop.law.local.reading import read_benefit
from rechtop.law.replay import again
from rechtop.law.replay.again import CHANGED, ELSEWHERE, OLD, SAME, SAME_HASH, replay, replay_json, replay_text
from rechtop.law.replay.receipt import receipt
from rechtop.law.whole import nobody, whole
from rechtop.rules.errors import InputError
from rechtop.rules.kinds import amount
from rechtop.rules.law import Law
from rechtop.rules.parameters import Parameter
from rechtop.rules.rights import Condition, Right
from rechtop.rules.units import EUR
from rechtop.rules.values import Told
from tests.law.local.files import small
from tests.law.replay.sealing import sealed
from tests.rules.toy import (
    AN,
    BASE,
    BIJSTAND,
    BIJSTAND_RECEIPT,
    CATEGORY,
    GEBOORTEPREMIE,
    HUURPREMIE,
    ILL_OR_SEEKING,
    LAW,
    OUDERDOM,
    OVERSTAP,
    RIGHTS,
    SAVINGS,
    SAVINGS_LIMIT,
    TODAY,
    about,
    finding,
    person,
    told_of,
)

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
TENANT: Told = {"tenure": "tenant", "rooms": "2"}
TOLD = told_of(AN, findings=[finding("yes")], dwelling=TENANT)


@pytest.fixture(autouse=True)
def _invented_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real" not in request.node.name:
        for module in (answers, sentences):
            monkeypatch.setattr(module, "about", about)
        monkeypatch.setattr(again, "answer_text", lambda run, refine: "het hele antwoord")


def kept(told: Told = TOLD, on: Law = LAW, *, refine: bool = True) -> bytes:
    """The receipt of an answer, as it stands in a file."""
    return json.dumps(receipt(whole(told, on, nobody, TODAY), TODAY, refine=refine)).encode()


def another(*rights: Right) -> Law:
    """The toy law with other rights, under another name."""
    return Law(
        rights, constraints=(ILL_OR_SEEKING,), quantities=(CATEGORY,), receipts=(BIJSTAND_RECEIPT,), version="later"
    )


def with_amount(known: Law, parameter: Parameter) -> Law:
    """The same law with one amount replaced: an overlay that leaves the first law as it is."""
    changed = copy.copy(known)
    changed.__dict__.pop("hash", None)
    changed.parameters = {**known.parameters, parameter.id: parameter}
    changed._worth = {}
    return changed


def raised(parameter: Parameter, factor: int) -> Parameter:
    """An amount whose every value is so many times as much."""
    entries = tuple(
        replace(entry, values={key: (low * factor, high * factor) for key, (low, high) in entry.values.items()})
        for entry in parameter.entries
    )
    return replace(parameter, entries=entries)


def texts(content: bytes, later: Law) -> dict[str, list[str]]:
    """Every difference by its kind."""
    found: dict[str, list[str]] = {}
    for difference in replay(content, later).differences:
        found.setdefault(difference.kind, []).append(difference.text)
    return found


# -- the same law -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"real-{path.stem}")
def test_the_same_law_gives_the_same_answer(path: Path) -> None:
    told = load(path.read_bytes())
    content = json.dumps(receipt(whole(told, law(), nobody, TODAY), TODAY, refine=False)).encode()
    found = replay(content, law())
    assert (found.is_same_law, found.is_same, found.differences) == (True, True, ())
    assert found.notes == (SAME,)


@pytest.mark.parametrize("refine", [True, False])
def test_the_answer_that_is_given_again_is_the_one_of_then(refine: bool) -> None:
    again_ = replay_json(replay(kept(refine=refine), LAW))
    assert again_["answer"] == whole(TOLD, LAW, nobody, TODAY).answer(refine=refine)
    assert (again_["same"], again_["same_law"], again_["notes"]) == (True, True, [SAME])


def test_the_day_and_what_was_known_then_are_kept() -> None:
    then = whole(TOLD, LAW, nobody, TODAY, unchanged=True, known_on=TODAY.replace(month=2, day=19))
    run, content = then.run, json.dumps(receipt(then, TODAY)).encode()
    found = replay(content, LAW)
    assert (found.whole.run.day, found.whole.run.carried, found.whole.run.known_on) == (run.day, True, run.known_on)
    assert found.is_same


# -- another law ------------------------------------------------------------------------------------------------------


def test_another_amount_is_named_and_nothing_else_of_the_law() -> None:
    found = texts(kept(), with_amount(LAW, raised(BASE, 2)))
    assert found == {
        "parameter": [
            "Het bedrag “het bedrag base: alone” was € 1.000,00 per maand, is nu € 2.000,00 per maand.",
            "Het bedrag “het bedrag base: together” was € 700,00 per maand, is nu € 1.400,00 per maand.",
        ],
        "amount": ["Het bedrag van Verzonnen bijstand (an) was € 600,00 per maand, is nu € 1.600,00 per maand."],
        "granted": [
            "Het bedrag van Verzonnen bijstand (an) als het toegekend wordt, was € 600,00 per maand,"
            " is nu € 1.600,00 per maand."
        ],
    }


def test_a_change_of_the_answer_tells_where_it_may_come_from() -> None:
    found = replay(kept(), with_amount(LAW, raised(BASE, 2)))
    moved = next(part for part in found.differences if part.kind == "amount")
    assert moved.because == ("base[alone]", "base[together]")
    assert found.is_same is False
    assert "      door: base[alone], base[together]" in replay_text(found).splitlines()


def test_an_amount_that_changes_nothing_is_named_all_the_same() -> None:
    found = replay(kept(), with_amount(LAW, raised(SAVINGS_LIMIT, 3)))
    assert [part.text for part in found.differences] == [
        "Het bedrag “het bedrag savings_limit” was € 10.000,00, is nu € 30.000,00."
    ]
    assert found.is_same
    assert replay_text(found).endswith("Het antwoord is gelijk gebleven.")


def test_real_overlay_names_exactly_that_amount() -> None:
    told = load(next(path for path in EXAMPLES if path.stem == "dakloze_man").read_bytes())
    content = json.dumps(receipt(whole(told, law(), nobody, TODAY), TODAY, refine=False)).encode()
    id = "leefloon.cat2_month"
    found = replay(content, with_amount(law(), raised(law().parameters[id], 3)))
    in_law = [part for part in found.differences if part.kind in again.LAW_KINDS]
    assert {part.kind for part in in_law} == {"parameter"}
    assert {part.about.partition("[")[0] for part in in_law} == {id}
    assert any(part.kind in ("amount", "outcome", "granted") for part in found.differences)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"source": "S9"}, "heeft een andere bron of is nu anders nagekeken."),
        ({"status": "secondary"}, "heeft een andere bron of is nu anders nagekeken."),
        ({"start": TODAY.replace(month=2, day=2)}, "gold sinds 01/02/2025, nu sinds 02/02/2025."),
    ],
)
def test_the_same_amount_from_elsewhere_is_named(change: Mapping[str, object], text: str) -> None:
    first, last = BASE.entries
    moved = replace(BASE, entries=(first, replace(last, **change)), starts=())  # type: ignore[arg-type]
    found = texts(kept(), with_amount(LAW, moved))
    assert found == {"parameter": [f"Het bedrag “het bedrag base: {key}” {text}" for key in ("alone", "together")]}


def test_an_amount_of_another_day_is_named() -> None:
    earlier = replace(BASE.entries[0], values={key: (1, 1) for key in BASE.keys})
    found = texts(kept(), with_amount(LAW, replace(BASE, entries=(earlier, BASE.entries[1]))))
    assert found["parameter"][0].endswith("is op deze dag gelijk, maar op andere dagen anders.")
    assert set(found) == {"parameter"}


def _bijstand(*conditions: Condition) -> Right:
    return replace(BIJSTAND, conditions=conditions)


def test_other_words_for_a_condition_are_named() -> None:
    first, second = BIJSTAND.conditions
    later = another(_bijstand(replace(first, text="U hebt niet veel spaargeld."), second), *RIGHTS[1:])
    found = replay(kept(), later)
    assert [(part.kind, part.text, part.then, part.now) for part in found.differences] == [
        (
            "condition",
            "Voorwaarde spaargeld van Verzonnen bijstand is anders geformuleerd.",
            "U hebt weinig spaargeld.",
            "U hebt niet veel spaargeld.",
        )
    ]
    assert "      nu:   U hebt niet veel spaargeld." in replay_text(found).splitlines()


def test_another_calculation_under_the_same_words_is_named() -> None:
    first, second = BIJSTAND.conditions
    stricter = replace(first, holds=SAVINGS <= amount("-1", EUR))
    reworded = replace(second, text="U wil werken.")
    later = another(_bijstand(stricter, reworded), *RIGHTS[1:])
    moved = next(part for part in replay(kept(), later).differences if part.kind == "outcome")
    assert moved.because == ("savings_limit", "bijstand.spaargeld")
    found = texts(kept(), another(_bijstand(stricter, second), *RIGHTS[1:]))
    assert found["condition"] == ["Voorwaarde spaargeld van Verzonnen bijstand wordt anders berekend."]
    assert found["outcome"] == [
        "De uitkomst van Verzonnen bijstand (an) is veranderd van “waarschijnlijk wel” naar “waarschijnlijk niet”."
    ]
    assert found["truth"] == ["Voorwaarde spaargeld van Verzonnen bijstand (an) was vervuld, is nu niet vervuld."]


def test_conditions_that_come_and_go_are_named() -> None:
    first, second = BIJSTAND.conditions
    found = texts(kept(), another(_bijstand(second, replace(first, id="geld")), *RIGHTS[1:]))
    assert found["condition"] == [
        "Voorwaarde spaargeld van Verzonnen bijstand bestaat niet meer.",
        "Voorwaarde geld van Verzonnen bijstand is nieuw.",
    ]


def test_rights_that_come_and_go_are_named() -> None:
    newer = replace(OUDERDOM, id="pensioen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "about", lambda id: about("ouderdom" if id == "pensioen" else id))
        patch.setattr(sentences, "about", lambda id: about("ouderdom" if id == "pensioen" else id))
        found = replay(kept(), another(BIJSTAND, OVERSTAP, HUURPREMIE, GEBOORTEPREMIE, newer))
    assert [part.text for part in found.differences if part.kind == "right"] == [
        "Het recht Verzonnen ouderdom bestaat niet meer.",
        "Het recht Verzonnen ouderdom is nieuw.",
    ]
    assert [part.about for part in found.differences if part.kind == "outcome"] == []


def test_another_way_to_pay_is_a_changed_calculation() -> None:
    assert BIJSTAND.amount is not None
    less = replace(BIJSTAND, amount=replace(BIJSTAND.amount, value=BIJSTAND.amount.value - BASE.at("together")))
    found = texts(kept(), another(less, *RIGHTS[1:]))
    assert found["rule"] == ["De berekening van Verzonnen bijstand is gewijzigd."]
    assert found["outcome"][0].endswith("“waarschijnlijk niet”.")


def test_a_law_that_changed_elsewhere_is_said() -> None:
    found = replay(kept(), another(*RIGHTS))
    assert (found.is_same_law, found.is_same, found.differences, found.notes) == (False, True, (), (ELSEWHERE,))


def _owner(name: str, *files: bytes) -> OwnerLaw:
    benefits = [read_benefit(file.replace(b"owner: dorp", f"owner: {name}".encode()), "x.yaml") for file in files]
    return owner_law(name, {benefit.id: [benefit] for benefit in benefits}, LOCAL_DAY)


LOCAL_DAY = date(2026, 3, 1)
DEARER = small(("100 EUR", "120 EUR"), ('"100"', '"120"'))


def test_local_rights_that_changed_are_named_by_owner_and_by_right() -> None:
    told = told_of(AN, person(id="oma", birth_date="1950"), household={"municipality": "99001"}, on="2026-03-01")
    before = [_owner("stad", small()), _owner("streek", small())]
    after = [_owner("stad", DEARER), _owner("ocmw", small())]
    content = json.dumps(receipt(whole(told, LAW, lambda on, known_on: before, TODAY), TODAY)).encode()
    found = replay(content, LAW, lambda on, known_on: after)
    assert [part.text for part in found.differences] == [
        "De lokale rechten van stad zijn gewijzigd.",
        "De lokale rechten van streek zijn er niet meer.",
        "De lokale rechten van ocmw zijn nieuw.",
        "Het recht Premie bestaat niet meer.",
        "Het recht Premie is nieuw.",
        "De berekening van Premie is gewijzigd.",
        "Het bedrag van Premie (oma) was € 100,00, is nu € 120,00.",
    ]
    assert found.is_same is False
    same = replay(content, LAW, lambda on, known_on: before)
    assert (same.differences, same.is_same, same.notes) == ((), True, (SAME,))


# -- receipts of before, and of others --------------------------------------------------------------------------------


def _old(on: Law = LAW) -> bytes:
    held = json.loads(kept(on=on))
    return json.dumps({name: held[name] for name in held if name not in ("format", "local", "answer", "seal")}).encode()


def test_a_receipt_of_before_is_answered_with_a_note() -> None:
    found = replay(_old(), LAW)
    assert (found.is_same, found.differences, found.notes) == (None, (), (OLD, SAME_HASH))
    assert replay_json(found)["same"] is None
    assert "het hele antwoord" in replay_text(found)
    assert replay(_old(), another(*RIGHTS)).notes == (OLD,)


def test_another_version_of_rechtop_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    content = kept()
    monkeypatch.setattr(again, "__version__", "9.9")
    assert replay(content, LAW).notes == (
        f"Rechtop zelf is een andere versie: {rechtop.__version__} toen, 9.9 nu.",
        SAME,
    )


def test_an_answer_that_was_sealed_anew_over_the_same_law_is_said_to_be_changed() -> None:
    held = json.loads(kept())
    row = next(row for row in held["answer"]["rows"] if row["right"] == "bijstand")
    row["outcome"] = "unlikely"
    found = replay(sealed(held), LAW)
    assert found.notes == (CHANGED,)
    assert found.is_same is False


def test_a_household_that_this_law_cannot_read_is_refused_with_the_reason() -> None:
    content = kept(told_of(person(savings="5")))
    held = json.loads(content)
    held["household"]["persons"][0]["spaarpot"] = "5"
    held["law"] = f"sha256:{'0' * 64}"
    with pytest.raises(InputError, match=r"spaarpot.*De wet is intussen gewijzigd"):
        replay(sealed(held), LAW)
