"""Whom the police team tells what."""

from datetime import date, timedelta

import pytest

from handbook import outreach
from handbook.outreach import Audience, Reader, gets_letter, is_told, require_chair
from handbook.rules import Breach

DAY = date(2026, 11, 3)
EVERYBODY = {Reader.CHAIR, Reader.MEMBER, Reader.PARTNER, Reader.RESIDENT}
TOLD = {
    Audience.CHAIR: {Reader.CHAIR},
    Audience.PANEL: {Reader.CHAIR, Reader.MEMBER},
    Audience.NETWORK: {Reader.CHAIR, Reader.MEMBER, Reader.PARTNER},
    Audience.PUBLIC: EVERYBODY,
}


@pytest.mark.rule("MTG-13")
@pytest.mark.parametrize("audience", Audience)
def test_each_audience_is_told_and_nobody_beyond(audience):
    assert {reader for reader in Reader if is_told(audience, reader)} == TOLD[audience]


@pytest.mark.rule("MTG-13")
@pytest.mark.parametrize("audience", Audience)
def test_the_chair_is_written_to_always_and_others_as_they_agreed(audience):
    assert {reader for reader in Reader if gets_letter(audience, reader, agrees_to_letters=True)} == TOLD[audience]
    assert {reader for reader in Reader if gets_letter(audience, reader, agrees_to_letters=False)} == {Reader.CHAIR}


@pytest.mark.rule("MTG-13")
def test_nothing_is_written_for_a_chair_who_is_not_there():
    with pytest.raises(Breach):
        require_chair(Audience.CHAIR, has_chair=False)
    require_chair(Audience.CHAIR, has_chair=True)
    require_chair(Audience.PANEL, has_chair=False)


@pytest.mark.rule("MTG-20")
def test_a_scheme_has_a_way_in():
    for said in (("https://example.org", "", ""), ("", "watch@example.org", ""), ("", "", "Come on Mondays.")):
        outreach.require_way_in(*said)
    with pytest.raises(Breach):
        outreach.require_way_in("", " ", "")


@pytest.mark.rule("MTG-20")
def test_a_scheme_shows_nobodys_own_details():
    outreach.require_nobodys_own(["Come on Mondays at 7."], "watch@example.org", ["ada@example.org", ""])
    for texts, address in ((["Ring 07700 900123"], ""), (["ada@example.org"], ""), ([], " Ada@example.org")):
        with pytest.raises(Breach):
            outreach.require_nobodys_own(texts, address, ["ada@example.org"])


@pytest.mark.rule("MTG-20", "MEM-13")
def test_nobody_under_18_is_the_link_with_a_scheme():
    outreach.require_adult_as_link(False)
    with pytest.raises(Breach):
        outreach.require_adult_as_link(True)


@pytest.mark.rule("MTG-21")
def test_a_message_is_passed_on_until_its_last_day():
    for until in (None, DAY, DAY + timedelta(days=1)):
        outreach.require_current(until, DAY)
    with pytest.raises(Breach):
        outreach.require_current(DAY - timedelta(days=1), DAY)


@pytest.mark.rule("MTG-21")
def test_another_way_is_said_in_words():
    outreach.require_way(False, "")
    outreach.require_way(True, "Church bulletin")
    with pytest.raises(Breach):
        outreach.require_way(True, " ")


@pytest.mark.rule("MTG-21")
def test_those_who_said_no_number_count_for_nothing():
    assert outreach.reached([40, None, 2]) == 42
    assert outreach.reached([]) == 0


@pytest.mark.rule("MTG-21", "GDPR-3")
@pytest.mark.parametrize(("is_from_police", "panel", "police", "expected"), [
    (True, True, False, False), (True, False, True, True), (False, True, False, True), (False, False, True, False),
])  # fmt: skip
def test_letters_of_the_police_and_of_the_panel_are_two_agreements(is_from_police, panel, police, expected):
    assert outreach.may_write(is_from_police, panel, police) is expected


@pytest.mark.rule("MTG-22")
def test_the_team_answers_within_a_week():
    assert outreach.help_by(DAY) == DAY + timedelta(days=7)


@pytest.mark.rule("MTG-22")
def test_help_is_asked_for_ahead_and_called_done_once_it_was_answered():
    outreach.require_asked_for_ahead(None, DAY)
    outreach.require_asked_for_ahead(DAY, DAY)
    outreach.require_unfinished(False)
    outreach.require_answered(True)
    for refused in (
        lambda: outreach.require_asked_for_ahead(DAY - timedelta(days=1), DAY),
        lambda: outreach.require_unfinished(True),
        lambda: outreach.require_answered(False),
    ):
        with pytest.raises(Breach):
            refused()
