"""The addresses of handovers. A key in an address is a private link: it is never logged."""

from django.urls import URLPattern, URLResolver, path

from rechtop.handovers.chasing import setting
from rechtop.handovers.chasing import views as chasing
from rechtop.handovers.counts import views as counts
from rechtop.handovers.door import views as door
from rechtop.handovers.inbox import views as inbox
from rechtop.handovers.out import views as out

app_name = "handovers"

OF_FILE = "onthaal/dossier/<uuid:pk>/overdracht"

urlpatterns: list[URLPattern | URLResolver] = [
    path(OF_FILE, out.handovers, name="of_file"),
    path(f"{OF_FILE}/nieuw", out.new, name="new"),
    path(f"{OF_FILE}/<uuid:handover_pk>", out.one, name="one"),
    path(f"{OF_FILE}/<uuid:handover_pk>/noteer", out.note, name="note"),
    path(f"{OF_FILE}/<uuid:handover_pk>/schrap", out.strike_out, name="strike"),
    path(f"{OF_FILE}/<uuid:handover_pk>/trek-in", out.take_back, name="take_back"),
    path(f"{OF_FILE}/<uuid:handover_pk>/link", out.link_again, name="link_again"),
    path("overdracht/in", inbox.inbox, name="inbox"),
    path("overdracht/in/<uuid:handover_pk>", inbox.one, name="in"),
    path("overdracht/in/<uuid:handover_pk>/dossier", inbox.take, name="take"),
    path("overdracht/opvolgen", chasing.overview, name="overview"),
    path("overdracht/opvolgen/<uuid:handover_pk>/einde", chasing.end, name="end"),
    path("overdracht/termijnen", setting.terms, name="terms"),
    path("overdracht/cijfers", counts.newest, name="counts"),
    path("overdracht/cijfers/<str:asked>", counts.one, name="counts_of"),
    path("overdracht/antwoord/<str:key>", door.answer_page, name="door"),
    path("overdracht/antwoord/<str:key>/nieuw", door.new_key, name="door_again"),
    path("overdracht/post", door.post, name="post"),
]
