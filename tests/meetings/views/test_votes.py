"""The pages of a vote: put a question, cast once, count, close, and the result with its roll (VOTE-1 to VOTE-10)."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import AuditEntry
from handbook.rules import Breach
from meetings.models import Attendance, Ballot, Motion
from meetings.services import attendance, votes
from meetings.services.attendance import Coming
from meetings.services.expected import expect
from panels.models import Membership
from tests import make
from tests.meetings import evening
from tests.pages import problems, queries, shown

pytestmark = pytest.mark.django_db

DEVICES, HANDS = Motion.Method.DEVICES, Motion.Method.HANDS
SMUGGLED = {"role": "chair", "votes": "9", "votes_for": "9", "membership": "1", "is_carried": "1", "stage": "closed", "by": "1"}


@pytest.fixture
def ground():
    """Return a meeting in progress and its three members, the chair first."""
    return evening.evening()


@pytest.fixture
def meeting(ground):
    return ground[0]


@pytest.fixture
def seats(ground):
    return ground[1]


@pytest.fixture
def secretary(meeting, client):
    """Return the panel's secretary, who is here, has signed and is signed in."""
    seat = make.secretary(meeting.panel, "Dermot Lacey")
    evening.sign(meeting.panel, [seat.person])
    expect(meeting, meeting.on)
    evening.here(meeting, [*(Membership.objects.filter(panel=meeting.panel))])
    client.force_login(seat.person)
    return seat


def address(name, motion):
    meeting = motion.item.meeting
    return reverse(name, args=[meeting.panel.slug, meeting.pk, motion.pk])


def opening(meeting):
    return reverse("vote-open", args=[meeting.panel.slug, meeting.pk, evening.item_of(meeting).pk])


def cast(client, seat, motion, choice="for", **more):
    client.force_login(seat.person)
    return client.post(address("vote-cast", motion), {"choice": choice} | more, follow=True)


def choices(motion):
    return sorted(motion.ballots.values_list("membership__person__full_name", "choice"))


@pytest.mark.rule("VOTE-7")
def test_a_member_casts_a_vote_on_a_device_of_their_own(client, meeting, seats):
    motion = evening.motion(meeting)
    assert 'value="against"' in page_of(client, seats[1], motion)
    answer = cast(client, seats[1], motion, "against")
    assert answer.redirect_chain == [(address("vote", motion), 303)]
    assert "Your vote is counted." in shown(answer)
    assert 'value="against"' not in shown(answer)
    assert choices(motion) == [(str(seats[1].person), "against")]


def page_of(client, seat, motion):
    client.force_login(seat.person)
    return shown(client.get(address("vote", motion)))


@pytest.mark.rule("VOTE-7")
def test_a_second_vote_is_told_that_the_first_was_counted(client, meeting, seats):
    motion = evening.motion(meeting)
    cast(client, seats[1], motion, "for")
    answer = cast(client, seats[1], motion, "against")
    assert answer.status_code == 200
    assert "Each member has one vote, and yours on this motion has been counted already." in shown(answer)
    assert choices(motion) == [(str(seats[1].person), "for")]


@pytest.mark.rule("MEM-9")
def test_extra_fields_make_no_second_vote_and_nobody_elses(client, meeting, seats):
    motion = evening.motion(meeting)
    smuggled = SMUGGLED | {"membership": str(seats[0].pk), "person": str(seats[0].person_id)}
    cast(client, seats[1], motion, **smuggled)
    assert choices(motion) == [(str(seats[1].person), "for")]
    motion.refresh_from_db()
    assert (motion.is_open, motion.votes_for) == (True, None)


@pytest.mark.rule("MEM-9")
@pytest.mark.parametrize("who", ["partner", "dwo", "sergeant"])
def test_partners_and_police_are_refused_at_the_door(who, client, meeting):
    panel = meeting.panel
    maker = {
        "partner": lambda: make.partner(panel),
        "dwo": lambda: make.dwo(panel.ward),
        "sergeant": lambda: make.sergeant(panel.ward.team),
    }
    motion = evening.motion(meeting)
    client.force_login(maker[who]().person)
    assert client.post(address("vote-cast", motion), {"choice": "for"} | SMUGGLED).status_code == 403
    assert not Ballot.objects.exists()


