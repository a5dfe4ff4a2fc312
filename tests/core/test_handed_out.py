"""A page that strangers send is ours, was open long enough, and is taken once; nothing is kept of who sends it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django import forms
from django.http import QueryDict
from django.utils import timezone

from core.handed_out import LAY_OPEN, TOO_FAST, Page, Pages, StrangersForm, used_once

PAGES = Pages("tests.form")


class Form(StrangersForm):
    pages = PAGES
    words = forms.CharField()


def sent(token: str, words: str = "A lamp is out.") -> Form:
    data = QueryDict(mutable=True)
    data.update({"page": token, "words": words})
    return Form(data, thing=7)


def ago(**time: int) -> str:
    return PAGES.issue(7, timezone.now() - timedelta(**time))


def test_a_page_that_was_open_for_a_while_is_taken():
    form = sent(ago(seconds=6))
    assert form.is_valid()
    assert form.cleaned_data["page"].seconds >= 6


def test_what_is_sent_faster_than_anybody_writes_is_asked_for_once_more():
    form = sent(ago(seconds=2))
    assert form.non_field_errors() == [TOO_FAST]


def test_a_page_that_lay_open_too_long_is_the_same_page_when_it_is_sent_once_more():
    token = ago(hours=13)
    form = sent(token)
    assert form.non_field_errors() == [LAY_OPEN]
    again = sent(form.data["page"])
    assert again.is_valid()
    assert PAGES._opened(token, 7, timezone.now()).token == again.cleaned_data["page"].token


@pytest.mark.parametrize("token", ["", "made:up", Pages("another").issue(7, timezone.now() - timedelta(minutes=1))])
def test_whoever_sends_none_of_our_pages_has_waited_for_nothing(token):
    form = sent(token)
    assert form.non_field_errors() == [LAY_OPEN]
    assert sent(form.data["page"]).non_field_errors() == [TOO_FAST]


def test_what_is_missing_is_said_before_anything_about_the_page():
    assert list(sent("", words="").errors) == ["words"]


def fails(page: Page) -> None:
    with used_once(page) as is_first:
        assert is_first
        raise RuntimeError


@pytest.mark.django_db
def test_a_page_is_taken_once_and_again_where_nothing_came_of_it():
    page = Page("one-page", 60)
    with pytest.raises(RuntimeError):
        fails(page)
    for expected in (True, False):
        with used_once(page) as is_first:
            assert is_first is expected
