"""The addresses of logging in. The names are those by which django-allauth finds its pages."""

from django.urls import path

from rechtop.accounts import invitation_views, lock_views, manage_views, views
from rechtop.accounts.provider import views as provider_views

urlpatterns = [
    path("aanmelden", views.log_in, name="account_login"),
    path("aanmelden/code", views.code, name="mfa_authenticate"),
    path("aanmelden/opnieuw", views.say_again, name="account_reauthenticate"),
    path("aanmelden/opnieuw/code", views.code_again, name="mfa_reauthenticate"),
    path("aanmelden/opnieuw/sleutel", views.key_again, name="mfa_reauthenticate_webauthn"),
    path("aanmelden/sleutel", views.log_in_with_key, name="mfa_login_webauthn"),
    path("aanmelden/via/<slug:slug>", provider_views.go, name="accounts_provider"),
    path("aanmelden/via/<slug:slug>/terug", provider_views.back, name="accounts_provider_back"),
    path("aanmelden/slaapt", views.asleep, name="accounts_asleep"),
    path("aanmelden/wakker", views.awake, name="accounts_awake"),
    path("aanmelden/op-slot", lock_views.lock_now, name="accounts_lock"),
    path("aanmelden/slot", lock_views.locked, name="accounts_locked"),
    path("aanmelden/slot/bewaard", lock_views.kept_forms, name="accounts_kept"),
    path("uitnodiging", invitation_views.take, name="accounts_accept"),
    path("uitnodiging/open", invitation_views.open_link, name="accounts_invitation"),
    path("aanmelden/gesloten", views.closed, name="account_inactive"),
    path("afmelden", views.log_out, name="account_logout"),
    path("werk/account", views.account, name="mfa_index"),
    path("werk/account/wachtwoord", views.change_password, name="account_change_password"),
    path("werk/account/code", views.set_up_code, name="mfa_activate_totp"),
    path("werk/account/code/beeld", views.picture_of_code, name="accounts_picture"),
    path("werk/account/code/uit", views.stop_code, name="mfa_deactivate_totp"),
    path("werk/account/sleutel", views.add_key, name="mfa_add_webauthn"),
    path("werk/account/sleutel/<int:pk>/weg", views.remove_key, name="mfa_remove_webauthn"),
    path("werk/account/sessies", views.sessions, name="accounts_sessions"),
    path("werk/account/noodcodes", views.recovery_codes, name="mfa_view_recovery_codes"),
    path("werk/account/noodcodes/nieuw", views.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("werk/accounts", manage_views.people, name="accounts_people"),
    path("werk/accounts/uitnodigen", manage_views.invite_somebody, name="accounts_invite"),
    path("werk/accounts/uitnodiging/<uuid:pk>/nieuw", manage_views.renew_invitation, name="accounts_renew"),
    path("werk/accounts/uitnodiging/<uuid:pk>/weg", manage_views.withdraw_invitation, name="accounts_withdraw"),
    path("werk/accounts/mandaat/<uuid:pk>/stop", manage_views.stop_working, name="accounts_stop"),
    path("werk/accounts/<uuid:pk>/wek", manage_views.wake_account, name="accounts_wake"),
]
