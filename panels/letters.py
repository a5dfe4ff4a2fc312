"""The letters of a panel: welcome and please sign, partners, offices, the signed copy (HB 3.1, 3.4.4; TOR-3, MEM-4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from core.outbox import Attachment, Draft
from panels.models import Amendment, Flag, Membership, Office, Panel, Partnership, Signature, Takeover, Terms
from people.models import Person


def welcome(membership: Membership) -> Draft:
    """Tell somebody that they are a member and ask them to sign the terms."""
    context = {"membership": membership, "sign_url": _url("terms-sign", membership.panel)}
    return _draft("welcome", membership, membership.panel, membership.person, f"Welcome to {membership.panel}", context)


def takeover_to_confirm(takeover: Takeover, chair: Person) -> Draft:
    """Ask the chair to confirm the list that the ward officer has entered from paper."""
    context = {"takeover": takeover, "url": _url("takeover", takeover.panel)}
    subject = f"Please confirm the list of {takeover.panel}"
    day = str(takeover.officer_confirmed_on)
    return _draft("takeover", takeover, takeover.panel, chair, subject, context, of=f":{chair.pk}:{day}")


def please_sign(membership: Membership, day: date) -> Draft:
    """Ask a member again to sign the terms; one letter a day at most."""
    context = {"membership": membership, "sign_url": _url("terms-sign", membership.panel)}
    subject = f"Please sign the terms of reference of {membership.panel}"
    return _draft(f"please-sign:{day}", membership, membership.panel, membership.person, subject, context)


def welcome_partner(partnership: Partnership) -> Draft:
    """Tell a partner what their place on the panel means."""
    context = {"partnership": partnership, "panel_url": _url("terms", partnership.panel)}
    subject = f"Your place as a partner of {partnership.panel}"
    return _draft("welcome-partner", partnership, partnership.panel, partnership.person, subject, context)


def office(office: Office) -> Draft:
    """Tell a member of the office they hold now, and until when."""
    context = {"office": office, "members_url": _url("members", office.panel)}
    subject = f"{office}, {office.panel}"
    return _draft("office", office, office.panel, office.membership.person, subject, context)


def signed_copy(signature: Signature, pdf: bytes) -> Draft:
    """Send somebody their copy of the terms they have signed."""
    terms = signature.terms
    enclosure = Attachment(f"terms-of-reference-{terms.panel.slug}.pdf", "application/pdf", pdf)
    context = {"signature": signature, "copy_url": _url("terms-copy", terms.panel)}
    subject = f"Your copy of the terms of reference of {terms.panel}"
    return _draft("signed-copy", signature, terms.panel, signature.person, subject, context, (enclosure,))


def amendment_proposed(amendment: Amendment, reader: Person) -> Draft:
    """Tell chair or secretary that somebody proposes to alter the terms, so that it comes to a meeting."""
    context = {"amendment": amendment, "url": f"{settings.SITE_URL}{amendment.get_absolute_url()}"}
    subject = f"A proposal to alter the terms of reference of {amendment.panel}"
    return _draft("amendment-proposed", amendment, amendment.panel, reader, subject, context, of=f":{reader.pk}")


def clause_flagged(flag: Flag, reader: Person) -> Draft:
    """Tell chair or secretary what the central unit says of the clauses that the panel has added."""
    panel = flag.terms.panel
    context = {"flag": flag, "url": _url("terms", panel)}
    return _draft("clause-flagged", flag, panel, reader, f"About the terms of reference of {panel}", context, of=f":{reader.pk}")


def sign_again(membership: Membership, terms: Terms) -> Draft:
    """Ask a member to sign a new version of the terms and say how long an earlier signature serves."""
    context = {"membership": membership, "terms": terms, "sign_url": _url("terms-sign", membership.panel)}
    subject = f"Please sign the new terms of reference of {membership.panel}"
    return _draft("sign-again", membership, membership.panel, membership.person, subject, context, of=f":{terms.pk}")


def tenure_ends(membership: Membership, day: date) -> Draft:
    """Remind a member that their year ends; ``day`` is that of the reminder."""
    context = {"membership": membership}
    subject = f"Your membership of {membership.panel}"
    return _draft(f"tenure-ends:{day}", membership, membership.panel, membership.person, subject, context)


def office_ends(office: Office, day: date) -> Draft:
    """Remind a chair that their year ends; ``day`` is that of the reminder."""
    subject = f"Your year as chair of {office.panel}"
    return _draft(f"office-ends:{day}", office, office.panel, office.membership.person, subject, {"office": office})


def office_over(office: Office, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell the former chair, and those who call the next meeting, that the panel has no chair (OFF-4, OFF-9)."""
    for reader in readers:
        context = {"office": office, "is_own": reader.pk == office.membership.person_id}
        yield _draft("office-over", office, office.panel, reader, f"{office.panel} has no chair", context, of=f":{reader.pk}")


def list_review(office: Office, day: date, due_on: date) -> Draft:
    """Ask chair or secretary to look through the list of members; ``day`` is that of the letter."""
    context = {"due_on": due_on, "review_url": _url("list-review", office.panel)}
    subject = f"The list of members of {office.panel}"
    return _draft(f"list-review:{day}", office, office.panel, office.membership.person, subject, context)


def _draft(
    name: str,
    thing: Any,
    panel: Panel,
    person: Person,
    subject: str,
    context: dict[str, Any],
    enclosures: tuple[Attachment, ...] = (),
    *,
    of: str = "",
) -> Draft:
    """Return a letter from the text of that name; its key is the thing, the name and ``of``, so it is written once."""
    about = f"{thing._meta.label_lower}:{thing.pk}"
    words = {"panel": panel, "person": person, "sign_in_url": settings.SITE_URL + reverse(settings.LOGIN_URL), **context}
    return Draft(
        key=f"{about}:{name}{of}",
        to=person,
        address=person.address,
        subject=subject,
        text=render_to_string(f"letters/panels/{name.partition(':')[0]}.txt", words),
        attachments=enclosures,
        panel_id=panel.pk,
        about=about,
    )


def _url(name: str, panel: Panel) -> str:
    return f"{settings.SITE_URL}{reverse(name, kwargs={'panel': panel.slug})}"
