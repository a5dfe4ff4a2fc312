"""An update is open while it is for everybody and stands."""

import pytest

from community.models import TeamUpdate


@pytest.mark.rule("MTG-13")
def test_only_what_is_for_everybody_and_stands_is_public():
    assert TeamUpdate(audience="public").is_public
    assert not TeamUpdate(audience="public", withdrawn_on="2026-11-01").is_public
    assert not TeamUpdate(audience="network").is_public
