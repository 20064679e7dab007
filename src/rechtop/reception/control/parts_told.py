"""The codes of the journal in words: which part of a file was read or written.

The person reads them on her sheet, the control officer in the journal: so they say neither "you" nor "she".
"""

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
    "contact": gettext_lazy("veilig contact"),
    "appointments": gettext_lazy("de afspraken"),
    "appointment": gettext_lazy("een afspraak"),
    "assignment": gettext_lazy("wie aan het dossier werkt"),
    "sheet": gettext_lazy("het blad voor thuis"),
    "timeline": gettext_lazy("wie hielp door de jaren"),
    "around": gettext_lazy("wie er rondom de persoon is"),
    "plan": gettext_lazy("het plan"),
    "handout": gettext_lazy("het hele dossier, voor de persoon"),
    "hypotheses": gettext_lazy("vragen van de werker"),
    "logbook": gettext_lazy("wie het dossier las"),
    "circle": gettext_lazy("wie het dossier mag zien"),
    "opening": gettext_lazy("het dossier"),
    "review": gettext_lazy("het nazicht van een opening in nood"),
    "journal": gettext_lazy("het logboek"),
    "mandate": gettext_lazy("een mandaat om met mensen te werken"),
    "mandate_end": gettext_lazy("een mandaat dat stopte"),
    "files": gettext_lazy("een lijst van dossiers"),
    "handover": gettext_lazy("een overdracht"),
    "handovers": gettext_lazy("de overdrachten"),
    "handover_new": gettext_lazy("een nieuwe overdracht"),
    "meetings": gettext_lazy("het overleg over de vraag"),
    "meeting": gettext_lazy("een overleg over de vraag"),
    "meeting_paper": gettext_lazy("het verslag van een overleg, voor de persoon"),
    "removal": gettext_lazy("wat na de bewaartermijn weggaat"),
    "search": gettext_lazy("zoeken op naam"),
    "person": gettext_lazy("naam en gegevens"),
    "person.contact": gettext_lazy("veilig contact"),
    "person.national_number": gettext_lazy("het rijksregisternummer"),
    "person.national_number.full": gettext_lazy("het hele rijksregisternummer"),
    "person.pause": gettext_lazy("of er berichten vertrekken"),
    "opening.why": gettext_lazy("waarom het dossier in nood geopend werd"),
    "emergency": gettext_lazy("een kenmerk dat niet bestaat, in nood"),
    "advance": gettext_lazy("een voorschot"),
    "appeal": gettext_lazy("een ontwerp van beroep"),
    "findings": gettext_lazy("wat een werker oordeelde"),
    "joined": gettext_lazy("twee dossiers die één werden"),
    "joining": gettext_lazy("twee dossiers naast elkaar"),
    "letter": gettext_lazy("een brief"),
    "quiet": gettext_lazy("een dossier dat stil lag"),
    "visit": gettext_lazy("een huisbezoek"),
    "whole": gettext_lazy("het hele dossier, voor de persoon"),
    "workbench": gettext_lazy("een lijst van dossiers"),
    "queue": gettext_lazy("een lijst van dossiers"),
    "people": gettext_lazy("zoeken op naam"),
    "retention": gettext_lazy("hoe lang dossiers bewaard worden"),
    "counts": gettext_lazy("cijfers zonder namen"),
    "cards": gettext_lazy("een kaart zonder namen"),
    "consultation": gettext_lazy("een overleg onder artikel 458ter"),
    "household": gettext_lazy("het gezin"),
}


def in_words(what: str) -> str:
    """A code of a part ("trajectory.steps") as who is not a programmer reads it."""
    bare = what.removeprefix("trajectory.")
    for word in (bare, *bare.split(".")):
        if word in _WORDS:
            return str(_WORDS[word])
    return str(_("een deel van het dossier"))  # a code of an older version
