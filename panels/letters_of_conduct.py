"""The letters about a deselection, an appeal, a suspension and a concern about conduct (HB 3.4.2, 5; ToR 7; CON-2, CON-5, CON-6, MEM-15).

They belong to case files: they stand in no panel's list of letters, and say no more than their reader may know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.conf import settings
from django.db.models import Model
from django.template.loader import render_to_string
from django.urls import reverse

from core.outbox import Draft
from handbook.conduct import APPEAL_DAYS
from handbook.dates import in_full
from panels.models import ConductReport, Deselection, Panel, Suspension, SuspensionProposal
from people.models import Person


def proposed(case: Deselection) -> Draft:
    """Tell the member on what ground a deselection is proposed, for which reasons, and what happens next."""
    return _to_member(
        case,
        "proposed",
        f"A deselection is proposed: {case.panel}",
        f"On {in_full(case.proposed_on)} it was proposed that the {case.panel} deselects you as a member (ToR 7b).",
        f"The ground: {case.get_ground_display()}.",
        f"The reasons, as the panel has them:\n\n{case.reasons}",
        "A meeting of the panel votes on it. You can come and speak; on this vote you have none yourself. "
        "It is carried if two thirds of those who vote are for it and three members are present.",
        "Until then nothing changes in your membership.",
    )


def withdrawn(case: Deselection) -> Draft:
    """Tell the member that the proposal was taken back."""
    return _to_member(
        case,
        "withdrawn",
        f"A deselection is withdrawn: {case.panel}",
        f"The proposal of {in_full(case.proposed_on)} to deselect you as a member of the {case.panel} was withdrawn. You stay a member.",
    )


def kept(case: Deselection) -> Draft:
    """Tell the member that the meeting did not deselect them."""
    return _to_member(
        case,
        "kept",
        f"You stay a member: {case.panel}",
        f"The meeting of {_day(case.decided_on)} voted on your deselection. It was not carried, and you stay a member.",
    )


def deselected(case: Deselection) -> Draft:
    """Tell the member that they are deselected, by when they can appeal, and how."""
    return _to_member(
        case,
        "deselected",
        f"You are deselected, and can appeal by {_day(case.appeal_by)}: {case.panel}",
        f"The meeting of {_day(case.decided_on)} voted to deselect you as a member of the {case.panel} (ToR 7b). "
        "From that day you have no vote.",
        f"You can appeal once, within {APPEAL_DAYS} days: by {_day(case.appeal_by)} (ToR 7c). Say on the page below why the panel "
        "should decide otherwise, or write to the secretary or the chair.",
        "A later meeting hears the appeal and you can speak there. Your seat is kept until it is decided. "
        "Without an appeal your membership ends with that day.",
    )


def appealed(case: Deselection) -> Draft:
    """Confirm to the member that the appeal has arrived."""
    return _to_member(
        case,
        "appealed",
        f"Your appeal has arrived: {case.panel}",
        f"Your appeal arrived on {_day(case.appealed_on)}. The next meeting that can take it hears it (ToR 7c). You can come and speak.",
        "You are written to when that meeting is called. Your seat is kept until then.",
    )


def restored(case: Deselection) -> Draft:
    """Tell the member that the appeal was upheld."""
    return _to_member(
        case,
        "restored",
        f"Your appeal is upheld: {case.panel}",
        f"The meeting of {_day(case.heard_on)} upheld your appeal. You are a member again as before: seat, vote and tenure are yours.",
    )


def ended(case: Deselection) -> Draft:
    """Tell the member that the membership has ended, and why that is final."""
    why = (
        f"The meeting of {_day(case.heard_on)} heard your appeal and did not uphold it."
        if case.heard_on
        else f"The time for an appeal ended on {_day(case.appeal_by)}, and none was made."
    )
    return _to_member(
        case,
        "ended",
        f"Your membership has ended: {case.panel}",
        f"{why} Your membership of the {case.panel} ended with {_day(case.ended_on)}. This is final (ToR 7c).",
        "How to reach you is removed from the panel's records 30 days from then. What we hold about you until then you can ask for.",
    )


def over_with_panel(case: Deselection, on: date) -> Draft:
    """Tell the member that nothing is decided on their case any more, because the panel has dissolved itself."""
    return _to_member(
        case,
        "over",
        f"The panel is dissolved: {case.panel}",
        f"The {case.panel} dissolved itself on {in_full(on)}, and every membership ended with it (ToR 11). "
        "No meeting decides on your deselection, or hears an appeal against it, any more.",
        "How to reach you is removed from the panel's records 30 days from then. What we hold about you until then you can ask for.",
    )


def hearing(case: Deselection, when: str, place: str, key: str) -> Draft:
    """Tell the member at which meeting their matter is taken; ``key`` names the meeting and what it was told of last."""
    what = "hears your appeal" if case.is_appeal else "votes on your deselection"
    return _to_member(
        case,
        f"hearing:{key}",
        f"The meeting that {what}: {case.panel}",
        f"The meeting that {what} is on {when}. Place: {place}.",
        "You can come and speak. You have no vote on it yourself.",
    )


def came(case: Deselection, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell chair and secretary that a case or an appeal waits for a meeting; who and why stands in the file alone."""
    what = "An appeal" if case.is_appeal else "A deselection"
    for reader in readers:
        yield _draft(
            f"{_about(case)}:came:{case.stage}:{reader.pk}",
            reader,
            f"{what} waits for a meeting: {case.panel}",
            (f"{what} waits for a meeting of the {case.panel}. Put it on the next agenda (ToR {'7c' if case.is_appeal else '7b'}).",),
            case.get_absolute_url(),
            "Open the file",
            case,
        )


