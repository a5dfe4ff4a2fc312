"""A panel's messages and what each person said."""

import pytest
from django.http import Http404

from community.queries import messages as queries
from community.services import messages
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-21")
def test_messages_are_the_panels_own_and_reports_each_persons():
    panel, other = make.panel(), make.panel()
    officer, ada = make.dwo(panel.ward).person, make.member(panel).person
    made = messages.give(panel, title="Callers", text="Ask.", link="", until=None, by=officer, on=make.today())
    messages.pass_on(made, way="talk", own_word="", reached=3, feedback="", by=ada, on=make.today())
    [one] = queries.messages_of(panel)
    assert (one, one.times) == (made, 1)
    assert list(queries.messages_of(other)) == []
    assert queries.own_reports(made, ada).count() == queries.reports_of(made).count() == 1
    assert not queries.own_reports(made, officer).exists()
    with pytest.raises(Http404):
        queries.message_in(other.slug, made.pk)