@pytest.mark.rule("MEM-9")
@pytest.mark.parametrize("who", ["board", "inspector", "central", "administrator"])
def test_whoever_looks_on_has_no_vote(who, client, meeting):
    borough = meeting.panel.ward.borough
    person = (getattr(make, who)(borough) if who in {"board", "inspector"} else getattr(make, who)()).person
    motion = evening.motion(meeting)
    client.force_login(person)
    assert client.post(address("vote-cast", motion), {"choice": "for"}).status_code == 403
    assert not Ballot.objects.exists()


def test_another_panels_member_finds_no_vote(client, meeting):
    motion = evening.motion(meeting)
    client.force_login(make.chair(make.panel()).person)
    for name in ("vote", "vote-cast", "vote-close"):
        assert client.get(address(name, motion)).status_code == 404
        assert client.post(address(name, motion), {"choice": "for"}).status_code == 404
    assert not Ballot.objects.exists()


def test_a_motion_is_not_found_under_another_meeting(client, meeting, seats):
    motion = evening.motion(meeting)
    other, others = evening.evening()
    url = reverse("vote-cast", args=[other.panel.slug, other.pk, motion.pk])
    client.force_login(others[0].person)
    assert client.post(url, {"choice": "for"}).status_code == 404


def test_nobody_who_is_not_signed_in_votes(client, meeting):
    motion = evening.motion(meeting)
    assert client.post(address("vote-cast", motion), {"choice": "for"}).status_code == 302
    assert not Ballot.objects.exists()


@pytest.mark.rule("MEM-15")
def test_a_member_suspended_between_opening_and_voting_is_refused(client, meeting, seats):
    motion = evening.motion(meeting)
    seats[1].suspensions.create(since=make.today(), review_on=make.today())
    client.force_login(seats[1].person)
    assert client.post(address("vote-cast", motion), {"choice": "for"}).status_code == 403
    assert not Ballot.objects.exists()


@pytest.mark.rule("TOR-3")
def test_a_member_who_has_not_signed_is_told_so_and_not_counted(client, meeting):
    unsigned = make.member(meeting.panel)
    expect(meeting, meeting.on)
    evening.here(meeting, [unsigned])
    motion = evening.motion(meeting)
    answer = cast(client, unsigned, motion)
    assert "This member has not signed the terms of reference" in shown(answer)
    assert not Ballot.objects.exists()


def test_a_member_who_is_not_here_is_told_so(client, meeting, seats):
    motion = evening.motion(meeting)
    meeting.attendances.filter(person=seats[2].person).update(state=Attendance.State.ABSENT)
    assert "Only members who are present vote" in shown(cast(client, seats[2], motion))
    assert not Ballot.objects.exists()


@pytest.mark.rule("VOTE-8")
def test_no_vote_is_taken_after_the_closing(client, meeting, seats):
    motion = evening.motion(meeting)
    votes.close(motion, by=meeting.proposed_by, at=meeting.ends_at)
    assert "This vote is closed and cannot be changed." in shown(cast(client, seats[1], motion))
    assert not Ballot.objects.exists()


@pytest.mark.parametrize("choice", ["", "yes", "for ", "FOR", "2", "\x00"])
def test_a_choice_that_is_none_is_asked_for_again(choice, client, meeting, seats):
    motion = evening.motion(meeting)
    assert "Choose for, against or abstain." in shown(cast(client, seats[1], motion, choice))
    assert not Ballot.objects.exists()


@pytest.mark.parametrize("name", ["vote-cast", "vote-close"])
def test_asking_for_an_action_by_its_address_changes_nothing(name, client, meeting, secretary):
    motion = evening.motion(meeting)
    entries = AuditEntry.objects.count()
    assert client.get(address(name, motion), {"choice": "for"}).status_code == 405
    motion.refresh_from_db()
    assert (motion.is_open, Ballot.objects.count(), AuditEntry.objects.count()) == (True, 0, entries)


@pytest.mark.rule("VOTE-7")
def test_the_secretary_closes_a_vote_and_a_member_does_not(client, meeting, seats, secretary):
    motion = evening.motion(meeting)
    cast(client, seats[1], motion)
    assert client.post(address("vote-close", motion)).status_code == 403
    assert address("vote-close", motion) not in shown(client.get(address("vote", motion)))
    motion.refresh_from_db()
    assert motion.is_open
    client.force_login(secretary.person)
    answer = client.post(address("vote-close", motion), SMUGGLED, follow=True)
    assert answer.redirect_chain == [(address("vote", motion), 303)]
    motion.refresh_from_db()
    assert (motion.is_open, motion.votes_for, motion.votes_against) == (False, 1, 0)


