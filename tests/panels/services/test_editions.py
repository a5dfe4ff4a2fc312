"""The handbook's texts are stored whole, once for each file."""

import pytest

from core.models import AuditEntry
from panels import queries
from panels.importing.handbook import NotTheHandbook
from panels.models import HandbookEdition, HandbookPart
from panels.services import editions
from tests import make
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db


def publish(content=None):
    return editions.publish(content or sample(), by=None, on=make.today())


@pytest.mark.rule("TOR-1")
def test_a_file_becomes_an_edition_with_its_four_parts():
    published = publish()
    assert (published.is_new, published.edition.version, published.edition.is_official) == (True, "1.1", True)
    assert set(published.edition.parts.values_list("kind", flat=True)) == {"terms", "privacy", "agenda", "adverts"}
    assert AuditEntry.objects.filter(action="terms.import").count() == 1


@pytest.mark.rule("TOR-1")
def test_the_same_file_again_changes_nothing():
    first = publish()
    again = publish()
    assert (again.is_new, again.edition) == (False, first.edition)
    assert (HandbookEdition.objects.count(), HandbookPart.objects.count(), AuditEntry.objects.count()) == (1, 4, 1)


@pytest.mark.rule("TOR-1")
def test_of_another_file_nothing_is_stored():
    with pytest.raises(NotTheHandbook):
        publish(b"Something else.")
    assert not HandbookEdition.objects.exists()


def test_a_fresh_installation_has_the_built_in_wording_once():
    first = editions.current()
    assert not first.is_official
    assert editions.current() == first
    assert first.parts.count() == 4


def test_the_newest_official_edition_comes_before_the_built_in_wording():
    official = publish().edition
    assert editions.current() == official
    newer = publish(sample(version="1.2")).edition
    assert editions.current() == newer
    assert str(newer) == "Handbook 1.2"


@pytest.mark.rule("TOR-1")
def test_terms_in_the_built_in_wording_that_nobody_signed_take_the_official_text():
    waiting = make.interim().terms.get()
    signed = make.interim().terms.get()
    make.signature(signed, make.person())
    adopted = make.terms(make.panel())
    edition = publish().edition
    editions_now = [type(terms).objects.get(pk=terms.pk).edition for terms in (waiting, signed, adopted)]
    assert [one == edition for one in editions_now] == [True, False, False]


def test_texts_are_read_from_the_newest_edition_and_from_the_built_in_wording_before_there_is_one():
    assert len(queries.handbook_part("agenda")) == 9
    publish()
    assert [section.title for section in queries.handbook_part("agenda")] == ["Welcome", "Minutes", "Next meeting"]
