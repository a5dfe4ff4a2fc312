"""The pages of signing in that the service uses; nobody adds or changes the address they sign in by (ASVS 6.3)."""

from __future__ import annotations

from allauth.account.urls import urlpatterns as offered
from django.urls import URLPattern, URLResolver, include, path

USED = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_reauthenticate",
        "account_request_login_code",
        "account_confirm_login_code",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    }
)

urlpatterns: list[URLPattern | URLResolver] = [
    *(page for page in offered if page.name in USED),
    path("2fa/", include("allauth.mfa.urls")),
]
