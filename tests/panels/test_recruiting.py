"""What a panel hangs up, prints and posts to find new members."""

import pytest

from handbook.representation import POST_CHARACTERS
from panels import recruiting
from tests import make
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-17")
@pytest.mark.parametrize("length", [5, 60, 100])
def test_no_post_is_cut_off_however_long_the_names_are(length):
    panel = make.panel("N" * length, in_ward=make.ward("W" * length), slug="s" * length)
    posts = recruiting.posts(panel)
    assert len(posts) == 3
    assert all(len(post) <= POST_CHARACTERS and recruiting.address_of(panel) in post for post in posts)


@pytest.mark.rule("MEM-17")
def test_with_short_names_the_longest_wording_is_taken():
    panel = make.panel("Osier Green")
    make.member(panel)
    assert "Osier Green ward panel has 24 free seats. Meet the local police" in recruiting.posts(panel)[0]


@pytest.mark.rule("MEM-17", "MEM-14")
def test_newsletter_and_letter_lead_to_the_form_and_say_that_there_are_no_checks():
    panel = make.panel("Osier Green", interval_months=2)
    for text in (recruiting.newsletter(panel), recruiting.letter(panel)):
        assert recruiting.address_of(panel) in text
        assert "There are no police checks." in text or "there are no police checks." in text
        assert "Every two months we meet" in text


@pytest.mark.rule("MEM-17")
def test_a_full_panel_offers_no_free_seat():
    panel = make.panel()
    for _ in range(25):
        make.member(panel)
    assert "looks for its next members" in recruiting.newsletter(panel)


@pytest.mark.rule("MEM-17")
def test_the_handbooks_adverts_are_there():
    assert recruiting.adverts(make.panel())


@pytest.mark.rule("MEM-17")
def test_the_poster_is_one_paper_with_the_address_and_nobodys_name():
    panel = make.panel("Osier Green")
    make.chair(panel, "Zaphira Quillfeather")
    words = words_of(recruiting.poster(panel, make.today()))
    assert recruiting.address_of(panel).partition("://")[2] in words.replace("\n", "")
    assert "24 seats at our table are free." in words
    assert "Quillfeather" not in words


def test_the_code_is_a_picture_inside_the_page():
    assert recruiting.code("https://wardpanel.example/panels/osier-green/join/").startswith("data:image/svg+xml")
