"""Members, officers and panels: seats, years, the young, the chair, and the police's own way (PAN, MEM, OFF, DIS-2)."""

from __future__ import annotations

from random import Random
from typing import Any

from handbook import evenings, meetings, membership, panels, places, representation, restructure, suspension, terms, totals
from handbook.membership import Admission, Basis
from handbook.panels import PartnerKind
from handbook.representation import Community
from handbook.restructure import Signatory, Step
from tests.handbook import second
from tests.handbook.pairs import a_day, a_reason, around, goes_through, near, pair, some, truth
from tests.handbook.second import days
from tests.handbook.second import membership as second_membership
from tests.handbook.second import officers as second_officers
from tests.handbook.second import panels as second_panels
from tests.handbook.second import terms as second_terms

Case = tuple[Any, Any, Any]
BASES = {"lives": Basis.LIVES, "works": Basis.WORKS, "studies": Basis.STUDIES, "": None}
COMMUNITIES = {
    "local residents": Community.RESIDENTS,
    "demographic groups": Community.DEMOGRAPHIC_GROUPS,
    "young people": Community.YOUNG_PEOPLE,
    "traders": Community.TRADERS,
    "resident associations": Community.TENANTS,
    "housing types": Community.HOUSING_TYPES,
    "community groups": Community.COMMUNITY_GROUPS,
    "education": Community.EDUCATION,
}
PARTNERS = {"councillor": PartnerKind.COUNCILLOR, "authority officer": PartnerKind.AUTHORITY, "housing": PartnerKind.HOUSING}


@pair
def there_is_a_seat(draw: Random) -> Case:
    """MEM-1."""
    taken = draw.randint(0, 30)
    return taken, goes_through(membership.require_seat, taken), second_membership.may_take_seat(taken)


@pair
def members_are_few(draw: Random) -> Case:
    """MEM-2."""
    members = draw.randint(0, 30)
    return members, membership.few_members(members) is not None, second_membership.is_fewer_than_recommended(members)


@pair
def somebody_is_eligible(draw: Random) -> Case:
    """MEM-3."""
    basis, agrees = draw.choice(list(BASES)), truth(draw)
    ours = goes_through(membership.require_eligible, BASES[basis], agrees)
    return (basis, agrees), ours, second_membership.may_be_entered(basis, agrees)


@pair
def somebody_is_admitted(draw: Random) -> Case:
    """MEM-4."""
    how, carried, interim = draw.choice(list(Admission)), truth(draw), truth(draw)
    founds = how is Admission.FOUNDING and interim
    ours = goes_through(membership.require_admission, how, how is Admission.VOTE and carried, interim)
    theirs = second_membership.becomes_member(how is Admission.VOTE and carried, 3, founds, how is Admission.TAKEN_OVER)
    return (how, carried, interim), ours, theirs


@pair
def a_year_ends(draw: Random) -> Case:
    """MEM-6 and OFF-4."""
    began_on = a_day(draw)
    return began_on, membership.tenure_ends(began_on), second_membership.tenure_ends_on(began_on)


@pair
def the_end_of_a_year_is_brought_to_mind(draw: Random) -> Case:
    """MEM-6 and OFF-4."""
    ends_on = a_day(draw)
    return ends_on, set(membership.tenure_reminders(ends_on)), second_membership.tenure_reminders(ends_on)


@pair
def a_tenure_carries_on(draw: Random) -> Case:
    """MEM-6 and OFF-4."""
    ends_on = a_day(draw)
    held = [(near(ends_on, draw, 40, 80), draw.randint(0, 6)) for _ in range(draw.randint(0, 5))]
    on = around(draw.choice([ends_on, *(day for day, _ in held)]), draw)
    quorate = [day for day, present in held if present >= 3]
    return (ends_on, held, on), membership.tenure_serves(ends_on, quorate, on), second_membership.carries_on(ends_on, held, on)


@pair
def an_extension_is_reviewed(draw: Random) -> Case:
    """MEM-7."""
    since = a_day(draw)
    on = around(days.years_on(since, 3), draw)
    theirs = second_membership.extension_is_reviewed(since, on)
    return (since, on), (membership.long_service(since, on) is not None, representation.profile([since], on).longer), (theirs, int(theirs))