@pytest.mark.rule("VOTE-7")
def test_the_secretary_enters_a_show_of_hands_by_names_and_the_count_follows(client, meeting, seats, secretary):
    motion = evening.motion(meeting, method=HANDS)
    names = [entry.membership for entry in meeting.attendances.filter(membership__isnull=False).order_by("pk")]
    assert "by name" in shown(client.get(address("vote", motion)))
    assert f"said_{names[0].pk}" in shown(client.get(address("vote", motion) + "?names=1"))
    said = dict(zip([f"said_{one.pk}" for one in names], ["for", "for", "against", ""], strict=True)) | {"by_name": "1"}
    assert "2 for, 1 against, 0 abstained" in shown(client.post(address("vote-close", motion), said | {"work_out": "1"}))
    assert not motion.ballots.exists()
    page = shown(client.post(address("vote-close", motion), said, follow=True))
    motion.refresh_from_db()
    assert (motion.votes_for, motion.votes_against, motion.abstentions) == (2, 1, 0)
    assert [one.has_voted for one in motion.roll.order_by("membership__pk")] == [True, True, True, False]
    assert page.count('data-label="Voted">for<') == 2


@pytest.mark.rule("VOTE-7")
def test_a_show_of_hands_among_options_is_entered_by_names_too(client, meeting, seats, secretary):
    motion = evening.ballot(meeting, method=HANDS)
    names = [entry.membership for entry in meeting.attendances.filter(membership__isnull=False)]
    litter = motion.options.get(label="Litter")
    said = {f"said_{names[0].pk}": str(litter.pk), f"said_{names[1].pk}": "abstain", "by_name": "1"}
    client.post(address("vote-close", motion), said)
    motion.refresh_from_db()
    assert (motion.abstentions, [option.votes for option in motion.options.all()]) == (1, [0, 0, 1])


@pytest.mark.rule("VOTE-7")
def test_a_name_that_left_since_the_page_was_shown_is_not_counted_and_said(client, meeting, seats, secretary):
    motion = evening.motion(meeting, method=HANDS)
    form_of = motion.item.meeting.attendances.filter(membership__isnull=False).exclude(person=secretary.person)
    leaver = form_of.first().membership
    attendance.record(meeting, {leaver.person_id: Coming(Attendance.State.ABSENT)}, by=secretary.person)
    with pytest.raises(Breach, match=str(leaver.person)):
        votes.close(motion, named={leaver: Ballot.Choice.FOR}, by=secretary.person, at=timezone.now())
    motion.refresh_from_db()
    assert motion.is_open
    assert not motion.ballots.exists()


@pytest.mark.rule("VOTE-7")
def test_a_secret_vote_shows_everybody_who_has_voted_and_nobody_how(client, meeting, seats, secretary):
    motion = evening.motion(meeting, method=Motion.Method.SECRET)
    assert "nobody learns how you voted" in page_of(client, seats[1], motion)
    assert "Your vote is counted." in shown(cast(client, seats[1], motion, "against"))
    again = cast(client, seats[1], motion, "for")
    assert again.status_code == 200
    assert "yours on this motion has been counted already" in shown(again)
    cast(client, seats[2], motion)
    client.force_login(secretary.person)
    assert "2 of 4 have voted" in shown(client.get(address("vote", motion)))
    client.post(address("vote-close", motion), SMUGGLED)
    motion.refresh_from_db()
    assert (motion.votes_for, motion.votes_against) == (1, 1)
    for seat in (secretary, *seats):
        page = page_of(client, seat, motion)
        assert page.count('data-label="Voted">yes<') == 2
        assert page.count('data-label="Voted">no<') == 2
        assert 'data-label="Voted">against' not in page


@pytest.mark.rule("VOTE-9")
def test_the_result_is_said_with_its_sum(client, meeting, secretary):
    motion = evening.motion(meeting, method=HANDS)
    answer = client.post(address("vote-close", motion), {"for_": "3", "against": "1", "abstained": "0"} | SMUGGLED, follow=True)
    page = shown(answer)
    assert "3 for, 1 against, 0 abstained; 4 voted; 3 is more than 1; carried (ToR 4a)." in page
    assert "This result cannot be changed" in page
    assert motion.roll.count() == 4


