"""What a member or partner can agree to at their place, in the words that stand beside the boxes (App B; GDPR-3, GDPR-8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handbook.data_protection import Purpose, agrees
from panels.models import Membership, Partnership

WORDING = {
    Purpose.PANEL: "Chair and secretary may see how to reach me, and write to me about the panel",
    Purpose.MEMBERS: "Other members of the panel may see how to reach me",
    Purpose.PARTNERS: "Partners of the panel may see how to reach me, and write to me about matters of the area",
    Purpose.POLICE: "The police may use my details for more than the panel’s own work, such as news and invitations",
}
# Where a seat keeps what was chosen.
FIELDS = {
    Purpose.PANEL: "shows_contact_to_officers",
    Purpose.MEMBERS: "shows_contact_to_members",
    Purpose.PARTNERS: "shows_contact_to_partners",
    Purpose.POLICE: "agrees_to_police",
}


@dataclass(frozen=True)
class Choice:
    """One purpose at one place: its words, whether it was agreed to, and since when, if that was ever said."""

    words: str
    is_given: bool
    since: datetime | None


def given_at(place: Membership | Partnership) -> frozenset[Purpose]:
    """Return what somebody agrees to at their place now."""
    return frozenset(purpose for purpose, field in FIELDS.items() if getattr(place, field))


def choices(place: Membership | Partnership) -> list[Choice]:
    """Return each purpose as it stands at somebody's place."""
    given = given_at(place)
    since = {consent.purpose: consent.at for consent in place.consents.all()}
    return [Choice(words, agrees(given, purpose), since.get(purpose.value)) for purpose, words in WORDING.items()]
