"""Which role may open which page for work. A new page for work fails until it stands here."""

from __future__ import annotations

KEEPERS = {"editor", "coordinator", "regisseur"}
CALLERS = KEEPERS | {"receptionist", "worker", "team_lead", "handover_coordinator"}
EVERYBODY = CALLERS | {"admin", "control_officer", "manager"}

ABOUT_THE_SOCIAL_MAP = {
    "werk": EVERYBODY,
    "werk/<kind:kind>/<uuid:pk>": KEEPERS,
    "werk/<kind:kind>/<uuid:pk>/geschiedenis": KEEPERS,
    "werk/<kind:kind>/<uuid:pk>/nagekeken": KEEPERS,
    "werk/organisatie/<uuid:pk>/nieuw": {"coordinator", "regisseur"},
    "werk/<kind:kind>/<uuid:pk>/einde": {"coordinator", "regisseur"},
    "werk/dienst/<uuid:pk>/plaats": {"coordinator", "regisseur"},
    "werk/uren/<uuid:pk>": KEEPERS,
    "werk/wijziging/<uuid:pk>/terug": KEEPERS,
}
"""Pages about one organisation, service or place: tried in one's own organisation and in another's."""

FOR_POSTING = {"werk/<kind:kind>/<uuid:pk>/nagekeken", "werk/wijziging/<uuid:pk>/terug"}
"""Those that only take a button."""

OF_THE_INSTALLATION = {
    "werk/niet-gevonden": {"regisseur"},
    "werk/organisatie/nieuw": {"coordinator", "regisseur"},
    "werk/netwerk": {"regisseur"},
    "werk/netwerk/<uuid:pk>": {"regisseur"},
    "werk/dubbels": {"regisseur"},
    "werk/invoer": {"regisseur"},
    "werk/invoer/<uuid:pk>": {"regisseur"},
    "werk/invoer/<uuid:pk>/geweigerd.csv": {"regisseur"},
    "werk/inlezing/<uuid:pk>": {"regisseur"},
    "werk/gebieden": {"regisseur", "admin"},
    "werk/gebieden/bestand/<uuid:id>": {"regisseur", "admin"},
    "werk/gebieden/<uuid:id>/terug": {"regisseur", "admin"},
}
"""Pages for who works for the whole installation, whatever they are about: an id that is not there is tried."""

OF_ALL_WHO_WORK = {
    "werk/kwaliteit": KEEPERS,
    "werk/kwaliteit/nagekeken": KEEPERS,
    "werk/kwaliteit/terug": KEEPERS,
    "werk/bereikbaarheid": CALLERS,
    "werk/bereikbaarheid/verslag": CALLERS,
    "werk/bereikbaarheid/verslag.csv": CALLERS,
    "werk/bereikbaarheid/dienst/<uuid:pk>": CALLERS,
    "werk/bereikbaarheid/dienst/<uuid:pk>/noteer": CALLERS,
    "werk/bereikbaarheid/poging/<uuid:pk>": CALLERS,
    "werk/bereikbaarheid/poging/<uuid:pk>/terug": CALLERS,
    "werk/bereikbaarheid/beloften": CALLERS,
    "werk/bereikbaarheid/beloften/nieuw": {"regisseur"},
    "werk/bereikbaarheid/beloften/<uuid:pk>": {"regisseur"},
    "werk/toegankelijkheid/dienst/<uuid:pk>": CALLERS,
    "werk/toegankelijkheid/dienst/<uuid:pk>/scan": {"coordinator", "regisseur"},
    "werk/toegankelijkheid/actie/<uuid:pk>": {"coordinator", "regisseur"},
    "werk/teller": EVERYBODY,
    "werk/teller/<uuid:pk>/stop": {"coordinator", "regisseur"},
    "werk/accounts": {"admin"},
    "werk/accounts/uitnodigen": {"admin"},
    "werk/accounts/uitnodiging/<uuid:pk>/nieuw": {"admin"},
    "werk/accounts/uitnodiging/<uuid:pk>/weg": {"admin"},
    "werk/accounts/<uuid:pk>/wek": {"admin"},
    "werk/accounts/mandaat/<uuid:pk>/stop": {"admin"},
}
"""Pages for every mandate of a role, of whatever organisation; whose a thing is, the tests of its room try."""

DESK_ROLES = {"receptionist", "worker", "team_lead"}
"""Who works with people who are helped."""

WHO_COUNT = DESK_ROLES | {"handover_coordinator", "manager"}
"""Who may see published counts."""

