"""The step of logging in that asks for a second factor."""

from allauth.mfa.stages import AuthenticateStage as TheirStage
from django.http import HttpRequest


class AuthenticateStage(TheirStage):  # type: ignore[misc]  # allauth has no types
    """Not asked of who took a second step at her organisation, when we trust that organisation for it."""

    def _should_handle(self, request: HttpRequest) -> bool:
        if getattr(self.login.user, "second_step_elsewhere", False):
            return False
        return bool(super()._should_handle(request))
