"""The people of a panel as one reader may see them."""

import pytest

from core.gate import Asker, holdings_of
from panels import directory
from panels.models import Membership
from tests import make

pytestmark = pytest.mark.django_db


def seen_by(row):
    person = row.person
    return directory.of(row.panel, Asker(person.pk, holdings_of(person, make.today())), make.today())


def reached(people):
    return {line.seat.person.full_name for line in people.members if line.reach}


@pytest.fixture
def panel():
    made = make.interim()
    make.chair(made, "Chair"), make.member(made, "Shy"), make.member(made, "Open"), make.member(made, "Young", age=16)
    Membership.objects.filter(person__full_name="Shy").update(shows_contact_to_officers=False)
    Membership.objects.filter(person__full_name__in=["Open", "Young"]).update(shows_contact_to_members=True, shows_contact_to_partners=True)
    return made


def test_a_member_sees_names_and_roles_and_reaches_those_who_agreed(panel):
    people = seen_by(make.member(panel, "Reader"))
    assert [line.seat.person.full_name for line in people.members] == ["Chair", "Open", "Reader", "Shy", "Young"]
    assert reached(people) == {"Open", "Reader"}
    assert not people.shows_signatures
    assert not any(line.is_suspended or line.lacks_papers for line in people.members)


def test_a_chair_reaches_whoever_has_not_declined_but_nobody_under_18(panel):
    people = seen_by(Membership.objects.get(person__full_name="Chair"))
    assert reached(people) == {"Chair", "Open"}
    assert people.shows_signatures


def test_the_police_team_reaches_everybody(panel):
    posting = make.dwo(panel.ward)
    asker = Asker(posting.person.pk, holdings_of(posting.person, make.today()))
    people = directory.of(panel, asker, make.today())
    assert reached(people) == {"Chair", "Shy", "Open", "Young"}


def test_a_partner_does_not_see_members_under_18(panel):
    assert "Young" not in {line.seat.person.full_name for line in seen_by(make.partner(panel)).members}


@pytest.mark.rule("MEM-15")
def test_who_is_suspended_is_for_chair_and_police_alone(panel):
    make.suspended(panel, "Away")
    chair = seen_by(Membership.objects.get(person__full_name="Chair"))
    assert [line.is_suspended for line in chair.members if line.seat.person.full_name == "Away"] == [True]
    assert not any(line.is_suspended for line in seen_by(make.member(panel)).members)


@pytest.mark.rule("MEM-12")
def test_missing_papers_are_for_chair_and_police_alone(panel):
    Membership.objects.filter(person__full_name="Young").update(has_permission=False)
    chair = seen_by(Membership.objects.get(person__full_name="Chair"))
    assert [line.seat.person.full_name for line in chair.members if line.lacks_papers] == ["Young"]
    assert not any(line.lacks_papers for line in seen_by(make.member(panel)).members)


@pytest.mark.parametrize("more", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_people(panel, django_assert_num_queries, more):
    for _ in range(more):
        make.member(panel), make.partner(panel), make.dwo(panel.ward)
    chair = Membership.objects.get(person__full_name="Chair").person
    asker = Asker(chair.pk, holdings_of(chair, make.today()))
    with django_assert_num_queries(8):
        directory.of(panel, asker, make.today())
