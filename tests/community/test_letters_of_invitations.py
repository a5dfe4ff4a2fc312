"""What the letters about police activity say, and what they leave unsaid."""

import pytest

from community import letters_of_invitations as letters
from community.queries import invitations as queries
from tests import make
from tests.community import invited

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]


def test_each_letter_has_a_link_of_its_own_and_names_nobody_else():
    panel = make.panel()
    make.member(panel, "Ada Byron", agrees_to_police=True)
    make.member(panel, "Bo Diddley", agrees_to_police=True)
    made = invited.invitation(panel)
    ada, bo = letters.invitations(made, queries.invited(made, make.today()))
    assert "Bo" not in ada.text + ada.html
    links = {line for draft in (ada, bo) for line in draft.text.splitlines() if "/invitations/" in line}
    assert len(links) == 2
    assert all(fact in ada.text for fact in (made.what, made.when, made.meet_at, made.bring, "three places"))


def test_the_calendar_keeps_its_name_and_rises():
    made = invited.invitation(make.panel())
    before = letters.calendar_file(made).decode()
    made.sequence = 1
    after = letters.calendar_file(made).decode()
    uid = next(line for line in before.splitlines() if line.startswith("UID"))
    assert uid in after
    assert "SEQUENCE:0" in before
    assert "SEQUENCE:1" in after