@pytest.mark.rule("VOTE-9")
def test_working_it_out_says_the_result_and_closes_nothing(client, meeting, secretary):
    motion = evening.motion(meeting, method=HANDS)
    said = {"for_": "2", "against": "2", "abstained": "0", "work_out": "1"}
    answer = client.post(address("vote-close", motion), said)
    assert answer.status_code == 200
    assert "If you close it now: not carried." in shown(answer)
    motion.refresh_from_db()
    assert motion.is_open
    assert not motion.roll.exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Enter for."),
        ({"for_": "26", "against": "0", "abstained": "0"}, "25 is the most"),
        ({"for_": "-1", "against": "0", "abstained": "0"}, "0 is the least"),
        ({"for_": "many", "against": "0", "abstained": "0"}, "Enter a whole number."),
    ],
)
def test_a_count_that_is_none_is_refused(said, sentence, client, meeting, secretary):
    motion = evening.motion(meeting, method=HANDS)
    assert sentence in problems(client.post(address("vote-close", motion), said))
    motion.refresh_from_db()
    assert motion.is_open


@pytest.mark.rule("VOTE-7")
@pytest.mark.parametrize("button", ["close", "work_out"])
def test_more_hands_than_members_are_refused_with_the_rule(button, client, meeting, secretary):
    motion = evening.motion(meeting, method=HANDS)
    said = problems(client.post(address("vote-close", motion), {"for_": "5", "against": "0", "abstained": "0", button: "1"}))
    assert "You counted five hands, but four members may vote. Count the hands again." in said
    motion.refresh_from_db()
    assert motion.is_open


@pytest.mark.rule("VOTE-7")
def test_hands_of_members_who_have_no_vote_are_not_worked_out_either(client, meeting, secretary):
    unsigned = make.member(meeting.panel)
    expect(meeting, meeting.on)
    evening.here(meeting, [unsigned])
    motion = evening.motion(meeting, method=HANDS)
    for button in ("close", "work_out"):
        answer = client.post(address("vote-close", motion), {"for_": "5", "against": "0", "abstained": "0", button: "1"})
        assert "You counted five hands, but four members may vote." in problems(answer)


@pytest.mark.rule("VOTE-1")
def test_a_vote_that_lost_its_quorum_closes_as_void(client, meeting, seats):
    motion = evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    meeting.attendances.filter(person=seats[2].person).update(state=Attendance.State.ABSENT)
    client.force_login(meeting.proposed_by)
    page = shown(client.post(address("vote-close", motion), follow=True))
    assert "No decision was taken. Two members are present; three are needed for this vote." in page
    assert "ToR 9e" in page
    motion.refresh_from_db()
    assert (motion.is_open, motion.is_void, motion.is_carried) == (False, True, False)
    assert motion.concerns.stage == "proposed"


@pytest.mark.rule("VOTE-8")
@pytest.mark.parametrize("button", ["close", "work_out"])
def test_a_closed_vote_stays_as_it_is(button, client, meeting, secretary):
    motion = evening.motion(meeting, method=HANDS)
    votes.close(motion, hands=votes.Hands(3, 0, 1), by=secretary.person, at=meeting.ends_at)
    said = {"for_": "0", "against": "4", "abstained": "0", button: "1"}
    assert "This vote is closed and cannot be changed." in problems(client.post(address("vote-close", motion), said))
    motion.refresh_from_db()
    assert (motion.votes_for, motion.votes_against, motion.is_carried) == (3, 0, True)


def test_whoever_is_proposed_does_not_run_the_vote_about_themselves(client, meeting):
    chair = meeting.proposed_by
    elsewhere = make.panel()
    candidate = make.member(elsewhere, stage=Membership.Stage.PROPOSED, person=chair, admitted_on=None, tenure_ends_on=None)
    motion = evening.motion(meeting)
    Motion.objects.filter(pk=motion.pk).update(concerns=candidate)
    client.force_login(chair)
    assert client.post(address("vote-close", motion)).status_code == 403


