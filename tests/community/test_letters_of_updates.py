"""The letter carries the update, one to each reader."""

import pytest

from community import letters_of_updates as letters
from community.models import TeamUpdate
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-13")
def test_it_says_the_update_and_where_the_others_are():
    panel = make.panel()
    update = TeamUpdate.objects.create(
        panel=panel, audience="panel", title="Shutters", text="Eight shops.", written_by=make.person(), written_on=make.today()
    )
    [draft] = letters.updates(update, [make.person("Ada")])
    assert draft.subject == "From the police team: Shutters"
    assert "Eight shops." in draft.text
    assert f"/panels/{panel.slug}/between/updates/" in draft.text
