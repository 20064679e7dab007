"""The addresses of logging in. The names are those by which django-allauth finds its pages."""

from django.urls import path

from rechtop.accounts import views

urlpatterns = [
    path("aanmelden", views.log_in, name="account_login"),
    path("aanmelden/code", views.code, name="mfa_authenticate"),
    path("aanmelden/opnieuw", views.say_again, name="account_reauthenticate"),
    path("aanmelden/opnieuw/code", views.code_again, name="mfa_reauthenticate"),
    path("aanmelden/gesloten", views.closed, name="account_inactive"),
    path("afmelden", views.log_out, name="account_logout"),
    path("werk/account", views.account, name="mfa_index"),
    path("werk/account/wachtwoord", views.change_password, name="account_change_password"),
    path("werk/account/code", views.set_up_code, name="mfa_activate_totp"),
    path("werk/account/code/beeld", views.picture_of_code, name="accounts_picture"),
    path("werk/account/code/uit", views.stop_code, name="mfa_deactivate_totp"),
    path("werk/account/noodcodes", views.recovery_codes, name="mfa_view_recovery_codes"),
    path("werk/account/noodcodes/nieuw", views.new_recovery_codes, name="mfa_generate_recovery_codes"),
]