def test_a_question_is_put_to_the_vote(client, meeting, secretary):
    said = {"about": "other", "question": "We meet at the library.", "method": "devices"} | SMUGGLED
    answer = client.post(opening(meeting), said, follow=True)
    motion = Motion.objects.get()
    assert answer.redirect_chain == [(address("vote", motion), 303)]
    assert (motion.kind, motion.is_open, motion.votes_for, motion.opened_by) == ("other", True, None, secretary.person)
    assert "4 members may vote" in shown(answer)


@pytest.mark.rule("MEM-4")
def test_the_admission_of_whom_the_panel_proposed_is_put_to_the_vote(client, meeting, secretary):
    candidate = evening.proposed(meeting.panel, "Dilys Okafor")
    assert "Admit Dilys Okafor as a member" in shown(client.get(opening(meeting)))
    client.post(opening(meeting), {"about": f"admit:{candidate.pk}", "question": "", "method": "hands"})
    motion = Motion.objects.get()
    assert (motion.kind, motion.concerns, motion.question) == ("admit", candidate, "Dilys Okafor is admitted as a member.")


@pytest.mark.rule("MEM-4")
def test_a_second_vote_on_the_same_admission_is_refused_on_the_page(client, meeting, secretary):
    candidate = evening.proposed(meeting.panel, "Dilys Okafor")
    said = {"about": f"admit:{candidate.pk}", "question": "", "method": "hands"}
    client.post(opening(meeting), said)
    assert "A vote on Dilys Okafor is open already. Close that one first." in problems(client.post(opening(meeting), said))
    assert Motion.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Answer the question: What is the vote about?"),
        ({"about": "other", "question": "", "method": "hands"}, "Enter the question that is put to the vote."),
        ({"about": "other", "question": "x"}, "Answer the question: How do members vote?"),
        ({"about": "other", "question": "x", "method": "shouting"}, "Select one of the choices"),
        ({"about": "admit:999999", "question": "x", "method": "hands"}, "Select one of the choices"),
        ({"about": "other", "question": "x" * 301, "method": "hands"}, "At most 300"),
    ],
)
def test_a_question_that_cannot_be_voted_on_is_refused(said, sentence, client, meeting, secretary):
    assert sentence in problems(client.post(opening(meeting), said))
    assert not Motion.objects.exists()


def test_nobody_of_another_panel_is_put_to_the_vote(client, meeting, secretary):
    stranger = evening.proposed(make.panel())
    said = {"about": f"admit:{stranger.pk}", "question": "", "method": "hands"}
    assert "Select one of the choices" in problems(client.post(opening(meeting), said))


@pytest.mark.rule("VOTE-1")
def test_no_vote_on_an_admission_opens_with_two_present(client):
    meeting, _ = evening.evening(members=2)
    candidate = evening.proposed(meeting.panel)
    client.force_login(meeting.proposed_by)
    said = {"about": f"admit:{candidate.pk}", "question": "", "method": "hands"}
    assert "Two members are present; three are needed for this vote." in problems(client.post(opening(meeting), said))
    assert not Motion.objects.exists()


def test_a_member_does_not_open_a_vote(client, meeting, seats):
    client.force_login(seats[1].person)
    assert client.post(opening(meeting), {"about": "other", "question": "x", "method": "hands"}).status_code == 403
    assert not Motion.objects.exists()


def test_opening_the_page_of_a_vote_to_come_opens_none(client, meeting, secretary):
    client.get(opening(meeting), {"about": "other", "question": "x", "method": "hands"})
    assert not Motion.objects.exists()


def test_why_somebody_has_no_vote_is_for_chair_and_secretary_and_whom_it_concerns(client, meeting, seats):
    unsigned = make.member(meeting.panel, "Ivo Brandt")
    expect(meeting, meeting.on)
    evening.here(meeting, [unsigned])
    motion = evening.motion(meeting)
    sentence = "This member has not signed the terms of reference"
    assert sentence in page_of(client, seats[0], motion)
    assert sentence in page_of(client, unsigned, motion)
    assert sentence not in page_of(client, seats[1], motion)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_page_takes_as_many_queries_for_25_members_as_for_three(is_open, client):
    def taken(members):
        meeting, seats = evening.evening(members)
        motion = evening.motion(meeting)
        for seat in seats:
            votes.cast(motion, "for", by=seat.person)
        if not is_open:
            votes.close(motion, by=meeting.proposed_by, at=meeting.ends_at)
        client.force_login(meeting.proposed_by)
        return queries(client, address("vote", motion))

    assert taken(3) == taken(25)


