"""Letters about a concern carry the panel's words and never those of whoever raised one (MTG-15)."""

from __future__ import annotations

import pytest

from community import letters
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]


def test_each_address_gets_one_letter_and_whoever_left_none_gets_none():
    panel = make.panel()
    member = make.member(panel).person
    raised = [made.concern(panel, email="a@example.org"), made.concern(panel, email="a@example.org"), made.concern(panel, raised_by=member)]
    raised.append(made.concern(panel))
    concern = made.answered(panel)
    drafts = list(letters.answers(concern, raised))
    assert [draft.address for draft in drafts] == ["a@example.org", member.address]
    assert [(draft.to, draft.panel_id, draft.is_confidential) for draft in drafts] == [(None, None, False), (member, None, True)]
    for draft in drafts:
        assert "You said: Mopeds race at night." in draft.text
        assert "We did: Two patrols a week." in draft.text
        assert "Mallow Walk" not in draft.text
