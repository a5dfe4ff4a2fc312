"""The link in a letter by which somebody replies without signing in: signed, for one invitation and one person (MTG-12, MTG-18)."""

from __future__ import annotations

from django.core import signing

SALT = "community.invitations"


def sign(invitation: int, person: int) -> str:
    """Return what stands in the link."""
    return signing.dumps([invitation, person], salt=SALT)


def read(token: str) -> tuple[int, int] | None:
    """Return the keys of the invitation and the person that the link is for, or nothing where it is none of ours."""
    try:
        invitation, person = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return invitation, person
