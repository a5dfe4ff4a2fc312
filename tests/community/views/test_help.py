"""Pages of help asked of the team, its duty to answer, and the export of the records (HB 4.2; MTG-22)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from community import duties
from community.models import HelpRequest
from community.services import help as services
from core.models import AuditEntry
from tests import make
from tests.pages import problems, queries, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-22")]

SOUND = {"about": "venue", "text": "A room without steps.", "needed_by_day": "", "needed_by_month": "", "needed_by_year": ""}


def owed(person):
    return [(duty.title.partition(":")[0], duty.by) for duty in duties.owed(person, make.today())]


def asked(panel):
    by = make.chair(panel).person if not panel.offices.exists() else make.person()
    return services.ask(panel, about="venue", text="A room without steps.", needed_by=None, by=by, on=make.today())


def test_chair_asks_and_the_officer_owes_an_answer_until_it_is_given(client):
    panel = make.panel()
    officer, sergeant = make.dwo(panel.ward).person, make.sergeant(panel.ward.team).person
    client.force_login(make.chair(panel).person)
    assert "What is needed?" in problems(client.post(reverse("help-ask", args=[panel.slug]), SOUND | {"text": ""}))
    assert client.post(reverse("help-ask", args=[panel.slug]), SOUND).status_code == 303
    request = HelpRequest.objects.get()
    assert owed(officer) == owed(sergeant) == [("Answer the panel", request.answer_by)]
    client.force_login(officer)
    answer = client.post(reverse("help-answer", args=[panel.slug, request.pk]), {"answer": "The library."}, follow=True)
    assert "The library." in shown(answer)
    assert owed(officer) == []
    assert "It is done." in shown(client.post(reverse("help-finish", args=[panel.slug, request.pk]), follow=True))


def test_other_officers_and_members_owe_nothing():
    panel = make.panel()
    asked(panel)
    others = (make.dwo(make.ward()), make.member(panel), make.inspector(panel.ward.borough))
    assert [owed(one.person) for one in others] == [[]] * 3


def test_only_the_ward_officer_takes_the_records_and_it_is_noted(client):
    panel = make.panel()
    page = reverse("records", args=[panel.slug])
    refused = (make.chair(panel), make.secretary(panel), make.sergeant(panel.ward.team), make.board(panel.ward.borough))
    for other in refused:
        client.force_login(other.person)
        assert client.get(page).status_code == 403
    officer = make.dwo(panel.ward).person
    client.force_login(officer)
    answer = client.get(page)
    assert answer.headers["Content-Type"] == "application/zip"
    assert AuditEntry.objects.filter(by_id=officer.pk, action="records.export", outcome="done").count() == 1


def test_the_list_takes_as_many_queries_for_three_as_for_one(client):
    panel = make.panel()
    client.force_login(make.dwo(panel.ward).person)
    page = reverse("help", args=[panel.slug])
    asked(panel)
    first = queries(client, page)
    asked(panel)
    asked(panel)
    assert queries(client, page) == first
