"""Whom the police team tells what."""

import pytest

from handbook import outreach
from handbook.outreach import Audience, Reader, gets_letter, is_told, require_chair
from handbook.rules import Breach

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
