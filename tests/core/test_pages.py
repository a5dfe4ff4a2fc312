"""One way for every form page: 200, 422, 303, and an answer that stays the same when a page is sent twice."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from core import pages
from tests.core import gate_urls

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.gate_urls")]


@pytest.fixture(autouse=True)
def acts() -> list[dict[str, str]]:
    gate_urls.ACTS.clear()
    return gate_urls.ACTS


def token_of(client: Client) -> str:
    found = re.search(r'name="once" value="([^"]+)"', client.get("/edit/").content.decode())
    assert found is not None
    return found[1]


def test_page_is_shown_with_its_title_lead_place_and_button(client: Client) -> None:
    response = client.get("/edit/")
    assert response.status_code == 200
    text = response.content.decode()
    assert "<title>Enter a name" in text
    for words in ("One line will do.", "Osier Green", ">Enter</button>"):
        assert words in text


def test_what_is_missing_is_refused_with_its_sentence_and_nothing_is_done(client: Client, acts: list[dict[str, str]]) -> None:
    response = client.post("/edit/", {"name": ""})
    assert response.status_code == 422
    text = response.content.decode()
    assert "Enter the name." in text
    assert "<title>Error: " in text
    assert acts == []


def test_page_sent_with_nothing_at_all_is_refused_too(client: Client) -> None:
    assert client.post("/edit/").status_code == 422


def test_breach_is_shown_with_its_citation_and_what_was_entered_stays(client: Client) -> None:
    response = client.post("/edit/", {"name": "Twenty-six"})
    assert response.status_code == 422
    text = response.content.decode()
    assert "The panel already has 25 members." in text
    assert "ToR 3a" in text
    assert 'value="Twenty-six"' in text


def test_what_was_done_is_said_on_the_next_page(client: Client, acts: list[dict[str, str]]) -> None:
    response = client.post("/edit/", {"name": "Rosalind"})
    assert (response.status_code, response["Location"]) == (303, "/of/Rosalind/")
    assert acts == [{"name": "Rosalind"}]
    assert "Rosalind is entered." in client.get("/edit/").content.decode()


def test_same_page_sent_twice_acts_once_and_leads_to_the_same_place(client: Client, acts: list[dict[str, str]]) -> None:
    sent = {"name": "Rosalind", "once": token_of(client)}
    first, second = client.post("/edit/", sent), client.post("/edit/", sent)
    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"]) == (303, "/of/Rosalind/")
    assert acts == [{"name": "Rosalind"}]


def test_page_that_was_refused_can_be_sent_again_with_its_token(client: Client, acts: list[dict[str, str]]) -> None:
    token = token_of(client)
    refused = client.post("/edit/", {"name": "", "once": token})
    assert token in refused.content.decode()
    assert client.post("/edit/", {"name": "Rosalind", "once": token}).status_code == 303
    assert acts == [{"name": "Rosalind"}]


def test_two_pages_opened_one_after_the_other_act_twice(client: Client, acts: list[dict[str, str]]) -> None:
    for _ in range(2):
        client.post("/edit/", {"name": "Rosalind", "once": token_of(client)})
    assert len(acts) == 2


def test_only_the_last_answers_are_remembered(client: Client) -> None:
    for number in range(30):
        client.post("/edit/", {"name": "Rosalind", "once": str(number)})
    assert list(client.session["answered"]) == [str(number) for number in range(10, 30)]


def test_same_page_sent_while_the_first_is_being_acted_on_does_not_act_and_says_so(
    client: Client, acts: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LONGEST_WAIT", 0.2)
    sent, second = {"name": "Rosalind", "once": token_of(client)}, []
    monkeypatch.setattr(gate_urls, "meanwhile", lambda: second.append(client.post("/edit/", sent)))
    first = client.post("/edit/", sent)
    assert (first.status_code, first["Location"]) == (303, "/of/Rosalind/")
    assert [answer.status_code for answer in second] == [409]
    assert "still being dealt with" in second[0].content.decode()
    assert acts == [{"name": "Rosalind"}]


def test_second_of_a_double_click_is_led_where_the_first_led_before_its_session_tells(client: Client, acts: list[dict[str, str]]) -> None:
    sent = {"name": "Rosalind", "once": token_of(client)}
    first = client.post("/edit/", sent)
    client.cookies.clear()
    second = client.post("/edit/", sent)
    assert (first["Location"], second.status_code, second["Location"]) == ("/of/Rosalind/", 303, "/of/Rosalind/")
    assert acts == [{"name": "Rosalind"}]


def test_page_of_which_nothing_came_can_be_sent_again_at_once(client: Client, acts: list[dict[str, str]]) -> None:
    token = token_of(client)
    assert client.post("/edit/", {"name": "Twenty-six", "once": token}).status_code == 422
    assert client.post("/edit/", {"name": "Rosalind", "once": token}).status_code == 303
    with pytest.raises(ZeroDivisionError):
        client.post("/edit/", {"name": "Nobody", "once": "other"})
    assert client.post("/edit/", {"name": "Amara", "once": "other"}).status_code == 303
    assert acts == [{"name": "Rosalind"}, {"name": "Amara"}]
