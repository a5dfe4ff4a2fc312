"""The central unit flags what a panel has added to its terms; the panel alters them itself."""

import pytest

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from panels import queries
from panels.models import Flag
from panels.queries.flags import flag_on
from panels.services import amendments, flags
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("TOR-1")]
WORDS = "Who can be a member is in the core (ToR 3b). Leave it out."


@pytest.fixture
def panel():
    made = make.panel()
    make.terms(made, additions="Only tenants can be members.")
    return made


def raised(panel):
    return flags.raise_flag(panel, text=WORDS, by=make.central().person, on=make.today())


def test_chair_and_secretary_are_told_in_its_words_and_the_terms_stay(panel):
    chair, secretary, member = make.chair(panel), make.secretary(panel), make.member(panel)
    raised(panel)
    assert set(Letter.objects.values_list("to", flat=True)) == {chair.person_id, secretary.person_id}
    assert WORDS in Letter.objects.filter(to=chair.person).get().text
    assert not Letter.objects.filter(to=member.person).exists()
    assert queries.terms_in_force(panel).additions == "Only tenants can be members."
    assert AuditEntry.objects.filter(action="terms.flag").count() == 1


def test_there_is_nothing_to_flag_without_a_clause_of_the_panels_own():
    panel = make.panel()
    make.terms(panel)
    with pytest.raises(Breach, match="no clause of its own"):
        raised(panel)


def test_it_is_flagged_once_and_again_after_the_flag_is_withdrawn(panel):
    raised(panel)
    with pytest.raises(Breach, match="flagged already"):
        raised(panel)
    flags.withdraw(panel, by=make.central().person, on=make.today())
    assert flag_on(queries.terms_in_force(panel)) is None
    raised(panel)
    assert Flag.objects.count() == 2


def test_what_is_not_flagged_cannot_be_withdrawn(panel):
    with pytest.raises(Breach, match="No clause of these terms is flagged"):
        flags.withdraw(panel, by=make.central().person, on=make.today())


def test_a_flag_stays_with_the_version_that_it_is_about(panel):
    raised(panel)
    author = make.member(panel).person
    proposed = amendments.propose(panel, additions="We meet at the library.", reason="Flagged.", by=author, on=make.today())
    amendments.carry(proposed, by=author, on=make.today())
    assert flag_on(queries.terms_in_force(panel)) is None