@pytest.mark.rule("VOTE-10")
def test_the_roll_of_a_closed_vote_is_shown_as_it_was(client, meeting, seats):
    motion = evening.motion(meeting)
    cast(client, seats[1], motion)
    votes.close(motion, by=meeting.proposed_by, at=meeting.ends_at)
    before = str(seats[1].person)
    seats[1].person.full_name = "Renamed Later"
    seats[1].person.save()
    page = page_of(client, seats[0], motion)
    assert before in page
    assert "Renamed Later" not in page


def test_what_people_write_is_shown_as_text(client, meeting, secretary):
    hostile = "<script>alert(1)</script>"
    motion = evening.motion(meeting)
    Motion.objects.filter(pk=motion.pk).update(question=hostile)
    secretary.person.full_name = hostile
    secretary.person.save()
    assert "<script>alert(1)" not in client.get(address("vote", motion)).content.decode()


@pytest.mark.rule("OFF-3")
def test_an_election_is_opened_cast_closed_and_shown(client, meeting, seats, secretary):
    page = reverse("vote-elect", args=[meeting.panel.slug, meeting.pk, evening.item_of(meeting).pk])
    assert "Three members are present, and still are when it closes." in shown(client.get(page))
    said = {"office": "chair", "candidates": [str(seats[1].pk), str(seats[2].pk)], "method": DEVICES}
    answer = client.post(page, said, follow=True)
    motion = Motion.objects.get()
    assert answer.redirect_chain == [(address("vote", motion), 303)]
    first = motion.options.all()[0]
    for seat in seats:
        cast(client, seat, motion, str(first.pk))
    client.force_login(secretary.person)
    result = shown(client.post(address("vote-close", motion), follow=True))
    assert f"most votes: {seats[1].person}" in result
    assert "Election of the chair." in result
    assert result.count(f"{seats[1].person}</td>") == len(seats)


@pytest.mark.rule("OFF-1")
def test_a_candidate_who_cannot_be_chair_is_refused_with_the_reason(client, meeting, secretary):
    works = make.member(meeting.panel, basis=Membership.Basis.WORKS)
    page = reverse("vote-elect", args=[meeting.panel.slug, meeting.pk, evening.item_of(meeting).pk])
    answer = client.post(page, {"office": "chair", "candidates": [str(works.pk)], "method": HANDS})
    assert answer.status_code == 422
    assert "The chair lives in the ward" in shown(answer)


@pytest.mark.rule("VOTE-4")
def test_options_that_are_level_lead_to_a_second_ballot(client, meeting, secretary):
    motion = evening.ballot(meeting, "Scooters", "Litter", method=HANDS)
    one, two = motion.options.all()
    counts = {f"option_{one.pk}": "2", f"option_{two.pk}": "2", "abstained": "0"}
    trial = client.post(address("vote-close", motion), counts | {"work_out": "1"})
    assert "Scooters and Litter are level" in shown(trial)
    assert Motion.objects.get(pk=motion.pk).is_open
    assert address("vote-second", motion) in shown(client.post(address("vote-close", motion), counts, follow=True))
    answer = client.post(address("vote-second", motion), {"method": HANDS}, follow=True)
    second = Motion.objects.get(follows=motion)
    assert answer.redirect_chain == [(address("vote", second), 303)]
    assert address("vote", motion) in shown(answer)
    assert address("vote", second) in shown(client.get(address("vote", motion)))


@pytest.mark.rule("VOTE-4")
def test_a_vote_that_names_no_option_is_refused(client, meeting, seats):
    motion = evening.ballot(meeting)
    assert "Choose one of the options, or abstain." in shown(cast(client, seats[1], motion, "for"))
    assert not motion.ballots.exists()


def test_an_open_ballot_takes_as_many_queries_for_three_members_as_for_nine(client):
    def taken(members):
        meeting, seats = evening.evening(members)
        motion = evening.ballot(meeting, *[f"Option {number}" for number in range(members)])
        client.force_login(seats[1].person)
        return queries(client, address("vote", motion))

    assert taken(3) == taken(9)
