"""What each button on the page of one meeting does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.http import QueryDict

from rechtop.law.procedure.calendar import next_working_day
from rechtop.meetings.client import holding
from rechtop.meetings.client.forms import AgreementForm, DiscussedForm, InviteForm, PointForm, ReportForm
from rechtop.meetings.client.holding import MeetingError
from rechtop.meetings.client.models import ClientMeeting, ParticipantKind
from rechtop.organisations.models import Service
from rechtop.reception.assigning.colleagues import colleagues
from rechtop.reception.desk import Desk
from rechtop.reception.merging import FIELD as BEGAN_FROM

USUAL = timedelta(14)
"""The day that is filled in for an agreement."""


class Forms:
    """The forms of the page; only the one whose button was pressed holds what was typed."""

    def __init__(self, desk: Desk, meeting: ClientMeeting, told: QueryDict | None) -> None:
        does = told.get("do", "") if told is not None else ""

        def typed(*buttons: str) -> QueryDict | None:
            return told if does in buttons else None

        known = [one for one in colleagues(desk) if one.account != desk.user]
        self.known = {one.account: one.name for one in known}
        self.discussed = DiscussedForm(typed("discuss"), initial=DiscussedForm.kept(meeting), auto_id="met_%s")
        self.invite = InviteForm(typed("invite"), known=known, auto_id="wie_%s")
        self.point = PointForm(typed("point"), auto_id="punt_%s")
        first = {"due_on": next_working_day(desk.on + USUAL)}
        self.agreement = AgreementForm(
            typed("agree"), owners=holding.owners(meeting, desk), initial=first, auto_id="doet_%s"
        )
        self.report = ReportForm(typed("hold", "mend"), initial={"report": meeting.report}, auto_id="verslag_%s")


def do(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    """Do what the button says. Raises MeetingError, and what `Desk.writing` raises."""
    does = told.get("do", "")
    if does not in _BUTTONS:
        raise MeetingError("Kies wat u wilt doen.")
    _BUTTONS[does](desk, meeting, told, forms)


def _discuss(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.discussed.is_valid())
    holding.discuss(desk, meeting, forms.discussed.discussed())


def _leave_out(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    holding.leave_out(desk, meeting, _key(told))


def _point(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.point.is_valid())
    holding.put_on_agenda(desk, meeting, forms.point.cleaned_data["text"])


def _take_off(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    holding.take_off_agenda(desk, meeting, _key(told))


def _agree(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.agreement.is_valid())
    kept = forms.agreement.cleaned_data
    holding.agree_on(desk, meeting, kept["what"], forms.agreement.owner(), kept["due_on"])


def _step(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    holding.to_step(desk, meeting, _key(told))


def _hold(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.report.is_valid())
    holding.hold(desk, meeting, forms.report.cleaned_data["report"])


def _mend(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.report.is_valid())
    holding.mend_report(desk, meeting, forms.report.cleaned_data["report"], told.get(BEGAN_FROM, ""))


def _call_off(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    holding.call_off(desk, meeting)


def _invite(desk: Desk, meeting: ClientMeeting, told: QueryDict, forms: Forms) -> None:
    _need(forms.invite.is_valid())
    kept = forms.invite.cleaned_data
    service = Service.objects.filter(pk=_key(told, "service")).first() if told.get("service") else None
    if service is not None:
        holding.invite(desk, meeting, ParticipantKind.SERVICE, service.name, link=service.pk)
    elif kept["colleague"]:
        name = forms.known[kept["colleague"]]
        holding.invite(desk, meeting, ParticipantKind.WORKER, name, link=kept["colleague"])
    else:
        holding.invite(desk, meeting, ParticipantKind.NETWORK, kept["near"])


def _need(is_valid: bool) -> None:
    if not is_valid:
        raise MeetingError("Kijk na wat bij het veld staat.")


def _key(told: QueryDict, name: str = "which") -> UUID:
    try:
        return UUID(told.get(name, ""))
    except ValueError:
        raise MeetingError("Dit is er niet meer. Kijk opnieuw.") from None


_BUTTONS: dict[str, Callable[[Desk, ClientMeeting, QueryDict, Forms], None]] = {
    "discuss": _discuss,
    "invite": _invite,
    "leave_out": _leave_out,
    "point": _point,
    "take_off": _take_off,
    "agree": _agree,
    "step": _step,
    "hold": _hold,
    "mend": _mend,
    "call_off": _call_off,
}
