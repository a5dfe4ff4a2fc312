"""What is read of proposals to alter the terms."""

import pytest
from django.http import Http404

from panels.models import Amendment
from panels.queries import amendments
from panels.services import editions
from tests import make
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db


def test_what_waits_for_a_meeting_comes_oldest_first():
    panel = make.panel()
    later, earlier = make.amendment(panel), make.amendment(panel, proposed_on=make.a_year_ago())
    make.amendment(panel, stage=Amendment.Stage.WITHDRAWN, decided_on=make.today())
    assert list(amendments.undecided_in(panel)) == [earlier, later]
    assert amendments.amendments_of(panel).count() == 3


def test_another_panels_proposal_is_not_there():
    one, other = make.panel(), make.panel()
    proposal = make.amendment(one)
    assert amendments.amendment_in(one.slug, proposal.pk) == proposal
    with pytest.raises(Http404):
        amendments.amendment_in(other.slug, proposal.pk)


@pytest.mark.rule("TOR-7")
def test_a_newer_official_edition_waits_to_be_put_to_a_meeting():
    panel = make.panel()
    terms = make.terms(panel)
    assert amendments.core_to_adopt(terms) is None, "the built-in wording is nobody's to adopt"
    edition = editions.publish(sample(), by=None, on=make.today()).edition
    assert amendments.core_to_adopt(terms) == edition
    make.amendment(panel, edition=edition)
    assert amendments.core_to_adopt(terms) is None