@pair
def partners_are_missing(draw: Random) -> Case:
    """MEM-8."""
    kinds = some(draw, [*PARTNERS, "other"])
    warning = panels.missing_partners(PARTNERS.get(kind, kind) for kind in kinds)
    return kinds, warning is not None, second_membership.partners_missing(kinds) != set()


@pair
def communities_are_missing(draw: Random) -> Case:
    """MEM-10."""
    stood_for = [some(draw, list(COMMUNITIES)) for _ in range(draw.randint(0, 3))]
    ours = representation.communities_missing(COMMUNITIES[name] for groups in stood_for for name in groups)
    return stood_for, set(ours), {COMMUNITIES[name] for name in second_membership.gaps(stood_for)}


@pair
def parts_of_the_ward_are_missing(draw: Random) -> Case:
    """MEM-10."""
    areas, home = some(draw, list("NESW")), some(draw, list("NESWX"))
    return (areas, home), set(representation.parts_missing(areas, home)), second_membership.areas_missing(areas, home)


@pair
def totals_point_at_nobody(draw: Random) -> Case:
    """MEM-11: what is shown is safe, and as much as can be; beside a sum below ten, which is not shown either, it is nothing."""
    counts = {name: draw.choice((0, draw.randint(0, 12), draw.randint(8, 40))) for name in "abcdef"[: draw.randint(1, 6)]}
    shown = [number for number in totals.disclosed(counts).values() if number is not None]
    if totals.shown(sum(counts.values())) is None:
        return counts, shown, []
    ours = (second_membership.totals_are_safe(counts.values(), shown), len(shown))
    return counts, ours, (True, second_membership.most_that_can_be_shown(counts.values()))


@pair
def somebody_is_under_18(draw: Random) -> Case:
    """MEM-12."""
    born_on = a_day(draw)
    on = around(days.birthday(born_on, 18), draw)
    return (born_on, on), membership.is_under_18(membership.turns_18_on(born_on), on), second_membership.is_under_18(born_on, on)


@pair
def a_young_member_is_protected(draw: Random) -> Case:
    """MEM-12 and MEM-13."""
    born_on, permits, assessed, adult = a_day(draw), truth(draw), truth(draw), draw.choice(("", " ", "Ann Adult"))
    on = around(days.birthday(born_on, 18), draw)
    young = membership.is_under_18(membership.turns_18_on(born_on), on)
    ours = (
        goes_through(membership.require_safeguarding, young, permits, assessed, "Ann Adult"),
        goes_through(membership.require_accompanied, young, adult),
    )
    theirs = (second_membership.may_be_active(born_on, on, assessed, permits), second_membership.may_attend(born_on, on, adult))
    return (born_on, on, permits, assessed, adult), ours, theirs


@pair
def two_meet_alone(draw: Random) -> Case:
    """MEM-13; a meeting has two people at least."""
    ages = [draw.randint(14, 22) for _ in range(draw.randint(2, 4))]
    ours = membership.one_to_one(len(ages), sum(age < 18 for age in ages)) is not None
    return ages, ours, second_membership.is_one_to_one(ages)


@pair
def a_suspension_ends(draw: Random) -> Case:
    """MEM-15."""
    ended = truth(draw)
    ours = goes_through(suspension.require_outcome, suspension.Outcome.GOES_ON, ended)
    return ended, ours, second_membership.membership_may_be_decided(True, ended)


@pair
def a_youth_ambassador_is_of_age(draw: Random) -> Case:
    """PAN-6."""
    born_on = a_day(draw)
    on = max(born_on, around(days.birthday(born_on, draw.choice((16, 26))), draw))
    ours = goes_through(membership.require_youth_ambassador, born_on, on)
    return (born_on, on), ours, second_membership.may_be_youth_ambassador(born_on, on)


@pair
def a_youth_ambassador_grows_out(draw: Random) -> Case:
    """PAN-6."""
    born_on = a_day(draw)
    return born_on, membership.youth_ambassador_until(born_on), days.birthday(born_on, 26)


@pair
def somebody_can_be_chair(draw: Random) -> Case:
    """OFF-1 and OFF-2."""
    basis, mostly, councillor, member = draw.choice(list(BASES)), truth(draw), truth(draw), truth(draw)
    tie = basis if basis == "lives" else f"{basis} {'predominantly' if mostly else 'now and then'}"
    ours = goes_through(membership.require_chair, member, councillor, BASES[basis], mostly)
    return (tie, councillor, member), ours, second_officers.may_be_chair("member" if member else "partner", tie, councillor)


