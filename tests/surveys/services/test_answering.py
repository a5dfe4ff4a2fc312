"""A resident answers: counted once, left out with a reason, and nothing that tells who it was (bar 43)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handbook.rules import Breach
from handbook.surveys import LeftOut
from surveys.models import DayKey, Mark, Response, Survey, UsedPage, Written
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey() -> Survey:
    return made.survey(make.panel())


@pytest.mark.rule("SUR-8")
def test_answer_is_kept_with_its_options_and_its_words_apart(survey: Survey) -> None:
    choice, text = made.question(survey), made.text_question(survey)
    response = made.take(survey, made.option(choice, 2), written={text: "The lamps are out."})
    assert response is not None
    assert response.left_out == ""
    assert [row.option.label for row in response.chosen.all()] == ["The park"]
    assert Written.objects.get().text == "The lamps are out."


@pytest.mark.rule("SUR-7")
def test_contact_details_are_never_stored(survey: Survey) -> None:
    made.take(survey, written={made.text_question(survey): "Ring 020 7946 0018 or write to jo@example.org"})
    assert Written.objects.get().text == "Ring [contact details taken out] or write to [contact details taken out]"


@pytest.mark.rule("SUR-8")
def test_the_same_page_sent_twice_counts_once(survey: Survey) -> None:
    page, option = made.page(), made.option(made.question(survey))
    assert made.take(survey, option, page=page) is not None
    assert made.take(survey, option, page=page, address="192.0.2.9") is None
    assert Response.objects.count() == 1


@pytest.mark.rule("SUR-8")
def test_what_is_sent_faster_than_anybody_reads_is_kept_and_not_counted(survey: Survey) -> None:
    response = made.take(survey, made.option(made.question(survey)), page=made.page(seconds=1))
    assert response is not None
    assert response.left_out == LeftOut.FAST


@pytest.mark.rule("SUR-8")
def test_the_same_answers_from_one_network_count_once_a_day(survey: Survey) -> None:
    option = made.option(made.question(survey))
    sent = [made.take(survey, option), made.take(survey, option), made.take(survey, option, address="198.51.100.7")]
    assert [response.left_out for response in sent if response] == ["", LeftOut.SAME, ""]


@pytest.mark.rule("SUR-8")
def test_words_that_are_left_out_are_marked_too(survey: Survey) -> None:
    text = made.text_question(survey)
    for _ in range(2):
        made.take(survey, written={text: "The same words."})
    assert sorted(Written.objects.values_list("left_out", flat=True)) == ["", "same"]


@pytest.mark.rule("SUR-8")
def test_eleventh_answer_from_one_network_is_left_out_and_fifty_first_refused(survey: Survey) -> None:
    text = made.text_question(survey)
    sent = [made.take(survey, written={text: f"Word {number}"}) for number in range(50)]
    assert [response.left_out for response in sent if response] == [""] * 10 + ["address"] * 40
    with pytest.raises(Breach, match="your network"):
        made.take(survey, written={text: "One more"})
    assert made.take(survey, written={text: "From elsewhere"}, address="198.51.100.7") is not None


@pytest.mark.rule("SUR-8")
def test_one_household_with_many_addresses_of_version_6_is_one_network(survey: Survey) -> None:
    option = made.option(made.question(survey))
    made.take(survey, option, address="2001:db8:1:2::1")
    same, other = made.take(survey, option, address="2001:db8:1:2:ffff::9"), made.take(survey, option, address="2001:db8:1:3::1")
    assert same is not None
    assert other is not None
    assert (same.left_out, other.left_out) == ("same", "")


@pytest.mark.rule("SUR-8")
def test_no_address_stands_anywhere_and_marks_of_two_days_differ(survey: Survey) -> None:
    option, address = made.option(made.question(survey)), "203.0.113.77"
    made.take(survey, option, address=address)
    first = set(Mark.objects.values_list("digest", flat=True))
    made.take(survey, option, address=address, on=make.today() + timedelta(days=1))
    assert DayKey.objects.count() == 2
    assert Mark.objects.count() == 2 * len(first)
    kept = [str(row.__dict__) for model in (Response, Mark, DayKey, UsedPage) for row in model.objects.all()]
    assert not any(address in row for row in kept)


@pytest.mark.rule("SUR-1")
@pytest.mark.parametrize("days", [-8, 22])
def test_survey_is_answered_on_its_days_only(survey: Survey, days: int) -> None:
    option = made.option(made.question(survey))
    with pytest.raises(Breach, match="not open today"):
        made.take(survey, option, on=make.today() + timedelta(days=days))


def test_draft_is_not_answered() -> None:
    survey = made.draft(make.panel())
    with pytest.raises(Breach, match="not open today"):
        made.take(survey, made.option(made.question(survey)))


def test_address_that_is_none_does_no_harm(survey: Survey) -> None:
    assert made.take(survey, made.option(made.question(survey)), address="") is not None
