"""The codes of the journal in words: which part of a file was read or written."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_WORDS = {
    "trajectory": gettext_lazy("het dossier"),
    "overview": gettext_lazy("het overzicht"),
    "page": gettext_lazy("het dossier"),
    "question": gettext_lazy("de vraag"),
    "words": gettext_lazy("wat de persoon vertelde"),
    "talk": gettext_lazy("het gesprek"),
    "facts": gettext_lazy("de feiten"),
    "rights": gettext_lazy("de rechten"),
    "budget": gettext_lazy("het maandbudget"),
    "steps": gettext_lazy("de afgesproken stappen"),
    "step": gettext_lazy("een afgesproken stap"),
    "request": gettext_lazy("een aanvraag"),
    "requests": gettext_lazy("de aanvragen"),
    "event": gettext_lazy("wat er met een recht gebeurde"),
    "funnel": gettext_lazy("wat er met de rechten gebeurde"),
    "messages": gettext_lazy("de berichten"),
    "message": gettext_lazy("een bericht"),
    "contact": gettext_lazy("hoe u veilig te bereiken bent"),
    "appointments": gettext_lazy("de afspraken"),
    "appointment": gettext_lazy("een afspraak"),
    "assignment": gettext_lazy("wie aan het dossier werkt"),
    "sheet": gettext_lazy("het blad voor thuis"),
    "timeline": gettext_lazy("wie u hielp door de jaren"),
    "around": gettext_lazy("wie er rondom u is"),
    "plan": gettext_lazy("uw plan"),
    "handout": gettext_lazy("het hele dossier, voor u"),
    "hypotheses": gettext_lazy("vragen van de werker"),
    "logbook": gettext_lazy("dit blad"),
    "circle": gettext_lazy("wie het dossier mag zien"),
    "opening": gettext_lazy("het dossier"),
    "review": gettext_lazy("het nazicht van een opening in nood"),
    "journal": gettext_lazy("het logboek"),
    "mandate": gettext_lazy("een mandaat om met mensen te werken"),
    "files": gettext_lazy("een lijst van dossiers"),
    "handover": gettext_lazy("een overdracht"),
    "handovers": gettext_lazy("de overdrachten"),
    "handover_new": gettext_lazy("een nieuwe overdracht"),
    "meetings": gettext_lazy("het overleg over uw vraag"),
    "meeting": gettext_lazy("een overleg over uw vraag"),
    "meeting_paper": gettext_lazy("het verslag van een overleg, voor u"),
    "removal": gettext_lazy("wat na de bewaartermijn weggaat"),
    "search": gettext_lazy("zoeken op naam"),
    "person": gettext_lazy("wie u bent"),
    "national_number": gettext_lazy("het rijksregisternummer"),
    "household": gettext_lazy("het gezin"),
}


def in_words(what: str) -> str:
    """A code of a part ("trajectory.steps") as who is not a programmer reads it."""
    bare = what.removeprefix("trajectory.")
    for word in (bare, *bare.split(".")):
        if word in _WORDS:
            return str(_WORDS[word])
    return str(_("een deel van het dossier"))