ABOUT_PEOPLE = {
    "overdracht/in": DESK_ROLES,
    "overdracht/in/<uuid:handover_pk>": set(),  # only of the team it was sent to: tests/handovers/inbox
    "overdracht/in/<uuid:handover_pk>/dossier": set(),
    "overdracht/cijfers": WHO_COUNT,
    "overdracht/cijfers/<str:asked>": WHO_COUNT,
    "overdracht/opvolgen": {"handover_coordinator"},
    "overdracht/termijnen": {"handover_coordinator"},
    "overdracht/opvolgen/<uuid:handover_pk>/einde": {"handover_coordinator"},
    "onthaal/dossier/<uuid:pk>/openen": {"worker", "team_lead"},
    "onthaal/dossier/<uuid:pk>/kring": {"worker", "team_lead"},
    "onthaal/dossier/<uuid:pk>/logboek": {"worker", "team_lead"},
    "onthaal/nood": {"worker", "team_lead"},
    "onthaal/toezicht": {"control_officer"},
    "onthaal/toezicht/opening/<uuid:pk>": {"control_officer"},
    "onthaal/": DESK_ROLES,
    "onthaal/vervanging": {"worker", "team_lead"},
    "onthaal/wachtrij": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/vraag": DESK_ROLES,
    "onthaal/huisbezoeken": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/stil": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/trekker": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/afspraken": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/afspraak/<uuid:appointment>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/afspraak/<uuid:appointment>.ics": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/afsluiten": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/stappen": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/stappen/noteer": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/stappen/noteer/<uuid:event>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/stappen/beroep/<uuid:event>": DESK_ROLES,
    "onthaal/cijfers": WHO_COUNT,
    "onthaal/cijfers/<str:asked>": WHO_COUNT,
    "onthaal/cijfers/<str:asked>.csv": WHO_COUNT,
    "onthaal/bewaren": {"team_lead"},
    "onthaal/bewaren/voorstel": {"team_lead"},
    "onthaal/bewaren/beslissen": {"control_officer"},
    "onthaal/bewaren/<uuid:pk>/uitvoeren": {"team_lead"},
    "onthaal/dossier/<uuid:pk>/berichten": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/berichten/pauze": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/berichten/<uuid:message_pk>/brief": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/blad": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/betrokken": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rondom": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/plan": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/plan/bevestigen": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/plan/bestand": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/plan.fhir.json": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/nieuw": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/noteer": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/schrap": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/trek-in": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/link": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overleg": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overleg/<uuid:meeting>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/overleg/<uuid:meeting>/verslag": DESK_ROLES,
    "overleg/casuistiek": DESK_ROLES,
    "overleg/casuistiek/kaart": DESK_ROLES,
    "overleg/casuistiek/kaart/<uuid:card>/weg": DESK_ROLES,
    "overleg/458ter": {"worker", "team_lead"},
    "overleg/458ter/nieuw": {"worker", "team_lead"},
    "overleg/458ter/<uuid:consultation>": {"worker", "team_lead"},
    "onthaal/dossier/<uuid:pk>/meegeven": {"worker", "team_lead"},
    "onthaal/nieuw": DESK_ROLES,
    "onthaal/nieuw/bekend": DESK_ROLES,
    "onthaal/zoeken": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/aanvraag": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/aanvraag/<uuid:asked>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/aanvraag/<uuid:asked>/bewijs": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/aanvraag/<uuid:asked>/brief/<slug:whom>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/contact": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/wie": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rijksregisternummer": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/samenvoegen": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/samenvoegen/<uuid:other>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rechten": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rechten/plan": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rechten/klopt-nog": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/rechten/bevinding": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/feiten": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/onderzoek": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/onderzoek.json": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/huishouden": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/huishouden.yaml": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/gesprek": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/gesprek/<slug:domain>": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/budget": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/budget/overnemen": DESK_ROLES,
    "onthaal/dossier/<uuid:pk>/budget.xlsx": DESK_ROLES,
}
"""Pages about people who are helped, and the roles that come in. Which files they open, the tests of their room try."""

OF_AN_ACCOUNT = {
    "werk/account", "werk/account/wachtwoord", "werk/account/code", "werk/account/code/beeld", "werk/account/code/uit",
    "werk/account/noodcodes", "werk/account/noodcodes/nieuw", "aanmelden/opnieuw", "aanmelden/opnieuw/code",
    "werk/account/sleutel", "werk/account/sleutel/<int:pk>/weg", "werk/account/sessies", "aanmelden/opnieuw/sleutel",
    "aanmelden/slot", "aanmelden/slot/bewaard",
}  # fmt: skip
"""Pages about oneself: for anybody who is logged in."""

PUBLIC = {
    "", "aanbod", "aanbod-ontbreekt", "aanmelden", "afmelden", "api", "balie", "bouwstenen", "gebieden",
    "gezond", "hsds", "inloggen-gids", "netwerk", "nu-hulp", "open-data", "organisatie", "rechten", "teller",
    "uitnodiging", "overdracht/antwoord", "overdracht/post",
}  # fmt: skip
"""The first part of every address that anybody may open without logging in."""
