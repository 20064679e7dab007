"""The messages that can be sent, in very plain Dutch (A2). A subject and an SMS say nothing about the help."""

from __future__ import annotations

from dataclasses import dataclass

SUBJECT = "Een bericht voor u"
"""Of every e-mail and letter: whoever sees it over a shoulder knows nothing."""

SMS_LETTERS = 160
"""What fits in one SMS."""


FIELD_LABELS = {
    "when": "Bij een afspraak: wanneer",
    "where": "Bij een afspraak: waar",
    "what": "Wat ze meebrengt, of uw eigen tekst",
}
"""What the fields of the page are called, for who left one empty."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of message. ``sms`` is empty where it says too much for an SMS. ``fields`` is what must be filled in."""

    id: str
    label: str
    sms: str
    body: str
    fields: tuple[str, ...] = ()


def _letter(*paragraphs: str) -> str:
    """The paragraphs of an e-mail or a letter, under a greeting."""
    return "\n\n".join(("Dag {name},", *paragraphs))


_QUESTIONS = "Vragen? Bel {phone}. Vraag naar {worker}."
KINDS = (
    Kind(
        "call",
        "Bel ons eens",
        "Dag. Wilt u mij bellen? {phone}. Vraag naar {worker}.",
        _letter("Wilt u ons bellen?\nHet nummer is {phone}.\nVraag naar {worker}.", "Kan bellen niet? Kom dan langs."),
    ),
    Kind(
        "appointment",
        "Uw afspraak",
        "Dag. Onze afspraak is op {when}. Kunt u niet? Bel {phone}. {worker}",
        _letter("Onze afspraak is op {when}.\n{where}", "Kunt u niet komen? Bel ons: {phone}.\nVraag naar {worker}."),
        ("when", "where"),
    ),
    Kind(
        "bring",
        "Wat u meebrengt",
        "",
        _letter("Breng dit mee als u komt:\n{what}", "Hebt u iets niet? Kom toch. Wij helpen u.", _QUESTIONS),
        ("what",),
    ),
    Kind(
        "new_worker",
        "Iemand anders helpt u verder",
        "Dag. Vanaf nu helpt {worker} u verder. Bel {phone}.",
        _letter(
            "Vanaf nu helpt {worker} u verder.\nU hoeft uw verhaal niet opnieuw te vertellen.",
            "Vragen? Bel {phone}.",
        ),
    ),
    Kind("own", "Een eigen tekst", "", _letter("{what}", _QUESTIONS), ("what",)),
)
"""In the order in which they are offered."""

BY_ID = {kind.id: kind for kind in KINDS}
