"""What belongs to one service: subjects, conditions, papers, prices, languages, areas, rights, ways in, wordings."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified
from rechtop.organisations.models.service import Service


class Detail(Identified):
    """A line of a service, in an order of its own."""

    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class Topic(Detail):
    """A subject under which it is found (HSDS: attribute and taxonomy_term); ``taxonomy`` names the list of ``code``.

    ``domein``, ``gebeurtenis`` and ``grondrecht`` are those of rechtop.law.subjects.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="topics")
    taxonomy = models.CharField(_("lijst"), max_length=40)
    code = models.CharField(_("onderwerp"), max_length=80)

    class Meta(Detail.Meta):
        verbose_name = _("onderwerp")
        verbose_name_plural = _("onderwerpen")
        constraints = [models.UniqueConstraint(fields=["service", "taxonomy", "code"], name="topic_once")]
        indexes = [models.Index(fields=["taxonomy", "code"], name="topic_code")]

    def __str__(self) -> str:
        return f"{self.taxonomy}:{self.code}"


class Condition(Detail):
    """A condition in words (HSDS: eligibility_description); ``right`` when the law of Rechtop computes it."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="conditions")
    text = models.CharField(_("voorwaarde"), max_length=400)
    right = models.CharField(_("hetzelfde als bij het recht"), max_length=80, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("voorwaarde")
        verbose_name_plural = _("voorwaarden")

    def __str__(self) -> str:
        return self.text


class RightLink(Detail):
    """A right of the catalogue that this service decides on, or helps to ask for."""

    class Part(models.TextChoices):
        """What the service has to do with the right."""

        DECIDES = "beslist", _("beslist erover")
        HELPS = "helpt", _("helpt u het te vragen")

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="rights")
    right = models.CharField(_("recht"), max_length=80, db_index=True)
    part = models.CharField(_("wat de dienst doet"), max_length=20, choices=Part.choices, default=Part.HELPS)

    class Meta(Detail.Meta):
        verbose_name = _("recht")
        verbose_name_plural = _("rechten")
        constraints = [models.UniqueConstraint(fields=["service", "right"], name="right_once")]

    def __str__(self) -> str:
        return self.right


class RequiredDocument(Detail):
    """A paper to bring along (HSDS: required_document)."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="documents")
    document = models.CharField(_("papier"), max_length=200)
    uri = models.URLField(_("uitleg over het papier"), blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("papier")
        verbose_name_plural = _("papieren")

    def __str__(self) -> str:
        return self.document


class CostOption(Detail):
    """A price (HSDS: cost_option) in euro; an empty amount is: not known, or not to be said in one number."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="costs")
    option = models.CharField(_("voor wat of wie"), max_length=120)
    amount = models.DecimalField(_("bedrag in euro"), max_digits=8, decimal_places=2, null=True, blank=True)
    amount_description = models.CharField(_("uitleg"), max_length=200, blank=True)
    valid_from = models.DateField(_("vanaf"), null=True, blank=True)
    valid_until = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("prijs")
        verbose_name_plural = _("prijzen")
        constraints = [
            models.CheckConstraint(
                name="cost_is_not_negative", condition=models.Q(amount=None) | models.Q(amount__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return self.option


class Language(Detail):
    """A language that is spoken (HSDS: language), by its ISO 639-1 code."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="languages")
    code = models.CharField(_("taal"), max_length=10)
    note = models.CharField(_("uitleg"), max_length=200, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("taal")
        verbose_name_plural = _("talen")
        constraints = [models.UniqueConstraint(fields=["service", "code"], name="language_once")]

    def __str__(self) -> str:
        return self.code


class AreaLevel(models.TextChoices):
    """The kind of area of a code; the areas themselves are those of rechtop.areas."""

    NEIGHBOURHOOD = "wijk", _("wijk")
    SUBMUNICIPALITY = "deelgemeente", _("deelgemeente")
    MUNICIPALITY = "gemeente", _("gemeente")
    ZONE = "elz", _("eerstelijnszone")
    REGION = "referentieregio", _("referentieregio")
    PROVINCE = "provincie", _("provincie")
    FLANDERS = "vlaanderen", _("heel Vlaanderen")
    BELGIUM = "belgie", _("heel België")


class ServiceArea(Detail):
    """An area whose inhabitants may come (HSDS: service_area). No area at all is: not known."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="areas")
    level = models.CharField(_("soort gebied"), max_length=20, choices=AreaLevel.choices)
    code = models.CharField(_("code"), max_length=20, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        constraints = [models.UniqueConstraint(fields=["service", "level", "code"], name="service_area_once")]
        indexes = [models.Index(fields=["level", "code"], name="service_area_code")]

    def __str__(self) -> str:
        return f"{self.level} {self.code}".strip()


class WayIn(Detail):
    """How one kind of people comes to the service, and when it answers them. ``is_open`` empty: not known.

    ``answer_days`` are calendar days in which an answer may be expected; empty: not known.
    """

    class Audience(models.TextChoices):
        """Who wants in."""

        SELF = "zelf", _("wie zelf hulp zoekt")
        HELPER = "naaste", _("een naaste of vrijwilliger")
        PROFESSIONAL = "beroepskracht", _("een beroepskracht die verwijst")

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="ways")
    audience = models.CharField(_("voor"), max_length=20, choices=Audience.choices)
    is_open = models.BooleanField(_("mag"), null=True, blank=True)
    how = models.CharField(_("hoe"), max_length=300, blank=True)
    bring = models.CharField(_("wat meebrengen of meesturen"), max_length=300, blank=True)
    phone = models.CharField(_("telefoon"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    answer_days = models.PositiveSmallIntegerField(_("antwoord binnen (dagen)"), null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("weg naar binnen")
        verbose_name_plural = _("wegen naar binnen")
        constraints = [models.UniqueConstraint(fields=["service", "audience"], name="way_in_once")]

    def __str__(self) -> str:
        return str(self.get_audience_display())


class Wording(Detail):
    """The service told in another language or in easy Dutch; ``is_machine`` marks what no human has read over.

    ``language`` is ``nl-easy`` for easy Dutch, else an ISO 639-1 code. The official Dutch text is the service's own.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(_("taal"), max_length=10)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    description = models.TextField(_("tekst"))
    is_machine = models.BooleanField(_("vertaald door een machine"), default=False)

    class Meta(Detail.Meta):
        verbose_name = _("tekst in een andere taal")
        verbose_name_plural = _("teksten in een andere taal")
        constraints = [models.UniqueConstraint(fields=["service", "language"], name="wording_once")]

    def __str__(self) -> str:
        return self.language
