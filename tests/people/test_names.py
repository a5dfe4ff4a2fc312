"""Names as people write them."""

import pytest

from people.names import is_same, plain, puts_right, resembles


@pytest.mark.parametrize(
    "written",
    [
        "Rosalind Tettey",
        "rosalind  tettey",
        "Mrs Rosalind Tettey",
        "Tettey, Rosalind",
        "Rosalind Ama Tettey",
        "R. Tettey",
        "Ros Tettey",
        "Rosalínd Tettey",
    ],
)
def test_a_name_resembles_itself_as_people_write_it(written):
    assert resembles(written, "Rosalind Tettey")


@pytest.mark.parametrize("written", ["", "Rosalind", "Tettey", "Rosalind Appleyard", "Sam Tettey", "...", "Rosalindo Tetteyo"])
def test_another_name_does_not(written):
    assert not resembles(written, "Rosalind Tettey")


def test_apostrophes_make_no_difference():
    assert resembles("Niamh O'Brien", "Niamh O’Brien")
    assert resembles("Niamh OBrien", "Niamh O'Brien")


def test_a_name_of_one_word_is_itself_alone():
    assert resembles("Cher", "cher")
    assert not resembles("Che", "Cher")


def test_the_two_of_a_couple_are_told_apart_by_more_than_an_initial():
    assert resembles("J Smith", "Jane Smith")
    assert not is_same("J Smith", "Jane Smith")
    assert not is_same("John Smith", "Jane Smith")
    assert is_same("Jon Smith", "Jonathan Smith")


@pytest.mark.parametrize("written", ["Chris Dean", "chris dean", "Chris A. Dean", "Christine Dean", "Chrís Dean"])
def test_one_may_put_ones_own_name_right(written):
    assert puts_right(written, "Chris Dean")


@pytest.mark.parametrize("written", ["", "Dean Chris", "C Dean", "Amira Dean", "Chris Farr", "Cllr Chris Dean", "Chris Dean Farr"])
def test_one_may_not_take_another_name_nor_come_nearer_to_one(written):
    assert not puts_right(written, "Chris Dean")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Zadie O’Marlowe-Quint", "Zadie O’Marlowe-Quint"),
        ("Dr. Ana", "Dr Ana"),
        ("[Click](https://evil.test) now", "now"),
        ("www.evil.test //x a@b.example", ""),
        ("You have won a prize call now", "You have won a"),
        ("a" * 90, "a" * 60),
        ("Žižka Ångström", "Žižka Ångström"),
    ],
)
def test_a_strangers_name_is_said_without_what_could_be_a_link(name, said):
    assert plain(name) == said
