"""Each app is asked what it keeps about somebody."""

import pytest

from core.outbox import Draft, post
from core.personal_data import kept, kept_about
from tests import make

pytestmark = pytest.mark.django_db


def test_letters_and_acts_of_the_person_alone():
    person, other = make.person(), make.person()
    post([Draft("a", person, person.address, "Hello", "Hello."), Draft("b", other, other.address, "Hello", "Hello.")])
    letters, acts = kept(person)
    assert [letter.to_id for letter in letters.rows] == [person.pk]
    assert list(acts.rows) == []


def test_every_app_that_names_a_provider_is_asked():
    titles = {one.title for one in kept_about(make.person())}
    assert {"Letters to you", "You", "Your membership", "Meetings you came to or missed", "Police files you brought"} <= titles
