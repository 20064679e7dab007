"""A question in the u-form, told about somebody else."""

import re

import pytest

from rechtop.explorer.interview.speech import said_to
from rechtop.law.catalogue import law
from rechtop.law.facts.summaries import SUMMARIES


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hoeveel verdient u netto per maand met werk?", "Hoeveel verdient mijn dochter netto per maand met werk?"),
        ("Bent u zwanger?", "Is mijn dochter zwanger?"),
        ("Hebt u een attest?", "Heeft mijn dochter een attest?"),
        ("Geef 0 als u er geen hebt.", "Geef 0 als mijn dochter er geen heeft."),
        ("Kunt u dat bewijzen?", "Kan mijn dochter dat bewijzen?"),
        ("Uw loon telt mee.", "Zijn of haar loon telt mee."),
        ("Geld voor uzelf telt mee.", "Geld voor zichzelf telt mee."),
        ("Krijgt u: leefloon?", "Krijgt mijn dochter leefloon?"),
        ("Tot wanneer kreeg u: leefloon?", "Tot wanneer kreeg mijn dochter leefloon?"),
        ("U schrijft u in als kandidaat.", "Mijn dochter schrijft zich in als kandidaat."),
        ("Een hulpmiddel om u te verplaatsen", "Een hulpmiddel om zich te verplaatsen"),
        ("U kunt u lang moeilijk verplaatsen.", "Mijn dochter kan zich lang moeilijk verplaatsen."),
        ("U hoeft u niet opnieuw in te schrijven.", "Mijn dochter hoeft zich niet opnieuw in te schrijven."),
        ("Geen reden om u te weigeren.", "Geen reden om mijn dochter te weigeren."),
        ("Zo ziet u hoeveel u betaalt.", "Zo ziet mijn dochter hoeveel mijn dochter betaalt."),
        ("Duurt de huur nog?", "Duurt de huur nog?"),
    ],
)
def test_the_sentence_is_about_her(text: str, told: str) -> None:
    assert said_to(text, "mijn dochter") == told


def test_who_fills_it_in_is_u() -> None:
    assert said_to("Krijgt u: leefloon?", "") == "Krijgt u leefloon?"
    assert said_to("Bent u zwanger? Geef uw loon.", "") == "Bent u zwanger? Geef uw loon."


def texts() -> set[str]:
    facts = [text for fact in law().facts.values() for text in (fact.question, fact.why)]
    lists = [text for known in law().records.values() for text in (known.question, *(f.question for f in known.fields))]
    return {*facts, *lists, *(summary.text for summary in SUMMARIES)}


def test_no_sentence_of_the_law_still_speaks_to_somebody_when_it_is_about_another() -> None:
    left = re.compile(r"\b(u|uw|uzelf|bent|hebt|kunt|wilt|zult|jij|jouw)\b", re.IGNORECASE)
    assert [text for text in texts() if left.search(said_to(text, "Bo"))] == []


def test_sentences_about_another_begin_with_a_capital() -> None:
    assert [text for text in texts() if not said_to(text, "mijn zoon")[0].isupper()] == []
