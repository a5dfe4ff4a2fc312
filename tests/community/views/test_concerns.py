"""Pages of concerns: anybody raises one, few answer it, everybody reads what was published (MTG-15)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from community.forms.concerns import StrangersConcernForm
from community.models import Concern
from community.services import concerns
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]


@pytest.fixture
def panel():
    return make.panel()


def page_of(panel, minutes=1):
    return StrangersConcernForm.pages.issue(panel.pk, timezone.now() - timedelta(minutes=minutes))


def at(panel, name="concerns"):
    return reverse(name, args=[panel.slug])


def test_anybody_raises_one_without_an_account_and_the_page_counts_once(client, panel):
    address = at(panel, "concern-raise")
    page = client.get(address).content.decode()
    assert "999" in page
    assert "name nobody" in page
    said = {"page": page_of(panel), "words": "Mopeds.", "place": "Mallow Walk", "email": "one@example.org"}
    for _ in range(2):
        assert client.post(address, said).status_code == 303
    assert Concern.objects.get().email == "one@example.org"


def test_what_is_missing_is_said_and_what_comes_at_once_is_not_taken(client, panel):
    address = at(panel, "concern-raise")
    refused = client.post(address, {"page": page_of(panel)})
    assert refused.status_code == 422
    assert "Write what worries you." in refused.content.decode()
    refused = client.post(address, {"page": page_of(panel, minutes=0), "words": "Mopeds.", "place": "Mallow Walk"})
    assert "faster than anybody can write" in refused.content.decode()
    assert not Concern.objects.exists()


def test_an_eleventh_form_in_an_hour_from_one_network_is_turned_away(client, panel):
    address = at(panel, "concern-raise")
    for _ in range(10):
        assert client.post(address, {"page": page_of(panel), "words": "X", "place": "Y"}).status_code == 303
    assert client.post(address, {"page": page_of(panel), "words": "X", "place": "Y"}).status_code == 429


def test_a_member_finds_what_they_raised_with_the_answer_and_another_member_does_not(client, panel):
    member, other = make.member(panel).person, make.member(panel).person
    client.force_login(member)
    assert client.post(at(panel, "concern-raise"), {"words": "A dark alley.", "place": "By the bakery"}).status_code == 303
    concern = Concern.objects.get()
    assert concern.raised_by == member
    concerns.answer(concern, subject="Alley", you_said="It is dark.", we_did="A lamp was asked for.", by=other, on=make.today())
    page = client.get(at(panel)).content.decode()
    assert "A dark alley." in page
    assert "A lamp was asked for." in page
    client.force_login(other)
    page = client.get(at(panel)).content.decode()
    assert "A dark alley." not in page
    assert "A lamp was asked for." in page


def test_a_suspended_member_sees_their_own_and_not_what_members_see(client, panel):
    suspended = make.suspended(panel).person
    made.concern(panel, raised_by=suspended, words="My own words.")
    made.answered(panel)
    client.force_login(suspended)
    page = client.get(at(panel)).content.decode()
    assert "My own words." in page
    assert "Two patrols a week." not in page


def test_the_public_reads_what_was_published_and_nothing_else(client, panel):
    made.concern(panel, words="Waiting words.")
    shown = made.answered(panel)
    concerns.publish(shown, said="Mopeds race here.", did="There is a gate now.", by=make.person(), on=make.today())
    for name in ("concerns", "panel"):
        page = client.get(at(panel, name)).content.decode()
        assert "There is a gate now." in page
        assert "Two patrols" not in page
        assert "Waiting words." not in page
        assert "Mopeds race through" not in page


def test_chair_joins_brings_answers_and_publishes(client, panel):
    client.force_login(make.chair(panel).person)
    meetings.meeting(panel)
    first, second = made.concern(panel, email="one@example.org"), made.concern(panel)

    def does(name, concern, **said):
        answer = client.post(reverse(name, args=[panel.slug, concern.pk]), said)
        assert answer.status_code == 303, answer.content.decode()

    does("concern-join", second, other=first.pk)
    does("concern-part", second)
    does("concern-join", second, other=first.pk)
    does("concern-bring", first, subject="Mopeds")
    page = client.get(reverse("concern", args=[panel.slug, first.pk])).content.decode()
    assert "1 more says the same" in page
    assert "1 person hears" in page
    does("concern-answer", first, subject="Mopeds", you_said="Mopeds.", we_did="Patrols.")
    does("concern-publish", first, said="Mopeds.", did="Patrols.")
    assert Concern.objects.get(pk=first.pk).published_on == make.today()
    does("concern-withdraw", first)
    does("concern-set-aside", made.concern(panel), because="It names people.")
    assert "It names people." in client.get(at(panel)).content.decode()


def test_a_list_of_three_takes_as_many_questions_as_one(client, panel, django_assert_max_num_queries):
    client.force_login(make.chair(panel).person)
    made.concern(panel)
    with django_assert_max_num_queries(30) as one:
        client.get(at(panel))
    made.concern(panel)
    made.concern(panel)
    with django_assert_max_num_queries(len(one)):
        client.get(at(panel))


def test_police_answer_but_do_not_publish(client, panel):
    client.force_login(make.dwo(panel.ward).person)
    concern = made.answered(panel)
    assert client.get(reverse("concern", args=[panel.slug, concern.pk])).status_code == 200
    assert client.get(reverse("concern-publish", args=[panel.slug, concern.pk])).status_code == 403
