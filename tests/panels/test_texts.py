"""The handbook's texts, filled in and hashed."""

import pytest

from panels import builtin_edition, texts

SECTION = {
    "number": "1",
    "title": "Name",
    "lead": "It is _____ Ward Panel.",
    "clauses": [{"letter": "a", "text": "So _____ Ward Panel it is.", "points": ["one"]}],
}


@pytest.mark.rule("TOR-2")
def test_the_panels_name_stands_where_the_handbook_leaves_a_blank():
    filled = texts.filled_in(texts.sections([SECTION]), "Osier Green ward panel")
    assert filled[0].lead == "It is Osier Green ward panel."
    assert filled[0].clauses[0].text == "So Osier Green ward panel it is."


def test_a_text_has_one_hash_and_another_has_another():
    text = texts.sections([SECTION])
    assert texts.sha256(text, "") == texts.sha256(text, "\n ")
    hashes = {texts.sha256(text, ""), texts.sha256(text, "More."), texts.sha256(texts.filled_in(text, "A"), "")}
    assert len(hashes) == 3


def test_all_of_a_text_is_hashed():
    assert texts.as_lines(texts.sections([SECTION]), "Ours.") == [
        "1. Name",
        "It is _____ Ward Panel.",
        "a. So _____ Ward Panel it is.",
        "one",
        "Ours.",
    ]


def test_the_built_in_wording_has_the_eleven_sections_of_the_terms():
    assert [section["number"] for section in builtin_edition.TERMS] == [str(number) for number in range(1, 12)]