@pair
def nobody_leads(draw: Random) -> Case:
    """OFF-5."""
    present = some(draw, ["chair", "deputy", "secretary"])
    ours = evenings.nobody_chairs("chair" in present, "deputy" in present) is not None
    return present, ours, second_officers.nobody_to_lead(present)


@pair
def notice_goes_without_an_answer(draw: Random) -> Case:
    """OFF-6."""
    asked_on, reason = a_day(draw), a_reason(draw)
    on = near(asked_on, draw, 2, 12)
    ours = goes_through(meetings.require_agreed, None, asked_on, on, reason)
    return (asked_on, on, reason), ours, second_officers.may_send_unanswered(asked_on, on, reason)


@pair
def somebody_calls_the_meeting(draw: Random) -> Case:
    """OFF-9."""
    offices = some(draw, ["secretary", "deputy", "chair"])
    ours = evenings.caller("chair" in offices, "deputy" in offices, "secretary" in offices).value
    return offices, ours.replace("police", "ward officer"), second_officers.who_calls_the_election(offices)


@pair
def an_interval_is_allowed(draw: Random) -> Case:
    """PAN-7."""
    months = draw.randint(-1, 6)
    return months, goes_through(meetings.require_interval, months), second_panels.interval_is_allowed(months)


@pair
def the_first_agenda_has_the_terms(draw: Random) -> Case:
    """PAN-2."""
    items = some(draw, ["welcome", "terms of reference", "priorities"])
    ours = goes_through(terms.require_terms_on_first_agenda, True, "terms of reference" in items)
    return items, ours, second_panels.first_agenda_is_complete(items)


@pair
def a_secretary_is_lacking(draw: Random) -> Case:
    """PAN-4."""
    officers = some(draw, ["chair", "secretary", "deputy"])
    return officers, panels.no_secretary("secretary" in officers) is not None, second_panels.lacks_a_secretary(officers)


@pair
def a_panel_can_change(draw: Random) -> Case:
    """DIS-3."""
    stage = draw.choice(("interim", "active", "dissolved"))
    return stage, goes_through(panels.require_living, stage != "dissolved"), second_panels.may_change(stage)


@pair
def the_police_take_their_steps(draw: Random) -> Case:
    """DIS-2, without the chair's agreement; telling the line manager is part of documenting."""
    named = {
        "issues documented": Step.DOCUMENTED,
        "advice sought": Step.ADVISED,
        "joint meeting": Step.MET,
        "reasons submitted": Step.REASONED,
        "signed off": Step.SIGNED,
    }
    order = list(named)
    count, step = draw.randint(0, 4), draw.choice(order)
    done = order[:count]
    written = [one for name in done for one in ([name, "line manager told"] if name == order[0] else [name])]
    ours = goes_through(restructure.require_next, named[done[-1]] if done else None, named[step], False)
    return (done, step), ours, second_panels.step_may_follow(written, step)


@pair
def the_police_sign(draw: Random) -> Case:
    """DIS-2."""
    who, delegated = draw.choice(list(Signatory)), truth(draw)
    named = {"is_author": False, "chair_agrees": False, "is_delegated": delegated}
    ours = goes_through(restructure.require_signatory, Step.SIGNED, who, **named)
    return (who, delegated), ours, second_panels.may_sign_off(who.value.replace("-", " "), delegated)


@pair
def a_signature_serves(draw: Random) -> Case:
    """TOR-3, of somebody who signed the version before the one in force, or both."""
    adopted_on = a_day(draw)
    held = [near(adopted_on, draw, 5, 60) for _ in range(draw.randint(0, 4))]
    on = max(adopted_on, around(draw.choice([adopted_on, *held]), draw))
    has_new = truth(draw)
    signed_on = days.walk(adopted_on, -100)
    ours = has_new or terms.signature_serves(signed_on, adopted_on, held, on)
    theirs = second_terms.signature_serves({1, 2} if has_new else {1}, 2, adopted_on, held, on)
    return (adopted_on, held, on, has_new), ours, theirs


@pair
def a_place_is_in_force(draw: Random) -> Case:
    """GEO-4 and GEO-5."""
    since = a_day(draw)
    lasts = draw.randint(0, 40)
    on = near(since, draw, 3, 45)
    return (since, lasts, on), places.in_force(since, days.walk(since, lasts), on), second.is_within(lasts, since, on)