def suspended(suspension: Suspension) -> Draft:
    """Tell the member that the membership is suspended, and when that is looked at again."""
    return _of_suspension(
        suspension,
        "suspended",
        suspension.membership.person,
        f"Your membership is suspended: {suspension.membership.panel}",
        f"From {in_full(suspension.since)} your membership of the {suspension.membership.panel} is suspended (HB 3.4.2). "
        "You have no vote and get no papers, and you keep your seat.",
        f"It is looked at again on {in_full(suspension.review_on)}. Your own data, complaints and rights stay open to you.",
    )


def suspension_known(suspension: Suspension, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell those who have to know that somebody is suspended; never why."""
    for reader in readers:
        yield _of_suspension(
            suspension,
            "suspension-known",
            reader,
            f"A member is suspended: {suspension.membership.panel}",
            f"From {in_full(suspension.since)} {suspension.membership.person} is suspended as a member of the "
            f"{suspension.membership.panel} (HB 3.4.2): no vote, and not counted for the quorum. The seat is kept.",
        )


def suspension_proposed(proposal: SuspensionProposal, readers: Iterable[Person]) -> Iterator[Draft]:
    """Ask whoever decides on a suspension that the ward's officer proposes; the officer says why by word of mouth."""
    seat = proposal.membership
    page = reverse("member-suspend", kwargs={"panel": seat.panel.slug, "membership": seat.pk})
    for reader in readers:
        yield _draft(
            f"{_about(proposal)}:proposed:{reader.pk}",
            reader,
            f"A suspension is proposed: {seat.panel}",
            (
                f"{proposal.proposed_by} proposes to suspend {seat.person} as a member of the {seat.panel} (HB 3.4.2).",
                "The reason is kept nowhere in this service: ask the officer. Then suspend the member, or say that you do not.",
            ),
            page,
            "Decide",
            proposal,
        )


def suspension_declined(proposal: SuspensionProposal, on: date) -> Draft:
    """Tell the officer that the member is not suspended."""
    seat = proposal.membership
    return _draft(
        f"{_about(proposal)}:declined",
        proposal.proposed_by,
        f"A suspension was not imposed: {seat.panel}",
        (f"On {in_full(on)} it was decided not to suspend {seat.person}, as you proposed on {in_full(proposal.proposed_on)} (HB 3.4.2).",),
        seat.get_absolute_url(),
        "The member’s page",
        proposal,
    )


def panel_decides(suspension: Suspension, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell chair and secretary that the membership of somebody who is suspended is for the panel to decide."""
    for reader in readers:
        yield _of_suspension(
            suspension,
            f"panel-decides:{suspension.matter_ended_on}",
            reader,
            f"The panel decides on a membership: {suspension.membership.panel}",
            f"The membership of {suspension.membership.person}, who is suspended, is for the panel to decide (HB 3.4.2). "
            "Propose a deselection if you think it should end, and a meeting votes on it. "
            "If it is to go on, ask the sergeant to end the suspension.",
        )


def suspension_over(suspension: Suspension, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell the member, chair and secretary that a suspension has ended and what comes next."""
    for reader in readers:
        yield _of_suspension(
            suspension,
            "suspension-over",
            reader,
            f"A suspension has ended: {suspension.membership.panel}",
            f"The suspension of {suspension.membership.person} as a member of the {suspension.membership.panel} ended on "
            f"{_day(suspension.ended_on)}.",
            f"{suspension.get_outcome_display()}.",
        )


def told(report: ConductReport, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell whoever follows it up that a concern about conduct has come; what it says stands on its page alone."""
    for reader in readers:
        yield _draft(
            f"{_about(report)}:told:{reader.pk}",
            reader,
            f"A concern about conduct: {report.panel}",
            (
                f"Somebody has told you of a concern about conduct on the {report.panel}. Nobody else sees it.",
                "Follow it up, and say on its page what was done (ToR 7d).",
            ),
            report.get_absolute_url(),
            "Read it",
            report,
        )


def _to_member(case: Deselection, name: str, subject: str, *paragraphs: str) -> Draft:
    own = reverse("deselection-own", kwargs={"panel": case.panel.slug, "reference": case.reference})
    return _draft(f"{_about(case)}:{name}", case.membership.person, subject, paragraphs, own, "Your own page of it", case)


def _of_suspension(suspension: Suspension, name: str, reader: Person, subject: str, *paragraphs: str) -> Draft:
    key = f"{_about(suspension)}:{name}:{reader.pk}"
    return _draft(key, reader, subject, paragraphs, reverse("home"), "Sign in", suspension)


def _draft(key: str, reader: Person, subject: str, paragraphs: tuple[str, ...], path: str, link: str, thing: Model) -> Draft:
    words = {"name": reader.full_name, "paragraphs": paragraphs, "url": f"{settings.SITE_URL.rstrip('/')}{path}", "link": link}
    return Draft(
        key=key,
        to=reader,
        address=reader.address,
        subject=subject,
        text=render_to_string("letters/panels/case.txt", words | {"panel": _panel_of(thing)}),
        about=_about(thing),
        is_confidential=True,
    )


def _panel_of(thing: Model) -> Panel:
    return thing.membership.panel if isinstance(thing, (Suspension, SuspensionProposal)) else thing.panel  # type: ignore[attr-defined]


def _about(thing: Model) -> str:
    return f"{thing._meta.label_lower}:{thing.pk}"


def _day(day: date | None) -> str:
    return in_full(day) if day else ""
