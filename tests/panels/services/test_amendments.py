"""The terms are altered by proposal and vote, and signed again."""

from datetime import timedelta

import pytest

from core.models import Letter
from handbook.rules import Breach
from panels import queries
from panels.models import Amendment, HandbookPart, Panel
from panels.services import amendments, editions
from tests import make
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db
WORDS = {"additions": "We meet at the library.\n\n  Dogs are welcome. ", "reason": "It is quiet there."}


def proposed(panel, by=None, **words):
    return amendments.propose(panel, **WORDS | words, by=by or make.member(panel).person, on=make.today())


@pytest.fixture
def panel():
    made = make.panel()
    make.terms(made)
    return made


@pytest.mark.rule("TOR-4")
def test_a_member_proposes_and_chair_and_secretary_are_told(panel):
    chair, secretary = make.chair(panel), make.secretary(panel)
    amendment = proposed(panel)
    assert amendment.additions == "We meet at the library.\nDogs are welcome."
    assert amendment.stage == Amendment.Stage.PROPOSED
    assert set(Letter.objects.values_list("to", flat=True)) == {chair.person_id, secretary.person_id}


def test_a_chair_who_proposes_is_not_written_to(panel):
    proposed(panel, by=make.chair(panel).person)
    assert not Letter.objects.exists()


@pytest.mark.rule("TOR-4")
def test_a_proposal_that_alters_nothing_is_refused(panel):
    with pytest.raises(Breach, match="would read as they do now"):
        proposed(panel, additions=" \n ")


@pytest.mark.rule("TOR-1")
@pytest.mark.parametrize("line", ["3a. The panel has 40 members.", "Clause 3a is struck out.", "3A) Forty members."])
def test_a_clause_that_takes_the_number_of_one_of_the_core_is_refused(panel, line):
    sections = queries.sections_of(panel.terms.get().edition, HandbookPart.Kind.TERMS)
    assert any(section.number == "3" and section.clauses[0].letter == "a" for section in sections)
    with pytest.raises(Breach, match="same number") as refused:
        proposed(panel, additions=line)
    assert refused.value.rule.id == "TOR-1"


@pytest.mark.rule("DIS-3")
def test_a_dissolved_panel_alters_nothing(panel):
    earlier = proposed(panel)
    Panel.objects.update(stage=Panel.Stage.DISSOLVED)
    with pytest.raises(Breach, match="dissolved"):
        proposed(panel)
    with pytest.raises(Breach, match="dissolved"):
        amendments.carry(earlier, by=make.person(), on=make.today())


def test_whoever_made_a_proposal_and_the_officers_change_or_withdraw_it(panel):
    author, other = make.member(panel).person, make.member(panel).person
    chair = make.chair(panel).person
    amendment = proposed(panel, by=author)
    for by in (author, chair):
        changed = amendments.revise(amendment, additions=f"We meet where {by} says.", reason="So.", by=by, on=make.today())
        assert str(by) in changed.additions
    with pytest.raises(Breach, match="Somebody else"):
        amendments.revise(amendment, additions="We never meet.", reason="So.", by=other, on=make.today())
    with pytest.raises(Breach, match="Somebody else"):
        amendments.withdraw(amendment, by=other, on=make.today())
    assert amendments.withdraw(amendment, by=author, on=make.today()).stage == Amendment.Stage.WITHDRAWN
    with pytest.raises(Breach, match="decided or withdrawn"):
        amendments.withdraw(amendment, by=author, on=make.today())


@pytest.mark.rule("TOR-3")
def test_what_is_carried_is_a_new_version_of_that_day_and_everybody_is_asked_to_sign(panel):
    members = [make.member(panel) for _ in range(2)]
    gone = make.member(panel, stage="left", left_on=make.today() - timedelta(days=1))
    amendment = proposed(panel, by=members[0].person)
    terms = amendments.carry(amendment, by=members[0].person, on=make.today())
    assert (terms.version, terms.adopted_on, terms.additions) == (2, make.today(), amendment.additions)
    assert queries.terms_in_force(panel) == terms
    assert panel.terms.get(version=1).additions == ""
    letters = Letter.objects.filter(subject__startswith="Please sign the new terms")
    assert set(letters.values_list("to", flat=True)) == {seat.person_id for seat in members}
    assert gone.person_id not in letters.values_list("to", flat=True)
    assert "until the end of the next meeting" in letters[0].text
    amendment.refresh_from_db()
    assert (amendment.stage, amendment.result) == (Amendment.Stage.CARRIED, terms)


@pytest.mark.rule("TOR-3")
def test_an_earlier_signature_serves_until_the_day_of_the_next_meeting(panel):
    seat = make.member(panel)
    make.signature(panel.terms.get(), seat.person)
    amendments.carry(proposed(panel, by=seat.person), by=seat.person, on=make.today())
    following = make.today() + timedelta(days=80)
    for day, serves in ((following, True), (following + timedelta(days=1), False)):
        assert queries.has_signed(panel, seat.person, day, [make.today(), following]) is serves


@pytest.mark.rule("TOR-4")
def test_what_is_not_carried_leaves_the_terms_as_they_are(panel):
    amendment = amendments.reject(proposed(panel), by=make.person(), on=make.today())
    assert (amendment.stage, amendment.result) == (Amendment.Stage.NOT_CARRIED, None)
    assert panel.terms.count() == 1
    assert not Letter.objects.filter(subject__startswith="Please sign").exists()


@pytest.mark.rule("TOR-4")
def test_a_proposal_that_would_undo_what_was_decided_meanwhile_is_refused(panel):
    first, second = proposed(panel), proposed(panel, additions="We meet at the school.")
    amendments.carry(first, by=make.person(), on=make.today())
    with pytest.raises(Breach, match="altered since"):
        amendments.require_open(second)
    with pytest.raises(Breach, match="altered since"):
        amendments.carry(second, by=make.person(), on=make.today())
    with pytest.raises(Breach, match="decided or withdrawn"):
        amendments.carry(first, by=make.person(), on=make.today())


@pytest.mark.rule("TOR-7")
def test_a_new_core_text_is_adopted_the_same_way(panel):
    edition = editions.publish(sample(), by=None, on=make.today()).edition
    assert panel.terms.get().edition != edition, "what a panel has adopted stays on its edition"
    amendment = proposed(panel, additions="", reason="A new edition.", edition=edition)
    assert str(amendment) == "Adopt the new core text"
    assert amendments.carry(amendment, by=make.person(), on=make.today()).edition == edition
