"""How sign-in differs here from what its library does by itself."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in for people whom somebody else has added."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say that nobody signs up: whoever has a part in a panel, a team or the board is added by those who may."""
        return False
