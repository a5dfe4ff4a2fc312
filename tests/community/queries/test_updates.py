"""Only what stands is found."""

import pytest
from django.http import Http404

from community.models import TeamUpdate
from community.queries import updates as queries
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-13")
def test_what_was_withdrawn_is_not_found_and_only_public_ones_are_open():
    panel = make.panel()
    rows = [
        TeamUpdate.objects.create(panel=panel, audience=audience, title="A", text="B", written_by=make.person(), written_on=make.today())
        for audience in ("panel", "public")
    ]
    assert [row.gate_subject().is_open for row in rows] == [False, True]
    assert list(queries.public_updates(panel)) == rows[1:]
    TeamUpdate.objects.update(withdrawn_on=make.today())
    assert list(queries.public_updates(panel)) == []
    with pytest.raises(Http404):
        queries.update_in(panel.slug, rows[0].pk)
    assert not queries.public_updates(make.panel()).exists()
