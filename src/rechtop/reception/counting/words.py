"""What each figure means, in the words that stand beside it on the page and in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rechtop.areas.places import former_municipalities, municipalities, neighbourhoods
from rechtop.law.subjects import GRONDRECHTEN
from rechtop.reception.counting.tables import STEPS, Measure, Table
from rechtop.reception.models import Channel, WhyNot
from rechtop.reception.reference.domains import domain, name_of_right

Text = str | Promise

MEASURES: Mapping[Measure, tuple[Text, Text]] = {
    Measure.EXPLORED: (_("verkend"), _("Er is over gepraat, of het recht is nagekeken.")),
    Measure.ACTED: (_("actie"), _("Er is een stap afgesproken om het waar te maken.")),
    Measure.REQUESTED: (_("aangevraagd"), _("Er is een aanvraag gedaan.")),
    Measure.OBTAINED: (_("verkregen"), _("Het is toegekend, helemaal of deels, of het is al ontvangen.")),
    Measure.RECEIVED: (_("echt gekregen"), _("De persoon heeft het echt ontvangen.")),
}
"""The name of a measure, and when a file counts for it: in the period in which that first happened."""

TABLES: Mapping[Table, tuple[Text, Text]] = {
    Table.DOMAIN: (_("per levensdomein"), _("Een dossier telt in elk domein één keer. De rijen tellen dus niet op.")),
    Table.RIGHT: (_("per recht"), _("Een dossier telt bij elk recht één keer.")),
    Table.FUNDAMENTAL: (_("per grondrecht"), _("Een dossier telt bij elk grondrecht één keer.")),
    Table.CHANNEL: (_("per kanaal"), _("Langs waar de persoon binnenkwam.")),
    Table.MUNICIPALITY: (_("per gemeente"), _("De gemeente die in het dossier staat.")),
    Table.NEIGHBOURHOOD: (_("per wijk"), _("De wijk die in het dossier staat.")),
}

DAYS: Mapping[str, Text] = dict(
    zip(
        STEPS,
        (_("van verkend tot actie"), _("van actie tot aanvraag"), _("van aanvraag tot beslissing"),
         _("van beslissing tot echt gekregen")),
        strict=True,
    )
)  # fmt: skip


def name_of_row(table: str, name: str) -> str:
    """A row as people know it."""
    return _NAMED.get(Table(table), str)(name) or str(_("onbekend"))


def name_of_cause(code: str) -> str:
    """Why a right was not obtained; a code that nobody gave says so."""
    return str(WhyNot(code).label) if code else str(_("nog geen reden genoteerd"))


_NAMED: Mapping[Table, Callable[[str], str]] = {
    Table.DOMAIN: lambda name: domain(name).name,
    Table.RIGHT: name_of_right,
    Table.FUNDAMENTAL: lambda name: GRONDRECHTEN[name],
    Table.CHANNEL: lambda name: str(Channel(name).label),
    Table.MUNICIPALITY: lambda name: _municipality(name),
    Table.NEIGHBOURHOOD: lambda name: _neighbourhood(name),
}


def _municipality(code: str) -> str:
    """Its name today, or what it was called; a code that nobody knows stays as it is."""
    found = municipalities().get(code) or former_municipalities().get(code)
    return found.name if found is not None else code


def _neighbourhood(name: str) -> str:
    municipality, _slash, code = name.partition("/")
    known = neighbourhoods().get(code)
    area = known.name if known is not None else code or str(_("wijk onbekend"))
    return f"{_municipality(municipality) or _('onbekend')}: {area}"
