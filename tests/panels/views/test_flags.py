"""Pages on which the central unit reads what panels have added to their terms, and flags it (row 4 of the permissions)."""

import pytest
from django.urls import reverse

from panels.models import Flag
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("TOR-1")]
WORDS = "Who can be a member is in the core. Leave it out."


@pytest.fixture
def panel():
    made = make.panel("Osier Green")
    make.terms(made, additions="Only tenants can be members.\nDogs are welcome.")
    return made


@pytest.fixture
def central(client):
    client.force_login(make.central().person)
    return client


def shown(client, name, panel):
    return client.get(reverse(name, args=[panel.slug])).content.decode()


def test_the_list_names_panels_with_clauses_of_their_own_and_no_others(central, panel):
    other = make.panel("Lantern Hill")
    make.terms(other)
    page = central.get(reverse("own-clauses")).content.decode()
    assert "Osier Green" in page
    assert "2 clauses" in page
    assert "Lantern Hill" not in page
    assert f'href="{reverse("own-clauses")}"' in central.get(reverse("details")).content.decode()


@pytest.mark.parametrize("others", [0, 2])
def test_the_list_takes_as_many_queries_for_three_panels_as_for_one(central, panel, others, django_assert_num_queries):
    for number in range(others):
        make.terms(make.panel(f"Panel {number}"), additions="We meet at the library.")
    with django_assert_num_queries(10):
        central.get(reverse("own-clauses"))


def test_the_central_unit_flags_from_the_terms_and_takes_it_back(central, panel):
    assert reverse("terms-flag", args=[panel.slug]) in shown(central, "terms", panel)
    assert central.post(reverse("terms-flag", args=[panel.slug]), {"text": ""}).status_code == 422
    central.post(reverse("terms-flag", args=[panel.slug]), {"text": WORDS}, follow=True)
    page = shown(central, "terms", panel)
    assert WORDS in page
    assert reverse("terms-flag-withdraw", args=[panel.slug]) in page
    assert "Flagged" in central.get(reverse("own-clauses")).content.decode()
    central.post(reverse("terms-flag-withdraw", args=[panel.slug]), follow=True)
    assert WORDS not in shown(central, "terms", panel)
    assert Flag.objects.get().withdrawn_on == make.today()
    assert central.get(reverse("terms-flag-withdraw", args=[panel.slug])).status_code == 404


def test_the_panel_reads_it_and_the_public_does_not(client, panel):
    make.chair(panel)
    panel.terms.get().flags.create(text=WORDS, raised_by=make.central().person, raised_on=make.today())
    assert WORDS not in shown(client, "terms", panel)
    for person in (make.member(panel).person, make.partner(panel).person, make.dwo(panel.ward).person):
        client.force_login(person)
        assert WORDS in shown(client, "terms", panel)


def test_the_chair_is_asked_to_look_again(client, panel):
    chair = make.chair(panel)
    panel.terms.get().flags.create(text=WORDS, raised_by=make.central().person, raised_on=make.today())
    client.force_login(chair.person)
    assert "Look again at what the panel added to its terms" in client.get(reverse("home")).content.decode()


def test_terms_without_a_clause_of_the_panels_own_have_no_page_to_flag_them(central):
    panel = make.panel()
    make.terms(panel)
    assert central.get(reverse("terms-flag", args=[panel.slug])).status_code == 404
    assert reverse("terms-flag", args=[panel.slug]) not in shown(central, "terms", panel)
