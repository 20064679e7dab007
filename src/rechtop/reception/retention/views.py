"""How long files are kept, what would go today, and what went."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Removal, RetentionRule
from rechtop.reception.page import reception_page
from rechtop.reception.retention.forms import RuleForm
from rechtop.reception.retention.removing import carry_out, decide
from rechtop.reception.retention.reviewing import dry_run, propose


@reception_page("GET", "HEAD", "POST", action=Action.PROPOSE_REMOVAL)
def retention(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The table of terms with the dry run; POST adds a term from today."""
    form = RuleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        RetentionRule.objects.using(desk.store).update_or_create(
            category=given["category"],
            since=desk.on,
            defaults={
                "months": given["months"],
                "ground": given["ground"],
                "archive_permission": given["archive_permission"],
                "by": desk.user,
                "by_name": desk.name,
            },
        )
        desk.note(Act.WRITE, "retention.rule")
        return redirect("reception:retention")
    return _page(request, desk, form)


@reception_page("POST", action=Action.PROPOSE_REMOVAL)
def put_forward(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Propose what the dry run shows."""
    try:
        propose(desk)
    except ReceptionError as fault:
        return _page(request, desk, RuleForm(), str(fault))
    return redirect("reception:retention")


@reception_page("POST", action=Action.PROPOSE_REMOVAL)
def carry(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Carry out what another approved."""
    try:
        carry_out(desk, pk)
    except ReceptionError as fault:
        return _page(request, desk, RuleForm(), str(fault))
    return redirect("reception:retention")


@reception_page("GET", "HEAD", "POST", action=Action.APPROVE_REMOVAL)
def deciding(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Counts of what was proposed, to approve or refuse; never which files."""
    fault = ""
    if request.method == "POST":
        try:
            decide(desk, UUID(request.POST.get("removal", "")), approved="yes" in request.POST)
            return redirect("reception:retention_deciding")
        except (ReceptionError, ValueError) as wrong:
            fault = str(wrong) if isinstance(wrong, ReceptionError) else "Kies een voorstel."
    held = Removal.objects.using(desk.store).order_by("-created_at")
    return render(request, "reception/retention/deciding.html", {"removals": held, "fault": fault})


def _page(request: HttpRequest, desk: Desk, form: RuleForm, fault: str = "") -> HttpResponse:
    over = dry_run(desk.store, desk.on)
    shown = {
        "form": form,
        "fault": fault,
        "over": over,
        "can_propose": any(one.files for one in over),
        "removals": Removal.objects.using(desk.store).order_by("-created_at"),
        "on": desk.on,
    }
    return render(request, "reception/retention/retention.html", shown)
