"""What people read is plain: at most twenty words a sentence, no hard words, legal terms only with their meaning."""

from functools import cache
from pathlib import Path

import pytest

from tests.words.scoring import hard_words, score, sentences, unexplained
from tests.words.shown import every_text, visible

EXCEPTIONS = Path(__file__).with_name("exceptions.txt")
MOST_EXCEPTIONS = 0
"""How many texts may be less plain. This number only goes down."""


def _exceptions() -> dict[str, str]:
    lines = [line for line in EXCEPTIONS.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    return {place.strip(): reason.strip() for place, _, reason in (line.partition("|") for line in lines)}


@cache
def _faults() -> dict[str, list[str]]:
    found = {
        text.place: [
            *score(text.text).faults(text.most),
            *(f"term zonder uitleg: {term}" for term in unexplained(text.text, text.around)),
        ]
        for text in every_text()
    }
    return {place: faults for place, faults in found.items() if faults}


def test_every_text_that_people_see_is_plain() -> None:
    allowed = _exceptions()
    assert {place: faults for place, faults in _faults().items() if place not in allowed} == {}


def test_an_exception_has_a_reason_and_is_still_needed() -> None:
    faults = _faults()
    assert {place: reason for place, reason in _exceptions().items() if not reason or place not in faults} == {}
    assert len(_exceptions()) <= MOST_EXCEPTIONS


def test_every_kind_of_text_is_weighed() -> None:
    places = [text.place for text in every_text()]
    assert len(places) == len(set(places))
    for wanted in (
        "recht leefloon samenvatting",
        "recht leefloon voorwaarde c1",
        "recht leefloon onderzoek c6",
        "recht leefloon twijfel 1",
        "feit birth_date vraag",
        "feit birth_date waarom",
        "nu hulp gevaar",
        "programma law/sentences.py",
        "sjabloon explorer/desk.html",
        "sjabloon pages/right.html",
        "sjabloon site/home.html",
    ):
        assert wanted in places


# -- the measure itself ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dit is één zin.", 1),
        ("Een zin. Nog een zin? Ja!", 3),
        ("Zie art. 3 en KB 12 mei. Dat is de wet.", 2),
        ("Een bedrag van € 1.234,56 per maand.", 1),
        ("Een regel\nin twee regels.", 1),
        ("Zonder punt\n\nen een nieuwe regel", 2),
        ("Geen. Of “wel”. “Misschien” ook.", 3),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_long_sentence_is_a_fault_with_its_words() -> None:
    long = "Een " + " ".join(["woord"] * 20) + "."
    assert score(f"Kort. {long}").faults() == [f"21 woorden: {long}"]
    assert score(f"Kort. {long}").faults(25) == []


@pytest.mark.parametrize(
    "text",
    [
        "Teneinde dit te doen.",
        "U dient een aanvraag te doen conform de wet.",
        "U dient te wachten.",
        "Bijlagen dienen te worden\nmeegestuurd.",
        "Inzake uw vraag.",
        "De desbetreffende dienst.",
        "Betaal middels een kaart.",
        "Met betrekking tot uw huur.",
    ],
)
def test_a_hard_word_is_found_with_a_plain_one(text: str) -> None:
    found = hard_words(text)
    assert found != []
    assert all("schrijf: " in word for word in found)


@pytest.mark.parametrize(
    "text", ["De aansluiting dient voor de woning.", "Uw bestaansmiddelen.", "Als u inzakt.", "Welke dienst helpt u?"]
)
def test_a_word_that_only_looks_like_a_hard_one_is_left_alone(text: str) -> None:
    assert hard_words(text) == []


@pytest.mark.parametrize(
    ("around", "found"),
    [
        ("Uw bestaansmiddelen tellen.", ["bestaansmiddelen"]),
        ("Uw bestaansmiddelen (inkomen en bezit) tellen.", []),
        ("Uw inkomen en bezit (bestaansmiddelen) tellen.", []),
        ("Bestaansmiddelen zijn alle inkomsten.", []),
        ("Uw bestaansmiddelen zijn te hoog.", ["bestaansmiddelen"]),
    ],
)
def test_a_legal_term_needs_its_meaning_beside_it(around: str, found: list[str]) -> None:
    assert unexplained("Uw bestaansmiddelen tellen.", around) == found


def test_the_number_of_a_kind_of_cadastral_income_is_no_explanation() -> None:
    text = "Wat is het kadastraal inkomen (niet geïndexeerd)?"
    assert unexplained(text, text) == ["kadastraal inkomen"]


def test_a_simple_text_reads_easier_than_a_heavy_one() -> None:
    easy = score("U krijgt elke maand geld. Dat komt van het OCMW.")
    heavy = score("Maatschappelijke dienstverleningsmodaliteiten worden geïndividualiseerd toegekend.")
    assert easy.ease > 60 > heavy.ease


def test_a_template_shows_its_words_without_its_tags() -> None:
    template = (
        '{% load i18n %}{# niet dit #}<p class="x">{% translate "Eerste zin." %} {{ name }} <b>vet</b></p>'
        '<a aria-label="{% translate "Voorgelezen" %}" href="{% url "x" %}">{% if a %}ja{% else %}nee{% endif %}</a>'
    )
    assert [" ".join(part.split()) for part in visible(template).split("\n\n") if part.strip()] == [
        "Eerste zin. X vet",
        "ja",
        "nee",
        "Voorgelezen",
    ]
